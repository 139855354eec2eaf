// The calendars that an estate declares, as tables.
import { timeZoneOf } from '../../model/effective.ts';
import type { Declared, Estate } from '../../model/estate.ts';
import { aDay, compile, type Calendar, type Hours, type Range } from './calendar.ts';
import { coveredYears, dayNumber, holidaysOf } from './holidays.ts';
import { daysOf, minutesOf } from './week.ts';

const whole: readonly Range[] = [[0, 1440]];

/** Hours of a day as they are written; what ends before it has begun goes over midnight. */
export const rangesOf = (hours: readonly string[]): readonly Range[] => hours.map(minutesOf);

/** A declared calendar as hours; nothing where the public holidays that it asks for are not known. */
function hoursOf({ name, spec: { timeZone, hours, holidays, dates = {} } }: Declared<'Calendar'>): Hours | undefined {
  const free = holidays === undefined ? new Map<number, number>() : holidaysOf(holidays);
  const named = Object.entries(hours).flatMap(([key, ranges]) => daysOf(key).map((day) => [day, rangesOf(ranges)] as const));
  return free && {
    name, timeZone, holidays: free,
    week: Array.from({ length: 7 }, (_, day) => named.filter(([of]) => of === day).flatMap(([, ranges]) => ranges)),
    dates: new Map(Object.entries(dates).map(([date, ranges]) => [Date.parse(`${date}T00:00:00Z`) / aDay, ranges === 'closed' ? [] : rangesOf(ranges)])),
  };
}

/** Always open; its days are those of a time zone. */
export const aroundTheClock = (timeZone: string): Hours => ({ name: 'around-the-clock', timeZone, week: Array.from({ length: 7 }, () => whole), holidays: new Map(), dates: new Map() });

/** The table of some hours over all the years of which the public holidays are known. */
export const tableOf = (hours: Hours): Calendar => compile(hours, dayNumber(coveredYears.first, 1, 1), dayNumber(coveredYears.last, 12, 31));

// An estate never changes: each of its calendars is made into a table once, when it is first asked for.
const remembered = new WeakMap<Estate, Map<string, Calendar | undefined>>();

/** The table of a calendar by its name; nothing where it is not declared, or set aside. Without a name: around the clock, in the estate's time zone. */
export function calendarOf(estate: Estate, name = 'around-the-clock'): Calendar | undefined {
  const known = remembered.get(estate) ?? new Map<string, Calendar | undefined>();
  remembered.set(estate, known);
  if (!known.has(name)) known.set(name, made(estate, name));
  return known.get(name);
}

function made(estate: Estate, name: string): Calendar | undefined {
  const declared = estate.Calendar.get(name);
  const hours = name === 'around-the-clock' ? aroundTheClock(timeZoneOf(estate)) : declared && hoursOf(declared);
  return hours && tableOf(hours);
}
