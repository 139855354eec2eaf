// What a period came to: for the operator as a whole, or for one customer.
import type { Case } from '../model/case.ts';
import { promisesOf, type Promised } from '../model/effective.ts';
import { inForce, type Declared } from '../model/estate.ts';
import { achievedBy, type Achieved, type Measuring } from './achieved.ts';
import { respondedAt, restoredAt } from './case-log.ts';
import { finder, measuredFaults, type MeasuredFault } from './contacts.ts';
import { iso } from './duration.ts';
import { mean, inTime, outcomeOf, type InTime, type Judged } from './outcomes.ts';
import { periodAt, type Period } from './periods.ts';

/** A fault of the period, however it became known: measured, reported, or both. */
export interface Fault {
  readonly case: Case;
  /** Nothing for one that was only reported. */
  readonly measured: MeasuredFault | undefined;
  /** How many people contacted the operator about it. */
  readonly contacts: number;
  readonly respond: Judged | undefined;
  readonly restore: Judged | undefined;
}

export interface Month {
  readonly period: Period;
  /** Nothing for the operator's total. */
  readonly customer: string | undefined;
  readonly achieved: readonly Achieved[];
  /** Those that were decided in the period, or go on in it. */
  readonly faults: readonly Fault[];
  readonly contacts: number;
  readonly restored: readonly InTime[];
  readonly responded: readonly InTime[];
  /** Milliseconds around the clock from a fault's beginning to its first answer, and until it worked again; nothing of none. */
  readonly meanToAnswer: number | undefined;
  readonly meanToRestore: number | undefined;
  /** Faults that are not restored at the end of the period, and how old the oldest of them is then, in milliseconds. */
  readonly backlog: { readonly count: number; readonly oldest: number };
}

/** A period for the operator or one customer. Another period of a level (a quarter, a year) is told in the month in which it ends, and so far in the one that runs. */
export function monthOf(given: Measuring, timeZone: string, period: Period, customer: string | undefined): Month {
  const { now } = given;
  const until = Math.min(period.interval[1], now);
  // What was promised in a month is what was in force when it ended.
  const estate = inForce(given.estate, iso(until - 1));
  const measuring = { ...given, estate };
  const services = [...estate.Service.values()].filter(({ spec }) => customer === undefined || Object.hasOwn(spec.customers ?? {}, customer));
  const achieved = services.flatMap((service) => achievedBy(measuring, service, ({ spec }) => periodAt(spec.availability?.period ?? 'calendar-month', until - 1, timeZone)))
    .filter((one) => (customer === undefined || one.customer === customer) && (one.period.interval[1] <= until || period.interval[1] > now));
  const all = faultsOf({ ...measuring, now: until }, customer, period.interval[0]);
  const faults = all.filter(({ restore, case: { opened } }) => {
    const decided = restore?.decidedAt;
    return decided === undefined ? Date.parse(opened) < until : decided >= period.interval[0] && decided < period.interval[1];
  });
  const judged = faults.flatMap(({ respond, restore }) => [respond, restore].flatMap((one) => one ?? []));
  const open = faults.filter(({ restore, measured }) => (restore === undefined ? measured?.endedAt === undefined : restore.stopped === undefined));
  const lengths = (end: (fault: Fault) => string | undefined): number[] => faults.flatMap((fault) => {
    const at = end(fault);
    return at === undefined ? [] : [Date.parse(at) - Date.parse(fault.case.opened)];
  });
  return {
    period, customer, achieved, faults, contacts: faults.reduce((sum, one) => sum + one.contacts, 0), restored: inTime(judged, 'restore'), responded: inTime(judged, 'respond'),
    meanToAnswer: mean(lengths((fault) => respondedAt(fault.case))), meanToRestore: mean(lengths(({ restore }) => restore?.stopped)),
    backlog: { count: open.length, oldest: open.reduce((most, one) => Math.max(most, until - Date.parse(one.case.opened)), 0) },
  };
}

/** Every fault there was, each once: the measured ones with who called about them, and those that were only reported. Those that were over for good before `since` (milliseconds since 1970) are left out. */
export function faultsOf({ estate, memory, now }: Pick<Measuring, 'estate' | 'memory' | 'now'>, customer: string | undefined, since: number): readonly Fault[] {
  const measured = measuredFaults(memory).filter(({ openedAt, endedAt }) => Date.parse(openedAt) <= now && !(Date.parse(endedAt ?? '') < since));
  const cases = Object.values(memory.cases ?? {}).filter((one) => one.kind === 'fault' && Date.parse(one.opened) <= now);
  const contacts = Map.groupBy(cases, finder(measured));
  const touches = (services: readonly Declared<'Service'>[]): boolean => customer === undefined || services.some(({ spec }) => Object.hasOwn(spec.customers ?? {}, customer));
  const services = (refs: Iterable<string>): Declared<'Service'>[] => [...refs].flatMap((ref) => estate.Service.get(ref.replace(/^service\//, '')) ?? []);
  const promises = (all: readonly Declared<'Service'>[]): Promised[] => all.flatMap((service) => promisesOf(estate, service)).filter((one) => customer === undefined || one.customer === customer);
  const isOf = ({ customer: of, service }: Case): boolean => customer === undefined || of === customer || (of === null && service !== null && touches(services([service])));
  const judge = (one: Case, all: readonly Declared<'Service'>[], isMeasured: boolean): Pick<Fault, 'respond' | 'restore'> => {
    if (one.priority === null) return { respond: undefined, restore: undefined };
    const asked = { estate, promises: promises(all), now };
    const given = { ...one, priority: one.priority };
    return { respond: respondedAt(one) === undefined && isMeasured ? undefined : outcomeOf(asked, given, 'respond'), restore: outcomeOf(asked, given, 'restore') };
  };
  const found = measured.map((fault): Fault & { readonly on: readonly Declared<'Service'>[] } => {
    const about = contacts.get(fault) ?? [];
    const on = services(fault.subjects);
    const one = joined(fault, about);
    return { case: one, measured: fault, contacts: about.filter((contact) => contact.about !== fault.told && isOf(contact)).length, on, ...judge(one, on, true) };
  });
  // What driftvakt told of that is no fault of a service any more, nobody has called about.
  const reported = (contacts.get(undefined) ?? []).filter((one) => one.about?.includes('/') !== true && !isOver(one, since)).map((one) => {
    const on = services(one.service === null ? [] : [one.service]);
    return { case: one, measured: undefined, contacts: 1, on, ...judge(one, on, false) };
  });
  return [...found, ...reported].filter(({ on, case: { customer: of } }) => (of !== null && customer !== undefined && of === customer) || touches(on))
    .toSorted((a, b) => Date.parse(a.case.opened) - Date.parse(b.case.opened)).map(({ on: _, ...fault }) => fault);
}

/** Whether all that happened to it happened before, and it worked by then. What a fault of an earlier month came to was told then. */
const isOver = (one: Case, since: number): boolean => Date.parse(one.events.at(-1)?.at ?? one.opened) < since && restoredAt(one) !== undefined;

/** A measured fault as a case: it began at the earlier of the first failing look and the first contact, and ended when it was measured to. What happened to its own issue happened to it. */
function joined(fault: MeasuredFault, about: readonly Case[]): Case {
  const own = about.filter((one) => one.about === fault.told);
  const opened = [fault.openedAt, ...about.map((one) => one.events.find(({ type }) => type === 'report')?.at ?? one.opened)].toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? fault.openedAt;
  const events = own.flatMap((one) => one.events).filter(({ type }) => type === 'respond' || type === 'assign' || type === 'pause' || type === 'resume' || type === 'priority');
  const ended = fault.endedAt === undefined ? [] : [{ at: fault.endedAt, by: 'measured' as const, type: 'restore' as const }];
  return {
    id: fault.told, kind: 'fault', service: null, customer: null, channel: null, about: null, opened, priority: fault.priority,
    events: [...events, ...ended].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  };
}
