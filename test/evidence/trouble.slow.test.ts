import { expect, test } from 'vitest';
import { meetTroubles } from '../endure/trouble.ts';

test('locks left behind, packed objects, a disk that refuses, a clock set back: the store verifies, and the next run goes on', async () => {
  const { faults, kept, expected } = await meetTroubles(1);
  expect(faults).toEqual([]);
  expect(kept).toBeGreaterThanOrEqual(expected);
});
