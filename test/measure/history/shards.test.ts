// Which target goes to which shard must be the same in every process, of whatever version: by the published algorithms, computed here in exact integers.
import { expect, test } from 'vitest';
import { ownShard, shared, type Load } from '../../../src/measure/history/shards.ts';

const mask = 0xffff_ffffn;

/** The finalizer of MurmurHash3. */
function mixed(value: bigint): bigint {
  let all = value;
  all = ((all ^ (all >> 16n)) * 0x85eb_ca6bn) & mask;
  all = ((all ^ (all >> 13n)) * 0xc2b2_ae35n) & mask;
  return all ^ (all >> 16n);
}

/** FNV-1a in 32 bits. */
const hashed = (text: string): bigint => mixed([...text].reduce((all, letter) => ((all ^ BigInt(letter.charCodeAt(0))) * 0x0100_0193n) & mask, 0x811c_9dc5n));

/** All shards, the one that the target most wishes for first. */
const wished = (path: string, shards: number): readonly number[] => Array.from({ length: shards }, (_none, index) => ({ index, wish: mixed(hashed(path) ^ ((BigInt(index + 1) * 0x9e37_79b1n) & mask)) }))
  .toSorted((a, b) => (a.wish > b.wish ? -1 : 1)).map(({ index }) => index);

const paths = Array.from({ length: 40 }, (_none, index) => `service/s${index}#probes/p`);

test('a target alone goes to the shard that it wishes for most', () => {
  for (const shards of [1, 2, 3, 8, 17]) expect(paths.map((path) => ownShard(path, shards))).toEqual(paths.map((path) => wished(path, shards)[0]));
  expect(['', 'a', 'service/erp#probes/p', 'service/webshop#probes/p', 'customer/fjordfisk'].map((path) => ownShard(path, 1000))).toEqual(['', 'a', 'service/erp#probes/p', 'service/webshop#probes/p', 'customer/fjordfisk'].map((path) => wished(path, 1000)[0]));
});

/** Eight steps from one power of two to the next. */
const stepped = (cost: number): number => 2 ** (Math.ceil(Math.log2(cost < 1 ? 1 : cost) * 8) / 8);

function bySimpleRule(loads: readonly Load[], shards: number): readonly (readonly string[])[] {
  const queue = loads.map(({ path, cost }) => ({ path, cost: stepped(cost) })).toSorted((a, b) => b.cost - a.cost || (hashed(a.path) < hashed(b.path) ? -1 : 1));
  const room = 1.05 * stepped(queue.reduce((sum, { cost }) => sum + cost, 0) / shards);
  const costs = Array.from({ length: shards }, () => 0);
  const found = Array.from({ length: shards }, (): string[] => []);
  for (const { path, cost } of queue) {
    const order = wished(path, shards);
    const least = order.reduce((best, one) => ((costs[one] ?? 0) < (costs[best] ?? 0) ? one : best));
    const index = order.find((one) => (costs[one] ?? 0) + cost <= room) ?? least;
    found[index]?.push(path);
    costs[index] = (costs[index] ?? 0) + cost;
  }
  return found.map((all) => all.toSorted());
}

test('the costliest choose first, each the shard that it wishes for most and that has room, else the one with least to do', () => {
  for (const costs of [() => 1, (index: number) => 1 + index, (index: number) => 2 ** (index % 7), (index: number) => (index < 3 ? 5000 : 20 + index), (index: number) => index / 10]) {
    const loads = paths.map((path, index): Load => ({ path, cost: costs(index) }));
    for (const shards of [1, 2, 3, 7, 16]) expect(shared(loads, shards)).toEqual(bySimpleRule(loads, shards));
  }
});

test('costs are in steps of about a tenth, and below one there is none', () => {
  const of = (cost: number): readonly (readonly string[])[] => shared(paths.map((path, index): Load => ({ path, cost: index === 0 ? cost : 100 })), 4);
  expect(of(0)).toEqual(of(1));
  expect(of(100)).toEqual(of(99));
  expect(shared([], 3)).toEqual([[], [], []]);
});
