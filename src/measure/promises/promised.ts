// The levels that a service was promised at, with the place where each promise stands.
import { impactOf } from '../../model/effective.ts';
import { endedBefore, operator, type Declared, type Estate } from '../../model/estate.ts';
import type { Criticality } from '../../model/kinds.gen.ts';
import { once, onceEach } from '../../model/once.ts';
import { milliseconds } from '../duration.ts';

type Service = Declared<'Service'>;
type Level = Declared<'ServiceLevel'>;

/** A promise about a service: at which level, to whom, and where it is written, as a pointer into the service. */
export interface Stated {
  readonly level: Level;
  /** Nobody for the operator's own target. */
  readonly customer: string | undefined;
  readonly criticality: Criticality;
  readonly pointer: string;
}

/** Every promise about a service that has not ended before the estate's era: to each customer, and the operator's own; by the estate's default only where there is neither. */
export const statedOf = (estate: Estate, service: Service): readonly Stated[] => statedIn(estate)(service);

const statedIn = once((estate: Estate) => onceEach((service: Service): readonly Stated[] => {
  const stated: Stated[] = [];
  if (endedBefore(estate, service.spec.retired)) return stated;
  const customers = Object.entries(service.spec.customers ?? {});
  for (const [customer, { serviceLevel, criticality, retired }] of customers) {
    const level = estate.ServiceLevel.get(serviceLevel);
    if (level !== undefined && !endedBefore(estate, retired)) stated.push({ level, customer, criticality, pointer: `/spec/customers/${customer}/serviceLevel` });
  }
  const own = ownLevel(estate, service, customers.length > 0);
  if (own !== undefined) stated.push({ level: own, customer: undefined, criticality: impactOf(estate, service), pointer: service.spec.serviceLevel === undefined ? '/metadata/name' : '/spec/serviceLevel' });
  return stated;
}));

function ownLevel(estate: Estate, { spec }: Service, promised: boolean): Level | undefined {
  const name = spec.serviceLevel ?? (promised ? undefined : operator(estate)?.spec.defaults?.serviceLevel);
  return name === undefined ? undefined : estate.ServiceLevel.get(name);
}

/** `fjordfisk ` for whom a promise is made; nothing for the operator's own target. */
export const to = (customer: string | undefined): string => (customer === undefined ? '' : `${customer} `);

/** The promises of a service, one for each level. */
export function levelsOf(estate: Estate, service: Service): readonly Stated[] {
  const stated = statedOf(estate, service);
  return areDistinct(stated) ? stated : levelsIn(estate)(service);
}

const levelsIn = once((estate: Estate) => onceEach((service: Service): readonly Stated[] => {
  const levels = new Map(statedOf(estate, service).toReversed().map((one) => [one.level, one]));
  return [...levels.values()].toReversed();
}));

/** Whether a few promises are each at a level of its own, as they are of nearly every service: sooner seen than remembered. */
function areDistinct(stated: readonly Stated[]): boolean {
  if (stated.length > 4) return false;
  for (let at = 1; at < stated.length; at++) for (let before = 0; before < at; before++) if (stated[at]?.level === stated[before]?.level) return false;
  return true;
}

/** The level by which a supplier's contract, as `supplier/contract`, is kept; nothing where none is declared. */
export function contractLevel(estate: Estate, contract: string): Level | undefined {
  const [supplier = '', name = ''] = contract.split('/');
  const contracts = estate.Supplier.get(supplier)?.spec.contracts ?? {};
  const level = Object.hasOwn(contracts, name) ? contracts[name]?.serviceLevel : undefined;
  return level === undefined ? undefined : estate.ServiceLevel.get(level);
}

/** How often a probe really looks, in milliseconds: the slower of its own interval and the estate's schedule. */
export const effectiveInterval = (estate: Estate, every = '5m'): number => Math.max(milliseconds(every), scheduled(estate));

const scheduled = once((estate: Estate): number => milliseconds(operator(estate)?.spec.schedule.audit ?? '0s'));
