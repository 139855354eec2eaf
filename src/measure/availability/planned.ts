// How much of the agreed time planned maintenance takes.
import type { Declared } from '../../model/estate.ts';
import { beside } from '../calendars/beside.ts';
import { milliseconds } from '../duration.ts';
import type { Opening } from '../calendars/opening.ts';
import { daysIn, lasting } from '../promises/promise.ts';
import { timesIn, weekdaysOf } from '../calendars/recurring.ts';
import { minutesOf, openBetween, shifted } from '../calendars/week.ts';
import { once, onceEach } from '../../model/once.ts';

type Window = Declared<'Maintenance'>;

/** The agreed time: within which hours, and over which period; and the time zone in which times without one are read. */
interface Agreed {
  readonly period: string;
  readonly agreed: Opening;
  readonly timeZone: string;
}

interface Part {
  readonly window: Window;
  readonly text: string;
  /** Milliseconds of the agreed time. */
  readonly length: number;
  /** The period it falls into; nothing where it comes again. */
  readonly in?: string;
}

/** What of the windows falls into the agreed hours of the fullest period, in milliseconds: all that come again, and those that come once in the same. */
export function plannedIn(windows: readonly Window[], asked: Agreed): { readonly length: number; readonly by: readonly Part[] } {
  const parts = windows.map((window) => partOf(window, asked)).filter(({ length }) => length > 0);
  const again = parts.filter((part) => part.in === undefined);
  const sum = (all: readonly Part[]): number => all.reduce((total, { length }) => total + length, 0);
  const single = together(parts.filter((part) => part.in !== undefined), asked.period).toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
  const by = [...again, ...single];
  return { length: sum(by), by };
}

/** Those that come once, by the period that they fall into; of a period that rolls those that one window of it can hold, whichever comes first. */
function together(parts: readonly Part[], period: string): (readonly Part[])[] {
  if (!period.endsWith('d')) return [...Map.groupBy(parts, (part) => part.in).values()];
  const begins = ({ window: { spec } }: Part): number => Date.parse(spec.from ?? '');
  return parts.map((first) => parts.filter((part) => begins(part) >= begins(first) && begins(part) < begins(first) + milliseconds(period)));
}

function partOf(window: Window, { period, agreed, timeZone }: Agreed): Part {
  const { recurring, from = '', until = '' } = window.spec;
  if (recurring === undefined) {
    const length = Date.parse(until) - Date.parse(from);
    const begin = minuteOf(from, agreed.timeZone ?? timeZone);
    return { window, length: openBetween(agreed.week, begin, begin + length / 60_000) * 60_000, text: `${window.name} ${lasting(length)}`, in: periodOf(from, period) };
  }
  const times = timesIn(recurring, period, daysIn(period));
  const text = `${window.name} ${times} x ${recurring.for}`;
  const [begin, length] = [minutesOf(`${recurring.at}-00:00`)[0], milliseconds(recurring.for) / 60_000];
  const named = weekdaysOf(recurring);
  const taken = (named.length === 0 ? everyDay : named).map((day) => within(agreed, { begin: day * 1440 + begin, length, timeZone: recurring.timeZone ?? timeZone }));
  const mean = taken.reduce((sum, one) => sum + one, 0) / taken.length;
  // The fifteenth is any day of the week: once in a period it may be the worst.
  return { window, text, length: (times === 1 ? Math.max(...taken) : mean * times) * 60_000 };
}

const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** The agreed minutes that one window takes, where clocks are apart as it is worst. */
const within = (agreed: Opening, { begin, length, timeZone }: { readonly begin: number; readonly length: number; readonly timeZone: string }): number => (agreed.timeZone === undefined ? length : takenOf(agreed)(timeZone)(begin)(length));

// Windows begin at the same few hours.
const takenOf = once((agreed: Opening) => onceEach((timeZone: string) => onceEach((begin: number) => {
  // The hours, moved so that the window begins at the first minute of the week.
  const weeks = beside({ name: '', week: [], timeZone }, agreed).map(([week = []]) => shifted(week, -begin));
  return onceEach((length: number) => Math.max(...weeks.map((week) => openBetween(week, 0, length))));
})));

/** The minute of the week in which an instant lies on a clock. */
function minuteOf(instant: string, timeZone: string): number {
  const { dayOfWeek, hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return (dayOfWeek - 1) * 1440 + hour * 60 + minute;
}

/** A name for the period that an instant's own date falls into. */
function periodOf(instant: string, period: string): string {
  const date = Temporal.PlainDate.from(instant.slice(0, 10));
  const part: Readonly<Record<string, string>> = {
    'calendar-week': `${date.yearOfWeek ?? date.year} ${date.weekOfYear ?? 0}`, 'calendar-month': `${date.year} ${date.month}`,
    'calendar-quarter': `${date.year} ${Math.ceil(date.month / 3)}`, 'calendar-half-year': `${date.year} ${Math.ceil(date.month / 6)}`,
  };
  return part[period] ?? String(date.year);
}
