import { rm } from 'node:fs/promises';
import type { Git } from './git.ts';
import { leavesOf, looseOf, readObjects } from './objects.ts';
import { references, type Move } from './references.ts';

/** Where the remote's references are kept to compare with. */
export const beside = 'refs/driftvakt/remote/';

/**
 * Takes away what only the replaced commits without parents held, as far as it lies loose: a run replaces its memory every few
 * minutes, and git itself would keep each for weeks. What cannot be taken away stays.
 */
export async function sweepReplaced(git: Git, moves: readonly Move[]): Promise<void> {
  // What the remote has is compared with, and so is still referred to.
  const there = await references(git, [beside]);
  const held = new Set((await Promise.all([...there.values()].map((commit) => reachable(git, commit)))).flatMap((ids) => [...ids ?? []]));
  for (const { from, to } of moves) {
    if (from === null || from === to) continue;
    const [old, fresh] = [await reachable(git, from), to === null ? new Set<string>() : await reachable(git, to)];
    // The ledger's own commits have history: nothing of it is ever taken away.
    if (old === undefined || fresh === undefined) continue;
    await Promise.all([...old].filter((id) => !fresh.has(id) && !held.has(id)).map((id) => rm(looseOf(git, id), { force: true }).catch(() => undefined)));
  }
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
