// What planned maintenance takes of the agreed time: in minutes, worked by hand.
import { expect, test } from 'vitest';
import { plannedIn } from '../../../src/measure/availability/planned.ts';
import type { Opening } from '../../../src/measure/calendars/opening.ts';
import { always, weekOf } from '../../../src/measure/calendars/week.ts';
import type { Declared } from '../../../src/model/estate.ts';

type Spec = Omit<Declared<'Maintenance'>['spec'], 'services'>;
const window = (name: string, spec: Spec): Declared<'Maintenance'> => ({ name, spec: { services: [], ...spec } }) as unknown as Declared<'Maintenance'>;
const once = (name: string, from: string, until: string): Declared<'Maintenance'> => window(name, { from, until });
const again = (name: string, recurring: NonNullable<Spec['recurring']>): Declared<'Maintenance'> => window(name, { recurring });
const round: Opening = { name: 'around-the-clock', week: always, timeZone: undefined };
const office: Opening = { name: 'office', week: weekOf({ 'monday-friday': ['08:00-16:00'] }), timeZone: 'Europe/Oslo' };
const planned = (windows: readonly Declared<'Maintenance'>[], period = 'calendar-month', agreed = round): readonly [number, readonly string[]] => {
  const { length, by } = plannedIn(windows, { period, agreed, timeZone: 'Europe/Oslo' });
  return [length / 60_000, by.map(({ text, length: own }) => `${text} = ${own / 60_000}`)];
};

test('nothing is planned where nothing is declared', () => {
  expect(planned([])).toEqual([0, []]);
});

test('what comes again takes as often as it can in the longest such period', () => {
  const week = { every: 'week', on: 'tuesday', at: '10:00', for: '2h' } as const;
  expect(planned([again('w', week)])).toEqual([600, ['w 5 x 2h = 600']]);
  expect(planned([again('d', { every: 'day', at: '10:00', for: '2h' })])).toEqual([3720, ['d 31 x 2h = 3720']]);
  expect(planned([again('m', { every: 'month', on: 'first sunday', at: '10:00', for: '2h' })], 'calendar-quarter')).toEqual([360, ['m 3 x 2h = 360']]);
});

test('of agreed hours only what lies in them is taken', () => {
  const on = (day: string, time: string, length: string): number => planned([again('w', { every: 'week', on: day as 'monday', at: time, for: length })], 'calendar-month', office)[0];
  expect([on('tuesday', '07:00', '2h'), on('tuesday', '15:00', '2h'), on('tuesday', '18:00', '2h'), on('sunday', '22:00', '11h'), on('sunday', '10:00', '2h')]).toEqual([300, 300, 0, 300, 0]);
  // Of seven days five are open: 31 days take what 31 times five sevenths of an hour come to.
  expect(planned([again('d', { every: 'day', at: '08:00', for: '1h' })], 'calendar-month', office)[0]).toBeCloseTo(31 * 60 * 5 / 7, 9);
  // The first of a month may be any day of the week.
  expect(planned([again('m', { every: 'month', at: '08:00', for: '1h' })], 'calendar-month', office)[0]).toBe(60);
  expect(planned([again('m', { every: 'month', at: '08:00', for: '1h' })], 'calendar-year', office)[0]).toBeCloseTo(12 * 60 * 5 / 7, 9);
});

test('on another clock the state in which it takes most counts', () => {
  // Five in the evening in Tokyo is 09:00 in Oslo, in summer 10:00; 23:30 there 15:30, in summer 16:30.
  const tokyo = (time: string, length: string): number => planned([again('w', { every: 'week', on: 'tuesday', at: time, for: length, timeZone: 'Asia/Tokyo' })], 'calendar-week', office)[0];
  expect([tokyo('17:00', '1h'), tokyo('23:30', '1h'), tokyo('15:30', '1h'), tokyo('14:00', '1h')]).toEqual([60, 30, 60, 0]);
});

test('what comes once counts in its own period, of which the fullest is told', () => {
  const all = [once('a', '2026-03-03T10:00:00+01:00', '2026-03-03T11:00:00+01:00'), once('b', '2026-03-31T10:00:00+02:00', '2026-03-31T11:30:00+02:00'), once('c', '2026-04-01T10:00:00+02:00', '2026-04-01T12:00:00+02:00')];
  expect(planned(all)).toEqual([150, ['a 1h = 60', 'b 1h 30m = 90']]);
  expect(planned(all, 'calendar-week')[0]).toBe(210);
  expect(planned(all, 'calendar-quarter')[0]).toBe(150);
  expect(planned(all, 'calendar-half-year')[0]).toBe(270);
  expect(planned([...all, once('d', '2027-04-01T10:00:00+02:00', '2027-04-01T14:00:00+02:00')], 'calendar-year')[0]).toBe(270);
  expect(planned([...all, again('w', { every: 'week', on: 'tuesday', at: '10:00', for: '2h' })])).toEqual([750, ['w 5 x 2h = 600', 'a 1h = 60', 'b 1h 30m = 90']]);
});

test('the same week, quarter or half of another year is another period', () => {
  const two = [once('a', '2025-03-04T10:00:00+01:00', '2025-03-04T11:00:00+01:00'), once('b', '2026-03-03T10:00:00+01:00', '2026-03-03T11:00:00+01:00')];
  expect(['calendar-week', 'calendar-month', 'calendar-quarter', 'calendar-half-year', 'calendar-year'].map((period) => planned(two, period)[0])).toEqual([60, 60, 60, 60, 60]);
  const halves = [once('a', '2026-06-30T10:00:00+02:00', '2026-06-30T11:00:00+02:00'), once('b', '2026-07-01T10:00:00+02:00', '2026-07-01T11:00:00+02:00')];
  expect(['calendar-week', 'calendar-month', 'calendar-quarter', 'calendar-half-year', 'calendar-year'].map((period) => planned(halves, period)[0])).toEqual([120, 60, 60, 60, 120]);
  // A quarter is three months, and the week of the new year is one.
  const quarter = [once('a', '2026-01-20T10:00:00+01:00', '2026-01-20T11:00:00+01:00'), once('b', '2026-03-20T10:00:00+01:00', '2026-03-20T11:00:00+01:00')];
  const newYear = [once('a', '2025-12-31T10:00:00+01:00', '2025-12-31T11:00:00+01:00'), once('b', '2026-01-01T10:00:00+01:00', '2026-01-01T11:00:00+01:00')];
  expect([planned(quarter, 'calendar-quarter')[0], planned(quarter)[0], planned(newYear, 'calendar-week')[0], planned(newYear)[0]]).toEqual([120, 60, 120, 60]);
});

test('of a period that rolls those count together that begin within its length', () => {
  const on = (day: string, hours = '11'): Declared<'Maintenance'> => once(`d${day}`, `2026-03-${day}T10:00:00Z`, `2026-03-${day}T${hours}:00:00Z`);
  expect(planned([on('01'), on('15'), on('30')], '30d')[0]).toBe(180);
  expect(planned([on('01'), on('15'), on('31')], '30d')[0]).toBe(120);
  expect(planned([on('01'), on('15', '14'), on('31')], '7d')).toEqual([240, ['d15 4h = 240']]);
});

test('what comes once outside of the agreed hours takes nothing, and within them what lies there', () => {
  const night = once('night', '2026-03-03T22:00:00+01:00', '2026-03-04T04:00:00+01:00');
  const morning = once('morning', '2026-03-03T06:30:00Z', '2026-03-03T07:30:00Z');
  expect([planned([night], 'calendar-month', office), planned([night, morning], 'calendar-month', office)]).toEqual([[0, []], [30, ['morning 1h = 30']]]);
  expect(planned([once('sunday', '2026-03-01T08:00:00+01:00', '2026-03-02T09:00:00+01:00')], 'calendar-month', office)[0]).toBe(60);
});
