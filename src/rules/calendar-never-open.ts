import { minutesOf, weekOf } from '../measure/week.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Opening hours end after they begin',
  severity: 'error',
  why: 'Hours that end before they begin are never open: a deadline that is counted in them never comes.',
  fix: 'write hours over midnight as two: until 24:00, and the next day from 00:00',
  each: 'Calendar',
  reads: { Calendar: ['spec'] },
  check(estate, report) {
    for (const calendar of estate.Calendar.values()) {
      const never = weekOf(calendar.spec.hours).length === 0 ? `; ${calendar.name} is never open` : '';
      for (const [place, days] of [['hours', calendar.spec.hours], ['dates', calendar.spec.dates ?? {}]] as const) {
        for (const [day, ranges] of Object.entries(days)) {
          if (ranges === 'closed') continue;
          ranges.forEach((range: string, index: number) => {
            const [from, until] = minutesOf(range);
            if (until <= from) report({ in: calendar, pointer: pointerTo('spec', place, day, index), message: `the hours ${range} of ${day} end ${until === from ? 'when' : 'before'} they begin${never}` });
          });
        }
      }
    }
  },
} satisfies Rule;
