// A calendar: from opening hours to a table of open time in which every question is a binary search.
import type { Holidays } from './holidays.ts';
import { instantOf, stretchesOf, type Stretch } from './zone.ts';

/** Minutes from the midnight that a day begins with, half-open. Hours over midnight end beyond 1440: they belong to the day they begin on. */
export type Range = readonly [from: number, until: number];

/** When there is work, as it is declared. Dates are stronger than public holidays, and those than the week. */
export interface Hours {
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  /** Seven days, Monday first. */
  readonly week: readonly (readonly Range[])[];
  readonly holidays: Holidays;
  /** Days that differ, counted from 1970-01-01; without ranges they are closed. */
  readonly dates: ReadonlyMap<number, readonly Range[]>;
}

/** Open time as a table. Instants are milliseconds since 1970. Asked by `measure/calendars/business-time.ts`; nobody else needs to look inside. */
export interface Calendar {
  readonly hours: Hours;
  readonly stretches: readonly Stretch[];
  /** The time that the table covers: of anything before or after it nothing is known. */
  readonly from: number;
  readonly until: number;
  /** Open intervals in order, apart from each other, and the open milliseconds before each; `sums` has the total at its end. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly sums: Float64Array;
  /** The last closing of each day from the first on, which is counted from 1970-01-01; -Infinity of a day that it does not open on. */
  readonly first: number;
  readonly closings: Float64Array;
}

export const aDay = 86_400_000;
const aMinute = 60_000;

/** The ranges that hold on a day: of the dates that differ, else of the week, cut where a public holiday begins. */
export function rangesOn({ week, holidays, dates }: Hours, day: number): readonly Range[] {
  const own = dates.get(day);
  if (own !== undefined) return own;
  // 1970-01-01 was a Thursday.
  const usual = week[(((day + 3) % 7) + 7) % 7] ?? [];
  const free = holidays.get(day);
  return free === undefined ? usual : usual.filter(([from]) => from < free).map(([from, until]) => [from, Math.min(until, free)] as const);
}

/**
 * The table of the days from one to another, the last included, counted from 1970-01-01. An instant is open when the clocks
 * of the time zone show a time within the hours of a day: what the clocks leap over is no time, and what comes twice is open twice.
 */
export function compile(hours: Hours, first: number, last: number): Calendar {
  // A day more on either side, so that hours over midnight and every offset are whole within.
  const stretches = stretchesOf(hours.timeZone, (first - 2) * aDay, (last + 3) * aDay);
  const pieces: (readonly [number, number])[] = [];
  const closings: number[] = [];
  let at = 0;
  for (let day = first - 1; day <= last; day++) {
    // No offset is as long as a day: what ended so long before a day begins, or begins so long after it, is no part of it.
    while ((stretches[at] as Stretch).until < (day - 1) * aDay) at++;
    let closing = -Infinity;
    for (const [from, until] of rangesOn(hours, day)) {
      const [begin, end] = [day * aDay + from * aMinute, day * aDay + until * aMinute];
      for (let index = at; index < stretches.length; index++) {
        const { from: since, until: to, offset } = stretches[index] as Stretch;
        if (since > end + aDay) break;
        const [start, stop] = [Math.max(since, begin - offset), Math.min(to, end - offset)];
        if (start >= stop) continue;
        pieces.push([start, stop]);
        closing = Math.max(closing, stop);
      }
    }
    if (day >= first) closings.push(closing);
  }
  const midnight = (day: number): number => instantOf(stretches, day * aDay);
  return { hours, stretches, from: midnight(first), until: midnight(last + 1), ...summed(pieces), first, closings: Float64Array.from(closings) };
}

/** Pieces in order, joined where they touch, with what is open before each. */
function summed(pieces: (readonly [number, number])[]): Pick<Calendar, 'starts' | 'ends' | 'sums'> {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const [start, stop] of pieces.toSorted((a, b) => a[0] - b[0])) {
    const last = ends.at(-1) ?? -Infinity;
    if (start <= last) ends[ends.length - 1] = Math.max(last, stop);
    else {
      starts.push(start);
      ends.push(stop);
    }
  }
  const sums = new Float64Array(starts.length + 1);
  starts.forEach((start, index) => { sums[index + 1] = (sums[index] ?? 0) + (ends[index] ?? 0) - start; });
  return { starts: Float64Array.from(starts), ends: Float64Array.from(ends), sums };
}
