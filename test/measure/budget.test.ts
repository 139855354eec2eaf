import { expect, test } from 'vitest';
import { budgetOf, burning, burnRate, burnWindows, firesAfter, longestWindow, spentAt, spentAtRolling } from '../../src/measure/availability/budget.ts';
import type { Interval } from '../../src/measure/availability/intervals.ts';
import { percentCut, samplesToShow, wilson } from '../../src/measure/promises/promise.ts';
import type { Known } from '../../src/measure/availability/stretches.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const now = 100 * day;
const always: readonly Interval[] = [[0, 200 * day]];

test('what targets permit, as tables of the field say it', () => {
  const month = (target: number): string => (budgetOf({ base: 30 * day, down: 0 }, target).whole / minute).toFixed(3);
  expect([0.99, 0.995, 0.999, 0.9995, 0.9999].map(month)).toEqual(['432.000', '216.000', '43.200', '21.600', '4.320']);
  const quarter = budgetOf({ base: 91.25 * day, down: 0 }, 0.999).whole / minute;
  const year = budgetOf({ base: 365 * day, down: 0 }, 0.999).whole / hour;
  expect([quarter, year].map((one) => one.toFixed(2))).toEqual(['131.40', '8.76']);
  expect(budgetOf({ base: 30 * day, down: hour }, 0.999)).toEqual({ whole: expect.closeTo(43.2 * minute, 3) as number, spent: hour, left: expect.closeTo(-16.8 * minute, 3) as number, used: expect.closeTo(60 / 43.2, 9) as number });
  expect(budgetOf({ base: 30 * day, down: 43.2 * minute }, 0.999), 'spent to the second').toEqual({ whole: 43.2 * minute, spent: 43.2 * minute, left: 0, used: 1 });
  expect(budgetOf({ base: 30 * day, down: 1 }, 1)).toEqual({ whole: 0, spent: 1, left: -1, used: undefined });
});

test('each pair spends of 30 days what the workbook says before it fires', () => {
  expect(burnWindows.map(({ long, factor }) => Math.round((factor * long * 100) / (30 * day)))).toEqual([2, 5, 10, 10]);
  expect(burnWindows.map(({ long, short }) => long / short)).toEqual([12, 12, 12, 12]);
  expect(burnWindows.map(({ urgency }) => urgency)).toEqual(['page', 'page', 'ticket', 'ticket']);
  expect(longestWindow).toBe(3 * day);
});

/** Whether a pair is among those that burn after so many seconds of failing, at a share of the time. */
function burns(seconds: number, factor: number, share = 1): boolean {
  // Failing for that share of each second.
  const bad = share === 1 ? [[now - seconds * 1000, now] as const] : Array.from({ length: seconds }, (_, index): Interval => [now - (seconds - index) * 1000, now - (seconds - index - share) * 1000]);
  return burning({ bad, unknown: [] }, always, now, 0.999).some((one) => one.factor === factor);
}

test('the time until each pair fires, second by second: 99.9 % when everything is down, and when half of it is', () => {
  expect(burnWindows.map((pair) => firesAfter(pair, 0.999) / 1000)).toEqual([51.84, 129.6, 259.2, 259.2].map((seconds) => expect.closeTo(seconds, 6) as number));
  for (const [index, seconds] of [52, 130, 260, 260].entries()) {
    const { factor } = burnWindows[index] as (typeof burnWindows)[number];
    expect([burns(seconds - 1, factor), burns(seconds, factor)]).toEqual([false, true]);
  }
  expect([burns(103, 14.4, 0.5), burns(104, 14.4, 0.5)]).toEqual([false, true]);
  expect(burns(3600, 14.4, 0.01)).toBe(false);
  // Where a tenth may be lost, a factor of 14.4 is more than all of it: the whole hour must be down.
  expect(firesAfter(burnWindows[0] as (typeof burnWindows)[number], 0.9)).toBe(hour);
});

test('a pair fires no more when its short window is quiet, and only with both', () => {
  const over = (minutesAgo: number): Known => ({ bad: [[now - (minutesAgo + 10) * minute, now - minutesAgo * minute]], unknown: [] });
  const factors = (known: Known): number[] => burning(known, always, now, 0.999).map(({ factor }) => factor);
  expect([0, 4, 5, 29, 30, 119, 120, 350, 360].map((ago) => factors(over(ago)))).toEqual([[14.4, 6, 3, 1], [14.4, 6, 3, 1], [6, 3, 1], [6, 3, 1], [3, 1], [3, 1], [1], [1], []]);
  expect(burning(over(4), always, now, 0.999)[0]).toMatchObject({ longRate: expect.closeTo(1000 / 6, 9) as number, shortRate: expect.closeTo(200, 9) as number });
});

test('a rate is of the agreed time, of which what is unknown spends nothing; none where nothing is known, or nothing may be lost', () => {
  const known: Known = { bad: [[now - 6 * minute, now]], unknown: [[now - 30 * minute, now - 6 * minute]] };
  const rate = (time: readonly Interval[], target = 0.999): number | undefined => burnRate(known, time, [now - hour, now], target);
  expect(rate(always)).toBeCloseTo(6 / 60 / 0.001, 6);
  expect(rate([[now - 12 * minute, now]])).toBeCloseTo(500, 6);
  // One failing look after the first start is no burning hour: 43 seconds of it were down.
  const first: Known = { bad: [[now - 43_000, now]], unknown: [[now - 3 * day, now - 43_000]] };
  expect(burning(first, always, now, 0.999)).toEqual([]);
  expect([rate([]), rate([[now - 30 * minute, now - 6 * minute]]), rate(always, 1)]).toEqual([undefined, undefined, undefined]);
  expect(burning({ bad: [], unknown: [[0, now]] }, always, now, 0.999)).toEqual([]);
});

test('a forecast is by the last seven days, in agreed time, within the period', () => {
  const period: Interval = [now - 10 * day, now + 20 * day];
  const budget = { whole: 2 * hour, spent: hour, left: hour, used: 0.5 };
  // An hour of the last seven days: the other hour is gone in seven more.
  expect(spentAt(budget, { bad: [[now - 2 * day, now - 2 * day + hour]], unknown: [] }, [period], period, now)).toBe(now + 7 * day);
  expect(spentAt(budget, { bad: [[now - 8 * day, now - 8 * day + hour]], unknown: [] }, [period], period, now)).toBeUndefined();
  expect(spentAt(budget, { bad: [[now - day, now - day + hour]], unknown: [[now - 7 * day, now - 2 * day]] }, [period], period, now)).toBe(now + 2 * day);
  // Of seven days some hours are too little to foretell from; a day will do.
  const since = (hours: number): number | undefined => spentAt(budget, { bad: [[now - hour, now]], unknown: [[now - 7 * day, now - hours * hour]] }, [period], period, now);
  expect([since(23), since(24)]).toEqual([undefined, now + day]);
  // Half of each day is agreed: of the last seven days three and a half, and as much ahead takes seven.
  const halves = Array.from({ length: 30 }, (_, index): Interval => [period[0] + index * day, period[0] + index * day + day / 2]);
  expect(spentAt(budget, { bad: [[now - 2 * day, now - 2 * day + hour]], unknown: [] }, halves, period, now)).toBe(now + 6.5 * day);
  expect(spentAt(budget, { bad: [[now - hour, now]], unknown: [] }, [period], [now - hour, now + 20 * day], now)).toBe(now + hour);
  // A young period is measured from its own beginning.
  expect(spentAt(budget, { bad: [[now - 5 * day, now - 4 * day], [now - hour, now]], unknown: [] }, [[now - 5 * day, now + 20 * day]], [now - hour, now + 20 * day], now)).toBe(now + hour);
  expect(spentAt({ ...budget, left: 0 }, { bad: [], unknown: [] }, [period], period, now)).toBe(now);
  expect(spentAt(budget, { bad: [[now - 2 * day, now - 2 * day + hour]], unknown: [] }, [period], [period[0], now + 6 * day], now)).toBeUndefined();
});

test('of a window that rolls the forecast gives back what leaves it', () => {
  const rolling = (bad: readonly Interval[], left: number, time: readonly Interval[] = [[now - 30 * day, now + 30 * day]]): number | undefined =>
    spentAtRolling({ whole: 2 * hour, spent: 2 * hour - left, left, used: undefined }, { bad, unknown: [] }, time, 30 * day, now);
  const recent: Interval = [now - 2 * day, now - 2 * day + hour];
  // An hour in seven days, and an hour left: in seven days, unless something leaves before.
  expect(rolling([recent], hour)).toBe(now + 7 * day);
  // Half an hour was down thirty days ago less three: it comes back after three days, and half an hour more takes three and a half.
  expect(rolling([[now - 27 * day, now - 27 * day + hour / 2], recent], hour)).toBe(now + 10.5 * day);
  // What burnt itself leaves after 28 days: at a tenth of that rate nothing is ever spent.
  expect(rolling([[now - 2 * day, now - 2 * day + hour / 10]], hour)).toBeUndefined();
  expect([rolling([], hour), rolling([recent], 0)]).toEqual([undefined, now]);
});

test('how rarely one may look to show a target: what a probe every so many minutes shows of 30 days when none of its looks fails', () => {
  const shows = (minutes: number): string => percentCut(wilson((30 * 1440) / minutes, (30 * 1440) / minutes)[0]);
  expect([1, 5, 15, 60, 1440].map(shows)).toEqual(['99.99 %', '99.95 %', '99.86 %', '99.46 %', '88.64 %']);
  expect([0.99, 0.995, 0.999, 0.9995, 0.9999].map(samplesToShow)).toEqual([381, 765, 3838, 7680, 38_411]);
  // 99.9 % of a month of 31 days is shown by a look every eleven minutes, and by no rarer one.
  expect((31 * 1440) / 11).toBeGreaterThan(samplesToShow(0.999));
  expect((31 * 1440) / 12).toBeLessThan(samplesToShow(0.999));
});
