import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A group has as many members as are needed of it',
  severity: 'error',
  why: 'The service could never work.',
  fix: 'need fewer of them, or name more',
  each: 'Service',
  reads: { Service: ['spec.dependsOnSome'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      for (const [name, { of, needed = 1 }] of Object.entries(service.spec.dependsOnSome ?? {})) {
        if (needed > of.length) report({ in: service, pointer: pointerTo('spec', 'dependsOnSome', name, 'needed'), message: `${service.name} needs ${needed} of ${name}, which has ${of.length}`, related: [{ in: service, pointer: pointerTo('spec', 'dependsOnSome', name, 'of'), message: `these ${of.length}` }] });
      }
    }
  },
} satisfies Rule;
