/** The base of the buckets: a value read back is at most 5 % off. As DDSketch (Masson, Rim, Lee, VLDB 2019) with gamma 1.1. */
export const gamma = 1.1;

/** Counts by bucket; a bucket `i` holds values in (1.1^(i-1), 1.1^i] milliseconds. */
export type Distribution = Readonly<Record<string, number>>;

/** The distribution with one more value, in milliseconds. */
export function add(distribution: Distribution, value: number): Distribution {
  const bucket = String(Math.max(0, Math.ceil(Math.log(Math.max(value, 1)) / Math.log(gamma))));
  return { ...distribution, [bucket]: (distribution[bucket] ?? 0) + 1 };
}

/** The value below which the given share (0 to 1) of all lies, in milliseconds; nothing of nothing. */
export function quantile(distribution: Distribution, share: number): number | undefined {
  const total = Object.values(distribution).reduce((sum, count) => sum + count, 0);
  let seen = 0;
  // Whole numbers as keys come in their order, whenever they were added.
  for (const [bucket, count] of Object.entries(distribution)) {
    seen += count;
    if (seen >= Math.max(1, share * total)) return (2 * gamma ** Number(bucket)) / (gamma + 1);
  }
  return undefined;
}
