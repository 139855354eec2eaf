import { watch } from 'node:fs';
import { limits } from '../text/limits.ts';
import { failureOf } from './failure.ts';

/** What comes on standard input: no more than a file of declarations may hold, and one byte, so that it is seen to be too much. */
export async function standardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > limits.bytes) break;
  }
  return Buffer.concat(pieces).subarray(0, limits.bytes + 1);
}

/** Editors write a file in several steps: milliseconds until they are taken for one. */
const settled = 100;

/** What happens below a folder, until the user ends the run. */
export interface Watching {
  /** Resolves when something has changed since it was last asked: true; false when the user has ended the run. */
  changed(): Promise<boolean>;
}

/** Watches a folder and all below it, from now on. Throws a `Failure` where it cannot be watched. */
export function watching(dir: string, signal: AbortSignal): Watching {
  const known: { changed: boolean; failed?: unknown } = { changed: false };
  let wake: (() => void) | undefined;
  const learn = (news: Partial<typeof known>): void => {
    Object.assign(known, news);
    wake?.();
  };
  try {
    watch(dir, { recursive: true, signal }, () => learn({ changed: true })).on('error', (failed) => learn({ failed }));
  } catch (error) {
    throw failureOf(`${dir} cannot be watched`, error);
  }
  signal.addEventListener('abort', () => learn({}));
  const nothingYet = (): boolean => !known.changed && known.failed === undefined && !signal.aborted;
  return {
    async changed() {
      while (nothingYet()) await new Promise<void>((resolve) => { wake = resolve; });
      if (known.failed !== undefined) throw failureOf(`${dir} cannot be watched any more`, known.failed);
      if (!signal.aborted) await new Promise<void>((resolve) => { setTimeout(resolve, settled); });
      known.changed = false;
      return !signal.aborted;
    },
  };
}
