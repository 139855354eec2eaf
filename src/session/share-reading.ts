// How two threads share the reading of many files.
import type { Listed } from '../world/files.ts';
import { askSecondThread, type Saying } from '../world/second-thread.ts';

/** What both threads read: each takes the next few files that neither has taken, so that none waits long for the other, however late it begins. */
export interface Asked {
  readonly listed: readonly Listed[];
  /** How many are taken: one number that both see. */
  readonly taken: Int32Array;
}

/** What the second thread read of files that it took. */
export interface ReadOrdinary {
  /** The first of them: its index in the list. */
  readonly from: number;
  /** What they hold, one after the other. */
  readonly whole: Uint8Array;
  /** How long each is; 2^32 - 1 for one that could not be read. */
  readonly lengths: Uint32Array;
  /** JSON: of each file its documents, valid by their schemas; null where more must be asked of it. */
  readonly values: string;
  /** Of each file 1 where nothing in it looks like a secret. */
  readonly innocent: Uint8Array;
}

/** Files that two read, and what the second of them says. */
export interface Shared {
  readonly asked: Asked;
  readonly saying: Saying;
}

/** Asks a second thread to read too, which begins at once. */
export function shareReading(listed: readonly Listed[], ask: (asked: Asked) => Saying = (asked) => askSecondThread(asked)): Shared {
  const asked = { listed, taken: new Int32Array(new SharedArrayBuffer(4)) };
  return { asked, saying: ask(asked) };
}

/** As many files as are taken at once. */
const few = 50;

/** Takes the next few files: the index of the first; nothing where all are taken. */
export function takeNext({ listed, taken }: Asked): { readonly from: number; readonly files: readonly Listed[] } | undefined {
  const from = Atomics.add(taken, 0, few);
  return from < listed.length ? { from, files: listed.slice(from, from + few) } : undefined;
}
