import type { Rule } from '../validate.ts';

export default {
  title: 'A service is watched',
  severity: 'warning',
  why: 'A promise that nobody watches is kept by luck.',
  fix: 'declare at least one probe under probes',
  each: 'Service',
  reads: { Service: ['spec.probes.#'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      if (Object.keys(service.spec.probes ?? {}).length === 0) report({ in: service, pointer: '/spec/probes', part: 'key', message: `nothing watches service ${service.name}: it has no probe` });
    }
  },
} satisfies Rule;
