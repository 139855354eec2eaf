// Reading what other runners sealed, from folders that were downloaded or copied here.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, failureOf } from './failure.ts';

/** A segment's file: its text, or why it was not read. */
export interface Part {
  readonly path: string;
  readonly text?: string;
  readonly problem?: string;
}

/** A file of a segment is named by its instant, its place in its writer's chain, and the beginning of its digest. */
const form = /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-(?:[A-Za-z0-9._]*-\d{8,}-)?[0-9a-f]{16}\.json$/u;
/** Bytes of one file, files in one folder, and folders one within the other, at most. */
const most = { bytes: 64_000_000, files: 10_000, deep: 4 };

/**
 * The segments in a folder and in those below it, in order of names; other files are passed over. Links are not followed: what was
 * downloaded must not lead to what this machine keeps. Throws a `Failure` for a folder that is not there.
 */
export async function readParts(folder: string, deep = 0): Promise<readonly Part[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => { throw failureOf(`${folder} cannot be read`, error); });
  if (entries.length > most.files) throw new Failure(`${folder} holds more than ${most.files} files`);
  const parts: Part[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && deep < most.deep) parts.push(...await readParts(path, deep + 1));
    else if (form.test(entry.name)) parts.push(await readPart(path));
  }
  return parts;
}

async function readPart(path: string): Promise<Part> {
  try {
    const { size, ...file } = await lstat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!file.isFile) return { path, problem: 'is a link or no file' };
    if (size > most.bytes) return { path, problem: `has more than ${most.bytes} bytes` };
    return { path, text: await readFile(path, 'utf8') };
  } catch (error) {
    return { path, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The text of a file that a command line names. Throws a `Failure` for one that is not there, or is larger than a segment may be. */
export async function readSmall(path: string): Promise<string> {
  const { text, problem } = await readPart(path);
  if (text === undefined) throw new Failure(`${path} ${problem ?? 'cannot be read'}`);
  return text;
}
