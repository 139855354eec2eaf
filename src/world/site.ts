import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from './failure.ts';

/** A file of this name marks a folder as a site of ours, so that nothing else is ever replaced by one. */
const mark = '.driftvakt-site';

const atOnce = 8;

/**
 * Puts a site in place of the one before it, whole: readers see the old one or the new, never a mixture. Throws a `Failure` for a folder that
 * holds anything but a site of driftvakt.
 */
export async function placeSite(out: string, files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const there = await readdir(out).catch(() => undefined);
  if (there !== undefined && there.length > 0 && !there.includes(mark)) throw new Failure(`${out} holds something else than a report: say another folder with --out, or empty it`);
  const beside = `${out}.new-${randomBytes(4).toString('hex')}`;
  await mkdir(beside, { recursive: true });
  try {
    await writeFile(join(beside, mark), '');
    for (const folder of new Set(files.map(({ path }) => dirname(join(beside, path))))) await mkdir(folder, { recursive: true });
    // The next ones are made into bytes while the disk takes these.
    for (let from = 0; from < files.length; from += atOnce) await Promise.all(files.slice(from, from + atOnce).map(({ path, text }) => writeFile(join(beside, path), text)));
    const old = `${beside}.old`;
    if (there !== undefined) await rename(out, old);
    await rename(beside, out);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}
