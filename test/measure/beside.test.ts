import { expect, test } from 'vitest';
import { beside } from '../../src/measure/calendars/beside.ts';
import { clocksApart } from '../../src/measure/calendars/clock-changes.ts';
import type { Opening } from '../../src/measure/calendars/opening.ts';
import { always, due, shifted, weekOf, worstLag } from '../../src/measure/calendars/week.ts';

const hours = weekOf({ 'monday-friday': ['08:00-16:00'] });
const office = (timeZone: string | undefined): Opening => ({ name: 'office', week: hours, timeZone });

test('clocks that always show the same time are one, whatever their names', () => {
  expect(clocksApart(['Europe/Oslo', 'Europe/Berlin'])).toEqual([[0, 0]]);
  expect(beside(office('Europe/Oslo'), office('Europe/Berlin'))).toEqual([[hours]]);
});

test('clocks that change on other days, or only one of them, are apart in several ways', () => {
  expect(clocksApart(['Europe/Oslo', 'America/New_York']).toSorted((a, b) => (a[1] ?? 0) - (b[1] ?? 0))).toEqual([[0, -360], [0, -300]]);
  expect(beside(office('Europe/Oslo'), office('Asia/Tokyo')).toSorted()).toEqual([[shifted(hours, -7 * 60)], [shifted(hours, -8 * 60)]].toSorted());
});

test('around the clock is so on every clock', () => {
  const night: Opening = { name: 'around-the-clock', week: always, timeZone: undefined };
  expect(beside(night, office('Asia/Tokyo'))).toEqual([[hours]]);
  expect(shifted(always, 17)).toBe(always);
});

test('hours shifted over the end of the week go on at its beginning', () => {
  expect(shifted([[9000, 10_080]], 100)).toEqual([[0, 100], [9100, 10_080]]);
  expect(shifted([[0, 60]], -30)).toEqual([[0, 30], [10_050, 10_080]]);
});

test('business days are those of the clock on which they are counted', () => {
  const [first, second] = [{ week: hours, span: { businessDays: 1 } }, { week: hours, span: { businessDays: 1 }, ahead: 480 }];
  expect(due(hours, 3 * 1440 + 510, first.span)).toBe(4 * 1440 + 960);
  // On Thursday at 08:30 it is 16:30 in the east: there the day is over, the next is Friday, and the one after it ends on Monday at 16:00, here at 08:00.
  expect(worstLag(first, second)).toBe(2 * 1440 + 16 * 60);
});
