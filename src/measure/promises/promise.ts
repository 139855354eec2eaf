// The arithmetic of shares of time: budgets, what samples can show, and how shares combine.

const periods: Readonly<Record<string, number>> = { 'calendar-week': 7, 'calendar-month': 31, 'calendar-quarter': 92, 'calendar-half-year': 184, 'calendar-year': 366 };

/** The days of the longest such period; of one that rolls (`30d`) those that it says. */
export const daysIn = (period: string): number => periods[period] ?? (Number.parseInt(period, 10) || 31);

/** `calendar-half-year` -> `half-year`, `30d` -> `window of 30 days`. */
export const periodName = (period: string): string => (period.endsWith('d') ? `window of ${Number.parseInt(period, 10)} days` : period.replace('calendar-', ''));

// Shares come from decimals; products of them must not fall short of what the same decimals say.
const tiny = 1e-12;

/** Whether a share is more than another, beyond what computing makes of equal ones. */
export const exceeds = (share: number, other: number): boolean => share > other + tiny;

/** A share in per cent with two decimals, cut off and never rounded up: 0.998996 -> `99.89 %`. */
export const percentCut = (share: number): string => `${(Math.floor(share * 10_000 + 1e-8) / 100).toFixed(2)} %`;

/** The share that at least so many of several independent parts give. */
export function atLeast(needed: number, shares: readonly number[]): number {
  // How likely it is that exactly so many work, part by part.
  const working = shares.reduce((before, share) => Array.from({ length: before.length + 1 }, (_, count) => (before[count] ?? 0) * (1 - share) + (before[count - 1] ?? 0) * share), [1]);
  return Math.min(1, working.slice(needed).reduce((sum, likely) => sum + likely, 0));
}

const z = 1.959963984540054;

/** The Wilson bounds at 95 % of a share of which so many of so many samples were good. */
export function wilson(good: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const [share, square] = [good / of, z * z];
  const middle = share + square / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return [Math.max(0, (middle - half) / (1 + square / of)), Math.min(1, (middle + half) / (1 + square / of))];
}

/** The fewest samples, none of them bad, that show a share at 95 %. */
export const samplesToShow = (share: number): number => Math.ceil((z * z * share) / (1 - share) - 1e-6);

/** A length of time for people, in its two greatest units and cut off: 2678400 ms -> `44m 38s`. */
export function lasting(length: number): string {
  if (!Number.isFinite(length)) return 'for ever';
  const units = [['d', 86_400_000], ['h', 3_600_000], ['m', 60_000], ['s', 1000], ['ms', 1]] as const;
  const first = units.findIndex(([, size]) => length >= size);
  if (first === -1) return '0s';
  let left = Math.floor(length);
  return units.slice(first, first + 2).flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [`${count}${unit}`];
  }).join(' ');
}
