// Whether faults were answered and corrected in time: one outcome for each deadline of each fault.
import type { Case } from '../../model/case.ts';
import type { Promised } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Priority } from '../../model/finding.ts';
import { priorityAt, restoredAt, respondedAt, type Restored } from './log.ts';
import type { Metric } from './events.ts';
import { share } from '../duration.ts';
import { duesKnown, isSooner, owedOf, toldUntil, type Due, type Owed } from './promised-deadline.ts';
import { exceeds } from '../promises/promise.ts';

/** `inconclusive`: it may have worked in time, and nobody has said when it did. */
export type Outcome = 'met' | 'breached' | 'inconclusive' | 'at-risk' | 'running' | 'paused';

/** A fault or a contact, and one of its deadlines. */
export interface Judged {
  /** The case, or the told key of a measured fault. */
  readonly id: string;
  /** The one that it has now: the last that was given. */
  readonly priority: Priority;
  readonly metric: Metric;
  /** The promise that is due first. */
  readonly due: Owed;
  /** When what it waits for happened: ISO instant. */
  readonly stopped: string | undefined;
  readonly outcome: Outcome;
  /** The instant (milliseconds since 1970) at which it was decided; nothing while it is not. */
  readonly decidedAt: number | undefined;
}

/** What is asked of a fault: everything that happened to it, and the promises that hold for it. Instants are milliseconds since 1970. */
export interface Asked {
  readonly estate: Estate;
  readonly promises: readonly Promised[];
  readonly now: number;
}

/** A case with the priority that it began with. */
type Given = Pick<Case, 'id' | 'opened' | 'events'> & { readonly priority: Priority };

/** The outcome of one deadline of a case that happened as it is told; nothing where no level promises it. */
export function outcomeOf(asked: Asked, one: Given, metric: Metric): Judged | undefined {
  return soonestOf(outcomesOf(asked, one, [metric])[metric]);
}

/** Of several promises what came of the one that is due first, of equals of the first; nothing of none. */
export const soonestOf = (all: readonly Judged[]): Judged | undefined => all.reduce<Judged | undefined>((first, one) => (first === undefined || isSooner(one.due, first.due) ? one : first), undefined);

/** What came of each promise of a case's deadlines. */
export type Outcomes = Readonly<Record<Metric, readonly Judged[]>>;

/** The outcomes of some deadlines of a case that happened as it is told, each by every promise of it: asked once, for however many it is told. */
export function outcomesOf({ estate, promises, now }: Asked, { id, opened, priority, events }: Given, metrics: readonly Metric[]): Outcomes {
  const told = toldUntil(events, now);
  const seen = { opened, events: told.length === events.length ? events : events.filter(({ at }) => Date.parse(at) <= now) };
  const restored = restoredAt(seen);
  const answered = earlier(respondedAt(seen), restored?.at);
  const begun = Date.parse(opened);
  const given = priorityAt({ priority, events: seen.events }, now) ?? priority;
  const judged = (metric: Metric): readonly Judged[] => {
    if (!metrics.includes(metric)) return none;
    const asked: Owed['asked'] = { estate, priority, metric, opened: begun, log: events, now };
    return duesKnown(estate, promises, { priority, metric, opened: begun, told }).map((due): Judged => {
      const { stopped, outcome, decidedAt } = decided(due.answer, { metric, now, stopped: metric === 'restore' ? restored?.at : answered, restored });
      return { id, priority: given, metric, due: owedOf(due, asked), stopped, outcome, decidedAt };
    });
  };
  return { respond: judged('respond'), restore: judged('restore') };
}

const none: readonly Judged[] = [];

const earlier = (a: string | undefined, b: string | undefined): string | undefined => (a === undefined || (b !== undefined && Date.parse(b) < Date.parse(a)) ? b : a);

interface Happened {
  readonly metric: Metric;
  readonly now: number;
  readonly stopped: string | undefined;
  readonly restored: Restored | undefined;
}

function decided({ dueAt, warnings }: Due['answer'], { metric, now, stopped, restored }: Happened): Pick<Judged, 'stopped' | 'outcome' | 'decidedAt'> {
  if (stopped === undefined) {
    if (dueAt === null) return { stopped, outcome: 'paused', decidedAt: undefined };
    if (now > dueAt) return { stopped, outcome: 'breached', decidedAt: dueAt };
    return { stopped, outcome: (warnings[0] ?? Infinity) <= now ? 'at-risk' : 'running', decidedAt: undefined };
  }
  const at = Date.parse(stopped);
  const late = dueAt !== null && at > dueAt;
  // Of a case that was closed without a word, the closing is only the latest at which it can have worked.
  const sure = metric === 'respond' || restored?.known !== 'closed';
  return { stopped, outcome: !late ? 'met' : sure ? 'breached' : 'inconclusive', decidedAt: late && sure ? dueAt : at };
}

/** How many of those that were decided came in time, against the share that was promised. */
export interface InTime {
  readonly priority: Priority;
  readonly metric: Metric;
  readonly met: number;
  readonly breached: number;
  readonly inconclusive: number;
  /** As a share, where one was promised; else every one of them. */
  readonly promised: number | undefined;
  readonly reached: 'kept' | 'broken' | 'inconclusive';
}

const priorities: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** The shares met of the deadlines that were decided, by priority. Of none it is kept: nothing was broken. */
export function inTime(judged: readonly Judged[], metric: Metric): readonly InTime[] {
  const byPriority = Map.groupBy(judged.filter((one) => one.metric === metric), ({ priority }) => priority);
  return priorities.map((priority): InTime => {
    const all = byPriority.get(priority) ?? [];
    const counts = new Map<Outcome, number>();
    for (const { outcome } of all) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const [met = 0, breached = 0, inconclusive = 0] = [counts.get('met'), counts.get('breached'), counts.get('inconclusive')];
    const shares = [...new Set(all.map(({ due: { level } }) => level))].flatMap((level) => level.spec.deadlines[priority][metric]?.met ?? []).map(share);
    const promised = shares.length === 0 ? undefined : Math.max(...shares);
    const decided = met + breached + inconclusive;
    const least = promised ?? 1;
    const reached = decided === 0 || !exceeds(least, met / decided) ? 'kept' : exceeds(least, (met + inconclusive) / decided) ? 'broken' : 'inconclusive';
    return { priority, metric, met, breached, inconclusive, promised, reached };
  });
}

/** The mean of some lengths of time in milliseconds; nothing of none. */
export const mean = (lengths: readonly number[]): number | undefined => (lengths.length === 0 ? undefined : lengths.reduce((sum, one) => sum + one, 0) / lengths.length);
