import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver';
import { apiVersion } from '../text/identity.ts';
import { linesOf, spanBetween } from '../text/lines.ts';
import { valueAt } from '../text/pointer.ts';
import { branches, keysOf, kinds, schemasAt, type Schema } from '../text/schema.ts';
import { typedAt, type Cursor } from './cursor.ts';
import type { Shown } from './hover.ts';
import { namedAt, type Known } from './known.ts';
import { candidatesFor } from './names.ts';
import { offsetOf, rangeOf } from './position.ts';
import { told } from './told.ts';

/** As the protocol numbers them. */
const sorts = { key: 10, value: 12, choice: 20, name: 18, kind: 7 } as const;

/** More than this nobody reads: the list is made again as more is typed. */
const most = 200;

/** Something that may be written at a cursor. */
interface Offer {
  readonly label: string;
  readonly sort: keyof typeof sorts;
  readonly about?: string | undefined;
  /** What comes first: what is needed before what may be. */
  readonly rank: number;
  /** A number or a truth value: never in quotes. */
  readonly bare?: boolean;
  /** Behind a key: a value on its line, or what stands below it. */
  readonly behind?: '' | ' ' | '\n';
}

/** What may be written at a place: names, keys and values that are allowed there. */
export function completion({ path, text }: Shown, position: Position, known: Known, markdown: boolean): CompletionList {
  const offset = offsetOf(text, position);
  for (const cursor of typedAt(text, offset)) {
    const offers = offersAt(cursor, known);
    if (offers.length === 0) continue;
    const typed = text.slice(cursor.from, offset).replace(/^["']/, '').toLowerCase();
    const fitting = offers.filter(({ label }) => label.toLowerCase().includes(typed));
    const range = rangeOf(spanBetween(path, text, linesOf(text), cursor.from, Math.max(cursor.to, offset)));
    const edited = cursor.from === cursor.to && cursor.to >= offset ? { start: position, end: position } : range;
    return { isIncomplete: fitting.length > most, items: fitting.slice(0, most).map((offer, index) => item(offer, cursor, text, edited, { index, markdown })) };
  }
  return { isIncomplete: false, items: [] };
}

function item({ label, sort, about, behind = '', rank, bare = false }: Offer, cursor: Cursor, text: string, range: { start: Position; end: Position }, { index, markdown }: { readonly index: number; readonly markdown: boolean }): CompletionItem {
  const written = bare ? label : inStyle(label, cursor);
  const rest = text.slice(cursor.to, cursor.to + 1);
  const indent = ' '.repeat(cursor.from - text.lastIndexOf('\n', cursor.from - 1) - 1 + 2);
  const after = cursor.part === 'value' || rest === ':' ? '' : behind === '\n' && !cursor.flow ? `:\n${indent}` : ': ';
  return {
    label, kind: sorts[sort], sortText: `${rank}${String(index).padStart(4, '0')}`, filterText: written, textEdit: { range, newText: `${written}${after}` },
    ...(about !== undefined && { documentation: told([[[about]]], markdown) }),
  };
}

function inStyle(text: string, { quote, part }: Cursor): string {
  if (quote !== '') return `${quote}${text}${quote}`;
  const isPlain = /^[A-Za-z0-9_][\w./ -]*$/.test(text) && !(part === 'value' && /^(?:true|false|null|yes|no|on|off|y|n|[\d.]+)$/i.test(text));
  return isPlain ? text : JSON.stringify(text);
}

function offersAt(cursor: Cursor, known: Known): Offer[] {
  const { kind, keys, part, document } = cursor;
  const top = keys.join('.');
  if (part === 'value' && top === 'kind') return kinds.map((label) => ({ label, sort: 'kind', about: schemasAt(label, [], {}).find(({ description }) => description !== undefined)?.description, rank: 1 }));
  if (part === 'value' && top === 'apiVersion') return [{ label: apiVersion, sort: 'value', rank: 1 }];
  // What all kinds have in common is known before the kind is.
  const spoken = kind ?? (keys.length === 1 || keys[0] === 'metadata' ? kinds[0] : undefined);
  if (spoken === undefined) return [];
  const named = namedAt(cursor);
  const names = named === undefined ? [] : candidatesFor(named, known.names, known.read.estate).map(({ name, about }): Offer => ({ label: name, about, sort: 'name', rank: 1, ...(part === 'key' && { behind: '\n' }) }));
  const around = keys.slice(0, -1);
  const holder = valueAt(document, around);
  if (part === 'value') {
    // Nothing names itself, nor one thing twice in a list.
    const listed = new Set(Array.isArray(holder) ? holder.filter((_, index) => String(index) !== keys.at(-1)) : []);
    const isOther = (label: string): boolean => !listed.has(label) && (label !== cursor.name || named?.to !== kind);
    return [...names.filter(({ label }) => isOther(label)), ...values(schemasAt(spoken, keys, document), names.length > 0).filter(({ label }) => !listed.has(label))];
  }
  const taken = new Set(typeof holder === 'object' && holder !== null ? Object.keys(holder) : []);
  taken.delete(keys.at(-1) ?? '');
  return [...names, ...keyOffers(spoken, around, document)].filter(({ label }) => !taken.has(label));
}

function keyOffers(kind: string, around: readonly string[], document: unknown): Offer[] {
  const here = schemasAt(kind, around, document);
  // A mapping is about to be written, whatever stands there yet.
  const schemas = branches(here, {});
  const required = new Set(schemas.flatMap((schema) => (Array.isArray(schema['required']) ? schema['required'] as unknown[] : [])));
  return [...new Set(keysOf(here, {}))].map((label) => {
    const below = schemasAt(kind, [...around, label], withMapping(document, around));
    const takes = new Set(below.flatMap(({ type, anyOf = [], properties }) => [properties === undefined ? type : 'object', ...anyOf.map((one) => one.type)]));
    const isScalar = ['string', 'number', 'integer', 'boolean'].some((type) => takes.has(type)) || below.some((schema) => 'enum' in schema || 'const' in schema);
    return { label, sort: 'key', about: below.find(({ description }) => description !== undefined)?.description, rank: required.has(label) ? 0 : 2, behind: isScalar || takes.has('array') ? ' ' : '\n' };
  });
}

/** The document as if a mapping stood at a place. */
function withMapping(document: unknown, [key, ...rest]: readonly string[]): unknown {
  const inner = valueAt(document, key === undefined ? [] : [key]);
  if (key === undefined) return typeof document === 'object' && document !== null ? document : {};
  if (Array.isArray(document)) return document.map((item: unknown, index) => (String(index) === key ? withMapping(item, rest) : item));
  return { ...(typeof document === 'object' ? document : {}), [key]: withMapping(inner, rest) };
}

/** The values that a schema lists; else its examples. */
function values(schemas: readonly Schema[], isName: boolean): Offer[] {
  const all = new Set(['', 0, true].flatMap((value) => branches(schemas, value)));
  const listed = [...all].flatMap((schema) => [...(schema.enum ?? []), ...('const' in schema ? [schema['const']] : []), ...(schema.type === 'boolean' ? [true, false] : [])]);
  const offers = (from: readonly unknown[], more: Pick<Offer, 'sort' | 'rank' | 'about'>): Offer[] => [...new Set(from)].flatMap((one) => (typeof one === 'object' ? [] : [{ label: String(one), bare: typeof one !== 'string', ...more }]));
  if (listed.length > 0 || isName) return offers(listed, { sort: 'choice', rank: 1 });
  return offers(schemas.flatMap((schema) => schema.examples ?? []), { sort: 'value', about: 'An example.', rank: 3 });
}
