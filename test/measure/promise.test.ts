import { expect, test } from 'vitest';
import { atLeast, daysIn, exceeds, lasting, percentCut, periodName, samplesToShow, wilson } from '../../src/measure/promises/promise.ts';
import { clockChanges } from '../../src/measure/calendars/clock-changes.ts';
import { timesIn, weekdaysOf } from '../../src/measure/calendars/recurring.ts';

test('shares are cut off and never rounded up', () => {
  expect(percentCut(0.998996)).toBe('99.89 %');
  expect(percentCut(0.999 * 0.995)).toBe('99.40 %');
  for (let hundredths = 0; hundredths <= 10_000; hundredths++) expect(percentCut(hundredths / 10_000)).toBe(`${(hundredths / 100).toFixed(2)} %`);
});

test('equal shares are equal however they were computed', () => {
  expect(exceeds(0.1 + 0.2, 0.3)).toBe(false);
  expect(exceeds(0.999, 0.9989)).toBe(true);
});

test('what stands in for each other fails only together', () => {
  expect(atLeast(1, [0.99, 0.99])).toBeCloseTo(0.9999, 12);
  expect(atLeast(2, [0.99, 0.99, 0.99])).toBeCloseTo(0.999702, 12);
  expect(atLeast(3, [0.9, 0.8, 0.7])).toBeCloseTo(0.504, 12);
  expect(atLeast(3, [0.9, 0.8])).toBe(0);
});

test('the bounds are Wilson’s at 95 %', () => {
  const inPercent = (good: number, of: number): string[] => wilson(good, of).map((bound) => (bound * 100).toFixed(3));
  expect(inPercent(720, 720)).toEqual(['99.469', '100.000']);
  expect(inPercent(719, 720)).toEqual(['99.218', '99.975']);
  expect(inPercent(8631, 8640)).toEqual(['99.802', '99.945']);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

test('the fewest samples that show a share show it, and one fewer does not', () => {
  for (const share of [0.9, 0.99, 0.995, 0.999, 0.9999]) {
    const samples = samplesToShow(share);
    expect(wilson(samples, samples)[0]).toBeGreaterThanOrEqual(share - 1e-9);
    expect(wilson(samples - 1, samples - 1)[0]).toBeLessThan(share);
  }
  expect(samplesToShow(1)).toBe(Infinity);
});

test('a length of time is told in its two greatest units, cut off', () => {
  expect([0, 1, 1500, 2_678_400, 14_400_000, 90_061_000, Infinity].map(lasting)).toEqual(['0s', '1ms', '1s 500ms', '44m 38s', '4h', '1d 1h', 'for ever']);
});

test('a zone leaves out and repeats the hours of its time-zone data', () => {
  expect(clockChanges('Europe/Oslo')).toEqual(expect.arrayContaining([{ kind: 'left out', from: 120, until: 180, weekday: 6 }, { kind: 'repeated', from: 120, until: 180, weekday: 6 }]));
  expect(clockChanges('Europe/Oslo')).toHaveLength(2);
  expect(clockChanges('Europe/London')).toEqual(expect.arrayContaining([{ kind: 'left out', from: 60, until: 120, weekday: 6 }]));
  // Half an hour, and at a time of its own.
  expect(clockChanges('Australia/Lord_Howe')).toEqual(expect.arrayContaining([{ kind: 'left out', from: 120, until: 150, weekday: 6 }, { kind: 'repeated', from: 90, until: 120, weekday: 6 }]));
  expect(clockChanges('Asia/Tokyo')).toEqual([]);
});

test('a window comes so often in the longest period', () => {
  expect(['calendar-week', 'calendar-month', 'calendar-year'].map((period, index) => timesIn({ every: 'week' }, period, [7, 31, 366][index] ?? 0))).toEqual([1, 5, 53]);
  expect(['day', 'month', 'quarter'].map((every) => timesIn({ every: every as 'day' }, 'calendar-year', 366))).toEqual([366, 12, 4]);
  expect(timesIn({ every: 'quarter' }, 'calendar-month', 31)).toBe(1);
  expect([weekdaysOf({ every: 'month', on: 'second tuesday' }), weekdaysOf({ every: 'month', on: '25' }), weekdaysOf({ every: 'week' })]).toEqual([[1], [], [0]]);
});

test('the days and the name of a period', () => {
  expect(['calendar-week', 'calendar-month', 'calendar-quarter', 'calendar-half-year', 'calendar-year', '7d', '30d', '365d'].map(daysIn)).toEqual([7, 31, 92, 184, 366, 7, 30, 365]);
  expect(['calendar-half-year', '30d'].map(periodName)).toEqual(['half-year', 'window of 30 days']);
});
