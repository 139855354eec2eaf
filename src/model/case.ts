// What people report and what is done about it, whatever service desk keeps it: a log of events, from which everything else is computed.
import type { Priority } from './finding.ts';

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
}

/** Who did it: a named member of the operator's staff, the customer, a program, or what is measured. */
export type By = 'staff' | 'customer' | 'program' | 'measured';

/**
 * Something that happened to a case at an ISO instant: it was reported before it was registered, known of, taken by somebody, answered,
 * the service works again, the clock waits and goes on, another priority, closed, reopened.
 */
export type CaseEvent = { readonly at: string; readonly by: By } & (
  | { readonly type: 'report' | 'detect' | 'assign' | 'respond' | 'restore' | 'resume' | 'close' | 'reopen' }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'priority'; readonly priority: Priority }
);
