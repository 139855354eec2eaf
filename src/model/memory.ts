import type { Case } from './case.ts';
import type { Ref } from './declaration.ts';
import type { Episode, Finding, Recorded } from './finding.ts';
import type { Promises } from './former.ts';
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
  /** What is promised, and what was before it was declared otherwise. Absent in what was kept before it was remembered. */
  readonly promised?: Promises;
  /** When a run first saw a maintenance declaration as it stands (`ref@digest`): its announcement. */
  readonly announced: Readonly<Record<string, string>>;
  /** The windows that were in force in the last 400 days, in order of their beginning. Absent in what was kept before there were any. */
  readonly excused?: readonly Excused[];
  /** Of targets that were not looked at since the memory was built anew from the ledger, their looks, by `target@vantage`, a tab, and the digest of the question. */
  readonly earlier?: Readonly<Record<string, readonly Stretch[]>>;
  /** Of targets that are declared no more, what was seen while they were, by `target@vantage`: of the last 400 days. Absent where there are none. */
  readonly former?: Readonly<Record<string, FormerTarget>>;
  /** The episodes that ended in the last 400 days, in order of their ends: what faults are counted by. Absent in what was kept before there were any. */
  readonly faults?: readonly PastFault[];
  /** The cases that are open or were closed in the last 400 days, at most 100,000, by source and id. Absent in what was kept before there were any. */
  readonly cases?: Readonly<Record<string, Case>>;
  /** Until when each list of cases that tells what changed has been read, by target: ISO instant. */
  readonly casesRead?: Readonly<Record<string, string>>;
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

/** An episode that is over, as it was told when it ended. */
export interface PastFault extends Pick<Recorded, 'key' | 'told' | 'priority' | 'deadline' | 'respondBy' | 'internalDeadline' | 'customers' | 'because'> {
  readonly episode: Episode;
  readonly endedAt: string;
  /** It was not measured to be over: what was promised is declared no more. */
  readonly gone?: true;
}

/** The past of one target from one vantage, keyed `target@vantage`. */
export interface TargetMemory {
  /** The last observation: it speaks until the next one, at most its time to live. */
  readonly last: Observation;
  /** The last 50 looks, oldest first. */
  readonly recent: readonly Sample[];
  /** At most 400 days, oldest first. */
  readonly days: readonly Day[];
  /** The looks of the last 400 days as runs of equal answers, oldest first: what availability is measured on. Absent in what was kept before there were any. */
  readonly stretches?: readonly Stretch[];
}

/** What was seen of a target until it was declared no more. */
export interface FormerTarget {
  /** The digest of what was asked. */
  readonly spec: string;
  /** The run that found it declared no more: ISO instant. Of what comes after it says nothing. */
  readonly until: string;
  readonly stretches: readonly Stretch[];
}

/** What a look says of the time from it on: it worked, it did not (permitted or not), or nobody knows. */
export type Answer = 'good' | 'bad' | 'unknown';

/** Looks that followed each other in time and said the same. */
export interface Stretch {
  /** ISO instant of the first of them. */
  readonly from: string;
  /** ISO instant of the last of them. */
  readonly last: string;
  readonly answer: Answer;
  /** For how many milliseconds a look speaks at most. */
  readonly speaks: number;
}

/** A maintenance window of a service as it was when it was in force: a declaration that is taken away later changes no figure. */
export interface Excused {
  /** Of the service. */
  readonly service: Ref;
  /** The declaration, and the digest that it was announced under. */
  readonly by: string;
  readonly from: string;
  readonly until: string;
  /** When a run first saw it as it stands. */
  readonly announced: string;
  /** Whether its time is taken out of what was agreed; else why not. */
  readonly counts: 'excluded' | 'late' | 'during-outage';
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
  /** Counts by bucket of `measure/history/distribution.ts`. */
  readonly latency: Readonly<Record<string, number>>;
}

export const emptyMemory: Memory = { at: null, findings: {}, targets: {}, serviceLevels: {}, announced: {}, segments: [] };

/** What lies outside a run's scope, as it was last found: it is not judged, but it may explain what is, or be explained by it. */
export const carried = ({ past, inScope }: { readonly past: Memory; inScope(subject: Ref): boolean }): readonly Finding[] =>
  Object.values(past.findings).map(({ last }) => last).filter(({ subject }) => !inScope(subject));
