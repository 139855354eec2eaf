import type { Diagnostic } from './diagnostic.ts';
import type { Change, Recorded } from './finding.ts';
import type { Gap } from './memory.ts';
import type { Observation } from './observation.ts';

/** What a run looked at. A finding outside it is carried forward untouched. */
export interface Scope {
  /** Nothing was left out: no selector, no shard, no diagnostic of severity error, and the protected branch's declarations. Only then can a finding be gone. */
  readonly complete: boolean;
  readonly selectors: readonly string[];
  readonly vantages: readonly string[];
  readonly shard: string | null;
  /** Parts of the run that were planned and did not come, as `3/8 from oslo`; absent where all came. */
  readonly missing?: readonly string[];
}

/** What one run saw from one vantage, sealed by its digest. */
export interface Segment {
  /** The plan it is a part of; empty for a run of its own. */
  readonly run: string;
  /** The name of the Estate it was looked at for; absent where none was valid. */
  readonly estate?: string;
  /** Of a part: how many shards the plan has from each vantage. */
  readonly parts?: Readonly<Record<string, number>>;
  readonly commit: string | null;
  readonly at: string;
  readonly scope: Scope;
  readonly observations: readonly Observation[];
}

/** A segment and the digest that seals it. */
export interface Sealed {
  readonly digest: string;
  readonly segment: Segment;
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
  /** Where the watch itself was silent, as this run found it; absent where it was not. */
  readonly gaps?: readonly Gap[];
  /** Of a replay: what was judged again. Nothing of it is recorded. */
  readonly replay?: Replay;
  /** The seal of a part that was looked at and not judged. */
  readonly sealed?: string;
}

/** What was judged again, from stored evidence. */
export interface Replay {
  /** The period asked for: ISO instants. */
  readonly since: string;
  readonly until: string;
  /** When the first segment that is kept begins: nothing can be judged before. */
  readonly judgeableFrom: string;
  /** How many runs were judged. */
  readonly runs: number;
  /** Looks that answered another question than the one declared today: not judgeable. */
  readonly otherQuestions: number;
  /** What opened, ended or was gone within the period, in order of time; the first thousand. */
  readonly changes: readonly { readonly at: string; readonly key: string; readonly change: Change }[];
}
