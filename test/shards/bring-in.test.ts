// Facts that have a form and still break what judges them: found, one by one, and only when something broke.
import { expect, test } from 'vitest';
import type { Sealed } from '../../src/model/results.ts';
import { harmfulOf } from '../../src/session/bring-in.ts';

const sealed = (digest: string): Sealed => ({ digest, segment: { run: '', commit: null, at: '2026-11-17T12:00:00Z', scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, observations: [] } });

test('the one segment that breaks a judgement is found, and the others are not tried where none does', () => {
  const all = ['a', 'b', 'c', 'd'].map(sealed);
  const tried: string[] = [];
  const breaking = (harmful: readonly string[]) => (some: readonly Sealed[]): void => {
    tried.push(some.map(({ digest }) => digest).join(''));
    if (some.some(({ digest }) => harmful.includes(digest))) throw new TypeError('undefined is no object');
  };
  expect([...harmfulOf(all, breaking([]))]).toEqual([]);
  expect(tried).toEqual(['abcd']);
  expect([...harmfulOf(all, breaking(['b', 'd']))]).toEqual(['b', 'd']);
  expect([...harmfulOf([], breaking(['a']))]).toEqual([]);
});
