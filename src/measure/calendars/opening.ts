// The calendars that promises name, as weeks.
import type { Declared, Estate } from '../../model/estate.ts';
import { once, onceEach } from '../../model/once.ts';
import { clocksApart } from './clock-changes.ts';
import { milliseconds } from '../duration.ts';
import { always, shortest, weekOf, worstLag, type Span, type Week } from './week.ts';

/** The weekly hours of a calendar and the time zone they are read in; around the clock has none. */
export interface Opening {
  readonly name: string;
  readonly week: Week;
  readonly timeZone: string | undefined;
}

/** The opening hours of a calendar by its name; nothing where it is not declared, or set aside. Without a name: around the clock. */
export function openingOf(estate: Estate, name = 'around-the-clock'): Opening | undefined {
  if (name === 'around-the-clock') return aroundTheClock;
  const found = estate.Calendar.get(name);
  return found === undefined ? undefined : hoursOf(found);
}

const aroundTheClock: Opening = { name: 'around-the-clock', week: always, timeZone: undefined };
const hoursOf = once(({ name, spec }: Declared<'Calendar'>): Opening => ({ name, week: weekOf(spec.hours), timeZone: spec.timeZone }));

/** `4h` -> 240 open minutes; `3bd` -> 3 business days. */
export const spanOf = (within: string): Span => (within.endsWith('bd') ? { businessDays: Number.parseInt(within, 10) } : { minutes: milliseconds(within) / 60_000 });

interface Deadline {
  readonly within: string;
  readonly calendar?: string | undefined;
}

/**
 * Answers how much later, in minutes, a second deadline comes than a first for the fault that it is worst for; 0 or less where it
 * never comes later. Nothing where a calendar is not known, or never open. Of clocks that are not always as far apart the worst counts.
 */
export function lags(estate: Estate): (first: Deadline, second: Deadline) => number | undefined {
  const known = new Map<string, number | undefined>();
  // Levels share their deadlines by what these say, services by the level: each is asked by the shorter way.
  const between = onceEach((first: Deadline) => onceEach((second: Deadline) => {
    const key = `${counted(first)} / ${counted(second)}`;
    if (!known.has(key)) known.set(key, lag(estate, first, second));
    return known.get(key);
  }));
  return (first, second) => between(first)(second);
}

function lag(estate: Estate, first: Deadline, second: Deadline): number | undefined {
  const [a, b] = [openingOf(estate, first.calendar), openingOf(estate, second.calendar)];
  if (a === undefined || b === undefined || a.week.length === 0 || b.week.length === 0) return undefined;
  const [one, other] = [spanOf(first.within), spanOf(second.within)];
  // On the same clock the longer span never ends first, whenever it begins.
  if (a === b && isWithin(other, one)) return 0;
  return Math.max(...ahead(a, b).map((minutes) => worstLag({ week: a.week, span: one }, { week: b.week, span: other, ahead: minutes })));
}

/** Whether a span is no longer than another that is counted in the same way. */
const isWithin = (span: Span, other: Span): boolean => ('minutes' in span ? 'minutes' in other && span.minutes <= other.minutes : 'businessDays' in other && span.businessDays <= other.businessDays);

/** By how many minutes the clock that a calendar is read on can be ahead of another's. */
const ahead = (base: Opening, { timeZone }: Opening): readonly number[] => (base.timeZone === undefined || timeZone === undefined || base.timeZone === timeZone
  ? [0] : [...new Set(clocksApart([base.timeZone, timeZone]).map(([, minutes = 0]) => minutes))]);

/** The fewest minutes in which a deadline can pass; nothing where its calendar is not known, or never open. */
export function shortestOf(estate: Estate, { within, calendar }: Deadline): number | undefined {
  const opening = openingOf(estate, calendar);
  return opening === undefined || opening.week.length === 0 ? undefined : shortestIn(opening)(within);
}

const shortestIn = once(({ week }: Opening) => onceEach((within: string): number => shortest({ week, span: spanOf(within) })));

/** `4h (around-the-clock)`. */
export const counted = ({ within, calendar = 'around-the-clock' }: Deadline): string => `${within} (${calendar})`;
