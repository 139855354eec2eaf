import type { Source } from '../model/declaration.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { replacing } from './fix.ts';
import { locate } from './locate.ts';
import { valueAt } from './pointer.ts';
import { quoted } from './printable.ts';
import { kinds } from './schema.ts';
import { certain, didYouMean, suggest } from './suggest.ts';

/** The version of the language. */
export const apiVersion = 'driftvakt/v1';

/** What a document says it is. A misspelt kind is taken for the one meant, so that nobody is told that its name is missing. */
export interface Identity {
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** What keeps it from being held against the schema of its kind. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The kind and the name of a document, and what is wrong with them. */
export function identify(document: Readonly<Record<string, unknown>>, source: Source): Identity {
  const [version, kind, name] = [valueAt(document, ['apiVersion']), valueAt(document, ['kind']), valueAt(document, ['metadata', 'name'])];
  const wrong = (pointer: string, message: string, help: string | undefined, fix?: readonly Edit[]): Diagnostic => ({ ...(fix !== undefined && { fix }), rule: 'schema', severity: 'error', message, ...(help !== undefined && { help }), at: locate(source, pointer, document[pointer.slice(1)] === undefined ? 'key' : 'value') });
  const diagnostics: Diagnostic[] = [];
  if (version === undefined) diagnostics.push(wrong('/apiVersion', 'the key "apiVersion" is missing', `write apiVersion: ${apiVersion}`));
  else if (version !== apiVersion) diagnostics.push(wrong('/apiVersion', `the version ${quoted(String(version))} of the language is not known here`, `write ${apiVersion}`));
  const list = `the kinds are ${kinds.join(', ')}`;
  if (kind === undefined) diagnostics.push(wrong('/kind', 'the key "kind" is missing', list));
  else if (typeof kind !== 'string') diagnostics.push(wrong('/kind', 'the kind must be text', list));
  else if (!kinds.includes(kind)) {
    const meant = certain(kind, kinds);
    diagnostics.push(wrong('/kind', `unknown kind ${quoted(kind)}`, didYouMean(kind, kinds, list), meant === undefined ? undefined : replacing(source, { pointer: '/kind', part: 'value', was: kind, instead: meant })));
  }
  return {
    kind: typeof kind === 'string' ? (kinds.includes(kind) ? kind : suggest(kind, kinds)) : undefined,
    name: typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? name : undefined,
    diagnostics,
  };
}
