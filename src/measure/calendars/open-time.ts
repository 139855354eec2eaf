// The agreed time of a calendar, as stretches of time.
import type { Estate } from '../../model/estate.ts';
import { OutsideCalendar, openBetween } from './business-time.ts';
import { calendarOf } from './calendars.ts';
import type { Interval, Intervals } from '../availability/intervals.ts';

/** The opening hours of a calendar within a stretch of time; around the clock all of it. Nothing where the calendar is not known, or does not reach so far. */
export function openTime(estate: Estate): (calendar: string | undefined, within: Interval) => Intervals | undefined {
  return (calendar = 'around-the-clock', [from, until]) => {
    if (calendar === 'around-the-clock') return from < until ? [[from, until]] : [];
    const table = calendarOf(estate, calendar);
    if (table === undefined) return undefined;
    try {
      return from < until ? openBetween(table, from, until).map((one): Interval => [one.from, one.until]) : [];
    } catch (error) {
      if (error instanceof OutsideCalendar) return undefined;
      throw error;
    }
  };
}
