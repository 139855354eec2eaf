// What a table of open time answers, and where it says that it cannot: an office in Oslo, in the week of 16 November 2026.
import { expect, test } from 'vitest';
import { addBusiness, businessBetween, businessDay, businessDaysBetween, dayAt, mustOpen, openBetween } from '../../../src/measure/calendars/business-time.ts';
import { aDay, compile, type Hours } from '../../../src/measure/calendars/calendar.ts';

const hours: Hours = { name: 'office', timeZone: 'Europe/Oslo', week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [[480, 960]] : [])), holidays: new Map(), dates: new Map() };
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / aDay;
const office = compile(hours, day('2026-11-16'), day('2026-11-29'));
const never = compile({ ...hours, week: [] }, day('2026-11-16'), day('2026-11-29'));
const at = (text: string): number => Date.parse(`2026-11-${text}:00+01:00`);
const hour = 3_600_000;
const [before, first, last, after] = [at('15T23:59'), at('16T00:00'), Date.parse('2026-11-30T00:00:00+01:00'), Date.parse('2026-11-30T00:01:00+01:00')] as const;

test('of what lies before or after its table a calendar knows nothing, and one that never opens knows nothing at all', () => {
  const cannot = (ask: () => unknown): void => expect(ask).toThrow('the calendar office is not known so far back or so far ahead');
  for (const beyond of [before, after, Number.NaN]) {
    for (const ask of [businessBetween, openBetween, businessDaysBetween]) {
      cannot(() => ask(office, beyond, at('17T12:00')));
      cannot(() => ask(office, at('17T12:00'), beyond));
    }
    cannot(() => addBusiness(office, beyond, 0));
    cannot(() => businessDay(office, beyond, 0));
  }
  cannot(() => addBusiness(office, at('27T12:00'), 5 * hour));
  cannot(() => businessDay(office, at('27T12:00'), 1));
  for (const ask of [() => mustOpen(never), () => businessBetween(never, first, last), () => openBetween(never, first, last), () => addBusiness(never, first, 0), () => businessDay(never, first, 0), () => businessDaysBetween(never, first, last)]) expect(ask).toThrow('the calendar office never opens');
  expect(mustOpen(office)).toBeUndefined();
});

test('its first and its last instant are known', () => {
  expect([businessBetween(office, first, last) / hour, addBusiness(office, last, 0), addBusiness(office, first, 80 * hour)]).toEqual([80, last, at('27T16:00')]);
  expect([openBetween(office, first, last).length, businessDaysBetween(office, first, last).length]).toEqual([10, 10]);
});

test('open time is counted between two instants, forwards only', () => {
  expect([businessBetween(office, at('17T12:00'), at('18T09:00')) / hour, businessBetween(office, at('18T09:00'), at('17T12:00')), businessBetween(office, at('17T12:00'), at('17T12:00'))]).toEqual([5, 0, 0]);
  expect(openBetween(office, at('17T12:00'), at('18T09:00'))).toEqual([{ from: at('17T12:00'), until: at('17T16:00') }, { from: at('18T08:00'), until: at('18T09:00') }]);
  expect([openBetween(office, at('17T16:00'), at('18T08:00')), openBetween(office, at('18T09:00'), at('17T12:00'))]).toEqual([[], []]);
});

test('what runs out at closing is due at closing, and nothing takes no time', () => {
  expect([addBusiness(office, at('17T12:00'), 4 * hour), addBusiness(office, at('17T12:00'), 4 * hour + 1), addBusiness(office, at('21T12:00'), 1), addBusiness(office, at('21T12:00'), 0), addBusiness(office, at('21T12:00'), -1)])
    .toEqual([at('17T16:00'), at('18T08:00') + 1, at('23T08:00') + 1, at('21T12:00'), at('21T12:00')]);
});

test('business days begin with that of the instant while it has not closed, and skip those that are told', () => {
  const closing = (from: string, n: number, skips?: (closing: number) => boolean): number => businessDay(office, at(from), n, skips).closing;
  expect([closing('17T15:59', 0), closing('17T16:00', 0), closing('20T12:00', 1), closing('21T12:00', 0), closing('17T12:00', 0, (one) => one === at('17T16:00'))]).toEqual([at('17T16:00'), at('18T16:00'), at('23T16:00'), at('23T16:00'), at('18T16:00')]);
  expect(businessDay(office, at('17T12:00'), 0).day).toBe(day('2026-11-17'));
  expect(businessDaysBetween(office, at('18T12:00'), at('19T16:00'))).toEqual([{ day: day('2026-11-18'), closing: at('18T16:00') }, { day: day('2026-11-19'), closing: at('19T16:00') }]);
  const days = (from: string, until: string): readonly number[] => businessDaysBetween(office, at(from), at(until)).map((one) => one.closing);
  expect([days('17T12:00', '19T16:00'), days('17T16:00', '19T15:59'), days('21T12:00', '22T12:00')]).toEqual([[at('17T16:00'), at('18T16:00'), at('19T16:00')], [at('18T16:00')], []]);
});

const daily = (name: string, ranges: readonly (readonly [number, number])[], dates: Hours['dates'] = new Map()): Hours => ({ name, timeZone: 'Europe/Oslo', week: Array.from({ length: 7 }, () => ranges), holidays: new Map(), dates });

test('the last day of a table is open, and of the day before the first only what goes over midnight', () => {
  const short = compile(hours, day('2026-11-16'), day('2026-11-20'));
  expect([businessBetween(short, first, at('21T00:00')) / hour, businessDaysBetween(short, first, at('21T00:00')).map((one) => one.day)]).toEqual([40, [16, 17, 18, 19, 20].map((one) => day(`2026-11-${one}`))]);
  // 22:00 to 06:00: two nights and the second half of the one before, of which the day is not told.
  const night = compile(daily('night', [[1320, 1800]]), day('2026-11-16'), day('2026-11-17'));
  expect(openBetween(night, first, at('18T00:00'))).toEqual([{ from: first, until: at('16T06:00') }, { from: at('16T22:00'), until: at('17T06:00') }, { from: at('17T22:00'), until: at('18T00:00') }]);
  expect([businessDay(night, first, 0), businessDay(night, at('17T05:00'), 0)]).toEqual([{ day: day('2026-11-16'), closing: at('17T06:00') }, { day: day('2026-11-17'), closing: at('18T06:00') }]);
});

test('hours in any order are one table: what touches is one opening, what overlaps counts once', () => {
  const open = (ranges: readonly (readonly [number, number])[], dates?: Hours['dates']): readonly unknown[] => openBetween(compile(daily('any', ranges, dates), day('2026-11-16'), day('2026-11-17')), first, at('17T00:00')).map((one) => [(one.from - first) / hour, (one.until - first) / hour]);
  expect(open([[780, 960], [480, 720]])).toEqual([[8, 12], [13, 16]]);
  expect([open([[480, 720], [600, 960], [540, 660]]), open([[480, 720], [720, 960]]), open([[480, 960], [540, 600], [570, 660]])]).toEqual([[[8, 16]], [[8, 16]], [[8, 16]]]);
  // Monday is a date of its own, Sunday's hours go over its midnight.
  expect(open([[1200, 1500]], new Map([[day('2026-11-16'), [[600, 720], [30, 90]]]]))).toEqual([[0, 1.5], [10, 12]]);
});

test('hours that the clocks leap over are no business day, and those that come twice are twice as long', () => {
  const early = compile(daily('early', [[120, 180]]), day('2026-03-28'), day('2026-10-26'));
  const [march, october] = [['2026-03-28T00:00:00+01:00', '2026-03-31T00:00:00+02:00'], ['2026-10-24T00:00:00+02:00', '2026-10-27T00:00:00+01:00']].map((all) => all.map((one) => Date.parse(one))) as [[number, number], [number, number]];
  expect([businessBetween(early, ...march) / hour, businessDaysBetween(early, ...march).map((one) => one.day)]).toEqual([2, [day('2026-03-28'), day('2026-03-30')]]);
  expect([businessBetween(early, ...october) / hour, openBetween(early, ...october).length, businessDaysBetween(early, ...october).length]).toEqual([4, 3, 3]);
});

test('a day begins with the first instant that its clocks show', () => {
  // In Santiago the clocks leap from Saturday 24:00 to Sunday 01:00, on 6 September 2026.
  const santiago = compile({ ...daily('santiago', [[0, 1440]]), timeZone: 'America/Santiago' }, day('2026-09-06'), day('2026-09-06'));
  const [begin, end] = [Date.parse('2026-09-06T04:00:00Z'), Date.parse('2026-09-07T03:00:00Z')];
  expect([santiago.from, santiago.until, businessBetween(santiago, begin, end) / hour]).toEqual([begin, end, 23]);
});

test('the day of an instant is that of the clocks, west of Greenwich too', () => {
  const york = compile({ ...daily('york', [[480, 1320]]), timeZone: 'America/New_York' }, day('2026-11-16'), day('2026-11-18'));
  const evening = Date.parse('2026-11-16T20:00:00-05:00');
  expect([dayAt(york, evening), dayAt(york, evening + 4 * hour), dayAt(office, at('17T00:30'))]).toEqual([day('2026-11-16'), day('2026-11-17'), day('2026-11-17')]);
  expect(businessDay(york, evening, 0)).toEqual({ day: day('2026-11-16'), closing: evening + 2 * hour });
});
