import { milliseconds } from '../measure/duration.ts';
import { lasting } from '../measure/promises/promise.ts';
import { operator } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'No probe is asked to look more often than driftvakt runs',
  severity: 'warning',
  why: 'Probes look while driftvakt runs, and not between two runs: a shorter interval looks like a promise, and is none.',
  fix: 'let driftvakt run as often (schedule.audit of the Estate), or say how often the probe really looks',
  each: 'Service',
  reads: { Service: ['spec.probes.*.every'] },
  check(estate, report) {
    const owner = operator(estate);
    if (owner === undefined) return;
    const { audit } = owner.spec.schedule;
    for (const service of estate.Service.values()) {
      for (const [name, { every }] of Object.entries(service.spec.probes ?? {})) {
        // What is not written is not believed either.
        if (every === undefined || milliseconds(every) >= milliseconds(audit)) continue;
        report({
          in: service, pointer: pointerTo('spec', 'probes', name, 'every'),
          message: `probe ${name} is to look every ${every}, but driftvakt runs every ${audit}: it looks every ${lasting(milliseconds(audit))}`,
          related: [{ in: owner, pointer: '/spec/schedule/audit', message: 'it runs so often' }],
        });
      }
    }
  },
} satisfies Rule;
