import { beside } from '../measure/calendars/beside.ts';
import { openingOf, spanOf, type Opening } from '../measure/calendars/opening.ts';
import { lasting } from '../measure/promises/promise.ts';
import { levelsOf, to } from '../measure/promises/promised.ts';
import { due, joined, longestClosed, openBetween } from '../measure/calendars/week.ts';
import type { Declared, Estate } from '../model/estate.ts';
import { onceEach } from '../model/once.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
const steps = ['critical', 'high', 'medium', 'low'] as const;

export default {
  title: 'Somebody is at work or on call while a deadline runs',
  severity: 'warning',
  why: 'A fault that begins when nobody is there is answered when somebody comes: after its deadline.',
  fix: 'let the team’s on-call rota cover the deadline’s calendar, say when the team is at work (calendar of the Team), or count the deadline in the hours that somebody is there',
  reads: { Service: ['spec.owner', 'spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'], Team: ['spec.calendar', 'spec.onCall'], ServiceLevel: ['spec.priority', 'spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    // Many services share a team and a level: of both together it is found out once.
    const presenceOf = onceEach((team: Declared<'Team'>) => presence(estate, team));
    const missedOf = onceEach((present: Presence) => onceEach((level: Declared<'ServiceLevel'>) => missedBy(estate, present, level)));
    for (const service of estate.Service.values()) {
      const team = estate.Team.get(service.spec.owner ?? '');
      const present = team === undefined ? undefined : presenceOf(team);
      if (team === undefined || present === undefined) continue;
      const { calendar, onCall } = team.spec;
      for (const { level, customer, criticality, pointer } of levelsOf(estate, service)) {
        const all = missedOf(present)(level);
        if (all.length === 0) continue;
        // Breadth lessens impact, so that all priorities from its own row down can come.
        const reached = new Set(steps.slice(steps.indexOf(criticality)).flatMap((impact) => Object.values(level.spec.priority[impact])));
        const missed = all.filter(({ priority }) => reached.has(priority));
        const [first] = missed;
        if (first === undefined) continue;
        const works = onCall !== undefined && calendar === undefined ? 'names no calendar of its own' : `works ${present.work.name}`;
        const hours = `${team.name} ${works}${onCall === undefined ? ' and has no on-call rota' : ` and is on call ${onCall.covers}`}`;
        const promised = `${first.clock} ${first.priority} within ${first.deadline.within} (${first.counted.name})`;
        const also = missed.length > 1 ? ` (also ${missed.slice(1).map(({ priority, clock }) => `${clock} ${priority}`).join(', ')})` : '';
        report({
          in: service, pointer,
          message: `${service.name} promises ${to(customer)}to ${promised}, but ${hours}: up to ${lasting(first.gap * 60_000)} with nobody there${also}`,
          related: [
            { in: level, pointer: `/spec/deadlines/${first.priority}/${first.clock}`, message: `${level.name} promises it here` },
            { in: team, pointer: onCall === undefined ? (calendar === undefined ? '/metadata/name' : '/spec/calendar') : '/spec/onCall/covers', message: `when ${team.name} is there` },
          ],
        });
      }
    }
  },
} satisfies Rule;

/** When somebody of a team is there: at work, and altogether. */
interface Presence {
  readonly work: Opening;
  readonly there: readonly Opening[];
}

/** Nothing where a calendar is not known. */
function presence(estate: Estate, { spec: { calendar, onCall } }: Declared<'Team'>): Presence | undefined {
  const [work, call] = [openingOf(estate, calendar), openingOf(estate, onCall?.covers)];
  if (work === undefined || (onCall !== undefined && call === undefined)) return undefined;
  // A team with a rota and no hours of its own is there as the rota says.
  const there = onCall === undefined || call === undefined ? [work] : calendar === undefined ? [call] : [work, call];
  return { work, there };
}

/** The deadlines of a level that can pass while nobody is there, of every priority. */
function missedBy(estate: Estate, { there }: Presence, { spec: { deadlines } }: Declared<'ServiceLevel'>) {
  return priorities.flatMap((priority) => (['respond', 'restore'] as const).flatMap((clock) => {
    const deadline = deadlines[priority][clock];
    const counted = openingOf(estate, deadline?.calendar);
    if (deadline === undefined || counted === undefined) return [];
    const gap = Math.max(...beside(counted, ...there).map((weeks) => longestClosed(joined(weeks.flat()), counted.week)));
    const span = spanOf(deadline.within);
    // The most that so many business days can be: all of the first, and the days after it.
    const allowed = 'minutes' in span ? span.minutes : openBetween(counted.week, 0, due(counted.week, 0, span));
    return gap > 0 && gap >= allowed ? [{ priority, clock, deadline, counted, gap }] : [];
  }));
}
