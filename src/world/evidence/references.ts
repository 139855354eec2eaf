import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { Git } from './git.ts';

/** A reference as it must stand, and as it stood when that was decided: null where there is or was none. */
export interface Move {
  readonly ref: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Another writer moved a reference meanwhile: look again, and decide again. */
export class MovedFailure extends Failure {}

/** The references below each prefix, by their full names. */
export async function references(git: Git, prefixes: readonly string[]): Promise<Map<string, string>> {
  const out = await git.run(['for-each-ref', '--format=%(objectname) %(refname)', ...prefixes]);
  return new Map(out.toString().split('\n').filter((line) => line !== '').map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
}

/** What git would show by the names of these references in their place, or where they lead instead of standing for themselves. */
export async function misleadingReferences(git: Git, refs: Iterable<string>): Promise<readonly string[]> {
  const short = [...refs].map((ref) => ref.replace('refs/heads/', ''));
  const out = await git.run(['for-each-ref', '--format=%(refname) %(symref)', ...short.flatMap((name) => [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`])]);
  return out.toString().split('\n').map((line) => line.split(' ')).filter(([ref = '', leads = '']) => ref !== '' && (leads !== '' || short.some((name) => ref === `refs/tags/${name}` || ref === `refs/${name}`))).map(([ref = '']) => ref);
}

/** How old a lock on a reference of ours may be before it is taken for left behind: nobody of us holds one for longer than a moment. */
const oldestLock = 10_000;

/**
 * Moves references, all or none. Throws `MovedFailure` where one stands elsewhere than it was known to. A lock that a killed
 * process left on a reference of ours is taken away; what else is locked is waited for, and then a `Failure`.
 */
export async function moveReferences(git: Git, moves: readonly Move[]): Promise<void> {
  const none = '0'.repeat(git.algorithm === 'sha256' ? 64 : 40);
  const wanted = moves.filter(({ from, to }) => from !== to);
  if (wanted.length === 0) return;
  const lines = wanted.map(({ ref, from, to }) => (to === null ? `delete ${ref} ${from ?? none}` : `update ${ref} ${to} ${from ?? none}`));
  const input = ['start', ...lines, 'prepare', 'commit', ''].join('\n');
  const begun = Date.now();
  for (;;) {
    try {
      await git.run(['update-ref', '--no-deref', '--stdin'], input);
      return;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (/but expected|reference already exists|unable to resolve reference/u.test(said)) throw new MovedFailure(`another run wrote the evidence at the same time (${said})`);
      if (!/Unable to create .*\.lock|File exists|unable to lock/u.test(said) || Date.now() - begun > 3 * oldestLock) throw error;
      await removeLeft(git, wanted.map(({ ref }) => ref));
      await pause(50 + Math.random() * 100);
    }
  }
}

/** Locks on references of ours only: `packed-refs.lock` may be the user's own git at work. */
async function removeLeft(git: Git, refs: readonly string[]): Promise<void> {
  for (const ref of refs) {
    const path = join(git.folder, `${ref}.lock`);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > oldestLock) await rm(path, { force: true });
  }
}
