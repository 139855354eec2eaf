// A week of opening hours as intervals of minutes: what can be said of a calendar from its text, without holidays and without a date.
import { once } from '../../model/once.ts';
import { addBusiness, businessBetween, businessDay, businessDaysBetween } from './business-time.ts';
import { compile, type Calendar } from './calendar.ts';

/** Half-open intervals of minutes from Monday 00:00, in order, apart from each other; of a whole week at most 10080 minutes. */
export type Week = readonly (readonly [from: number, until: number])[];

const day = 1440;
const length = 7 * day;
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Every minute of the week. */
export const always: Week = [[0, length]];

/** The minutes, from the day's beginning, that `08:00-16:00` begins and ends at. What ends when or before it begins goes over midnight, into the next day: `22:00-06:00` is 1320 to 1800. */
export function minutesOf(range: string): readonly [number, number] {
  const [from = 0, until = 0] = range.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return [from, until <= from ? until + day : until];
}

/** The days of the week, Monday as 0, that `monday-friday` or `sunday` names; from Friday to Monday goes over the weekend. */
export function daysOf(key: string): readonly number[] {
  const [first = 0, last = first] = key.split('-').map((name) => days.indexOf(name));
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
}

/** The week that opening hours by day make. What goes over the last midnight goes on at the first. */
export function weekOf(hours: Readonly<Record<string, readonly string[]>>): Week {
  const all = Object.entries(hours).flatMap(([key, ranges]) => daysOf(key).flatMap((index) => ranges.map(minutesOf).map(([from, until]) => [index * day + from, index * day + until] as const)));
  return joined(all.flatMap(([from, until]) => (until > length ? [[from, length], [0, until - length]] as const : [[from, until]] as const)));
}

/** What is open in any of several weeks. */
export const joined = (intervals: Week): Week => intervals.toSorted((a, b) => a[0] - b[0]).reduce<[number, number][]>((all, [from, until]) => {
  const last = all.at(-1);
  if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], until);
  else all.push([from, until]);
  return all;
}, []);

/** The same hours so many minutes later, the end of the week going on at its beginning. */
export const shifted = (week: Week, minutes: number): Week => (minutes === 0 || openMinutes(week) === length ? week : joined(week.flatMap(([from, until]) => {
  const begin = (((from + minutes) % length) + length) % length;
  const end = begin + until - from;
  return end <= length ? [[begin, end]] : [[begin, length], [0, end - length]];
})));

/** The open minutes of a week. */
export const openMinutes = (week: Week): number => week.reduce((sum, [from, until]) => sum + until - from, 0);

// A week as a calendar of its own, on a clock that is never changed: so that the same arithmetic counts in it as in deadlines. Four weeks hold whatever is left beside whole weeks.
const monday = 4;
const tableOf = once((week: Week): Calendar => {
  const onDay = (index: number): readonly (readonly [number, number])[] => week.map(([from, until]) => [Math.max(0, from - index * day), Math.min(day, until - index * day)] as const).filter(([from, until]) => from < until);
  return compile({ name: 'week', timeZone: 'UTC', week: days.map((_, index) => onDay(index)), holidays: new Map(), dates: new Map() }, monday, monday + 4 * 7);
});

/** What is asked of a week over and over: its open minutes, and its days with hours. */
const sumsOf = once((week: Week): { readonly open: number; readonly days: number } => {
  const open = openMinutes(week);
  return { open, days: open === 0 ? 0 : businessDaysBetween(tableOf(week), instant(0), instant(length)).length };
});

const instant = (minute: number): number => (monday * day + minute) * 60_000;
const minuteOf = (at: number): number => at / 60_000 - monday * day;

/** The open minutes between two minutes, of which the later may lie weeks ahead. */
export function openBetween(week: Week, from: number, until: number): number {
  if (week === always) return until - from;
  const { open } = sumsOf(week);
  if (open === 0 || !Number.isFinite(until)) return open === 0 ? 0 : Infinity;
  const upTo = (minute: number): number => Math.floor(minute / length) * open + businessBetween(tableOf(week), instant(0), instant(((minute % length) + length) % length)) / 60_000;
  return upTo(until) - upTo(from);
}

/** The longest stretch in which a week is closed, in minutes that are open in another; 0 where it covers the other. */
export function longestClosed(week: Week, clock: Week): number {
  if (week.length === 0) return openMinutes(clock) === 0 ? 0 : Infinity;
  return Math.max(...week.map(([, until], index) => openBetween(clock, until, index + 1 < week.length ? (week[index + 1]?.[0] ?? 0) : (week[0]?.[0] ?? 0) + length)));
}

/** A length of time on a clock: minutes in which it is open, or business days that end with the closing hour. */
export type Span = { readonly minutes: number } | { readonly businessDays: number };

/** The minute at which a span that begins at a minute of the week, or of another before or after it, has passed on the clock; never, where it never opens. */
export function due(week: Week, start: number, span: Span): number {
  if (week === always && 'minutes' in span) return start + span.minutes;
  const { open, days: perWeek } = sumsOf(week);
  if (open === 0) return Infinity;
  const table = tableOf(week);
  const weeks = Math.floor(start / length);
  const begin = instant(start - weeks * length);
  if ('businessDays' in span) {
    return minuteOf(businessDay(table, begin, span.businessDays % perWeek).closing) + (weeks + Math.floor(span.businessDays / perWeek)) * length;
  }
  const whole = Math.max(0, Math.ceil(span.minutes / open) - 1);
  return minuteOf(addBusiness(table, begin, (span.minutes - whole * open) * 60_000)) + (weeks + whole) * length;
}

interface Clock {
  readonly week: Week;
  readonly span: Span;
  /** By how many minutes the clock it is read on is ahead of the other's. */
  readonly ahead?: number;
}

/** How much later, in minutes, a second deadline comes than a first for the fault that it is worst for; negative where it always comes before. */
export function worstLag(first: Clock, second: Clock): number {
  // Around the clock it is the same for every fault.
  if (first.week === always && second.week === always && 'minutes' in first.span && 'minutes' in second.span) return second.span.minutes - first.span.minutes;
  const { ahead = 0 } = second;
  return Math.max(...starts(first.week, shifted(second.week, -ahead)).map((start) => {
    const [a, b] = [due(first.week, start, first.span), due(second.week, start + ahead, second.span) - ahead];
    return a === b ? 0 : b - a;
  }));
}

/** The fewest minutes, open or not, in which a deadline can pass. */
export const shortest = ({ week, span }: Clock): number => (week === always && 'minutes' in span ? span.minutes : Math.min(...starts(week, week).map((start) => due(week, start, span) - start)));

/** The most minutes that are open in another week between a fault and its deadline. */
export function mostWithin({ week, span }: Clock, other: Week): number {
  return Math.max(...starts(week, other).map((start) => openBetween(other, start, due(week, start, span))));
}

/** The minutes at which a fault may be worst: on every half hour, and where either week opens or closes. */
const starts = (a: Week, b: Week): readonly number[] => [...new Set([...Array.from({ length: 336 }, (_, index) => index * 30), ...[...a, ...b].flat().flatMap((minute) => [(minute + length - 1) % length, minute % length])])];
