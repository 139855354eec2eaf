import { expect, test } from 'vitest';
import { meetTroubles } from './trouble.ts';

test('ten rounds of locks left behind, packed objects, a disk that refuses, a clock set back: the store verifies, and the next run goes on', async () => {
  const result = await meetTroubles(10);
  console.log(result);
  expect(result.faults).toEqual([]);
  expect(result.kept).toBeGreaterThanOrEqual(result.expected);
});
