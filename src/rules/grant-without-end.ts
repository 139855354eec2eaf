import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What a person is granted ends',
  severity: 'warning',
  why: 'Access without an end outlives the work that it was for, and then the person’s time with us.',
  fix: 'add until: DATE; it can be renewed when it is still needed',
  each: 'AccessPolicy',
  reads: { AccessPolicy: ['spec'] },
  check(estate, report) {
    for (const policy of estate.AccessPolicy.values()) {
      for (const [role, { grants }] of Object.entries(policy.spec.roles)) {
        for (const [principal, { type = 'person', until }] of Object.entries(grants)) {
          if (type === 'person' && until === undefined) report({ in: policy, pointer: pointerTo('spec', 'roles', role, 'grants', principal), part: 'key', message: `${principal} is granted ${role} on ${policy.spec.service} without an end` });
        }
      }
    }
  },
} satisfies Rule;
