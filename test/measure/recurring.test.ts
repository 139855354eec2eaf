import { expect, test } from 'vitest';
import { timesIn, weekdaysOf } from '../../src/measure/calendars/recurring.ts';

test('how often at most it comes in a period', () => {
  const times = (every: 'day' | 'week' | 'month' | 'quarter'): number[] => ([['calendar-week', 7], ['calendar-month', 31], ['calendar-quarter', 92], ['calendar-half-year', 184], ['calendar-year', 366]] as const).map(([period, longest]) => timesIn({ every }, period, longest));
  expect(times('day')).toEqual([7, 31, 92, 184, 366]);
  expect(times('week')).toEqual([1, 5, 14, 27, 53]);
  expect(times('month')).toEqual([1, 1, 3, 6, 12]);
  expect(times('quarter')).toEqual([1, 1, 1, 2, 4]);
  // In a window that rolls the first Sundays of two months may lie four weeks apart, and those of thirteen 52 weeks.
  const rolling = (every: 'day' | 'week' | 'month' | 'quarter'): number[] => ([['7d', 7], ['28d', 28], ['30d', 30], ['90d', 90], ['180d', 180], ['365d', 365]] as const).map(([period, longest]) => timesIn({ every }, period, longest));
  expect([rolling('day'), rolling('week')]).toEqual([[7, 28, 30, 90, 180, 365], [1, 4, 5, 13, 26, 53]]);
  expect([rolling('month'), rolling('quarter')]).toEqual([[1, 1, 2, 4, 7, 13], [1, 1, 1, 2, 3, 5]]);
});

test('on which days of the week it begins: all, the named, Monday, or none that is known', () => {
  expect(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((on) => weekdaysOf({ every: 'week', on } as Parameters<typeof weekdaysOf>[0]))).toEqual([[0], [1], [2], [3], [4], [5], [6]]);
  expect(weekdaysOf({ every: 'day' })).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(weekdaysOf({ every: 'day', on: 'friday' })).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect([weekdaysOf({ every: 'week' }), weekdaysOf({ every: 'month' }), weekdaysOf({ every: 'quarter' })]).toEqual([[0], [], []]);
  expect([weekdaysOf({ every: 'week', on: 'sunday' }), weekdaysOf({ every: 'month', on: 'second thursday' }), weekdaysOf({ every: 'month', on: '15' })]).toEqual([[6], [3], []]);
});
