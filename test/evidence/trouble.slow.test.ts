import { expect, test } from 'vitest';
import { meetTroubles } from '../endure/trouble.ts';

test.each(['directory', 'branch'] as const)('on a %s, locks left behind, packed objects, a disk that refuses, a clock set back: the store verifies, and the next run goes on', async (kind) => {
  const { faults, kept, expected } = await meetTroubles(kind, 1);
  expect(faults).toEqual([]);
  expect(kept).toBeGreaterThanOrEqual(expected);
});
