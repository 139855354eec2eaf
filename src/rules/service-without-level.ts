import { operator } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A service has a service level',
  severity: 'warning',
  why: 'Without one a fault has no deadline, and nobody can tell whether it was corrected in time.',
  fix: 'name one for each customer, for the service (serviceLevel: NAME), or for all in the Estate under defaults',
  each: 'Service',
  reads: { Service: ['spec.customers.#', 'spec.serviceLevel'] },
  check(estate, report) {
    const owner = operator(estate);
    if (owner === undefined || owner.spec.defaults?.serviceLevel !== undefined) return;
    for (const service of estate.Service.values()) {
      const { customers = {}, serviceLevel } = service.spec;
      if (serviceLevel === undefined && Object.keys(customers).length === 0) report({ in: service, pointer: '/spec', part: 'key', message: `service ${service.name} has no service level` });
    }
  },
} satisfies Rule;
