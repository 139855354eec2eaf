// When a case is due: computed from the log of its events each time it is asked, never kept and mended. Pure. Instants and lengths are milliseconds.
import { addBusiness, businessBetween, businessDay, businessDaysBetween, mustOpen, type BusinessDay } from '../calendars/business-time.ts';
import { aDay, type Calendar } from '../calendars/calendar.ts';
import { holesOf, legsOf, stoppedAt, type CaseEvent, type Clock, type Leg, type Policy, type Target } from './clock.ts';
import { instantOf, offsetAt } from '../calendars/zone.ts';

/** One clock of one case. */
export interface Question {
  /** When it begins to run; null where that has not happened. */
  readonly from: number | null;
  readonly clock: Clock;
  /** In order of time. */
  readonly events: readonly CaseEvent[];
  readonly policy: Policy;
  /** Shares of the target at which those responsible are reminded. */
  readonly warnAt: readonly number[];
}

export interface Answer {
  /** The earliest instant at which the target is used up; null while it stands still with no end in sight. */
  readonly dueAt: number | null;
  /** What is left of the target where there is no deadline. */
  readonly remaining: Target | null;
  /** Whether what stopped the clock came in time; null while it runs. */
  readonly met: boolean | null;
  /** The instants of the reminders, in order. */
  readonly warnings: readonly number[];
  /** What was counted on which clock: the last leg decides, what earlier ones counted is carried into it. */
  readonly legs: readonly Leg[];
}

/** The deadline of a case. Throws `OutsideCalendar` where a calendar never opens, or does not reach so far. */
export function deadline({ from, clock: first, events, policy, warnAt }: Question): Answer {
  if (from === null) return { dueAt: null, remaining: first.target, met: null, warnings: [], legs: [] };
  const legs = legsOf({ from, clock: first, events, policy });
  for (const { clock } of legs) mustOpen(clock.calendar);
  const { target } = (legs.at(-1) as Leg).clock;
  const reached: Reached & Partial<ReachedDay> = 'businessDays' in target ? byDays(legs, target.businessDays, events) : byTime(legs, target.milliseconds, events);
  const { dueAt, remaining } = reached;
  const stopped = stoppedAt(events);
  const warnings: number[] = [];
  for (const share of warnAt) {
    const at = warning(share, legs, reached, events);
    if (at !== undefined) warnings.push(at);
  }
  return { dueAt, remaining, legs, met: stopped === undefined ? null : dueAt === null || stopped <= dueAt, warnings: warnings.sort((a, b) => a - b) };
}

interface Reached {
  readonly dueAt: number | null;
  readonly remaining: Target | null;
}

/** Walks a target of open time from hole to hole; what earlier legs counted is used already. */
function byTime(legs: readonly Leg[], target: number, events: readonly CaseEvent[]): Reached {
  const { from: begin, clock } = legs.at(-1) as Leg;
  let left = Math.max(0, target - (legs.length === 1 ? 0 : legs.slice(0, -1).reduce((sum, leg) => sum + countedIn(leg, events), 0)));
  let at = begin;
  for (const { from, until } of holesOf(events, clock)) {
    const open = businessBetween(clock.calendar, at, from);
    if (left <= open) break;
    left -= open;
    if (until === Infinity) return { dueAt: null, remaining: { milliseconds: left } };
    at = Math.max(at, until);
  }
  return { dueAt: addBusiness(clock.calendar, at, left), remaining: null };
}

/** The open milliseconds of a leg that has an end, without its holes. */
export function countedIn({ from: begin, until: end, clock }: Leg, events: readonly CaseEvent[]): number {
  let [at, sum] = [begin, 0];
  for (const { from, until } of holesOf(events, clock)) {
    sum += businessBetween(clock.calendar, at, Math.min(from, end));
    at = Math.max(at, Math.min(until, end));
  }
  return sum + businessBetween(clock.calendar, at, end);
}

interface ReachedDay extends Reached {
  /** The business day that it ends on. */
  readonly day: BusinessDay | null;
}

/** Counts business days from the beginning of the first leg; one that closes within a hole does not count. Never due before the last leg begins. */
function byDays(legs: readonly Leg[], count: number, events: readonly CaseEvent[]): ReachedDay {
  const [{ from }, { clock }] = [legs[0] as Leg, legs.at(-1) as Leg];
  const { calendar } = clock;
  const holes = holesOf(events, clock);
  const skips = holes.length === 0 ? undefined : (closing: number): boolean => holes.some((hole) => hole.from < closing && closing <= hole.until);
  const endless = holes.find(({ until }) => until === Infinity)?.from;
  if (endless !== undefined) {
    const before = businessDaysBetween(calendar, from, endless).filter(({ closing }) => skips?.(closing) !== true);
    const day = before[count];
    return day === undefined ? { dueAt: null, remaining: { businessDays: count - before.length }, day: null } : reached(day, legs);
  }
  return reached(businessDay(calendar, from, count, skips), legs);
}

const reached = (day: BusinessDay, legs: readonly Leg[]): ReachedDay => ({ dueAt: Math.max(day.closing, (legs.at(-1) as Leg).from), remaining: null, day });

/** When a share of the target is used up: of business days the whole ones, at the hour of the deadline. Nothing where that will not come. */
function warning(share: number, legs: readonly Leg[], { dueAt, day: end = null }: Reached & Partial<ReachedDay>, events: readonly CaseEvent[]): number | undefined {
  const { from, clock: { target, calendar } } = legs.at(-1) as Leg;
  if ('milliseconds' in target) return byTime(legs, Math.round(share * target.milliseconds), events).dueAt ?? undefined;
  // What binary fractions lose must not cost a day: 0.57 x 100 is 57.
  const { day } = byDays(legs, Math.floor(share * target.businessDays + 1e-9), events);
  if (day === null) return undefined;
  return dueAt === null || end === null ? Math.max(from, day.closing) : Math.max(from, Math.min(atHourOf(calendar, end, day), end.closing));
}

/** The instant on a day at which the clocks show what they show when another closes. */
function atHourOf({ stretches }: Calendar, { day: of, closing }: BusinessDay, { day }: BusinessDay): number {
  return instantOf(stretches, day * aDay + closing + offsetAt(stretches, closing) - of * aDay);
}
