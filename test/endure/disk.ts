// A disk that is full, and one that may only be read: a small one in memory, which is there for this process and those that it starts alone.
// Run as `unshare --map-root-user --mount node disk.ts STORE FOLDER`; prints what came of it as JSON.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../../src/evidence/verify.ts';
import { evidenceAt, recordsAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { branchIn } from '../evidence/repository.ts';

/** What one run on a disk that refuses, and the next on one that does not, ended with. */
export interface Refused {
  readonly disk: string;
  readonly exit: number | null;
  readonly said: string;
  readonly next: number | null;
  readonly lost: number;
  readonly waiting: number;
  readonly faults: readonly string[];
}

const estate = 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n';
const free = (disk: string): number => statfsSync(disk).bavail * statfsSync(disk).bsize;

async function meet(kind: string, disk: string): Promise<Refused[]> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', disk]);
  const root = join(disk, 'estate');
  mkdirSync(join(root, 'services'), { recursive: true });
  writeFileSync(join(root, 'services/estate.yaml'), estate);
  if (kind === 'branch') execFileSync('git', ['init', '-q', '-b', 'main', root]);
  const place: EvidencePlace = kind === 'branch' ? branchIn(root) : { folder: join(root, '.driftvakt') };
  const audit = () => spawnSync(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), 'audit', '--all', '--quiet', '--evidence', kind === 'branch' ? 'branch' : '.driftvakt'], { cwd: root, encoding: 'utf8', env: { ...process.env, DRIFTVAKT_PSEUDONYM_KEY: 'k' } });
  audit();
  const filler = join(disk, 'filler');
  const refusing = async (name: string, refuse: () => void, relent: () => void): Promise<Refused> => {
    const before = (await recordsAt(place)).segments.map(({ envelope }) => envelope?.digest);
    refuse();
    const { status: exit, stderr } = audit();
    relent();
    const next = audit();
    const after = await recordsAt(place);
    const kept = new Set(after.segments.map(({ envelope }) => envelope?.digest));
    return {
      disk: name, exit, said: stderr, next: next.status, lost: before.filter((digest) => !kept.has(digest)).length, waiting: (await evidenceAt(place).unmerged()).length,
      faults: verify(after).faults.map((fault) => `${fault.place}: ${fault.message}`),
    };
  };
  const full = (left: number) => (): void => writeFileSync(filler, Buffer.alloc(Math.max(0, free(disk) - left)));
  const results: Refused[] = [];
  // So that it is full at the first thing that is written, at the last, and between.
  for (const left of [0, 4096, 8192, 12_288, 16_384, 24_576, 32_768, 49_152]) results.push(await refusing(`${left} bytes left`, full(left), () => rmSync(filler)));
  results.push(await refusing('read-only', () => execFileSync('mount', ['-o', 'remount,ro', disk]), () => execFileSync('mount', ['-o', 'remount,rw', disk])));
  return results;
}

const [, program = '', kind = '', disk = ''] = process.argv;
if (program === import.meta.filename) console.log(JSON.stringify(await meet(kind, disk)));
