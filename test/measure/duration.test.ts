import { expect, test } from 'vitest';
import { iso, later, milliseconds } from '../../src/measure/duration.ts';

test.for([
  ['15m', 900_000], ['2d', 172_800_000], ['3bd', 259_200_000], ['250ms', 250], ['30s', 30_000], ['2h', 7_200_000], ['week', 7 * 86_400_000], ['month', 31 * 86_400_000], ['quarter', 92 * 86_400_000], ['half-year', 184 * 86_400_000], ['year', 366 * 86_400_000],
  ['5', 0], ['5x', 0], ['5ss', 0], ['5bs', 0], ['5xd', 0], ['m', 0], ['6mo', 0], ['15min', 0], ['3days', 0], ['2hours', 0], ['1.5h', 0], ['', 0], ['constructor', 0],
] as const)('%s is %d ms', ([text, expected]) => {
  expect(milliseconds(text)).toBe(expected);
});

test('instants are written with milliseconds only where there are any, before 1970 too, and whatever was written before', () => {
  const times = ['2026-11-17T19:15:00Z', '2026-11-17T00:00:00Z', '2026-11-18T23:59:59.007Z', '2026-11-17T09:05:03.250Z', '1969-12-31T23:59:59.900Z', '0999-01-01T00:00:00Z'];
  expect([...times, ...times.toReversed()].map((text) => iso(Date.parse(text)))).toEqual([...times, ...times.toReversed()]);
  expect(later('2026-11-17T23:59:59Z', 1500)).toBe('2026-11-18T00:00:00.500Z');
});
