// Which segments are one run, and what they are together. Minutes after noon; segments are named by their digests.
import { expect, test } from 'vitest';
import { joined, partOf, runsOf } from '../../../src/measure/history/runs.ts';
import { ownShard, shared } from '../../../src/measure/history/shards.ts';
import type { Sealed, Segment } from '../../../src/model/results.ts';

const at = (minutes: number): string => new Date(Date.parse('2026-11-17T12:00:00Z') + minutes * 60_000).toISOString();
interface Given extends Partial<Omit<Segment, 'scope'>> { readonly scope?: Partial<Segment['scope']> }
const sealed = (digest: string, minutes: number, vantage: string, { scope, ...more }: Given = {}): Sealed =>
  ({ digest, segment: { run: '', commit: `commit-${digest}`, at: at(minutes), estate: 'move', observations: [{ target: `${digest}-1` }, { target: `${digest}-2` }], ...more, scope: { complete: true, selectors: [], vantages: [vantage], shard: null, ...scope } } as unknown as Segment });
const runs = (all: readonly Sealed[], apart = 5 * 60_000): readonly string[] => runsOf(all, apart).map((run) => run.map(({ digest }) => digest).join(' '));

test('different vantages within some minutes of the first are one run; the same vantage again, another selection, or later, are others', () => {
  expect(runs([sealed('a', 0, 'oslo'), sealed('b', 1, 'bergen'), sealed('c', 4.9, 'voss')])).toEqual(['a b c']);
  expect(runs([sealed('a', 0, 'oslo'), sealed('b', 5, 'bergen')])).toEqual(['a', 'b']);
  expect(runs([sealed('a', 0, 'oslo'), sealed('b', 1, 'oslo'), sealed('c', 2, 'bergen')])).toEqual(['a', 'b c']);
  expect(runs([sealed('a', 0, 'oslo', { scope: { selectors: ['x'] } }), sealed('b', 1, 'bergen'), sealed('c', 2, 'voss', { scope: { selectors: ['x'] } })])).toEqual(['b', 'a c']);
  expect(runs([sealed('a', 0, 'oslo'), sealed('b', 1, 'bergen', { scope: { vantages: ['voss', 'oslo'] } })])).toEqual(['a', 'b']);
  // One vantage that one of the run has looked from already is enough, on either side.
  expect(runs([sealed('a', 0, 'oslo'), sealed('b', 1, 'bergen'), sealed('c', 2, 'oslo')])).toEqual(['a b', 'c']);
  expect(runs([sealed('a', 0, 'oslo', { scope: { vantages: ['oslo', 'voss'] } }), sealed('b', 1, 'voss')])).toEqual(['a', 'b']);
});

test('parts of one plan are one run, however far apart; runs are in order of their last segments, of equals by digest', () => {
  const part = (digest: string, minutes: number, run: string): Sealed => sealed(digest, minutes, 'oslo', { run });
  expect(runs([part('d', 90, 'two'), part('a', 0, 'one'), part('c', 60, 'one'), part('b', 1, 'two')])).toEqual(['a c', 'b d']);
  expect(runs([sealed('z', 0, 'oslo'), part('y', 0, 'one'), part('y', 0, 'one')])).toEqual(['y', 'z']);
  expect(runs([])).toEqual([]);
  // The digest decides only between those of the same instant.
  expect([runs([sealed('a', 9, 'oslo'), sealed('b', 0, 'oslo')]), runs([sealed('b', 0, 'oslo'), sealed('a', 1, 'bergen')]), runs([sealed('b', 0, 'oslo'), sealed('a', 0, 'bergen')])]).toEqual([['b', 'a'], ['b a'], ['a b']]);
});

test('joined they are of the last one’s instant and commit, with every look in order', () => {
  const all = joined([sealed('b', 1, 'oslo'), sealed('a', 0, 'bergen')]);
  expect([all.at, all.commit, all.digests, all.observations.map(({ target }) => target)]).toEqual([at(1), 'commit-b', ['a', 'b'], ['a-1', 'a-2', 'b-1', 'b-2']]);
  expect(all.scope).toEqual({ complete: true, selectors: [], vantages: ['bergen', 'oslo'], shard: null });
  expect(all.heard).toEqual({ bergen: at(0), oslo: at(1) });
});

test('they are whole where every one is, and where nothing of the plan is missing', () => {
  const part = (digest: string, vantage: string, shard: string, parts: Readonly<Record<string, number>>): Sealed => sealed(digest, 0, vantage, { run: 'one', parts, scope: { shard } } as Given);
  const plan = { oslo: 2, bergen: 1 };
  expect(joined([part('a', 'oslo', '1/2', plan), part('b', 'oslo', '2/2', plan), part('c', 'bergen', '1/1', plan)]).scope).toEqual({ complete: true, selectors: [], vantages: ['bergen', 'oslo'], shard: null });
  expect(joined([part('a', 'oslo', '2/2', plan)]).scope).toEqual({ complete: false, selectors: [], vantages: ['oslo'], shard: '2/2', missing: ['1/2 from oslo', '1/1 from bergen'] });
  // Where parts disagree about the plan, the largest counts.
  expect(joined([part('a', 'oslo', '1/2', { oslo: 2 }), part('b', 'oslo', '2/2', { oslo: 1 })]).scope.missing).toBeUndefined();
  expect(joined([part('a', 'oslo', '1/1', { oslo: 1 }), part('b', 'oslo', '2/3', { oslo: 3 })]).scope.missing).toEqual(['1/3 from oslo', '3/3 from oslo']);
  expect(joined([sealed('a', 0, 'oslo', { scope: { complete: false } }), sealed('b', 1, 'bergen')]).scope.complete).toBe(false);
  expect(partOf('1/2', 'oslo')).toBe('1/2 from oslo');
});

test('what was selected by hand is no heartbeat, and is told only where all of it was selected', () => {
  const some = (digest: string, minutes: number, vantage: string, ...selectors: readonly string[]): Sealed => sealed(digest, minutes, vantage, { scope: { selectors } });
  const selected = joined([some('a', 0, 'oslo', 'y', 'x'), some('b', 1, 'bergen', 'x')]);
  expect([selected.scope.selectors, selected.heard]).toEqual([['x', 'y'], {}]);
  const mixed = joined([some('a', 0, 'oslo', 'y'), sealed('b', 1, 'bergen')]);
  expect([mixed.scope.selectors, mixed.heard]).toEqual([[], { bergen: at(1) }]);
});

test('which shard a target is in is the same on every machine, and in every version', () => {
  const paths = Array.from({ length: 12 }, (_, index) => `service/s${index}#probes/p`);
  expect([2, 3, 8].map((shards) => paths.map((path) => ownShard(path, shards)).join(''))).toEqual(['001111001001', '201211221201', '205211521261']);
  expect(ownShard('anything', 1)).toBe(0);
});

test('a shard that is full passes a target on to the one that it wishes for next, and to the emptiest where none has room', () => {
  const given = shared(Array.from({ length: 9 }, (_, index) => ({ path: `service/t${index}`, cost: 100 })), 3);
  expect(given.map((paths) => paths.length)).toEqual([3, 3, 3]);
  expect(shared([{ path: 'a', cost: 1000 }, { path: 'b', cost: 1 }, { path: 'c', cost: 1 }], 2).map((paths) => paths.length).toSorted()).toEqual([1, 2]);
});
