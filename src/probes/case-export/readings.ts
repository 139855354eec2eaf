// What a row leaves open of when the clocks stood still, as the two ends of what is possible.
import { byTime, respondedAt } from '../../measure/cases/log.ts';
import type { Case, CaseEvent } from '../../model/case.ts';

/**
 * The log of a row, and what may have happened otherwise. What was reopened was closed before: without a closing that is told, at the latest as it
 * was reopened, and at the earliest with what was told last before. A total of pauses that cannot be read (for `unread`, its reason) is none, or
 * all the time from the first answer (else from the opening) until the last that is known.
 */
export function readings(events: readonly CaseEvent[], unread: string | undefined, opened: string): Pick<Case, 'events' | 'otherwise'> {
  const untold = new Set(events.filter(({ type }, index) => type === 'reopen' && events.slice(0, index).findLast((one) => one.type === 'close' || one.type === 'reopen')?.type !== 'close'));
  if (untold.size === 0 && unread === undefined) return { events };
  const closed = (when: 'latest' | 'earliest'): readonly CaseEvent[] => events.flatMap((event, index): readonly CaseEvent[] => {
    if (!untold.has(event)) return [event];
    const before = later(events[index - 1]?.at ?? opened, opened);
    return [{ at: when === 'latest' || Date.parse(before) > Date.parse(event.at) ? event.at : before, by: 'staff', type: 'close' }, event];
  });
  return { events: closed('latest'), otherwise: [...closed('earliest'), ...longest(events, unread, opened)].toSorted(byTime) };
}

const later = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);

/** The longest that it can have been paused; while it is open without an end. */
function longest(events: readonly CaseEvent[], reason: string | undefined, opened: string): readonly CaseEvent[] {
  if (reason === undefined) return [];
  const from = respondedAt({ opened, events }) ?? opened;
  const last = events.at(-1);
  const pause: CaseEvent = { at: from, by: 'staff', type: 'pause', reason };
  return (last?.type === 'close' || last?.type === 'restore') && Date.parse(last.at) > Date.parse(from) ? [pause, { at: last.at, by: 'staff', type: 'resume' }] : [pause];
}
