import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
const clocks = ['respond', 'restore', 'report'] as const;

export default {
  title: 'Business days are counted in a calendar that has days off',
  severity: 'warning',
  why: 'Around the clock every day is a business day: a deadline that was meant to pass over the weekend ends on a Sunday.',
  fix: 'name the calendar that the days are counted in (calendar: NAME), or write days: 3d',
  each: 'ServiceLevel',
  reads: { ServiceLevel: ['spec.deadlines'] },
  check(estate, report) {
    for (const level of estate.ServiceLevel.values()) {
      for (const priority of priorities) {
        for (const clock of clocks) {
          const { within, calendar } = level.spec.deadlines[priority][clock] ?? {};
          if (within?.endsWith('bd') !== true || (calendar ?? 'around-the-clock') !== 'around-the-clock') continue;
          const why = calendar === undefined ? 'names no calendar, and is counted around the clock' : 'is counted around the clock';
          report({ in: level, pointer: pointerTo('spec', 'deadlines', priority, clock, 'within'), message: `${clock} ${priority} within ${within} ${why}: there every day is a business day, Sundays and holidays too` });
        }
      }
    }
  },
} satisfies Rule;
