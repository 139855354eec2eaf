import type { Declaration } from '../model/declaration.ts';
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
      const endingOf = (name: string): Ending | undefined => {
        const below = estate.Service.get(name);
        if (below === undefined) return undefined;
        const { retired } = below.spec;
        if (retired !== undefined && (ends === undefined || ends > retired)) {
          return { name, text: `is retired on ${retired}, ${ends === undefined ? 'and has no end itself' : `and is itself retired on ${ends}`}`, related: { in: below, pointer: '/spec/retired', message: 'retired here' } };
        }
        const fades = retired === undefined && below.spec.lifecycle === 'deprecated' && lifecycle !== 'deprecated' && ends === undefined;
        return fades ? { name, text: 'is deprecated', related: { in: below, pointer: '/spec/lifecycle', message: 'deprecated here' } } : undefined;
      };
      dependsOn.forEach((name, index) => {
        const ending = endingOf(name);
        if (ending !== undefined) report({ in: service, pointer: `/spec/dependsOn/${index}`, message: `${service.name} stands on ${name}, which ${ending.text}`, related: [ending.related] });
      });
      for (const [group, { of, needed = 1 }] of Object.entries(dependsOnSome)) {
        const ending = of.flatMap((name) => endingOf(name) ?? []);
        const left = of.length - ending.length;
        // Those that remain stand in for those that end.
        if (ending.length === 0 || left >= needed) continue;
        const remains = left === 0 ? 'none of them stays' : `only ${left} of them ${left === 1 ? 'stays' : 'stay'}`;
        report({
          in: service, pointer: pointerTo('spec', 'dependsOnSome', group),
          message: `${service.name} needs ${needed} of ${of.length} in ${group}, and ${remains}: ${ending.map(({ name, text }) => `${name} ${text}`).join('; ')}`,
          related: ending.map(({ related }) => related),
        });
      }
    }
  },
} satisfies Rule;

/** Why a service that others stand on is not to be counted on. */
interface Ending {
  readonly name: string;
  readonly text: string;
  readonly related: { readonly in: Declaration; readonly pointer: string; readonly message: string };
}
