import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownShard, shared, type Load } from '../../src/measure/history/shards.ts';

const estate = (count: number): Load[] => Array.from({ length: count }, (_none, index) => ({ path: `service/s${index}#probes/p`, cost: 20 + (index * 7919) % 400 }));
const loads = fc.uniqueArray(fc.record({ path: fc.string({ minLength: 1 }), cost: fc.double({ min: 0, max: 60_000, noNaN: true }) }), { selector: ({ path }) => path, maxLength: 200 });
const where = (given: readonly (readonly string[])[]): Map<string, number> => new Map(given.flatMap((paths, index) => paths.map((path) => [path, index] as const)));

test('every target is in one shard, whatever the order in which they are declared', () => {
  fc.assert(fc.property(loads, fc.integer({ min: 1, max: 20 }), (all, shards) => {
    const given = shared(all, shards);
    expect(given.length).toBe(shards);
    expect(given.flat().toSorted()).toEqual(all.map(({ path }) => path).toSorted());
    expect(shared(all.toReversed(), shards)).toEqual(given);
  }));
});

test('no shard costs more than a sixth above the mean, but for one target', () => {
  fc.assert(fc.property(loads.filter((all) => all.length > 0), fc.integer({ min: 1, max: 20 }), (all, shards) => {
    const costs = new Map(all.map(({ path, cost }) => [path, Math.max(1, cost)]));
    const mean = [...costs.values()].reduce((sum, cost) => sum + cost, 0) / shards;
    for (const paths of shared(all, shards)) expect(paths.reduce((sum, path) => sum + (costs.get(path) ?? 0), 0)).toBeLessThanOrEqual(mean * 7 / 6 + Math.max(...costs.values()) * 1.1);
  }));
});

test('a target that comes or goes, and costs that differ from look to look, move few others', () => {
  const all = estate(2000);
  const before = where(shared(all, 8));
  const moved = (after: readonly Load[]): number => [...where(shared(after, 8))].filter(([path, shard]) => before.has(path) && before.get(path) !== shard).length;
  expect(moved([...all, { path: 'service/new#probes/p', cost: 100 }])).toBeLessThanOrEqual(4);
  expect(moved(all.slice(1))).toBeLessThanOrEqual(4);
  expect(moved(all.map(({ path, cost }, index) => ({ path, cost: cost * (1 + ((index * 31) % 11 - 5) / 500) })))).toBeLessThanOrEqual(60);
});

test('one shard more takes targets from the others, and moves none between them', () => {
  const paths = estate(1000).map(({ path }) => path);
  const moved = paths.filter((path) => ownShard(path, 9) !== ownShard(path, 8));
  expect(moved.every((path) => ownShard(path, 9) === 8)).toBe(true);
  expect(moved.length).toBeGreaterThan(70);
  expect(moved.length).toBeLessThan(160);
});
