import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failureOf } from './failure.ts';

/**
 * Writes a file so that whoever reads it, even after a crash, finds the old text or the new, whole: written beside it,
 * flushed, renamed over it, and the folder flushed; with these permissions, where they are given. Throws a `Failure` with what the disk says, and then leaves the old one.
 */
export async function writeAtomically(path: string, text: string | Uint8Array, mode?: number): Promise<void> {
  const beside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'wx', 0o644);
    try {
      await file.writeFile(text);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await flushFolder(dirname(path));
  } catch (error) {
    // Whether it can be taken away again is not what went wrong.
    await rm(beside, { force: true }).catch(() => undefined);
    throw failureOf(`${path} cannot be written`, error);
  }
}

/** The same for a file that is there: who may read and write it stays as it is. */
export async function rewriteAtomically(path: string, text: string): Promise<void> {
  const { mode } = await stat(path).catch((error: unknown) => { throw failureOf(`${path} cannot be written`, error); });
  await writeAtomically(path, text, mode & 0o777);
}

/** Makes the names in a folder durable. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Adds a text to the end of a file. Throws a `Failure` with what the disk says. */
export async function append(path: string, text: string): Promise<void> {
  await appendFile(path, text).catch((error: unknown) => { throw failureOf(`${path} cannot be written`, error); });
}

/** The text of a file that was named on the command line. Throws a `Failure` with what the disk says. */
export const readText = (path: string): Promise<string> => readFile(path, 'utf8').catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); });
