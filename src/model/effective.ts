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

/** Impact: the highest criticality among the customers, else that of the services that stand on it, else the estate's default. */
export function impactOf(estate: Estate, service: Declared<'Service'>, seen: ReadonlySet<string> = new Set()): Criticality {
  const own = Object.values(service.spec.customers ?? {}).map(({ criticality }) => criticality);
  if (own.length > 0) return highest(own);
  const above = seen.has(service.name) ? [] : dependants(estate, service.name).map((other) => impactOf(estate, other, new Set([...seen, service.name])));
  return above.length > 0 ? highest(above) : (operator(estate)?.spec.defaults?.criticality ?? 'medium');
}

/** The services that directly stand on the one named. */
export function dependants(estate: Estate, name: string): Declared<'Service'>[] {
  return [...estate.Service.values()].filter(({ spec }) => spec.dependsOn?.includes(name));
}

export const highest = (all: readonly Criticality[]): Criticality => impacts[Math.max(...all.map((one) => impacts.indexOf(one)))] ?? 'medium';
