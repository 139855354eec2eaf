// How the promises of availability about a service stand in the periods that run.
import { timeZoneOf } from '../../model/effective.ts';
import { operator, type Declared, type Estate } from '../../model/estate.ts';
import type { Memory } from '../../model/memory.ts';
import { achievedBy, type Achieved } from './achieved.ts';
import { openTime } from '../calendars/open-time.ts';
import { periodAt, periodUntil, rolls } from './periods.ts';

/** What came so far of every promise of availability about a service; `now` is an ISO instant. */
export function standing(service: Declared<'Service'>, { estate, past, now }: { readonly estate: Estate; readonly past: Memory; readonly now: string }): readonly Achieved[] {
  const at = Date.parse(now);
  const timeZone = timeZoneOf(estate);
  const measuring = { estate, memory: past, now: at, quorum: operator(estate)?.spec.quorum, open: openTime(estate) };
  return achievedBy(measuring, service, (kind) => (rolls(kind) ? periodUntil(kind, at, timeZone) : periodAt(kind, at, timeZone)));
}

/** What a verdict about such a promise is about: whom it was made to. */
export const madeTo = ({ customer }: Pick<Achieved, 'customer'>): string => customer ?? 'own';

/** The place of the promise in the service's declaration. */
export const promisedAt = ({ customer, service }: Pick<Achieved, 'customer' | 'service'>): string =>
  customer !== undefined ? `/spec/customers/${customer}/serviceLevel` : service.spec.serviceLevel === undefined ? '/metadata/name' : '/spec/serviceLevel';

/** The targets that it was measured on. */
export const measuredOn = ({ service }: Pick<Achieved, 'service'>, { targets }: Memory): readonly string[] =>
  [...new Set(Object.values(targets).map(({ last }) => last.target))].filter((target) => target.startsWith(`${service.ref}#probes/`)).toSorted();
