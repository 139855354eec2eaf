// Whether evidence on references holds an estate of a hundred thousand targets: kept, read, shown and verified, and with how much memory.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/evidence/verify.ts';
import { emptyMemory, type Day, type Memory } from '../../src/model/memory.ts';
import { branchEvidence } from '../../src/world/evidence/branch.ts';
import { recordsAt } from '../../src/world/evidence/place.ts';

const day = 86_400_000;
const begins = Date.parse('2025-10-20T06:00:00Z');
const iso = (at: number): string => new Date(at).toISOString();

/** Prints how long each step takes, and the most memory until then. Of the options `--targets=N` and `--days=N` say how much. */
export default async function bench(options: readonly string[]): Promise<void> {
  const number = (name: string, otherwise: number): number => Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
  const [targets, days] = [number('targets', 100_000), number('days', 400)];
  const folder = mkdtempSync(join(tmpdir(), 'driftvakt-large-'));
  const place = { folder, env: process.env, branch: async () => 'driftvakt/evidence' };
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [begun, worked] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(worked);
    console.log(`large ${name} ratio: 1.00 (${targets} targets, ${days} days; ${((performance.now() - begun) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of a processor; ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at the most until here)`);
    return result;
  };
  try {
    execFileSync('git', ['init', '-q', '-b', 'main', folder]);
    await step('kept', async () => {
      const evidence = branchEvidence(place);
      // By months, as far as they lie behind; each step holds the days that are written by it.
      for (let until = Math.min(days, 10); until <= days; until = until === days ? days + 1 : Math.min(days, until + 10)) {
        const memory = memoryOf(targets, Math.max(0, until - 10), until);
        await evidence.keep({ run: `r${until}`, commit: null, at: memory.at, scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, diagnostics: [], memory });
      }
    });
    const { memory } = await step('read', () => branchEvidence(place).ledger());
    const shown = await step('shown', () => branchEvidence(place).withDays(memory, 30));
    const faults = await step('verified', async () => verify(await recordsAt({ repository: place })).faults);
    const whole = Object.values(shown.targets).filter((one) => one.days.length >= Math.min(30, days)).length;
    if (Object.keys(memory.targets).length !== targets || whole !== targets || faults.length > 0) throw new Error(`${Object.keys(memory.targets).length} targets, ${whole} with their days, ${faults.length} faults`);
    execFileSync('git', ['gc', '-q', '--prune=now'], { cwd: folder });
    const [, size = ''] = /size-pack: (\d+)/.exec(execFileSync('git', ['count-objects', '-v'], { cwd: folder, encoding: 'utf8' })) ?? [];
    console.log(`large on disk ratio: 1.00 (${(Number(size) / 1024).toFixed(0)} MB as git gc leaves it)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a run leaves after so many days, with the days that are not written yet. */
function memoryOf(targets: number, since: number, until: number): Memory {
  const at = iso(begins + until * day);
  const latency = (index: number, date: number): Day['latency'] => Object.fromEntries(Array.from({ length: 8 }, (_, bucket) => [40 + (index % 7) + bucket, 1 + ((date * 7 + index + bucket * 13) % 60)]));
  const days = (index: number): Day[] => Array.from({ length: until - since + 1 }, (_, one) => ({ date: iso(begins + (since + one) * day).slice(0, 10), good: 86_400, bad: 0, unknown: 0, maintenance: 0, latency: latency(index, since + one) }));
  const all = Array.from({ length: targets }, (_, index) => `service/service-${String(index).padStart(6, '0')}`);
  const recent = Array.from({ length: 50 }, (_, one) => ({ at: iso(begins + until * day - (50 - one) * 3_600_000), state: 'good' as const, total: 40 + one }));
  return {
    ...emptyMemory, at, segments: [`s${until}`],
    targets: Object.fromEntries(all.map((subject, index) => [`${subject}#probes/front@oslo`, {
      last: { probe: 'http', target: `${subject}#probes/front`, spec: 'a'.repeat(64), at, took: 40, from: 'oslo', seen: true, facts: { reached: true, status: 200 } }, recent, days: days(index),
      stretches: [{ from: iso(begins), last: at, answer: 'good', speaks: 10_800_000 }],
    }])),
    findings: Object.fromEntries(all.map((subject) => [`endpoint-answers/${subject}#front`, {
      raw: Array.from({ length: 10 }, (_, one) => ({ at: iso(begins + until * day - (10 - one) * 3_600_000), status: 'pass' as const })), ended: null,
      last: {
        key: `endpoint-answers/${subject}#front`, control: 'endpoint-answers', subject: subject as `service/${string}`, about: 'front', status: 'pass', measured: 'pass', priority: null, deadline: null, respondBy: null, internalDeadline: null,
        customers: [], because: null, told: `endpoint-answers/${subject}`, pointer: '/spec', at, evidence: [{ target: `${subject}#probes/front`, from: 'oslo', at }], id: 'answers', values: {}, episode: null, since: iso(begins), change: 'kept', file: 'services/all.yaml', line: 1,
      },
    }])),
  };
}
