import type { Rule } from '../validate.ts';

export default {
  title: 'A service in use has a runbook',
  severity: 'warning',
  why: 'Whoever is called at night must know what to do, also when it is not the one who built it.',
  fix: 'say where it is written what to do: runbook: ADDRESS (or say lifecycle: experimental)',
  each: 'Service',
  reads: { Service: ['spec.runbook', 'spec.lifecycle'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      if (service.spec.runbook === undefined && service.spec.lifecycle !== 'experimental') report({ in: service, pointer: '/spec', part: 'key', message: `service ${service.name} has no runbook` });
    }
  },
} satisfies Rule;
