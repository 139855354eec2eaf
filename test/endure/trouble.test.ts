import { expect, test } from 'vitest';
import { meetTroubles } from './trouble.ts';

test.each(['directory', 'branch'] as const)('on a %s, ten rounds of locks left behind, packed objects, a disk that refuses, a clock set back: the store verifies, and the next run goes on', async (kind) => {
  const result = await meetTroubles(kind, 10);
  console.log(kind, result);
  expect(result.faults).toEqual([]);
  expect(result.kept).toBeGreaterThanOrEqual(result.expected);
});
