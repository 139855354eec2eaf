// Kills audits at random instants, and holds the evidence against what must be true after each.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../src/world/evidence.ts';
import { directoryEvidence } from '../../src/world/evidence.ts';
import { driftvakt } from '../cli/run.ts';

const services = 20;

/** What came of so many kills. */
export interface Killed {
  /** Runs that were killed before they ended by themselves. */
  readonly killed: number;
  /** Folded segments that a later ledger no longer knows. */
  readonly lost: readonly string[];
  /** Why evidence could not be read after a kill. */
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
 * takes, in which it looks and writes, or a little after it; then one more that is not.
 */
export async function killAudits(count: number, random: () => number): Promise<Killed> {
  const root = mkdtempSync(join(tmpdir(), 'kill-'));
  const listening = createServer((socket) => socket.on('error', () => undefined).end());
  await new Promise<void>((done) => { listening.listen(0, '127.0.0.1', done); });
  const address = listening.address();
  mkdirSync(join(root, 'services'));
  writeFileSync(join(root, 'services/all.yaml'), estate(typeof address === 'object' && address !== null ? address.port : 0));
  const evidence = directoryEvidence(join(root, '.driftvakt'));
  try {
    const whole = await timeOfOne(root);
    const result = { killed: 0, lost: [] as string[], unreadable: [] as string[] };
    let before: Ledger = await evidence.ledger();
    for (let run = 0; run < count; run += 1) {
      if (await killed(root, whole * (0.4 + 0.8 * random()))) result.killed += 1;
      try {
        const after = await evidence.ledger();
        result.lost.push(...before.memory.segments.filter((digest) => !after.memory.segments.includes(digest)));
        await evidence.unmerged();
        before = after;
      } catch (error) {
        result.unreadable.push(String(error));
      }
    }
    const { exit } = await driftvakt(root, ['audit', '--all', '--quiet']);
    const { memory } = await evidence.ledger();
    const doubled = Object.values(memory.targets).filter(({ recent }) => new Set(recent.map(({ at }) => at)).size !== recent.length).length;
    return { ...result, waiting: (await evidence.unmerged()).length, exit, doubled };
  } finally {
    listening.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Milliseconds that an undisturbed audit takes, the median of three. */
async function timeOfOne(root: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now();
    await killed(root, 60_000);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[1] ?? 0;
}

function killed(cwd: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), 'audit', '--all', '--quiet'], { cwd, stdio: 'ignore', env: { ...process.env, DRIFTVAKT_PSEUDONYM_KEY: 'k' } });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
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

