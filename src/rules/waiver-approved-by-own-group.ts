import { declarationOf, type Declared, type Estate } from '../model/estate.ts';
import { customersOf } from '../model/select.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A waiver is approved by somebody who may',
  severity: 'warning',
  why: 'Whoever works beside the one who asks stands in for the same work; the risk is another’s, who must have weighed it.',
  fix: 'let somebody accountable approve it: for the service, or for the customers who stand on it',
  each: 'Waiver',
  reads: { Waiver: ['spec'], Service: ['spec.accountable', 'spec.customers'], AccessPolicy: ['spec.service'], Customer: ['spec.accountable'], Inventory: ['spec.customer'] },
  check(estate, report) {
    for (const waiver of estate.Waiver.values()) {
      const { requestedBy, approvedBy, subjects } = waiver.spec;
      const [group = ''] = requestedBy.split('/');
      // The same person is another rule's, and an error.
      if (requestedBy === approvedBy || approvedBy.split('/')[0] !== group) continue;
      const unanswered = subjects.find((subject) => !accountable(estate, subject).includes(approvedBy));
      if (unanswered !== undefined) report({ in: waiver, pointer: '/spec/approvedBy', message: `${approvedBy} approves for ${unanswered} what a member of ${group} too asked for, and is not accountable for it`, related: [{ in: waiver, pointer: '/spec/requestedBy', message: 'asked for here' }] });
    }
  },
} satisfies Rule;

/** Who answers for a subject: those accountable for its service and for its customers, and the system owners. */
function accountable(estate: Estate, subject: string): readonly (string | undefined)[] {
  const ref = subject as `${string}/${string}`;
  const declared = declarationOf(estate, ref);
  const service = declared?.kind === 'Service' ? (declared as Declared<'Service'>)
    : declared?.kind === 'AccessPolicy' ? estate.Service.get((declared as Declared<'AccessPolicy'>).spec.service) : undefined;
  return [
    service?.spec.accountable,
    ...Object.values(service?.spec.customers ?? {}).map(({ systemOwner }) => systemOwner),
    ...customersOf(estate, ref).flatMap((name) => Object.values(estate.Customer.get(name)?.spec.accountable ?? {})),
  ];
}
