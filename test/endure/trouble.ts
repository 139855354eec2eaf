// What a disk, a lock and a clock may do to a store on a branch.
import { chmodSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../src/evidence/verify.ts';
import { recordsAt } from '../../src/world/evidence/place.ts';
import { git, on, repository, run } from '../evidence/repository.ts';

const minute = (count: number): string => new Date(Date.parse('2026-11-22T10:00:00Z') + count * 300_000).toISOString().replace('.000Z', 'Z');

/** Each trouble: made, and unmade. It may keep a run from ending well, but not the next one. */
const troubles: Readonly<Record<string, (root: string) => () => void>> = {
  'a lock left on the ledger': (root) => left(join(root, '.git/refs/heads/driftvakt/evidence.lock')),
  'a lock left on the memory': (root) => left(join(root, '.git/refs/heads/driftvakt/memory.lock')),
  'a lock left on the raw reference': (root) => left(join(root, '.git/refs/heads/driftvakt/raw/2026-11.lock')),
  'a lock left on the index': (root) => left(join(root, '.git/index.lock')),
  'a lock left on packed references': (root) => left(join(root, '.git/packed-refs.lock')),
  'references packed, objects too': (root) => { git(root, 'gc', '-q', '--prune=now'); return () => undefined; },
  'objects in place of a folder': (root) => {
    const [path, mode] = [join(root, '.git/objects'), statSync(join(root, '.git/objects')).mode];
    // Root writes where it may not: a file in the way stands for a disk that refuses.
    const blocked = Array.from({ length: 256 }, (_, byte) => join(path, byte.toString(16).padStart(2, '0'))).filter((folder) => statSync(folder, { throwIfNoEntry: false }) === undefined);
    for (const folder of blocked) writeFileSync(folder, '');
    return () => { for (const folder of blocked) rmSync(folder); chmodSync(path, mode); };
  },
};

function left(path: string): () => void {
  writeFileSync(path, '');
  utimesSync(path, 0, 0);
  return () => rmSync(path, { force: true });
}

/** Meets each trouble so many times; every fault that verify finds afterwards, and what a run after it could not keep. */
export async function meetTroubles(rounds: number): Promise<{ readonly faults: readonly string[]; readonly failed: readonly string[]; readonly kept: number; readonly expected: number }> {
  const root = repository();
  const [faults, failed] = [[] as string[], [] as string[]];
  let [step, sealed] = [0, 0];
  try {
    await run(on(root), minute(step));
    sealed += 1;
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, make] of Object.entries(troubles)) {
        const unmake = make(root);
        // Now and then with a clock that was set back.
        const at = minute(step % 4 === 3 ? step - 2 : step += 1);
        await run(on(root), at).catch(() => failed.push(name));
        unmake();
        await run(on(root), minute(step += 1), { status: step % 3 === 0 ? 'fail' : 'pass', since: minute(step) });
        const found = await recordsAt({ repository: { folder: root, env: process.env, branch: async () => 'driftvakt/evidence' } });
        faults.push(...verify(found).faults.map((fault) => `after ${name}: ${fault.place}: ${fault.message}`));
        if (found.segments.length < sealed + 1) faults.push(`after ${name}: ${found.segments.length} segments, and there were ${sealed}`);
        sealed = found.segments.length;
      }
    }
    return { faults, failed, kept: sealed, expected: 1 + rounds * Object.keys(troubles).length };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
