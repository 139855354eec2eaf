// What people have reported and is open, in the order in which it must be seen to.
import type { Case, CaseKind } from '../../model/case.ts';
import { promisesAt } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Priority } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import { iso } from '../duration.ts';
import { faultFinder } from './contacts.ts';
import type { Metric } from './events.ts';
import { calledOf, openReports } from './faults.ts';
import { priorityAt, reportedAt } from './log.ts';
import { outcomeOf, type Outcome } from './outcomes.ts';

/** An open case, and what is next for it. */
export interface Triaged {
  /** `#432`, or the number that its desk gave it. */
  readonly case: string;
  readonly kind: CaseKind;
  readonly service: string | null;
  readonly customer: string | null;
  readonly priority: Priority | null;
  /** When it was reported: ISO instant. */
  readonly reported: string;
  /** The told key of the measured fault that it is a contact about: that one's clock counts. */
  readonly about: string | null;
  /** What a fault lacks to have a deadline. */
  readonly missing: readonly ('service' | 'priority')[];
  /** The deadline that comes next; null where none runs. */
  readonly next: { readonly metric: Metric; readonly dueAt: string; readonly outcome: Outcome } | null;
}

/** Every case that is open, at an instant (milliseconds since 1970): first the faults that have no deadline for want of a service or a priority, then by what is due first. */
export function triage({ estate, memory, now }: { readonly estate: Estate; readonly memory: Memory; readonly now: number }): readonly Triaged[] {
  const faultOf = faultFinder(memory);
  return openReports(memory).map((one) => triaged(one, faultOf(one)?.told ?? null, estate, now)).toSorted(byUrgency);
}

function triaged(one: Case, about: string | null, estate: Estate, now: number): Triaged {
  const { id, kind, service, customer } = one;
  const priority = priorityAt(one, now);
  const known = service !== null && estate.Service.has(service);
  const missing = kind !== 'fault' ? [] : [...(known ? [] : ['service' as const]), ...(priority === null ? ['priority' as const] : [])];
  return { case: calledOf({ id }), kind, service, customer, priority, reported: reportedAt(one), about, missing, next: kind === 'fault' && about === null ? nextOf(one, estate, now) : null };
}

function nextOf(one: Case, estate: Estate, now: number): Triaged['next'] {
  const { priority } = one;
  if (priority === null) return null;
  const promises = promisesAt(() => estate, one.service ?? '', Date.parse(reportedAt(one)));
  const own = promises.filter(({ customer }) => customer === one.customer);
  const open = (['respond', 'restore'] as const).flatMap((metric) => {
    const judged = outcomeOf({ estate, promises: own.length > 0 ? own : promises, now }, { ...one, priority }, metric);
    const dueAt = judged?.due.dueAt;
    return judged === undefined || judged.stopped !== undefined || dueAt === undefined || dueAt === null ? [] : [{ metric, dueAt: iso(dueAt), outcome: judged.outcome }];
  });
  return open.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] ?? null;
}

function byUrgency(a: Triaged, b: Triaged): number {
  const rank = ({ missing, next }: Triaged): number => (missing.length > 0 ? 0 : next !== null ? 1 : 2);
  return rank(a) - rank(b) || Date.parse(a.next?.dueAt ?? a.reported) - Date.parse(b.next?.dueAt ?? b.reported) || (a.case < b.case ? -1 : 1);
}
