import { milliseconds } from '../measure/duration.ts';
import { lasting } from '../measure/promises/promise.ts';
import { effectiveInterval, levelsOf } from '../measure/promises/promised.ts';
import { confirmationBy, thresholdsOf } from '../model/effective.ts';
import { operator, type Declared } from '../model/estate.ts';
import type { Criticality } from '../model/kinds.gen.ts';
import { once, onceEach } from '../model/once.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A fault is certain before it must be answered',
  severity: 'warning',
  why: 'Nobody is told of a fault before it is confirmed, and the clock runs from its first failure.',
  fix: 'look more often, confirm with fewer failures, or promise a later response',
  reads: { Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome', 'spec.thresholds', 'spec.probes.*.tls', 'spec.probes.*.every'], Thresholds: ['spec.confirm'], ServiceLevel: ['spec.priority', 'spec.deadlines'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const { fail, of } = confirmationBy(thresholdsOf(estate, service).value);
      let soonest: Answered | undefined;
      for (const { level, criticality } of levelsOf(estate, service)) {
        const answered = answeredIn(level)(criticality);
        if (answered !== undefined && (soonest === undefined || answered.length < soonest.length)) soonest = answered;
      }
      if (soonest === undefined) continue;
      const thresholds = estate.Thresholds.get(service.spec.thresholds ?? operator(estate)?.spec.defaults?.thresholds ?? '');
      for (const [name, probe] of Object.entries(service.spec.probes ?? {})) {
        // A certificate is certain at the first look that finds it wrong, and no outage.
        if (probe.tls !== undefined) continue;
        const every = effectiveInterval(estate, probe.every);
        const takes = fail * every;
        if (takes <= soonest.length) continue;
        report({
          in: service, pointer: pointerTo('spec', 'probes', name, ...(probe.every === undefined ? [] : ['every'])), ...(probe.every === undefined && { part: 'key' as const }),
          message: `${fail} of ${of} failures every ${lasting(every)} confirm an outage of ${service.name} after ${lasting(takes)}, but ${level(soonest.level.name, soonest.priority)} is answered within ${soonest.respond}`,
          related: [
            { in: soonest.level, pointer: `/spec/deadlines/${soonest.priority}/respond/within`, message: 'it must be answered so soon' },
            ...(thresholds === undefined ? [] : [{ in: thresholds, pointer: '/spec/confirm/fail', message: 'it is confirmed so' }]),
          ],
        });
      }
    }
  },
} satisfies Rule;

/** How soon a level answers what weighs most. */
interface Answered {
  readonly level: Declared<'ServiceLevel'>;
  readonly priority: string;
  readonly respond: string;
  readonly length: number;
}

/** Nothing for a level that does not answer, or in business days. */
const answeredIn = once((level: Declared<'ServiceLevel'>) => onceEach((criticality: Criticality): Answered | undefined => {
  const priority = level.spec.priority[criticality].high;
  const respond = level.spec.deadlines[priority].respond?.within;
  return respond === undefined || respond.endsWith('bd') ? undefined : { level, priority, respond, length: milliseconds(respond) };
}));

const level = (name: string, priority: string): string => `${priority} of ${name}`;
