import type { Ledger } from '../model/ledger.ts';
import type { Memory } from '../model/memory.ts';
import type { Anchor } from '../evidence/anchor.ts';
import type { Envelope } from '../evidence/envelope.ts';
import type { Looked } from '../evidence/looks.ts';
import type { Sealed, Segment } from '../model/results.ts';
import type { ToldKeys } from '../model/told.ts';

/** Where evidence is kept: a directory, or references of a repository. */
export interface Evidence {
  /** The ledger, empty where there is none yet; of the days behind it only those that a run needs. Throws a `Failure` when there is one that cannot be read: it is never overwritten. */
  ledger(): Promise<Ledger>;
  /** The memory of that ledger with at least its last `count` days, of the 400 that are kept. What runs need is in the ledger already: this is for who shows more. */
  withDays(memory: Memory, count: number): Promise<Memory>;
  /** Keeps what a run saw; durable when it returns. Where the disk refuses, a `Failure`: then nothing of the run is kept. */
  seal(segment: Segment): Promise<Sealed>;
  /** Keeps what another runner sealed, with its seal, once however often it is brought, also long after it was folded. */
  bring(envelope: Envelope): Promise<void>;
  /** Segments not yet folded in, oldest first. */
  unmerged(): Promise<readonly Sealed[]>;
  /** Every segment that is kept, folded or not, oldest first, one after the other: more than fit into memory at once. A `Failure` at one that is damaged. */
  raw(): AsyncIterable<Sealed>;
  /** The same with their looks taken apart, as they are kept, and without names of accounts. */
  looks(): AsyncIterable<Looked>;
  /** Keeps the ledger, and then files the segments that are folded in it; where it is committed, at most so often a day while nothing changes. Where the disk refuses, a `Failure`: what was sealed waits. */
  keep(ledger: Ledger, commitsPerDay?: number): Promise<void>;
  told(): Promise<ToldKeys>;
  keepTold(told: ToldKeys): Promise<void>;
  /** Names of people by pseudonym: of those in the last look at each export of access, as long as its raw segment is kept. */
  people(memory: Memory): Promise<Readonly<Record<string, string>>>;
  /** Drops raw segments of before the instant that are folded in, and what killed runs left half written. Only while recording. */
  drop(before: string): Promise<void>;
  /** What `drop` would take away, by name. */
  past(before: string): Promise<readonly string[]>;
  /** Takes a person's account, by pseudonym, out of every raw segment; how many held it. Their seals, and the chain, stay whole. Only while recording. */
  forget(person: string): Promise<number>;
  /** The head as it stands, to be published elsewhere; nothing before the first. */
  anchor(): Promise<Anchor | undefined>;
  /**
   * Gives what is kept to the remote, where it is shared with one. False where somebody else was faster: then both are joined here, and
   * what is unmerged must be folded before the next trial. A `Failure` where the remote is gone or refuses: it is kept here.
   */
  share(): Promise<boolean>;
  /** The reference of a remote, fetched by the user's own git, that holds evidence while there is none here. */
  elsewhere(): Promise<string | undefined>;
  /** Work that nobody else may do on this evidence at the same time. */
  exclusively<T>(name: 'record' | 'publish', work: () => Promise<T>): Promise<T>;
}

export { directoryEvidence } from './evidence/directory.ts';
