// What stands of one deadline of an open case, as a verdict.
import type { Case } from '../../model/case.ts';
import { promisesAt } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import { pauses } from './clock.ts';
import { priorityAt, reportedAt, respondedAt } from './log.ts';
import { faultFinder } from './contacts.ts';
import { iso } from '../duration.ts';
import type { Metric } from './events.ts';
import { calledOf, toldIssues, type Judge } from './faults.ts';
import { outcomeOf } from './outcomes.ts';
import { clockOf } from './promised-deadline.ts';

interface Standing {
  readonly estate: Estate;
  readonly past: Memory;
  readonly now: string;
  readonly metric: Metric;
}

/**
 * A verdict on one deadline of a case, from its log: `in-time`, `deadline-near`, `deadline-passed`, `stopped` when what it waits for has happened, `paused`;
 * `measured` where the fault that it is about is measured (and, for an answer, answered), since that one's clock counts; `not-certain` where what cannot be read of it may have moved a deadline that has passed; `no-priority`, `no-deadline`. Values: `case`, `priority`, `deadline`, `left` or `late`, `at`.
 */
export function deadlineOf(one: Case, { estate, past, now, metric }: Standing, say: Parameters<Judge>[1]): Verdict {
  const named = { case: calledOf(one) };
  const at = Date.parse(now);
  const measured = faultFinder(past)(one);
  if (measured !== undefined && (metric === 'restore' || isAnswered(measured.told, past, measured.openedAt))) return say('pass', 'measured', named);
  if (one.priority === null) return say('unknown', 'no-priority', named);
  const promises = promisesAt(() => estate, one.service ?? '', Date.parse(reportedAt(one)));
  const own = promises.filter(({ customer }) => customer === one.customer);
  const judged = outcomeOf({ estate, promises: own.length > 0 ? own : promises, now: at }, { ...one, priority: one.priority }, metric);
  const values = { ...named, priority: judged?.priority ?? priorityAt(one, at) ?? one.priority };
  // To answer by a deadline is not promised by every level.
  if (judged === undefined) return metric === 'respond' ? say('pass', 'no-deadline', values) : say('unknown', 'no-deadline', values);
  if (judged.stopped !== undefined) return say('pass', 'stopped', { ...values, at: { instant: judged.stopped } });
  const { dueAt } = judged.due;
  if (dueAt === null) return say('pass', 'paused', values);
  const deadline = iso(dueAt);
  const told = { ...values, deadline: { instant: deadline } };
  if (judged.outcome === 'inconclusive') return say('unknown', 'not-certain', told);
  const seconds = Math.floor(Math.abs(dueAt - at) / 1000);
  if (judged.outcome === 'breached') return { ...say('fail', 'deadline-passed', { ...told, late: { seconds } }), deadline };
  return judged.outcome === 'at-risk' ? { ...say('warn', 'deadline-near', { ...told, left: { seconds } }), deadline } : say('pass', 'in-time', told);
}

/** Whether staff have answered the issue that told of a measured fault. */
const isAnswered = (told: string, past: Memory, since: string): boolean => toldIssues(past, told).some((one) => Date.parse(respondedAt(one) ?? '') >= Date.parse(since));

/** The pause that a case is in now, by its reason, and whether every level that it is promised at lets it stop the clock; nothing where it is in none, or none is promised. Of a fault that is measured, everything that it was seen on counts. */
export function pausesIn(one: Case, estate: Estate, past: Memory): { readonly reason: string; readonly priority: string; readonly allowed: boolean } | undefined {
  const priority = priorityAt(one, Infinity);
  const last = one.events.findLastIndex(({ type }) => type === 'pause');
  const event = one.events[last];
  if (priority === null || event?.type !== 'pause' || one.events.slice(last).some(({ type }) => type === 'resume')) return undefined;
  const services = faultFinder(past)(one)?.subjects ?? [`service/${one.service ?? ''}`];
  const promises = [...services].flatMap((ref) => promisesAt(() => estate, ref.slice('service/'.length), Date.parse(reportedAt(one))));
  const own = promises.filter(({ customer }) => customer === one.customer);
  const clocks = (own.length > 0 ? own : promises).flatMap(({ level }) => (level === undefined ? [] : clockOf(estate, level, priority, 'restore') ?? []));
  return clocks.length === 0 ? undefined : { reason: event.reason, priority, allowed: clocks.every((clock) => pauses(clock, event.reason)) };
}
