import { createHash, hash, randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** What is kept of earlier runs in the user's own folder. It may be lost at any moment, and whatever is wrong with it, nothing is kept. */
export interface Cache {
  /** What was kept under a name by this very program; nothing where that is not certain. Never throws. */
  read(name: string): Buffer | undefined;
  /** Keeps something under a name, whole or not at all. Never throws. */
  write(name: string, body: Uint8Array): void;
}

/** What is kept at most: entries, bytes of one of them, and bytes of all. */
export const bounds = { entries: 256, bytes: 64 * 1024 * 1024, all: 256 * 1024 * 1024 } as const;

/** Nothing is kept and nothing was. */
export const noCache: Cache = { read: () => undefined, write: () => undefined };

/** What is kept in a folder of its own: what was said of files, and the compiled program. */
type Folder = 'checked' | 'compiled';

/**
 * The cache of a build of this program (as a text; another build, and another Node, keep their own) below `XDG_CACHE_HOME` or
 * `~/.cache`, in a folder that only this user reads and writes. Where there is no such folder and none can be made, and where
 * `DRIFTVAKT_CACHE` is `off`, none.
 */
export function openCache(build: string, env: Readonly<Record<string, string | undefined>>, kind: Folder = 'checked'): Cache {
  const folder = folderOf(env, kind);
  // Node brings the calendars and the time zones that dates are held against.
  const program = `${build} ${process.version} ${process.versions['icu'] ?? ''} ${process.versions['tz'] ?? ''}`;
  if (folder === undefined) return noCache;
  const fileOf = (name: string): string => join(folder, hash('sha256', `${program}\0${name}`).slice(0, 32));
  const seal = (name: string, body: Uint8Array): string => createHash('sha256').update(`${program}\0${name}\0${body.length}\0`).update(body).digest('hex');
  return {
    read(name) {
      const bytes = contents(fileOf(name));
      const body = bytes?.subarray(sealed);
      return bytes === undefined || body === undefined || bytes.toString('latin1', 0, sealed) !== seal(name, body) ? undefined : body;
    },
    write(name, body) {
      if (body.length > bounds.bytes) return;
      const path = fileOf(name);
      const beside = `${path}.${randomBytes(8).toString('hex')}.tmp`;
      try {
        writeFileSync(beside, Buffer.concat([Buffer.from(seal(name, body), 'latin1'), body]), { flag: 'wx', mode: 0o600 });
        renameSync(beside, path);
        tidy(folder);
      } catch {
        // A disk that is full or cannot be written keeps nothing; that is all.
        attempt(() => rmSync(beside, { force: true }));
      }
    },
  };
}

/** Each entry begins with the SHA-256 of the program, its name, its length and its body: so many hexadecimal digits. */
const sealed = 64;

function folderOf({ XDG_CACHE_HOME: given = '', HOME: home = '', DRIFTVAKT_CACHE: wish }: Readonly<Record<string, string | undefined>>, kind: Folder): string | undefined {
  const base = isAbsolute(given) ? given : isAbsolute(home) ? join(home, '.cache') : undefined;
  if (base === undefined || wish === 'off') return undefined;
  const folder = join(base, 'driftvakt', kind);
  const known = attempt(() => lstatSync(folder)) ?? attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return lstatSync(folder);
  });
  const above = attempt(() => lstatSync(join(base, 'driftvakt')));
  return known !== undefined && above !== undefined && isOwnFolder(above, 0o022) && isOwnFolder(known, 0o077) ? folder : undefined;
}

// Without owners and modes, as on Windows, the user's folder is the user's.
const own = process.getuid?.();
const isOwnFolder = (facts: Stats, others: number): boolean => facts.isDirectory() && (own === undefined || (facts.uid === own && (facts.mode & others) === 0));

function contents(path: string): Buffer | undefined {
  return attempt(() => {
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const facts = fstatSync(file);
      const isOurs = facts.isFile() && (own === undefined || (facts.uid === own && (facts.mode & 0o022) === 0));
      return isOurs && facts.size >= sealed && facts.size <= bounds.bytes + sealed ? readFileSync(file) : undefined;
    } finally {
      closeSync(file);
    }
  });
}

/** Removes the oldest beyond the bounds. */
function tidy(folder: string): void {
  const all = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const facts = attempt(() => statSync(path));
    return facts === undefined ? [] : [{ path, size: facts.size, at: facts.mtimeMs }];
  }).sort((a, b) => b.at - a.at);
  let bytes = 0;
  for (const [index, { path, size }] of all.entries()) {
    bytes += size;
    if (index >= bounds.entries || bytes > bounds.all) attempt(() => rmSync(path, { force: true }));
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
