// Looks as runs of equal answers, and what they say of a time: seconds after midnight, worked by hand.
import { expect, test } from 'vitest';
import { agreed, anyDown, firstLook, look, seen, type Known } from '../../../src/measure/availability/stretches.ts';
import type { Answer, Stretch } from '../../../src/model/memory.ts';

const midnight = Date.parse('2026-03-01T00:00:00Z');
const at = (seconds: number): string => new Date(midnight + seconds * 1000).toISOString();
const stretch = (from: number, last: number, answer: Answer, speaks = 10): Stretch => ({ from: at(from), last: at(last), answer, speaks: speaks * 1000 });
const looked = (all: readonly Stretch[], seconds: number, answer: Answer, speaks = 10): readonly Stretch[] => look(all, { at: at(seconds), answer, speaks: speaks * 1000 });
const told = (all: readonly (readonly [number, number])[]): readonly (readonly number[])[] => all.map((one) => one.map((instant) => (instant - midnight) / 1000));
const both = ({ bad, unknown }: Known): object => ({ bad: told(bad), unknown: told(unknown) });
const of = (stretches: readonly Stretch[], now: number, from = 0, until = 100): Record<string, object> => {
  const { held, least, most } = seen(stretches, [midnight + from * 1000, midnight + until * 1000], midnight + now * 1000);
  return { held: both(held), least: both(least), most: both(most) };
};

test('a look goes on with what the last one said while that still spoke, and else begins anew', () => {
  const one = looked([], 0, 'good');
  expect(one).toEqual([stretch(0, 0, 'good')]);
  expect(looked(one, 10, 'good')).toEqual([stretch(0, 10, 'good')]);
  expect(looked(one, 10.001, 'good')).toEqual([stretch(0, 0, 'good'), stretch(10.001, 10.001, 'good')]);
  expect(looked(one, 5, 'bad')).toEqual([stretch(0, 0, 'good'), stretch(5, 5, 'bad')]);
  expect(looked(one, 5, 'good', 11)).toEqual([stretch(0, 0, 'good'), stretch(5, 5, 'good', 11)]);
});

test('a look that is not newer than the last changes nothing', () => {
  const one = looked([], 5, 'good');
  expect([looked(one, 5, 'bad'), looked(one, 4, 'bad')].every((all) => all === one)).toBe(true);
});

test('what ended more than 400 days ago is forgotten, and of more than twenty thousand the oldest', () => {
  const days = 400 * 86_400;
  const old = [stretch(0, 7, 'good'), stretch(8, 9, 'bad')];
  expect(looked(old, days + 7, 'good')).toHaveLength(3);
  expect(looked(old, days + 7.001, 'good')).toEqual([stretch(8, 9, 'bad'), stretch(days + 7.001, days + 7.001, 'good')]);
  expect(looked(old, days + 10, 'good')).toEqual([stretch(days + 10, days + 10, 'good')]);
  const many = Array.from({ length: 20_000 }, (_none, index) => stretch(index, index, index % 2 === 0 ? 'good' : 'bad'));
  const more = looked(many, 20_000, 'good');
  expect([more.length, more[0], more.at(-1)]).toEqual([20_000, many[1], stretch(20_000, 20_000, 'good')]);
  expect(looked(many.slice(1), 20_000, 'good')).toHaveLength(20_000);
  expect([firstLook([]), firstLook(many), firstLook(many.slice(1)), firstLook(old)]).toEqual([-Infinity, -Infinity, midnight + 1000, midnight]);
});

test('an outage between good looks: as it was held, at the least, and at the most', () => {
  expect(of([stretch(0, 40, 'good'), stretch(45, 60, 'bad'), stretch(65, 95, 'good')], 200)).toEqual({ held: { bad: [[45, 65]], unknown: [] }, least: { bad: [[45, 60]], unknown: [] }, most: { bad: [[40, 65]], unknown: [] } });
});

test('what nobody looked at is unknown: before the first look, after the last has spoken, and in between', () => {
  expect(of([stretch(10, 20, 'good'), stretch(50, 60, 'good')], 200)).toEqual(Object.fromEntries(['held', 'least', 'most'].map((which) => [which, { bad: [], unknown: [[0, 10], [30, 50], [70, 100]] }])));
  expect(of([], 200)['held']).toEqual({ bad: [], unknown: [[0, 100]] });
  // The last look speaks for no time that has not come.
  expect(of([stretch(0, 20, 'bad')], 25)).toEqual({ held: { bad: [[0, 25]], unknown: [[25, 100]] }, least: { bad: [[0, 20]], unknown: [[25, 100]] }, most: { bad: [[0, 25]], unknown: [[25, 100]] } });
});

test('an outage that nobody saw in the middle of goes on at the most, and is two at the least', () => {
  expect(of([stretch(0, 10, 'good'), stretch(15, 20, 'bad'), stretch(50, 55, 'bad'), stretch(60, 100, 'good')], 200)).toEqual({
    held: { bad: [[15, 30], [50, 60]], unknown: [[30, 50]] }, least: { bad: [[15, 20], [50, 55]], unknown: [[30, 50]] }, most: { bad: [[10, 60]], unknown: [] },
  });
  // While the last failing look still spoke, it is one.
  expect(of([stretch(0, 20, 'bad'), stretch(30, 40, 'bad', 11)], 200)['least']).toMatchObject({ bad: [[0, 40]] });
  expect(of([stretch(0, 20, 'bad'), stretch(31, 40, 'bad', 11)], 200)['least']).toMatchObject({ bad: [[0, 20], [31, 40]] });
});

test('a look that could not tell ends what failed for certain, and no outage', () => {
  expect(of([stretch(0, 10, 'good'), stretch(15, 20, 'bad'), stretch(25, 26, 'unknown'), stretch(30, 40, 'bad'), stretch(45, 100, 'good')], 200)).toEqual({
    held: { bad: [[15, 25], [30, 45]], unknown: [[25, 30]] }, least: { bad: [[15, 20], [30, 40]], unknown: [[25, 30]] }, most: { bad: [[10, 45]], unknown: [] },
  });
});

test('only what lies in the period counts, and an outage that is over does not begin the next', () => {
  const two = [stretch(-20, 5, 'bad'), stretch(10, 40, 'good'), stretch(45, 50, 'bad'), stretch(55, 70, 'good'), stretch(75, 120, 'bad')];
  expect(of(two, 200)).toEqual({ held: { bad: [[0, 10], [45, 55], [75, 100]], unknown: [] }, least: { bad: [[0, 5], [45, 50], [75, 100]], unknown: [] }, most: { bad: [[0, 10], [40, 55], [70, 100]], unknown: [] } });
});

const known = (bad: Known['bad'], unknown: Known['unknown'] = []): Known => ({ bad, unknown });

test('of several of which one is enough, what is down is down, and else what is unknown unknown', () => {
  expect(anyDown([known([[10, 20]], [[30, 40]]), known([[15, 25], [35, 36]], [[12, 28]])])).toEqual({ bad: [[10, 25], [35, 36]], unknown: [[25, 28], [30, 35], [36, 40]] });
  expect(anyDown([])).toEqual({ bad: [], unknown: [] });
});

test('more than half of those who can see say that it is down, or as many as were asked for', () => {
  const three = [known([[10, 40]]), known([[20, 50]]), known([[30, 60]])];
  expect(agreed(three, [0, 100])).toEqual({ bad: [[20, 50]], unknown: [] });
  expect([1, 2, 3, 4].map((quorum) => agreed(three, [0, 100], quorum))).toEqual([{ bad: [[10, 60]], unknown: [] }, { bad: [[20, 50]], unknown: [] }, { bad: [[30, 40]], unknown: [] }, { bad: [], unknown: [[10, 60]] }]);
  expect(agreed(three, [25, 45])).toEqual({ bad: [[25, 45]], unknown: [] });
  // Half of two is not more than half.
  expect(agreed(three.slice(0, 2), [0, 100])).toEqual({ bad: [[20, 40]], unknown: [] });
});

test('who cannot see has no say; where nobody can, or too few of a number that was declared, nothing is known', () => {
  const two = [known([[10, 60]], [[40, 50]]), known([], [[20, 30], [45, 55]])];
  expect(agreed(two, [0, 100])).toEqual({ bad: [[20, 30], [50, 55]], unknown: [[45, 50]] });
  expect(agreed(two, [0, 100], 2)).toEqual({ bad: [], unknown: [[20, 30], [45, 55]] });
  expect(agreed([known([], [[0, 10]])], [0, 20], 1)).toEqual({ bad: [], unknown: [[0, 10]] });
  expect(agreed([], [0, 20])).toEqual({ bad: [], unknown: [[0, 20]] });
});
