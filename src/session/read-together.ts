// Many files, read by two threads: the second hands over what it read as text, which is sooner taken than read.
import { load, takeAsRead, type SourceFile } from '../load.ts';
import type { Source } from '../model/declaration.ts';
import type { Values } from '../text/fast.ts';
import { errorsOf, takeAsValid } from '../text/held.ts';
import { identify } from '../text/identity.ts';
import { readListed, type Listed } from '../world/files.ts';
import { askSecondThread } from '../world/second-thread.ts';

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
}

/** As many files as are taken at once. */
const few = 50;

/** Takes the next few files: the index of the first; nothing where all are taken. */
export function takeNext({ listed, taken }: Asked): { readonly from: number; readonly files: readonly Listed[] } | undefined {
  const from = Atomics.add(taken, 0, few);
  return from < listed.length ? { from, files: listed.slice(from, from + few) } : undefined;
}

/** The files that are listed, in their order, and as far as they are ordinary also what they say. Where there is no second thread, the first reads all. */
export async function readTogether(listed: readonly Listed[], ask: (asked: Asked) => Promise<readonly unknown[]> = (asked) => askSecondThread(asked)): Promise<SourceFile[]> {
  const asked = { listed, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const answered = ask(asked);
  const read: SourceFile[] = [];
  for (let next = takeNext(asked); next !== undefined; next = takeNext(asked)) {
    const files = next.files.map(readListed);
    // What must be done in any case is done while the other reads.
    for (const { document, source } of load(files).declarations) if (isOrdinary(document, source)) takeAsValid(document);
    for (const [index, file] of files.entries()) read[next.from + index] = file;
  }
  for (const said of await answered as readonly ReadOrdinary[]) taken(listed, said, read);
  // What the second thread took and did not say, because it failed.
  return listed.map((one, index) => read[index] ?? readListed(one));
}

/** Whether a document is what it says, and valid by its schema. */
export function isOrdinary(document: Readonly<Record<string, unknown>>, source: Source): boolean {
  const { kind, diagnostics } = identify(document, source);
  return kind !== undefined && diagnostics.length === 0 && errorsOf(kind, document).length === 0;
}

/** Enters what the second thread read among the files. */
function taken(listed: readonly Listed[], said: ReadOrdinary, read: SourceFile[]): void {
  const values = JSON.parse(said.values) as readonly (Values | null)[];
  let at = 0;
  for (const [index, length] of said.lengths.entries()) {
    const one = listed[said.from + index];
    if (one === undefined || length === unread) continue;
    const file = { path: one.path, bytes: said.whole.subarray(at, at + length) };
    at += length;
    read[said.from + index] = file;
    const documents = values[index];
    if (documents === null || documents === undefined) continue;
    takeAsRead(file, documents);
    for (const document of documents) if (document !== null) takeAsValid(document);
  }
}

const unread = 0xffff_ffff;
