// What the log of a case says of it: when it began, who has answered, when it worked again.
import type { Case, CaseEvent } from '../model/case.ts';
import type { Priority } from '../model/finding.ts';

type Type = CaseEvent['type'];

const first = ({ events }: Pick<Case, 'events'>, type: Type): string | undefined => events.find((event) => event.type === type)?.at;

/** When it was registered: ISO instant. */
export const openedAt = (one: Pick<Case, 'events'>): string => first(one, 'opened') ?? one.events[0]?.at ?? '1970-01-01T00:00:00Z';

/** When it was reported: by telephone before it was registered, else as it was opened. Never later than that. */
export function reportedAt(one: Pick<Case, 'events'>): string {
  const [reported, opened] = [first(one, 'reported'), openedAt(one)];
  return reported !== undefined && Date.parse(reported) < Date.parse(opened) ? reported : opened;
}

/** When a named member of staff first answered. */
export const respondedAt = (one: Pick<Case, 'events'>): string | undefined => first(one, 'responded');

/** The priority that it has at an instant: the last one given until then, else the first one ever given. */
export function priorityAt({ events }: Pick<Case, 'events'>, at: number): Priority | null {
  const given = events.filter((event) => event.type === 'priority');
  return (given.findLast((event) => Date.parse(event.at) <= at) ?? given[0])?.priority ?? null;
}

/** When the service worked again, and how that is known. */
export interface Restored {
  readonly at: string;
  /** `said` by staff or `measured`; `closed` where nobody said so: it worked by then, and perhaps long before. */
  readonly known: 'said' | 'measured' | 'closed';
}

/** When it worked again for the last time; nothing while it does not, or was reopened since. Restore stops at restored, never at closed. */
export function restoredAt({ events }: Pick<Case, 'events'>): Restored | undefined {
  let restored: Restored | undefined;
  for (const { type, at, by } of events) {
    if (type === 'restored') restored ??= { at, known: by === 'measured' ? 'measured' : 'said' };
    else if (type === 'closed') restored ??= { at, known: 'closed' };
    else if (type === 'reopened') restored = undefined;
  }
  return restored;
}

/** Whether it is still worked on at an instant. */
export function isOpen({ events }: Pick<Case, 'events'>, at: number): boolean {
  const last = events.findLast(({ type, at: when }) => (type === 'closed' || type === 'reopened') && Date.parse(when) <= at);
  return last?.type !== 'closed';
}

/** The events in order of time; of one instant as they were given. */
export const inOrder = (events: readonly CaseEvent[]): readonly CaseEvent[] => events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
