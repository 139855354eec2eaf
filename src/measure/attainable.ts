// How available a service can be at best, by what it stands on: in series, in groups that stand in for each other, and by suppliers' contracts.
import type { Declared, Estate } from '../model/estate.ts';
import { fromBelow, inSeries } from './below.ts';
import { share } from './duration.ts';
import { atLeast } from './promise.ts';
import { contractLevel, statedOf } from './promised.ts';
import { once, onceEach } from '../model/once.ts';

type Service = Declared<'Service'>;

/**
 * What lessens availability, each by what it takes by itself: a part that several stand on is counted once. A promised
 * figure of a service holds all that it stands on, so its own part is only what the figure lacks beyond those.
 */
type Parts = ReadonlyMap<string, number>;

const product = (parts: Parts): number => [...parts.values()].reduce((all, one) => all * one, 1);

/** The share that a service is offered at to those that stand on it: by its own level, else the highest that a customer was promised. */
export const offered = (estate: Estate, service: Service): number | undefined => offeredIn(estate)(service);

const offeredIn = once((estate: Estate) => onceEach((service: Service) => {
  const stated = statedOf(estate, service).filter(({ level }) => level.spec.availability !== undefined);
  const own = stated.filter(({ customer }) => customer === undefined);
  const shares = (own.length > 0 ? own : stated).map(({ level }) => shareOf(level));
  return shares.length === 0 ? undefined : Math.max(...shares);
}));

const shareOf = once(({ spec }: Declared<'ServiceLevel'>) => share(spec.availability?.target ?? '100%'));

/** What lessens availability from below, and the share that it leaves. */
interface Below {
  readonly below: Parts;
  readonly best: number;
}

interface Standing extends Below { readonly service: Service }

type Known = ReadonlyMap<string, Standing>;

/** What of a service is its own part; nothing where it has none. */
type OwnPart = (standing: Standing) => readonly [key: string, share: number] | undefined;

const nothing: Parts = new Map<string, number>();

function whole(standing: Standing, ownOf: OwnPart): Parts {
  const own = ownOf(standing);
  return own === undefined ? standing.below : new Map([...standing.below, own]);
}

/** Answers for a service its best availability by what is below it, and with its own part. Independent failures are presumed, and nothing lost where nothing is promised. */
export function attainable(estate: Estate): (service: Service) => { readonly below: number; readonly whole: number } {
  const ownOf = onceEach(({ service, best }: Standing) => {
    const target = offered(estate, service);
    return target !== undefined && target < best && best > 0 ? [service.ref, target / best] as const : undefined;
  });
  const series = inSeriesOf(estate, ownOf);
  const standingOf = fromBelow<Standing>((service) => directlyBelow(estate, service), (service, known) => {
    const { below, best } = service.spec.dependsOnSome === undefined ? series(service, known) : withGroups(service, series(service, known).below, known, ownOf);
    return { service, below, best };
  });
  return (service) => {
    const standing = standingOf(service);
    // Nobody but who stands on it asks for its own part.
    return { below: standing.best, get whole() { return standing.best * (ownOf(standing)?.[1] ?? 1); } };
  };
}

/** Answers for a service what it stands on in series, contracts among it. Many stand on the very same, and share the answer. */
function inSeriesOf(estate: Estate, ownOf: OwnPart): (service: Service, known: Known) => Below {
  const shared = new Map<string, Below>();
  return ({ spec: { dependsOn = [], contracts = [] } }, known) => {
    const key = `${dependsOn.join(' ')} / ${contracts.join(' ')}`;
    const answer = shared.get(key) ?? inSeriesWith(estate, dependsOn.flatMap((name) => known.get(name) ?? []), contracts, ownOf);
    // In a circle not all of it is known yet, and the next who asks is told more.
    if (dependsOn.every((name) => known.has(name) || !estate.Service.has(name))) shared.set(key, answer);
    return answer;
  };
}

function inSeriesWith(estate: Estate, standings: readonly Standing[], contracts: readonly string[], ownOf: OwnPart): Below {
  const [first] = standings;
  // A chain of thousands that takes nothing away is one answer.
  if (first !== undefined && standings.length === 1 && contracts.length === 0 && ownOf(first) === undefined) return first;
  const below = new Map(standings.flatMap((standing) => [...whole(standing, ownOf)]));
  for (const contract of contracts) {
    const level = contractLevel(estate, contract);
    if (level?.spec.availability !== undefined) below.set(`contract ${contract}`, shareOf(level));
  }
  return { below, best: product(below) };
}

function withGroups({ name: owner, spec }: Service, series: Parts, known: Known, ownOf: OwnPart): Below {
  const below = new Map(series);
  for (const [name, { of, needed = 1 }] of Object.entries(spec.dependsOnSome ?? {})) {
    const members = of.map((member) => {
      const standing = known.get(member);
      return standing === undefined ? nothing : whole(standing, ownOf);
    });
    // What all of them stand on, none of them stands in for.
    for (const [key, value] of members[0] ?? nothing) if (members.every((parts) => parts.has(key))) below.set(key, value);
    below.set(`group ${owner} ${name}`, atLeast(needed, members.map((parts) => product(new Map([...parts].filter(([key]) => !below.has(key)))))));
  }
  return { below, best: product(below) };
}

/** The services that one directly stands on, in series or in a group. */
const directlyBelow = (estate: Estate, service: Service): readonly Service[] => (service.spec.dependsOnSome === undefined ? inSeries(estate, service) : [...inSeries(estate, service), ...Object.values(service.spec.dependsOnSome).flatMap(({ of }) => of).flatMap((name) => estate.Service.get(name) ?? [])]);
