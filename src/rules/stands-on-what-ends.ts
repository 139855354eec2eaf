import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A service in use does not stand on one that ends',
  severity: 'warning',
  why: 'When the other is gone, this one is down; and nobody who retires a service looks at who stands on it.',
  fix: 'move it to what takes the other’s place, or end it no later',
  reads: { Service: ['spec.dependsOn', 'spec.dependsOnSome', 'spec.lifecycle', 'spec.retired'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const { dependsOn = [], dependsOnSome = {}, lifecycle, retired: ends } = service.spec;
      const named = [
        ...dependsOn.map((name, index) => ({ name, keys: ['spec', 'dependsOn', String(index)] })),
        ...Object.entries(dependsOnSome).flatMap(([group, { of }]) => of.map((name, index) => ({ name, keys: ['spec', 'dependsOnSome', group, 'of', String(index)] }))),
      ];
      for (const { name, keys } of named) {
        const below = estate.Service.get(name);
        if (below === undefined) continue;
        const { retired } = below.spec;
        const outlives = retired !== undefined && (ends === undefined || ends > retired);
        if (outlives) report({ in: service, pointer: pointerTo(...keys), message: `${service.name} stands on ${name}, which is retired on ${retired}, ${ends === undefined ? 'and has no end itself' : `and is itself retired on ${ends}`}`, related: [{ in: below, pointer: '/spec/retired', message: 'retired here' }] });
        else if (retired === undefined && below.spec.lifecycle === 'deprecated' && lifecycle !== 'deprecated' && ends === undefined) report({ in: service, pointer: pointerTo(...keys), message: `${service.name} stands on ${name}, which is deprecated`, related: [{ in: below, pointer: '/spec/lifecycle', message: 'deprecated here' }] });
      }
    }
  },
} satisfies Rule;
