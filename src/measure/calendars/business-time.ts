/**
 * Time on a calendar's clock. Instants and lengths are milliseconds; every question is a binary search.
 *
 *   openBetween(calendar, a, b)       the open intervals between two instants
 *   businessBetween(calendar, a, b)   how much of it is open
 *   addBusiness(calendar, a, length)  the first instant at which so much was open since
 *   businessDay(calendar, a, n)       the n-th day with hours after that of an instant, and its last closing
 *   businessDaysBetween(calendar, a, b)   the days with hours whose last closing comes after one instant, and not after another
 *
 * All throw `OutsideCalendar` for what the calendar's table does not know.
 */
import { aDay, type Calendar } from './calendar.ts';
import { offsetAt } from './zone.ts';

/** Half-open. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** What a calendar cannot answer: it never opens, or the answer lies outside the years that its table covers. */
export class OutsideCalendar extends Error {
  override readonly name = 'OutsideCalendar';
  readonly id: 'calendar-never-opens' | 'beyond-calendar';

  constructor(id: OutsideCalendar['id'], calendar: string) {
    super(id === 'calendar-never-opens' ? `the calendar ${calendar} never opens` : `the calendar ${calendar} is not known so far back or so far ahead`);
    this.id = id;
  }
}

/** The first index whose value is more than a number. */
function above(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Throws for a calendar that never opens. */
export function mustOpen({ starts, hours }: Calendar): void {
  if (starts.length === 0) throw new OutsideCalendar('calendar-never-opens', hours.name);
}

/** Throws unless the calendar opens, and knows the instant. */
function known(calendar: Calendar, at: number): void {
  mustOpen(calendar);
  if (!(at >= calendar.from && at <= calendar.until)) throw new OutsideCalendar('beyond-calendar', calendar.hours.name);
}

/** The open milliseconds from the table's beginning to an instant. */
function counted({ starts, ends, sums }: Calendar, at: number): number {
  const index = above(starts, at) - 1;
  return index < 0 ? 0 : (sums[index] as number) + Math.min(at, ends[index] as number) - (starts[index] as number);
}

/** The open milliseconds between two instants; none where the later comes first. */
export function businessBetween(calendar: Calendar, from: number, until: number): number {
  known(calendar, from);
  known(calendar, until);
  return until <= from ? 0 : counted(calendar, until) - counted(calendar, from);
}

/** The earliest instant, at or after one, at which so many milliseconds were open since it: nothing takes no time, and what runs out at closing is due at closing. */
export function addBusiness(calendar: Calendar, from: number, length: number): number {
  known(calendar, from);
  if (length <= 0) return from;
  const { starts, sums } = calendar;
  const goal = counted(calendar, from) + length;
  // The first interval that so much is open at the end of: `sums` has one entry more than there are intervals.
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle + 1] as number) < goal) low = middle + 1;
    else high = middle;
  }
  const at = low === starts.length ? Infinity : (starts[low] as number) + goal - (sums[low] as number);
  known(calendar, at);
  return at;
}

/** The open intervals between two instants, cut off at both. */
export function openBetween(calendar: Calendar, from: number, until: number): readonly Interval[] {
  known(calendar, from);
  known(calendar, until);
  const { starts, ends } = calendar;
  const found: Interval[] = [];
  for (let index = above(ends, from); index < starts.length && (starts[index] as number) < until; index++) {
    found.push({ from: Math.max(from, starts[index] as number), until: Math.min(until, ends[index] as number) });
  }
  return found;
}

/** The day that an instant falls on in the calendar's time zone, counted from 1970-01-01. */
export const dayAt = ({ stretches }: Calendar, at: number): number => Math.floor((at + offsetAt(stretches, at)) / aDay);

/** A day on which a calendar opens: counted from 1970-01-01, and its last closing. */
export interface BusinessDay {
  readonly day: number;
  readonly closing: number;
}

/**
 * The n-th day with hours after day 0, which is that of the instant where it has hours and has not closed for the last time,
 * else the next one with hours. Days whose closing `skips` says are not counted, day 0 included.
 */
export function businessDay(calendar: Calendar, from: number, n: number, skips: (closing: number) => boolean = never): BusinessDay {
  known(calendar, from);
  const { first, closings } = calendar;
  let left = n;
  for (let index = dayAt(calendar, from) - first; index < closings.length; index++) {
    const closing = closings[index] as number;
    if (closing <= from || skips(closing)) continue;
    if (left === 0) return { day: first + index, closing };
    left--;
  }
  throw new OutsideCalendar('beyond-calendar', calendar.hours.name);
}

const never = (): boolean => false;

/** The days with hours, from that of an instant on, whose last closing comes after it and not after another instant. */
export function businessDaysBetween(calendar: Calendar, from: number, until: number): readonly BusinessDay[] {
  known(calendar, from);
  known(calendar, until);
  const { first, closings } = calendar;
  const [begin, end] = [dayAt(calendar, from) - first, dayAt(calendar, until) - first + 1];
  return [...closings.subarray(begin, end)].flatMap((closing, index) => (closing > from && closing <= until ? [{ day: first + begin + index, closing }] : []));
}
