import type { ErrorObject } from 'ajv';
import type { Source } from '../model/declaration.ts';
import type { Diagnostic, Related } from '../model/diagnostic.ts';
import { bySpan } from '../model/span.ts';
import { replacing } from './fix.ts';
import { limits } from './limits.ts';
import { locate } from './locate.ts';
import { besideNames } from './misplaced.ts';
import { keysIn, pointerTo, valueAt } from './pointer.ts';
import { said, type Said } from './said.ts';
import { branches, schemasAt } from './schema.ts';

/** Who gives what stands at some keys of a document, where it is not the document itself. */
type Inherited = (keys: readonly string[]) => { readonly name: string; readonly source: Source } | undefined;

const nobody: Inherited = () => undefined;

/** What the validator of a kind found wrong with a document, each as a plain sentence at its place; the first twenty. Of keys that do not go together those that are inherited are shown. */
export function explain(kind: string, document: unknown, source: Source, errors: readonly ErrorObject[], inherited = nobody): Diagnostic[] {
  const all = tellable(kind, document, errors).slice(0, 10 * limits.told).map((error) => misplaced(kind, document, error) ?? said(kind, document, source, error));
  const distinct = new Map(all.map((one) => [`${one.pointer} ${one.message}`, one]));
  const diagnostics = [...distinct.values()].map(({ pointer, part, message, help, related, among = [], mend }): Diagnostic => {
    const fix = mend === undefined ? undefined : replacing(source, { pointer, part, ...mend });
    const given = among.flatMap((key): Related[] => {
      const from = inherited([...keysIn(pointer), key]);
      return from === undefined ? [] : [{ message: `${key} is inherited from ${from.name}`, at: locate(from.source, `${pointer}${pointerTo(key)}`, 'key') }];
    });
    const places = [...related === undefined ? [] : [{ message: related.message, at: locate(source, related.pointer) }], ...given];
    return {
      rule: 'schema', severity: 'error', message, ...(help !== undefined && { help }), at: locate(source, pointer, part),
      ...(places.length > 0 && { related: places }), ...(fix !== undefined && { fix }),
    };
  }).sort((a, b) => bySpan(a.at, b.at));
  const next = diagnostics[limits.told];
  return next === undefined ? diagnostics : [...diagnostics.slice(0, limits.told), { rule: 'schema', severity: 'error', message: 'and more from here on, told when these are corrected', at: next.at }];
}

/** What stands beside names instead of inside one: whatever else is wrong with it is wrong because of that. */
function misplaced(kind: string, document: unknown, { instancePath }: ErrorObject): Said | undefined {
  const beside = besideNames(kind, document, keysIn(instancePath));
  return beside === undefined ? undefined : { pointer: pointerTo(...beside.keys), part: 'key', message: beside.message, help: beside.help };
}

/**
 * The errors worth telling. Where the type is wrong nothing else is told of the place. Of a choice (`anyOf`) only what belongs to the branch that the value was meant for, else the
 * choice itself; of "exactly one of" not that each of the others is missing; of a key's name not that it is a key's name.
 */
function tellable(kind: string, document: unknown, errors: readonly ErrorObject[]): ErrorObject[] {
  const chosen = new Map<string, number | undefined>();
  for (const { keyword, instancePath } of errors) {
    if (keyword === 'anyOf') chosen.set(instancePath, meant(kind, document, instancePath));
  }
  const mistyped = new Set(errors.flatMap(({ keyword, instancePath, schemaPath }) => (keyword === 'type' && !/\/(anyOf|oneOf)\//.test(schemaPath) ? [instancePath] : [])));
  const inner = new Set(errors.filter(({ propertyName }) => propertyName !== undefined).map(({ instancePath, propertyName }) => `${instancePath} ${propertyName}`));
  return errors.filter(({ keyword, instancePath, schemaPath, params }) => {
    if (keyword !== 'type' && mistyped.has(instancePath)) return false;
    if (keyword === 'propertyNames') return !inner.has(`${instancePath} ${String(params['propertyName'])}`);
    if (keyword === 'anyOf') return chosen.get(instancePath) === undefined;
    if (/\/oneOf\/\d+\/required$/.test(schemaPath)) return false;
    const branch = /\/anyOf\/(\d+)\/[^/]+$/.exec(schemaPath)?.[1];
    return branch === undefined || !chosen.has(instancePath) || chosen.get(instancePath) === Number(branch);
  });
}

/** Which branch of a choice the value was meant for: the only one of its type. */
function meant(kind: string, document: unknown, instancePath: string): number | undefined {
  const keys = keysIn(instancePath);
  const value = valueAt(document, keys);
  const choice = schemasAt(kind, keys, document).find(({ anyOf }) => anyOf !== undefined)?.anyOf ?? [];
  const fitting = choice.flatMap((branch, index) => (branches([{ anyOf: [branch] }], value).length > 1 ? [index] : []));
  return fitting.length === 1 ? fitting[0] : undefined;
}
