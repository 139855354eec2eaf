import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { digest } from '../model/digest.ts';
import type { Held } from '../model/exports.ts';
import { emptyMemory, type Memory } from '../model/memory.ts';
import type { Observation } from '../model/observation.ts';
import type { Scope, Sealed, Segment } from '../model/results.ts';
import type { ToldKeys } from '../model/told.ts';
import { writeAtomically } from './atomic.ts';
import { Failure, failureOf } from './failure.ts';
import { exclusively } from './lock.ts';

/** What the evidence says today: the last run, and what the past still says. */
export interface Ledger {
  readonly run: string | null;
  readonly commit: string | null;
  readonly at: string | null;
  readonly scope: Scope | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly memory: Memory;
}

export type { Sealed } from '../model/results.ts';

/** Where evidence is kept. A directory here; the seam for a git branch. */
export interface Evidence {
  /** The ledger, empty where there is none yet. Throws a `Failure` when there is one that cannot be read: it is never overwritten. */
  ledger(): Promise<Ledger>;
  /** Keeps what a run saw; durable when it returns. Where the disk refuses, a `Failure`: then nothing of the run is kept. */
  seal(segment: Segment): Promise<Sealed>;
  /** Segments not yet folded in, oldest first. */
  unmerged(): Promise<readonly Sealed[]>;
  /** Every segment that is kept, folded or not, oldest first, one after the other: more than fit into memory at once. A `Failure` at one that is damaged. */
  raw(): AsyncIterable<Sealed>;
  /** Keeps the ledger, and then files the segments that are folded in it. Where the disk refuses, a `Failure`: what was sealed waits. */
  keep(ledger: Ledger): Promise<void>;
  told(): Promise<ToldKeys>;
  keepTold(told: ToldKeys): Promise<void>;
  /** Names of people by pseudonym: of those in the last look at each export of access, as long as its raw segment is kept. */
  people(memory: Memory): Promise<Readonly<Record<string, string>>>;
  /** Drops raw segments of before the instant that are folded in, and what killed runs left half written. Only while recording. */
  drop(before: string): Promise<void>;
  /** Work that nobody else may do on this evidence at the same time. */
  exclusively<T>(name: 'record' | 'publish', work: () => Promise<T>): Promise<T>;
}

const empty: Ledger = { run: null, commit: null, at: null, scope: null, diagnostics: [], memory: emptyMemory };

/** Evidence in a directory: `ledger.json`, `told.json`, `unmerged/` and `segments/YYYY-MM/`. Every write is atomic. */
export function directoryEvidence(root: string): Evidence {
  const waiting = join(root, 'unmerged');
  const filed = join(root, 'segments');
  return {
    ledger: async () => (await readVersioned<Ledger>(join(root, 'ledger.json'), ({ memory }) => isObject(memory) && isObject(memory.findings) && isObject(memory.targets) && Array.isArray(memory.segments))) ?? empty,
    told: async () => (await readVersioned<{ told: ToldKeys }>(join(root, 'told.json'), ({ told }) => isObject(told)))?.told ?? {},
    keepTold: (told) => save(join(root, 'told.json'), { told }),
    exclusively: (name, work) => exclusively(root, name, work),
    async seal(segment) {
      const sealed = { digest: digest(segment), segment };
      await save(join(waiting, nameOf(sealed)), sealed).catch((error: unknown) => { throw failureOf('nothing of this run is kept', error); });
      return sealed;
    },
    unmerged: async () => Promise.all((await names(waiting)).map((name) => readSealed(join(waiting, name)))),
    async* raw() {
      const found = [...await filesOf(filed), ...(await names(waiting)).map((name) => ({ name, path: join(waiting, name) }))];
      for (const { path } of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) yield await readSealed(path);
    },
    async keep(ledger) {
      try {
        await save(join(root, 'ledger.json'), ledger);
        const folded = ledger.memory.segments.map((one) => `-${one.slice(0, 16)}.json`);
        for (const name of await names(waiting)) {
          if (!folded.some((end) => name.endsWith(end))) continue;
          await mkdir(join(filed, name.slice(0, 7)), { recursive: true });
          await rename(join(waiting, name), join(filed, name.slice(0, 7), name));
        }
      } catch (error) {
        throw new Failure(`${failureOf(`${root} cannot be written`, error).message}. What was seen waits in ${waiting}, and the next run that can write goes on from there`);
      }
    },
    people: (memory) => peopleIn(filed, memory),
    async drop(before) {
      for (const month of await names(filed)) {
        for (const name of await names(join(filed, month))) if (name < stamp(before)) await rm(join(filed, month, name), { force: true });
        if ((await names(join(filed, month))).length === 0) await rm(join(filed, month), { recursive: true, force: true });
      }
      for (const folder of [root, waiting]) await sweep(folder);
    },
  };
}

/** An instant as names of files begin: they sort by time, whether it was written with fractions of a second or without. */
const stamp = (at: string): string => new Date(at).toISOString().replaceAll(':', '');
const nameOf = ({ digest: seal, segment }: Sealed): string => `${stamp(segment.at)}-${seal.slice(0, 16)}.json`;
const save = (path: string, value: object): Promise<void> => writeAtomically(path, `${JSON.stringify({ schema: 'driftvakt/evidence/v1', ...value })}\n`);
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.endsWith('.tmp')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw failureOf(`${folder} cannot be read`, error);
  }
}

/** The segments below the folders of months. */
const filesOf = async (filed: string): Promise<{ name: string; path: string }[]> =>
  (await Promise.all((await names(filed)).map(async (month) => (await names(join(filed, month))).map((name) => ({ name, path: join(filed, month, name) }))))).flat();

/** A file of evidence; nothing where there is none. Throws a `Failure` for one that is not whole, and leaves it as it is. */
async function readVersioned<T>(path: string, isWhole: (value: T) => boolean): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw failureOf(`${path} cannot be read`, error);
  }
  const value = parsed(text) as (T & { readonly schema?: unknown }) | undefined;
  if (isObject(value) && value?.schema !== undefined && value.schema !== 'driftvakt/evidence/v1') throw new Failure(`${path} was written by another version of driftvakt (${String(value.schema)}); this one reads driftvakt/evidence/v1`);
  if (value === undefined || !isObject(value) || value.schema === undefined || !isWhole(value)) throw new Failure(`${path} is damaged and was left as it is: restore it from a copy, or move it away to begin anew`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readSealed(path: string): Promise<Sealed> {
  const sealed = await readVersioned<Sealed>(path, ({ segment }) => isObject(segment));
  if (sealed === undefined || digest(sealed.segment) !== sealed.digest) throw new Failure(`${path} does not match its seal: it was altered or damaged. Restore it from a copy, or move it away to go on without it`);
  return sealed;
}

/** What is half written for a day was left by a run that was killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/\.tmp$|\.lock\.\d+\./.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > 86_400_000) await rm(join(folder, name), { force: true });
  }
}

/** How many segments of before a look's instant are read to find it: as many as may be folded at once. */
const mostRead = 20;

/** Accounts' own names stand in the facts of exports of access only, each beside its pseudonym. */
async function peopleIn(filed: string, { targets }: Memory): Promise<Readonly<Record<string, string>>> {
  const looks = Object.values(targets).map(({ last }) => last).filter((one) => heldIn(one).length > 0);
  const all = looks.length === 0 ? [] : (await Promise.all((await names(filed)).map(async (month) => (await names(join(filed, month))).map((name) => ({ month, name }))))).flat();
  const known: Record<string, string> = {};
  const opened = new Map<string, Promise<Sealed>>();
  for (const look of looks) {
    // A segment is named by the beginning of its run, and so never later than what it holds.
    for (const { month, name } of all.filter((one) => one.name.slice(0, 22) <= stamp(look.at)).slice(-mostRead).reverse()) {
      const reading = opened.get(name) ?? readSealed(join(filed, month, name));
      opened.set(name, reading);
      const found = (await reading).segment.observations.find(({ target, from, at }) => target === look.target && from === look.from && at === look.at);
      if (found === undefined) continue;
      for (const { person, principal } of heldIn(found)) known[person] = principal;
      break;
    }
  }
  return known;
}

function heldIn(one: Observation): readonly Held[] {
  const { held } = (one.seen ? one.facts : {}) as { readonly held?: readonly Held[] };
  return Array.isArray(held) ? held as readonly Held[] : [];
}
