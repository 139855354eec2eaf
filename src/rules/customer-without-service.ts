import type { Rule } from '../validate.ts';

export default {
  title: 'Every customer with an agreement has a service',
  severity: 'warning',
  why: 'A customer with an agreement and no service is promised something that nobody watches, or is not told of what is operated.',
  fix: 'name the customer under customers of the services that are operated for it',
  throughout: true,
  reads: { Customer: ['spec.agreement'], Service: ['spec.customers.#'] },
  check(estate, report) {
    const served = new Set([...estate.Service.values()].flatMap(({ spec }) => Object.keys(spec.customers ?? {})));
    // A service that is set aside may be the one.
    if ([...estate.aside.keys()].some((ref) => ref.startsWith('service/'))) return;
    for (const customer of estate.Customer.values()) {
      const { agreement } = customer.spec;
      if (agreement !== undefined && !served.has(customer.name)) report({ in: customer, pointer: '/spec/agreement', part: 'key', message: `${customer.name} has the agreement ${agreement.of} with us, and no service names it among its customers` });
    }
  },
} satisfies Rule;
