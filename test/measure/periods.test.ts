import { expect, test } from 'vitest';
import { periodAfter, periodAt, periodNamed, periodKinds, periodUntil, rolls, type OfCalendar, type Period } from '../../src/measure/periods/periods.ts';

const zone = 'Europe/Oslo';
const at = (text: string): number => Date.parse(text);
const told = ({ name, kind, interval }: Period): string => `${name} ${kind.replace('calendar-', '')} ${interval.map((one) => new Date(one).toISOString().slice(0, 16)).join(' ')}`;

test('each kind of period that an instant lies in, from midnight to midnight in Oslo', () => {
  const kinds = (text: string): string[] => periodKinds.map((kind) => told(periodAt(kind, at(text), zone)));
  expect(kinds('2026-11-17T12:00:00Z')).toEqual([
    '2026-W47 week 2026-11-15T23:00 2026-11-22T23:00', '2026-11 month 2026-10-31T23:00 2026-11-30T23:00', '2026-Q4 quarter 2026-09-30T22:00 2026-12-31T23:00',
    '2026-H2 half-year 2026-06-30T22:00 2026-12-31T23:00', '2026 year 2025-12-31T23:00 2026-12-31T23:00',
  ]);
  expect(kinds('2026-02-28T23:30:00Z')).toEqual([
    '2026-W09 week 2026-02-22T23:00 2026-03-01T23:00', '2026-03 month 2026-02-28T23:00 2026-03-31T22:00', '2026-Q1 quarter 2025-12-31T23:00 2026-03-31T22:00',
    '2026-H1 half-year 2025-12-31T23:00 2026-06-30T22:00', '2026 year 2025-12-31T23:00 2026-12-31T23:00',
  ]);
});

test('the first instant of a period is in it, and the last is in the one before', () => {
  expect([at('2026-10-31T23:00:00Z'), at('2026-10-31T23:00:00Z') - 1].map((one) => periodAt('calendar-month', one, zone).name)).toEqual(['2026-11', '2026-10']);
  expect([at('2026-11-15T23:00:00Z'), at('2026-11-15T23:00:00Z') - 1].map((one) => periodAt('calendar-week', one, zone).name)).toEqual(['2026-W47', '2026-W46']);
});

test('weeks belong to the year of their Thursday', () => {
  expect(['2026-12-31T12:00:00Z', '2027-01-03T12:00:00Z', '2027-01-04T12:00:00Z', '2024-12-30T12:00:00Z'].map((one) => periodAt('calendar-week', at(one), zone).name)).toEqual(['2026-W53', '2026-W53', '2027-W01', '2025-W01']);
  expect(periodNamed('2025-W01', zone)?.interval[0]).toBe(at('2024-12-29T23:00:00Z'));
});

test('a period by its name is the one that has it', () => {
  for (const name of ['2026', '2026-01', '2026-11', '2026-12', '2026-Q1', '2026-Q4', '2026-H1', '2026-H2', '2026-W01', '2026-W47', '2026-W53']) {
    const found = periodNamed(name, zone) as OfCalendar;
    expect(found.name).toBe(name);
    expect(periodAt(found.kind, found.interval[0], zone)).toEqual(found);
    expect(periodAt(found.kind, found.interval[1] - 1, zone)).toEqual(found);
  }
});

test('what names no period is none', () => {
  for (const name of ['', '26', '2026-', '2026-0', '2026-00', '2026-13', '2026-1', '2026-Q', '2026-Q0', '2026-Q5', '2026-H3', '2026-W00', '2026-W54', '2027-W53', '2026-11-17', 'x2026', '2026x', '2026-X1']) expect([name, periodNamed(name, zone)]).toEqual([name, undefined]);
});

test('so many later, and earlier, also over years and changes of the clock', () => {
  const after = (name: string, by: number): string => told(periodAfter(periodNamed(name, zone) as OfCalendar, by, zone));
  expect([after('2026-12', 1), after('2026-01', -2), after('2026-Q4', 2), after('2026-H1', -1), after('2026', 3), after('2026-W53', 1), after('2026-W02', -2)]).toEqual([
    '2027-01 month 2026-12-31T23:00 2027-01-31T23:00', '2025-11 month 2025-10-31T23:00 2025-11-30T23:00', '2027-Q2 quarter 2027-03-31T22:00 2027-06-30T22:00', '2025-H2 half-year 2025-06-30T22:00 2025-12-31T23:00',
    '2029 year 2028-12-31T23:00 2029-12-31T23:00', '2027-W01 week 2027-01-03T23:00 2027-01-10T23:00', '2025-W52 week 2025-12-21T23:00 2025-12-28T23:00',
  ]);
  const { interval: [from, until] } = periodNamed('2026-W13', zone) as Period;
  expect((until - from) / 3_600_000).toBe(167);
});

test('a period that rolls is the time behind an instant, by whichever clock; one of the calendar is the one that lasts until then', () => {
  const until = at('2026-11-30T23:00:00Z');
  expect(told(periodUntil('30d', until, zone))).toBe('2026-11-30/30d 30d 2026-10-31T23:00 2026-11-30T23:00');
  // Hours are hours where clocks change: the window begins an hour sooner by the clock.
  expect(told(periodUntil('7d', at('2026-10-26T11:00:00Z'), zone))).toBe('2026-10-26/7d 7d 2026-10-19T11:00 2026-10-26T11:00');
  expect([until, until + 1].map((one) => periodUntil('calendar-month', one, zone).name)).toEqual(['2026-11', '2026-12']);
  expect([...periodKinds, '7d' as const, '365d' as const].map(rolls)).toEqual([false, false, false, false, false, true, true]);
  expect(periodNamed('2026-11-30/30d', zone)).toBeUndefined();
});
