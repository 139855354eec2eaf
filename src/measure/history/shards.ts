// Sharing targets out to shards: the same for who has the same declarations, balanced, and stable when little changes.
import { compareText } from '../../model/span.ts';

/** Something to look at, and what a look at it costs: milliseconds, or whatever is proportional to them. */
export interface Load {
  readonly path: string;
  readonly cost: number;
}

/** How much more than its part a shard may be given, so that a target stays where it is when others come and go. */
const slack = 1.05;

interface Given { cost: number; readonly paths: string[] }

/**
 * The paths for each of so many shards. Every path is in one of them, and which one depends on paths and costs only, not on
 * their order. No shard's cost is more than a sixth above the mean, but for what one target alone costs.
 */
export function shared(loads: readonly Load[], shards: number): readonly (readonly string[])[] {
  const sorted = loads.map(({ path, cost }) => ({ path, cost: step(cost) })).toSorted((a, b) => b.cost - a.cost || hash(a.path) - hash(b.path) || compareText(a.path, b.path));
  const room = slack * step(sorted.reduce((sum, { cost }) => sum + cost, 0) / shards);
  const given = Array.from({ length: shards }, (): Given => ({ cost: 0, paths: [] }));
  for (const { path, cost } of sorted) {
    const first = given[ownShard(path, shards)] as Given;
    const mine = first.cost + cost <= room ? first : otherwise(preferred(path, shards).map((index) => given[index] as Given), cost, room);
    mine.paths.push(path);
    mine.cost += cost;
  }
  return given.map(({ paths }) => paths.toSorted(compareText));
}

/** The shard, from 0, of a target that no plan names. Rendezvous hashing: when shards are added or taken away, only what must move does. */
export function ownShard(path: string, shards: number): number {
  const seed = hash(path);
  let best = 0;
  for (let index = 1; index < shards; index++) if (wish(seed, index) > wish(seed, best)) best = index;
  return best;
}

/** The first that has room, else the least loaded. */
const otherwise = (wished: readonly Given[], cost: number, room: number): Given =>
  wished.find((one) => one.cost + cost <= room) ?? wished.reduce((least, one) => (one.cost < least.cost ? one : least));

const wish = (seed: number, index: number): number => mix(seed ^ Math.imul(index + 1, 0x9e37_79b1));

/** Costs in steps of a tenth, so that what differs from look to look moves nothing. */
const step = (cost: number): number => 2 ** (Math.ceil(Math.log2(Math.max(1, cost)) * 8) / 8);

/** All shards, the most wished for first. */
function preferred(path: string, shards: number): readonly number[] {
  const seed = hash(path);
  return Array.from({ length: shards }, (_none, index) => [wish(seed, index), index] as const).toSorted(([a, i], [b, j]) => b - a || i - j).map(([, index]) => index);
}

/** FNV-1a, then mixed: 32 bits. */
function hash(text: string): number {
  let value = 0x811c_9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x0100_0193);
  return mix(value);
}

function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
