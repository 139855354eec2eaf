// Kills audits at random instants, and holds the evidence against what must be true after each.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/evidence/verify.ts';
import { evidenceAt, recordsAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { driftvakt } from '../cli/run.ts';
import { branchIn } from '../evidence/repository.ts';

const services = 20;
/** Runs two hours apart: every twelfth is the first of a day, and makes one file of the day before. */
const instant = (run: number): string => new Date(Date.parse('2026-03-10T01:00:00Z') + run * 7_200_000).toISOString();

/** What came of so many kills. */
export interface Killed {
  /** Runs that were killed before they ended by themselves. */
  readonly killed: number;
  /** Those among them whose segment was sealed before: killed while they folded, wrote the ledger or tidied. */
  readonly sealed: number;
  /** Segments that were there once, and are not any more. */
  readonly lost: readonly string[];
  /** Why evidence could not be read, or did not verify, after a kill. */
  readonly unreadable: readonly string[];
  /** Segments that were sealed and still wait after the last, undisturbed run. */
  readonly waiting: number;
  /** Exit code of that run. */
  readonly exit: number;
  /** Looks remembered at most once each. */
  readonly doubled: number;
}

/**
 * Runs `count` audits, each killed (SIGKILL) at an instant drawn by `random` (0 to 1) from the later part of the time that one
 * takes, in which it looks and writes, or a little after it, every other time with the git that it runs; then one more that is not.
 */
export async function killAudits(kind: 'directory' | 'branch', count: number, random: () => number): Promise<Killed> {
  const root = mkdtempSync(join(tmpdir(), 'kill-'));
  const listening = createServer((socket) => socket.on('error', () => undefined).end());
  await new Promise<void>((done) => { listening.listen(0, '127.0.0.1', done); });
  const address = listening.address();
  mkdirSync(join(root, 'services'));
  writeFileSync(join(root, 'services/all.yaml'), estate(typeof address === 'object' && address !== null ? address.port : 0));
  if (kind === 'branch') execFileSync('git', ['init', '-q', root]);
  const where = kind === 'branch' ? 'branch' : '.driftvakt';
  const place: EvidencePlace = kind === 'branch' ? branchIn(root) : { folder: join(root, '.driftvakt') };
  const evidence = evidenceAt(place);
  try {
    let whole = await timeOfOne(root, where);
    const result = { killed: 0, sealed: 0, lost: [] as string[], unreadable: [] as string[] };
    let before: readonly string[] = [];
    for (let run = 0; run < count; run += 1) {
      const begun = performance.now();
      const isKilled = await killed(root, { where, now: instant(run) }, whole * (0.4 + 0.8 * random()), run % 2 === 1);
      const took = performance.now() - begun;
      if (isKilled) result.killed += 1;
      try {
        const found = await recordsAt(place);
        const after = found.segments.map(({ envelope }) => envelope?.digest ?? '');
        result.lost.push(...before.filter((digest) => !after.includes(digest)));
        result.unreadable.push(...verify(found).faults.map((fault) => `${fault.place}: ${fault.message}`));
        await evidenceAt(place).unmerged();
        const isSealed = after.length > before.length;
        if (isKilled && isSealed) result.sealed += 1;
        // As busy as the machine is by now: else all would be killed while they start, or none.
        whole = isKilled ? whole * (isSealed ? 1 : 1.02) : 0.7 * whole + 0.3 * took;
        before = after;
      } catch (error) {
        result.unreadable.push(String(error));
      }
    }
    const { exit } = await driftvakt(root, ['audit', '--all', '--quiet', '--evidence', where, '--now', instant(count)]);
    const { memory } = await evidence.ledger();
    const doubled = Object.values(memory.targets).filter(({ recent }) => new Set(recent.map(({ at }) => at)).size !== recent.length).length;
    return { ...result, waiting: (await evidence.unmerged()).length, exit, doubled };
  } finally {
    listening.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Milliseconds that an undisturbed audit takes, the median of three. */
async function timeOfOne(root: string, where: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now();
    await killed(root, { where, now: instant(run - 3) }, 60_000, false);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[1] ?? 0;
}

function killed(cwd: string, { where, now }: { readonly where: string; readonly now: string }, after: number, withGit: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), 'audit', '--all', '--quiet', '--evidence', where, '--now', now], { cwd, stdio: 'ignore', detached: true, env: { ...process.env, DRIFTVAKT_PSEUDONYM_KEY: 'k' } });
    const timer = setTimeout(() => (withGit && child.pid !== undefined ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL')), after);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

const estate = (port: number): string => [
  `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, networks: { allow: [127.0.0.0/8] } }
`,
  ...Array.from({ length: services }, (_, index) => `apiVersion: driftvakt/v1
kind: Service
metadata: { name: service-${index} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/", probes: { answer: { tcp: { host: 127.0.0.1, port: ${port} } } } }
`),
].join('---\n');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

