import type { Rule } from '../validate.ts';

export default {
  title: 'A team that operates has people of its own',
  severity: 'warning',
  why: 'When the hire ends, nobody is left who knows the services; and a hired person cannot answer for them.',
  fix: 'let somebody of our own be a member, or give the services to another team',
  reads: { Team: ['spec.members'], Service: ['spec.owner'] },
  check(estate, report) {
    const services = Map.groupBy(estate.Service.values(), ({ spec }) => spec.owner);
    for (const team of estate.Team.values()) {
      const members = Object.values(team.spec.members);
      const owned = services.get(team.name) ?? [];
      if (owned.length === 0 || members.some(({ employer }) => employer !== 'hired')) continue;
      report({
        in: team, pointer: '/spec/members', part: 'key',
        message: `${team.name} operates ${owned.slice(0, 3).map(({ name }) => name).join(', ')}${owned.length > 3 ? ` and ${owned.length - 3} more` : ''}, and ${members.length === 0 ? 'has no members' : 'all its members are hired'}`,
        related: owned.slice(0, 1).map((service) => ({ in: service, pointer: '/spec/owner', message: 'operated by it here' })),
      });
    }
  },
} satisfies Rule;
