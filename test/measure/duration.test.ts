import { expect, test } from 'vitest';
import { milliseconds } from '../../src/measure/duration.ts';

test.for([['15m', 900_000], ['2d', 172_800_000], ['3bd', 259_200_000], ['250ms', 250], ['30s', 30_000], ['2h', 7_200_000], ['5', 0], ['5x', 0], ['5ss', 0], ['m', 0], ['half-year', 184 * 86_400_000], ['month', 31 * 86_400_000], ['6mo', 0], ['constructor', 0]] as const)('%s is %d ms', ([text, expected]) => {
  expect(milliseconds(text)).toBe(expected);
});
