// Segments of several shards and vantages, judged as one run.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from '../../src/measure/history/runs.ts';
import { canonical, digest } from '../../src/model/digest.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Sealed, Segment } from '../../src/model/results.ts';
import { aim } from '../../src/observe.ts';
import { judge, read } from '../../src/pipeline.ts';
import { probes } from '../../src/probes/index.ts';
import { service } from './estates.ts';

const names = ['a', 'b', 'c', 'd'];
const declared = read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, vantages: { oslo: {}, bergen: {}, bodo: {} } }
${names.map((name) => service(name, 'lifecycle: experimental, runbook: "https://wiki.move.example/"')).join('')}`) }]);
const spec = new Map(aim(declared.estate, probes).map((one) => [one.path, one.spec]));
const at = (minutes: number): string => new Date(Date.parse('2026-11-17T12:00:00Z') + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const path = (name: string): string => `service/${name}#probes/p`;
const key = (name: string): string => `endpoint-answers/service/${name}#p`;

function look(name: string, minutes: number, from: string, reached: boolean): Observation {
  const facts = reached ? { reached, address: '192.0.2.1', timings: { total: 1 } } : { reached, phase: 'connect', error: 'refused', detail: '', timings: { total: 1 } };
  return { probe: 'tcp', target: path(name), spec: spec.get(path(name)) ?? '', at: at(minutes), took: 1, from, seen: true, facts };
}

const seal = (segment: Segment): Sealed => ({ digest: digest(segment), segment });
/** What was seen from a vantage at a minute: the names that failed, of those that were looked at. */
function part(minutes: number, from: string, failed: readonly string[], more: Partial<Segment> & { readonly shard?: string; readonly looked?: readonly string[] } = {}): Sealed {
  const { shard = null, looked = names, ...rest } = more;
  return seal({ run: '', commit: null, at: at(minutes), estate: 'move', scope: { complete: true, selectors: [], vantages: [from], shard }, observations: looked.map((name) => look(name, minutes, from, !failed.includes(name))), ...rest });
}
const fold = (past: Memory, ...run: readonly Sealed[]): ReturnType<typeof judge> => judge(declared, past, run, (account) => account);
const changes = ({ results }: ReturnType<typeof judge>): string[] => results.findings.filter(({ change, control }) => change !== 'kept' && control === 'endpoint-answers').map((one) => `${one.about === 'p' ? one.subject : ''} ${one.change}`);

test('the vantages vote on all that was seen at once: a finding changes its state once, and what one alone saw fail is not told', () => {
  const calm = fold(emptyMemory, part(0, 'oslo', []), part(0.1, 'bergen', []), part(0.2, 'bodo', [])).memory;
  const run = [part(5, 'oslo', ['a', 'b']), part(5.1, 'bergen', ['a']), part(5.2, 'bodo', ['a'])];
  const ended = fold(calm, ...run);
  expect(changes(ended)).toEqual(['service/a opened']);
  expect(ended.memory.findings[key('a')]?.raw.map(({ status }) => status)).toEqual(['pass', 'fail']);
  expect(ended.results.scope).toMatchObject({ complete: true, vantages: ['bergen', 'bodo', 'oslo'] });
});

const shards = (run: string, minutes: number): Sealed[] => ['oslo', 'bergen'].flatMap((from) => [['a', 'b'], ['c', 'd']].map((looked, index) =>
  part(minutes + index / 10, from, ['b', 'c'], { run, parts: { oslo: 2, bergen: 2 }, shard: `${index + 1}/2`, looked })));

test('whatever the order of the segments, and however often each is there, the bytes are the same', () => {
  const all = [...shards('one', 0), ...shards('two', 5), part(10, 'oslo', ['a']), part(10.5, 'bergen', ['a'])];
  const folded = (some: readonly Sealed[]): string => canonical(runsOf(some, 300_000).reduce((memory, run) => fold(memory, ...run).memory, emptyMemory));
  const expected = folded(all);
  expect(runsOf(all, 300_000).map((run) => run.length)).toEqual([4, 4, 2]);
  fc.assert(fc.property(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), (some) => {
    expect(folded(some)).toBe(expected);
  }), { numRuns: 30 });
});

test('folding a run once more changes nothing', () => {
  const once = fold(emptyMemory, ...shards('one', 0)).memory;
  const twice = fold(once, ...shards('one', 0)).memory;
  expect({ ...twice.targets, watch: twice.watch, segments: twice.segments }).toEqual({ ...once.targets, watch: once.watch, segments: once.segments });
  for (const name of names) expect(twice.findings[key(name)]).toMatchObject({ raw: once.findings[key(name)]?.raw, last: { status: once.findings[key(name)]?.last.status, since: once.findings[key(name)]?.last.since, episode: once.findings[key(name)]?.last.episode } });
});

test('a part that did not come leaves the run incomplete: nothing is gone, what it was to see is carried, and unknown when it is too old', () => {
  const whole = shards('one', 0);
  const begun = fold(emptyMemory, ...whole).memory;
  const lame = (run: string, minutes: number): Sealed[] => shards(run, minutes).filter(({ segment }) => segment.scope.shard !== '2/2');
  const second = fold(begun, ...lame('two', 5));
  expect(second.results.scope).toMatchObject({ complete: false, missing: ['2/2 from oslo', '2/2 from bergen'] });
  expect(second.memory.findings[key('c')]?.last).toMatchObject({ status: 'fail', episode: { openedAt: at(0.1) } });
  const late = fold(second.memory, ...lame('three', 20));
  expect([late.memory.findings[key('c')]?.last.status, late.memory.findings[key('b')]?.last.status]).toEqual(['unknown', 'fail']);
  expect(late.memory.findings[key('c')]?.last.episode?.openedAt).toBe(at(0.1));
  expect(late.results.scope.complete).toBe(false);
});

test('a part that comes late is folded by itself, and ends nothing', () => {
  const [first = part(0, 'oslo', []), ...others] = shards('one', 0);
  const begun = fold(emptyMemory, ...others).memory;
  const late = fold(begun, first);
  expect(late.results.scope).toMatchObject({ complete: false, shard: '1/2' });
  expect(Object.keys(late.memory.targets).length).toBe(8);
});

test('parts that disagree about the plan are held against the largest', () => {
  const [one, two, three, four] = shards('one', 0) as [Sealed, Sealed, Sealed, Sealed];
  const forged = seal({ ...one.segment, parts: { oslo: 1, bergen: 1 } });
  expect(fold(emptyMemory, forged, two).results.scope.complete).toBe(false);
  expect(fold(emptyMemory, forged, two, three, four).results.scope.complete).toBe(true);
});

test('two looks from one vantage are two runs, those of two vantages within an interval one; a selection is a run of its own', () => {
  const runs = (...all: readonly Sealed[]): string[] => runsOf(all, 300_000).map((run) => run.map(({ segment: { at: when, scope: { vantages } } }) => `${vantages.join()} ${(Date.parse(when) - Date.parse(at(0))) / 60_000}`).join(', '));
  expect(runs(part(0, 'oslo', []), part(1, 'bergen', []), part(5, 'oslo', []), part(5.5, 'bergen', []))).toEqual(['oslo 0, bergen 1', 'oslo 5, bergen 5.5']);
  expect(runs(part(0, 'oslo', []), part(0.5, 'oslo', []), part(20, 'bergen', []))).toEqual(['oslo 0', 'oslo 0.5', 'bergen 20']);
  const selected = part(1, 'bergen', []);
  expect(runs(part(0, 'oslo', []), seal({ ...selected.segment, scope: { ...selected.segment.scope, selectors: ['service/a'] } }))).toEqual(['oslo 0', 'bergen 1']);
});
