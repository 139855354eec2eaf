// What somebody may change in an estate, by chance: values and keys, names, whole files, and the letters of a text until it cannot be read.
import fc from 'fast-check';
import { load } from '../../src/load.ts';
import { listDeclarations, readListed } from '../../src/world/files.ts';
import { folders } from './stated.ts';

/** One document as plain data. */
export type Document = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files of every case, each as its documents. */
export const cases: readonly (readonly (readonly Document[])[])[] = folders.map((folder) => listDeclarations(folder).map(readListed).map((file) => load([file]).declarations.map(({ document }) => document)).filter(({ length }) => length > 0)).filter(({ length }) => length > 0);

/** What stands anywhere at a place of a kind, for others to take. */
const pool = new Map<string, unknown[]>();
const placeOf = (document: Document, path: readonly string[]): string => `${String(document['kind'])} ${path.map((step, at) => (at > 1 && at % 2 === 0 ? '*' : step)).join(' ')}`;
function gather(document: Document, value: unknown, path: readonly string[]): void {
  const known = pool.get(placeOf(document, path)) ?? [];
  pool.set(placeOf(document, path), known);
  known.push(value);
  if (isMapping(value)) for (const [key, inner] of Object.entries(value)) gather(document, inner, [...path, key]);
}
for (const document of cases.flat(2)) for (const part of ['metadata', 'spec']) gather(document, document[part], [part]);

/** One edit of a document: a value or a key from elsewhere, a key less, or its keys in another order. */
export interface Edit { readonly file: number; readonly document: number; readonly steps: readonly number[]; readonly how: 'replace' | 'remove' | 'add' | 'turn'; readonly which: number }

/** Edits of single documents. */
export const edit: fc.Arbitrary<Edit> = fc.record({ file: fc.nat(1000), document: fc.nat(1000), steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'turn'), which: fc.nat(10_000) });

/** A document after an edit. */
export function edited(document: Document, { steps, how, which }: Edit): Document {
  const walk = (value: unknown, path: readonly string[], [step, ...rest]: readonly number[]): unknown => {
    const keys = isMapping(value) ? Object.keys(value) : [];
    const key = step === undefined ? undefined : keys[step % keys.length];
    const others = pool.get(placeOf(document, path)) ?? [];
    if (isMapping(value) && key !== undefined) {
      if (rest.length === 0 && how === 'remove') return Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));
      if (rest.length === 0 && how === 'turn') return Object.fromEntries(Object.entries(value).reverse());
      if (rest.length === 0 && how === 'add') return { ...value, ...Object.fromEntries([others[which % others.length]].filter(isMapping).flatMap((one) => Object.entries(one)).slice(0, 1)) };
      return { ...value, [key]: walk(value[key], [...path, key], rest) };
    }
    return others.length === 0 ? value : others[which % others.length];
  };
  const part = which % 5 === 0 ? 'metadata' : 'spec';
  return { ...document, [part]: walk(document[part], [part], steps) };
}

/** Documents as the text of a file. */
export const text = (documents: readonly Document[]): string => `${documents.map((one) => JSON.stringify(one, undefined, 1)).join('\n---\n')}\n`;

/** The same documents, one of them edited. */
export const editedIn = (documents: readonly Document[], one: Edit): readonly Document[] => documents.map((document, index) => (index === one.document % documents.length ? edited(document, one) : document));

/** What somebody does to a folder: edits a document, gives it another name or day, spoils the letters of its text, copies a file, takes one away, or takes all back. */
export interface Step extends Edit { readonly does: 'edit' | 'rename' | 'version' | 'spoil' | 'copy' | 'remove' | 'restore' | 'lines' }

/** Steps, of which edits are the most frequent. */
export const step: fc.Arbitrary<Step> = fc.tuple(edit, fc.constantFrom<Step['does'][]>('edit', 'edit', 'edit', 'rename', 'version', 'spoil', 'copy', 'remove', 'restore', 'lines')).map(([one, does]) => ({ ...one, does }));

/** The texts of a folder's files by their names. */
export type Texts = ReadonlyMap<string, string>;

/** The files of a case as texts. */
export const textsOf = (files: readonly (readonly Document[])[]): Texts => new Map(files.map((documents, at) => [`${at}.yaml`, text(documents)]));

/** The same files after a step; `begun` are those that there were at first. */
export function after(now: Texts, one: Step, begun: readonly (readonly Document[])[]): Texts {
  const names = [...now.keys()];
  const name = names[one.file % names.length];
  if (one.does === 'restore' || name === undefined) return textsOf(begun);
  const next = new Map(now);
  const before = now.get(name) ?? '';
  const documents = load([{ path: name, bytes: new TextEncoder().encode(before) }]).declarations.map(({ document }) => document);
  const at = one.document % Math.max(documents.length, 1);
  const replaced = (change: (document: Document) => Document): string => (documents.length === 0 ? before : text(documents.map((document, index) => (index === at ? change(document) : document))));
  const inside = (document: Document, part: string): Document => (isMapping(document[part]) ? document[part] : {});
  switch (one.does) {
    case 'edit': return next.set(name, documents.length === 0 ? before : text(editedIn(documents, one)));
    case 'rename': return next.set(name, replaced((document) => ({ ...document, metadata: { ...inside(document, 'metadata'), name: one.which % 2 === 0 ? `other-${one.which % 3}` : begun[one.which % begun.length]?.[0]?.['metadata'] === undefined ? 'x' : inside(begun[one.which % begun.length]?.[0] ?? {}, 'metadata')['name'] } })));
    case 'version': return next.set(`${name}-later.yaml`, replaced((document) => ({ ...document, spec: { ...inside(document, 'spec'), effectiveFrom: `2026-0${1 + (one.which % 9)}-01` } })));
    case 'spoil': {
      const place = one.which % (before.length + 1);
      return next.set(name, `${before.slice(0, place)}${['[', '\t', '"', '', ': ', '\n', '&a ', 'x'][(one.steps[0] ?? 0) % 9] ?? '}'}${before.slice(place + (one.which % 3))}`);
    }
    case 'copy': return next.set(`copy-${one.which % 4}.yaml`, before);
    case 'remove': next.delete(name); return next;
    case 'lines': return next.set(name, `${'# a line\n'.repeat(1 + (one.which % 3))}${before}`);
  }
}
