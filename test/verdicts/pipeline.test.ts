import { expect, test } from 'vitest';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { digest } from '../../src/model/digest.ts';
import { aim } from '../../src/observe.ts';
import { due, judge, read, selectsNothing, targetsOf, type Read } from '../../src/pipeline.ts';
import { probes } from '../../src/probes/index.ts';
import { operator, service } from './estates.ts';

const estate = (vantages: string): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, files: [inventory/]${vantages} }
${service('erp', 'lifecycle: experimental, runbook: "https://wiki.move.example/"')}---
apiVersion: driftvakt/v1
kind: Inventory
metadata: { name: laptops }
spec: { class: laptop, source: { csv: inventory/laptops.csv, columns: { name: Name }, exportedWithin: 7d } }
---
apiVersion: driftvakt/v1
kind: EquipmentStandard
metadata: { name: laptops }
spec: { appliesTo: { class: [laptop] }, require: { diskEncryption: true } }
`;
const two = ', vantages: { oslo: {}, bergen: {} }';
const readings = (text: string): Read => read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(text) }]);
const answers = 'endpoint-answers/service/erp#p';
const at = (minutes: number): string => new Date(Date.parse('2026-11-17T12:00:00Z') + minutes * 60_000).toISOString().replace('.000Z', 'Z');

type Said = 'pass' | 'fail' | 'unseen' | { readonly devices: readonly string[] };

/** What was said of a target from a vantage at a minute, as an observation of today's question. */
function seen({ estate: declared }: Read, target: string, minutes: number, said: Said, from: string): Observation {
  const aimed = aim(declared, probes).find(({ path }) => path === target);
  const common = { probe: aimed?.probe ?? '', target, spec: aimed?.spec ?? '', at: at(minutes), took: 1, from };
  if (said === 'unseen') return { ...common, seen: false, reason: 'not-possible-from-here', detail: '' };
  const timings = { total: 1 };
  if (typeof said === 'object') return { ...common, seen: true, facts: { file: 'inventory/laptops.csv', exportedAt: at(minutes), rows: said.devices.length, nameless: 0, devices: said.devices.map((name) => ({ name, model: null, system: null, version: null, encrypted: false, seenAt: null })) } };
  return { ...common, seen: true, facts: said === 'pass' ? { reached: true, address: '192.0.2.1', timings } : { reached: false, phase: 'connect', error: 'refused', detail: '', timings } };
}

function fold(past: Memory, declared: Read, minutes: number, observations: readonly Observation[]): ReturnType<typeof judge> {
  const segment = { run: '', commit: null, at: at(minutes), scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, observations };
  return judge(declared, past, [{ segment, digest: digest(segment) }], (account) => account);
}

const erp = 'service/erp#probes/p';
const laptops = 'inventory/laptops#source';

test('of two runs at once, what was seen last speaks, whichever is folded first', () => {
  const declared = readings(estate(''));
  const begun = fold(emptyMemory, declared, 0, [seen(declared, erp, 0, 'fail', 'local')]);
  const later = fold(begun.memory, declared, 6, [seen(declared, erp, 6.1, 'pass', 'local')]);
  expect(later.memory.findings[answers]?.last).toMatchObject({ status: 'pass', change: 'resolved' });
  const earlier = fold(later.memory, declared, 5, [seen(declared, erp, 5.1, 'fail', 'local')]);
  expect(earlier.memory.findings[answers]?.last).toMatchObject({ status: 'pass', at: at(6.1) });
  expect(earlier.memory.at).toBe(at(6));
});

test('a vantage that is declared no more speaks no more; its past stays for 400 days', () => {
  const before = readings(estate(''));
  const local = fold(emptyMemory, before, 0, [seen(before, erp, 0, 'fail', 'local'), seen(before, laptops, 0, { devices: ['lap-1', 'lap-2'] }, 'local')]);
  const after = readings(estate(two));
  const named = fold(local.memory, after, 5, [seen(after, erp, 5, 'pass', 'oslo'), seen(after, laptops, 5, { devices: ['lap-1'] }, 'oslo')]);
  expect(named.results.findings.find(({ key }) => key === answers)).toMatchObject({ status: 'pass', evidence: [{ from: 'oslo' }] });
  expect(named.results.findings.filter(({ control }) => control === 'equipment-encrypted').map(({ about, status }) => `${about} ${status}`)).toEqual(['lap-1 fail', 'lap-2 pass']);
  expect(Object.keys(named.memory.targets)).toContain(`${erp}@local`);
  expect(Object.keys(fold(named.memory, after, 401 * 24 * 60, []).memory.targets)).not.toContain(`${erp}@local`);
});

test('what is looked at is looked at from every vantage, a list is read by the first', () => {
  const { estate: declared } = readings(estate(two));
  const paths = (vantage: string): string[] => targetsOf(declared, [], vantage, at(0)).map(({ path }) => path).sort();
  expect([paths('oslo'), paths('bergen')]).toEqual([[laptops, erp], [erp]]);
});

test('without a valid Estate nothing is looked at, since its bounds are not known', () => {
  expect(targetsOf(readings(estate('').replace('schedule:', 'shedule:')).estate, [], 'local', at(0))).toEqual([]);
});

test('due is what an interval has passed for, what is asked anew, and what could not be asked', () => {
  const declared = readings(estate(''));
  const all = targetsOf(declared.estate, ['service/erp'], 'local', at(0));
  const dueAfter = (said: Said, minutes: number): number => due(all, fold(emptyMemory, declared, 0, [seen(declared, erp, 0, said, 'local')]).memory, at(minutes), 'local').length;
  expect([dueAfter('pass', 1), dueAfter('pass', 5), dueAfter('fail', 1), dueAfter('unseen', 1), dueAfter('pass', -1)]).toEqual([0, 1, 0, 1, 1]);
});

test('a selector that selects nothing that is declared, or was, is known', () => {
  const declared = readings(estate(''));
  const { memory } = fold(emptyMemory, declared, 0, [seen(declared, erp, 0, 'fail', 'local')]);
  const broken = readings(estate('').replace('port: 443', 'prot: 443'));
  expect(['service/erp', 'service/epr', 'area=finance', '*rp', 'customer=fjordfisk'].filter((one) => selectsNothing([one], declared.estate, memory) !== undefined)).toEqual(['service/epr', 'area=finance', 'customer=fjordfisk']);
  expect(selectsNothing(['service/erp', 'inventory/*'], broken.estate, emptyMemory)).toBeUndefined();
  expect(selectsNothing(['service/erp'], readings(estate('').replace('name: erp', 'name: other')).estate, memory)).toBeUndefined();
});

test('a service level that became invalid, in whatever way, stops no clock: its last valid version speaks, run after run', () => {
  const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
  const [head = '', gold = '', ...rest] = operator().split('---\n');
  const levels = (level: string, past: Memory): Read => read([file('services/a.yaml', [head, ...rest].join('---\n') + service('erp', 'runbook: "https://wiki.move.example/", customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }')), file('services/gold.yaml', level)], past.serviceLevels);
  const before = levels(gold, emptyMemory);
  expect(before.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const calm = fold(emptyMemory, before, 0, [seen(before, erp, 0, 'pass', 'local')]).memory;
  for (const broken of [gold.replace('4h', 'four hours'), gold.replace('spec:', 'spec: ['), gold.replace('kind: ServiceLevel', 'kind: ServiceLevle')]) {
    let { memory } = { memory: calm };
    for (const minutes of [5, 10]) {
      const now = levels(broken, memory);
      expect(now.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
      memory = fold(memory, now, minutes, [seen(now, erp, minutes, 'fail', 'local')]).memory;
    }
    expect(memory.findings[answers]?.last, broken).toMatchObject({ status: 'fail', priority: 'P1', deadline: at(5 + 240), respondBy: at(20) });
  }
});
