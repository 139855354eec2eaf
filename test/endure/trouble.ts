// What a disk, a lock and a clock may do to a store.
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/evidence/verify.ts';
import { evidenceAt, recordsAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { branchIn, git, minutesFrom, repository, run } from '../evidence/repository.ts';

const minute = minutesFrom('2026-11-22T10:00:00Z');

type Troubles = Readonly<Record<string, (root: string) => () => void>>;

/** Each trouble: made, and unmade. It may keep a run from ending well, but not the next one. */
const branchTroubles: Troubles = {
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

const directoryTroubles: Troubles = {
  'a lock left on recording': (root) => held(join(root, 'record.lock')),
  'a lock left on the chain': (root) => held(join(root, 'chain.lock')),
  'files half written': (root) => {
    const paths = ['ledger.json.1.ab.tmp', 'writers.json.1.ab.tmp', 'unmerged/x.json.1.ab.tmp', 'segments/2026-11/2026-11-22.day.1.ab.tmp'].map((name) => join(root, name));
    for (const path of paths) writeFileSync(path, '{');
    return () => undefined;
  },
  'a link half written': (root) => {
    appendFileSync(join(root, 'chain', readdirSync(join(root, 'chain')).toSorted().at(-1) ?? ''), '{"sequ');
    return () => undefined;
  },
  'a folder in the place of the ledger': (root) => {
    renameSync(join(root, 'ledger.json'), join(root, 'aside'));
    mkdirSync(join(root, 'ledger.json'));
    return () => { rmSync(join(root, 'ledger.json'), { recursive: true }); renameSync(join(root, 'aside'), join(root, 'ledger.json')); };
  },
  'a folder where a day is to be packed': (root) => {
    const path = join(root, 'segments/2026-11/2026-11-30.day');
    mkdirSync(path, { recursive: true });
    return () => rmSync(path, { recursive: true });
  },
};

/** As a process that is dead leaves it. */
function held(path: string): () => void {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 - 1, host: hostname(), since: '2026-01-01T00:00:00Z' }));
  return () => rmSync(path, { force: true });
}

function left(path: string): () => void {
  writeFileSync(path, '');
  utimesSync(path, 0, 0);
  return () => rmSync(path, { force: true });
}

/** Meets each trouble so many times; every fault that verify finds afterwards, and what a run after it could not keep. */
export async function meetTroubles(kind: 'directory' | 'branch', rounds: number): Promise<{ readonly faults: readonly string[]; readonly failed: readonly string[]; readonly kept: number; readonly expected: number }> {
  const root = kind === 'branch' ? repository() : join(mkdtempSync(join(tmpdir(), 'trouble-')), 'evidence');
  const place: EvidencePlace = kind === 'branch' ? branchIn(root) : { folder: root };
  const troubles = kind === 'branch' ? branchTroubles : directoryTroubles;
  const [faults, failed] = [[] as string[], [] as string[]];
  let [step, sealed] = [0, 0];
  try {
    await run(evidenceAt(place), minute(step));
    sealed += 1;
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, make] of Object.entries(troubles)) {
        const unmake = make(root);
        // Now and then with a clock that was set back.
        const at = minute(step % 4 === 3 ? step - 2 : step += 1);
        await run(evidenceAt(place), at).catch(() => failed.push(name));
        unmake();
        await run(evidenceAt(place), minute(step += 1), { status: step % 3 === 0 ? 'fail' : 'pass', since: minute(step) });
        const found = await recordsAt(place);
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
