import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Problem, SourceFile } from '../load.ts';
import { compareText } from '../model/span.ts';
import { CouldNotAsk, type ReadFile } from '../observe.ts';
import { limits } from '../text/limits.ts';
import { shortened } from '../text/printable.ts';
import { Failure } from './failure.ts';

/** The largest export that a reader reads: bytes. */
const largestExport = 64 * 1024 * 1024;

/**
 * Every file of declarations below a folder, in order of paths, and what was not read. Symbolic links are not followed,
 * nothing but a regular file is opened, and no more is read than a file of declarations may hold. Never throws.
 */
export async function readDeclarations(dir: string): Promise<SourceFile[]> {
  return listDeclarations(dir).map(readListed);
}

/** The paths that may hold declarations below a folder, in order, and why any is not to be read. Never throws. */
export function listDeclarations(dir: string): Listed[] {
  const found: Listed[] = [];
  const folders = [dir];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = list(folder);
    if (!Array.isArray(entries)) found.push({ path: folder, problem: entries });
    else {
      const before = posix.join(folder, '-').slice(0, -1);
      for (const entry of entries) enter(`${before}${entry.name}`, entry, folders, found);
    }
    if (found.length > limits.files) return [{ path: dir, problem: 'too-many' }];
  }
  return found.sort((a, b) => compareText(a.path, b.path));
}

/** What was listed, read. Never throws. */
export const readListed = ({ path, problem }: Listed): SourceFile => (problem === undefined ? readDeclaration(path) : { path, problem });

/** A path that may hold declarations, and why it is not to be read. */
export interface Listed { readonly path: string; readonly problem?: Problem }

/** The text of a file that the command line names. Throws a `Failure` where it cannot be read. */
export async function readNamed(path: string): Promise<string> {
  try {
    // Node's other way to read brings what reads from terminals: a thirtieth of a small check.
    return readFileSync(path, 'utf8');
  } catch {
    throw new Failure(`${path} cannot be read`);
  }
}

const declares = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

function list(folder: string): Dirent[] | Problem {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'missing' : code === 'ENOTDIR' ? 'not-a-file' : 'unreadable';
  }
}

function enter(path: string, entry: Dirent, folders: string[], found: Listed[]): void {
  const { name } = entry;
  if (name.startsWith('.') || name === 'node_modules') return;
  if (entry.isSymbolicLink()) {
    // A link among other files is nobody's declaration; one to a folder could hide many.
    if (declares(name) || leadsToFolder(path)) found.push({ path, problem: 'symbolic-link' });
  } else if (entry.isDirectory()) {
    if (declares(name)) found.push({ path, problem: 'folder' });
    else folders.push(path);
  } else if (declares(name)) found.push(entry.isFile() ? { path } : { path, problem: 'not-a-file' });
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** One file of declarations; a path that is a link, not a regular file, or too large is a problem and is not read. Never throws. */
export function readDeclaration(path: string): SourceFile {
  let file: number | undefined;
  try {
    // The file may have become a link or a pipe since it was listed: neither is followed nor waited for.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const facts = fstatSync(file);
    if (facts.isDirectory()) return { path, problem: 'folder' };
    if (!facts.isFile()) return { path, problem: 'not-a-file' };
    if (facts.size > limits.bytes) return { path, problem: 'too-large' };
    return { path, bytes: readAtMost(file, facts.size, limits.bytes + 1) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { path, problem: code === 'ELOOP' ? 'symbolic-link' : code === 'ENXIO' ? 'not-a-file' : code === 'ENOENT' ? 'missing' : 'unreadable' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What an open file holds, that was so large a moment ago: no more than the most. */
function readAtMost(file: number, size: number, most: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(Math.min(most, size + 1));
  let length = readSync(file, buffer, 0, buffer.length, null);
  // A regular file gives all that it has at once; one that has changed meanwhile is read to its end.
  for (let got = length === size ? 0 : -1; got !== 0 && length < buffer.length; length += got) got = readSync(file, buffer, length, buffer.length - length, null);
  return buffer.subarray(0, length);
}

/**
 * The text of an export, for readers: below the repository's root, in one of the Estate's folders, reached by no link that
 * leads out of them. A `*` in the last part of the path stands for anything, and the last name in order is read.
 * @throws CouldNotAsk `file-forbidden`, `file-missing` or `file-unreadable`
 */
export function readExport(root: string, folders: readonly string[], pattern: string): ReadFile {
  const forbidden = (why: string): CouldNotAsk => new CouldNotAsk('file-forbidden', `${shortened(pattern, 200)} ${why}`);
  const parts = pattern.split('/');
  const last = parts.pop() ?? '';
  if (pattern.startsWith('/') || pattern.includes('\0') || pattern.includes('\\') || [...parts, last].some((part) => part === '..' || part === '.' || part === '')) throw forbidden('is not a path below the root of the repository');
  if (parts.some((part) => part.includes('*'))) throw forbidden('has a * in a folder; it may stand in the name of the file only');
  const inside = folders.some((folder) => `${parts.join('/')}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  if (!inside) throw forbidden('is in none of the folders that the Estate names under files');
  const path = [...parts, last.includes('*') ? lastMatch(root, parts, last, pattern) : last].join('/');
  return attempt(path, () => {
    const base = realpathSync(root);
    const real = realpathSync(join(base, path));
    const stays = (place: string): void => {
      if (!folders.some((folder) => place.startsWith(`${join(base, folder).replace(/\/$/, '')}${sep}`))) throw forbidden('is reached by a link that leads out of the folders of the Estate');
    };
    stays(real);
    const file = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      // A folder on the way may have become a link meanwhile: what counts is where the file that was opened lies.
      stays(placeOf(file) ?? real);
      const facts = fstatSync(file);
      if (!facts.isFile()) throw new CouldNotAsk('file-forbidden', `${path} is not a regular file`);
      if (facts.size > largestExport) throw new CouldNotAsk('file-unreadable', `${path} is larger than ${largestExport / 1024 / 1024} MiB`);
      return { path, text: textOf(readAtMost(file, facts.size, largestExport), path), modifiedAt: new Date(Math.floor(facts.mtimeMs)).toISOString().replace('.000Z', 'Z') };
    } finally {
      closeSync(file);
    }
  });
}

/** Where an open file really lies; nothing where the system does not tell. */
function placeOf(file: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${file}`);
  } catch {
    return undefined;
  }
}

function lastMatch(root: string, parts: readonly string[], last: string, pattern: string): string {
  const names = attempt(pattern, () => readdirSync(join(root, ...parts))).filter((name) => fits(name, last));
  const found = names.sort(compareText).at(-1);
  if (found === undefined) throw new CouldNotAsk('file-missing', `no file fits ${pattern}`);
  return found;
}

/** Whether a name fits a pattern with `*`; in linear time, whatever the pattern. */
function fits(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const end = rest.pop() ?? '';
  if (name.startsWith('.') || !name.startsWith(first) || name.length < first.length + end.length || !name.endsWith(end)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found === -1 || found + piece.length > name.length - end.length) return false;
    at = found + piece.length;
  }
  return true;
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof CouldNotAsk) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CouldNotAsk('file-missing', `there is no file ${path}`);
    throw new CouldNotAsk('file-unreadable', `${path} cannot be read (${code})`);
  }
}

/** UTF-8, or UTF-16 where a mark says so, as spreadsheets write it. */
function textOf(bytes: Uint8Array, path: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CouldNotAsk('file-unreadable', `${path} is not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'}`);
  }
}
