// Clocks that change, and whose turn it is by them.
import { expect, test } from 'vitest';
import { clockAt, clockChanges, clocksApart } from '../../../src/measure/calendars/clock-changes.ts';
import { turnAt, weekOf } from '../../../src/measure/calendars/rota.ts';
import { instantOf, offsetAt, stretchesOf } from '../../../src/measure/calendars/zone.ts';

const at = (text: string): number => Date.parse(text);
const hour = 3_600_000;

test('a change of clocks is said once by minutes of the day and the day of the week on which it begins', () => {
  expect(clockChanges('Europe/Oslo')).toEqual([{ kind: 'left out', from: 120, until: 180, weekday: 6 }, { kind: 'repeated', from: 120, until: 180, weekday: 6 }]);
  // Half an hour only, in the south: back in April, on in October.
  expect(clockChanges('Australia/Lord_Howe')).toEqual([{ kind: 'repeated', from: 90, until: 120, weekday: 6 }, { kind: 'left out', from: 120, until: 150, weekday: 6 }]);
  // At midnight, by which the day that ends is one hour longer, and the day that begins one hour shorter.
  expect(clockChanges('America/Santiago')).toEqual([{ kind: 'repeated', from: 1380, until: 1440, weekday: 5 }, { kind: 'left out', from: 1440, until: 1500, weekday: 5 }]);
  expect([clockChanges('UTC'), clockChanges('Asia/Tokyo')]).toEqual([[], []]);
});

test('a minute is left out or comes twice within the hour that is changed, its beginning included and its end not', () => {
  const on = (date: string, ...minutes: readonly number[]): readonly unknown[] => minutes.map((minute) => clockAt('Europe/Oslo', date, minute));
  expect(on('2026-03-29', 119, 120, 179, 180)).toEqual([undefined, 'left out', 'left out', undefined]);
  expect(on('2026-10-25', 119, 120, 179, 180)).toEqual([undefined, 'repeated', 'repeated', undefined]);
  expect([...on('2026-03-28', 120, 1440, 1440 + 150), clockAt('UTC', '2026-03-29', 150)]).toEqual([undefined, undefined, 'left out', undefined]);
});

test('clocks are apart in each way that comes, the first ahead of itself by nothing', () => {
  expect(clocksApart(['Europe/Oslo', 'Asia/Tokyo', 'UTC'])).toEqual([[0, 480, -60], [0, 420, -120]]);
  expect([clocksApart(['UTC', 'Asia/Kolkata']), clocksApart(['UTC'])]).toEqual([[[0, 330]], [[0]]]);
  expect(clocksApart(['Europe/Oslo', 'America/New_York'])).toEqual([[0, -360], [0, -300]]);
});

const oslo = stretchesOf('Europe/Oslo', at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'));
const [spring, autumn] = [at('2026-03-29T01:00Z'), at('2026-10-25T01:00Z')];

test('a time is covered by stretches of one offset each, without gaps', () => {
  expect(oslo).toEqual([
    { from: at('2026-01-01T00:00Z'), until: spring, offset: hour }, { from: spring, until: autumn, offset: 2 * hour }, { from: autumn, until: at('2027-01-01T00:00Z'), offset: hour },
  ]);
  expect(stretchesOf('Asia/Tokyo', 0, 1)).toEqual([{ from: 0, until: 1, offset: 9 * hour }]);
  expect(stretchesOf('Europe/Oslo', at('2026-01-01T00:00Z'), spring)).toEqual([{ from: at('2026-01-01T00:00Z'), until: spring, offset: hour }]);
});

test('the offset changes with the instant of the change', () => {
  expect([-Infinity, 0, spring - 1, spring, autumn - 1, autumn, Infinity].map((one) => offsetAt(oslo, one) / hour)).toEqual([1, 1, 1, 2, 2, 1, 1]);
  expect(offsetAt([], 0)).toBe(0);
});

test('a local time is the first instant at which the clocks show it, and what they leap over the instant of the leap', () => {
  const shown = (text: string): string => new Date(instantOf(oslo, at(`${text}Z`))).toISOString().slice(0, 16);
  expect(['2026-01-15T12:00', '2026-07-15T12:00', '2026-12-15T12:00'].map(shown)).toEqual(['2026-01-15T11:00', '2026-07-15T10:00', '2026-12-15T11:00']);
  expect(['2026-03-29T01:59', '2026-03-29T02:00', '2026-03-29T02:30', '2026-03-29T03:00', '2026-03-29T03:01'].map(shown)).toEqual(['2026-03-29T00:59', '2026-03-29T01:00', '2026-03-29T01:00', '2026-03-29T01:00', '2026-03-29T01:01']);
  expect(['2026-10-25T02:00', '2026-10-25T02:59', '2026-10-25T03:00'].map(shown)).toEqual(['2026-10-25T00:00', '2026-10-25T00:59', '2026-10-25T02:00']);
  expect(['2025-06-01T12:00', '2027-06-01T12:00'].map(shown)).toEqual(['2025-06-01T11:00', '2027-06-01T11:00']);
});

test('a turn begins at the hour of the rota on the clocks of its zone, and not before the rota does', () => {
  const turn = (rota: 'daily' | 'weekly' | 'fortnightly', instant: string, timeZone?: string): unknown => turnAt({ rota, starts: '2026-03-23T08:00', ...(timeZone === undefined ? {} : { timeZone }) } as Parameters<typeof turnAt>[0], instant, 'Europe/Oslo');
  expect([turn('weekly', '2026-03-23T06:59:59Z'), turn('weekly', '2026-03-23T07:00:00Z'), turn('weekly', '2026-03-30T05:59:59Z'), turn('weekly', '2026-03-30T06:00:00Z')])
    .toEqual([undefined, { index: 0, began: '2026-03-23' }, { index: 0, began: '2026-03-23' }, { index: 1, began: '2026-03-30' }]);
  expect([turn('daily', '2026-03-24T06:59:59Z'), turn('daily', '2026-03-24T07:00:00Z'), turn('daily', '2026-04-02T06:00:00Z')]).toEqual([{ index: 0, began: '2026-03-23' }, { index: 1, began: '2026-03-24' }, { index: 10, began: '2026-04-02' }]);
  expect([turn('fortnightly', '2026-04-06T05:59:59Z'), turn('fortnightly', '2026-04-06T06:00:00Z')]).toEqual([{ index: 0, began: '2026-03-23' }, { index: 1, began: '2026-04-06' }]);
  expect([turn('weekly', '2026-03-23T07:59:59Z', 'UTC'), turn('weekly', '2026-03-23T08:00:00Z', 'UTC')]).toEqual([undefined, { index: 0, began: '2026-03-23' }]);
});

test('the first days of a year can lie in the last week of the one before', () => {
  expect(['2026-01-01', '2026-12-31', '2027-01-01', '2027-01-04'].map(weekOf)).toEqual([1, 53, 53, 1]);
});
