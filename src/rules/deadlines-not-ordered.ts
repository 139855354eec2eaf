import { counted, lags, shortestOf } from '../measure/calendars/opening.ts';
import { lasting } from '../measure/promises/promise.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { ServiceLevelClock } from '../model/kinds.gen.ts';
import type { Report, Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

export default {
  title: 'Deadlines follow each other: answered before restored, and P1 before P2 before P3 before P4',
  severity: 'error',
  why: 'A fault that must be restored before anybody must have answered, or that may wait longer the graver it is, was not meant so.',
  fix: 'look at both deadlines and their calendars: one of them is wrong',
  each: 'ServiceLevel',
  reads: { ServiceLevel: ['spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    const lagOf = lags(estate);
    for (const level of estate.ServiceLevel.values()) {
      const { deadlines } = level.spec;
      for (const priority of priorities) {
        const { respond, restore } = deadlines[priority];
        if (respond !== undefined) hold({ estate, lagOf, level, report }, [priority, 'respond', respond], [priority, 'restore', restore]);
      }
      for (const clock of ['respond', 'restore'] as const) {
        priorities.slice(1).forEach((later, index) => {
          const sooner = priorities[index] ?? 'P1';
          const [first, second] = [deadlines[sooner][clock], deadlines[later][clock]];
          if (first !== undefined && second !== undefined) hold({ estate, lagOf, level, report }, [sooner, clock, first], [later, clock, second]);
        });
      }
    }
  },
} satisfies Rule;

type Deadline = readonly [priority: string, clock: string, deadline: ServiceLevelClock];

interface Held {
  readonly estate: Estate;
  readonly lagOf: ReturnType<typeof lags>;
  readonly level: Declared<'ServiceLevel'>;
  readonly report: Report;
}

/** Reports a first deadline that comes after a second: in the same calendar for any fault, else where even the shortest time it can take is longer. */
function hold({ estate, lagOf, level, report }: Held, first: Deadline, second: Deadline): void {
  const same = (first[2].calendar ?? 'around-the-clock') === (second[2].calendar ?? 'around-the-clock');
  const lag = same ? lagOf(second[2], first[2]) : (shortestOf(estate, first[2]) ?? 0) - (shortestOf(estate, second[2]) ?? Infinity);
  if (lag === undefined || lag <= 0) return;
  const [sooner, later] = [first, second].map(([priority, clock, deadline]) => `${clock} ${priority} within ${counted(deadline)}`);
  report({
    in: level, pointer: `/spec/deadlines/${first[0]}/${first[1]}/within`,
    message: `${sooner ?? ''} may come ${lasting(lag * 60_000)} after ${later ?? ''}`,
    related: [{ in: level, pointer: `/spec/deadlines/${second[0]}/${second[1]}/within`, message: 'it must not come before the other' }],
  });
}
