// What retention has taken away, as the chain says it: which numbers of which writer, and how old the youngest of them was.
import type { Link, Reach } from './link.ts';

/** Numbers that follow each other, the first and the last. */
export type Range = readonly [from: number, to: number];

/** Numbers in whatever order -> what follows each other together, in order. */
export function rangesOf(numbers: Iterable<number>): Range[] {
  const result: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

/** The numbers of each writer among these segments, as a link says that they are dropped. */
export function droppedBy(segments: Iterable<{ readonly writer?: string; readonly number?: number }>): Readonly<Record<string, readonly Range[]>> {
  const numbers = new Map<string, number[]>();
  for (const { writer, number } of segments) if (writer !== undefined && number !== undefined) numbers.set(writer, [...(numbers.get(writer) ?? []), number]);
  return Object.fromEntries([...numbers].map(([writer, own]) => [writer, rangesOf(own)]));
}

/** What was dropped of one writer. */
export interface Dropped {
  readonly ranges: readonly Range[];
  /** The highest number of it. */
  readonly through: number;
}

/** Which numbers from 1 to the last are neither there nor dropped. However far it is to the last, only what is there takes time. */
export function missingOf(there: readonly number[], dropped: Dropped | undefined, last: number): Range[] {
  const missing: Range[] = [];
  let next = 1;
  for (const [from, to] of merged([...rangesOf(there), ...dropped?.ranges ?? []])) {
    if (from > last) break;
    if (from > next) missing.push([next, from - 1]);
    next = to + 1;
  }
  return next > last ? missing : [...missing, [next, last]];
}

/** What all links together say was dropped, by writer. What is no number is of no link of ours, and drops nothing. */
export function droppedIn(links: readonly (Link | undefined)[]): Readonly<Record<string, Dropped>> {
  const all = new Map<string, Range[]>();
  for (const link of links) for (const [writer, said] of Object.entries(link?.dropped ?? {})) all.set(writer, [...(all.get(writer) ?? []), ...rangesIn(said)]);
  return Object.fromEntries([...all].map(([writer, ranges]) => [writer, { ranges: merged(ranges), through: ranges.reduce((most, [, to]) => Math.max(most, to), 0) }]));
}

/** The same with one more range of a writer. */
export function withRange(all: Readonly<Record<string, Dropped>>, writer: string, range: Range): Readonly<Record<string, Dropped>> {
  const ranges = merged([...all[writer]?.ranges ?? [], range]);
  return { ...all, [writer]: { ranges, through: Math.max(all[writer]?.through ?? 0, range[1]) } };
}

/**
 * Of a copy whose oldest links are not here: how far from its first on nothing of a writer is here, where no link here says that it was dropped. What is
 * missing behind the first that is here, or was bound by a link that is here first, is not excused.
 */
export function beforeCopy(segments: Iterable<{ readonly writer?: string; readonly number?: number }>, bound: readonly { readonly writer: string; readonly reach: Reach }[], dropped: Readonly<Record<string, Dropped>>): { readonly writer: string; readonly through: number }[] {
  const first = new Map<string, number>();
  const before = (writer: string, number: number): unknown => first.set(writer, Math.min(first.get(writer) ?? Number.POSITIVE_INFINITY, number));
  for (const { writer, reach: [count] } of bound) before(writer, count);
  for (const { writer, number } of segments) if (writer !== undefined && number !== undefined) before(writer, number);
  return [...first].flatMap(([writer, number]) => missingOf([], dropped[writer], number - 1).slice(-1).map(([, through]) => ({ writer, through })));
}

/** Before ranges were written, a number stood for all up to it. */
const rangesIn = (said: unknown): Range[] =>
  (typeof said === 'number' ? [[1, said]] : Array.isArray(said) ? said as unknown[] : []).filter((one): one is Range => Array.isArray(one) && one.length === 2 && one.every((number) => Number.isSafeInteger(number)));

function merged(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** How old, in whole days, the youngest was that a link dropped: by the link that had bound it. */
export interface Drop {
  readonly sequence: number;
  readonly at: string;
  readonly writer: string;
  readonly through: number;
  readonly days: number;
}

/** The drops that took away the youngest evidence of each writer. How long it is to be kept is for the Estate to say, and nothing in the store can. */
export function youngestDrops(links: readonly (Link | undefined)[]): readonly Drop[] {
  const youngest = new Map<string, Drop>();
  const reached = new Map<string, { readonly count: number; readonly at: string }[]>();
  for (const link of links) {
    for (const [writer, reach] of Object.entries(link?.segments ?? {})) reached.set(writer, [...(reached.get(writer) ?? []), { count: reach[0], at: link?.at ?? '' }]);
    for (const [writer, said] of Object.entries(link?.dropped ?? {})) {
      const through = rangesIn(said).reduce((most, [, to]) => Math.max(most, to), 0);
      const bound = reached.get(writer)?.find(({ count }) => count >= through);
      if (link === undefined || bound === undefined) continue;
      const days = Math.floor((Date.parse(link.at) - Date.parse(bound.at)) / 86_400_000);
      if (days < (youngest.get(writer)?.days ?? Number.POSITIVE_INFINITY)) youngest.set(writer, { sequence: link.sequence, at: link.at, writer, through, days });
    }
  }
  return [...youngest.values()];
}
