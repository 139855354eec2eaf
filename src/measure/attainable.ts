// How available a service can be at best, by what it stands on: in series, in groups that stand in for each other, and by suppliers' contracts.
import type { Declared, Estate } from '../model/estate.ts';
import { fromBelow, inSeries } from './below.ts';
import { share } from './duration.ts';
import { atLeast } from './promise.ts';
import { contractLevel, statedOf } from './promised.ts';

type Service = Declared<'Service'>;

/**
 * What lessens availability, each by what it takes by itself: a part that several stand on is counted once. A promised
 * figure of a service holds all that it stands on, so its own part is only what the figure lacks beyond those.
 */
type Parts = ReadonlyMap<string, number>;

const product = (parts: Parts): number => [...parts.values()].reduce((all, one) => all * one, 1);

/** The share that a service is offered at to those that stand on it: by its own level, else the highest that a customer was promised. */
export function offered(estate: Estate, service: Service): number | undefined {
  const stated = statedOf(estate, service).filter(({ level }) => level.spec.availability !== undefined);
  const own = stated.filter(({ customer }) => customer === undefined);
  const shares = (own.length > 0 ? own : stated).flatMap(({ level }) => share(level.spec.availability?.target ?? '100%'));
  return shares.length === 0 ? undefined : Math.max(...shares);
}

interface Standing {
  readonly below: Parts;
  readonly whole: Parts;
}

const nothing: Parts = new Map<string, number>();

/** Answers for a service its best availability by what is below it, and with its own part. Independent failures are presumed, and nothing lost where nothing is promised. */
export function attainable(estate: Estate): (service: Service) => { readonly below: number; readonly whole: number } {
  const standing = fromBelow<Standing>((service) => directlyBelow(estate, service), (service, known) => standingOf(estate, service, (name) => known.get(name)?.whole ?? nothing));
  return (service) => {
    const { below, whole } = standing(service);
    return { below: product(below), whole: product(whole) };
  };
}

function standingOf(estate: Estate, service: Service, wholeOf: (name: string) => Parts): Standing {
  const below = new Map((service.spec.dependsOn ?? []).flatMap((name) => [...wholeOf(name)]));
  for (const contract of service.spec.contracts ?? []) {
    const target = contractLevel(estate, contract)?.spec.availability?.target;
    if (target !== undefined) below.set(`contract ${contract}`, share(target));
  }
  for (const [name, { of, needed = 1 }] of Object.entries(service.spec.dependsOnSome ?? {})) {
    const members = of.map(wholeOf);
    // What all of them stand on, none of them stands in for.
    for (const [key, value] of members[0] ?? nothing) if (members.every((parts) => parts.has(key))) below.set(key, value);
    below.set(`group ${service.name} ${name}`, atLeast(needed, members.map((parts) => product(new Map([...parts].filter(([key]) => !below.has(key)))))));
  }
  const [target, best] = [offered(estate, service), product(below)];
  const own = target !== undefined && target < best && best > 0 ? target / best : undefined;
  return { below, whole: own === undefined ? below : new Map([...below, [service.ref, own]]) };
}

/** The services that one directly stands on, in series or in a group. */
const directlyBelow = (estate: Estate, service: Service): readonly Service[] => [...inSeries(estate, service), ...Object.values(service.spec.dependsOnSome ?? {}).flatMap(({ of }) => of).flatMap((name) => estate.Service.get(name) ?? [])];
