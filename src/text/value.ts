import { isAlias, isMap, isPair, isScalar, isSeq, type Alias, type Node, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { limits } from './limits.ts';
import { quoted } from './printable.ts';
import type { Trouble } from './trouble.ts';

/** Plain data, and what was wrong on the way to it. */
export interface Converted { readonly value: unknown; readonly troubles: readonly Trouble[] }

interface Made { readonly value: unknown; readonly size: number; readonly height: number }
interface Going { readonly text: string; readonly root: Node | null; readonly troubles: Trouble[]; readonly anchors: Map<string, Made | 'open'>; aliased: number }

/**
 * Nodes -> plain data, in one pass over what is written. An alias shares the value it stands for. Tags, merge keys, keys
 * twice, numbers that are none, aliases beyond the limits and characters smuggled in by escapes are trouble.
 */
export function valueOf(text: string, contents: ParsedNode | null): Converted {
  const going: Going = { text, root: contents, troubles: [], anchors: new Map(), aliased: 0 };
  return { value: make(contents, going).value, troubles: going.troubles };
}

const nothing: Made = { value: null, size: 1, height: 0 };

function make(node: Node | null | undefined, going: Going): Made {
  if (node === null || node === undefined || going.troubles.length >= limits.told) return nothing;
  if (isAlias(node)) return follow(node, going);
  if ('tag' in node && typeof node.tag === 'string') tell(going, node, 'tags are not part of the language', 'remove the tag', tagBefore(going.text, node.range?.[0] ?? 0));
  const anchor = 'anchor' in node ? node.anchor : undefined;
  if (anchor !== undefined) going.anchors.set(anchor, 'open');
  const made = isMap(node) ? mapping(node, going) : isSeq(node) ? list(node.items, going) : isScalar(node) ? scalar(node, going) : nothing;
  if (anchor !== undefined) going.anchors.set(anchor, made);
  return made;
}

function scalar(node: Scalar, going: Going): Made {
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) tell(going, node, `${quoted(node.source ?? '')} is not a number that can be reckoned with`, 'put it in quotes if it is meant as text');
  if (typeof value === 'string') checkText(value, node, going);
  return { value, size: 1, height: 0 };
}

function list(items: readonly unknown[], going: Going): Made {
  let [size, height] = [1, 0];
  const value = items.map((item) => {
    const made = make((isPair(item) ? null : item) as Node | null, going);
    size += made.size;
    height = Math.max(height, made.height);
    return made.value;
  });
  return { value, size, height: height + 1 };
}

function mapping(node: YAMLMap, going: Going): Made {
  const value: Record<string, unknown> = {};
  const keys = new Map<string, Node>();
  let [size, height] = [1, 0];
  for (const { key, value: inner } of node.items as { key: unknown; value: unknown }[]) {
    const name = keyOf(key, going);
    const made = make(inner as Node | null, going);
    size += made.size;
    height = Math.max(height, made.height);
    if (name === undefined) continue;
    const first = keys.get(name);
    // Of a whole declaration each key is there twice: one is enough to tell.
    if (first !== undefined && name === 'apiVersion' && node === going.root) return second(key as Node, first, value, going);
    if (first !== undefined) twice(name, first, key as Node, going);
    keys.set(name, key as Node);
    // Never by assignment: `__proto__` is a key like any other.
    Object.defineProperty(value, name, { value: made.value, enumerable: true, configurable: true, writable: true });
  }
  return { value, size, height: height + 1 };
}

function keyOf(key: unknown, going: Going): string | undefined {
  if (!isScalar(key) || typeof key.value !== 'string') {
    tell(going, key as Node | null, 'a key must be a text', 'put the key in quotes');
    return undefined;
  }
  if (key.anchor !== undefined) going.anchors.set(key.anchor, { value: key.value, size: 1, height: 0 });
  if (typeof key.tag === 'string') tell(going, key, 'tags are not part of the language', 'remove the tag', tagBefore(going.text, key.range?.[0] ?? 0));
  if (key.value === '<<' && key.type === 'PLAIN') tell(going, key, 'merge keys ("<<") are not part of the language', 'write out the keys');
  if (key.value === '' && key.source === '' && key.type === 'PLAIN') tell(going, key, 'a value without a key before its ":"');
  checkText(key.value, key, going);
  return key.value;
}

function follow(node: Alias, going: Going): Made {
  const found = going.anchors.get(node.source);
  if (found === undefined || found === 'open') {
    tell(going, node, found === 'open' ? `the alias ${quoted(`*${node.source}`)} stands inside what it stands for` : `no anchor "&${node.source}" stands before this alias`, found === 'open' ? undefined : 'a text that begins with "*" needs quotes');
    return nothing;
  }
  if (found.height > limits.depth) {
    tell(going, node, `with this alias there are more than ${limits.depth} levels inside each other`, undefined, undefined, 'limits');
    return nothing;
  }
  const before = going.aliased;
  going.aliased += found.size;
  if (going.aliased <= limits.aliased) return found;
  if (before <= limits.aliased) tell(going, node, `with this alias the document stands for more than ${limits.aliased} values`, 'write it out, or divide it', undefined, 'limits');
  return nothing;
}

const smuggled = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

function checkText(value: string, node: Node, going: Going): void {
  const character = smuggled.exec(value)?.[0];
  if (character !== undefined) tell(going, node, `the text holds the control character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`, 'remove it', undefined, 'encoding');
  else if (!value.isWellFormed()) tell(going, node, 'the text holds half a character (a lone surrogate)', 'remove it', undefined, 'encoding');
}

function second(key: Node, first: Node, value: Record<string, unknown>, going: Going): Made {
  const [from, to] = rangeOf(key, going);
  const [firstFrom, firstTo] = rangeOf(first, going);
  going.troubles.push({ rule: 'yaml', message: 'a second declaration begins here, in the middle of the first', help: 'write a line `---` before it', from, to, related: [{ message: 'the first begins here', from: firstFrom, to: firstTo }] });
  return { value, size: 1, height: 1 };
}

function twice(name: string, first: Node, second: Node, going: Going): void {
  const [from, to] = rangeOf(second, going);
  const [firstFrom, firstTo] = rangeOf(first, going);
  going.troubles.push({ rule: 'yaml', message: `the key ${quoted(name)} is written twice in the same mapping`, help: 'keep one of them', from, to, related: [{ message: 'first written here', from: firstFrom, to: firstTo }] });
}

function tell(going: Going, node: Node | null, message: string, help?: string, from?: number, rule: Trouble['rule'] = 'yaml'): void {
  const [start, end] = rangeOf(node, going);
  const at = from === undefined || from < 0 ? start : from;
  going.troubles.push({ rule, message, ...(help !== undefined && { help }), from: at, to: Math.max(end, at + 1) });
}

/** Where the tag of a node begins, which the node itself does not know. */
function tagBefore(text: string, at: number): number | undefined {
  const start = Math.max(0, at - 300);
  const found = /(?:^|[\s,[{])(![^\s]*)\s*(?:&\S+\s*)?$/.exec(text.slice(start, at));
  return found === null ? undefined : start + found.index + found[0].indexOf('!');
}

const rangeOf = (node: Node | null, { text }: Going): readonly [number, number] => [node?.range?.[0] ?? text.length, node?.range?.[1] ?? text.length];
