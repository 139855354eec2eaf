// Availability, budgets and sets of time at the edges of what is known.
import { expect, test } from 'vitest';
import { availability, outlasted, reached, reductionFor, type Availability } from '../../../src/measure/availability/availability.ts';
import { burning, burnRate, spentAt } from '../../../src/measure/availability/budget.ts';
import { difference, intersection, totals, union, type Interval } from '../../../src/measure/availability/intervals.ts';

const none = { bad: [], unknown: [] };
const of = (bad: readonly Interval[], unknown: readonly Interval[] = [], open: readonly Interval[] = [[0, 100]]): Availability => {
  const known = { bad, unknown };
  return availability({ held: known, least: known, most: known }, { period: [0, 100], open, excluded: [] });
};

test('of no agreed time nothing is known, and nothing is due', () => {
  const nothing = of([], [], []);
  expect([nothing.optimistic, nothing.pessimistic, nothing.coverage, nothing.knownOnly]).toEqual([undefined, undefined, undefined, undefined]);
  expect([reached(nothing, 0.5), reductionFor(nothing, [{ below: '99%', reduction: '10%' }])]).toEqual(['unknown', undefined]);
  const unseen = of([], [[0, 100]]);
  expect([reached(unseen, 0.5), reductionFor(unseen, [{ below: '100%', reduction: '10%' }]), unseen.coverage]).toEqual(['unknown', undefined, 0]);
});

test('what is down and unknown by turns is one outage; what ends where another begins is another only after good time', () => {
  const outages = (bad: readonly Interval[], unknown: readonly Interval[] = []): readonly (readonly [number, number, number])[] => of(bad, unknown).outages.map(({ interval, counted }) => [...interval, counted] as const);
  expect([outages([[10, 20], [30, 40]], [[20, 30]]), outages([[10, 20], [30, 40]], [[20, 29]]), outages([[10, 20], [30, 40]])]).toEqual([[[10, 40, 20]], [[10, 20, 10], [30, 40, 10]], [[10, 20, 10], [30, 40, 10]]]);
  expect([outlasted(of([[10, 20]]), 10), outlasted(of([[10, 20]]), 9)]).toEqual([false, true]);
});

test('a burn rate needs something known in both windows, and a target that permits something', () => {
  const at = 100 * 3_600_000;
  const down: readonly Interval[] = [[0, at]];
  expect(burning({ bad: down, unknown: [] }, [[0, at]], at, 0.999).map(({ factor }) => factor)).toEqual([14.4, 6, 3, 1]);
  // Nothing is known of the last five minutes, half an hour, …: the long window alone calls nobody.
  expect(burning({ bad: [[0, at - 7 * 3_600_000]], unknown: [[at - 7 * 3_600_000, at]] }, [[0, at]], at, 0.999)).toEqual([]);
  expect([burnRate(none, [], [0, 10], 0.9), burnRate({ bad: [[0, 10]], unknown: [] }, [[0, 10]], [0, 10], 1), burnRate({ bad: [[0, 5]], unknown: [] }, [[0, 10]], [0, 10], 0.5)]).toEqual([undefined, undefined, 1]);
  // Exactly at its factor a pair fires: 1 % of three days is what 99 % permits.
  const day = 86_400_000;
  const even = burning({ bad: [[0, 0.01 * (3 * day - 21_600_000)], [3 * day - 0.01 * 21_600_000, 3 * day]], unknown: [] }, [[0, 3 * day]], 3 * day, 0.99);
  expect(even.map(({ factor }) => factor)).toContain(1);
});

test('a budget that nothing was spent of lasts; of one that nobody knows the rate of nothing is said', () => {
  const budget = { whole: 10, spent: 0, left: 10, used: 0 };
  expect([spentAt(budget, none, [[0, 100]], [0, 100], 50), spentAt(budget, { bad: [], unknown: [[0, 100]] }, [[0, 100]], [0, 100], 50), spentAt({ ...budget, left: 0 }, none, [[0, 100]], [0, 100], 50)]).toEqual([undefined, undefined, 50]);
  // One in five is down: ten more are gone after fifty.
  expect([spentAt(budget, { bad: [[0, 10]], unknown: [] }, [[0, 200]], [0, 200], 50), spentAt(budget, { bad: [[0, 10]], unknown: [] }, [[0, 99]], [0, 99], 50), spentAt(budget, { bad: [[0, 10]], unknown: [] }, [[0, 60], [80, 200]], [0, 200], 50)]).toEqual([100, undefined, 120]);
});

test('sets of time: what touches is one, what is empty is none, and each part has its own share', () => {
  expect(union([[5, 5], [7, 6]], [[0, 2]], [[2, 3]])).toEqual([[0, 3]]);
  expect([intersection([[0, 2]], [[2, 4]]), intersection([[0, 5], [5, 8]], [[1, 5], [5, 6]])]).toEqual([[], [[1, 5], [5, 6]]]);
  expect([difference([[0, 10]], [[0, 2], [4, 6], [10, 12]]), difference([[2, 4], [6, 8]], [[0, 2], [3, 7]]), difference([[0, 4]], [])]).toEqual([[[2, 4], [6, 10]], [[2, 3], [7, 8]], [[0, 4]]]);
  expect([totals([[0, 4], [6, 8]], [[0, 2], [3, 7], [8, 9]]), totals([], [[0, 2]]), totals([[0, 2]], [[2, 4]])]).toEqual([[2, 2, 0], [0], [0]]);
});
