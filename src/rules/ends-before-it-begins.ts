import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What is planned ends after it begins',
  severity: 'error',
  why: 'A window or a grant that ends before it begins is never in force, whatever was meant.',
  fix: 'look at both: one of them is wrong',
  check(estate, report) {
    for (const maintenance of estate.Maintenance.values()) {
      const { from, until } = maintenance.spec;
      if (Date.parse(until) <= Date.parse(from)) report({ in: maintenance, pointer: '/spec/until', message: `the maintenance ends at ${until}, before it begins`, related: [{ in: maintenance, pointer: '/spec/from', message: 'it begins here' }] });
    }
    for (const policy of estate.AccessPolicy.values()) {
      for (const [role, { grants }] of Object.entries(policy.spec.roles)) {
        for (const [principal, { from, until }] of Object.entries(grants)) {
          const at = (key: string): string => pointerTo('spec', 'roles', role, 'grants', principal, key);
          // Both days are in force: a grant for one day begins and ends on it.
          if (from !== undefined && until !== undefined && until < from) report({ in: policy, pointer: at('until'), message: `the grant ends on ${until}, before it begins`, related: [{ in: policy, pointer: at('from'), message: 'it begins here' }] });
        }
      }
    }
  },
} satisfies Rule;
