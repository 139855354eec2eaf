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
  // 1 - 0.999 is a little more than a thousandth: a budget that is spent to the second would be "99 % used".
  const whole = Math.round(base * (1 - target) * 1e3) / 1e3;
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

/**
 * How many times faster than evenly over its period a budget was spent in a window: what was down of all its agreed time. What is unknown
 * spends nothing, so that one failure among few looks is no alarm; nothing where nothing is known of the window.
 */
export function burnRate({ bad, unknown }: Known, time: Intervals, window: Interval, target: number): number | undefined {
  const agreed = intersection(time, [window]);
  const whole = total(agreed);
  return whole > 0 && target < 1 && total(difference(agreed, unknown)) > 0 ? total(intersection(bad, agreed)) / whole / (1 - target) : undefined;
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

/** What was down of the agreed time in the last seven days (less where it began later), as a share of what is known; none where neither a day nor half of it is known, which is no ground to foretell from. */
function recently({ bad, unknown }: Known, time: Intervals, since: number, at: number): number {
  const recent = intersection(time, [[Math.max(since, at - trailing), at]]);
  const known = total(difference(recent, unknown));
  return known > 0 && known >= Math.min(day, total(recent) / 2) ? total(intersection(bad, recent)) / known : 0;
}

/**
 * When the budget will be gone if it goes on as in the last seven days (less where the period is younger): an instant within the
 * period, in milliseconds. The instant itself where it is gone; nothing where it lasts.
 */
export function spentAt({ left }: Budget, known: Known, time: Intervals, period: Interval, at: number): number | undefined {
  if (left <= 0) return at;
  const rate = recently(known, time, period[0], at);
  let needed = rate > 0 ? left / rate : Infinity;
  for (const [from, until] of intersection(time, [[at, period[1]]])) {
    if (needed <= until - from) return from + needed;
    needed -= until - from;
  }
  return undefined;
}

/**
 * The same of a window that rolls and ends now: what was down comes back to the budget when it leaves the window, as much as the window is
 * long (`length`, in milliseconds) after it was down. `time` is the agreed time of the window and of as long a time to come.
 */
export function spentAtRolling({ left }: Budget, known: Known, time: Intervals, length: number, at: number): number | undefined {
  if (left <= 0) return at;
  const rate = recently(known, time, at - length, at);
  const ahead: Interval = [at, at + length];
  const [coming, leaving] = [intersection(time, [ahead]), intersection(intersection(known.bad, time).map(([begins, ends]): Interval => [begins + length, ends + length]), [ahead])];
  const edges = [...new Set([...ahead, ...coming.flat(), ...leaving.flat()])].toSorted((a, b) => a - b);
  const isIn = (all: Intervals, instant: number): boolean => all.some(([begins, ends]) => begins <= instant && instant < ends);
  let rest = left;
  for (const [index, edge] of edges.entries()) {
    const slope = (isIn(coming, edge) ? rate : 0) - (isIn(leaving, edge) ? 1 : 0);
    const lasts = (edges[index + 1] ?? edge) - edge;
    if (slope > 0 && rest <= slope * lasts) return edge + rest / slope;
    rest -= slope * lasts;
  }
  return undefined;
}

/** The longest outage in milliseconds that can pass between two looks unseen, and the longest until one is confirmed, by `fails` failing looks. */
export const unseen = (interval: number, fails: number): { readonly unseen: number; readonly confirmed: number } => ({ unseen: interval, confirmed: interval * fails });
