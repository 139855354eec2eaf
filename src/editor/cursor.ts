// What stands at a place of a document, also of one that is half typed: read as it is, else up to its line, else by indentation alone.
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Part } from '../text/locate.ts';
import { parse } from '../text/parse.ts';
import { valueAt } from '../text/pointer.ts';
import { kinds } from '../text/schema.ts';
import { valueOf } from '../text/value.ts';
import { skeleton, sliceAt } from './lines.ts';

/** What stands at a place. */
export interface Cursor {
  /** The document as plain data, as far as it can be read. */
  readonly document: unknown;
  /** One of the kinds that there are. */
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** The way to it; to a key with the key itself. */
  readonly keys: readonly string[];
  readonly part: Part;
  /** The scalar as it is read; empty where nothing is typed yet. */
  readonly written: string;
  /** Offsets of the scalar in the file, with its quotes. */
  readonly from: number;
  readonly to: number;
  readonly quote: '' | '"' | "'";
  /** Whether it stands between brackets. */
  readonly flow: boolean;
}

// A private character that no declaration holds: it shows where the cursor is, also where nothing is written.
const marker = '\ue000';

/** A document larger than this is not read again at each key that is pressed. */
const largest = 128 * 1024;

/** The key or value at an offset of a file, as it is written: of a document that cannot be read, what it may be, the likeliest first. Never throws. */
export function standingAt(text: string, offset: number): readonly Cursor[] {
  const { from, to } = sliceAt(text, offset);
  const slice = text.slice(from, to);
  const whole = slice.length <= largest && isWhole(slice);
  const here = slice.length <= largest ? found(slice, (node) => within(node, offset - from), from) : undefined;
  if (whole) return here === undefined ? [] : [here];
  // Quotes that are not closed swallow what comes after.
  const alone = here === undefined || text.slice(here.from, here.to).includes('\n') ? [] : [here];
  return [...alone, ...typedAt(text, offset).filter(({ written, from: begin, to: end }) => written !== '' && begin <= offset && offset <= end)];
}

const isWhole = (text: string): boolean => {
  const { documents, stopped } = parse(text);
  return stopped === undefined && documents.every(({ trouble }) => trouble === undefined);
};

const within = ({ range }: Scalar, offset: number): boolean => range !== undefined && range !== null && range[0] <= offset && offset <= range[1] && range[1] > range[0];

/** What may stand at an offset while it is being typed, the likeliest first: a key of which the colon is still missing, or a value. Never throws. */
export function typedAt(text: string, offset: number): readonly Cursor[] {
  const { from, to } = sliceAt(text, offset);
  const slice = text.slice(from, to);
  const at = offset - from;
  const newline = slice.indexOf('\n', at);
  const [before, line, after] = [slice.slice(0, at), slice.slice(at, newline === -1 ? slice.length : newline), newline === -1 ? '' : slice.slice(newline)];
  const start = before.lastIndexOf('\n') + 1;
  // A word alone on its line may become a key.
  const mayBeKey = /^[ \t]*(?:- +)*[\w./-]*$/.test(before.slice(start)) && /^[\w./-]*\s*$/.test(line);
  const lines = mayBeKey ? [`${marker}${line.trimEnd()}:`, `${marker}${line}`] : [`${marker}${line}`];
  const bare = skeleton(before.slice(0, start), before.slice(start));
  const shift = start - bare.length;
  const attempts: readonly (readonly [text: string, shift: number])[] = [
    ...(slice.length > largest ? [] : lines.flatMap((one) => [[`${before}${one}${after}`, 0] as const, [`${before}${one}\n`, 0] as const])),
    ...lines.map((one) => [`${bare}${before.slice(start)}${one}\n`, shift] as const),
  ];
  const isMarked = (node: Scalar): boolean => String(node.source ?? node.value).includes(marker);
  return attempts.flatMap(([attempt, moved]) => {
    const cursor = found(attempt, isMarked, from + moved);
    // What runs over lines has swallowed what comes after.
    return cursor === undefined || text.slice(cursor.from, cursor.to).includes('\n') ? [] : [cursor];
  });
}

/** The first scalar of a document that is wanted, with the way to it. */
function found(text: string, wanted: (node: Scalar) => boolean, shift: number): Cursor | undefined {
  const { documents } = parse(text);
  const root = documents.find(({ contents }) => contents !== null)?.contents ?? null;
  const hit = search(root, [], false, wanted);
  if (hit === undefined || root === null || hit.node.type === 'BLOCK_LITERAL' || hit.node.type === 'BLOCK_FOLDED') return undefined;
  const document = unmarked(valueOf(text, root).value);
  const [from = 0, to = 0] = hit.node.range ?? [];
  const raw = text.slice(from, to);
  const [kind, name] = [valueAt(document, ['kind']), valueAt(document, ['metadata', 'name'])];
  return {
    document, kind: kinds.find((one) => one === kind), name: typeof name === 'string' ? name : undefined,
    keys: hit.keys.map(withoutMarker), part: hit.part, written: withoutMarker(typeof hit.node.value === 'string' ? hit.node.value : hit.node.source ?? ''),
    from: from + shift, to: to + shift - (raw.includes(marker) ? 1 : 0), quote: raw.startsWith('"') ? '"' : raw.startsWith("'") ? "'" : '', flow: hit.flow,
  };
}

interface Hit { readonly node: Scalar; readonly keys: readonly string[]; readonly part: Part; readonly flow: boolean }

function search(node: Node | null, keys: readonly string[], flow: boolean, wanted: (node: Scalar) => boolean): Hit | undefined {
  if (node === null || isAlias(node)) return undefined;
  if (isScalar(node)) return wanted(node) ? { node, keys, part: 'value', flow } : undefined;
  const inside = flow || ('flow' in node && node.flow === true);
  if (isSeq(node)) return first(node.items, (item, index) => search(item as Node | null, [...keys, String(index)], inside, wanted));
  if (!isMap(node)) return undefined;
  return first(node.items as { key: Node | null; value: Node | null }[], ({ key, value }) => {
    const inner = [...keys, isScalar(key) ? String(key.value) : ''];
    if (isScalar(key) && wanted(key)) return { node: key, keys: inner, part: 'key', flow: inside };
    return search(value, inner, inside, wanted);
  });
}

function first<T>(items: readonly T[], find: (item: T, index: number) => Hit | undefined): Hit | undefined {
  for (const [index, item] of items.entries()) {
    const hit = find(item, index);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

const withoutMarker = (text: string): string => text.replaceAll(marker, '');

function unmarked(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarker(value);
  if (Array.isArray(value)) return value.map(unmarked);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [withoutMarker(key), unmarked(inner)])) : value;
}
