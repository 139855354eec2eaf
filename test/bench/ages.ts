// The same run on a store of one day and on one of three years, in turns.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Memory } from '../../src/model/memory.ts';
import { branchEvidence } from '../../src/world/evidence/branch.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
const services = 100;

/** Measures whole audits of a hundred targets as processes of their own; prints their ratio. */
export async function ages(folder: string, rounds: number): Promise<void> {
  const stores = await Promise.all([['day', 1], ['three years', 3 * 365]].map(async ([name, days]) => ({ name, root: await store(join(folder, String(name)), Number(days)), times: [] as number[] })));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { root, times } of stores) {
      const begun = performance.now();
      audit(root);
      // The first round fills the system's caches of files.
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  const [young = Number.NaN, old = Number.NaN] = stores.map(({ times }) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN);
  console.log(`age ratio: ${(old / young).toFixed(3)} (at most 1.1: ${old / young <= 1.1 ? 'kept' : 'NOT KEPT'}; a run on one day ${young.toFixed(0)} ms, on three years ${old.toFixed(0)} ms, medians of ${rounds} in turns)`);
}

function audit(root: string): void {
  const { status, stderr } = spawnSync(process.execPath, [cli, 'audit', '--all', '--quiet', '--evidence', 'branch', '--format', 'json=results.json'], { cwd: root, encoding: 'utf8', env: { ...process.env, DRIFTVAKT_PSEUDONYM_KEY: 'k' } });
  if (status !== 0 && status !== 1) throw new Error(stderr);
}

/** A store with so many days of the past of every target, written as runs write it. */
async function store(root: string, days: number): Promise<string> {
  mkdirSync(join(root, 'services'), { recursive: true });
  writeFileSync(join(root, 'services/all.yaml'), [
    'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, networks: { allow: [127.0.0.0/8] } }\n',
    ...Array.from({ length: services }, (_, index) => `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: service-${index} }\nspec: { lifecycle: experimental, runbook: "https://wiki.move.example/", probes: { answer: { tcp: { host: 127.0.0.1, port: 9 } } } }\n`),
  ].join('---\n'));
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root });
  audit(root);
  const evidence = branchEvidence({ folder: root, env: process.env, branch: async () => 'driftvakt/evidence' });
  const ledger = await evidence.ledger();
  const today = Date.now();
  let past = ledger.memory;
  for (let day = days; day > 0; day -= 1) {
    const at = new Date(today - day * 86_400_000).toISOString();
    past = older(past, at);
    await evidence.keep({ ...ledger, at, memory: past });
  }
  audit(root);
  return root;
}

function older(past: Memory, at: string): Memory {
  const date = at.slice(0, 10);
  const latency = Object.fromEntries(Array.from({ length: 10 }, (_, bucket) => [40 + bucket, 1 + ((Number(date.slice(8)) * 7 + bucket * 13) % 60)]));
  const day: Day = { date, good: 86_400, bad: 0, unknown: 0, maintenance: 0, latency };
  return { ...past, at, targets: Object.fromEntries(Object.entries(past.targets).map(([target, one]) => [target, { ...one, days: [...one.days.filter((known) => known.date < date), day].slice(-400) }])) };
}
