// How much of the agreed time a service worked, with bounds that hold whatever happened between two looks.
import { share } from '../duration.ts';
import { difference, intersection, total, totals, union, type Interval, type Intervals } from './intervals.ts';
import { exceeds } from '../promises/promise.ts';
import type { Known, Seen } from './stretches.ts';

/** What is measured over. */
export interface Agreed {
  readonly period: Interval;
  /** The agreed time: the opening hours of the calendar within the period. */
  readonly open: Intervals;
  /** What is taken out of it: maintenance that was announced in time, and agreed exclusions. */
  readonly excluded: Intervals;
}

/** An outage: from its first second that is known to be down to its last, with all the time between in which nobody could see. */
export interface Outage {
  readonly interval: Interval;
  /** Milliseconds known to be down within the agreed time, exclusions taken out. */
  readonly counted: number;
  /** The same from failing look to failing look: it cannot have been less. */
  readonly least: number;
}

/** Times in milliseconds, shares from 0 to 1. */
export interface Availability {
  /** The agreed time of the period, exclusions taken out. */
  readonly base: number;
  /** What was taken out of the agreed time. */
  readonly excluded: number;
  /** By the hold rule. */
  readonly down: number;
  readonly unknown: number;
  /** Down from the first failing look of each outage to its last. */
  readonly least: number;
  /** Down from the last good look before each outage to the first after it. */
  readonly most: number;
  /** `1 - down / (base - unknown)`; nothing where nothing is known. */
  readonly knownOnly: number | undefined;
  /** `1 - least / base`: it cannot have been more. */
  readonly optimistic: number | undefined;
  /** `1 - (most + unknown) / base`: it cannot have been less. */
  readonly pessimistic: number | undefined;
  /** `1 - unknown / base`: how much of the agreed time is known. */
  readonly coverage: number | undefined;
  /** Those that are counted at least in part, in order. */
  readonly outages: readonly Outage[];
  /** What was down and is counted. */
  readonly downIn: Intervals;
  /** What was down within the agreed time and is not counted, since it was taken out. */
  readonly excludedDown: Intervals;
  /** The longest of them as it counts, in milliseconds. */
  readonly longestOutage: number;
  /** The mean time between failures: what is known to have worked of the agreed time, by the number of outages; nothing of none. */
  readonly upBetweenOutages: number | undefined;
}

/** The availability of what was seen, over the agreed time. */
export function availability({ held, least, most }: Seen, { period, open, excluded }: Agreed): Availability {
  const agreed = intersection(open, [period]);
  const time = difference(agreed, excluded);
  const within = (set: Intervals): number => total(intersection(set, time));
  const [base, down, unknown, atLeast, atMost] = [total(time), within(held.bad), within(held.unknown), within(least.bad), within(most.bad)];
  const part = (lost: number, of: number): number | undefined => (of > 0 ? 1 - lost / of : undefined);
  const found = outagesOf(held);
  const [counted, surely] = [held, least].map(({ bad }) => totals(intersection(bad, time), found)) as [readonly number[], readonly number[]];
  const outages = found.map((interval, index): Outage => ({ interval, counted: counted[index] ?? 0, least: surely[index] ?? 0 })).filter((one) => one.counted > 0);
  return {
    base, excluded: total(agreed) - base, down, unknown, least: atLeast, most: atMost,
    knownOnly: part(down, base - unknown), optimistic: part(atLeast, base), pessimistic: part(atMost + within(most.unknown), base), coverage: part(unknown, base),
    outages, downIn: intersection(held.bad, time), excludedDown: intersection(intersection(held.bad, agreed), excluded), longestOutage: outages.reduce((longer, one) => Math.max(longer, one.counted), 0),
    upBetweenOutages: outages.length === 0 ? undefined : (base - unknown - down) / outages.length,
  };
}

/** What is down, unknown, and down again is one outage. */
function outagesOf({ bad, unknown }: Known): Intervals {
  const found: [number, number][] = [];
  let run = 0;
  const runs = union(bad, unknown);
  for (const [from, until] of bad) {
    const last = found.at(-1);
    const before = run;
    while ((runs[run]?.[1] ?? Infinity) <= from) run += 1;
    if (last !== undefined && before === run) last[1] = until;
    else found.push([from, until]);
  }
  return found;
}

/** Kept where even the lower bound reaches the target; broken where even the upper does not; unknown where nothing was to be measured, or nothing was. */
export type Reached = 'kept' | 'broken' | 'inconclusive' | 'unknown';

/** Whether a target (a share) was reached. Compared unrounded. */
export function reached({ optimistic, pessimistic, coverage }: Availability, target: number): Reached {
  if (optimistic === undefined || pessimistic === undefined || !coverage) return 'unknown';
  return exceeds(target, optimistic) ? 'broken' : exceeds(target, pessimistic) ? 'inconclusive' : 'kept';
}

interface Reduction {
  readonly below: string;
  readonly reduction: string;
}

/** The step of a table that surely applies: the lowest limit that even the upper bound is below. None while it is not sure that any limit was passed. */
export function reductionFor<R extends Reduction>({ optimistic, coverage }: Availability, steps: readonly R[]): R | undefined {
  if (optimistic === undefined || !coverage) return undefined;
  return steps.filter(({ below }) => exceeds(share(below), optimistic)).toSorted((a, b) => share(a.below) - share(b.below))[0];
}

/** Whether a single outage surely lasted longer than was agreed (milliseconds): already from its first failing look to its last. */
export const outlasted = ({ outages }: Availability, most: number): boolean => outages.some(({ least }) => least > most);
