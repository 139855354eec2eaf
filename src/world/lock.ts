import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, failureOf } from './failure.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Does the work while nobody else on this evidence does work under the same name. Waits for the holder; takes the lock over
 * from a process that is dead. Throws a `Failure` when it has waited `patience` milliseconds in vain.
 */
export async function exclusively<T>(folder: string, name: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  const path = join(folder, `${name}.lock`);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => { throw failureOf(`${folder} cannot be made`, error); });
  const begun = Date.now();
  while (!(await take(path))) {
    const holder = await read(path);
    if (holder !== undefined && isDead(holder)) await removeStale(path, holder);
    else if (Date.now() - begun > patience) throw new Failure(`${path} is held by process ${holder?.pid ?? '?'} on ${holder?.host ?? '?'} since ${holder?.since ?? '?'}: wait for it to end, or remove the file if that process is gone`);
    else await pause(25 + Math.random() * 50);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** Linking a written file into place is one step: no lock is ever seen without its holder, not even after a crash. */
async function take(path: string): Promise<boolean> {
  const mine = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(mine, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() } satisfies Holder));
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw failureOf(`${path} cannot be taken`, error);
  } finally {
    await rm(mine, { force: true }).catch(() => undefined);
  }
}

async function read(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    // Just released: look again.
    return undefined;
  }
}

/** Only a process of this machine can be known to be dead. */
function isDead({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Moves the dead lock aside first, so that of two who find it only one removes it, and neither removes a fresh one. */
async function removeStale(path: string, dead: Holder): Promise<void> {
  const aside = `${path}.${process.pid}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await read(aside);
  if (moved !== undefined && moved.pid !== dead.pid) await rename(aside, path);
  else await rm(aside, { force: true });
}
