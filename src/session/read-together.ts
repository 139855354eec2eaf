// Many files, read by two threads: the second hands over what it read as text, which is sooner taken than read.
import { load, takeAsRead, type SourceFile } from '../load.ts';
import type { Source } from '../model/declaration.ts';
import type { Values } from '../text/fast.ts';
import { errorsOf, takeAsValid } from '../text/held.ts';
import { identify } from '../text/identity.ts';
import { readListed, type Listed } from '../world/files.ts';
import { askSecondThread } from '../world/second-thread.ts';

/** What the second thread read. */
export interface ReadOrdinary {
  /** What all files hold, one after the other. */
  readonly whole: Uint8Array;
  /** How long each is; 2^32 - 1 for one that could not be read. */
  readonly lengths: Uint32Array;
  /** JSON: of each file its documents, valid by their schemas; null where more must be asked of it. */
  readonly values: string;
}

/** The share of the files that the second thread reads: it begins later, and what it says must be taken. */
const share = 0.4;

/** The files that are listed, in their order, and as far as they are ordinary also what they say. Where there is no second thread, the first reads all. */
export async function readTogether(listed: readonly Listed[], ask: (asked: readonly Listed[]) => Promise<unknown> = (asked) => askSecondThread(asked)): Promise<SourceFile[]> {
  const from = Math.ceil(listed.length * (1 - share));
  const asked = ask(listed.slice(from));
  const own = listed.slice(0, from).map(readListed);
  // What must be done in any case is done while the other reads.
  for (const { document, source } of load(own).declarations) if (isOrdinary(document, source)) takeAsValid(document);
  return [...own, ...taken(listed.slice(from), await asked as ReadOrdinary | undefined)];
}

/** Whether a document is what it says, and valid by its schema. */
export function isOrdinary(document: Readonly<Record<string, unknown>>, source: Source): boolean {
  const { kind, diagnostics } = identify(document, source);
  return kind !== undefined && diagnostics.length === 0 && errorsOf(kind, document).length === 0;
}

function taken(listed: readonly Listed[], read: ReadOrdinary | undefined): SourceFile[] {
  if (read === undefined) return listed.map(readListed);
  const values = JSON.parse(read.values) as readonly (Values | null)[];
  let at = 0;
  return listed.map((one, index): SourceFile => {
    const [length = unread, documents] = [read.lengths[index], values[index]];
    if (length === unread) return readListed(one);
    const file = { path: one.path, bytes: read.whole.subarray(at, at + length) };
    at += length;
    if (documents !== null && documents !== undefined) {
      takeAsRead(file, documents);
      for (const document of documents) if (document !== null) takeAsValid(document);
    }
    return file;
  });
}

const unread = 0xffff_ffff;
