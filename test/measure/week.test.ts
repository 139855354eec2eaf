import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { always, due, joined, longestClosed, mostWithin, openBetween, openMinutes, shifted, shortest, weekOf, worstLag, type Week } from '../../src/measure/calendars/week.ts';

const office = weekOf({ 'monday-friday': ['08:00-16:00'] });
const [day, week] = [1440, 10_080];
const at = (weekday: number, time: string): number => weekday * day + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const someWeek = fc.array(fc.tuple(fc.integer({ min: 0, max: 335 }), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 })
  .map((all): Week => joined(all.map(([from, length]) => [from * 30, Math.min(week, (from + length) * 30)] as const)));
const isOpen = (hours: Week, minute: number): boolean => hours.some(([from, until]) => minute % week >= from && minute % week < until);

describe('a week', () => {
  test('is made of days and of days from one to another, over the weekend too', () => {
    expect(openMinutes(office)).toBe(2400);
    expect(weekOf({ 'friday-monday': ['00:00-24:00'] })).toEqual([[0, day], [4 * day, week]]);
    expect(weekOf({ monday: ['08:00-12:00', '11:00-16:00'] })).toEqual([[480, 960]]);
    expect(weekOf({ 'monday-sunday': ['00:00-24:00'] })).toEqual(always);
    expect(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => weekOf({ [name]: ['00:00-24:00'] }))).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => [[index * day, (index + 1) * day]]));
    expect(weekOf({ monday: ['22:00-06:00'] })).toEqual([[22 * 60, 30 * 60]]);
    // What ends as it begins ends a day later.
    expect([weekOf({ monday: ['08:00-08:00'] }), weekOf({ sunday: ['16:00-24:00'] })]).toEqual([[[480, day + 480]], [[week - 480, week]]]);
    expect(weekOf({ sunday: ['22:00-06:00'] })).toEqual([[0, 360], [week - 120, week]]);
  });

  test('a deadline in minutes passes when so many minutes were open', () => {
    fc.assert(fc.property(someWeek, fc.integer({ min: 0, max: week - 1 }), fc.integer({ min: 1, max: 3000 }), (hours, start, minutes) => {
      let [now, left] = [start, minutes];
      for (; left > 0; now++) if (isOpen(hours, now)) left--;
      expect(due(hours, start, { minutes })).toBe(now);
    }), { numRuns: 60 });
  });

  test('far deadlines take no longer to find than near ones', () => {
    expect(due(office, 0, { minutes: 2400 * 1_000_000 })).toBe(999_999 * week + at(4, '16:00'));
    expect(due([], 0, { minutes: 1 })).toBe(Infinity);
  });

  test('business days end with the closing hour, and what begins after closing begins on the next open day', () => {
    expect(due(office, at(0, '09:00'), { businessDays: 1 })).toBe(at(1, '16:00'));
    expect(due(office, at(1, '22:57'), { businessDays: 5 })).toBe(week + at(2, '16:00'));
    expect(due(office, at(5, '10:00'), { businessDays: 1 })).toBe(week + at(1, '16:00'));
    expect(due(always, at(6, '10:00'), { businessDays: 1 })).toBe(week + day);
  });

  test('open minutes between two instants are counted over weeks', () => {
    expect(openBetween(office, at(4, '15:00'), week + at(0, '09:00'))).toBe(120);
    expect(openBetween(office, 0, 3 * week)).toBe(7200);
    expect([openBetween(office, 0, Infinity), openBetween([], 0, Infinity), openBetween([], 0, week), openBetween(always, 5, Infinity)]).toEqual([Infinity, 0, 0, Infinity]);
    expect([openBetween(office, at(0, '15:00') - week, at(0, '09:00')), openBetween(office, at(0, '16:00'), at(1, '08:00'))]).toEqual([2400 + 60 - 8 * 60 + 60, 0]);
  });

  test('the longest that it is closed is the weekend, and nothing of a clock that stands still meanwhile', () => {
    expect(longestClosed(office, always)).toBe(64 * 60);
    expect(longestClosed(office, office)).toBe(0);
    expect(longestClosed(always, office)).toBe(0);
    expect([longestClosed([], always), longestClosed([], [])]).toEqual([Infinity, 0]);
    // From Monday 16:00 until Friday 08:00, of which the office counts three days.
    const seldom = weekOf({ monday: ['08:00-16:00'], friday: ['08:00-16:00'], sunday: ['08:00-16:00'] });
    expect([longestClosed(seldom, always), longestClosed(seldom, office)]).toEqual([88 * 60, 24 * 60]);
  });

  test('of two deadlines on different clocks the worst fault decides', () => {
    const [own, theirs] = [{ week: always, span: { minutes: 240 } }, { week: office, span: { minutes: 180 } }];
    // A fault as the office closes on Friday: 20:00 of ours against Monday 11:00 of theirs.
    expect(worstLag(own, theirs)).toBe(63 * 60);
    expect(worstLag({ week: always, span: { minutes: 240 } }, { week: always, span: { minutes: 360 } })).toBe(120);
    expect(worstLag({ week: office, span: { minutes: 480 } }, { week: office, span: { businessDays: 1 } })).toBeGreaterThanOrEqual(0);
    expect(shortest(theirs)).toBe(180);
    // An hour a day: four of them are three days and an hour at best, when six hours around the clock are long over.
    expect(worstLag({ week: weekOf({ 'monday-sunday': ['08:00-09:00'] }), span: { minutes: 240 } }, { week: always, span: { minutes: 360 } })).toBe(360 - (3 * day + 60));
    expect(worstLag({ week: [], span: { minutes: 240 } }, { week: [], span: { minutes: 60 } })).toBe(0);
    expect(mostWithin({ week: office, span: { minutes: 360 } }, always)).toBe(70 * 60);
  });

  test('a clock that is ahead closes sooner, and one that is behind later, by the minute', () => {
    const lag = (ahead: number): number => worstLag({ week: always, span: { minutes: 60 } }, { week: weekOf({ 'monday-friday': ['08:00-16:15'] }), span: { businessDays: 1 }, ahead });
    // A fault as it closes on Friday at 16:15: Monday is the day on which it begins, and Tuesday 16:15 its end, four days later.
    expect([lag(0), lag(60), lag(-7 * 60)]).toEqual([4 * day - 60, 4 * day - 60, 4 * day - 60]);
    const closed = (minutes: number): number => worstLag({ week: weekOf({ 'monday-friday': ['08:00-16:00'] }), span: { businessDays: 0 } }, { week: always, span: { minutes }, ahead: 60 });
    // As the office closes on Friday it has until Monday 16:00; one minute before, until 16:00 itself.
    expect([closed(0), closed(480)]).toEqual([-1, 479]);
  });

  test('shifted by nothing it is the very same, and what ends with the week does not begin it', () => {
    expect(shifted(office, 0)).toBe(office);
    expect([shifted([[0, 60]], -60), shifted([[0, 60]], week - 60), shifted([[0, 60]], -30)]).toEqual([[[week - 60, week]], [[week - 60, week]], [[0, 30], [week - 30, week]]]);
  });
});
