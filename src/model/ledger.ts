import type { Diagnostic } from './diagnostic.ts';
import type { Memory } from './memory.ts';
import type { Scope } from './results.ts';

/** What the evidence says today: the last run (nothing where there was none yet), and what the past still says. */
export interface Ledger {
  readonly run: string | null;
  readonly commit: string | null;
  /** ISO instant. */
  readonly at: string | null;
  readonly scope: Scope | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly memory: Memory;
}
