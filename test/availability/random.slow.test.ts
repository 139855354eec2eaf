import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from './agreement.ts';
import { watched } from './random.ts';

test('availability of ten thousand services watched at random is what the brute force counts, tick by tick', () => {
  let down = 0;
  fc.assert(fc.property(watched, (one) => { down += agree(one) ? 1 : 0; }), { numRuns: 10_000, seed: 2 });
  expect(down).toBeGreaterThan(4000);
});
