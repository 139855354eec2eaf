import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from './agreement.ts';
import { calendars, cases } from './random.ts';

test('ten thousand random cases are due when the brute force says so, minute by minute', () => {
  let reached = 0;
  fc.assert(fc.property(cases(calendars(200)), (one) => { reached += agree(one) ? 1 : 0; }), { numRuns: 10_000, seed: 2 });
  expect(reached).toBeGreaterThan(6000);
});

test('and some hundred to fifteen seconds', () => {
  const tick = 15_000;
  fc.assert(fc.property(cases(calendars(12, tick), tick), (one) => void agree(one)), { numRuns: 400, seed: 5 });
});
