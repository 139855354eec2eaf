import { identities } from '../model/people.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Nobody is granted two roles that are kept apart',
  severity: 'error',
  why: 'Who holds both can do and approve the same thing: that is what the separation was to prevent.',
  fix: 'end one of the two, or give it to somebody else',
  each: 'AccessPolicy',
  reads: { AccessPolicy: ['spec'], Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const identity = identities(estate);
    for (const policy of estate.AccessPolicy.values()) {
      const { roles, separationOfDuties = [] } = policy.spec;
      for (const [index, apart] of separationOfDuties.entries()) {
        const held = apart.flatMap((role) => Object.entries(roles[role]?.grants ?? {}).map(([principal, grant]) => ({ role, principal, ...grant })));
        const earlier = new Map<string, typeof held>();
        for (const one of held) {
          const who = identity(one.principal);
          const before = earlier.get(who) ?? [];
          earlier.set(who, [...before, one]);
          const other = before.find((grant) => grant.role !== one.role && meet(grant, one));
          if (other === undefined) continue;
          const where = (grant: typeof one): string[] => ['spec', 'roles', grant.role, 'grants', grant.principal];
          report({
            in: policy, pointer: pointerTo(...where(one)), part: 'key',
            message: `${one.principal} is granted ${one.role} and${other.principal === one.principal ? '' : `, as ${other.principal},`} ${other.role}, which are kept apart on ${policy.spec.service}`,
            related: [{ in: policy, pointer: pointerTo(...where(other)), part: 'key', message: `granted ${other.role} here` }, { in: policy, pointer: pointerTo('spec', 'separationOfDuties', index), message: 'kept apart here' }],
          });
        }
      }
    }
  },
} satisfies Rule;

interface Days { readonly from?: string; readonly until?: string }

/** Whether two grants are in force on the same day. */
const meet = (a: Days, b: Days): boolean => (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
