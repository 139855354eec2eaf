import { counted, lags, shortestOf } from '../measure/calendars/opening.ts';
import { lasting } from '../measure/promises/promise.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

export default {
  title: 'No fault must be restored before anybody must have answered',
  severity: 'warning',
  why: 'Where answering is counted in other hours than restoring, a fault at the close of work is overdue before its answer is due: of the two promises one is empty.',
  fix: 'count both in the same calendar, or let the restoration wait for the hours in which somebody answers',
  each: 'ServiceLevel',
  reads: { ServiceLevel: ['spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    const lagOf = lags(estate);
    for (const level of estate.ServiceLevel.values()) {
      for (const priority of priorities) {
        const { respond, restore } = level.spec.deadlines[priority];
        if (respond === undefined || (respond.calendar ?? 'around-the-clock') === (restore.calendar ?? 'around-the-clock')) continue;
        // Where every fault is so, the deadlines contradict each other, and that is an error.
        if ((shortestOf(estate, respond) ?? 0) > (shortestOf(estate, restore) ?? Infinity)) continue;
        const late = lagOf(restore, respond) ?? 0;
        if (late <= 0) continue;
        report({
          in: level, pointer: `/spec/deadlines/${priority}/respond`,
          message: `respond ${priority} within ${counted(respond)} may come ${lasting(late * 60_000)} after restore ${priority} within ${counted(restore)} in an ordinary week`,
          related: [{ in: level, pointer: `/spec/deadlines/${priority}/restore`, message: 'it must not come before the other' }],
        });
      }
    }
  },
} satisfies Rule;
