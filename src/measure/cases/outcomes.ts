// Whether faults were answered and corrected in time: one outcome for each deadline of each fault.
import type { Case } from '../../model/case.ts';
import type { Promised } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Priority } from '../../model/finding.ts';
import { restoredAt, respondedAt } from './log.ts';
import type { Metric, Told } from './events.ts';
import { share } from '../duration.ts';
import { strictestKnown, type Due } from './promised-deadline.ts';
import { exceeds } from '../promises/promise.ts';

/** `inconclusive`: it may have worked in time, and nobody has said when it did. */
export type Outcome = 'met' | 'breached' | 'inconclusive' | 'at-risk' | 'running' | 'paused';

/** A fault or a contact, and one of its deadlines. */
export interface Judged {
  /** The case, or the told key of a measured fault. */
  readonly id: string;
  readonly priority: Priority;
  readonly metric: Metric;
  /** The promise that is due first, and how it came about. */
  readonly due: Due;
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

/** The outcome of one deadline of a case that happened as it is told; nothing where no level promises it. */
export function outcomeOf({ estate, promises, now }: Asked, one: Pick<Case, 'id' | 'opened' | 'events'> & { readonly priority: Priority }, metric: Metric): Judged | undefined {
  const opened = Date.parse(one.opened);
  // Who looks back sees what had happened by then.
  const events = one.events.filter(({ at }) => Date.parse(at) <= now);
  const told = events.map((event) => ({ ...event, at: Date.parse(event.at) })) as readonly (Told & { readonly priority: Priority })[];
  const due = strictestKnown(estate, promises, { priority: one.priority, metric, opened, told });
  if (due === undefined) return undefined;
  const seen = { opened: one.opened, events };
  const restored = restoredAt(seen);
  const stopped = metric === 'restore' ? restored?.at : [respondedAt(seen), restored?.at].flatMap((at) => at ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
  const { dueAt, warnings } = due.answer;
  const base = { id: one.id, priority: one.priority, metric, due, stopped };
  if (stopped === undefined) {
    if (dueAt === null) return { ...base, outcome: 'paused', decidedAt: undefined };
    if (now > dueAt) return { ...base, outcome: 'breached', decidedAt: dueAt };
    return { ...base, outcome: (warnings[0] ?? Infinity) <= now ? 'at-risk' : 'running', decidedAt: undefined };
  }
  const late = dueAt !== null && Date.parse(stopped) > dueAt;
  // Of a case that was closed without a word, the closing is only the latest at which it can have worked.
  const sure = metric === 'respond' || restored?.known !== 'closed';
  return { ...base, outcome: !late ? 'met' : sure ? 'breached' : 'inconclusive', decidedAt: late && sure ? dueAt : Date.parse(stopped) };
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
  return priorities.map((priority): InTime => {
    const all = judged.filter((one) => one.metric === metric && one.priority === priority);
    const count = (outcome: Outcome): number => all.filter((one) => one.outcome === outcome).length;
    const [met, breached, inconclusive] = [count('met'), count('breached'), count('inconclusive')];
    const shares = all.flatMap(({ due: { level } }) => level.spec.deadlines[priority][metric]?.met ?? []).map(share);
    const promised = shares.length === 0 ? undefined : Math.max(...shares);
    const decided = met + breached + inconclusive;
    const least = promised ?? 1;
    const reached = decided === 0 || !exceeds(least, met / decided) ? 'kept' : exceeds(least, (met + inconclusive) / decided) ? 'broken' : 'inconclusive';
    return { priority, metric, met, breached, inconclusive, promised, reached };
  });
}

/** The mean of some lengths of time in milliseconds; nothing of none. */
export const mean = (lengths: readonly number[]): number | undefined => (lengths.length === 0 ? undefined : lengths.reduce((sum, one) => sum + one, 0) / lengths.length);
