import { expect, test } from 'vitest';
import { interrupts, windowsOf } from '../../src/measure/availability/windows.ts';
import type { Kinds } from '../../src/model/kinds.gen.ts';

type Recurring = NonNullable<Kinds['Maintenance']['recurring']>;

const oslo = 'Europe/Oslo';
const between = (from: string, until: string): { from: number; until: number } => ({ from: Date.parse(from), until: Date.parse(until) });
const year = between('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z');
const comes = (recurring: Recurring, stretch = year): string[] => windowsOf({ services: [], recurring }, stretch, oslo).map(({ from, until }) => `${from}/${until}`);
const days = (recurring: Omit<Recurring, 'at' | 'for'>, stretch = year): string[] => comes({ ...recurring, at: '12:00', for: '1h' }, stretch).map((one) => one.slice(5, 10));

test('a window once is itself, while it touches the stretch', () => {
  const once = { services: [], from: '2026-11-08T02:00:00+01:00', until: '2026-11-08T06:00:00+01:00' };
  expect(windowsOf(once, year, oslo)).toEqual([{ from: once.from, until: once.until }]);
  expect(windowsOf(once, between('2026-11-08T06:00:00+01:00', '2026-11-09T06:00:00+01:00'), oslo)).toEqual([]);
});

test('days of the week, of the month and of the quarter', () => {
  const march = between('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
  expect(days({ every: 'week', on: 'tuesday' }, march)).toEqual(['03-03', '03-10', '03-17', '03-24', '03-31']);
  expect(days({ every: 'month', on: 'second tuesday' }, between('2026-01-01T00:00:00Z', '2026-05-01T00:00:00Z'))).toEqual(['01-13', '02-10', '03-10', '04-14']);
  expect(days({ every: 'month', on: 'last sunday' }, march)).toEqual(['03-29']);
  expect(days({ every: 'month', on: '31' })).toEqual(['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31']);
  expect(days({ every: 'quarter', on: 'first monday' })).toEqual(['01-05', '04-06', '07-06', '10-05']);
  expect(days({ every: 'day' }, between('2026-03-01T00:00:00Z', '2026-03-04T00:00:00Z'))).toEqual(['03-01', '03-02', '03-03']);
});

test('where it does not say which day, it is the first: no more is excused than was said', () => {
  expect(days({ every: 'month' })).toHaveLength(12);
  expect(days({ every: 'quarter' })).toEqual(['01-01', '04-01', '07-01', '10-01']);
  expect(days({ every: 'month', on: 'tuesday' }).slice(0, 2)).toEqual(['01-06', '02-03']);
});

test('the first and the last day bound it', () => {
  expect(days({ every: 'month', on: '10', from: '2026-03-10', until: '2026-05-10' })).toEqual(['03-10', '04-10', '05-10']);
});

test('summer and winter: it begins on the clock, and lasts as long as it says', () => {
  const nights: Recurring = { every: 'day', at: '02:30', for: '3h' };
  // 29 March: 02:30 is leapt over. 25 October: it comes twice.
  expect(comes(nights, between('2026-03-28T00:00:00Z', '2026-03-30T03:00:00Z'))).toEqual(['2026-03-28T01:30:00Z/2026-03-28T04:30:00Z', '2026-03-29T01:30:00Z/2026-03-29T04:30:00Z', '2026-03-30T00:30:00Z/2026-03-30T03:30:00Z']);
  expect(comes(nights, between('2026-10-25T00:00:00Z', '2026-10-26T03:00:00Z'))).toEqual(['2026-10-25T00:30:00Z/2026-10-25T03:30:00Z', '2026-10-26T01:30:00Z/2026-10-26T04:30:00Z']);
});

test('a window over midnight is found from the day after it began', () => {
  expect(comes({ every: 'week', on: 'saturday', at: '22:00', for: '12h', timeZone: 'UTC' }, between('2026-11-08T09:59:59Z', '2026-11-08T10:00:00Z'))).toEqual(['2026-11-07T22:00:00Z/2026-11-08T10:00:00Z']);
  expect(comes({ every: 'week', on: 'saturday', at: '22:00', for: '12h', timeZone: 'UTC' }, between('2026-11-08T10:00:00Z', '2026-11-08T10:00:01Z'))).toEqual([]);
});

test('services by name or by all labels; a freeze interrupts nothing', () => {
  const switches = { name: 'switches', labels: { area: 'network', site: 'oslo' } };
  expect(interrupts({ services: ['switches'] }, switches)).toBe(true);
  expect(interrupts({ services: [], labels: { area: 'network' } }, switches)).toBe(true);
  expect(interrupts({ services: [], labels: { area: 'network', site: 'bergen' } }, switches)).toBe(false);
  expect(interrupts({ services: [] }, switches)).toBe(false);
  expect(interrupts({ services: [], labels: { area: 'network' }, freeze: true }, switches)).toBe(false);
});

test('a window once that begins as the stretch ends, or whose ends are not both said, is none of it', () => {
  const once = { services: [], from: '2026-11-08T02:00:00+01:00', until: '2026-11-08T06:00:00+01:00' };
  expect(windowsOf(once, between('2026-11-08T00:00:00+01:00', once.from), oslo)).toEqual([]);
  expect(windowsOf(once, between('2026-11-08T00:00:00+01:00', '2026-11-08T02:00:01+01:00'), oslo)).toHaveLength(1);
  expect([windowsOf({ services: [], from: once.from }, year, oslo), windowsOf({ services: [], until: once.until }, year, oslo)]).toEqual([[], []]);
});

test('one that recurs and begins as the stretch ends is none of it', () => {
  const noon: Recurring = { every: 'day', at: '12:00', for: '1h', timeZone: 'UTC' };
  expect(comes(noon, between('2026-11-08T00:00:00Z', '2026-11-08T12:00:00Z'))).toEqual([]);
  expect(comes(noon, between('2026-11-08T00:00:00Z', '2026-11-08T12:00:01Z'))).toHaveLength(1);
});

test('each week without a day is on Monday, and the last day of a month is the last', () => {
  const march = between('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
  expect(days({ every: 'week' }, march)).toEqual(['03-02', '03-09', '03-16', '03-23', '03-30']);
  expect(days({ every: 'month', on: 'last tuesday' }, march)).toEqual(['03-31']);
  expect(days({ every: 'month', on: 'last saturday' }, between('2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z'))).toEqual(['02-28']);
  expect(days({ every: 'month', on: 'last monday' }, between('2026-08-01T00:00:00Z', '2026-09-01T00:00:00Z'))).toEqual(['08-31']);
  // A day of the week each quarter is the first of it, and each week it is every one.
  expect(days({ every: 'quarter', on: 'tuesday' })).toEqual(['01-06', '04-07', '07-07', '10-06']);
  expect(days({ every: 'week', on: 'tuesday' }, march)).toHaveLength(5);
});

test('every day of the week, and every place in the month, by its name', () => {
  // March 2026 begins on a Sunday, so that its Mondays are the 2nd, 9th, 16th, 23rd and 30th.
  const march = between('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
  expect(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((on) => days({ every: 'week', on } as Recurring, march)[0])).toEqual(['03-02', '03-03', '03-04', '03-05', '03-06', '03-07', '03-01']);
  expect(['first', 'second', 'third', 'fourth', 'last'].map((which) => days({ every: 'month', on: `${which} monday` } as Recurring, march))).toEqual([['03-02'], ['03-09'], ['03-16'], ['03-23'], ['03-30']]);
});

test('from a day on without an end, and until a day without a beginning', () => {
  expect(days({ every: 'month', on: '10', from: '2026-10-11' })).toEqual(['11-10', '12-10']);
  expect(days({ every: 'month', on: '10', until: '2026-02-09' })).toEqual(['01-10']);
});
