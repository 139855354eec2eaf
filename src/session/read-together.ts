// Many files, read by two threads: the second hands over what it read as text, which is sooner taken than read.
import { loadOne, sayOrdinary, type Hold, type SourceFile } from '../load.ts';
import type { Values } from '../text/fast.ts';
import { isValid } from '../text/held.ts';
import { identify } from '../text/identity.ts';
import { readListed, type Listed } from '../world/files.ts';
import { takeNext, type ReadOrdinary, type Shared } from './share-reading.ts';

/** The files that are shared, in their order, and as far as they can be read what they say. Where there is no second thread, the first reads all. */
export async function readTogether({ asked, saying }: Shared): Promise<SourceFile[]> {
  const read: SourceFile[] = [];
  const enter = (all: readonly unknown[]): void => {
    for (const said of all as readonly ReadOrdinary[]) enterOrdinary(asked.listed, said, read);
  };
  for (let next = takeNext(asked); next !== undefined; next = takeNext(asked)) {
    // What must be done in any case is done while the other reads.
    for (const [index, one] of next.files.entries()) read[next.from + index] = heldAlready(readListed(one));
    // So is this: what waits until all is read nobody does meanwhile.
    enter(saying.soFar());
  }
  enter(await saying.rest());
  // What the second thread took and did not say, because it failed.
  return asked.listed.map((one, index) => read[index] ?? readListed(one));
}

/** A file with what it says, and who each of its declarations is that is valid. */
const heldAlready = (file: SourceFile): SourceFile => ('bytes' in file ? { path: file.path, bytes: file.bytes, says: loadOne(file, hold) } : file);

/** Who a document is; nothing where it is not what it says, or not valid by its schema. */
export const hold: Hold = (document, source) => {
  const identity = identify(document, source);
  return identity.kind !== undefined && identity.diagnostics.length === 0 && isValid(identity.kind, document) ? identity : undefined;
};

/** Enters what the second thread read among the files. */
function enterOrdinary(listed: readonly Listed[], said: ReadOrdinary, read: SourceFile[]): void {
  const values = JSON.parse(said.values) as readonly (Values | null)[];
  let at = 0;
  for (const [index, length] of said.lengths.entries()) {
    const one = listed[said.from + index];
    if (one === undefined || length === unread) continue;
    const { path } = one;
    const bytes = said.whole.subarray(at, at + length);
    at += length;
    const documents = values[index];
    // Who is valid there is valid here.
    read[said.from + index] = documents === null || documents === undefined ? { path, bytes } : { path, bytes, says: sayOrdinary(path, bytes, documents, said.innocent[index] === 1, identify) };
  }
}

const unread = 0xffff_ffff;
