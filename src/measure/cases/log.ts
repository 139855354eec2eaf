// What the log of a case says of it: when it began, who has answered, when it worked again.
import type { Case, CaseEvent } from '../../model/case.ts';
import type { Priority } from '../../model/finding.ts';

type Log = Pick<Case, 'opened' | 'events'>;

const first = ({ events }: Log, type: CaseEvent['type']): string | undefined => events.find((event) => event.type === type)?.at;

/** When it was reported: by telephone before it was registered, else as it was opened. Never later than that. ISO instant. */
export function reportedAt(one: Log): string {
  const reported = first(one, 'report');
  return reported !== undefined && Date.parse(reported) < Date.parse(one.opened) ? reported : one.opened;
}

/** When a named member of staff first answered. */
export const respondedAt = (one: Log): string | undefined => first(one, 'respond');

/** The priority that it has at an instant (milliseconds since 1970): the last one given until then, else the first. */
export function priorityAt({ priority, events }: Pick<Case, 'priority' | 'events'>, at: number): Priority | null {
  const given = events.filter((event) => event.type === 'priority');
  return given.findLast((event) => Date.parse(event.at) <= at)?.priority ?? priority;
}

/** When the service worked again, and how that is known. */
export interface Restored {
  readonly at: string;
  /** `said` by staff or `measured`; `closed` where nobody said so: it worked by then, and perhaps long before. */
  readonly known: 'said' | 'measured' | 'closed';
}

/** When it worked again for the last time; nothing while it does not, or was reopened since. Restore stops at restored, never at closed. */
export function restoredAt({ events }: Log): Restored | undefined {
  let restored: Restored | undefined;
  for (const { type, at, by } of events) {
    if (type === 'restore') restored ??= { at, known: by === 'measured' ? 'measured' : 'said' };
    else if (type === 'close') restored ??= { at, known: 'closed' };
    else if (type === 'reopen') restored = undefined;
  }
  return restored;
}

/** Whether it is still worked on at an instant (milliseconds since 1970). */
export function isOpen({ events }: Log, at: number): boolean {
  const last = events.findLast(({ type, at: when }) => (type === 'close' || type === 'reopen') && Date.parse(when) <= at);
  return last?.type !== 'close';
}

/** The order of the events of a log. */
export const byTime = (a: CaseEvent, b: CaseEvent): number => Date.parse(a.at) - Date.parse(b.at);
