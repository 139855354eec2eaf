/** What one look asked: identity of the target, digest of the question, when, how long it took (ms), and from where. */
interface Look {
  readonly probe: string;
  /** The declaration's path, as `service/erp#probes/login`; never a URL. */
  readonly target: string;
  /** Digest of what was asked: another endpoint under the same name starts a new series. */
  readonly spec: string;
  /** ISO instant. */
  readonly at: string;
  /** Milliseconds. */
  readonly took: number;
  /** The vantage. */
  readonly from: string;
}

/** What was seen. An outage of the target is a fact: it was seen. */
export interface Seen<Facts = unknown> extends Look {
  readonly seen: true;
  readonly facts: Facts;
}

/** What could not be asked, and why: our own fault, never the target's. */
export interface Unseen extends Look {
  readonly seen: false;
  readonly reason: Reason;
  /** What the operating system or the other side said, for the engineer. Plain text, bounded. */
  readonly detail: string;
}

export type Observation<Facts = unknown> = Seen<Facts> | Unseen;

/** Why we could not look. */
export type Reason =
  | 'address-forbidden'
  | 'network-unreachable'
  | 'no-resolver'
  | 'not-possible-from-here'
  | 'secret-missing'
  | 'secret-not-for-host'
  | 'estate-not-trusted'
  | 'file-missing'
  | 'file-forbidden'
  | 'file-unreadable'
  | 'answer-missing'
  | 'answer-refused'
  | 'answer-incomplete'
  | 'self-check-failed'
  | 'cut-off'
  | 'failed';

/** The phase in which a target failed. */
export type Phase = 'resolve' | 'connect' | 'tls' | 'send' | 'wait' | 'body';

/** The target's own fault: it was asked and did not answer as its protocol demands. */
export interface Unreached {
  readonly reached: false;
  readonly phase: Phase;
  /** One word for the way it failed, stable: `refused`, `reset`, `no-answer`, `no-such-name`, ... */
  readonly error: Outage;
  readonly detail: string;
  readonly timings: Timings;
}

export type Outage =
  | 'refused'
  | 'reset'
  | 'closed'
  | 'no-answer'
  | 'host-unreachable'
  | 'no-such-name'
  | 'no-such-record'
  | 'name-server-failed'
  | 'tls-refused'
  | 'certificate-refused'
  | 'protocol-error'
  | 'body-cut-off'
  | 'body-too-large'
  | 'too-many-redirects';

/** Milliseconds spent in each phase; a phase that was not reached is absent. */
export interface Timings {
  readonly resolve?: number;
  readonly connect?: number;
  readonly tls?: number;
  readonly firstByte?: number;
  readonly total: number;
}
