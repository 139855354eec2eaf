// The calendar's periods, on the clock of a time zone.
import type { Interval } from '../availability/intervals.ts';

export const periodKinds = ['calendar-week', 'calendar-month', 'calendar-quarter', 'calendar-half-year', 'calendar-year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A period by its name: `2026-11`, `2026-Q4`, `2026-H2`, `2026-W47`, `2026`. */
export interface Period {
  readonly name: string;
  readonly kind: PeriodKind;
  /** From its first midnight to the first after it, in milliseconds since 1970. */
  readonly interval: Interval;
}

const months: Readonly<Record<PeriodKind, number>> = { 'calendar-week': 0, 'calendar-month': 1, 'calendar-quarter': 3, 'calendar-half-year': 6, 'calendar-year': 12 };

/** The period of a kind that an instant (milliseconds since 1970) lies in. */
export function periodAt(kind: PeriodKind, at: number, timeZone: string): Period {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = kind === 'calendar-week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day.with({ day: 1, month: day.month - ((day.month - 1) % months[kind]) });
  return beginning(kind, first, timeZone);
}

/** A period by its name; nothing where the text names none. */
export function periodNamed(name: string, timeZone: string): Period | undefined {
  const [, year = '', letter = '', number = ''] = /^(\d{4})(?:-([WQH]?)(\d{1,2}))?$/.exec(name) ?? [];
  if (year === '') return undefined;
  const count = Number(number);
  const kind: PeriodKind = number === '' ? 'calendar-year' : letter === 'W' ? 'calendar-week' : letter === 'Q' ? 'calendar-quarter' : letter === 'H' ? 'calendar-half-year' : 'calendar-month';
  const first = kind === 'calendar-week' ? mondayOf(Number(year), count) : count < 1 && number !== '' ? undefined : dateOf(Number(year), 1 + (Math.max(count, 1) - 1) * (kind === 'calendar-year' ? 0 : months[kind]));
  const found = first === undefined ? undefined : beginning(kind, first, timeZone);
  return found?.name === name ? found : undefined;
}

/** The same kind of period, so many later; earlier where negative. */
export function periodAfter({ kind, interval }: Period, by: number, timeZone: string): Period {
  const first = Temporal.Instant.fromEpochMilliseconds(interval[0]).toZonedDateTimeISO(timeZone).toPlainDate();
  return beginning(kind, first.add(kind === 'calendar-week' ? { weeks: by } : { months: by * months[kind] }), timeZone);
}

function beginning(kind: PeriodKind, first: Temporal.PlainDate, timeZone: string): Period {
  const after = first.add(kind === 'calendar-week' ? { weeks: 1 } : { months: months[kind] });
  const midnight = (day: Temporal.PlainDate): number => day.toZonedDateTime({ timeZone }).epochMilliseconds;
  return { name: nameOf(kind, first), kind, interval: [midnight(first), midnight(after)] };
}

function nameOf(kind: PeriodKind, first: Temporal.PlainDate): string {
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
