import { openingOf, sameClock, spanOf } from '../measure/opening.ts';
import { lasting } from '../measure/promise.ts';
import { levelsOf, to } from '../measure/promised.ts';
import { due, joined, longestClosed, openBetween } from '../measure/week.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
const steps = ['critical', 'high', 'medium', 'low'] as const;

export default {
  title: 'Somebody is at work or on call while a deadline runs',
  severity: 'warning',
  why: 'A fault that begins when nobody is there is answered when somebody comes: after its deadline.',
  fix: 'let the team’s on-call rota cover the deadline’s calendar, or count the deadline in the hours that somebody is there',
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const team = estate.Team.get(service.spec.owner ?? '');
      if (team === undefined) continue;
      const { calendar, onCall } = team.spec;
      const [work, call] = [openingOf(estate, calendar), openingOf(estate, onCall?.covers)];
      if (work === undefined || (onCall !== undefined && call === undefined)) continue;
      // A team with a rota and no hours of its own is there as the rota says.
      const there = onCall === undefined || call === undefined ? [work] : calendar === undefined ? [call] : [work, call];
      const week = joined(there.flatMap((one) => one.week));
      for (const { level, customer, criticality, pointer } of levelsOf(estate, service)) {
        // Breadth lessens impact, so that all priorities from its own row down can come.
        const reached = new Set(steps.slice(steps.indexOf(criticality)).flatMap((impact) => Object.values(level.spec.priority[impact])));
        const missed = priorities.filter((priority) => reached.has(priority)).flatMap((priority) => (['respond', 'restore'] as const).flatMap((clock) => {
          const deadline = level.spec.deadlines[priority][clock];
          const counted = openingOf(estate, deadline?.calendar);
          if (deadline === undefined || counted === undefined || !sameClock(counted, ...there)) return [];
          const gap = longestClosed(week, counted.week);
          const span = spanOf(deadline.within);
          // The most that so many business days can be: all of the first, and the days after it.
          const allowed = 'minutes' in span ? span.minutes : openBetween(counted.week, 0, due(counted.week, 0, span));
          return gap > 0 && gap >= allowed ? [{ priority, clock, deadline, counted, gap }] : [];
        }));
        const [first] = missed;
        if (first === undefined) continue;
        const hours = `${team.name} works ${work.name}${onCall === undefined ? ' and has no on-call rota' : ` and is on call ${onCall.covers}`}`;
        report({
          in: service, pointer,
          message: `${service.name} promises ${to(customer)}to ${first.clock} ${first.priority} within ${first.deadline.within} (${first.counted.name}), but ${hours}: up to ${lasting(first.gap * 60_000)} with nobody there${missed.length > 1 ? ` (also ${missed.slice(1).map(({ priority, clock }) => `${clock} ${priority}`).join(', ')})` : ''}`,
          related: [
            { in: level, pointer: `/spec/deadlines/${first.priority}/${first.clock}`, message: `${level.name} promises it here` },
            { in: team, pointer: onCall === undefined ? (calendar === undefined ? '/metadata/name' : '/spec/calendar') : '/spec/onCall/covers', message: `when ${team.name} is there` },
          ],
        });
      }
    }
  },
} satisfies Rule;
