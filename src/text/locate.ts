import { isAlias, isMap, isScalar, isSeq, visit, type Node, type Pair, type ParsedNode } from 'yaml';
import type { Source } from '../model/declaration.ts';
import type { Span } from '../model/span.ts';
import { linesOf, spanBetween } from './lines.ts';
import { parse } from './parse.ts';
import { placeIn, placesIn } from './places.ts';
import { keysIn } from './pointer.ts';
import { recently } from './recent.ts';

export type Part = 'key' | 'value';

/**
 * Where the value at a JSON pointer (or its key) is written; where it is not written, the key of its nearest written
 * parent; for the whole document, its first key. The text is read again for it, so ask only for what is told.
 */
export function locate(source: Source, pointer: string, part: Part = 'value'): Span {
  const known = located.get(source) ?? new Map<string, Span>();
  located.set(source, known);
  const asked = `${part} ${pointer}`;
  const span = known.get(asked) ?? find(source, pointer, part);
  known.set(asked, span);
  return span;
}

// An editor is told the same places at every key that is pressed: in a text that stays the same they are where they were.
const located = new WeakMap<Source, Map<string, Span>>();

function find({ file, text, document }: Source, pointer: string, part: Part): Span {
  const ordinary = placesIn(text);
  const quick = ordinary === undefined ? undefined : placeIn(ordinary, document, keysIn(pointer), part);
  return quick === undefined ? findAnyhow({ file, text, document }, pointer, part) : spanBetween(file, text, linesIn(text), ...quick);
}

/** The same of any text, ordinary or not: what the full reader says. */
export function findAnyhow({ file, text, document }: Source, pointer: string, part: Part): Span {
  const { documents, lines } = parse(text);
  const parsed = documents[document];
  const [from, to] = parsed?.contents ? place(parsed.contents, pointer, part) : [parsed?.from ?? 0, (parsed?.from ?? 0) + 1];
  return spanBetween(file, text, lines, from, to);
}

const linesIn = recently(linesOf);

/** What is written for the value at a pointer, to the letter; nothing where it is no scalar. */
export function writtenAt({ text, document }: Source, pointer: string): string | undefined {
  const contents = parse(text).documents[document]?.contents;
  const node = contents ? keysIn(pointer).reduce<Node | null>((at, step) => child(contents, at, step)?.value ?? null, contents) : null;
  return isScalar(node) ? node.source : undefined;
}

/** The text of the value at a pointer as it stands in its file, where that is on one line. */
export function sliceAt(source: Source, pointer: string): string | undefined {
  const contents = parse(source.text).documents[source.document]?.contents;
  const node = contents ? keysIn(pointer).reduce<Node | null>((at, step) => child(contents, at, step)?.value ?? null, contents) : null;
  const [from, to] = node?.range ?? [0, 0];
  const slice = to - from > 500 ? '' : source.text.slice(from, to).trimEnd();
  return slice === '' || slice.includes('\n') ? undefined : slice;
}

type Range = readonly [number, number];

function place(root: ParsedNode, pointer: string, part: Part): Range {
  let node: Node | null = root;
  let key: Node | undefined = firstKey(root);
  for (const step of keysIn(pointer)) {
    const inner = child(root, node, step);
    if (inner === undefined) return range(key ?? node ?? root);
    node = inner.value;
    key = inner.key ?? inner.value ?? key;
  }
  const [from, to] = range(node ?? key ?? root);
  const empty = to === from || (pointer === '' && part === 'key');
  return part === 'key' || empty ? range(key ?? node ?? root) : [from, to];
}

function firstKey(node: Node): Node | undefined {
  const key = isMap(node) ? (node.items[0] as Pair<Node> | undefined)?.key : undefined;
  return key ?? undefined;
}

function child(root: ParsedNode, node: Node | null, step: string): { key?: Node; value: Node | null } | undefined {
  const here = isAlias(node) ? target(root, node.source, node) : node;
  if (isSeq(here)) {
    const value = here.items[Number(step)] as Node | undefined;
    return value === undefined ? undefined : { value };
  }
  if (!isMap(here)) return undefined;
  const pair = (here.items as Pair<Node, Node | null>[]).find(({ key }) => isScalar(key) && key.value === step);
  return pair === undefined ? undefined : { key: pair.key, value: pair.value };
}

/** The node that an alias stands for: the last of that name before it. */
function target(root: ParsedNode, name: string, alias: Node): Node | null {
  let found: Node | null = null;
  visit(root, (_key, node) => {
    if (node === alias) return visit.BREAK;
    if (node !== null && typeof node === 'object' && 'anchor' in node && node.anchor === name) found = node as Node;
    return undefined;
  });
  return found;
}

const range = (node: Node): Range => [node.range?.[0] ?? 0, node.range?.[1] ?? 1];
