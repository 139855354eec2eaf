// How available a service can be at best, by what it stands on: in series, in groups that stand in for each other, and by suppliers' contracts.
import type { Declared, Estate } from '../../model/estate.ts';
import { once, onceEach } from '../../model/once.ts';
import { fromBelow, inSeries } from './below.ts';
import { covered } from '../calendars/beside.ts';
import { chance, grouped, type Parts } from './chance.ts';
import { share } from '../duration.ts';
import { contractLevel, statedOf } from '../promises/promised.ts';

type Service = Declared<'Service'>;
type Level = Declared<'ServiceLevel'>;

/**
 * The share that a service is offered at, within the hours of a calendar, to those that stand on it: by its own level, else the highest
 * that a customer was promised.
 */
export const offered = (estate: Estate, service: Service, calendar?: string): number | undefined => offeredBy(estate, service, calendar)?.share;

/** The same, with the level that says so. */
export const offeredBy = (estate: Estate, service: Service, calendar = always): { readonly share: number; readonly level: Level } | undefined => offeredIn(estate)(calendar)(service);

const always = 'around-the-clock';

const offeredIn = once((estate: Estate) => onceEach((calendar: string) => onceEach((service: Service) => {
  const stated = statedOf(estate, service).filter(({ level }) => level.spec.availability !== undefined);
  const own = stated.filter(({ customer }) => customer === undefined);
  const all = (own.length > 0 ? own : stated).map(({ level }) => ({ level, share: shareWithin(estate, level, calendar) }));
  return all.reduce<(typeof all)[number] | undefined>((most, one) => (most === undefined || one.share > most.share ? one : most), undefined);
})));

/**
 * What a level leaves of the hours of a calendar: what it permits to fail in its own hours weighs as much as these are of that calendar.
 * Of other hours it says nothing, and nothing is lost in them.
 */
export const shareWithin = (estate: Estate, level: Level, calendar = always): number => 1 - (1 - shareOf(level)) * covered(estate, calendar, level.spec.availability?.calendar).most;

const shareOf = once(({ spec }: Level) => share(spec.availability?.target ?? '100%'));

/** What lessens availability from below, and the share that it leaves. */
interface Below {
  /**
   * Each by what it takes by itself: a part that several stand on is counted once. A promised figure of a service holds all that
   * it stands on, so its own part is only what the figure lacks beyond those.
   */
  readonly below: Parts;
  readonly best: number;
}

interface Standing extends Below { readonly service: Service }

type Known = ReadonlyMap<string, Standing>;

/** What of a service is its own part; nothing where it has none. */
type OwnPart = (standing: Standing) => readonly [key: string, share: number] | undefined;

const nothing: Parts = new Map();

function whole(standing: Standing, ownOf: OwnPart): Parts {
  const own = ownOf(standing);
  return own === undefined ? standing.below : new Map([...standing.below, [own[0], { share: own[1] }]]);
}

/** The best availability of a service: by what is below it, and with its own part. */
export interface Best {
  readonly below: number;
  whole(): number;
}

/**
 * Answers for a service, within the hours of a calendar (around the clock where none is named), its best availability. Independent
 * failures are presumed, as likely in one hour as in another, and nothing lost where nothing is promised.
 */
export function attainable(estate: Estate): (service: Service, calendar?: string) => Best {
  const within = onceEach((calendar: string) => attainableWithin(estate, calendar));
  return (service, calendar = always) => within(calendar)(service);
}

function attainableWithin(estate: Estate, calendar: string): (service: Service) => Best {
  const ownOf = onceEach(({ service, best }: Standing) => {
    const target = offered(estate, service, calendar) ?? 1;
    return target < best ? [service.ref, target / best] as const : undefined;
  });
  const series = inSeriesOf({ estate, calendar }, ownOf);
  const standingOf = fromBelow<Standing>((service) => directlyBelow(estate, service), (service, known) => {
    const { below, best } = service.spec.dependsOnSome === undefined ? series(service, known) : withGroups(service, series(service, known).below, known, ownOf);
    return { service, below, best };
  });
  return (service) => {
    const standing = standingOf(service);
    // Nobody but who stands on it asks for its own part.
    return { below: standing.best, whole: () => standing.best * (ownOf(standing)?.[1] ?? 1) };
  };
}

/** What is asked about: an estate within the hours of a calendar. */
interface Within {
  readonly estate: Estate;
  readonly calendar: string;
}

/** Answers for a service what it stands on in series, contracts among it. Many stand on the very same, and share the answer. */
function inSeriesOf(within: Within, ownOf: OwnPart): (service: Service, known: Known) => Below {
  const shared = new Map<string, Below>();
  return ({ spec: { dependsOn = [], contracts = [] } }, known) => {
    const key = `${dependsOn.join(' ')} / ${contracts.join(' ')}`;
    const answer = shared.get(key) ?? inSeriesWith(within, dependsOn.flatMap((name) => known.get(name) ?? []), contracts, ownOf);
    // In a circle not all of it is known yet, and the next who asks is told more.
    if (dependsOn.every((name) => known.has(name) || !within.estate.Service.has(name))) shared.set(key, answer);
    return answer;
  };
}

function inSeriesWith({ estate, calendar }: Within, standings: readonly Standing[], contracts: readonly string[], ownOf: OwnPart): Below {
  const [first] = standings;
  // A chain of thousands that takes nothing away is one answer.
  if (first !== undefined && standings.length === 1 && contracts.length === 0 && ownOf(first) === undefined) return first;
  const below = new Map(standings.flatMap((standing) => [...whole(standing, ownOf)]));
  for (const contract of contracts) {
    const level = contractLevel(estate, contract);
    if (level !== undefined) below.set(`contract ${contract}`, { share: shareWithin(estate, level, calendar) });
  }
  return { below, best: chance(below) };
}

function withGroups({ spec }: Service, series: Parts, known: Known, ownOf: OwnPart): Below {
  const below = new Map(series);
  for (const { of, needed = 1 } of Object.values(spec.dependsOnSome ?? {})) {
    const members = of.map((member) => {
      const standing = known.get(member);
      return standing === undefined ? nothing : whole(standing, ownOf);
    });
    // What all of them stand on, none of them stands in for.
    for (const [key, part] of members[0] ?? nothing) if (members.every((parts) => parts.has(key))) below.set(key, part);
    // The same services are the same group, whoever stands on them.
    below.set(`${needed} of ${of.toSorted().join(' ')}`, grouped({ needed, members }));
  }
  return { below, best: chance(below) };
}

/** The services that one directly stands on, in series or in a group. */
const directlyBelow = (estate: Estate, service: Service): readonly Service[] => (service.spec.dependsOnSome === undefined
  ? inSeries(estate, service)
  : [...inSeries(estate, service), ...Object.values(service.spec.dependsOnSome).flatMap(({ of }) => of).flatMap((name) => estate.Service.get(name) ?? [])]);
