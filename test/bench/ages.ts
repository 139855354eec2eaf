// The same run on a store of one day and on one of three years, in turns.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day, Memory, PastFault, Stretch, TargetMemory } from '../../src/model/memory.ts';
import { branchEvidence } from '../../src/world/evidence/branch.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
const services = 100;
const day = 86_400_000;
const matrix = ['critical', 'high', 'medium', 'low'].map((impact) => `${impact}: { high: P1, medium: P1, low: P1 }`).join(', ');
const deadlines = ['P1', 'P2', 'P3', 'P4'].map((priority) => `${priority}: { restore: { within: 4h } }`).join(', ');

/** Measures whole audits of a hundred targets as processes of their own, and reports beside them; prints the ratio of each. Of every target `incidents` a year are in the past. */
export async function ages(folder: string, rounds: number, incidents: number): Promise<void> {
  const stores = await Promise.all([['day', 1], ['three years', 3 * 365]].map(async ([name, days]) => ({ root: await store(join(folder, String(name)), Number(days), incidents), audit: [] as Taken[], report: [] as Taken[] })));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { root, audit, report } of round % 2 === 0 ? stores : stores.toReversed()) {
      const [audited, reported] = [taken(root, audits), taken(root, ['report', '--quiet', '--evidence', 'branch'])];
      // The first round fills the system's caches of files.
      if (round > 0) [audit, report].forEach((all, index) => all.push(index === 0 ? audited : reported));
    }
  }
  for (const name of ['audit', 'report'] as const) {
    const [young, old] = stores.map((one) => one[name]) as [Taken[], Taken[]];
    const ratio = median(old.map(({ milliseconds }, round) => milliseconds / (young[round]?.milliseconds ?? Number.NaN)));
    const worked = median(old.map(({ worked: one }) => one)) / median(young.map(({ worked: one }) => one));
    const most = name === 'audit' ? ` (at most 1.1: ${ratio <= 1.1 ? 'kept' : 'NOT KEPT'}; ` : ' (';
    console.log(`age of ${name} ratio: ${ratio.toFixed(3)}${most}of processor time ${worked.toFixed(3)}; on one day ${median(young.map((one) => one.milliseconds)).toFixed(0)} ms, on three years ${median(old.map((one) => one.milliseconds)).toFixed(0)} ms; medians of ${rounds} pairs in turns)`);
  }
}

interface Taken { readonly milliseconds: number; readonly worked: number }

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
const audits = ['audit', '--all', '--quiet', '--evidence', 'branch', '--format', 'json=results.json'];

/** How long a command takes, and how much of a processor with all that it starts. */
function taken(cwd: string, args: readonly string[]): Taken {
  const [begun, before] = [performance.now(), workedByOthers()];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', env: { ...process.env, DRIFTVAKT_PSEUDONYM_KEY: 'k' } });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { milliseconds: performance.now() - begun, worked: workedByOthers() - before };
}

/** Hundredths of a second that ended processes of this one have worked, as Linux counts them; nothing elsewhere. */
function workedByOthers(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

/** A store with so many days of the past of every target, written as runs write it. */
async function store(root: string, days: number, incidents: number): Promise<string> {
  mkdirSync(join(root, 'services'), { recursive: true });
  writeFileSync(join(root, 'services/all.yaml'), [
    'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, networks: { allow: [127.0.0.0/8] } }\n',
    'apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec: {}\n',
    `apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec: { type: SLA, priority: { ${matrix} }, availability: { target: 99.9% }, deadlines: { ${deadlines} } }\n`,
    ...Array.from({ length: services }, (_, index) => `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: service-${index} }\nspec: { lifecycle: experimental, runbook: "https://wiki.move.example/", customers: { fjordfisk: { criticality: critical, serviceLevel: gold } }, probes: { answer: { tcp: { host: 127.0.0.1, port: 9 } } } }\n`),
  ].join('---\n'));
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root });
  taken(root, audits);
  const evidence = branchEvidence({ folder: root, env: process.env, branch: async () => 'driftvakt/evidence' });
  const ledger = await evidence.ledger();
  const today = Date.now();
  let past = ledger.memory;
  for (let ago = days; ago > 0; ago -= 1) {
    const at = new Date(today - ago * day).toISOString();
    past = older(past, at, incidents);
    // What lies long behind is written by months: the same rows in fewer commits, of which a run reads the last alone.
    if (ago <= 30 || ago % 30 === 0) await evidence.keep({ ...ledger, at, memory: past });
  }
  taken(root, audits);
  return root;
}

/** The past with one more day, on which some were out for a while. */
function older(past: Memory, at: string, incidents: number): Memory {
  const [date, begins] = [at.slice(0, 10), Date.parse(at) - day];
  const iso = (after: number): string => new Date(begins + after).toISOString();
  const latency = Object.fromEntries(Array.from({ length: 10 }, (_, bucket) => [40 + bucket, 1 + ((Number(date.slice(8)) * 7 + bucket * 13) % 60)]));
  const faults: PastFault[] = [];
  const oldest = new Date(Date.parse(at) - 400 * day).toISOString();
  const targets = Object.entries(past.targets).map(([target, one], index): [string, TargetMemory] => {
    const isOut = incidents > 0 && (Math.floor(begins / day) * 37 + index * 101) % Math.round(365 / incidents) === 0;
    const from = (index * 613_000) % (day - 7_200_000);
    const stretch = (answer: Stretch['answer'], first: number, last: number): Stretch => ({ from: iso(first), last: iso(last), answer, speaks: 900_000 });
    const before = (one.stretches ?? []).filter(({ last }) => last >= oldest);
    const open = before.at(-1);
    const begun = open?.answer === 'good' ? [...before.slice(0, -1), { ...open, last: iso(isOut ? from : day - 1000) }] : [...before, stretch('good', 0, isOut ? from : day - 1000)];
    if (isOut) {
      const key = `service-available/service/service-${index}#answer`;
      faults.push({ key, told: key, priority: 'P1', deadline: iso(from + 14_400_000), respondBy: null, internalDeadline: null, customers: ['fjordfisk'], because: null, endedAt: iso(from + 1_800_000), episode: { id: String(begins), level: 'fail', openedAt: iso(from + 300_000), confirmedAt: iso(from + 300_000), lastFailAt: iso(from + 1_500_000) } });
    }
    const stretches = isOut ? [...begun, stretch('bad', from + 300_000, from + 1_500_000), stretch('good', from + 1_800_000, day - 1000)] : begun;
    const lost = isOut ? 1800 : 0;
    const finished: Day = { date, good: 86_400 - lost, bad: lost, unknown: 0, maintenance: 0, latency };
    return [target, { ...one, stretches, days: [...one.days.filter((known) => known.date < date), finished].slice(-400) }];
  });
  return { ...past, at, faults: [...(past.faults ?? []).filter(({ endedAt }) => endedAt >= oldest), ...faults.toSorted((a, b) => (a.endedAt < b.endedAt ? -1 : 1))], targets: Object.fromEntries(targets) };
}
