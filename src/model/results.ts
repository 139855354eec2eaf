import type { Diagnostic } from './diagnostic.ts';
import type { Recorded } from './finding.ts';
import type { Observation } from './observation.ts';

/** What a run looked at. A finding outside it is carried forward untouched. */
export interface Scope {
  /** Nothing was left out: no selector, no shard, no diagnostic of severity error, and the protected branch's declarations. Only then can a finding be gone. */
  readonly complete: boolean;
  readonly selectors: readonly string[];
  readonly vantages: readonly string[];
  readonly shard: string | null;
}

/** What one run saw from one vantage, sealed by its digest. */
export interface Segment {
  readonly run: string;
  readonly commit: string | null;
  readonly at: string;
  readonly scope: Scope;
  readonly observations: readonly Observation[];
}

/** One run as it ends: everything a reader of its results may need. */
export interface Results {
  readonly run: string;
  readonly commit: string | null;
  readonly at: string;
  readonly scope: Scope;
  readonly diagnostics: readonly Diagnostic[];
  readonly observations: readonly Observation[];
  readonly findings: readonly Recorded[];
}
