import { expect } from 'vitest';
import { bits, count, ticks } from './brute-force.ts';
import { counted, measured, memoryOf } from './measured.ts';
import { span, type Random } from './random.ts';

/** Both say the same of it, to the tick; and what they say is in order. Answers whether anything was down. */
export function agree(one: Random): boolean {
  const told = ticks(one, 0, span, 1);
  const mark = (set: readonly (readonly [number, number])[], bit: number): void => set.forEach(([from, until]) => {
    for (let at = from; at < until; at += 1) told[at] = (told[at] ?? 0) | bit;
  });
  mark(one.agreed.open, bits.open);
  mark(one.agreed.excluded, bits.excluded);
  const found = measured(memoryOf(one), one, one.agreed);
  expect(counted(found, 1)).toEqual(count(told, ...one.agreed.period));
  expect(found.least).toBeLessThanOrEqual(found.down);
  expect(found.down).toBeLessThanOrEqual(found.most);
  const { pessimistic = 0, knownOnly = pessimistic, optimistic = 1 } = found;
  expect(pessimistic - knownOnly).toBeLessThan(1e-9);
  expect(knownOnly - optimistic).toBeLessThan(1e-9);
  return found.down > 0;
}
