// How the events of a case move its clock: where it runs, on which calendar, and where it stands still. Instants are milliseconds since 1970.
import type { Calendar } from '../calendars/calendar.ts';

/** How long, in milliseconds of open time or in business days that end with their last closing. */
export type Target = { readonly milliseconds: number } | { readonly businessDays: number };

/** What one priority promises of one deadline. */
export interface Clock {
  readonly calendar: Calendar;
  readonly target: Target;
  /** The reasons that pause it; true where any does, false where none. */
  readonly pausable: readonly string[] | boolean;
}

/** What happened to a case, as far as its clock minds. What stops it is an answer, that it works again, or its closing. */
export type CaseEvent =
  | { readonly at: number; readonly type: 'pause'; readonly reason?: string }
  | { readonly at: number; readonly type: 'resume' | 'stop' | 'reopen' }
  | { readonly at: number; readonly type: 'priority'; readonly clock: Clock };

/** What a changed priority and a reopening do. */
export interface Policy {
  readonly onPriorityChange: 'from-open' | 'restart' | 'carry-elapsed';
  readonly onReopen: 'continue' | 'restart';
}

/** A stretch on one clock. The last one has no end; what earlier ones counted is carried into it. */
export interface Leg {
  readonly from: number;
  readonly until: number;
  readonly clock: Clock;
}

/** The legs of a case whose clock begins to run at an instant: one, unless elapsed time is carried over a change of priority. */
export function legsOf({ from, clock, events, policy }: { readonly from: number; readonly clock: Clock; readonly events: readonly CaseEvent[]; readonly policy: Policy }): readonly Leg[] {
  let legs: readonly Leg[] = [{ from, until: Infinity, clock }];
  let cycle = from;
  let stopped = false;
  for (const event of events) {
    if (event.type === 'stop') stopped = true;
    else if (event.type === 'reopen') {
      if (stopped && policy.onReopen === 'restart' && event.at > cycle) {
        cycle = event.at;
        legs = [{ from: cycle, until: Infinity, clock: (legs.at(-1) as Leg).clock }];
      }
      stopped = false;
    } else if (event.type === 'priority') legs = changed(legs, event, cycle, policy);
  }
  return legs;
}

function changed(legs: readonly Leg[], { at, clock }: Extract<CaseEvent, { type: 'priority' }>, cycle: number, { onPriorityChange }: Policy): readonly Leg[] {
  // Before the clock has begun there is nothing to carry, and nothing to restart.
  const from = onPriorityChange === 'from-open' ? cycle : Math.max(at, cycle);
  const last = legs.at(-1) as Leg;
  return [...(onPriorityChange === 'carry-elapsed' && at > cycle ? [...legs.slice(0, -1), { ...last, until: at }] : []), { from, until: Infinity, clock }];
}

/** A stretch that is not counted; without an end as long as nobody resumes. */
export interface Hole {
  readonly from: number;
  readonly until: number;
  readonly why: 'paused' | 'closed';
  readonly reason?: string;
}

const none: readonly Hole[] = [];

/** Whether a pause stops a clock. One that gives no reason does where any reason can. */
export const pauses = ({ pausable }: Pick<Clock, 'pausable'>, reason: string | undefined): boolean => (typeof pausable === 'boolean' ? pausable : pausable.length > 0 && (reason === undefined || pausable.includes(reason)));

/** What a clock does not count, in order of beginning; they may overlap. The last stop is none: the deadline stays what it would have been. */
export function holesOf(events: readonly CaseEvent[], clock: Pick<Clock, 'pausable'>): readonly Hole[] {
  // Most are answered and corrected, and nothing else.
  if (events.every(({ type }) => type === 'stop')) return none;
  const holes: Hole[] = [];
  let paused: Extract<CaseEvent, { type: 'pause' }> | undefined;
  let stopped: number | undefined;
  const resumed = (until: number): void => {
    if (paused !== undefined) holes.push({ from: paused.at, until, why: 'paused', ...(paused.reason !== undefined && { reason: paused.reason }) });
    paused = undefined;
  };
  for (const event of events) {
    if (event.type === 'pause') {
      if (pauses(clock, event.reason)) paused ??= event;
    } else if (event.type === 'resume') resumed(event.at);
    else if (event.type === 'stop') stopped ??= event.at;
    else if (event.type === 'reopen') {
      if (stopped !== undefined) holes.push({ from: stopped, until: event.at, why: 'closed' });
      stopped = undefined;
    }
  }
  resumed(Infinity);
  return holes.toSorted((a, b) => a.from - b.from || a.until - b.until);
}

/** When the clock was stopped for the last time; nothing where it runs. */
export function stoppedAt(events: readonly CaseEvent[]): number | undefined {
  let stopped: number | undefined;
  for (const { type, at } of events) {
    if (type === 'stop') stopped ??= at;
    else if (type === 'reopen') stopped = undefined;
  }
  return stopped;
}
