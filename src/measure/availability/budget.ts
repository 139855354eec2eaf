// The error budget of a target, how fast it is spent, and when it will be gone.
import { difference, intersection, total, type Interval, type Intervals } from './intervals.ts';
import type { Known } from './stretches.ts';
import type { Availability } from './availability.ts';

/** Times in milliseconds. */
export interface Budget {
  /** What the target permits of the period's base: `base x (1 - target)`. */
  readonly whole: number;
  readonly spent: number;
  /** Negative when more was spent than there was. */
  readonly left: number;
  /** `spent / whole`; nothing where nothing may be lost. */
  readonly used: number | undefined;
}

/** The budget of a target (a share) over a measured period: 99.9 % of 30 days may be down for 43.2 minutes. */
export function budgetOf({ base, down }: Pick<Availability, 'base' | 'down'>, target: number): Budget {
  const whole = base * (1 - target);
  return { whole, spent: down, left: whole - down, used: whole > 0 ? down / whole : undefined };
}

/**
 * A pair of windows that must both burn faster than `factor` before anybody is called: the long one says that it matters, the
 * short one that it goes on. The factors are those of the Site Reliability Workbook (Beyer and others, 2018), chapter 5, for a
 * budget of 30 days: 2 % of it in one hour is 14.4, 5 % in six hours 6, 10 % in one day 3, 10 % in three days 1.
 */
export interface BurnWindow {
  readonly long: number;
  readonly short: number;
  readonly factor: number;
  /** Whether somebody is called at once, or a case is enough. */
  readonly urgency: 'page' | 'ticket';
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

export const burnWindows: readonly BurnWindow[] = [
  { long: hour, short: 5 * minute, factor: 14.4, urgency: 'page' },
  { long: 6 * hour, short: 30 * minute, factor: 6, urgency: 'page' },
  { long: day, short: 2 * hour, factor: 3, urgency: 'ticket' },
  { long: 3 * day, short: 6 * hour, factor: 1, urgency: 'ticket' },
];

/** How far back the longest of them looks, in milliseconds. */
export const longestWindow = Math.max(...burnWindows.map(({ long }) => long));

/** How many times faster than evenly over its period a budget was spent in a window; nothing where nothing is known of it. */
export function burnRate({ bad, unknown }: Known, time: Intervals, window: Interval, target: number): number | undefined {
  const agreed = intersection(time, [window]);
  const known = total(difference(agreed, unknown));
  return known > 0 && target < 1 ? total(intersection(bad, agreed)) / known / (1 - target) : undefined;
}

/** A pair whose both windows burn at least as fast as its factor at an instant. */
export interface Burning extends BurnWindow {
  readonly longRate: number;
  readonly shortRate: number;
}

// Rates are quotients of decimals; what just reaches the factor must not miss it by what computing loses.
const tiny = 1e-9;

/** The pairs that burn at an instant (milliseconds since 1970), the most urgent first. */
export const burning = (known: Known, time: Intervals, at: number, target: number): readonly Burning[] => burnWindows.flatMap((pair) => {
  const [longRate, shortRate] = [burnRate(known, time, [at - pair.long, at], target), burnRate(known, time, [at - pair.short, at], target)];
  return longRate !== undefined && shortRate !== undefined && Math.min(longRate, shortRate) >= pair.factor - tiny ? [{ ...pair, longRate, shortRate }] : [];
});

/** After how many milliseconds of total outage a pair fires: `factor x (1 - target)` of its long window, 52 s for 14.4 over one hour at 99.9 %. */
export const firesAfter = ({ long, factor }: BurnWindow, target: number): number => long * Math.min(1, factor * (1 - target));

/** How far back a forecast looks. */
const trailing = 7 * day;

/**
 * When the budget will be gone if it goes on as in the last seven days (less where the period is younger): an instant within the
 * period, in milliseconds. The instant itself where it is gone; nothing where it lasts.
 */
export function spentAt({ left }: Budget, { bad, unknown }: Known, time: Intervals, period: Interval, at: number): number | undefined {
  if (left <= 0) return at;
  const recent = intersection(time, [[Math.max(period[0], at - trailing), at]]);
  // Where nothing was lost, or nothing is known, it lasts for ever.
  let needed = (left * total(difference(recent, unknown))) / total(intersection(bad, recent));
  for (const [from, until] of intersection(time, [[at, period[1]]])) {
    if (needed <= until - from) return from + needed;
    needed -= until - from;
  }
  return undefined;
}

/** The longest outage in milliseconds that can pass between two looks unseen, and the longest until one is confirmed, by `fails` failing looks. */
export const unseen = (interval: number, fails: number): { readonly unseen: number; readonly confirmed: number } => ({ unseen: interval, confirmed: interval * fails });
