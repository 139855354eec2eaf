// Faults that come back: what was corrected and not cured.
import type { Case } from '../../model/case.ts';
import type { Memory } from '../../model/memory.ts';
import { measuredFaults, type MeasuredFault } from './contacts.ts';
import { isOpen } from './log.ts';

/** A told key, and the faults that were told under it within a length of time until an instant, in order of their beginning. */
export interface Repeated {
  readonly told: string;
  readonly faults: readonly MeasuredFault[];
}

type Causes = ReadonlyMap<string, ReadonlyMap<string, readonly MeasuredFault[]>>;

// Asked for every service, one after the other.
const known = new WeakMap<object, { readonly faults: Memory['faults']; readonly causes: Causes }>();

/** The measured faults by the subject that they are told of (`service/erp`), and there by told key: one cause, however often it fails. */
function bySubject({ faults, findings }: Pick<Memory, 'faults' | 'findings'>): Causes {
  const before = known.get(findings);
  if (before !== undefined && before.faults === faults) return before.causes;
  const causes = new Map([...Map.groupBy(measuredFaults({ findings, ...(faults !== undefined && { faults }) }), ({ told }) => subjectOf(told))].map(([subject, all]) => [subject, Map.groupBy(all, ({ told }) => told)] as const));
  known.set(findings, { faults, causes });
  return causes;
}

/** `endpoint-answers/service/erp#login` -> `service/erp`. */
const subjectOf = (told: string): string => told.slice(told.indexOf('/') + 1).split('#', 1)[0] ?? '';

/** What was told of a subject, by cause: the faults that began after an instant (milliseconds since 1970). */
export function repeatedOn(memory: Pick<Memory, 'faults' | 'findings'>, subject: string, since: number): readonly Repeated[] {
  const own = bySubject(memory).get(subject);
  return own === undefined ? [] : [...own].map(([told, all]) => ({ told, faults: all.filter(({ openedAt }) => Date.parse(openedAt) >= since) })).filter(({ faults }) => faults.length > 0);
}

/**
 * The case in which the cause of repeated faults is looked for: a problem about the service, or about one of the faults, that is open, or was still open when
 * the last of them began. One that was closed before it came back did not find the cause.
 */
export function problemOf({ told, faults }: Repeated, service: string, { cases = {} }: Pick<Memory, 'cases'>): Case | undefined {
  const last = Math.max(...faults.map(({ openedAt }) => Date.parse(openedAt)));
  return problems(cases).find((one) => (one.about === told || (one.about === null && one.service === service)) && (isOpen(one, Infinity) || isOpen(one, last) || Date.parse(one.opened) > last));
}

const kept = new WeakMap<object, readonly Case[]>();

function problems(cases: NonNullable<Memory['cases']>): readonly Case[] {
  const before = kept.get(cases);
  if (before !== undefined) return before;
  const found = Object.values(cases).filter(({ kind }) => kind === 'problem');
  kept.set(cases, found);
  return found;
}
