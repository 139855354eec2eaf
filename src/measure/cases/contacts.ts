// Contacts about a fault that is measured: one fault, however many call about it.
import type { Case } from '../../model/case.ts';
import { deviations } from '../../model/controls.gen.ts';
import type { Episode, Priority } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import { reportedAt } from './log.ts';
import { milliseconds } from '../duration.ts';

/** A fault that was measured, as it was told: in one issue, with everything that it explains. */
export interface MeasuredFault {
  /** The told key. */
  readonly told: string;
  /** The first of the episodes told together that began: ISO instant. */
  readonly openedAt: string;
  /** When the last of them ended; nothing while one goes on. */
  readonly endedAt: string | undefined;
  /** `service/erp`: everything that it was seen on. */
  readonly subjects: ReadonlySet<string>;
  readonly customers: ReadonlySet<string>;
  /** The highest of what is told together; null where none has one. */
  readonly priority: Priority | null;
}

/** How long before a fault is measured somebody may call about it. */
const ahead = milliseconds('1h');

/**
 * The faults that were measured, those that are over and those that go on, in order of their beginning: a service did not work as agreed for its users. What was
 * only warned of is none, nor what deviates while the service works. What is told in one issue and overlaps in time is one fault.
 */
export function measuredFaults({ faults = [], findings }: Pick<Memory, 'faults' | 'findings'>): readonly MeasuredFault[] {
  const open = Object.values(findings).flatMap(({ last }) => (last.episode === null ? [] : [{ ...last, episode: last.episode, endedAt: undefined }]));
  const parts = [...faults, ...open].filter(isFault).map(({ told, key, customers, priority, episode, endedAt }): MeasuredFault => ({
    told, openedAt: episode.openedAt, endedAt, subjects: new Set([subjectIn(key)]), customers: new Set(customers), priority,
  })).toSorted((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt));
  const joined: MeasuredFault[] = [];
  const last = new Map<string, number>();
  for (const part of parts) {
    const index = last.get(part.told);
    const before = index === undefined ? undefined : joined[index];
    if (index !== undefined && before !== undefined && !(before.endedAt !== undefined && Date.parse(before.endedAt) < Date.parse(part.openedAt))) joined[index] = join(before, part);
    else last.set(part.told, joined.push(part) - 1);
  }
  return joined;
}

const isFault = ({ key, episode }: { readonly key: string; readonly episode: Episode }): boolean => episode.level !== 'warn' && !deviations.has(key.slice(0, key.indexOf('/')));

/** `endpoint-answers/service/erp#login` -> `service/erp`. */
export const subjectIn = (key: string): string => key.slice(key.indexOf('/') + 1).split('#', 1)[0] ?? '';

function join(a: MeasuredFault, b: MeasuredFault): MeasuredFault {
  const over = a.endedAt === undefined || b.endedAt === undefined ? undefined : Date.parse(a.endedAt) > Date.parse(b.endedAt) ? a.endedAt : b.endedAt;
  const priority = [a.priority, b.priority].filter((one) => one !== null).toSorted()[0] ?? null;
  return { ...a, endedAt: over, priority, subjects: a.subjects.union(b.subjects), customers: a.customers.union(b.customers) };
}

/** Finds the measured fault that a case is a contact about. */
export type Finder = (one: Case) => MeasuredFault | undefined;

/**
 * The measured fault that a case is a contact about: the one that somebody named, else the one that was seen on the case's
 * service while it was reported, or at most an hour later. A request is about no fault. `faults` are in order of their beginning.
 */
export function finder(faults: readonly MeasuredFault[]): Finder {
  // Asked for every case.
  const timed = faults.map((fault): Timed => ({ fault, begins: Date.parse(fault.openedAt) - ahead, ends: fault.endedAt === undefined ? Infinity : Date.parse(fault.endedAt) }));
  const byTold = Map.groupBy(timed, ({ fault }) => fault.told);
  const bySubject = new Map<string, Timed[]>();
  for (const one of timed) for (const subject of one.fault.subjects) {
    const seen = bySubject.get(subject);
    if (seen === undefined) bySubject.set(subject, [one]);
    else seen.push(one);
  }
  return (one) => {
    if (one.kind !== 'fault') return undefined;
    const at = Date.parse(reportedAt(one));
    if (one.about !== null) return byTold.get(one.about)?.findLast(({ begins }) => begins <= at)?.fault;
    const seen = one.service === null ? undefined : bySubject.get(`service/${one.service}`);
    return seen?.find(({ begins, ends }) => begins <= at && at <= ends)?.fault;
  };
}

/** A fault with the time in which a call is about it: milliseconds since 1970. */
interface Timed { readonly fault: MeasuredFault; readonly begins: number; readonly ends: number }

const known = new WeakMap<object, { readonly faults: Memory['faults']; readonly find: Finder }>();

/** The same by what is remembered, found out once. */
export function faultFinder(memory: Pick<Memory, 'faults' | 'findings'>): Finder {
  const before = known.get(memory.findings);
  if (before?.faults !== undefined && before.faults === memory.faults) return before.find;
  const find = finder(measuredFaults(memory));
  known.set(memory.findings, { faults: memory.faults, find });
  return find;
}
