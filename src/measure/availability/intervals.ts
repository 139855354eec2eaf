// Sets of time as ordered lists of stretches that neither touch nor overlap.

/** Milliseconds since 1970, the end not within it. */
export type Interval = readonly [from: number, until: number];
export type Intervals = readonly Interval[];

/** All the time that is in any of them, in order. */
export function union(...sets: readonly Intervals[]): Intervals {
  const joined: [number, number][] = [];
  for (const [from, until] of sets.flat().filter((one) => one[0] < one[1]).sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], until);
    else joined.push([from, until]);
  }
  return joined;
}

/** The time that is in both. */
export function intersection(a: Intervals, b: Intervals): Intervals {
  const both: Interval[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) return both;
    const [from, until] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
    if (from < until) both.push([from, until]);
    if (one[1] < other[1]) i += 1;
    else j += 1;
  }
}

/** The time of the first that is not in the second. */
export function difference(a: Intervals, b: Intervals): Intervals {
  const left: Interval[] = [];
  let j = 0;
  for (const [from, until] of a) {
    let at = from;
    while ((b[j]?.[1] ?? Infinity) <= at) j += 1;
    for (let k = j; at < until; k += 1) {
      const [start, end] = b[k] ?? [Infinity, Infinity];
      if (start > at) left.push([at, Math.min(start, until)]);
      at = Math.max(at, end);
    }
  }
  return left;
}

/** How long it is altogether, in milliseconds. */
export const total = (set: Intervals): number => set.reduce((sum, [from, until]) => sum + until - from, 0);

/** How much of a set lies in each of some parts, which are in order and do not overlap: milliseconds, one for each part. */
export function totals(set: Intervals, parts: Intervals): readonly number[] {
  let next = 0;
  return parts.map(([from, until]) => {
    while ((set[next]?.[1] ?? Infinity) <= from) next += 1;
    let sum = 0;
    for (let at = next; at < set.length; at += 1) {
      const [start, end] = set[at] as Interval;
      if (start >= until) break;
      sum += Math.min(end, until) - Math.max(start, from);
    }
    return sum;
  });
}
