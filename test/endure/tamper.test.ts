import { expect, test } from 'vitest';
import { seeded } from './killing.ts';
import { tamper } from './tampering.ts';

test.each(['directory', 'branch'] as const)('1,000 changes of a %s, with an anchor taken before: all are found', { timeout: 7_200_000 }, async (kind) => {
  const { tried, missed } = await tamper(kind, 1000, seeded(2026));
  console.log(tried);
  expect(missed).toEqual([]);
});
