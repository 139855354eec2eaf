import type { Ref } from './declaration.ts';
import type { Message, Values } from './message.ts';

export type Status = 'pass' | 'warn' | 'fail' | 'unknown' | 'waived';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';
export type Urgency = 'high' | 'medium' | 'low';

/** What a control says of one stable part of a subject. */
export interface Verdict extends Message {
  readonly status: Exclude<Status, 'waived'>;
  /** A probe's name, a grant's principal, a device: never an index, never a message. */
  readonly about: string;
  /** The JSON pointer in the subject's declaration that it is about. */
  readonly pointer?: string;
  /** Targets of the observations that it stands on. */
  readonly evidence?: readonly string[];
  /** The deadline where the verdict itself knows it, as a case does: ISO instant. */
  readonly deadline?: string;
}

/** A fault as it lives across runs: begins at the first failing observation, ends by a confirmed measured pass. */
export interface Episode {
  readonly id: string;
  readonly level: 'warn' | 'fail';
  readonly openedAt: string;
  readonly confirmedAt: string;
  readonly lastFailAt: string;
}

/** Wrong world, or right: whether one promise holds for one part of one subject. Lives across runs under its key. */
export interface Finding extends Message {
  /** `control/kind/name#about`. */
  readonly key: string;
  readonly control: string;
  readonly subject: Ref;
  readonly about: string;
  readonly status: Status;
  /** What it would be without the waiver in force. */
  readonly was?: 'warn' | 'fail';
  readonly waiver?: Ref;
  /** The baseline that names this very fault: broken as before, shown and counted, and not told anew. */
  readonly known?: Ref;
  /** What the observation says by itself, before confirmation; null where nothing was measured that counts. */
  readonly measured: 'pass' | 'warn' | 'fail' | null;
  /** Measured failures that are not yet enough: told to nobody. */
  readonly unconfirmed?: { readonly count: number; readonly of: number };
  /** Measured passes that are not yet enough to end the episode. */
  readonly recovering?: { readonly count: number; readonly of: number };
  /** A maintenance window in force when it was observed, and whether it was announced in time and therefore counts. */
  readonly maintenance?: { readonly ref: Ref; readonly excluded: boolean };
  readonly priority: Priority | null;
  /** The strictest restore deadline of the affected customers: ISO instant. */
  readonly deadline: string | null;
  readonly respondBy: string | null;
  /** The operator's own (OLA) restore deadline. */
  readonly internalDeadline: string | null;
  /** Customers whose services are affected, by name. */
  readonly customers: readonly string[];
  /** The finding that explains this one; only that is told. */
  readonly because: string | null;
  /** The issue it is told in: its own key, the cause's, or `control` + `group` where findings belong together. */
  readonly told: string;
  readonly episode: Episode | null;
  readonly pointer: string;
  /** When the observation it stands on was made; the run's instant where it stands on none. */
  readonly at: string;
  readonly evidence: readonly Evidence[];
}

/** An observation a finding stands on. */
export interface Evidence {
  readonly target: string;
  readonly from: string;
  readonly at: string;
  /** The seal of the segment that holds it, where a replay names it. */
  readonly segment?: string;
}

/** A finding as it is kept: with what changed since the run before, and since when it has its status. */
export interface Recorded extends Finding {
  readonly since: string;
  readonly change: Change;
  /** Where its subject was declared when it was recorded. */
  readonly file: string;
  readonly line: number;
  /** In the results of a run, never kept: when its evidence is too old, if that is before its next two looks are due. ISO instant. */
  readonly expires?: string;
}

export type Change = 'opened' | 'persists' | 'resolved' | 'kept' | 'gone';

export const keyOf = (control: string, subject: Ref, about: string): string => `${control}/${subject}#${about}`;

/** The told key of a finding that nothing else explains: its own, or its subject's where a control's findings belong together. */
export const ownIssue = (of: { readonly together?: true } | undefined, { control, subject, about }: Pick<Finding, 'control' | 'subject' | 'about'>): string =>
  of?.together === true ? `${control}/${subject}` : keyOf(control, subject, about);

/** The values of a message that say what it is about, without quantities, which differ from look to look. */
export function stable(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' || !('count' in value || 'milliseconds' in value || 'seconds' in value || 'days' in value || 'share' in value)));
}
