// How long things took: what a reader asks of many of them.

/** Lengths of time in milliseconds: how many there are, their mean, and the one that half of them do not exceed (of an even number the mean of the two in the middle). */
export interface Lengths {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
}

/** What some lengths come to; nothing of none. */
export function lengthsOf(all: readonly number[]): Lengths | undefined {
  const sorted = Float64Array.from(all).sort();
  const count = sorted.length;
  const [below, above] = [sorted[Math.ceil(count / 2) - 1], sorted[Math.floor(count / 2)]];
  return below === undefined || above === undefined ? undefined : { count, mean: sorted.reduce((sum, one) => sum + one, 0) / count, median: (below + above) / 2 };
}
