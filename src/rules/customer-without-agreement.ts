import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Who is served has an agreement',
  severity: 'warning',
  why: 'Without it no clause holds for the customer: what is promised is judged for the others, and never for this one.',
  fix: 'say which: agreement: { of: NAME, from: DATE }',
  reads: { Customer: ['spec.agreement'], Agreement: ['spec.type'], Service: ['spec.customers.#'] },
  check(estate, report) {
    const given = new Set([...estate.Customer.values()].map(({ spec }) => spec.agreement?.of));
    const names = [...estate.Agreement.values()].filter(({ name, spec }) => spec.type === 'service-description' || given.has(name)).map(({ name }) => name);
    if (names.length === 0) return;
    for (const customer of estate.Customer.values()) {
      const serving = customer.spec.agreement === undefined ? [...estate.Service.values()].find(({ spec }) => spec.customers !== undefined && Object.hasOwn(spec.customers, customer.name)) : undefined;
      if (serving !== undefined) report({
        in: customer, pointer: '/spec', part: 'key', message: `${customer.name} is served and has no agreement; there is ${names.join(', ')}`,
        related: [{ in: serving, pointer: pointerTo('spec', 'customers', customer.name), part: 'key', message: `it is promised ${serving.name} here` }],
      });
    }
  },
} satisfies Rule;
