import { expect, test } from 'vitest';
import { lengthsOf } from '../../../src/measure/periods/lengths.ts';

test('how many lengths there are, their mean, and the one that half of them do not exceed', () => {
  expect(lengthsOf([9, 1, 2])).toEqual({ count: 3, mean: 4, median: 2 });
  expect(lengthsOf([10, 100, 2, 4])).toEqual({ count: 4, mean: 29, median: 7 });
  expect(lengthsOf([5])).toEqual({ count: 1, mean: 5, median: 5 });
  expect(lengthsOf([])).toBeUndefined();
});
