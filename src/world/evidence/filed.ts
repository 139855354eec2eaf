// The raw segments of a directory that are folded: by months, a compact file for each day that is over, and single files of the day in progress.
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { droppedBy } from '../../evidence/dropped.ts';
import { forget, type Envelope } from '../../evidence/envelope.ts';
import type { Link } from '../../evidence/link.ts';
import { flushFolder, writeAtomically } from '../atomic.ts';
import { Failure, failureOf } from '../failure.ts';
import { names, readEnvelope, stamp } from './folder.ts';
import { opened, type OpenEnvelope } from '../../evidence/columns.ts';
import { openPacked, packDay, unpackDay } from './packed.ts';
import { singleText } from './raw.ts';

/** The files of one day, in order of their names: its compact file first, where there is one. */
export interface FiledDay {
  /** As `2026-11-22`. */
  readonly date: string;
  readonly folder: string;
  readonly files: readonly string[];
}

export const isPacked = (name: string): boolean => name.endsWith('.day');
const packedName = (date: string): string => `${date}.day`;
/** The day that a segment is of. */
export const dateOf = ({ segment: { at } }: Envelope): string => stamp(at).slice(0, 10);

/** All days that are kept, oldest first. Throws a `Failure` where the disk refuses. */
export async function filedDays(filed: string): Promise<FiledDay[]> {
  const months = await Promise.all((await names(filed)).map(async (month) => ({ folder: join(filed, month), all: await names(join(filed, month)) })));
  return months.flatMap(({ folder, all }) => [...new Set(all.map((name) => name.slice(0, 10)))].map((date) => ({ date, folder, files: all.filter((name) => name.startsWith(date)) })))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The segments of a day, each once, in order of time. Throws a `Failure` at one that is damaged. */
export async function readDay(filed: string, day: FiledDay): Promise<Envelope[]> {
  for (let [trial, files] = [0, day.files]; ; trial += 1) {
    try {
      const all = (await Promise.all(files.map((name) => readFiled(join(day.folder, name))))).flat();
      return onceEach(all).toSorted((a, b) => Date.parse(a.segment.at) - Date.parse(b.segment.at) || (a.number ?? 0) - (b.number ?? 0));
    } catch (error) {
      // Packed by another run between two questions.
      const now = await filedDays(filed);
      const same = now.find(({ date, folder }) => date === day.date && folder === day.folder)?.files ?? [];
      if (trial > 5 || same.join() === files.join()) throw error;
      files = same;
      await pause(5);
    }
  }
}

/** The same with their looks taken apart, as they are kept. */
export async function openFiled(filed: string, day: FiledDay): Promise<readonly OpenEnvelope[]> {
  const [name = '', ...others] = day.files;
  const packed = isPacked(name) && others.length === 0 ? await readFile(join(day.folder, name)).then(openPacked, () => undefined) : undefined;
  return packed ?? (await readDay(filed, day)).map(opened);
}

/** A run that was killed while it packed a day left some of its segments twice. */
const onceEach = (all: readonly Envelope[]): Envelope[] => [...new Map(all.map((one) => [`${one.writer ?? ''} ${one.number ?? ''} ${one.digest}`, one])).values()];

async function readFiled(path: string): Promise<readonly Envelope[]> {
  if (!isPacked(path)) return [await readEnvelope(path)];
  const envelopes = await unpackDay(await readFile(path).catch((error: unknown) => { throw failureOf(`${path} cannot be read`, error); }));
  if (envelopes === undefined) throw new Failure(`${path} is damaged: restore it from a copy, or move it away to go on without it`);
  return envelopes;
}

/** So many days at most are packed by one run: one that finds many, as after an update, is not held up. */
const mostPacked = 3;

/**
 * Makes one file of each day that was over at an instant, and takes its single files away when that is durable: a kill between
 * leaves some segments twice, and the next run takes them away. A day that holds what is damaged stays as it is. Only while holding the lock of the chain.
 */
export async function packFinished(filed: string, at: string): Promise<void> {
  const today = stamp(at).slice(0, 10);
  const over = (await filedDays(filed)).filter(({ date, files }) => date < today && files.some((name) => !isPacked(name)));
  for (const day of over.slice(0, mostPacked)) {
    const envelopes = await readDay(filed, day).catch(() => undefined);
    if (envelopes === undefined) continue;
    await writeAtomically(join(day.folder, packedName(day.date)), await packDay(envelopes));
    for (const name of day.files.filter((one) => !isPacked(one))) await rm(join(day.folder, name), { force: true });
  }
}

/** Files segments that were folded: moved from where they waited. */
export async function file(filed: string, waiting: string, done: readonly string[]): Promise<void> {
  for (const name of done) {
    const folder = join(filed, name.slice(0, 7));
    await mkdir(folder, { recursive: true });
    await rename(join(waiting, name), join(folder, name));
  }
  for (const folder of new Set(done.map((name) => join(filed, name.slice(0, 7))))) await flushFolder(folder);
}

/** What retention may take away: whole days that were over before the instant, by what is sealed in them and not by their names. */
export interface Past {
  readonly days: readonly FiledDay[];
  readonly dropped: NonNullable<Link['dropped']>;
}

/** What is of before the instant. What is damaged, or of another day than its name says, stays: `verify` tells of it. */
export async function pastDays(filed: string, before: string): Promise<Past> {
  const limit = stamp(before).slice(0, 10);
  const found: { readonly day: FiledDay; readonly envelopes: readonly Envelope[] }[] = [];
  for (const day of (await filedDays(filed)).filter(({ date }) => date < limit)) {
    const envelopes = await readDay(filed, day).catch(() => undefined);
    if (envelopes?.every((one) => dateOf(one) === day.date) === true) found.push({ day, envelopes });
  }
  return { days: found.map(({ day }) => day), dropped: droppedBy(found.flatMap(({ envelopes }) => envelopes)) };
}

/** Takes days away, and the folders of months that are empty then. */
export async function removeDays(filed: string, days: readonly FiledDay[]): Promise<void> {
  for (const { folder, files } of days) for (const name of files) await rm(join(folder, name), { force: true });
  for (const month of await names(filed)) if ((await names(join(filed, month))).length === 0) await rm(join(filed, month), { recursive: true, force: true });
}

/** Takes a person's name out of every segment that is filed; how many held it. */
export async function forgetFiled(filed: string, person: string): Promise<number> {
  const held = new Set<string>();
  for (const { folder, files } of await filedDays(filed)) {
    for (const name of files) {
      const path = join(folder, name);
      const envelopes = await readFiled(path);
      const without = envelopes.map((one) => forget(one, person));
      envelopes.forEach(({ digest }, index) => { if (without[index] !== undefined) held.add(digest); });
      if (without.every((one) => one === undefined)) continue;
      const all = envelopes.map((one, index) => without[index] ?? one);
      await writeAtomically(path, isPacked(name) ? await packDay(all) : all.map(singleText).join(''));
    }
  }
  return held.size;
}

/** What of before an instant was seen last in a day, newest first: at most so many of single files, since a run's own segment is near. */
export async function newestBefore(filed: string, day: FiledDay, at: string, most: number): Promise<Envelope[]> {
  const singles = day.files.filter((name) => !isPacked(name) && name.slice(0, 22) <= stamp(at)).slice(-most);
  const all = await readDay(filed, { ...day, files: [...day.files.filter(isPacked), ...singles] });
  return all.filter(({ segment }) => Date.parse(segment.at) <= Date.parse(at)).toReversed();
}

/** Whether the compact file of its day holds the segment: an old one that is brought again is there once. Those of days that are not over are known by the memory. */
export async function isPackedIn(filed: string, envelope: Envelope): Promise<boolean> {
  const day = (await filedDays(filed)).find(({ date, files }) => date === dateOf(envelope) && files.some(isPacked));
  return day !== undefined && (await readDay(filed, day)).some(({ digest }) => digest === envelope.digest);
}
