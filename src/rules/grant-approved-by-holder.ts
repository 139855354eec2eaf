import { identities } from '../model/people.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Nobody approves access for themselves',
  severity: 'error',
  why: 'Access that its holder approved was approved by nobody.',
  fix: 'let somebody else approve it, or take it away',
  each: 'AccessPolicy',
  reads: { AccessPolicy: ['spec'], Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const identity = identities(estate);
    for (const policy of estate.AccessPolicy.values()) {
      for (const [role, { grants }] of Object.entries(policy.spec.roles)) {
        for (const [principal, { approvedBy }] of Object.entries(grants)) {
          const at = (...keys: string[]): string => pointerTo('spec', 'roles', role, 'grants', principal, ...keys);
          if (identity(principal) === identity(approvedBy)) report({ in: policy, pointer: at('approvedBy'), message: `${approvedBy} approves that ${principal} holds ${role} on ${policy.spec.service}, and that is the same person`, related: [{ in: policy, pointer: at(), part: 'key', message: 'granted here' }] });
        }
      }
    }
  },
} satisfies Rule;
