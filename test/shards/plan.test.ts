// What a run is shared out by: what the last looks took, and what is due.
import { expect, test } from 'vitest';
import { digest } from '../../src/model/digest.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import { jobsOf, partsOf, type Plan } from '../../src/model/plan.ts';
import { judge, read, targetsOf } from '../../src/pipeline.ts';
import { followed, partOfTargets, planOf, shareOf, written } from '../../src/session/shards.ts';

const names = Array.from({ length: 40 }, (_none, index) => `s${index}`);
const { estate, ...readings } = read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, vantages: { oslo: {}, bergen: {} } }
${names.map((name, index) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/s", probes: { p: { tcp: { host: ${name}.move.example, port: 443 }, timeout: ${index < 4 ? '30s' : '3s'}, every: ${index < 20 ? '5m' : '1h'} } } }
`).join('')}`) }]);
const at = (minutes: number): string => new Date(Date.parse('2026-11-17T12:00:00Z') + minutes * 60_000).toISOString();

/** The past after one run from Oslo, in which each look took so many milliseconds; of those with nothing, nothing was seen. */
function past(took: (name: string) => number | undefined): Memory {
  const observations = targetsOf(estate, [], 'oslo', at(0)).flatMap(({ path, probe, spec }) => {
    const so = took(/\/(s\d+)#/u.exec(path)?.[1] ?? '');
    return so === undefined ? [] : [{ probe, target: path, spec, at: at(0), took: so, from: 'oslo', seen: true as const, facts: { reached: true, address: '192.0.2.1', timings: { total: so } } }];
  });
  const segment = { run: '', commit: null, at: at(0), scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, observations };
  return judge({ estate, ...readings }, emptyMemory, [{ segment, digest: digest(segment) }], (account) => account).memory;
}

const plan = (memory: Memory, shards: number, minutes = 5, all = false): Plan =>
  planOf({ estate, memory, now: at(minutes), commit: null, selectors: [], all, vantages: ['oslo', 'bergen'], shards });
const cost = (paths: readonly string[], of: (name: string) => number): number => paths.reduce((sum, path) => sum + of(/\/(s\d+)#/u.exec(path)?.[1] ?? ''), 0);

test('what is due is shared out by what the last looks took, for each vantage by its own', () => {
  const took = (name: string): number => (['s0', 's1', 's2', 's3'].includes(name) ? 5000 : 100);
  const { vantages } = plan(past(took), 4, 61);
  expect(vantages['oslo']?.shards.map((paths) => cost(paths, took))).toEqual(expect.arrayContaining([5900, 5900, 5900, 5900].map(() => expect.closeTo(5900, -3) as number)));
  for (const paths of vantages['oslo']?.shards ?? []) expect(cost(paths, took)).toBeLessThan(1.25 * 5900);
  // From Bergen nothing was looked at: a timeout of thirty seconds is taken for ten of three.
  const timeout = (name: string): number => (['s0', 's1', 's2', 's3'].includes(name) ? 30 : 3);
  for (const paths of vantages['bergen']?.shards ?? []) expect(cost(paths, timeout)).toBeLessThan(1.25 * (4 * 30 + 36 * 3) / 4);
});

test('what was not looked at before costs the share of its timeout that the others took', () => {
  const memory = past((name) => (name === 's0' ? undefined : name < 's1' ? 100 : 300));
  const { vantages } = plan(memory, 2, 61);
  const of = (vantages['oslo']?.shards ?? []).find((paths) => paths.includes('service/s0#probes/p'));
  // The others took about a twelfth of their timeouts: s0 is taken for 1.7 s, as much as six others, and not for thirty.
  expect(of?.length).toBeGreaterThan(14);
  expect(of?.length).toBeLessThan(20);
});

test('what is not due waits; with --all nothing does; the same in, the same plan', () => {
  const memory = past(() => 100);
  const { vantages } = plan(memory, 4);
  expect([vantages['oslo']?.shards.flat().length, vantages['oslo']?.waiting.length, vantages['bergen']?.waiting.length]).toEqual([20, 20, 0]);
  expect(plan(memory, 4, 5, true).vantages['oslo']?.waiting).toEqual([]);
  expect(plan(memory, 4)).toEqual(plan(memory, 4));
  expect(jobsOf(plan(memory, 2))).toEqual([{ shard: '1/2', from: 'oslo' }, { shard: '2/2', from: 'oslo' }, { shard: '1/2', from: 'bergen' }, { shard: '2/2', from: 'bergen' }]);
  expect(partsOf(plan(memory, 100))).toEqual({ oslo: 40, bergen: 40 });
  expect(plan(memory, 3).run).not.toBe(plan(memory, 4).run);
});

test('a shard follows the plan to the letter; what was declared since goes to one of them by its path', () => {
  const targets = targetsOf(estate, [], 'oslo', at(0));
  const whole = plan(emptyMemory, 3);
  const own = whole.vantages['oslo'];
  if (own === undefined) throw new Error('there is no plan for Oslo');
  const [first = '', ...others] = own.shards[0] ?? [];
  const without = { ...own, shards: [others, ...own.shards.slice(1)], waiting: [others[0] ?? ''] };
  const parts = [1, 2, 3].map((number) => partOfTargets(targets, { number, of: 3 }, without, estate).map(({ path }) => path));
  expect(parts.flat().filter((path) => path === first).length).toBe(1);
  expect(parts.flat().toSorted()).toEqual(targets.map(({ path }) => path).toSorted());
  const alone = [1, 2, 3].map((number) => partOfTargets(targets, { number, of: 3 }, undefined, estate).map(({ path }) => path));
  expect(alone.flat().toSorted()).toEqual(targets.map(({ path }) => path).toSorted());
});

test('a plan is read as it was written, and refused where it is another\'s', () => {
  const whole = plan(emptyMemory, 3);
  expect(followed(written(whole), 'plan.json', estate, 'oslo', shareOf('2/3')).plan).toEqual(whole);
  expect(() => followed(written({ ...whole, estate: 'other' }), 'plan.json', estate, 'oslo', shareOf('2/3'))).toThrow(/for the estate other/u);
  expect(() => followed(written(whole), 'plan.json', estate, 'oslo', shareOf('2/4'))).toThrow(/3 shards from oslo, not 4/u);
  expect(() => followed('{"schema":"driftvakt/plan/v1","run":1}', 'plan.json', estate, 'oslo', shareOf('2/3'))).toThrow(/no plan/u);
  for (const wrong of ['0/3', '4/3', '1/257', '1', 'a/b', '1/3/4']) expect(() => shareOf(wrong)).toThrow(/say which of how many/u);
});
