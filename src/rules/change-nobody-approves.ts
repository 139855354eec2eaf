import type { Estate } from '../model/estate.ts';
import { identities } from '../model/people.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A change is approved by somebody, and can be',
  severity: 'warning',
  why: 'Changes are to be tested and approved: one that nobody needs to approve is not, and one that nobody can approve is made past the policy.',
  fix: 'say how many approve it: approvals: NUMBER, or who: from: [TEAM]',
  each: 'ChangePolicy',
  reads: { ChangePolicy: ['spec'], Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const people = peopleUpTo(estate, Math.max(0, ...[...estate.ChangePolicy.values()].flatMap(({ spec }) => Object.values(spec.types).map(({ approvals = 0 }) => approvals))) + 1);
    for (const policy of estate.ChangePolicy.values()) {
      for (const [type, { approvals = 0, from, afterwards }] of Object.entries(policy.spec.types)) {
        const at = (...keys: string[]): string => pointerTo('spec', 'types', type, ...keys);
        // A standard change was approved beforehand; an emergency may be approved afterwards.
        if (approvals === 0 && from === undefined && type !== 'standard' && afterwards === undefined) report({ in: policy, pointer: at(), part: 'key', message: `nobody has to approve a change of type ${type}` });
        // Whoever asks is not counted, and nobody is missing while a team is set aside.
        if (people > 0 && approvals > people - 1 && ![...estate.aside.keys()].some((ref) => ref.startsWith('team/'))) report({ in: policy, pointer: at('approvals'), message: `a change of type ${type} needs ${approvals} approvals, and the teams have ${people - 1} people besides whoever asks`, help: `at most ${people - 1} can be asked for` });
      }
    }
  },
} satisfies Rule;

/** How many people the teams have, counted no further than is asked: hundreds of teams have enough for any change. */
function peopleUpTo(estate: Estate, most: number): number {
  const identity = identities(estate);
  const people = new Set<string>();
  for (const team of estate.Team.values()) {
    for (const member of Object.keys(team.spec.members)) people.add(identity(`${team.name}/${member}`));
    if (people.size >= most) break;
  }
  return people.size;
}
