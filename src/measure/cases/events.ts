// The events of a case as people and service desks tell them, made into those that a clock minds.
import type { CaseEvent, Clock, Policy } from './clock.ts';

/** What a deadline is for: that qualified staff have begun, or that the service works again. */
export type Metric = 'respond' | 'restore';

/** Something that happened to a case. Instants are milliseconds since 1970. */
export interface Told {
  readonly at: number;
  readonly type: 'report' | 'detect' | 'assign' | 'respond' | 'restore' | 'pause' | 'resume' | 'priority' | 'close' | 'reopen';
  /** Of a pause. */
  readonly reason?: string;
  /** Of a change of priority: what it promises. */
  readonly clock?: Clock;
}

/** From what a clock begins to run. */
export type Start = 'opened' | 'detected' | 'assigned';

/** The type of every event, and which of them stop which clock: what is restored or closed has been answered, and an answer restores nothing. */
export const eventTypes = ['report', 'detect', 'assign', 'respond', 'restore', 'pause', 'resume', 'priority', 'close', 'reopen'] as const satisfies readonly Told['type'][];

/**
 * The events that move the clock of a metric, in the order given. What was answered has been answered: a reopening asks for
 * another answer only where it begins anew.
 */
export function eventsFor(metric: Metric, told: readonly Told[], { onReopen }: Pick<Policy, 'onReopen'>): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let answered = false;
  for (const { at, type, reason, clock } of told) {
    if (type === 'pause') events.push({ at, type, ...(reason !== undefined && { reason }) });
    else if (type === 'resume' || (type === 'reopen' && !answered)) events.push({ at, type });
    else if (type === 'priority') {
      if (clock !== undefined) events.push({ at, type, clock });
    } else if (type === 'close' || type === 'restore' || (type === 'respond' && metric === 'respond')) {
      events.push({ at, type: 'stop' });
      answered = metric === 'respond' && onReopen === 'continue';
    }
  }
  return events;
}

/**
 * When a clock begins to run. `opened` is the earlier of when the case was reported and when it was opened; `detected` is when
 * we knew, at the latest when it was opened; `assigned` has not happened before somebody has it: then null.
 */
export function beginning(start: Start, opened: number, told: readonly Told[]): number | null {
  const first = (type: Told['type']): number | undefined => told.find((one) => one.type === type)?.at;
  if (start === 'opened') return Math.min(opened, first('report') ?? opened);
  return start === 'detected' ? first('detect') ?? opened : first('assign') ?? null;
}

/** What is wrong with the events of a case as a log: they are not in order of time, or one that follows an opening comes before it. Nothing where all is well. */
export function outOfOrder(opened: number, told: readonly Told[]): { readonly id: 'events-not-ordered' | 'event-before-opening'; readonly index: number } | undefined {
  const later = told.findIndex(({ at }, index) => index > 0 && at < (told[index - 1] as Told).at);
  if (later !== -1) return { id: 'events-not-ordered', index: later };
  const early = told.findIndex(({ at, type }) => type !== 'report' && type !== 'detect' && at < opened);
  return early === -1 ? undefined : { id: 'event-before-opening', index: early };
}
