import { expect, test } from 'vitest';
import { holidays } from '../../scripts/gen/holidays.ts';

test('the table of public holidays is what the library says today', () => {
  const [, kept] = holidays();
  const [, anew] = holidays(true);
  expect(anew).toBe(kept);
});
