import { counted, lags } from '../measure/calendars/opening.ts';
import { statedOf } from '../measure/promises/promised.ts';
import type { Declared } from '../model/estate.ts';
import type { Criticality } from '../model/kinds.gen.ts';
import { onceEach } from '../model/once.ts';
import type { Rule } from '../validate.ts';

type Level = Declared<'ServiceLevel'>;

export default {
  title: 'The operator aims to restore no later than was promised to the customers',
  severity: 'warning',
  why: 'Whoever keeps the internal target would still break what the customer was promised.',
  fix: 'tighten the operator’s own level, or promise the customers a later deadline',
  each: 'Service',
  reads: { Service: ['spec.customers', 'spec.serviceLevel'], ServiceLevel: ['spec.priority', 'spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    const lagOf = lags(estate);
    // A fault has one impact; each level makes its own priority of it. Services share their levels.
    const lateOf = onceEach((level: Level) => onceEach((own: Level) => onceEach((criticality: Criticality) => (['high', 'medium', 'low'] as const).flatMap((urgency) => {
      const [theirs, ours] = [level.spec.priority[criticality][urgency], own.spec.priority[criticality][urgency]];
      const [promised, aimed] = [level.spec.deadlines[theirs].restore, own.spec.deadlines[ours].restore];
      return (lagOf(promised, aimed) ?? 0) > 0 ? [{ ours, theirs, text: `${counted(promised)} where the operator’s own ${own.name} aims at ${counted(aimed)}` }] : [];
    }))));
    for (const service of estate.Service.values()) {
      const stated = statedOf(estate, service);
      const own = stated.find(({ customer }) => customer === undefined);
      if (own === undefined || service.spec.serviceLevel === undefined) continue;
      if (stated.every(({ level, customer, criticality }) => customer === undefined || lateOf(level)(own.level)(criticality).length === 0)) continue;
      for (const [level, { customer, criticality }] of new Map(stated.filter((one) => one.customer !== undefined).map((one) => [one.level, one]))) {
        const [first] = lateOf(level)(own.level)(criticality);
        if (first === undefined) continue;
        report({
          in: service, pointer: own.pointer,
          message: `${service.name} promises ${customer ?? ''} to restore ${first.theirs} within ${first.text}`,
          related: [
            { in: level, pointer: `/spec/deadlines/${first.theirs}/restore`, message: `${level.name} promises it here` },
            { in: own.level, pointer: `/spec/deadlines/${first.ours}/restore`, message: `${own.level.name} aims at it here` },
          ],
        });
      }
    }
  },
} satisfies Rule;
