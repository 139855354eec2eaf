// Links that were joined from the side: the segments that they bound went on in the other chain, with other numbers.
import { reachAfter, type Envelope } from './envelope.ts';
import { headAfter, type Link, type Reach } from './link.ts';
import type { Fault } from './verify.ts';
import { says } from '../words/faults.ts';

/** What a link, or an anchor, says of a writer: how far he had come. */
export interface Claim {
  readonly writer: string;
  readonly reach: Reach;
  readonly place: string;
  readonly sequence: number;
  readonly at: string;
  readonly isAside?: boolean;
}

/** Of the links of a store what is to be known of their sides. */
export interface Sides {
  /** The digests of those links of a side whose claims can be held against the segments: these know where they stood. */
  readonly rechecked: ReadonlySet<string>;
  /** By writer: number and digest of what stood there once, and was sealed by the other too. */
  readonly twice: Readonly<Record<string, readonly (readonly [number: number, digest: string])[]>>;
}

/** Which side each link is of, and what its join says. Links oldest first. */
export function sidesOf(links: readonly { readonly link: Link | undefined; readonly digest: string; readonly isAside?: boolean }[]): Sides {
  const byDigest = new Map(links.map((one) => [one.digest, one]));
  const known = new Set<string>();
  const rechecked = new Set<string>();
  const twice: Record<string, (readonly [number, string])[]> = {};
  for (const { link } of links) {
    // The first join that a link is on the side of is the one that numbered its segments anew.
    const open = [...link?.joined ?? []];
    for (let digest = open.pop(); digest !== undefined; digest = open.pop()) {
      const found = byDigest.get(digest);
      if (found?.isAside !== true || known.has(digest)) continue;
      known.add(digest);
      if (link?.twice !== undefined) rechecked.add(digest);
      open.push(...[found.link?.previous ?? undefined, ...found.link?.joined ?? []].filter((one) => one !== undefined));
    }
    for (const [writer, places] of Object.entries(link?.twice ?? {})) (twice[writer] ??= []).push(...places);
  }
  return { rechecked, twice };
}

interface Standing {
  readonly own: ReadonlyMap<number, Envelope>;
  /** The head of the writer's chain after each of its numbers. */
  readonly heads: ReadonlyMap<number, string>;
  readonly twice: readonly (readonly [number: number, digest: string])[];
  readonly dropped: number;
}

/** Holds what a side claimed of a writer against where his segments say that they stood. What may be dropped since is not known any more. */
export function checkAside(writer: string, { own, heads, twice, dropped }: Standing, claims: readonly Claim[]): Fault[] {
  const stood = new Map<number, Set<string>>();
  const add = (number: number, head: string): unknown => stood.set(number, (stood.get(number) ?? new Set()).add(head));
  heads.forEach((head, number) => add(number, head));
  for (const one of own.values()) for (const [number, previous] of one.earlier ?? []) add(...reachAfter({ ...one, number, previous }));
  for (const [number, digest] of twice.toSorted(([a], [b]) => a - b)) for (const previous of number === 1 ? [''] : stood.get(number - 1) ?? []) add(number, headAfter(previous, number, digest));
  const isKnown = (number: number, head: string): boolean => number <= dropped || stood.get(number)?.has(head) === true;
  const loose = [...own].flatMap(([number, { earlier = [], segment: { at } }]): Fault[] => (earlier.every(([stands, previous]) => (stands === 1 ? previous === '' : isKnown(stands - 1, previous))) ? []
    : [{ kind: 'altered', place: `segment ${number} of ${writer}`, ...says('stoodLoose'), at }]));
  return [...loose, ...claims.filter(({ reach: [count, head] }) => !isKnown(count, head))
    .map(({ reach: [count], place, sequence, at }): Fault => ({ kind: 'altered', place: `segments of ${writer} up to ${count}, as they stood before they were joined`, ...says('stoodOther', { bound: place }), sequence, at }))];
}
