// What holds for a service after inheritance, and where each value comes from. Pure.
import type { Ref } from './declaration.ts';
import { declarationOf, operator, type Declared, type Estate } from './estate.ts';
import type { Criticality, Kinds } from './kinds.gen.ts';

/** A value and the declaration and pointer that gave it; no pointer where it is driftvakt's own default. */
export interface Effective<T> {
  readonly value: T;
  readonly from: { readonly ref: string; readonly pointer: string } | undefined;
}

const impacts: readonly Criticality[] = ['low', 'medium', 'high', 'critical'];

export const timeZoneOf = (estate: Estate): string => operator(estate)?.spec.timeZone ?? 'UTC';

/** Thresholds: the service's own, else the estate's default. */
export function thresholdsOf(estate: Estate, service: Declared<'Service'>): Effective<Kinds['Thresholds']> {
  const owner = operator(estate);
  const [name, ref, pointer] = service.spec.thresholds !== undefined
    ? [service.spec.thresholds, service.ref, '/spec/thresholds'] as const
    : [owner?.spec.defaults?.thresholds, owner?.ref ?? '', '/spec/defaults/thresholds'] as const;
  const found = name === undefined ? undefined : estate.Thresholds.get(name);
  return found === undefined ? { value: {}, from: undefined } : { value: found.spec, from: { ref, pointer } };
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
  const { fail = '1 of 1', pass = 1 } = thresholdsOf(estate, declared as Declared<'Service'>).value.confirm ?? {};
  const [count = 1, of = 1] = fail.split(' of ').map(Number);
  return { fail: count, of, pass };
}

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

/** Impact: the highest criticality among the customers, else that of the services that stand on it, else the estate's default. */
export function impactOf(estate: Estate, service: Declared<'Service'>): Criticality {
  const { impacts: known } = foundIn(estate);
  const impact = known.get(service.name) ?? findImpact(estate, service);
  known.set(service.name, impact);
  return impact;
}

function findImpact(estate: Estate, service: Declared<'Service'>): Criticality {
  const found = new Set<Criticality>();
  // Each service is asked once, however many ways lead up to it.
  const asked = new Set([service]);
  for (const one of asked) {
    const own = Object.values(one.spec.customers ?? {}).map(({ criticality }) => criticality);
    const above = own.length > 0 ? [] : dependants(estate, one.name);
    above.forEach((other) => asked.add(other));
    own.forEach((criticality) => found.add(criticality));
    if (own.length === 0 && above.length === 0) found.add(operator(estate)?.spec.defaults?.criticality ?? 'medium');
  }
  return highest([...found]);
}

/** The services that directly stand on the one named. */
export const dependants = (estate: Estate, name: string): readonly Declared<'Service'>[] => foundIn(estate).above.get(name) ?? [];

interface FoundIn {
  readonly above: ReadonlyMap<string, readonly Declared<'Service'>[]>;
  readonly impacts: Map<string, Criticality>;
}

// An estate never changes, so what is asked of it for every finding is found out once.
const remembered = new WeakMap<Estate, FoundIn>();

function foundIn(estate: Estate): FoundIn {
  const known = remembered.get(estate);
  if (known !== undefined) return known;
  const pairs = [...estate.Service.values()].flatMap((service) => [...new Set(service.spec.dependsOn)].map((below) => [below, service] as const));
  const found: FoundIn = { above: new Map([...Map.groupBy(pairs, ([below]) => below)].map(([below, all]) => [below, all.map(([, service]) => service)])), impacts: new Map() };
  remembered.set(estate, found);
  return found;
}

/** So many steps less, never below the lowest. */
export const lessened = (impact: Criticality, steps: number): Criticality => impacts[Math.max(0, impacts.indexOf(impact) - steps)] ?? 'low';

export const highest = (all: readonly Criticality[]): Criticality => impacts[Math.max(...all.map((one) => impacts.indexOf(one)))] ?? 'medium';
