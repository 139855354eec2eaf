import { milliseconds } from '../measure/duration.ts';
import { lasting } from '../measure/promises/promise.ts';
import { levelsOf, to } from '../measure/promises/promised.ts';
import { operator } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

/** How late GitHub begins a run on its schedule, on a day that is not a bad one. */
const lateness = 3_600_000;

export default {
  title: 'Runs come often enough for the responses that were promised',
  severity: 'warning',
  why: 'A fault is told by a run. GitHub begins those of its schedule an hour late and more, and leaves some out: by then the response is overdue.',
  fix: 'run driftvakt on a host of your own (schedule.by: host), or promise a later response',
  reads: { Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'], ServiceLevel: ['spec.priority', 'spec.deadlines'] },
  check(estate, report) {
    const owner = operator(estate);
    if (owner === undefined) return;
    const { audit, by = 'host' } = owner.spec.schedule;
    const takes = milliseconds(audit) + (by === 'actions' ? lateness : 0);
    const soonest = [...estate.Service.values()].flatMap((service) => levelsOf(estate, service).flatMap(({ level, customer, criticality }) => {
      const priority = level.spec.priority[criticality].high;
      const within = level.spec.deadlines[priority].respond?.within;
      return within === undefined || within.endsWith('bd') ? [] : [{ service, customer, level, priority, within, length: milliseconds(within) }];
    })).toSorted((a, b) => a.length - b.length)[0];
    if (soonest === undefined || takes <= soonest.length) return;
    const { service, customer, level, priority, within } = soonest;
    report({
      in: owner, pointer: by === 'actions' ? '/spec/schedule/by' : '/spec/schedule/audit',
      message: `${service.name} promises ${to(customer)}to respond to ${priority} within ${within}, but ${by === 'actions' ? `GitHub’s schedule, every ${audit}, is an hour late and more: a fault is told after ${lasting(takes)}` : `driftvakt runs every ${audit}`}`,
      ...(by === 'host' && { help: 'run driftvakt more often, or promise a later response' }),
      related: [{ in: level, pointer: `/spec/deadlines/${priority}/respond/within`, message: `${level.name} promises it here` }],
    });
  },
} satisfies Rule;
