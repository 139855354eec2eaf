// How a deadline came about, step by step, so that whoever is told it can count it again.
import type { Message } from '../../model/message.ts';
import { businessDaysBetween, dayAt, openBetween } from '../calendars/business-time.ts';
import { aDay, rangesOn, type Calendar } from '../calendars/calendar.ts';
import { holesOf, pauses, type CaseEvent, type Hole, type Leg } from './clock.ts';
import { countedIn, type Answer, type Question } from './deadline.ts';

/** What happened between two instants (milliseconds since 1970) and how much of it counts (milliseconds of open time). Its words are in `words/derivation.ts`. */
export interface Step extends Message {
  readonly from: number;
  readonly to: number;
  readonly counted: number;
}

/** The steps of a deadline in order of time: what was counted and what was not until it is due, or until it stands still; and what happened to its clock. */
export function derivation({ from, events, policy }: Question, { legs, dueAt }: Answer): readonly Step[] {
  const last = legs.at(-1);
  if (from === null || last === undefined) return [];
  const counted = 'businessDays' in last.clock.target ? dayCounts(legs, last.clock.target.businessDays, dueAt, events) : legs.flatMap((leg) => timeCounts(leg, leg === last ? dueAt : leg.until, events));
  const all = [...notes(events, { from, policy, clock: last.clock, dueAt }), ...counted];
  return all.length === 0 ? [{ from, to: from, counted: 0, id: 'at-once', values: {} }] : all.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** A leg until it ends; to where it stands still, where that is not known. */
function timeCounts({ from, clock }: Leg, ends: number | null, events: readonly CaseEvent[]): Step[] {
  const holes = holesOf(events, clock);
  const end = ends ?? Math.max(from, holes.find(({ until }) => until === Infinity)?.from ?? from);
  const steps: Step[] = [];
  let at = from;
  for (const hole of holes) {
    if (hole.from >= end) break;
    steps.push(...open(clock.calendar, at, hole.from));
    const [begin, stop] = [Math.max(at, hole.from), Math.min(end, hole.until)];
    if (stop > begin) steps.push(still(hole, begin, stop));
    at = Math.max(at, stop);
  }
  steps.push(...open(clock.calendar, at, end));
  const endless = ends === null ? holes.find(({ until }) => until === Infinity) : undefined;
  return endless === undefined ? steps : [...steps, still(endless, end, end)];
}

const still = ({ why, reason }: Hole, from: number, to: number): Step => ({ from, to, counted: 0, ...(why === 'closed' ? { id: 'case-closed', values: {} } : reason === undefined ? { id: 'paused', values: {} } : { id: 'paused-for', values: { reason } }) });

/** Open time and the gaps in it. */
function open(calendar: Calendar, from: number, until: number): Step[] {
  const steps: Step[] = [];
  let at = from;
  for (const one of from < until ? openBetween(calendar, from, until) : []) {
    if (one.from > at) steps.push(closed(calendar, at, one.from));
    steps.push({ from: one.from, to: one.until, counted: one.until - one.from, id: calendar.hours.name === 'around-the-clock' ? 'counted-always' : 'counted', values: { calendar: calendar.hours.name } });
    at = one.until;
  }
  return at < until ? [...steps, closed(calendar, at, until)] : steps;
}

/** A time in which it is closed, with the days that would be open in any other week. */
function closed(calendar: Calendar, from: number, to: number): Step {
  const days: string[] = [];
  const { hours } = calendar;
  for (let day = dayAt(calendar, from); day <= dayAt(calendar, to - 1); day++) {
    const usual = rangesOn({ ...hours, dates: new Map(), holidays: new Map() }, day);
    if (usual.length > 0 && rangesOn(hours, day).length === 0) days.push(new Date(day * aDay).toISOString().slice(0, 10));
  }
  return { from, to, counted: 0, id: days.length === 0 ? 'outside-hours' : 'closed-days', values: { calendar: hours.name, ...(days.length > 0 && { days: { list: days } }) } };
}

/** A step for each business day from the first leg on, to its last closing. */
function dayCounts(legs: readonly Leg[], of: number, dueAt: number | null, events: readonly CaseEvent[]): Step[] {
  const [{ from }, { clock, from: begin }] = [legs[0] as Leg, legs.at(-1) as Leg];
  const { calendar } = clock;
  const holes = holesOf(events, clock);
  const endless = holes.find(({ until }) => until === Infinity);
  const end = dueAt ?? Math.max(from, endless?.from ?? from);
  const steps: Step[] = [];
  let [at, number] = [from, 0];
  for (const { closing } of businessDaysBetween(calendar, from, end)) {
    if (number > of) break;
    const hole = holes.find((one) => one.from < closing && closing <= one.until);
    const span = { from: at, to: closing };
    if (hole !== undefined) steps.push({ ...span, counted: 0, id: hole.why === 'closed' ? 'day-closed' : 'day-paused', values: {} });
    else steps.push({ ...span, counted: countedIn({ from: at, until: closing, clock }, events), id: number === 0 ? 'first-day' : 'business-day', values: { calendar: calendar.hours.name, number: { count: number++ }, of: { count: of } } });
    at = closing;
  }
  if (dueAt === null && endless !== undefined) steps.push(still(endless, end, end));
  else if (dueAt === begin && at < begin) steps.push({ from: at, to: begin, counted: 0, id: 'not-before-change', values: {} });
  return steps;
}

interface Noted {
  readonly from: number;
  readonly policy: Question['policy'];
  /** The clock that decides. */
  readonly clock: Leg['clock'];
  readonly dueAt: number | null;
}

/** What happened to the clock at an instant: changes of priority, reopenings, and pauses that stop nothing. */
function notes(events: readonly CaseEvent[], { from, policy, clock, dueAt }: Noted): Step[] {
  let stopped = false;
  return events.flatMap((event): Step[] => {
    const note = (id: string, values: Step['values'] = {}): Step[] => [{ from: event.at, to: event.at, counted: 0, id, values }];
    if (event.type === 'stop') stopped = true;
    if (event.type === 'priority') return note(`priority-${policy.onPriorityChange}`);
    if (event.type === 'reopen' && stopped) {
      stopped = false;
      return policy.onReopen === 'restart' && event.at > from ? note('reopened-restart') : [];
    }
    if (event.type !== 'pause' || pauses(clock, event.reason) || (dueAt !== null && event.at > dueAt)) return [];
    return clock.pausable === false || event.reason === undefined ? note('pause-not-allowed') : note('reason-not-allowed', { reason: event.reason });
  });
}
