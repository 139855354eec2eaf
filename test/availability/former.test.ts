// A probe that is taken away, or called otherwise, takes nothing with it of what it saw.
import { expect, test } from 'vitest';
import { changesOf, emptyBook, type Book } from '../../src/evidence/book.ts';
import { rebuild } from '../../src/evidence/rebuild.ts';
import { seenOf } from '../../src/measure/periods/achieved.ts';
import { availability } from '../../src/measure/availability/availability.ts';
import { formerAfter } from '../../src/measure/history/former.ts';
import { digest } from '../../src/model/digest.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { aimedOf, judge, read, type Read } from '../../src/pipeline.ts';

const minute = 60_000;
const begins = Date.parse('2026-11-10T00:00:00Z');
const iso = (after: number): string => new Date(begins + after * minute).toISOString().replace('.000Z', 'Z');
const estate = (...probes: string[]): Read => read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, vantages: { oslo: {} } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp }
spec: { lifecycle: experimental${probes.length === 0 ? '' : `, probes: { ${probes.map((name) => `${name}: { tcp: { host: erp.move.example, port: ${name === 'other' ? 80 : 443} } }`).join(', ')} }`} }
`) }]);
const [one, renamed, both, none] = [estate('p'), estate('front'), estate('p', 'other'), estate()];

type Said = 'pass' | 'fail';

/** Runs every five minutes from one minute to another: what each probe of the estate says. */
function runs(memory: Memory, [from, until]: readonly [number, number], by: Read, said: (minute: number, probe: string) => Said): Memory {
  let after = memory;
  const aimed = aimedOf(by.estate);
  for (let at = from; at < until; at += 5) {
    const observations = [...aimed.values()].map(({ path, spec }): Observation => ({
      probe: 'tcp', target: path, spec, at: iso(at), took: 1, from: 'oslo', seen: true,
      facts: said(at, path.slice(path.indexOf('/', 8) + 1)) === 'pass' ? { reached: true, address: '192.0.2.1', timings: { total: 2 } } : { reached: false, phase: 'connect', error: 'refused', detail: '', timings: { total: 2 } },
    }));
    const segment = { run: '', commit: null, at: iso(at), scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, observations };
    after = judge(by, after, [{ digest: digest(segment), segment }], (account) => account).memory;
  }
  return after;
}

const measured = (memory: Memory, until: number, now = until): readonly (number | undefined)[] => {
  const period = [begins, begins + until * minute] as const;
  const { base, down, unknown, least, most } = availability(seenOf({ memory, now: begins + now * minute }, 'service/erp', period), { period, open: [period], excluded: [] });
  return [base, down, unknown, least, most].map((length) => length / minute);
};

const fails = (from: number, until: number) => (at: number): Said => (at >= from && at < until ? 'fail' : 'pass');

test('a probe that is called otherwise: the outage that it saw stays in the month', () => {
  const first = runs(emptyMemory, [0, 120], one, fails(30, 60));
  expect(measured(first, 120)).toEqual([120, 30, 0, 25, 35]);
  const memory = runs(first, [120, 240], renamed, fails(200, 210));
  expect(Object.keys(memory.targets)).toEqual(['service/erp#probes/front@oslo']);
  expect(memory.former).toMatchObject({ 'service/erp#probes/p@oslo': { until: iso(120), stretches: [{ answer: 'good' }, { answer: 'bad', from: iso(30) }, { answer: 'good', last: iso(115) }] } });
  expect(measured(memory, 240)).toEqual([240, 40, 0, 30, 50]);
});

test('a probe that is taken away says nothing from then on, good or bad, while another looks', () => {
  const first = runs(emptyMemory, [0, 120], both, (at, probe) => (probe === 'p' ? fails(90, 120)(at) : 'pass'));
  expect(measured(runs(first, [120, 240], estate('other'), () => 'pass'), 240)).toEqual([240, 30, 0, 25, 35]);
});

test('after the last probe of a service is gone, nobody knows; declared anew, it has its past back', () => {
  const gone = runs(runs(emptyMemory, [0, 60], one, fails(30, 60)), [60, 120], none, () => 'pass');
  expect(gone.targets).toEqual({});
  expect(measured(gone, 120)).toEqual([120, 30, 60, 25, 35]);
  const again = runs(gone, [120, 180], one, () => 'pass');
  expect(again.former).toBeUndefined();
  expect(again.targets['service/erp#probes/p@oslo']?.stretches?.map(({ answer }) => answer)).toEqual(['good', 'bad', 'good']);
  expect(measured(again, 180)).toEqual([180, 40, 50, 25, 95]);
});

test('it is in the ledger, and the memory that is built anew from it has it from the next whole run on', () => {
  const files = new Map<string, string>();
  const write = (memory: Memory, written: Book['written']): Book['written'] => {
    const changes = changesOf({ ...emptyBook, written }, { at: memory.at, commit: null, diagnostics: [], memory, told: {} });
    for (const [path, text] of Object.entries(changes.whole)) files.set(path, text);
    for (const [path, text] of Object.entries(changes.more)) files.set(path, `${files.get(path) ?? ''}${text}`);
    return changes.written;
  };
  const first = runs(emptyMemory, [0, 120], one, fails(30, 60));
  const second = runs(first, [120, 180], renamed, () => 'pass');
  write(second, write(first, {}));
  const rebuilt = rebuild(files, second.at).memory;
  expect(rebuilt.former).toBeUndefined();
  const memory = runs(rebuilt, [180, 240], renamed, () => 'pass');
  expect(memory.former?.['service/erp#probes/p@oslo']?.stretches.map(({ answer, from }) => [answer, from])).toEqual([['good', iso(0)], ['bad', iso(30)], ['good', iso(60)]]);
  expect(memory.earlier).toBeUndefined();
  expect(measured(memory, 240)).toEqual([240, 30, 0, 25, 35]);
});

test('what ended 400 days ago is forgotten, and what a run cannot say stays as it is', () => {
  const former = { spec: 's', until: iso(0), stretches: [{ from: iso(-60), last: iso(-5), answer: 'bad', speaks: 15 * minute }] } as const;
  const after = (days: number, declared?: ReadonlySet<string>): unknown => formerAfter({ ...emptyMemory, former: { 'service/erp#probes/p@oslo': former } }, { at: iso(days * 1440), declared, targets: {} });
  expect(after(400, new Set())).toEqual({ 'service/erp#probes/p@oslo': former });
  expect(after(400.1, new Set())).toBeUndefined();
  const target = { last: { probe: 'tcp', target: 'service/erp#probes/p', spec: 's', at: iso(0), took: 1, from: 'oslo', seen: true, facts: {} } as const, recent: [], days: [], stretches: former.stretches };
  const gone = (declared?: ReadonlySet<string>): unknown => formerAfter({ targets: { 'service/erp#probes/p@oslo': target } }, { at: iso(5), declared, targets: {} });
  expect(gone()).toBeUndefined();
  expect(gone(new Set(['service/erp#probes/p']))).toBeUndefined();
  expect(gone(new Set())).toEqual({ 'service/erp#probes/p@oslo': { spec: 's', until: iso(5), stretches: former.stretches } });
});
