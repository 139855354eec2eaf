import { milliseconds } from '../measure/duration.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A probe waits no longer than its interval',
  severity: 'warning',
  why: 'The next look would begin before the last has ended.',
  fix: 'shorten the timeout, or look less often',
  each: 'Service',
  reads: { Service: ['spec.probes.*.timeout', 'spec.probes.*.every'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      for (const [name, probe] of Object.entries(service.spec.probes ?? {})) {
        const { every = '5m', timeout = '10s' } = probe;
        if (milliseconds(timeout) <= milliseconds(every)) continue;
        const key = Object.hasOwn(probe, 'timeout') ? 'timeout' : 'every';
        report({ in: service, pointer: pointerTo('spec', 'probes', name, key), message: `probe ${name} waits ${timeout} for an answer, longer than the ${every} between two looks` });
      }
    }
  },
} satisfies Rule;
