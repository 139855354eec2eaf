import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from './agreement.ts';
import { calendars, cases } from './random.ts';

test('random cases are due when the brute force says so, minute by minute', () => {
  let reached = 0;
  fc.assert(fc.property(cases(calendars(24)), (one) => { reached += agree(one) ? 1 : 0; }), { numRuns: 1500, seed: 1 });
  expect(reached).toBeGreaterThan(1000);
});
