import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { digest } from '../model/digest.ts';
import type { AccessFacts } from '../model/exports.ts';
import { emptyMemory, type Memory } from '../model/memory.ts';
import type { Scope, Segment } from '../model/results.ts';
import type { ToldKeys } from '../model/told.ts';
import { writeAtomically } from './atomic.ts';
import { Failure } from './failure.ts';
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

/** A segment and the digest that seals it. */
export interface Sealed {
  readonly digest: string;
  readonly segment: Segment;
}

/** Where evidence is kept. A directory here; the seam for a git branch. */
export interface Evidence {
  /** The ledger, empty where there is none yet. Throws a `Failure` when there is one that cannot be read: it is never overwritten. */
  ledger(): Promise<Ledger>;
  /** Keeps what a run saw; durable when it returns. */
  seal(segment: Segment): Promise<Sealed>;
  /** Segments not yet folded in, oldest first. */
  unmerged(): Promise<readonly Sealed[]>;
  /** Keeps the ledger, and then files the segments that are folded in it. */
  keep(ledger: Ledger): Promise<void>;
  told(): Promise<ToldKeys>;
  keepTold(told: ToldKeys): Promise<void>;
  /** Names of people by pseudonym, as far as raw segments still hold them. */
  people(): Promise<Readonly<Record<string, string>>>;
  /** Drops raw segments of before the instant that are folded in. */
  drop(before: string): Promise<void>;
  /** Work that nobody else may do on this evidence at the same time. */
  exclusively<T>(name: 'record' | 'publish', work: () => Promise<T>): Promise<T>;
}

const empty: Ledger = { run: null, commit: null, at: null, scope: null, diagnostics: [], memory: emptyMemory };

/** Evidence in a directory: `ledger.json`, `told.json`, `unmerged/` and `segments/YYYY-MM/`. Every write is atomic. */
export function directoryEvidence(root: string): Evidence {
  const waiting = join(root, 'unmerged');
  const filed = join(root, 'segments');
  const load = async <T>(name: string, none: T): Promise<T> => (await readVersioned(join(root, name), name)) as T | undefined ?? none;
  return {
    ledger: () => load('ledger.json', empty),
    told: async () => (await load<{ told: ToldKeys }>('told.json', { told: {} })).told,
    keepTold: (told) => save(join(root, 'told.json'), { told }),
    exclusively: (name, work) => exclusively(root, name, work),
    async seal(segment) {
      const sealed = { digest: digest(segment), segment };
      await save(join(waiting, nameOf(sealed)), sealed);
      return sealed;
    },
    unmerged: async () => Promise.all((await names(waiting)).map((name) => readSealed(join(waiting, name)))),
    async keep(ledger) {
      await save(join(root, 'ledger.json'), ledger);
      const folded = new Set(ledger.memory.segments);
      for (const name of await names(waiting)) {
        if (![...folded].some((one) => name.endsWith(`-${one.slice(0, 16)}.json`))) continue;
        await mkdir(join(filed, name.slice(0, 7)), { recursive: true });
        await rename(join(waiting, name), join(filed, name.slice(0, 7), name));
      }
    },
    async people() {
      const known: Record<string, string> = {};
      for (const month of (await names(filed)).slice(-2)) {
        for (const name of (await names(join(filed, month))).slice(-50)) collectPeople(await readSealed(join(filed, month, name)), known);
      }
      return known;
    },
    async drop(before) {
      for (const month of await names(filed)) {
        for (const name of await names(join(filed, month))) if (name < stamp(before)) await rm(join(filed, month, name), { force: true });
        if ((await names(join(filed, month))).length === 0) await rm(join(filed, month), { recursive: true, force: true });
      }
    },
  };
}

const stamp = (at: string): string => at.replaceAll(':', '');
const nameOf = ({ digest: seal, segment }: Sealed): string => `${stamp(segment.at)}-${seal.slice(0, 16)}.json`;
const save = (path: string, value: object): Promise<void> => writeAtomically(path, `${JSON.stringify({ schema: 'driftvakt/evidence/v1', ...value })}\n`);

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.endsWith('.tmp')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readVersioned(path: string, what: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  let value: { schema?: unknown };
  try {
    value = JSON.parse(text) as { schema?: unknown };
  } catch {
    throw new Failure(`${path} is damaged and was left as it is: restore it from a copy, or move it away to begin anew`);
  }
  if (value.schema !== 'driftvakt/evidence/v1') throw new Failure(`${path} was written by another version of driftvakt (${String(value.schema)}); this one reads ${what} of driftvakt/evidence/v1`);
  return value;
}

async function readSealed(path: string): Promise<Sealed> {
  const sealed = (await readVersioned(path, 'segments')) as Sealed | undefined;
  if (sealed === undefined || digest(sealed.segment) !== sealed.digest) throw new Failure(`${path} does not match its seal: it was altered or damaged`);
  return sealed;
}

/** Accounts' own names stand in the facts of exports of access only, each beside its pseudonym. */
function collectPeople({ segment }: Sealed, known: Record<string, string>): void {
  for (const one of segment.observations) {
    const { held = [] } = (one.seen ? one.facts : {}) as Partial<AccessFacts>;
    for (const { person, principal } of held) known[person] = principal;
  }
}
