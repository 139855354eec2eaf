import { milliseconds } from '../measure/duration.ts';
import { levelsOf, to } from '../measure/promises/promised.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Whoever is on call begins as soon as was promised',
  severity: 'warning',
  why: 'Outside working hours nobody else is there to answer.',
  fix: 'let the rota respond sooner, or promise a later response',
  reads: { Service: ['spec.owner', 'spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'], Team: ['spec.onCall'], ServiceLevel: ['spec.priority', 'spec.deadlines'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const team = estate.Team.get(service.spec.owner ?? '');
      const within = team?.spec.onCall?.respondWithin;
      if (team === undefined || within === undefined) continue;
      for (const { level, customer, criticality, pointer } of levelsOf(estate, service)) {
        const priority = level.spec.priority[criticality].high;
        const respond = level.spec.deadlines[priority].respond;
        // In a calendar of its own the response need not be given by those on call.
        if (respond === undefined || (respond.calendar ?? 'around-the-clock') !== 'around-the-clock' || respond.within.endsWith('bd') || milliseconds(within) <= milliseconds(respond.within)) continue;
        report({
          in: service, pointer,
          message: `${service.name} promises ${to(customer)}to respond to ${priority} within ${respond.within}, but whoever is on call in ${team.name} begins within ${within}`,
          related: [
            { in: level, pointer: `/spec/deadlines/${priority}/respond/within`, message: `${level.name} promises it here` },
            { in: team, pointer: '/spec/onCall/respondWithin', message: 'the rota says so here' },
          ],
        });
      }
    }
  },
} satisfies Rule;
