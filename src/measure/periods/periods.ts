// The calendar's periods, on the clock of a time zone.
import { milliseconds } from '../duration.ts';
import type { Interval } from '../availability/intervals.ts';

export const periodKinds = ['calendar-week', 'calendar-month', 'calendar-quarter', 'calendar-half-year', 'calendar-year'] as const;
export type CalendarPeriod = (typeof periodKinds)[number];

/** So many times 24 hours that end at any instant. */
export type RollingPeriod = '7d' | '28d' | '30d' | '90d' | '180d' | '365d';
export type PeriodKind = CalendarPeriod | RollingPeriod;

/** Whether a period rolls; else it is one of the calendar. */
export const rolls = (kind: PeriodKind): kind is RollingPeriod => kind.endsWith('d');

/** A period by its name: `2026-11`, `2026-Q4`, `2026-H2`, `2026-W47`, `2026`; one that rolls by its last day, `2026-11-30/30d`. */
export interface Period {
  readonly name: string;
  readonly kind: PeriodKind;
  /** From its first midnight to the first after it, in milliseconds since 1970; one that rolls ends at any instant. */
  readonly interval: Interval;
}

/** A period of the calendar. */
export interface OfCalendar extends Period {
  readonly kind: CalendarPeriod;
}

const months: Readonly<Record<CalendarPeriod, number>> = { 'calendar-week': 0, 'calendar-month': 1, 'calendar-quarter': 3, 'calendar-half-year': 6, 'calendar-year': 12 };

/** The period of a kind that lasts until an instant (milliseconds since 1970): of the calendar the one that ends then, or runs; of one that rolls the time behind it. */
export const periodUntil = (kind: PeriodKind, until: number, timeZone: string): Period => (rolls(kind) ? rolling(kind, until, timeZone) : periodAt(kind, until - 1, timeZone));

function rolling(kind: RollingPeriod, until: number, timeZone: string): Period {
  const day = Temporal.Instant.fromEpochMilliseconds(until - 1).toZonedDateTimeISO(timeZone).toPlainDate();
  return { name: `${day.toString()}/${kind}`, kind, interval: [until - milliseconds(kind), until] };
}

/** The period of the calendar that an instant (milliseconds since 1970) lies in. */
export function periodAt(kind: CalendarPeriod, at: number, timeZone: string): OfCalendar {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = kind === 'calendar-week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day.with({ day: 1, month: day.month - ((day.month - 1) % months[kind]) });
  return beginning(kind, first, timeZone);
}

/** A period of the calendar by its name; nothing where the text names none. */
export function periodNamed(name: string, timeZone: string): OfCalendar | undefined {
  const [, year = '', letter = '', number = ''] = /^(\d{4})(?:-([WQH]?)(\d{1,2}))?$/.exec(name) ?? [];
  if (year === '') return undefined;
  const count = Number(number);
  const kind: CalendarPeriod = number === '' ? 'calendar-year' : letter === 'W' ? 'calendar-week' : letter === 'Q' ? 'calendar-quarter' : letter === 'H' ? 'calendar-half-year' : 'calendar-month';
  const first = kind === 'calendar-week' ? mondayOf(Number(year), count) : count < 1 && number !== '' ? undefined : dateOf(Number(year), 1 + (Math.max(count, 1) - 1) * (kind === 'calendar-year' ? 0 : months[kind]));
  const found = first === undefined ? undefined : beginning(kind, first, timeZone);
  return found?.name === name ? found : undefined;
}

/** The same kind of period of the calendar, so many later; earlier where negative. */
export function periodAfter({ kind, interval }: OfCalendar, by: number, timeZone: string): OfCalendar {
  const first = Temporal.Instant.fromEpochMilliseconds(interval[0]).toZonedDateTimeISO(timeZone).toPlainDate();
  return beginning(kind, first.add(kind === 'calendar-week' ? { weeks: by } : { months: by * months[kind] }), timeZone);
}

function beginning(kind: CalendarPeriod, first: Temporal.PlainDate, timeZone: string): OfCalendar {
  const after = first.add(kind === 'calendar-week' ? { weeks: 1 } : { months: months[kind] });
  const midnight = (day: Temporal.PlainDate): number => day.toZonedDateTime({ timeZone }).epochMilliseconds;
  return { name: nameOf(kind, first), kind, interval: [midnight(first), midnight(after)] };
}

function nameOf(kind: CalendarPeriod, first: Temporal.PlainDate): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  if (kind === 'calendar-week') return `${first.yearOfWeek ?? first.year}-W${two(first.weekOfYear ?? 0)}`;
  if (kind === 'calendar-month') return `${first.year}-${two(first.month)}`;
  if (kind === 'calendar-year') return String(first.year);
  return `${first.year}-${kind === 'calendar-quarter' ? 'Q' : 'H'}${Math.ceil(first.month / months[kind])}`;
}

const dateOf = (year: number, month: number): Temporal.PlainDate | undefined => (month > 12 ? undefined : Temporal.PlainDate.from({ year, month, day: 1 }));

/** The Monday of an ISO week: the week with the year's first Thursday is the first. */
function mondayOf(year: number, week: number): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}
