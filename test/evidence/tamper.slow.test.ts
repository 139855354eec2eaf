import { expect, test } from 'vitest';
import { seeded } from '../endure/killing.ts';
import { tamper } from '../endure/tampering.ts';

test.each(['directory', 'branch'] as const)('a hundred changes of a %s, with an anchor taken before: all are found', { timeout: 400_000 }, async (kind) => {
  const { tried, missed } = await tamper(kind, 100, seeded(kind.length));
  expect(Object.keys(tried).length).toBeGreaterThan(6);
  expect(missed).toEqual([]);
});
