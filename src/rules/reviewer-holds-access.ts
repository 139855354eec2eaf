import { identities } from '../model/people.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Nobody reviews their own access',
  severity: 'warning',
  why: 'A review is to take away what is not needed any more; few find that of themselves.',
  fix: 'let somebody review it who holds none of it',
  each: 'AccessPolicy',
  reads: { AccessPolicy: ['spec'], Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const identity = identities(estate);
    for (const policy of estate.AccessPolicy.values()) {
      const { roles, review } = policy.spec;
      const reviewer = review?.reviewer;
      if (reviewer === undefined) continue;
      const held = Object.entries(roles).flatMap(([role, { grants }]) => Object.keys(grants).filter((principal) => identity(principal) === identity(reviewer)).map((principal) => ({ role, principal })));
      const [first] = held;
      if (first === undefined) continue;
      report({
        in: policy, pointer: '/spec/review/reviewer', message: `${reviewer} reviews who holds access to ${policy.spec.service}, and holds ${held.map(({ role }) => role).join(', ')}`,
        related: [{ in: policy, pointer: pointerTo('spec', 'roles', first.role, 'grants', first.principal), part: 'key', message: 'held by this grant' }],
      });
    }
  },
} satisfies Rule;
