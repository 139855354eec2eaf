import { impactOf } from '../model/effective.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'No knowledge stands on one person',
  severity: 'warning',
  why: 'One who is ill or leaves takes it along, and what the business stands on cannot be corrected.',
  fix: 'let one more learn it; or require no more than one under requires, where that is what was agreed',
  reads: { Team: ['spec.members', 'spec.requires'], Service: ['spec.owner', 'spec.lifecycle', 'spec.customers', 'spec.dependsOn', 'spec.dependsOnSome'] },
  check(estate, report) {
    const services = Map.groupBy(estate.Service.values(), ({ spec }) => spec.owner);
    for (const team of estate.Team.values()) {
      const grave = (services.get(team.name) ?? []).find((service) => ['critical', 'high'].includes(impactOf(estate, service)) && service.spec.lifecycle !== 'experimental');
      if (grave === undefined) continue;
      const holders = Map.groupBy(Object.entries(team.spec.members).flatMap(([member, { skills = {} }]) => Object.keys(skills).map((skill) => ({ member, skill }))), ({ skill }) => skill);
      // Where the team says itself how many it takes, that is another rule's.
      const agreed = new Set(Object.values(team.spec.requires ?? {}).flatMap(({ skills = {} }) => Object.keys(skills)));
      for (const [skill, [first, second]] of holders) {
        if (first !== undefined && second === undefined && !agreed.has(skill)) report({
          in: team, pointer: pointerTo('spec', 'members', first.member, 'skills', skill), part: 'key',
          message: `only one of ${team.name} knows ${skill}, and it operates ${grave.name}, whose criticality is ${impactOf(estate, grave)}`,
          related: [{ in: grave, pointer: '/spec/owner', message: 'operated by the team here' }],
        });
      }
    }
  },
} satisfies Rule;
