// What a past came to by one version of the declarations, and what two versions make of it.
import { timeZoneOf } from '../../model/effective.ts';
import { inForce, operator, type Estate } from '../../model/estate.ts';
import type { Memory } from '../../model/memory.ts';
import { achievedBy, type Measuring } from './achieved.ts';
import { subjectIn } from '../cases/contacts.ts';
import { iso } from '../duration.ts';
import { faultsOf } from './faults.ts';
import { inTime, type Outcome } from '../cases/outcomes.ts';
import { openTime } from '../calendars/open-time.ts';
import { periodAfter, periodAt, periodUntil, type Period } from './periods.ts';

/** A promise of availability in one period. Shares from 0 to 1, null where nothing is known. */
export interface AvailabilityVerdict {
  readonly key: string;
  readonly service: string;
  readonly customer: string | null;
  readonly period: string;
  readonly target: number;
  readonly reached: string;
  readonly knownOnly: number | null;
  readonly least: number | null;
  readonly most: number | null;
  /** The price reduction that is due, as `10%`. */
  readonly reduction: string | null;
}

/** One deadline of one fault, towards one customer or by the operator's own target. */
export interface DeadlineVerdict {
  readonly key: string;
  readonly fault: string;
  readonly customer: string | null;
  readonly metric: string;
  readonly opened: string;
  readonly priority: string;
  readonly dueAt: string | null;
  readonly outcome: Outcome;
}

/** How many of a month's deadlines were met. */
export interface ShareVerdict {
  readonly key: string;
  readonly customer: string | null;
  readonly period: string;
  readonly priority: string;
  readonly metric: string;
  readonly met: number;
  readonly of: number;
  readonly reached: string;
}

/** A fault as it was found. */
export interface FoundVerdict {
  readonly key: string;
  readonly finding: string;
  readonly openedAt: string;
  readonly endedAt: string | null;
  readonly level: string;
  readonly priority: string | null;
}

/** All that a past came to. */
export interface Judged {
  readonly availability: readonly AvailabilityVerdict[];
  readonly deadlines: readonly DeadlineVerdict[];
  readonly shares: readonly ShareVerdict[];
  readonly found: readonly FoundVerdict[];
}

const aDay = 86_400_000;

/** What is remembered of a past, judged by an estate from an instant until now (milliseconds): of every month by what was in force when it ended. */
export function judgedPast(whole: Estate, memory: Memory, from: number, now: number): Judged {
  const timeZone = timeZoneOf(whole);
  const availability: AvailabilityVerdict[] = [];
  const deadlines = new Map<string, DeadlineVerdict>();
  const shares: ShareVerdict[] = [];
  for (let period = periodAt('calendar-month', from, timeZone); period.interval[0] < now; period = periodAfter(period, 1, timeZone)) {
    const until = Math.min(period.interval[1], now);
    const estate = inForce(whole, iso(until - 1));
    const measuring: Measuring = { estate, memory, now, quorum: operator(estate)?.spec.quorum, open: openTime(estate) };
    availability.push(...availabilityIn(measuring, period, timeZone));
    for (const { key, judged, share } of deadlinesIn(estate, memory, now, period)) {
      if (judged !== undefined) deadlines.set(key, judged);
      if (share !== undefined) shares.push(share);
    }
  }
  return { availability, deadlines: [...deadlines.values()], shares, found: foundIn(memory, from) };
}

function availabilityIn(measuring: Measuring, period: Period, timeZone: string): AvailabilityVerdict[] {
  const { estate, now } = measuring;
  const until = Math.min(period.interval[1], now);
  return [...estate.Service.values()].flatMap((service) => {
    return achievedBy(measuring, service, (kind) => periodUntil(kind, until, timeZone))
      // A longer period is told in the month in which it ends, and so far in the one that runs.
      .filter((one) => one.period.interval[1] <= until || period.interval[1] > now)
      .map(({ customer, period: { name }, target, reached, measured, reduction }): AvailabilityVerdict => ({
        key: `${service.ref} ${customer ?? ''} ${name}`, service: service.ref, customer: customer ?? null, period: name, target, reached, knownOnly: measured.knownOnly ?? null,
        least: measured.pessimistic ?? null, most: measured.optimistic ?? null, reduction: reduction?.reduction ?? null,
      }));
  });
}

interface InMonth { readonly key: string; readonly judged?: DeadlineVerdict; readonly share?: ShareVerdict }

/** The deadlines that were decided in a month, or still run, for the operator as a whole and for every customer whom a fault touched. */
function deadlinesIn(estate: Estate, memory: Memory, now: number, period: Period): InMonth[] {
  const [begins, ends] = period.interval;
  return [undefined, ...estate.Customer.keys()].flatMap((customer): InMonth[] => {
    const judged = faultsOf({ estate, memory, now }, customer, begins, ends).flatMap(({ case: of, respond, restore }) => [respond, restore].flatMap((one) => (one === undefined ? [] : [{ of, one }])))
      .filter(({ one: { decidedAt } }) => (decidedAt === undefined ? ends > now : decidedAt >= begins && decidedAt < ends));
    const verdicts = judged.map(({ of, one }): InMonth => {
      const key = `${of.id} ${of.opened} ${one.metric} ${customer ?? ''}`;
      return { key, judged: { key, fault: of.id, customer: customer ?? null, metric: one.metric, opened: of.opened, priority: one.priority, dueAt: one.due.dueAt === null ? null : iso(one.due.dueAt), outcome: one.outcome } };
    });
    const shares = (['respond', 'restore'] as const).flatMap((metric) => inTime(judged.map(({ one }) => one), metric)).filter(({ met, breached, inconclusive }) => met + breached + inconclusive > 0).map(({ priority, metric, met, breached, inconclusive, reached }): InMonth => {
      const key = `${customer ?? ''} ${period.name} ${priority} ${metric}`;
      return { key, share: { key, customer: customer ?? null, period: period.name, priority, metric, met, of: met + breached + inconclusive, reached } };
    });
    return [...verdicts, ...shares];
  });
}

function foundIn({ faults = [], findings }: Memory, from: number): FoundVerdict[] {
  const open = Object.values(findings).flatMap(({ last }) => (last.episode === null ? [] : [{ key: last.key, priority: last.priority, episode: last.episode, endedAt: null }]));
  return [...faults, ...open].filter(({ endedAt }) => endedAt === null || Date.parse(endedAt) >= from).map(({ key, priority, episode, endedAt }): FoundVerdict => ({ key: `${key} ${episode.openedAt}`, finding: key, openedAt: episode.openedAt, endedAt, level: episode.level, priority }));
}

/** What is otherwise: before and after, of which one may be missing. */
export interface Difference<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** What two versions make of the same past. */
export interface Backtest {
  readonly availability: readonly Difference<AvailabilityVerdict>[];
  readonly deadlines: readonly Difference<DeadlineVerdict>[];
  readonly shares: readonly Difference<ShareVerdict>[];
  readonly found: readonly Difference<FoundVerdict>[];
}

/** Verdicts flipped, deadlines moved, shares met and findings, as far as they are not the same; of `unjudged` services (their references) nothing is said. */
export function differenceOf(before: Judged, after: Judged, unjudged: ReadonlySet<string>): Backtest {
  return {
    availability: pairs(before.availability, after.availability, ({ target, reached, reduction }) => `${target} ${reached} ${reduction}`, ({ service }) => !unjudged.has(service)),
    deadlines: pairs(before.deadlines, after.deadlines, ({ dueAt, outcome, priority }) => `${dueAt} ${outcome} ${priority}`, ({ fault }) => !unjudged.has(subjectIn(fault))),
    shares: pairs(before.shares, after.shares, ({ met, of, reached }) => `${met} ${of} ${reached}`),
    found: pairs(before.found, after.found, ({ level, priority, endedAt }) => `${level} ${priority} ${endedAt}`, ({ finding }) => !unjudged.has(subjectIn(finding))),
  };
}

function pairs<T extends { readonly key: string }>(before: readonly T[], after: readonly T[], value: (one: T) => string, isSaid: (one: T) => boolean = () => true): Difference<T>[] {
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [one.key, one]))) as [Map<string, T>, Map<string, T>];
  return [...new Map([...was, ...is])].filter(([, one]) => isSaid(one)).map(([key]) => key).toSorted().flatMap((key): Difference<T>[] => {
    const [a, b] = [was.get(key) ?? null, is.get(key) ?? null];
    return a !== null && b !== null && value(a) === value(b) ? [] : [{ before: a, after: b }];
  });
}

/** How long the bounded memory reaches back: milliseconds. */
export const remembered = 400 * aDay;
