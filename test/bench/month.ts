// A month of an operator with a thousand services, fifty customers and a hundred thousand cases: the same each time.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, CaseEvent } from '../../src/model/case.ts';
import { emptyMemory, type Memory, type PastFault, type TargetMemory } from '../../src/model/memory.ts';
import adjustments from '../../src/pages/adjustments.ts';
import months from '../../src/pages/months.ts';
import { read } from '../../src/reading.ts';
import type { Audience } from '../../src/report/audience.ts';
import { renderSite } from '../../src/report/site.ts';
import { viewOf } from '../../src/view.ts';
import { directoryEvidence } from '../../src/world/evidence/directory.ts';
import { placeSite } from '../../src/world/site.ts';
import { readSiteTemplates } from '../../src/world/world.ts';

const [services, customers, many] = [1000, 50, 100_000];
const begins = Date.parse('2026-10-31T23:00:00Z');
const [minute, day] = [60_000, 86_400_000];
const month = 30 * day;
const iso = (at: number): string => new Date(at).toISOString();

const matrix = '{ critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }';
export const declared = (): readonly string[] => [
  'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n',
  'apiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }, holidays: "NO" }\n',
  ...['gold', 'silver', 'bronze'].map((name, index) => `apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: ${name} }
spec: { type: SLA, priority: ${matrix}, availability: { target: 99.${9 - index}%, excludes: [planned-maintenance]${index === 2 ? ', calendar: office' : ''} }, deadlines: { P1: { respond: { within: 15m }, restore: { within: ${4 + index}h } }, P2: { respond: { within: 1h, calendar: office }, restore: { within: 8h, calendar: office, pausable: [waiting-for-customer] } }, P3: { restore: { within: 3bd, calendar: office } }, P4: { restore: { within: 10bd, calendar: office } } } }\n`),
  ...Array.from({ length: customers }, (_, index) => `apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: customer-${index} }\nspec: {}\n`),
  ...Array.from({ length: services }, (_, index) => `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: service-${index} }
spec: { probes: { p: { tcp: { host: s${index}.move.example, port: 443 } } }, customers: { customer-${index % customers}: { criticality: critical, serviceLevel: gold }, customer-${(index * 7 + 1) % customers}: { criticality: high, serviceLevel: ${index % 2 === 0 ? 'silver' : 'bronze'} } } }\n`),
];

/** Ten outages of each service, each of twenty minutes. */
function target(index: number): readonly [string, TargetMemory] {
  const path = `service/service-${index}#probes/p`;
  const outages = Array.from({ length: 10 }, (_, one) => begins + one * 3 * 86_400_000 + (index % 500) * minute);
  const stretches = [...outages, begins + month - 5 * minute].flatMap((at, one) => {
    const before = one === 0 ? begins : (outages[one - 1] ?? 0) + 20 * minute;
    const good = { from: iso(before), last: iso(Math.max(before, at - 5 * minute)), answer: 'good', speaks: 15 * minute } as const;
    return one === outages.length ? [good] : [good, { from: iso(Math.max(at, before + minute)), last: iso(at + 15 * minute), answer: 'bad', speaks: 15 * minute } as const];
  });
  return [`${path}@oslo`, { last: { probe: 'tcp', target: path, spec: 's', at: iso(begins + month), took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], stretches }];
}

const fault = (index: number, one: number): PastFault => {
  const [key, at] = [`endpoint-answers/service/service-${index}#p`, begins + one * 3 * 86_400_000 + (index % 500) * minute];
  return { key, told: key, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso(at + 20 * minute), episode: { id: `${index}-${one}`, level: 'fail', openedAt: iso(at), confirmedAt: iso(at), lastFailAt: iso(at) } };
};

/** Opened in the month, or in so many days until its end. */
function called(index: number, days: number): readonly [string, Case] {
  const at = begins + month - day - ((index * 7919) % ((days - 1) * 1440)) * minute;
  const later = (minutes: number, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(at + minutes * minute), type, by: 'staff', ...more }) as CaseEvent;
  const service = index % services;
  const events = [later(10 + (index % 40), 'respond'), ...(index % 5 === 0 ? [later(60, 'pause', { reason: 'waiting-for-customer' }), later(240, 'resume')] : []), ...(index % 7 === 0 ? [later(250, 'priority', { priority: 'P2' })] : []), ...(index % 100 === 0 ? [] : [later(200 + (index % 900), 'restore'), later(2000, 'close')])];
  const id = `INC${index}`;
  return [id, { id, kind: index % 10 === 0 ? 'request' : 'fault', service: `service-${service}`, customer: `customer-${service % customers}`, channel: 'phone', about: null, opened: iso(at), priority: `P${1 + (index % 4)}` as Case['priority'], events }];
}

/** The evidence of that month in a directory, with cases of so many days; the instant that is reported at. */
export async function kept(dir: string, days: number): Promise<void> {
  const memory: Memory = {
    ...emptyMemory, targets: Object.fromEntries(Array.from({ length: services }, (_, index) => target(index))), cases: Object.fromEntries(Array.from({ length: many }, (_, index) => called(index, days))),
    faults: Array.from({ length: 10 }, (_, one) => Array.from({ length: services }, (_none, index) => fault(index, one))).flat(),
    excused: Array.from({ length: services }, (_, index) => ({ service: `service/service-${index}` as const, by: 'maintenance/night@1', from: iso(begins + 7 * day), until: iso(begins + 7 * day + 4 * 60 * minute), announced: iso(begins), counts: 'excluded' as const })),
  };
  const scope = { complete: true, selectors: [], vantages: ['oslo'], shard: null };
  await directoryEvidence(dir).keep({ run: '0', commit: null, at: iso(begins + month - minute), scope, diagnostics: [], memory });
}

/** What the command does of it, from the files of the evidence and of the estate to the files of the site; the milliseconds of each step. */
async function reported(dir: string, templates: Readonly<Record<string, string>>, audience: Audience): Promise<Readonly<Record<string, number>>> {
  const steps: Record<string, number> = {};
  let begun = performance.now();
  const step = (name: string): void => {
    steps[name] = performance.now() - begun;
    begun = performance.now();
  };
  const readings = read(declared().map((text, index) => ({ path: `services/${index}.yaml`, bytes: new TextEncoder().encode(text) })));
  const wrong = readings.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new Error(wrong.message);
  step('estate');
  const ledger = await directoryEvidence(join(dir, 'evidence')).ledger();
  step('memory');
  const view = viewOf(readings, ledger, { told: {}, people: {}, version: '0' });
  step('view');
  const files = renderSite(view, { pages: { months, adjustments }, templates, audience });
  step('report');
  await placeSite(join(dir, 'site'), files);
  step('files');
  const json = files.find(({ path }) => path === 'months/2026-11.json');
  const found = JSON.parse(json?.text ?? '{}') as { readonly faults?: readonly object[] };
  steps['faults'] = found.faults?.length ?? 0;
  const reports = files.flatMap(({ path }) => /^months\/(\d{4}-\d\d).*\.json$/.exec(path)?.[1] ?? []);
  [steps['reports'], steps['months']] = [reports.length, new Set(reports).size];
  steps['bytes'] = files.reduce((sum, { text }) => sum + text.length, 0);
  return steps;
}

interface Asked {
  readonly name: string;
  /** How many days the cases lie in. */
  readonly days: number;
  /** The operator's own report alone, or one for each customer beside it. */
  readonly audience: Audience;
}

const asked: readonly Asked[] = [
  { name: 'month', days: 30, audience: 'public' }, { name: 'month with customers', days: 30, audience: 'internal' }, { name: 'months with customers', days: 400, audience: 'internal' },
];

/** Prints how long the report of a month takes: the evidence read, judged, and its pages, CSV and JSON written to disk. Of several months an average. */
export async function monthReport(all: readonly Asked[] = asked): Promise<void> {
  const templates = await readSiteTemplates();
  for (const { name, days, audience } of all) {
    const dir = await mkdtemp(join(tmpdir(), 'driftvakt-bench-'));
    try {
      await kept(join(dir, 'evidence'), days);
      const [begun, worked] = [performance.now(), process.cpuUsage()];
      const { faults = 0, reports = 0, months: told = 1, bytes = 0, ...steps } = await reported(dir, templates, audience);
      const [took, { user, system }] = [(performance.now() - begun) / told, process.cpuUsage(worked)];
      const parts = Object.entries(steps).map(([step, length]) => `${step} ${length.toFixed(0)}`).join(', ');
      console.log(`${name} ratio: ${(took / 5000).toFixed(2)} (at most 1: ${took <= 5000 ? 'kept' : 'NOT KEPT'}; ${took.toFixed(0)} ms of 5000 ms a month; reports: ${reports}, months: ${told}, ${services} services and ${many} cases of ${days} days, ${faults} faults in the last month; ${((user + system) / 1000).toFixed(0)} ms of a processor for all: ${parts}; ${(bytes / 1e6).toFixed(0)} MB written)`);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
}
