import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDay, compile, rangesOn } from '../../src/measure/calendars/calendar.ts';
import { businessBetween } from '../../src/measure/calendars/business-time.ts';
import { coveredYears, dayNumber, holidayCodes, holidaysOf, knowsHolidays } from '../../src/measure/calendars/holidays.ts';

const text = (day: number): string => new Date(day * aDay).toISOString().slice(0, 10);
const dates = (code: string, year: number): string[] => [...holidaysOf(code)?.keys() ?? []].map(text).filter((one) => one.startsWith(String(year))).toSorted();

/** Easter Sunday by Gauss's rule as Meeus and Jones wrote it. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayNumber(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
}

describe('public holidays', () => {
  test('Norway has those that its law names, every year that is covered', () => {
    for (let year = coveredYears.first; year <= coveredYears.last; year++) {
      const moving = [-3, -2, 0, 1, 39, 49, 50].map((offset) => text(easter(year) + offset));
      const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'].map((one) => `${year}-${one}`);
      expect(dates('NO', year)).toEqual([...new Set([...moving, ...fixed])].toSorted());
    }
  });

  test('they are those of the thirty cases', () => {
    const { calendars } = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as { calendars: Readonly<Record<string, { holidays: readonly string[] }>> };
    expect([...dates('NO', 2026), ...dates('NO', 2027)]).toEqual(calendars['office']?.holidays);
  });

  test('other countries and regions have their own, public ones only', () => {
    expect(dates('SE', 2026)).toContain('2026-06-20');
    expect(dates('DE', 2026)).not.toContain('2026-11-01');
    expect(dates('DE-BY', 2026)).toContain('2026-11-01');
    expect(dates('US', 2026)).toContain('2026-11-26');
    // Sundays that are made up for, a feast of several days by another calendar, and one that comes twice in a year.
    expect(dates('GB', 2026)).toContain('2026-12-28');
    expect(dates('AE', 2026)).toEqual(expect.arrayContaining(['2026-03-20', '2026-03-21', '2026-03-22']));
    expect(dates('SA', 2033).length).toBeGreaterThan(5);
    expect(dates('NO', 2026)).not.toContain('2026-12-24');
    expect(holidaysOf('XX')).toBeUndefined();
    expect(['NO', 'DE-BY', 'AD', 'XX', 'O', ''].map(knowsHolidays)).toEqual([true, true, true, false, false, false]);
    expect(holidayCodes().length).toBe(561);
    expect(coveredYears).toEqual({ first: 2015, last: 2050 });
  });

  test('one that begins at an hour closes from then', () => {
    const free = holidaysOf('IS') ?? new Map<number, number>();
    const eve = dayNumber(2026, 12, 24);
    expect(free.get(eve)).toBe(13 * 60);
    expect(free.get(eve + 1)).toBe(0);
    const hours = { name: 'iceland', timeZone: 'Atlantic/Reykjavik', week: Array.from({ length: 7 }, () => [[480, 720], [780, 960], [960, 1020]] as const), holidays: free, dates: new Map() };
    expect(rangesOn(hours, eve)).toEqual([[480, 720]]);
    expect(rangesOn({ ...hours, week: hours.week.map(() => [[480, 960]] as const) }, eve)).toEqual([[480, 780]]);
    expect(rangesOn(hours, eve + 1)).toEqual([]);
    expect(businessBetween(compile(hours, eve, eve + 3), eve * aDay, (eve + 1) * aDay)).toBe(4 * 3_600_000);
  });
});
