import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from './agreement.ts';
import { watched } from './random.ts';

// Mutants are tried against fewer.
const runs = process.env['RANDOM_CASES'] === undefined ? 400 : 150;

test('availability of hundreds of services watched at random is what the brute force counts, tick by tick', () => {
  let down = 0;
  fc.assert(fc.property(watched, (one) => { down += agree(one) ? 1 : 0; }), { numRuns: runs, seed: 1 });
  expect(down).toBeGreaterThan(runs / 3);
});
