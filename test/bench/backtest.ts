// A change judged by a year of five-minute evidence of a hundred services, as the store keeps it on disk: ninety days of it raw and the rest remembered, as is usual, and a year that is raw all through.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { digest } from '../../src/model/digest.ts';
import { emptyMemory, type Memory, type PastFault, type Stretch } from '../../src/model/memory.ts';
import type { Segment } from '../../src/model/results.ts';
import { encodeDay } from '../../src/evidence/columns.ts';
import { enclose } from '../../src/evidence/envelope.ts';
import { aimedOf, read, type Read } from '../../src/pipeline.ts';
import { backtest } from '../../src/session/diff/backtest.ts';
import { directoryEvidence } from '../../src/world/evidence/directory.ts';
import { seeded } from '../endure/killing.ts';
import { brotliCompressSync, constants } from 'node:zlib';
import { year } from './year.ts';

const services = 100;
const name = (index: number): string => `service-${String(index).padStart(3, '0')}`;
const aDay = 86_400_000;
const until = Date.parse('2027-01-01T00:00:00Z');
const iso = (at: number): string => new Date(at).toISOString();
/** How many days of looks are kept, by what an Estate says of it (`spec.evidence.raw`): what is usual, and a whole year. */
const retentions = [90, 365] as const;
const rawDays = Math.max(...retentions);

/** The estate by its target, how faults are confirmed, and what is fast enough. */
function side(target: string, confirm: string, limit: string): Read {
  const level = `apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold }
spec: { type: SLA, priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P2, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }, availability: { target: ${target}, period: calendar-month }, deadlines: { P1: { respond: { within: 15m }, restore: { within: 4h, met: 95% } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } } }
`;
  const all = Array.from({ length: services }, (_none, index) => `apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name(index)} }
spec: { lifecycle: experimental, customers: { c${index % 10}: { serviceLevel: gold, criticality: critical } }, probes: { front: { http: { url: "https://${name(index)}.move.example/", expect: { body: { contains: Logg inn } } } } } }
`);
  const customers = Array.from({ length: 10 }, (_none, index) => `apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: c${index} }\nspec: {}\n`);
  const estate = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en, nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, vantages: { oslo: {} }, defaults: { thresholds: web } }
---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: web }
spec: { confirm: { ${confirm} }, limits: { latency: { fail: ${limit} }, certificate-expiry: { fail: 7d } } }
`;
  return read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode([estate, level, ...customers, ...all].join('---\n')) }]);
}

/** The year as it is remembered: six incidents of each service. */
function remembered(aimed: ReturnType<typeof aimedOf>, random: () => number): Memory {
  const faults: PastFault[] = [];
  const targets = Array.from({ length: services }, (_none, index) => {
    const path = `service/${name(index)}#probes/front`;
    const stretches: Stretch[] = [];
    let at = until - 365 * aDay;
    for (let incident = 0; incident < 6; incident += 1) {
      const down = at + Math.round(random() * 50 * aDay);
      const up = down + 600_000 + Math.round(random() * 7_200_000);
      stretches.push({ from: iso(at), last: iso(down - 300_000), answer: 'good', speaks: 900_000 }, { from: iso(down), last: iso(up - 300_000), answer: 'bad', speaks: 900_000 });
      faults.push({ key: `endpoint-answers/service/${name(index)}#front`, told: `endpoint-answers/service/${name(index)}`, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [`c${index % 10}`], because: null, episode: { id: digest(down), level: 'fail', openedAt: iso(down), confirmedAt: iso(down), lastFailAt: iso(up - 300_000) }, endedAt: iso(up) });
      at = up;
    }
    stretches.push({ from: iso(at), last: iso(until), answer: 'good', speaks: 900_000 });
    const spec = aimed.get(path)?.spec ?? '';
    return [`${path}@oslo`, { last: { probe: 'http', target: path, spec, at: iso(until), took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], stretches }] as const;
  });
  return { ...emptyMemory, at: iso(until), targets: Object.fromEntries(targets), faults: faults.toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt)) };
}

/** A year of raw looks by date, each day as the store packs it: three days of their own, again and again at other dates. */
function packedDays(aimed: ReturnType<typeof aimedOf>): readonly (readonly [date: string, packed: Buffer])[] {
  const [days, columns] = [3, [] as { heads: { run: Segment }[]; forms: unknown[]; bytes: Uint8Array }[]];
  let envelopes: ReturnType<typeof enclose>[] = [];
  for (const step of year({ targets: services, days, incidents: 6, begins: iso(until - rawDays * aDay) }, seeded(4))) {
    const segment = step.segment();
    envelopes.push(enclose({ ...segment, observations: segment.observations.map((one) => ({ ...one, spec: aimed.get(one.target)?.spec ?? '' })) }, [envelopes.length, ''], () => 'salt'));
    if (envelopes.length < 288) continue;
    const { text, bytes } = encodeDay(envelopes);
    columns.push({ ...JSON.parse(text) as { heads: { run: Segment }[]; forms: unknown[] }, bytes });
    envelopes = [];
  }
  const compress = (part: Uint8Array): Buffer => brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return Array.from({ length: rawDays }, (_none, day) => {
    const { heads, forms, bytes } = columns[day % days] as (typeof columns)[number];
    // The instants of looks are written from the run's on.
    const moved = heads.map((head) => ({ ...head, run: { ...head.run, at: iso(Date.parse(head.run.at) + (day - day % days) * aDay) } }));
    const date = iso(until - (rawDays - day) * aDay).slice(0, 10);
    const [a, b] = [compress(Buffer.from(JSON.stringify({ heads: moved.map((one, index) => ({ ...one, digest: digest([day, index]) })), forms }))), compress(bytes)];
    const head = Buffer.alloc(8);
    head.write('DVD1', 0, 'latin1');
    head.writeUInt32BE(a.length, 4);
    return [date, Buffer.concat([head, a, b])] as const;
  });
}

/** A directory of evidence that holds some days. */
async function filled(days: readonly (readonly [date: string, packed: Buffer])[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'driftvakt-bench-'));
  for (const [date, packed] of days) {
    const folder = join(root, 'segments', date.slice(0, 7));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${date}.day`), packed);
  }
  return root;
}

/** Prints each line as `name ratio: N` with what it took. */
export default async function bench(): Promise<void> {
  const base = side('99.9%', 'fail: 3 of 5, pass: 2', '2s');
  const [target, thresholds] = [side('99.5%', 'fail: 3 of 5, pass: 2', '2s'), side('99.9%', 'fail: 2 of 3, pass: 2', '1s')];
  const aimed = aimedOf(base.estate);
  const [memory, days] = [remembered(aimed, seeded(7)), packedDays(aimed)];
  for (const kept of retentions) {
    const root = await filled(days.slice(-kept));
    try {
      const evidence = { ...directoryEvidence(root), ledger: async () => ({ run: null, commit: null, at: null, scope: null, diagnostics: [], memory }) };
      for (const [what, head] of kept === rawDays ? [['thresholds', thresholds]] as const : [['target', target], ['thresholds', thresholds]] as const) {
        const [begun, cpu] = [performance.now(), process.cpuUsage()];
        const said = await backtest([base, head], evidence, iso(until), (account) => account);
        const [took, used] = [performance.now() - begun, process.cpuUsage(cpu)];
        console.log(`backtest-${what}${kept === rawDays ? '-all-raw' : ''} ratio: ${(took / 10_000).toFixed(2)} (at most 1: ${took <= 10_000 ? 'kept' : 'NOT KEPT'}; ${services} services, a year with ${kept} days of it raw, ${said.judgedAgain.runs} runs judged again, in ${(took / 1000).toFixed(1)} s of 10 s, ${((used.user + used.system) / 1e6).toFixed(1)} s on the processors; ${said.found.length} findings, ${said.deadlines.length} deadlines, ${said.availability.length} verdicts otherwise)`);
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
}
