// The chain of a directory: one line a step, in a file a month, only ever longer.
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentOf, linkDigest, linkText, parseLink, sha256, type Link, type Reach } from '../../evidence/link.ts';
import { flushFolder, writeAtomically } from '../atomic.ts';
import { isMissing, names } from './folder.ts';

interface Step {
  /** Nothing where the step has no instant of its own: then that of the link before. */
  readonly at?: string | null;
  readonly writer: string;
  /** Files that are written by it, with their texts. */
  readonly files: Readonly<Record<string, string>>;
  readonly segments?: Readonly<Record<string, Reach>>;
  readonly dropped?: NonNullable<Link['dropped']>;
}

/** The files that the chain of a directory binds. */
export const bound = ['ledger.json', 'told.json'] as const;

/**
 * Adds a link and writes the files that it binds, durable when it returns. The link comes first: what a kill leaves between is
 * the state of the link before, and the next step goes on from there and says so. Only while holding the lock of the chain.
 */
export async function linkFiles(root: string, { at, writer, files, segments = {}, dropped }: Step): Promise<void> {
  const folder = join(root, 'chain');
  const last = await lastLink(folder);
  const there: Record<string, string> = {};
  for (const name of bound) {
    const text = await readFile(join(root, name), 'utf8').catch((error: unknown) => {
      // What cannot be read is written anew, or the run ends there.
      if (isMissing(error) || Object.hasOwn(files, name)) return undefined;
      throw error;
    });
    if (text !== undefined) there[name] = sha256(text);
  }
  const digests = { ...there, ...Object.fromEntries(Object.entries(files).filter(([name]) => bound.some((one) => one === name)).map(([name, text]) => [name, sha256(text)])) };
  const stood = contentOf(there);
  const before = last === undefined ? await countBefore(root) : 0;
  const link: Link = {
    sequence: (last?.link.sequence ?? 0) + 1, previous: last?.digest ?? null, at: at ?? last?.link.at ?? '1970-01-01T00:00:00Z', writer, content: contentOf(digests), segments,
    ...(dropped && { dropped }), ...(before > 0 && { before }), ...(last !== undefined && last.link.content !== stood && { stood }),
  };
  await mkdir(folder, { recursive: true });
  // By the chain's own time, so that a clock set back does not put a link into a file of before.
  const month = [link.at.slice(0, 7), ...(await names(folder)).map((name) => name.slice(0, 7))].toSorted().at(-1) ?? '';
  await appendLine(join(folder, `${month}.jsonl`), linkText(link));
  await flushFolder(folder);
  for (const [name, text] of Object.entries(files)) await writeAtomically(join(root, name), text);
}

/** Whatever was half written by a machine that lost its power is cut off first. */
async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_536));
    await file.read(tail, 0, tail.length, size - tail.length);
    const whole = size - tail.length + tail.lastIndexOf(10) + 1;
    if (whole < size) await file.truncate(whole);
    await file.appendFile(`${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The last link of a chain; nothing where it has not begun. */
export async function lastLink(folder: string): Promise<{ readonly link: Link; readonly digest: string } | undefined> {
  for (const name of (await names(folder)).toReversed()) {
    const file = await open(join(folder, name), 'r');
    try {
      const { size } = await file.stat();
      const tail = Buffer.alloc(Math.min(size, 65_536));
      await file.read(tail, 0, tail.length, size - tail.length);
      const text = tail.toString();
      const line = text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1) ?? '';
      const link = parseLink(line);
      if (link !== undefined) return { link, digest: linkDigest(line) };
    } finally {
      await file.close();
    }
  }
  return undefined;
}

/** How many segments there are that no chain binds: a store that is older than the chain. */
async function countBefore(root: string): Promise<number> {
  const filed = join(root, 'segments');
  const counts = await Promise.all((await names(filed)).map(async (month) => (await names(join(filed, month))).length));
  return counts.reduce((sum, count) => sum + count, 0);
}
