import { expect, test } from 'vitest';
import { writeTogether } from './together.ts';

test.each([['directory', 2], ['directory', 8], ['branch', 2], ['branch', 8]] as const)('on a %s %i writers at once, 50 rounds: every record is there once', async (kind, writers) => {
  const result = await writeTogether(kind, writers, 50);
  console.log(kind, writers, result);
  expect(result).toEqual({ faults: [], sealed: writers * 50, kept: writers * 50, distinct: writers * 50 });
});
