import type { Source } from '../model/declaration.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { replacing } from './fix.ts';
import { locate, type Part } from './locate.ts';
import { pointerTo, valueAt } from './pointer.ts';
import { quoted } from './printable.ts';
import { keysOf, kinds, schemasAt } from './schema.ts';
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
  // Nearly all are right: nothing is made ready to speak of them.
  if (version === apiVersion && typeof kind === 'string' && kinds.includes(kind) && isName(name)) return { kind, name, diagnostics: none };
  const wrong = (pointer: string, message: string, help: string | undefined, fix?: readonly Edit[], part: Part = document[pointer.slice(1)] === undefined ? 'key' : 'value'): Diagnostic => ({ ...(fix !== undefined && { fix }), rule: 'schema', severity: 'error', message, ...(help !== undefined && { help }), at: locate(source, pointer, part) });
  const diagnostics: Diagnostic[] = [];
  /** A key of the envelope that is there with a slip of the pen. */
  const misspelt = (key: string, otherwise: string): Diagnostic => {
    const written = Object.keys(document).find((one) => !envelope.includes(one) && certain(one, envelope) === key);
    if (written === undefined) return wrong(`/${key}`, `the key "${key}" is missing`, otherwise);
    return wrong(pointerTo(written), `unknown key ${quoted(written)} in the declaration`, `did you mean "${key}"?`, replacing(source, { pointer: pointerTo(written), part: 'key', was: written, instead: key }), 'key');
  };
  if (version === undefined) diagnostics.push(misspelt('apiVersion', `write apiVersion: ${apiVersion}`));
  else if (version !== apiVersion) diagnostics.push(wrong('/apiVersion', `the version ${quoted(String(version))} of the language is not known here`, `write ${apiVersion}`));
  const list = `the kinds are ${kinds.join(', ')}`;
  const looksLike = typeof kind === 'string' && (kinds.includes(kind) || suggest(kind, kinds) !== undefined) ? undefined : bySpec(document);
  const seems = looksLike === undefined ? '' : `by its keys this is a ${looksLike}; `;
  if (kind === undefined) diagnostics.push(misspelt('kind', `${seems}${list}`));
  else if (typeof kind !== 'string') diagnostics.push(wrong('/kind', 'the kind must be text', list));
  else if (!kinds.includes(kind)) {
    const meant = certain(kind, kinds);
    diagnostics.push(wrong('/kind', `unknown kind ${quoted(kind)}`, didYouMean(kind, kinds, `${seems}${list}`), meant === undefined ? undefined : replacing(source, { pointer: '/kind', part: 'value', was: kind, instead: meant })));
  }
  return {
    kind: typeof kind === 'string' ? (kinds.includes(kind) ? kind : suggest(kind, kinds) ?? looksLike) : looksLike,
    name: [name, document['name'], slip(name)].find(isName),
    diagnostics,
  };
}

const none: readonly Diagnostic[] = [];
/** A name in capitals is taken for the one in small letters: whoever names it that way is not told that it is missing. */
const slip = (name: unknown): string | undefined => (typeof name === 'string' ? name.trim().toLowerCase().replaceAll(/[\s_.]+/g, '-') : undefined);
const isName = (name: unknown): name is string => typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(name);
const envelope = ['apiVersion', 'kind', 'metadata', 'spec'];

/** The kind that a declaration without one is, by the keys of its spec: the only one that knows them all, where there are two or more. */
function bySpec(document: Readonly<Record<string, unknown>>): string | undefined {
  const spec = document['spec'];
  const keys = typeof spec === 'object' && spec !== null && !Array.isArray(spec) ? Object.keys(spec).slice(0, 20) : [];
  const fitting = keys.length < 2 ? [] : kinds.filter((kind) => { const known = new Set(keysOf(schemasAt(kind, ['spec'], document), spec)); return keys.every((key) => known.has(key)); });
  return fitting.length === 1 ? fitting[0] : undefined;
}
