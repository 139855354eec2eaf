import type { Ref } from './declaration.ts';
import type { Episode, Finding, Recorded } from './finding.ts';
import type { Kinds } from './kinds.gen.ts';
import type { Observation } from './observation.ts';

/** What the past still says: bounded, folded from every run. The only past that a control or a pass may read. */
export interface Memory {
  /** Instant of the last run folded in. */
  readonly at: string | null;
  readonly findings: Readonly<Record<string, FindingMemory>>;
  readonly targets: Readonly<Record<string, TargetMemory>>;
  /** The last valid spec of each service level: a typo stops no clock. */
  readonly serviceLevels: Readonly<Record<string, Kinds['ServiceLevel']>>;
  /** When a run first saw a maintenance declaration as it stands (`ref@digest`): its announcement. */
  readonly announced: Readonly<Record<string, string>>;
  /** Digests of the last segments folded in, so that none is folded twice. At most 1000. */
  readonly segments: readonly string[];
  /** When the watch itself was last heard of, and when it was silent. */
  readonly watch?: Watch;
}

/** The heartbeat of the watch from each vantage. */
export interface Watch {
  /** The last run of each vantage, and how often it was to run then, in milliseconds. */
  readonly heard: Readonly<Record<string, { readonly at: string; readonly every: number }>>;
  /** At most 100, oldest first. */
  readonly gaps: readonly Gap[];
}

/** A stretch in which runs that were due did not come. */
export interface Gap {
  readonly vantage: string;
  /** When the first run that was missed was due: ISO instant. */
  readonly from: string;
  /** The next run; null while none has come. */
  readonly to: string | null;
  readonly missed: number;
}

/** The past of one finding key. */
export interface FindingMemory {
  /** The last 10 measured verdicts, oldest first; unknown is no measurement. */
  readonly raw: readonly RawVerdict[];
  readonly last: Recorded;
  /** The episode that ended last, for relapses. */
  readonly ended: (Episode & { readonly endedAt: string }) | null;
}

export interface RawVerdict {
  readonly at: string;
  readonly status: 'pass' | 'warn' | 'fail';
}

/** The past of one target from one vantage, keyed `target@vantage`. */
export interface TargetMemory {
  /** The last observation: it speaks until the next one, at most its time to live. */
  readonly last: Observation;
  /** The last 50 looks, oldest first. */
  readonly recent: readonly Sample[];
  /** At most 400 days, oldest first. */
  readonly days: readonly Day[];
}

/** How a stretch of time counts: the service worked, did not, was permitted not to, or nobody knows. */
export type State = 'good' | 'bad' | 'unknown' | 'maintenance';

export interface Sample {
  readonly at: string;
  readonly state: State;
  /** Milliseconds, where it was reached. */
  readonly total?: number;
}

/** One calendar day in the estate's time zone, in seconds by state, with the distribution of latencies. */
export interface Day {
  readonly date: string;
  readonly good: number;
  readonly bad: number;
  readonly unknown: number;
  readonly maintenance: number;
  /** Counts by bucket of `measure/distribution.ts`. */
  readonly latency: Readonly<Record<string, number>>;
}

export const emptyMemory: Memory = { at: null, findings: {}, targets: {}, serviceLevels: {}, announced: {}, segments: [] };

/** What lies outside a run's scope, as it was last found: it is not judged, but it may explain what is, or be explained by it. */
export const carried = ({ past, inScope }: { readonly past: Memory; inScope(subject: Ref): boolean }): readonly Finding[] =>
  Object.values(past.findings).map(({ last }) => last).filter(({ subject }) => !inScope(subject));
