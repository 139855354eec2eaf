import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, intersection, total, totals, union, type Interval, type Intervals } from '../../src/measure/availability/intervals.ts';

const anyhow = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), { maxLength: 8 });
const set = anyhow.map((all) => union(all.map(([from, length]): Interval => [from, Math.min(40, from + length)])));
const has = (all: readonly Interval[], at: number): boolean => all.some(([from, until]) => from <= at && at < until);
const moments = Array.from({ length: 41 }, (_, at) => at);
const isInOrder = (all: Intervals): boolean => all.every(([from, until], index) => from < until && (index === 0 || (all[index - 1]?.[1] ?? Infinity) < from));

test('a union is in order, and has what any of them has', () => {
  fc.assert(fc.property(anyhow, anyhow, (a, b) => {
    const joined = union(a, b);
    expect(isInOrder(joined)).toBe(true);
    for (const at of moments) expect(has(joined, at)).toBe(has(a, at) || has(b, at));
  }), { numRuns: 200, seed: 1 });
  expect(union([[5, 5], [1, 3]], [[3, 4]], [])).toEqual([[1, 4]]);
  expect(union([[1, 9], [2, 3]])).toEqual([[1, 9]]);
});

test('what is in both, and what is in one of them alone', () => {
  fc.assert(fc.property(set, set, (a, b) => {
    const [both, alone] = [intersection(a, b), difference(a, b)];
    expect([isInOrder(both), isInOrder(alone)]).toEqual([true, true]);
    for (const at of moments) expect([has(both, at), has(alone, at)]).toEqual([has(a, at) && has(b, at), has(a, at) && !has(b, at)]);
    expect(total(both) + total(alone)).toBe(total(a));
  }), { numRuns: 300, seed: 2 });
});

test('how much of a set lies in each of some parts', () => {
  fc.assert(fc.property(set, set, (a, parts) => {
    expect(totals(a, parts)).toEqual(parts.map((part) => total(intersection(a, [part]))));
  }), { numRuns: 300, seed: 3 });
  expect(totals([[0, 10], [20, 30]], [[5, 25], [25, 28], [28, 40]])).toEqual([10, 3, 2]);
});
