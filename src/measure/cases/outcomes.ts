// Whether faults were answered and corrected in time: one outcome for each deadline of each fault.
import type { Case } from '../../model/case.ts';
import type { Promised } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Priority } from '../../model/finding.ts';
import { priorityAt, restoredAt, respondedAt, type Restored } from './log.ts';
import type { Metric } from './events.ts';
import { share } from '../duration.ts';
import { owedOf, strictestKnown, toldUntil, type Due, type Owed } from './promised-deadline.ts';
import { exceeds } from '../promises/promise.ts';

/** `inconclusive`: it may have worked in time, and nobody has said when it did, or what was said cannot be read. */
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
  /** It cannot be decided because something of the case could not be read: another reading says another thing. */
  readonly isDoubted?: true;
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
type Given = Pick<Case, 'id' | 'opened' | 'events' | 'otherwise'> & { readonly priority: Priority };

/** The outcome of one deadline of a case that happened as it is told; nothing where no level promises it. */
export function outcomeOf(asked: Asked, one: Given, metric: Metric): Judged | undefined {
  return outcomesOf(asked, one, [metric])[metric];
}

/** What came of each deadline of a case, of several promises of that which is due first; nothing where none promises it. */
export type Outcomes = Readonly<Record<Metric, Judged | undefined>>;

/** The outcomes of some deadlines of a case that happened as it is told; of what two readings of it decide otherwise nothing is known. */
export function outcomesOf(asked: Asked, one: Given, metrics: readonly Metric[]): Outcomes {
  const outcomes = readOnce(asked, one, metrics);
  if (one.otherwise === undefined) return outcomes;
  const others = readOnce(asked, { ...one, events: one.otherwise }, metrics);
  return { respond: agreed(outcomes.respond, others.respond), restore: agreed(outcomes.restore, others.restore) };
}

/** What both readings of a case say alike stands; of what they decide otherwise nothing is known. While neither decides, the first reading is told. */
function agreed(one: Judged | undefined, other: Judged | undefined): Judged | undefined {
  if (one === undefined || other?.outcome === one.outcome || (other !== undefined && isUndecided(one) && isUndecided(other))) return one;
  return { ...one, outcome: 'inconclusive', isDoubted: true, decidedAt: one.decidedAt ?? other?.decidedAt };
}

const isUndecided = ({ outcome }: Judged): boolean => outcome === 'running' || outcome === 'at-risk' || outcome === 'paused';

function readOnce({ estate, promises, now }: Asked, { id, opened, priority, events }: Given, metrics: readonly Metric[]): Outcomes {
  const told = toldUntil(events, now);
  const seen = { opened, events: told.length === events.length ? events : events.filter(({ at }) => Date.parse(at) <= now) };
  const restored = restoredAt(seen);
  const answered = earlier(respondedAt(seen), restored?.at);
  const asked: Owed['asked'] = { estate, priority, opened: Date.parse(opened), log: events, now };
  const given = priorityAt({ priority, events: seen.events }, now) ?? priority;
  const judged = (metric: Metric): Judged | undefined => {
    const due = metrics.includes(metric) ? strictestKnown(estate, promises, { priority, metric, opened: asked.opened, told }) : undefined;
    if (due === undefined) return undefined;
    const { stopped, outcome, decidedAt } = decided(due.answer, { metric, now, stopped: metric === 'restore' ? restored?.at : answered, restored });
    return { id, priority: given, metric, due: owedOf(due, metric, asked), stopped, outcome, decidedAt };
  };
  return { respond: judged('respond'), restore: judged('restore') };
}

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
  const counts = { P1: counting(), P2: counting(), P3: counting(), P4: counting() };
  for (const { metric: of, priority, outcome, due: { level } } of judged) {
    if (of !== metric) continue;
    const count = counts[priority];
    count[outcome] += 1;
    count.levels.add(level);
  }
  return priorities.map((priority): InTime => {
    const { met, breached, inconclusive, levels } = counts[priority];
    const shares = [...levels].flatMap((level) => level.spec.deadlines[priority][metric]?.met ?? []).map(share);
    const promised = shares.length === 0 ? undefined : Math.max(...shares);
    const decided = met + breached + inconclusive;
    const least = promised ?? 1;
    const reached = decided === 0 || !exceeds(least, met / decided) ? 'kept' : exceeds(least, (met + inconclusive) / decided) ? 'broken' : 'inconclusive';
    return { priority, metric, met, breached, inconclusive, promised, reached };
  });
}

const counting = (): Record<Outcome, number> & { readonly levels: Set<Owed['level']> } => ({ met: 0, breached: 0, inconclusive: 0, 'at-risk': 0, running: 0, paused: 0, levels: new Set() });
