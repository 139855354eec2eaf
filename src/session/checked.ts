// What a check said of files that have not changed since: then nothing is read, and nothing is asked again.
import { resolve } from 'node:path';
import type { Given, Terminal } from '../command.ts';
import type { SourceFile } from '../load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decode } from '../text/decode.ts';
import type { Read } from '../reading.ts';
import { noCache, openCache, type Cache } from '../world/cache.ts';
import { listDeclarations, readListed, type Listed } from '../world/files.ts';
import { contentOf, digestOf, findUnread, readUnchanged, stateOf, uncertain, type Found } from '../world/unchanged.ts';
import type { Whole } from './base.ts';
import { spokenOf, type Spoken } from './finish.ts';

declare global {
  interface ImportMeta {
    /** What tells one build of this program from another: the digest of what it is made from. Nothing where it runs from its sources. */
    readonly program?: string;
  }
}

/** What a check says of an estate. */
export interface Checked extends Spoken {
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read. */
  readonly files: readonly string[];
}

export const checkedOf = (readings: Read): Checked => ({ ...spokenOf(readings), diagnostics: readings.diagnostics, files: [...readings.texts.keys()] });

/** What a check says of the declarations below a folder, as they are now. */
export const checkFolder = (given: Given, terminal: Terminal): Promise<Checked> => checkWith(cacheFor(given, terminal), given.dir);

/** What may differ between two checks: the clock, in milliseconds, and from how many files on it is kept what the next check can stand on. */
interface Ways {
  readonly now?: number;
  readonly many?: number;
}

/** The same with a cache: whatever it holds, what is said is what would be said without it. */
export async function checkWith(cache: Cache, dir: string, { now, many = 500 }: Ways = {}): Promise<Checked> {
  const listed = listDeclarations(dir);
  const found = cache === noCache ? undefined : findUnread(listed, now);
  const known = found === undefined ? undefined : recall(cache, dir, found);
  if (known !== undefined) return known;
  const again = found === undefined || listed.length < many ? undefined : await checkedAgain(cache, dir, found);
  if (again !== undefined) return again;
  const files = await readAll(listed, many);
  const content = found === undefined ? undefined : contentOf(files);
  const said = content === undefined ? undefined : saidOf(cache, content);
  if (found === undefined || content === undefined) return readAnew(files);
  const checked = said === undefined ? await readAnew(files, (read) => keepBase(cache, dir, { found, files, content, read }, many)) : { ...said, files: listed.map(({ path }) => path), texts: textsOf(said.diagnostics, files) };
  keepSaid(cache, dir, { found, content, said: said === undefined ? checked : undefined, fileAt: (index) => files[index] });
  return checked;
}

/** Reads files; many of them on two threads. */
async function readAll(listed: readonly Listed[], many: number): Promise<SourceFile[]> {
  if (listed.length < 4 * many) return listed.map(readListed);
  // A second thread takes a while to begin: what it is read with is loaded meanwhile.
  const shared = (await import('./share-reading.ts')).shareReading(listed);
  const together = (await import('./read-together.ts')).readTogether(shared);
  // What the files are then held against is loaded while the second thread says what it read.
  await import('../reading.ts');
  return together;
}

async function readAnew(files: readonly SourceFile[], keeping?: (read: Read) => Promise<void>): Promise<Checked> {
  const { read } = await import('../reading.ts');
  const readings = read(files);
  await keeping?.(readings);
  return checkedOf(readings);
}

/** Keeps what the next check can stand on, where that is worth it. */
async function keepBase(cache: Cache, dir: string, whole: Whole, many: number): Promise<void> {
  if (whole.files.length >= many) (await import('./base.ts')).keepBase(cache, dir, whole);
}

/** What is said of files of which few have changed since all were checked; nothing where that takes a whole check. */
async function checkedAgain(cache: Cache, dir: string, found: Found): Promise<Checked | undefined> {
  const { checkAgain } = await import('./check-again.ts');
  const again = checkAgain(cache, dir, found);
  if (again === undefined) return undefined;
  const { said, content, files } = again;
  const texts = textsRead(said.diagnostics, found, files);
  if (texts === undefined) return undefined;
  keepSaid(cache, dir, { found, content, said, fileAt: (index) => files.get(index) });
  return { ...said, texts, files: found.listed.map(({ path }) => path) };
}

interface Saying {
  readonly found: Found;
  readonly content: string;
  /** Nothing where it is kept already. */
  readonly said: Said | undefined;
  readonly fileAt: (index: number) => SourceFile | undefined;
}

/** Keeps what was said of a content, and by what it is known that the files of a folder hold it. */
function keepSaid(cache: Cache, dir: string, { found, content, said, fileAt }: Saying): void {
  if (said !== undefined) {
    const { declarations, diagnostics, timeZone, home } = said;
    keep<Said>(cache, `said ${content}`, { declarations, diagnostics, timeZone, home });
  }
  const contents = uncertain(found).flatMap((index): Facts['contents'] => {
    const file = fileAt(index);
    return file !== undefined && 'bytes' in file ? [[index, digestOf(file.bytes)]] : [];
  });
  keep<Facts>(cache, factsOf(dir), { state: stateOf(found), content, contents });
}

/** What is kept under the content of all files: what was said of it. */
export type Said = Omit<Checked, 'texts' | 'files'>;

/** What is kept of a folder: by what it is known that its files hold what they held. */
interface Facts {
  readonly state: string;
  /** Content of the files whose facts alone would not tell that they were changed. */
  readonly contents: readonly (readonly [index: number, digest: string])[];
  /** Of all files. */
  readonly content: string;
}

const factsOf = (dir: string): string => `facts ${resolve(dir)} ${dir}`;
const saidOf = (cache: Cache, content: string): Said | undefined => kept<Said>(cache, `said ${content}`, 'diagnostics');

/** The cache for a check: none from sources, whose digest nobody knows, and none where the user wants none. */
function cacheFor({ own }: Given, { env, version }: Terminal): Cache {
  // The build writes the digest in place of these very words.
  const program = import.meta.program;
  if (program === undefined || own['cache'] === false) return noCache;
  return openCache(`driftvakt ${version} ${program}`, env);
}

/** What was said of these files as they are now; nothing where that is not certain. */
function recall(cache: Cache, dir: string, found: Found): Checked | undefined {
  const facts = kept<Facts>(cache, factsOf(dir), 'contents');
  if (facts?.state !== stateOf(found)) return undefined;
  for (const [index, content] of facts.contents) {
    const file = readUnchanged(found, index);
    if (file === undefined || digestOf(file.bytes) !== content) return undefined;
  }
  const said = saidOf(cache, facts.content);
  if (said === undefined) return undefined;
  const texts = textsRead(said.diagnostics, found);
  if (texts === undefined) return undefined;
  // What has rested since is known by its facts from now on.
  const left = uncertain(found);
  if (left.length < facts.contents.length) keep<Facts>(cache, factsOf(dir), { ...facts, contents: facts.contents.filter(([index]) => left.includes(index)) });
  return { ...said, texts, files: found.listed.map(({ path }) => path) };
}

/** What is kept under a name, where it is a mapping with at least this list. */
function kept<T extends object>(cache: Cache, name: string, list: string & keyof T): T | undefined {
  const body = cache.read(name);
  if (body === undefined) return undefined;
  try {
    const value = JSON.parse(body.toString()) as Partial<T> | null;
    return Array.isArray(value?.[list]) ? value as T : undefined;
  } catch {
    return undefined;
  }
}

const keep = <T>(cache: Cache, name: string, value: T): void => cache.write(name, Buffer.from(JSON.stringify(value)));

/** The texts of the files that diagnostics speak of, as far as they are not read yet; nothing where one is not as it was found. */
function textsRead(diagnostics: readonly Diagnostic[], found: Found, files?: ReadonlyMap<number, SourceFile>): ReadonlyMap<string, string> | undefined {
  const named = new Set(diagnostics.map(({ at }) => at.file));
  const read = named.size === 0 ? [] : found.listed.flatMap(({ path }, index) => (named.has(path) ? [files?.get(index) ?? readUnchanged(found, index)] : []));
  return read.includes(undefined) ? undefined : textsOf(diagnostics, read.filter((file) => file !== undefined));
}

/** The texts of the files that diagnostics speak of, for code frames. */
function textsOf(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const named = new Set(diagnostics.map(({ at }) => at.file));
  return new Map(files.flatMap((file) => (named.has(file.path) && 'bytes' in file ? [[file.path, decode(file.bytes).text] as const] : [])));
}
