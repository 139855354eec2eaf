import type { Declared } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A team has the competence that it demands of itself',
  severity: 'warning',
  why: 'Access to enough and competent people is promised for the criticality of each solution; on paper it must at least add up.',
  fix: 'train or add people, or lower what is required with the customers who stand on it',
  each: 'Team',
  reads: { Team: ['spec.members', 'spec.requires'] },
  check(estate, report) {
    for (const team of estate.Team.values()) {
      for (const [criticality, { people = 0, skills = {} }] of Object.entries(team.spec.requires ?? {})) {
        const at = (...keys: string[]): string => pointerTo('spec', 'requires', criticality, ...keys);
        const members = Object.keys(team.spec.members).length;
        const needs = `services of criticality ${criticality} require`;
        if (members < people) report({ in: team, pointer: at('people'), message: `${needs} ${people} people, and ${team.name} has ${members}`, related: [{ in: team, pointer: '/spec/members', part: 'key', message: 'the members' }] });
        for (const [skill, { able = 0, expert = 0 }] of Object.entries(skills)) {
          const has = held(team, skill);
          if (has.able < able) report({ in: team, pointer: at('skills', skill, 'able'), message: `${needs} ${able} who are able in ${skill}, and ${team.name} has ${has.able}` });
          if (has.expert < expert) report({ in: team, pointer: at('skills', skill, 'expert'), message: `${needs} ${expert} expert in ${skill}, and ${team.name} has ${has.expert}` });
        }
      }
    }
  },
} satisfies Rule;

/** How many members have a skill: experts are able too. */
function held({ spec }: Declared<'Team'>, skill: string): { readonly able: number; readonly expert: number } {
  const grades = Object.values(spec.members).flatMap(({ skills = {} }) => (Object.hasOwn(skills, skill) ? [skills[skill]] : []));
  return { able: grades.length, expert: grades.filter((grade) => grade === 'expert').length };
}
