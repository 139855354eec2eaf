import { clockAt, clockChanges } from '../measure/calendars/clock-changes.ts';
import { milliseconds } from '../measure/duration.ts';
import { weekdaysOf } from '../measure/calendars/recurring.ts';
import { daysOf, minutesOf } from '../measure/calendars/week.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Declared } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'No boundary lies in the hour that a change of clocks leaves out or repeats',
  severity: 'warning',
  why: 'Twice a year that time does not exist, or exists twice: nobody can say when it begins or ends.',
  fix: 'begin and end outside that hour',
  reads: { Calendar: ['spec'], Maintenance: ['spec.recurring'], Team: ['spec.onCall'] },
  check(estate, report) {
    const known = new Map<string, ReturnType<typeof clockChanges>>();
    const changes = (zone: string): ReturnType<typeof clockChanges> => {
      const found = known.get(zone) ?? clockChanges(zone);
      known.set(zone, found);
      return found;
    };
    /** What happens at a minute that lies in such an hour on one of the days of the week. */
    const wrong = (zone: string, weekdays: readonly number[], minute: number): string | undefined => {
      const hit = changes(zone).filter(({ from, until, weekday }) => minute >= from && minute < until && weekdays.includes(weekday));
      return hit.length === 0 ? undefined : [...new Set(hit.map(({ kind }) => kind))].join(' and ');
    };
    for (const calendar of estate.Calendar.values()) {
      for (const [key, ranges] of Object.entries(calendar.spec.hours)) {
        ranges.forEach((range, index) => {
          minutesOf(range).forEach((minute, end) => {
            // Hours over midnight end on the day after.
            const what = wrong(calendar.spec.timeZone, daysOf(key).map((day) => (day + Math.floor(minute / 1440)) % 7), minute % 1440);
            if (what !== undefined) report({ in: calendar, pointer: pointerTo('spec', 'hours', key, index), message: `${range.split('-')[end] ?? range} on ${key} is ${what} when ${calendar.spec.timeZone} changes its clocks` });
          });
        });
      }
    }
    for (const calendar of estate.Calendar.values()) {
      for (const [date, ranges] of Object.entries(calendar.spec.dates ?? {})) {
        if (ranges === 'closed') continue;
        ranges.forEach((range, index) => {
          minutesOf(range).forEach((minute, end) => {
            const what = clockAt(calendar.spec.timeZone, date, minute);
            if (what !== undefined) report({ in: calendar, pointer: pointerTo('spec', 'dates', date, index), message: `${range.split('-')[end] ?? range} on ${date} is ${what} when ${calendar.spec.timeZone} changes its clocks` });
          });
        });
      }
    }
    for (const team of estate.Team.values()) {
      const { starts, timeZone = timeZoneOf(estate) } = team.spec.onCall ?? {};
      if (starts === undefined) continue;
      const [date = '', time = ''] = starts.split('T');
      const minute = minutesOf(`${time}-00:00`)[0];
      // Turns pass on at that time of day in every week to come.
      const what = clockAt(timeZone, date, minute) ?? wrong(timeZone, turnsOn(team, date), minute);
      if (what !== undefined) report({ in: team, pointer: '/spec/onCall/starts', message: `turns pass on at ${time}, which is ${what} when ${timeZone} changes its clocks` });
    }
    for (const maintenance of estate.Maintenance.values()) {
      const { recurring } = maintenance.spec;
      if (recurring === undefined) continue;
      const zone = recurring.timeZone ?? timeZoneOf(estate);
      const begin = minutesOf(`${recurring.at}-24:00`)[0];
      const end = begin + milliseconds(recurring.for) / 60_000;
      const ends = weekdaysOf(recurring).map((day) => (day + Math.floor(end / 1440)) % 7);
      for (const [minute, weekdays, verb, key] of [[begin, weekdaysOf(recurring), 'begins', 'at'], [end % 1440, ends, 'ends', 'for']] as const) {
        const what = wrong(zone, weekdays, minute);
        if (what !== undefined) report({ in: maintenance, pointer: `/spec/recurring/${key}`, message: `the window ${verb} at ${clock(minute)}, which is ${what} when ${zone} changes its clocks` });
      }
    }
  },
} satisfies Rule;

/** The days of the week, Monday as 0, on which turns pass on. */
const turnsOn = ({ spec: { onCall } }: Declared<'Team'>, date: string): readonly number[] => (onCall?.rota === 'daily' ? [0, 1, 2, 3, 4, 5, 6] : [Temporal.PlainDate.from(date).dayOfWeek - 1]);

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
