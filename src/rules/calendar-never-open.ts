import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Opening hours do not end when they begin',
  severity: 'error',
  why: 'Hours that end at the time they begin are none, or a whole day: a deadline counted in them comes never, or too soon.',
  fix: 'write a whole day as 00:00-24:00; hours that end before they begin go over midnight, into the next day',
  each: 'Calendar',
  reads: { Calendar: ['spec'] },
  check(estate, report) {
    for (const calendar of estate.Calendar.values()) {
      for (const [place, days] of [['hours', calendar.spec.hours], ['dates', calendar.spec.dates ?? {}]] as const) {
        for (const [day, ranges] of Object.entries(days)) {
          if (ranges === 'closed') continue;
          ranges.forEach((range: string, index: number) => {
            const [from, until] = range.split('-');
            if (from === until) report({ in: calendar, pointer: pointerTo('spec', place, day, index), message: `the hours ${range} of ${day} end when they begin` });
          });
        }
      }
    }
  },
} satisfies Rule;
