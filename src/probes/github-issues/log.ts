// From what accounts did to an issue to what happened to a case: who they are decides what it means.
import { byTime } from '../../measure/cases/log.ts';
import type { By, CaseEvent } from '../../model/case.ts';
import type { Priority } from '../../model/finding.ts';
import type { IssueEvent, IssueFacts } from '../../model/issue.ts';
import { priorityIn } from './form.ts';

/** Who is who, and which labels mean what. */
export interface Reading {
  /** The accounts of the operator's people in lower case, and the last day of each (ISO date); empty where it has none. */
  readonly staff: Readonly<Record<string, string>>;
  /** Labels by which a case waits, beside every `waiting-for-...`. */
  readonly pauses: readonly string[];
}

/** In what capacity somebody did something. Who is named nowhere is not of the staff. */
export function roleOf({ account, isProgram, at }: Pick<IssueEvent, 'account' | 'isProgram' | 'at'>, { staff }: Reading): By {
  if (isProgram) return 'program';
  const until = Object.hasOwn(staff, account.toLowerCase()) ? staff[account.toLowerCase()] : undefined;
  return until !== undefined && (until === '' || at.slice(0, 10) <= until) ? 'staff' : 'customer';
}

// Whoever changes labels by the thousand must not fill the memory.
const mostEvents = 500;

/**
 * The log of a case from its issue's: labels pause and resume it, give a priority, name a premise that failed, and say that it is restored (whoever sets one has the right to); the
 * first comment of, or assignment to himself by, a named member of staff answers it, unless he reported it for nobody else. `given` is the priority it began with; where it was weighed instead, every label changes it.
 */
export function logOf(issue: IssueFacts, reading: Reading, { given, isForOthers, isWeighed }: { readonly given: Priority | null; readonly isForOthers: boolean; readonly isWeighed: boolean }): { readonly priority: Priority | null; readonly events: readonly CaseEvent[] } {
  const events: CaseEvent[] = [];
  const waiting: string[] = [];
  let [priority, first, answered] = [given, given, false];
  for (const event of issue.events) {
    const { at, type, what } = event;
    const by = roleOf(event, reading);
    const answers = by === 'staff' && (isForOthers || event.account !== issue.author);
    if (type === 'labeled' || type === 'unlabeled') {
      const label = what.toLowerCase();
      const changed = priorityIn(what);
      if (label.startsWith('waiting-for-') || reading.pauses.includes(label)) {
        if (type === 'labeled' && !waiting.includes(label)) {
          events.push({ at, by, type: 'pause', reason: label });
          waiting.push(label);
        } else if (type === 'unlabeled' && waiting.includes(label)) {
          waiting.splice(waiting.indexOf(label), 1);
          // What it still waits for goes on from here.
          events.push({ at, by, type: 'resume' }, ...waiting.map((reason) => ({ at, by, type: 'pause' as const, reason })));
        }
      } else if (saidBy(label) !== undefined) say(events, { at, by, ...saidBy(label) as Said }, type === 'labeled');
      else if (type === 'labeled' && changed !== null && changed !== priority) {
        if (priority === null && !isWeighed) first = changed;
        else events.push({ at, by, type: 'priority', priority: changed });
        priority = changed;
      }
    } else if (type === 'assigned' || type === 'commented') {
      const isStaff = type === 'assigned' && roleOf({ at, account: what, isProgram: false }, reading) === 'staff';
      if (isStaff) events.push({ at, by, type: 'assign' });
      if (!answered && answers && (type === 'commented' || (isStaff && what === event.account))) {
        events.push({ at, by, type: 'respond' });
        answered = true;
      }
    } else events.push({ at, by, type: type === 'closed' ? 'close' : 'reopen' });
  }
  return { priority: first, events: closed(issue, events.slice(0, mostEvents)).toSorted(byTime) };
}

type Said = { readonly type: 'restore' } | { readonly type: 'premise'; readonly clause: string };

/** What a label says by itself: that it works again, or, as `premise.2` or `premise:orders`, which premise failed; nothing for any other. */
function saidBy(label: string): Said | undefined {
  if (label === 'restored') return { type: 'restore' };
  const clause = /^premise:(\S{1,63})$/u.exec(label)?.[1] ?? /^premise\.\S{1,55}$/u.exec(label)?.[0];
  return clause === undefined ? undefined : { type: 'premise', clause };
}

/** Adds what was said; taken off again it was never said. */
function say(events: CaseEvent[], said: CaseEvent & Said, isOn: boolean): void {
  const known = events.findLastIndex((one) => one.type === said.type && (one.type !== 'premise' || said.type !== 'premise' || one.clause === said.clause));
  if (isOn) events.push(said);
  else if (known !== -1) events.splice(known, 1);
}

/** A timeline that was not read, or only its beginning, lacks the closing that the issue itself tells. */
function closed({ state, closedAt }: IssueFacts, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = events.findLast(({ type }) => type === 'close' || type === 'reopen');
  return state === 'closed' && closedAt !== null && last?.type !== 'close' ? [...events, { at: closedAt, by: 'staff', type: 'close' }] : events;
}
