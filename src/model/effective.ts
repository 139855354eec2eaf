// What holds for a service after inheritance, and where each value comes from. Pure.
import type { Ref } from './declaration.ts';
import { declarationOf, operator, type Declared, type Estate } from './estate.ts';
import type { Criticality, Kinds } from './kinds.gen.ts';
import { once } from './once.ts';

/** A value and the declaration and pointer that gave it; no pointer where it is driftvakt's own default. */
export interface Effective<T> {
  readonly value: T;
  readonly from: { readonly ref: string; readonly pointer: string } | undefined;
}

const impacts: readonly Criticality[] = ['low', 'medium', 'high', 'critical'];

export const timeZoneOf = (estate: Estate): string => operator(estate)?.spec.timeZone ?? 'UTC';

const none: Kinds['Thresholds'] = {};

/** Thresholds: the service's own, else the estate's default. */
export function thresholdsOf(estate: Estate, service: Declared<'Service'>): Effective<Kinds['Thresholds']> {
  const owner = operator(estate);
  const [name, ref, pointer] = service.spec.thresholds !== undefined
    ? [service.spec.thresholds, service.ref, '/spec/thresholds'] as const
    : [owner?.spec.defaults?.thresholds, owner?.ref ?? '', '/spec/defaults/thresholds'] as const;
  const found = name === undefined ? undefined : estate.Thresholds.get(name);
  return found === undefined ? { value: none, from: undefined } : { value: found.spec, from: { ref, pointer } };
}

/** So many failures of so many measurements make a fault; so many passes in a row end it. */
export interface Confirmation {
  readonly fail: number;
  readonly of: number;
  readonly pass: number;
}

/** How a fault of a subject is confirmed: by the service's thresholds for what is measured over and over; what deviates is certain at once. */
export function confirmationOf(estate: Estate, subject: Ref, effect: 'outage' | 'degradation' | 'deviation' | undefined): Confirmation {
  const declared = declarationOf(estate, subject);
  if (declared?.kind !== 'Service' || effect === 'deviation') return { fail: 1, of: 1, pass: 1 };
  return confirmationBy(thresholdsOf(estate, declared as Declared<'Service'>).value);
}

/** How thresholds confirm a fault of what is measured over and over. */
export const confirmationBy = once(({ confirm }: Kinds['Thresholds']): Confirmation => {
  const { fail = '1 of 1', pass = 1 } = confirm ?? {};
  const [count = 1, of = 1] = fail.split(' of ').map(Number);
  return { fail: count, of, pass };
});

/** A level that a service was promised at: to whom, and how much that customer stands on it. */
export interface Promised {
  readonly customer: string | undefined;
  readonly criticality: Criticality;
  readonly level: Declared<'ServiceLevel'> | undefined;
}

/** Every promise made about a service: one for each customer, else one by the service's own or the estate's level. */
export function promisesOf(estate: Estate, service: Declared<'Service'>): readonly Promised[] {
  const customers = Object.entries(service.spec.customers ?? {});
  if (customers.length > 0) return customers.map(([customer, { serviceLevel, criticality }]) => ({ customer, criticality, level: estate.ServiceLevel.get(serviceLevel) }));
  const defaults = operator(estate)?.spec.defaults;
  const name = service.spec.serviceLevel ?? defaults?.serviceLevel;
  return [{ customer: undefined, criticality: impactOf(estate, service), level: name === undefined ? undefined : estate.ServiceLevel.get(name) }];
}

/** The promises that hold for what happened at an instant (milliseconds since 1970): the one place where a fault of the past meets the declarations. */
export function promisesAt(declared: (instant: number) => Estate, service: string, at: number): readonly Promised[] {
  const estate = declared(at);
  const found = estate.Service.get(service);
  return found === undefined ? [] : promisesOf(estate, found);
}

/** Impact: the highest criticality among the customers, else that of the services that stand on it, alone or in a group, else the estate's default. */
export function impactOf(estate: Estate, service: Declared<'Service'>): Criticality {
  return impactsIn(estate).get(service.name)?.impact ?? 'medium';
}

/** The impact of a service with where it comes from: the criticality of a customer of its own or of one that stands on it, or the estate's default. */
export function effectiveImpact(estate: Estate, service: Declared<'Service'>): Effective<Criticality> {
  const { impact, by } = impactsIn(estate).get(service.name) ?? { impact: 'medium' as const, by: undefined };
  const [customer] = Object.entries(by?.spec.customers ?? {}).find(([, { criticality }]) => criticality === impact) ?? [];
  if (by !== undefined && customer !== undefined) return { value: impact, from: { ref: by.ref, pointer: `/spec/customers/${customer}/criticality` } };
  const owner = operator(estate);
  return { value: impact, from: owner?.spec.defaults?.criticality === undefined ? undefined : { ref: owner.ref, pointer: '/spec/defaults/criticality' } };
}

/** An impact, and the service whose customers give it. */
interface Weighed {
  readonly impact: Criticality;
  readonly by: Declared<'Service'> | undefined;
}

/** Every service's impact, found from above to below: whoever weighs most is followed down first, so that each service is reached once. */
const impactsIn = once((estate: Estate): ReadonlyMap<string, Weighed> => {
  const known = new Map<string, Weighed>();
  const usual = operator(estate)?.spec.defaults?.criticality ?? 'medium';
  const weighing = new Map(impacts.map((impact) => [impact, [] as Declared<'Service'>[]]));
  for (const service of estate.Service.values()) {
    const own = ownImpact(service);
    if (own !== undefined) known.set(service.name, { impact: own, by: service });
    if (own !== undefined || dependants(estate, service.name).length === 0) weighing.get(own ?? usual)?.push(service);
  }
  for (const impact of impacts.toReversed()) {
    const reached = weighing.get(impact) ?? [];
    for (const service of reached) {
      const weighed = known.get(service.name) ?? { impact, by: undefined };
      known.set(service.name, weighed);
      for (const name of standsOn(service)) {
        const below = estate.Service.get(name);
        if (below === undefined || known.has(name)) continue;
        known.set(name, weighed);
        reached.push(below);
      }
    }
  }
  return known;
});

/** The highest criticality among a service's customers; nothing where it has none. */
function ownImpact({ spec: { customers } }: Declared<'Service'>): Criticality | undefined {
  let most = -1;
  for (const { criticality } of Object.values(customers ?? {})) most = Math.max(most, impacts.indexOf(criticality));
  return impacts[most];
}

/** The names of the services that one directly stands on: those it cannot work without, then those that stand in for each other. */
export const standsOn = ({ spec: { dependsOn = nobody, dependsOnSome } }: Declared<'Service'>): readonly string[] => (dependsOnSome === undefined ? dependsOn : [...dependsOn, ...Object.values(dependsOnSome).flatMap(({ of }) => of)]);

const nobody: readonly string[] = [];

/** The services that directly stand on the one named, alone or in a group. */
export const dependants = (estate: Estate, name: string): readonly Declared<'Service'>[] => dependantsIn(estate).get(name) ?? [];

const dependantsIn = once((estate: Estate): ReadonlyMap<string, readonly Declared<'Service'>[]> => {
  const above = new Map<string, Declared<'Service'>[]>();
  for (const service of estate.Service.values()) {
    for (const name of new Set(standsOn(service))) {
      const known = above.get(name);
      if (known === undefined) above.set(name, [service]);
      else known.push(service);
    }
  }
  return above;
});

/** So many steps less, never below the lowest. */
export const lessened = (impact: Criticality, steps: number): Criticality => impacts[Math.max(0, impacts.indexOf(impact) - steps)] ?? 'low';

export const highest = (all: readonly Criticality[]): Criticality => impacts[Math.max(...all.map((one) => impacts.indexOf(one)))] ?? 'medium';
