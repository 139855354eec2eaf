// From what accounts did to an issue to what happened to a case: who they are decides what it means.
import { byTime } from '../../measure/cases/log.ts';
import type { By, Case, CaseEvent } from '../../model/case.ts';
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

interface Asked {
  /** The priority that it began with. */
  readonly given: Priority | null;
  readonly isForOthers: boolean;
  /** It was weighed instead of given a priority: every label changes it. */
  readonly isWeighed: boolean;
}

type Log = Pick<Case, 'priority' | 'events' | 'otherwise'>;

/**
 * The log of a case from its issue's: labels pause and resume it, give a priority, name a premise that failed, and say that it is restored (whoever sets one has the right to); the
 * first comment of, or assignment to himself by, a named member of staff answers it, unless he reported it for nobody else. What a timeline leaves open
 * (a waiting label that came or went without an entry, since it was renamed; the comment of an account that was deleted) makes another reading.
 */
export function logOf(issue: IssueFacts, reading: Reading, asked: Asked): Log {
  // GitHub tells what happened in order of time; should it not, an end before its beginning would be lost.
  const happened = issue.events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const told = walk({ ...issue, events: happened }, reading, asked);
  const now = new Set(issue.labels.map((label) => label.toLowerCase()).filter((label) => isWaiting(label, reading)));
  // Of what was not read, or not to its end, the labels of now say nothing.
  const isWhole = happened.length > 0 && happened.length < mostEvents;
  const left = isWhole ? told.waiting.filter(({ label }) => !now.has(label)) : [];
  const untold = isWhole ? [...now].filter((label) => !happened.some((event) => event.type === 'labeled' && event.what.toLowerCase() === label)) : [];
  if (left.length === 0 && untold.length === 0 && told.maybe === undefined) return { priority: told.priority, events: inOrder(issue, told.events) };
  // Which waiting label went, or came, when nobody can say: not at all, or for as long as it may have been.
  const least = walk({ ...issue, events: happened.filter((event) => !left.some(({ set }) => set === event)) }, reading, asked);
  const most = walk({ ...issue, events: [...untold.map((what): IssueEvent => ({ at: issue.createdAt, type: 'labeled', account: '', isProgram: false, what })), ...happened] }, reading, asked);
  const answer: readonly CaseEvent[] = told.maybe === undefined ? [] : [{ at: told.maybe, by: 'staff', type: 'respond' }];
  return { priority: told.priority, events: inOrder(issue, least.events), otherwise: inOrder(issue, [...answer, ...most.events]) };
}

const inOrder = (issue: IssueFacts, events: readonly CaseEvent[]): readonly CaseEvent[] => closed(issue, events.slice(0, mostEvents)).toSorted(byTime);

const isWaiting = (label: string, { pauses }: Reading): boolean => label.startsWith('waiting-for-') || pauses.includes(label);

interface Walked {
  readonly priority: Priority | null;
  readonly events: readonly CaseEvent[];
  /** What it waits for at the end, and the entry that says so. */
  readonly waiting: readonly { readonly label: string; readonly set: IssueEvent }[];
  /** When an account that is deleted wrote before anybody had answered: it may have been one of the staff. */
  readonly maybe: string | undefined;
}

function walk(issue: IssueFacts, reading: Reading, { given, isForOthers, isWeighed }: Asked): Walked {
  const events: CaseEvent[] = [];
  const waiting: { readonly label: string; readonly set: IssueEvent }[] = [];
  const priorities: Priority[] = [];
  let [priority, first, answered, maybe] = [given, given, false, undefined as string | undefined];
  const give = (event: Pick<CaseEvent, 'at' | 'by'>, changed: Priority): void => {
    if (changed === priority) return;
    if (priority === null && !isWeighed) first = changed;
    else events.push({ ...event, type: 'priority', priority: changed });
    priority = changed;
  };
  for (const event of issue.events) {
    const { at, type, what } = event;
    const by = roleOf(event, reading);
    if (type === 'labeled' || type === 'unlabeled') {
      const label = what.toLowerCase();
      const changed = priorityIn(what);
      const place = waiting.findIndex((one) => one.label === label);
      if (isWaiting(label, reading)) {
        if (type === 'labeled' && place === -1) {
          events.push({ at, by, type: 'pause', reason: label });
          waiting.push({ label, set: event });
        } else if (type === 'unlabeled' && place !== -1) {
          waiting.splice(place, 1);
          // What it still waits for goes on from here.
          events.push({ at, by, type: 'resume' }, ...waiting.map(({ label: reason }) => ({ at, by, type: 'pause' as const, reason })));
        }
      } else if (label === 'restored') {
        if (type === 'labeled') events.push({ at, by, type: 'restore' });
        else takeBack(events);
      } else if (premiseIn(label) !== undefined) hold(events, { at, by, type: 'premise', clause: premiseIn(label) as string }, type === 'labeled');
      else if (changed !== null) {
        const before = priorities.indexOf(changed);
        if (before !== -1) priorities.splice(before, 1);
        if (type === 'labeled') priorities.push(changed);
        // One that is taken off again leaves what stands beside it; the last one stands until another comes.
        const beside = priority === changed ? priorities.at(-1) : undefined;
        if (type === 'labeled') give({ at, by }, changed);
        else if (beside !== undefined) give({ at, by }, beside);
      }
    } else if (type === 'assigned') {
      const isStaff = roleOf({ at, account: what, isProgram: false }, reading) === 'staff';
      if (isStaff) events.push({ at, by: 'staff', type: 'assign' });
      if (isStaff && by === 'staff' && what.toLowerCase() === event.account.toLowerCase()) answer(at);
    } else if (type === 'commented') {
      if (by === 'staff') answer(at);
      else if (event.account === '' && !event.isProgram && !answered) maybe ??= at;
    } else events.push({ at, by, type: type === 'closed' ? 'close' : 'reopen' });
    function answer(when: string): void {
      if (answered || (!isForOthers && event.account.toLowerCase() === issue.author.toLowerCase())) return;
      events.push({ at: when, by: 'staff', type: 'respond' });
      answered = true;
    }
  }
  return { priority: first, events, waiting, maybe };
}

/** What was said to be restored and is taken back was never said; once it was reopened since, it had been. */
function takeBack(events: CaseEvent[]): void {
  const last = events.findLastIndex(({ type }) => type === 'restore');
  if (last !== -1 && !events.slice(last).some(({ type }) => type === 'reopen')) events.splice(last, 1);
}

/** `premise.2` or `premise:orders` -> the clause of a premise that it names; nothing for any other label. */
const premiseIn = (label: string): string | undefined => /^premise:(\S{1,63})$/u.exec(label)?.[1] ?? /^premise\.\S{1,55}$/u.exec(label)?.[0];

/** Adds a premise that is named; taken off again it was never named. */
function hold(events: CaseEvent[], named: Extract<CaseEvent, { type: 'premise' }>, isOn: boolean): void {
  const known = events.findLastIndex((one) => one.type === 'premise' && one.clause === named.clause);
  if (isOn) events.push(named);
  else if (known !== -1) events.splice(known, 1);
}

/** A timeline that was not read, or only its beginning, lacks the closing that the issue itself tells. */
function closed({ state, closedAt }: IssueFacts, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const last = events.findLast(({ type }) => type === 'close' || type === 'reopen');
  return state === 'closed' && closedAt !== null && last?.type !== 'close' ? [...events, { at: closedAt, by: 'staff', type: 'close' }] : events;
}
