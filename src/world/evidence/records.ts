import type { Records } from '../../evidence/verify.ts';

/** All records of a store as they were found, with what is worth saying and no fault. */
export interface Found extends Records {
  readonly notes: readonly string[];
  /** The ledger's reference; null for a directory. */
  readonly ref: string | null;
  /** The commits of the links, in their order; empty for a directory. */
  readonly commits: readonly string[];
}
