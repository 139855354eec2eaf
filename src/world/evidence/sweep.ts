import { appendFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { leavesOf, looseOf, readObjects } from './objects.ts';
import type { Move } from './references.ts';

/** Where the remote's references are kept to compare with. */
export const beside = 'refs/driftvakt/remote/';

/** How long what was replaced stays, in milliseconds: who reads or fetches it meanwhile comes to an end. */
const stays = 3_600_000;
// What was replaced is listed in a file for each such part of the time, so that none is ever written anew beside another writer.
const part = 600_000;

/**
 * Takes away what only replaced commits without parents held, as far as it lies loose: a run replaces its memory every few
 * minutes, and git itself would keep each for weeks. It stays for an hour, so that no reader fails; `atOnce` takes all of it
 * away now. What cannot be taken away stays.
 */
export async function sweepReplaced(git: Git, moves: readonly Move[], { atOnce = false, now = Date.now() }: { readonly atOnce?: boolean; readonly now?: number } = {}): Promise<void> {
  const folder = join(git.folder, 'driftvakt', 'replaced');
  const listed: string[] = [];
  for (const { from, to } of moves) {
    if (from === null || from === to) continue;
    const [old, fresh] = [await reachable(git, from), to === null ? new Set<string>() : await reachable(git, to)];
    // The ledger's own commits have history: nothing of it is ever taken away.
    if (old !== undefined && fresh !== undefined) listed.push(...[...old].filter((id) => !fresh.has(id)));
  }
  try {
    if (listed.length > 0) {
      await mkdir(folder, { recursive: true });
      await appendFile(join(folder, String(Math.floor(now / part))), listed.map((id) => `${id}\n`).join(''));
    }
    const past = (await readdir(folder).catch(() => [])).filter((name) => atOnce || (Number(name) + 1) * part + stays < now).map((name) => join(folder, name));
    if (past.length > 0) await takeAway(git, past, atOnce ? now : now - stays);
  } catch {
    // A disk that is full takes no list, and then nothing of it is lost but room: git's own cleaning finds it.
  }
}

/** What a reference holds now stays, and what was written again after the instant and may soon be referred to. */
async function takeAway(git: Git, lists: readonly string[], before: number): Promise<void> {
  const ids = (await Promise.all(lists.map((list) => readFile(list, 'utf8')))).flatMap((text) => text.split('\n')).filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  // Whatever refers to such a commit: a fetch from another remote, or a tag of the user's.
  const there = (await git.run(['for-each-ref', '--format=%(objectname) %(*objectname) %(contents:subject) %(*contents:subject)'])).toString().split('\n').filter((line) => /Working memory|Raw evidence/u.test(line));
  const commits = new Set(there.flatMap((line) => line.split(' ').slice(0, 2)).filter((id) => id !== ''));
  const held = new Set((await Promise.all([...commits].map((commit) => reachable(git, commit)))).flatMap((known) => [...known ?? []]));
  await Promise.all([...new Set(ids)].filter((id) => !held.has(id)).map(async (id) => {
    const path = looseOf(git, id);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs <= before) await rm(path, { force: true }).catch(() => undefined);
  }));
  await Promise.all(lists.map((list) => rm(list, { force: true })));
}

/** All objects of a commit without parents; nothing for one that has any, or that is not there. */
async function reachable(git: Git, commit: string): Promise<Set<string> | undefined> {
  const [object, root] = await readObjects(git, [commit, `${commit}^{tree}`]);
  if (object === undefined || root === undefined || !/^Working memory$|^Raw evidence$/m.test(object.body.toString())) return undefined;
  const leaves = leavesOf(git, root.body);
  const folders = leaves.filter(({ folder }) => folder).map(({ id }) => id);
  const inner = (await readObjects(git, folders)).flatMap((tree) => (tree === undefined ? [] : leavesOf(git, tree.body)));
  return new Set([commit, root.id, ...[...leaves, ...inner].map(({ id }) => id)]);
}
