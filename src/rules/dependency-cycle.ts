import type { Declared, Estate } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Report, Rule } from '../validate.ts';

type Service = Declared<'Service'>;

export default {
  title: 'No service depends on itself',
  severity: 'error',
  why: 'In a circle nothing can be the cause of anything: a fault would be told for no service, or for all.',
  fix: 'remove the dependency that a service can work without',
  reads: { Service: ['spec.dependsOn', 'spec.dependsOnSome'] },
  check(estate, report) {
    const done = new Set<string>();
    const circular = new Set<string>();
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
          for (const { service } of path.slice(first)) circular.add(service.name);
          const chain = [...path.slice(first).map(({ service }) => service.name), name];
          report({ in: top.service, pointer: `/spec/dependsOn/${index}`, message: chain.length === 2 ? `${name} depends on itself` : circle(chain) });
        } else if (!done.has(name)) {
          const service = estate.Service.get(name);
          if (service !== undefined) enter(service);
        }
      }
    }
    throughGroups(estate, circular, report);
  },
} satisfies Rule;

const circle = (chain: readonly string[]): string => `a circle of dependencies: ${(chain.length <= 12 ? chain : [...chain.slice(0, 6), '…', ...chain.slice(-5)]).join(' -> ')}`;

/** What a service needs and does not have: a name and where it is written. */
interface Need { readonly on: string; readonly pointer: string }

/** Circles that go through a group of which too few are left that do not stand on whoever needs them. What is told already counts as standing. */
function throughGroups({ Service: services }: Estate, told: ReadonlySet<string>, report: Report): void {
  if (![...services.values()].some(({ spec }) => spec.dependsOnSome !== undefined)) return;
  const stands = new Set(told);
  /** The first thing that a service lacks, as far as it is known what stands. */
  const lack = ({ spec: { dependsOn = [], dependsOnSome = {} } }: Service): Need | undefined => {
    const floats = (name: string): boolean => services.has(name) && !stands.has(name);
    const one = dependsOn.findIndex(floats);
    if (one >= 0) return { on: dependsOn[one] ?? '', pointer: `/spec/dependsOn/${one}` };
    for (const [group, { of, needed = 1 }] of Object.entries(dependsOnSome)) {
      const floating = of.findIndex(floats);
      if (floating >= 0 && of.filter((name) => !floats(name)).length < Math.min(needed, of.length)) return { on: of[floating] ?? '', pointer: pointerTo('spec', 'dependsOnSome', group, 'of', String(floating)) };
    }
    return undefined;
  };
  let left = [...services.values()].filter(({ name }) => !stands.has(name));
  while (left.length > 0) {
    const floating = left.filter((service) => {
      if (lack(service) !== undefined) return true;
      stands.add(service.name);
      return false;
    });
    if (floating.length === left.length) tellOne(floating, lack, services, stands, report);
    // From either end in turn: a chain is gone through in two rounds, whichever way it is named.
    left = floating.filter(({ name }) => !stands.has(name)).reverse();
  }
}

/** Follows what is lacking until it comes round, and tells that circle; whoever is in it stands from then on. */
function tellOne([start]: readonly Service[], lack: (service: Service) => Need | undefined, services: Estate['Service'], stands: Set<string>, report: Report): void {
  const path: { readonly service: Service; readonly need: Need }[] = [];
  const place = new Map<string, number>();
  for (let at = start; at !== undefined && !place.has(at.name);) {
    const need = lack(at);
    if (need === undefined) return void stands.add(at.name);
    place.set(at.name, path.length);
    path.push({ service: at, need });
    at = services.get(need.on);
    const first = at === undefined ? undefined : place.get(at.name);
    if (first === undefined) continue;
    const round = path.slice(first);
    for (const { service } of round) stands.add(service.name);
    const last = round.findLast((one) => one.need.pointer.startsWith('/spec/dependsOnSome')) ?? round.at(-1);
    // Told where the group is written: begun behind it, the circle ends there.
    const turned = last === undefined ? round : [...round.slice(round.indexOf(last) + 1), ...round.slice(0, round.indexOf(last) + 1)];
    if (last !== undefined) report({ in: last.service, pointer: last.need.pointer, message: `${circle([last.need.on, ...turned.slice(last.need.on === turned[0]?.service.name ? 1 : 0).map(({ service }) => service.name), last.need.on])}, and too few of the group are left without it` });
  }
}
