import type { Rule } from '../validate.ts';

export default {
  title: 'A service in use has an owner',
  severity: 'warning',
  why: 'A fault that belongs to nobody is corrected by nobody.',
  fix: 'name the Team that operates it: owner: TEAM (or say lifecycle: experimental)',
  each: 'Service',
  reads: { Service: ['spec.owner', 'spec.lifecycle'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      if (service.spec.owner === undefined && service.spec.lifecycle !== 'experimental') report({ in: service, pointer: '/spec', part: 'key', message: `service ${service.name} has no owner` });
    }
  },
} satisfies Rule;
