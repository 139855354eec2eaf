import type { Declaration } from '../model/declaration.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Everybody answers for their own side',
  severity: 'warning',
  why: 'Who answers for a customer is asked to approve and to follow up on its behalf; somebody of another house cannot.',
  fix: 'name a person of the right side, as customer/person or team/member',
  reads: { Customer: ['spec.accountable'], Service: ['spec.accountable', 'spec.customers.*.systemOwner'], Supplier: ['spec.customers', 'spec.responsible'] },
  check(estate, report) {
    const groupOf = (person: string): string => (person.includes('/') ? person.slice(0, person.indexOf('/')) : person);
    const hold = (declaration: Declaration, keys: readonly string[], person: string | undefined, customer: string | undefined, role: string): void => {
      if (person === undefined) return;
      const group = groupOf(person);
      const other = estate.Customer.get(group);
      // A name may be a team's and a customer's at once: then it is either's.
      const wrong = customer === undefined ? other !== undefined && !estate.Team.has(group) : group !== customer && (other !== undefined || role === 'the customer’s side');
      if (wrong) report({ in: declaration, pointer: pointerTo(...keys), message: `${person} is of ${group}, and answers here for ${customer === undefined ? `the operator (${role})` : `${customer} (${role})`}`, ...(other !== undefined && { related: [{ in: other, pointer: '/metadata/name', message: `${group} is declared here` }] }) });
    };
    for (const customer of estate.Customer.values()) {
      hold(customer, ['spec', 'accountable', 'customer'], customer.spec.accountable?.customer, customer.name, 'the customer’s side');
      hold(customer, ['spec', 'accountable', 'operator'], customer.spec.accountable?.operator, undefined, 'accountable');
    }
    for (const service of estate.Service.values()) {
      hold(service, ['spec', 'accountable'], service.spec.accountable, undefined, 'accountable');
      for (const [customer, { systemOwner }] of Object.entries(service.spec.customers ?? {})) if (systemOwner !== undefined) hold(service, ['spec', 'customers', customer, 'systemOwner'], systemOwner, customer, 'system owner');
    }
    for (const supplier of estate.Supplier.values()) if (supplier.spec.customers === undefined) hold(supplier, ['spec', 'responsible'], supplier.spec.responsible, undefined, 'responsible');
  },
} satisfies Rule;
