import type { Envelope } from '../../evidence/envelope.ts';
import type { Fault, Records } from '../../evidence/verify.ts';
import type { Values } from '../../model/message.ts';
import type { verifyWords } from '../../words/verify.ts';
import { says } from '../../words/faults.ts';

/** Something worth saying, by its name in `verifyWords`. */
export interface Note {
  readonly says: keyof typeof verifyWords;
  readonly values: Values;
}

/** All records of a store as they were found, with what is worth saying and no fault. */
export interface Found extends Records {
  readonly notes: readonly Note[];
  /** The ledger's reference; null for a directory. */
  readonly ref: string | null;
  /** The commits of the links, in their order; empty for a directory. */
  readonly commits: readonly string[];
}

/** A single segment whose text is another than is written for what it says: JSON lets a key stand twice, and each reader takes another of them. */
export const unwritten = (place: string, at: string): Fault => ({ kind: 'altered', place, ...says('segmentForm'), at });

/** A segment that lies where those of another day do, so that its retention would end on another day. */
export const misplaced = (place: string, { segment: { at } }: Envelope): Fault => ({ kind: 'reordered', place, ...says('misplaced', { of: at }), at });
