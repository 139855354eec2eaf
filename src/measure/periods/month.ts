// What a period came to: for the operator as a whole, or for one customer.
import { inForce } from '../../model/estate.ts';
import { onceEach } from '../../model/once.ts';
import { openTime } from '../calendars/open-time.ts';
import { achievedBy, type Achieved, type Measuring } from './achieved.ts';
import { iso } from '../duration.ts';
import { inTime, type InTime, type Judged } from '../cases/outcomes.ts';
import { faultsOf, type Fault } from './faults.ts';
import { premisedBy, type Premised } from './premises.ts';
import { lengthsOf, type Lengths } from './lengths.ts';
import { periodUntil, type Period, type PeriodKind } from './periods.ts';

export interface Month {
  readonly period: Period;
  /** Nothing for the operator's total. */
  readonly customer: string | undefined;
  readonly achieved: readonly Achieved[];
  /** Those that were over in the period, or went on in it. */
  readonly faults: readonly Fault[];
  readonly contacts: number;
  readonly restored: readonly InTime[];
  readonly responded: readonly InTime[];
  /** Around the clock from a fault's beginning to its first answer, and until it worked again, of those that were answered or restored in the period. */
  readonly toAnswer: Lengths | undefined;
  readonly toRestore: Lengths | undefined;
  /** The same without the faults for which a premise of the customer's failed; nothing where there are none. */
  readonly premised: Premised | undefined;
  /** How many faults began in the period, and how much of it had passed, in milliseconds: the one by the other is the mean time between faults. */
  readonly begun: { readonly count: number; readonly within: number };
  /** Faults that are not restored at the end of the period, and how old the oldest of them is then, in milliseconds. */
  readonly backlog: { readonly count: number; readonly oldest: number };
}

/** A period for the operator or one customer. Another period of a level (a quarter, a year) is told in the month in which it ends, and so far in the one that runs. */
export function monthOf(given: Measuring, timeZone: string, period: Period, customer: string | undefined): Month {
  const { now } = given;
  const until = Math.min(period.interval[1], now);
  const achieved = achievedUntil(given, until, timeZone).filter((one) => (customer === undefined || one.customer === customer) && (one.period.interval[1] <= until || period.interval[1] > now));
  const faults = faultsOf({ ...given, now: until }, customer, period.interval[0]);
  const [begins, ends] = period.interval;
  const isIn = (at: number | undefined): at is number => at !== undefined && at >= begins && at < ends;
  const judged: Judged[] = [];
  const open: Fault[] = [];
  const without: Judged[] = [];
  const isPremised = premisedBy(inForce(given.estate, iso(until - 1)), until);
  const lengths: { readonly answer: number[]; readonly restore: number[] } = { answer: [], restore: [] };
  let begun = 0;
  for (const fault of faults) {
    const { began, respond, restore, answered, endedAt, ended, isMoved } = fault;
    for (const into of isMoved && isPremised(fault.case) ? [judged] : [judged, without]) {
      if (respond !== undefined && isIn(respond.decidedAt)) into.push(respond);
      if (restore !== undefined && isIn(restore.decidedAt)) into.push(restore);
    }
    if (isIn(answered) && answered <= until) lengths.answer.push(answered - began);
    if (isIn(ended) && ended <= until) lengths.restore.push(ended - began);
    if (endedAt === undefined) open.push(fault);
    if (began >= begins) begun += 1;
  }
  return {
    period, customer, achieved, faults, contacts: faults.reduce((sum, one) => sum + one.contacts, 0), restored: inTime(judged, 'restore'), responded: inTime(judged, 'respond'),
    premised: without.length === judged.length ? undefined : { restored: inTime(without, 'restore'), responded: inTime(without, 'respond') },
    toAnswer: lengthsOf(lengths.answer), toRestore: lengthsOf(lengths.restore), begun: { count: begun, within: until - begins },
    backlog: { count: open.length, oldest: open.reduce((most, one) => Math.max(most, until - one.began), 0) },
  };
}

// Asked for every customer, one month after the other.
const reached = new WeakMap<Measuring, { readonly until: number; readonly timeZone: string; readonly all: readonly Achieved[] }>();

/** What was promised in a month, and in which hours, is what was in force when it ended (milliseconds since 1970). */
export function asOf(given: Measuring, until: number): Measuring {
  const estate = inForce(given.estate, iso(until - 1));
  return { ...given, estate, open: openTime(estate) };
}

function achievedUntil(given: Measuring, until: number, timeZone: string): readonly Achieved[] {
  const before = reached.get(given);
  if (before?.until === until && before.timeZone === timeZone) return before.all;
  const measuring = asOf(given, until);
  const periodOf = onceEach((kind: PeriodKind) => periodUntil(kind, until, timeZone));
  const all = [...measuring.estate.Service.values()].flatMap((service) => achievedBy(measuring, service, periodOf));
  reached.set(given, { until, timeZone, all });
  return all;
}
