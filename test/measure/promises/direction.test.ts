// Which way a promise moved, by the scale that it is held on.
import { expect, test } from 'vitest';
import { directionOf, hasDirection, together, type Direction, type Scale } from '../../../src/measure/promises/direction.ts';
import type { Intervals } from '../../../src/measure/availability/intervals.ts';
import type { Opening } from '../../../src/measure/calendars/opening.ts';

const both = (before: Scale, after: Scale): readonly Direction[] => [directionOf(before, after), directionOf(after, before)];
const schema = (kind: string, keys: readonly string[], value: unknown): Scale => ({ by: 'schema', kind, keys: ['spec', ...keys], value });
const within = (before: unknown, after: unknown): readonly Direction[] => both(schema('ServiceLevel', ['deadlines', 'P1', 'restore', 'within'], before), schema('ServiceLevel', ['deadlines', 'P1', 'restore', 'within'], after));

test('what the schema says: shorter deadlines and higher targets are stricter', () => {
  expect(within('4h', '5h')).toEqual(['looser', 'tighter']);
  expect(within('90m', '1h')).toEqual(['tighter', 'looser']);
  expect(within('60m', '1h')).toEqual(['changed', 'changed']);
  expect(both(schema('ServiceLevel', ['availability', 'target'], '99.9%'), schema('ServiceLevel', ['availability', 'target'], '99.95%'))).toEqual(['tighter', 'looser']);
  expect(both(schema('AccessPolicy', ['roles', 'any', 'atMost'], 4), schema('AccessPolicy', ['roles', 'any', 'atMost'], 5))).toEqual(['looser', 'tighter']);
  expect(both(schema('AccessPolicy', ['roles', 'any', 'atLeast'], 4), schema('AccessPolicy', ['roles', 'any', 'atLeast'], 5))).toEqual(['tighter', 'looser']);
});

test('business days cannot be held against hours; weeks, months and years can be held against days', () => {
  expect(within('3bd', '2bd')).toEqual(['tighter', 'looser']);
  expect(within('3bd', '72h')).toEqual(['changed', 'changed']);
  const notice = (before: string, after: string): readonly Direction[] => both(schema('Agreement', ['changes', 'notice'], before), schema('Agreement', ['changes', 'notice'], after));
  expect([notice('2w', '14d'), notice('2w', '15d'), notice('1mo', '30d'), notice('1mo', '31d'), notice('1y', '365d'), notice('1y', '366d'), notice('2mo', '1mo')]).toEqual([['changed', 'changed'], ['tighter', 'looser'], ['changed', 'changed'], ['tighter', 'looser'], ['changed', 'changed'], ['tighter', 'looser'], ['looser', 'tighter']]);
});

test('of what the schema says nothing, of other places, and of values that are no numbers, nobody knows', () => {
  expect(both(schema('ServiceLevel', ['type'], 'SLA'), schema('ServiceLevel', ['type'], 'OLA'))).toEqual(['changed', 'changed']);
  expect(both(schema('ServiceLevel', ['deadlines', 'P1', 'restore', 'within', 'x'], '4h'), schema('ServiceLevel', ['deadlines', 'P1', 'restore', 'within', 'x'], '5h'))).toEqual(['changed', 'changed']);
  expect(both(schema('Nothing', ['x'], 1), schema('Nothing', ['x'], 2))).toEqual(['changed', 'changed']);
  expect([within('4h', undefined), within(true, '4h'), within('4h', '95%')]).toEqual([['changed', 'changed'], ['changed', 'changed'], ['changed', 'changed']]);
  expect([hasDirection('ServiceLevel', ['spec', 'availability', 'target']), hasDirection('AccessPolicy', ['spec', 'roles', 'any', 'atMost']), hasDirection('ServiceLevel', ['spec', 'type']), hasDirection('ServiceLevel', ['spec', 'availability']), hasDirection('Nothing', ['spec'])]).toEqual([true, true, false, false, false]);
});

test('a number is the stricter the higher it is; another scale, or none, says nothing', () => {
  const number = (value: number): Scale => ({ by: 'number', value });
  expect([both(number(1), number(2)), both(number(2), number(2))]).toEqual([['tighter', 'looser'], ['changed', 'changed']]);
  expect([directionOf(undefined, number(1)), directionOf(number(1), undefined), directionOf(undefined, undefined), ...both(number(1), schema('ServiceLevel', ['availability', 'target'], '1%'))]).toEqual(['changed', 'changed', 'changed', 'changed', 'changed']);
});

test('the more is permitted the looser; something else instead is both', () => {
  const permits = (...names: readonly string[]): Scale => ({ by: 'permits', value: new Set(names) });
  expect([both(permits('a'), permits('a', 'b')), both(permits(), permits('a')), both(permits('a'), permits('b'))]).toEqual([['looser', 'tighter'], ['looser', 'tighter'], ['changed', 'changed']]);
});

test('the more of the time it holds the stricter; where it only moves, or is not known, it is neither', () => {
  const time = (value: Intervals | undefined): Scale => ({ by: 'time', value });
  expect([both(time([[0, 10]]), time([[0, 11]])), both(time([[0, 10]]), time([[1, 11]])), both(time([[0, 10]]), time([[0, 10]])), both(time([[0, 10]]), time(undefined))]).toEqual([['tighter', 'looser'], ['changed', 'changed'], ['changed', 'changed'], ['changed', 'changed']]);
});

const day = 1440;
const office: Opening = { name: 'office', week: [0, 1, 2, 3, 4].map((index) => [index * day + 480, index * day + 960] as const), timeZone: 'Europe/Oslo' };
const always: Opening = { name: 'always', week: [[0, 7 * day]], timeZone: undefined };
const due = (length: string, opening: Opening | undefined, open?: Intervals): Scale => ({ by: 'deadline', within: length, opening, open });

test('a deadline is looser where any fault is due later and none earlier', () => {
  expect([both(due('4h', office), due('5h', office)), both(due('4h', always), due('4h', office))]).toEqual([['looser', 'tighter'], ['looser', 'tighter']]);
  // Eight office hours are sooner than twenty-four around the clock on a Monday morning, and later on a Friday night.
  expect(both(due('24h', always), due('8h', office))).toEqual(['changed', 'changed']);
  expect(both(due('2bd', office), due('3bd', office))).toEqual(['looser', 'tighter']);
});

test('where the weeks are the same, holidays decide: by the open time of some years', () => {
  expect([both(due('4h', office, [[0, 10]]), due('4h', office, [[0, 9]])), both(due('4h', office, [[0, 10]]), due('4h', office, [[0, 10]])), both(due('4h', office), due('4h', office))]).toEqual([['looser', 'tighter'], ['changed', 'changed'], ['changed', 'changed']]);
});

test('hours on other clocks, never open or not known, are not held against each other; around the clock is on every one', () => {
  const abroad: Opening = { ...office, timeZone: 'America/New_York' };
  expect([both(due('4h', office), due('5h', abroad)), both(due('4h', office), due('5h', { ...office, week: [] })), both(due('4h', office), due('5h', undefined))]).toEqual([['changed', 'changed'], ['changed', 'changed'], ['changed', 'changed']]);
  expect(both(due('4h', abroad), due('4h', always))).toEqual(['tighter', 'looser']);
});

test('several directions are one where none is against another', () => {
  expect([together(['looser', 'looser']), together(['looser', 'tighter']), together(['tighter']), together([]), together(['tighter', 'changed'])]).toEqual(['looser', 'changed', 'tighter', 'changed', 'changed']);
});

test('two scales of different kinds, or one alone, say nothing of each other', () => {
  const scales: readonly (Scale | undefined)[] = [undefined, schema('ServiceLevel', ['availability', 'target'], '99%'), { by: 'number', value: 1 }, { by: 'permits', value: new Set(['a']) }, { by: 'permits', value: new Set<string>() }, { by: 'time', value: [[0, 1]] }, due('4h', office, [[0, 1]])];
  for (const before of scales) for (const after of scales) if (before === undefined || after === undefined || before.by !== after.by) expect([before?.by, after?.by, directionOf(before, after)]).toEqual([before?.by, after?.by, 'changed']);
});

test('a length is all of a text', () => {
  const notice = (before: string, after: string): Direction => directionOf(schema('Agreement', ['changes', 'notice'], before), schema('Agreement', ['changes', 'notice'], after));
  expect([notice('12w', '84d'), notice('10bd', '9bd'), notice('2bd', '2d'), notice('100%', '3w')]).toEqual(['changed', 'looser', 'changed', 'changed']);
});
