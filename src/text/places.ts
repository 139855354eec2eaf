// Where the members of an ordinary file are written: what the full reader would say, an order of magnitude sooner.
import { fast, type Values } from './fast.ts';
import { recently } from './recent.ts';

type Range = readonly [from: number, to: number];

interface Place {
  readonly key: Range;
  readonly value: Range;
}

/** What a file says, and of each mapping and list in it where its members are written. */
export interface Places {
  readonly values: Values;
  readonly inside: ReadonlyMap<unknown, ReadonlyMap<string, Place>>;
}

/** The places of a text; nothing where it is out of the ordinary. */
export const placesIn = recently((text: string): Places | undefined => {
  if (text.includes('\r')) return undefined;
  const inside = new Map<unknown, Map<string, Place>>();
  const values = fast(text, (made, key, place) => {
    const members = inside.get(made);
    if (members === undefined) inside.set(made, new Map([[String(key), place]]));
    else members.set(String(key), place);
  });
  return values === undefined ? undefined : { values, inside };
});

/** Where the value at the end of keys, or the last of these, stands; where it is not written, the key of its nearest written parent. Nothing where only the full reader can tell. */
export function placeIn({ values, inside }: Places, document: number, keys: readonly string[], part: 'key' | 'value'): Range | undefined {
  let node: unknown = values[document];
  // A document begins with its first key.
  let { key, value } = { key: inside.get(node)?.values().next().value?.key, value: onLines };
  for (const step of keys) {
    const place: Place | undefined = inside.get(node)?.get(step);
    if (place === undefined) return Array.isArray(node) && !isIndex(step) ? undefined : known(key);
    ({ key, value } = place);
    node = (node as Readonly<Record<string, unknown>>)[step];
  }
  return part === 'key' || value[0] === value[1] && value[0] !== -1 ? known(key) : known(value);
}

/** What is written on lines of its own. */
const onLines: Range = [-1, -1];
const known = (range: Range | undefined): Range | undefined => (range?.[0] === -1 ? undefined : range);
const isIndex = (step: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(step);
