import { counted, lags } from '../measure/calendars/opening.ts';
import { statedOf } from '../measure/promises/promised.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'The operator aims to restore no later than was promised to the customers',
  severity: 'warning',
  why: 'Whoever keeps the internal target would still break what the customer was promised.',
  fix: 'tighten the operator’s own level, or promise the customers a later deadline',
  each: 'Service',
  reads: { Service: ['spec.customers', 'spec.serviceLevel'], ServiceLevel: ['spec.priority', 'spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    const lagOf = lags(estate);
    for (const service of estate.Service.values()) {
      const stated = statedOf(estate, service);
      const own = stated.find(({ customer }) => customer === undefined);
      if (own === undefined || service.spec.serviceLevel === undefined) continue;
      for (const [level, { customer, criticality }] of new Map(stated.filter((one) => one.customer !== undefined).map((one) => [one.level, one]))) {
        // A fault has one impact; each level makes its own priority of it.
        const late = (['high', 'medium', 'low'] as const).flatMap((urgency) => {
          const [theirs, ours] = [level.spec.priority[criticality][urgency], own.level.spec.priority[criticality][urgency]];
          const [promised, aimed] = [level.spec.deadlines[theirs].restore, own.level.spec.deadlines[ours].restore];
          return (lagOf(promised, aimed) ?? 0) > 0 ? [{ ours, theirs, text: `${counted(promised)} where the operator’s own ${own.level.name} aims at ${counted(aimed)}` }] : [];
        });
        const [first] = late;
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
