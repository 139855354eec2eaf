// What people report and what is done about it, whatever service desk keeps it: a log of events, from which everything else is computed.
import type { Priority, Urgency } from './finding.ts';

export const caseKinds = ['fault', 'request', 'problem', 'announcement'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** One case. Who reported it, and in what words, is nobody's business here. */
export interface Case {
  /** `issue-432`, or the number that the desk gave it. */
  readonly id: string;
  readonly kind: CaseKind;
  /** The name of a service as it was given: it need not be declared. Null where none was. */
  readonly service: string | null;
  /** The name of a customer as it was given. */
  readonly customer: string | null;
  /** The way it came by, as `phone`. */
  readonly channel: string | null;
  /** The case or the told key of the fault that it is about, where somebody said so. */
  readonly about: string | null;
  /** When it was registered: ISO instant. */
  readonly opened: string;
  /** The first that it was given; null where it was given none. */
  readonly priority: Priority | null;
  /** What happened since, in order of time; what was reported and detected may lie before. */
  readonly events: readonly CaseEvent[];
  /**
   * What may have happened instead, where something of it cannot be read for certain: the other end of what is possible. `events` are the end at which
   * the clocks stood still least, these the one at which they did most; what both say alike is so. Absent where it was read whole.
   */
  readonly otherwise?: readonly CaseEvent[];
  /** The path of the target where it was read, as `estate/move#repository`. */
  readonly source?: string;
  /** When it had last changed when it was read: ISO instant. Absent where that is not known, and it is read anew. */
  readonly updated?: string;
  /** Who is affected, and whether work stops, in the words of the form: where nobody gave a priority, they make it. */
  readonly weight?: { readonly breadth: Breadth; readonly urgency: Urgency };
}

/** The whole organisation, one department of it, or one person. */
export type Breadth = 'organisation' | 'department' | 'person';

/** What a look at a list of cases tells: those that are told anew, each whole. */
export interface CaseFacts {
  readonly cases: readonly Case[];
  /** The ids of all that are open; another of the same source that was open is there no longer. */
  readonly open: readonly string[];
  /** Ids of those that are no cases any more. */
  readonly others: readonly string[];
  /** What changed until then has been read: ISO instant. Absent where everything is read every time. */
  readonly until?: string;
  /** How many were left for the next look. */
  readonly left: number;
  /** How many rows are left out whole, and of how many cases something is; absent where all of it was read. */
  readonly unread?: { readonly left: number; readonly partly: number };
  /** What of the list could not be read, at most 200. */
  readonly troubles: readonly Trouble[];
}

/** Something of a case that cannot be read, is not known or contradicts itself. It is left out, and the rest stands. */
export interface Trouble {
  /** The case, or `row-7` where it has no number. */
  readonly about: string;
  readonly what: 'no-number' | 'twice' | 'not-opened' | 'no-time' | 'no-kind' | 'no-priority' | 'no-length' | 'no-events' | 'before-opening';
  /** The column. */
  readonly column: string;
}

/** Who did it: a named member of the operator's staff, the customer, a program, or what is measured. */
export type By = 'staff' | 'customer' | 'program' | 'measured';

/**
 * Something that happened to a case at an ISO instant: it was reported before it was registered, known of, taken by somebody, answered,
 * the service works again, the clock waits and goes on, another priority, closed, reopened; or somebody named the clause of a premise of the
 * customer's that failed for it.
 */
export type CaseEvent = { readonly at: string; readonly by: By } & (
  | { readonly type: 'report' | 'detect' | 'assign' | 'respond' | 'restore' | 'resume' | 'close' | 'reopen' }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'priority'; readonly priority: Priority }
  | { readonly type: 'premise'; readonly clause: string }
);
