// What a service achieved in a period against what each of its levels promises of availability.
import type { Ref } from '../../model/declaration.ts';
import { confirmationOf } from '../../model/effective.ts';
import { begins, type Declared, type Estate } from '../../model/estate.ts';
import type { Excused, Memory, Stretch } from '../../model/memory.ts';
import { once, onceEach } from '../../model/once.ts';
import { availability, outlasted, reached, reductionFor, type Availability, type Reached } from '../availability/availability.ts';
import { budgetOf, burning, longestWindow, spentAt, spentAtRolling, type Budget, type Burning } from '../availability/budget.ts';
import { measuredFaults, type MeasuredFault } from '../cases/contacts.ts';
import { milliseconds, share } from '../duration.ts';
import { difference, intersection, total, union, type Interval, type Intervals } from '../availability/intervals.ts';
import { statedOf } from '../promises/promised.ts';
import { agreed, anyDown, firstLook, seen, type Known, type Seen } from '../availability/stretches.ts';
import { rolls, type Period, type PeriodKind } from './periods.ts';

type Level = Declared<'ServiceLevel'>;

/** What is known when it is measured. */
export interface Measuring {
  readonly estate: Estate;
  readonly memory: Memory;
  /** Milliseconds since 1970: nothing is known of what comes after it. */
  readonly now: number;
  /** How many vantages must agree that something is down; by default more than half of those that can see. */
  readonly quorum?: number | undefined;
  /** The opening hours of a calendar within a stretch of time; around the clock without one. Nothing where it is not known. */
  open(calendar: string | undefined, within: Interval): Intervals | undefined;
}

/** One promise of availability, and what came of it. */
export interface Achieved {
  readonly service: Declared<'Service'>;
  /** Nobody for the operator's own target. */
  readonly customer: string | undefined;
  readonly level: Level;
  /** As a share. */
  readonly target: number;
  readonly period: Period;
  /** Of the part of the period that has passed. */
  readonly measured: Availability;
  readonly reached: Reached;
  /** The longest single outage that was agreed, in milliseconds, and whether one surely lasted longer. */
  readonly longestAgreed: number | undefined;
  readonly outlasted: boolean;
  readonly budget: Budget;
  /** Where the period is not over yet: what burns now, and when the budget is gone at that rate. */
  readonly burning: readonly Burning[];
  /** The same without what faults are told for, and without failures that go on or may still be confirmed. */
  readonly burningUntold: readonly Burning[];
  readonly spentAt: number | undefined;
  readonly reduction: { readonly below: string; readonly reduction: string; readonly of?: string } | undefined;
  /** The windows of the period, whether they took anything out or not. */
  readonly windows: readonly Excused[];
}

/**
 * What was seen of a service in a stretch of time: down while any of its probes is, by the vote of its vantages. A probe that
 * came later than others says nothing of the time before its first look, and one that is declared no more nothing of the time
 * since; what none of them speaks for is unknown.
 */
export function seenOf({ memory, now, quorum }: Pick<Measuring, 'memory' | 'now' | 'quorum'>, ref: string, period: Interval): Seen {
  const byProbe = (probesOf(memory).get(ref) ?? []).map(({ until, vantages }) => ({
    life: [Math.min(...vantages.map(firstLook)), until] as Interval, vantages: vantages.map((stretches) => seen(stretches, period, Math.min(now, until))),
  }));
  const unwatched = difference([period], union(byProbe.map(({ life }) => life)));
  const voted = (vantages: readonly Seen[], which: keyof Seen): Known => {
    const [only, another] = vantages;
    return only !== undefined && another === undefined ? only[which] : agreed(vantages.map((one) => one[which]), period, quorum);
  };
  const joined = (which: keyof Seen): Known => {
    const each = byProbe.map((probe): Known => {
      const { bad, unknown } = voted(probe.vantages, which);
      return { bad, unknown: intersection(unknown, [probe.life]) };
    });
    return anyDown([...each, { bad: [], unknown: unwatched }]);
  };
  const [held, least, most] = [joined('held'), joined('least'), joined('most')];
  // Where too few could see, what they may have missed makes the vote another; the bounds still hold what is known between them.
  const bad = union(most.bad, held.bad);
  return { held, least: { ...least, bad: intersection(least.bad, held.bad) }, most: { bad, unknown: difference(union(most.unknown, held.unknown), bad) } };
}

/** A probe's looks, one list from each vantage, and when it was declared no more (milliseconds since 1970). */
interface Probe {
  readonly until: number;
  readonly vantages: (readonly Stretch[])[];
}

/** The probes of each service, those that were among them. What is remembered never changes, and is asked for each service. */
const probesOf = once(({ targets, former = {} }: Memory): ReadonlyMap<string, readonly Probe[]> => {
  const found = new Map<string, Map<string, Probe>>();
  const add = (target: string, until: number, stretches: readonly Stretch[]): void => {
    const end = target.indexOf('#probes/');
    if (end < 0) return;
    const ref = target.slice(0, end);
    const probes = found.get(ref) ?? new Map<string, Probe>();
    found.set(ref, probes);
    const name = `${target} ${until}`;
    const probe = probes.get(name);
    if (probe === undefined) probes.set(name, { until, vantages: [stretches] });
    else probe.vantages.push(stretches);
  };
  for (const { last: { target }, stretches = [] } of Object.values(targets)) add(target, Infinity, stretches);
  for (const [key, { until, stretches }] of Object.entries(former)) add(key.slice(0, key.lastIndexOf('@')), Date.parse(until), stretches);
  return new Map([...found].map(([ref, probes]) => [ref, [...probes.values()]]));
});

/** The windows of a service that touch a stretch of time. */
const windowsIn = ({ excused }: Memory, ref: string, [from, until]: Interval): readonly Excused[] =>
  excused === undefined ? [] : (windowsOf(excused).get(ref) ?? []).filter((one) => Date.parse(one.from) < until && Date.parse(one.until) > from);

const windowsOf = once((excused: readonly Excused[]) => Map.groupBy(excused, ({ service }) => service as string));

/** What windows take out of what a level promises. */
const takenBy = ({ spec: { availability: promised } }: Level, windows: readonly Excused[]): Intervals =>
  promised?.excludes?.includes('planned-maintenance') === true ? union(windows.flatMap(({ counts, from, until }): Interval[] => (counts === 'excluded' ? [[Date.parse(from), Date.parse(until)]] : []))) : [];

// Asked for every level of every service.
const faultsBySubject = once((memory: Memory): ReadonlyMap<string, readonly MeasuredFault[]> => {
  const found = new Map<string, MeasuredFault[]>();
  for (const fault of measuredFaults(memory)) {
    for (const subject of fault.subjects) {
      const known = found.get(subject);
      if (known === undefined) found.set(subject, [fault]);
      else known.push(fault);
    }
  }
  return found;
});

/** What was down of a service and no fault is told for: in pieces too short to be confirmed, and over. */
function untold({ estate, memory, now }: Pick<Measuring, 'estate' | 'memory' | 'now'>, ref: Ref, held: Known): Known {
  const told = (faultsBySubject(memory).get(ref) ?? []).map(({ openedAt, endedAt }): Interval => [Date.parse(openedAt), endedAt === undefined ? now : Date.parse(endedAt)]);
  const bad = difference(held.bad, union(told)).filter(([, until]) => until < now);
  const waiting = bad.length === 0 ? [] : undecided(estate, memory, ref);
  return { bad: bad.filter(([from, until]) => !waiting.some((at) => from <= at && at < until)), unknown: held.unknown };
}

const findingsOf = once((memory: Memory) => Map.groupBy(Object.values(memory.findings), ({ last }) => last.subject));

/** The instants of the failures of a service that the next looks may still confirm. */
function undecided(estate: Estate, memory: Memory, ref: Ref): readonly number[] {
  const { fail, of } = confirmationOf(estate, ref, 'outage');
  if (fail === 1) return [];
  return (findingsOf(memory).get(ref) ?? []).flatMap(({ raw }) => raw.slice(1 - of).filter(({ status }) => status === 'fail').map(({ at }) => Date.parse(at)));
}

/** What burns now: over the days behind, whichever period they lie in, since what burns at midnight burns on. */
function burningNow(measuring: Measuring, { ref }: Declared<'Service'>, level: Level, target: number, part: (held: Known) => Known): readonly Burning[] {
  const behind: Interval = [measuring.now - longestWindow, measuring.now];
  const open = measuring.open(level.spec.availability?.calendar, behind) ?? [];
  return burning(part(seenOf(measuring, ref, behind).held), difference(open, takenBy(level, windowsIn(measuring.memory, ref, behind))), measuring.now, target);
}

/** When the budget is gone at the pace of the last days. Of a window that rolls the agreed time to come is asked for beside that behind. */
function foretold({ now, open }: Measuring, { budget, known, time, period, calendar }: { readonly budget: Budget; readonly known: Known; readonly time: Intervals; readonly period: Period; readonly calendar: string | undefined }): number | undefined {
  if (!rolls(period.kind)) return spentAt(budget, known, time, period.interval, now);
  const [, until] = period.interval;
  const length = milliseconds(period.kind);
  const ahead = known.bad.length === 0 ? [] : open(calendar, [until, until + length]);
  return until < now || ahead === undefined ? undefined : spentAtRolling(budget, known, union([...time, ...ahead]), length, until);
}

/** Before a service was declared nothing was promised of it: the rest of the period is what was. */
const fromThen = (period: Period, began: number): Period => (began <= period.interval[0] ? period : { ...period, interval: [began, period.interval[1]] });

/** What came of every promise of availability that was made about a service, in a period; of none that has not begun, or whose calendar is not known. */
export function achievedBy(measuring: Measuring, service: Declared<'Service'>, periodOf: (kind: PeriodKind) => Period): readonly Achieved[] {
  const began = begins(measuring.estate, service.ref) ?? -Infinity;
  // Most levels promise of the same period.
  const seenFrom = onceEach((from: number) => onceEach((until: number) => seenOf(measuring, service.ref, [from, until])));
  return statedOf(measuring.estate, service).flatMap(({ level, customer }) => {
    const promised = level.spec.availability;
    if (promised === undefined) return [];
    const named = periodOf(promised.period ?? 'calendar-month');
    const period = fromThen(named, began);
    if (period.interval[0] >= Math.min(measuring.now, period.interval[1])) return [];
    const passed: Interval = [period.interval[0], Math.min(period.interval[1], measuring.now)];
    const [open, whole] = [measuring.open(promised.calendar, passed), measuring.open(promised.calendar, rolls(period.kind) ? named.interval : period.interval)];
    if (open === undefined || whole === undefined) return [];
    const windows = windowsIn(measuring.memory, service.ref, passed);
    const excluded = takenBy(level, windows);
    const known = seenFrom(passed[0])(passed[1]);
    const measured = availability(known, { period: passed, open, excluded });
    const target = share(promised.target);
    const time = difference(whole, excluded);
    // A budget is that of the whole period, also while it runs; of a window that rolls, that of a window.
    const budget = budgetOf({ base: total(time), down: measured.down }, target);
    // One that rolls is never over: it is told at the end of every month, and now.
    const runs = passed[1] < period.interval[1] || (rolls(period.kind) && period.interval[1] >= measuring.now);
    const longest = promised.longestSingleOutage;
    const longestAgreed = longest === undefined ? undefined : milliseconds(longest);
    return [{
      service, customer, level, target, period, measured, budget, windows, longestAgreed, reached: reached(measured, target), outlasted: longestAgreed !== undefined && outlasted(measured, longestAgreed),
      burning: runs ? burningNow(measuring, service, level, target, (known) => known) : [],
      burningUntold: runs ? burningNow(measuring, service, level, target, (known) => untold(measuring, service.ref, known)) : [],
      spentAt: runs ? foretold(measuring, { budget, known: known.held, time, period, calendar: promised.calendar }) : undefined,
      // A reduction is due when the period is over.
      reduction: runs ? undefined : reductionFor(measured, level.spec.reductions ?? []),
    }];
  });
}

