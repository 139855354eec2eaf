import type { Declared } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

type Service = Declared<'Service'>;

export default {
  title: 'No service depends on itself',
  severity: 'error',
  why: 'In a circle nothing can be the cause of anything: a fault would be told for no service, or for all.',
  fix: 'remove the dependency that a service can work without',
  reads: { Service: ['spec.dependsOn'] },
  check(estate, report) {
    const done = new Set<string>();
    for (const start of estate.Service.values()) {
      // A path is kept by hand: a chain of ten thousand services must not fill the stack.
      const path: { service: Service; next: number }[] = [];
      const place = new Map<string, number>();
      const enter = (service: Service): void => {
        place.set(service.name, path.length);
        path.push({ service, next: 0 });
      };
      if (!done.has(start.name)) enter(start);
      for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const index = top.next++;
        const name = top.service.spec.dependsOn?.[index];
        if (name === undefined) {
          done.add(top.service.name);
          place.delete(top.service.name);
          path.pop();
          continue;
        }
        const first = place.get(name);
        if (first !== undefined) {
          const chain = [...path.slice(first).map(({ service }) => service.name), name];
          const shown = chain.length <= 12 ? chain : [...chain.slice(0, 6), '…', ...chain.slice(-5)];
          report({ in: top.service, pointer: `/spec/dependsOn/${index}`, message: chain.length === 2 ? `${name} depends on itself` : `a circle of dependencies: ${shown.join(' -> ')}` });
        } else if (!done.has(name)) {
          const service = estate.Service.get(name);
          if (service !== undefined) enter(service);
        }
      }
    }
  },
} satisfies Rule;
