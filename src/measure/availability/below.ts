// What is found out of services from the bottom of their dependencies to the top.
import type { Declared, Estate } from '../../model/estate.ts';
import { once, onceEach } from '../../model/once.ts';

type Service = Declared<'Service'>;

/** The services that one cannot work without, in the order in which they are written. */
export const inSeries = (estate: Estate, service: Service): readonly Service[] => inSeriesIn(estate)(service);

const inSeriesIn = once((estate: Estate) => onceEach(({ spec }: Service): readonly Service[] => (spec.dependsOn === undefined ? none : spec.dependsOn.flatMap((name) => estate.Service.get(name) ?? []))));
const none: readonly Service[] = [];

/**
 * Answers for a service what `settle` finds out of it when all below it is known. Each service is settled once, and those of a
 * circle without what closes it. A chain of thousands does not fill the stack.
 */
export function fromBelow<T>(next: (service: Service) => readonly Service[], settle: (service: Service, known: ReadonlyMap<string, T>) => T): (service: Service) => T {
  const known = new Map<string, T>();
  return (asked) => {
    const path = known.has(asked.name) ? [] : [asked];
    const entered = new Set<string>();
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const waiting = next(top).filter(({ name }) => !known.has(name) && !entered.has(name));
      entered.add(top.name);
      if (waiting.length > 0) path.push(...waiting);
      else {
        if (!known.has(top.name)) known.set(top.name, settle(top, known));
        path.pop();
      }
    }
    return known.get(asked.name) as T;
  };
}
