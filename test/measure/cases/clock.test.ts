// Where a clock stands still, and what each step of a deadline says of it: on the winter clocks of Oslo, from Monday 2 February 2026.
import { expect, test } from 'vitest';
import { holesOf, legsOf, stoppedAt, type CaseEvent } from '../../../src/measure/cases/clock.ts';
import { deadline } from '../../../src/measure/cases/deadline.ts';
import { derivation } from '../../../src/measure/cases/derivation.ts';
import { compile, type Calendar } from '../../../src/measure/calendars/calendar.ts';
import { asked, at, clock, days, due, hours, priority, steps, told } from '../../deadlines/clocks.ts';

const any = { pausable: true };
const on = (time: string): number => at(`2026-02-02T${time}`);
const events = (...all: readonly string[]): readonly CaseEvent[] => told(...all.map((one) => one.replace('@', '@2026-02-02T')));
const change = priority('2026-02-02T11:00', clock(hours(4)));

test('a pause and a closing are holes, with why, and with the reason where one was given', () => {
  expect(holesOf(events('pause=waiting@09:00', 'resume@10:00', 'pause@11:00'), any)).toEqual([{ from: on('09:00'), until: on('10:00'), why: 'paused', reason: 'waiting' }, { from: on('11:00'), until: Infinity, why: 'paused' }]);
  expect(Object.keys(holesOf(events('pause@11:00'), any)[0] ?? {})).toEqual(['from', 'until', 'why']);
  expect(holesOf(events('stop@09:00', 'reopen@10:00', 'stop@11:00'), any)).toEqual([{ from: on('09:00'), until: on('10:00'), why: 'closed' }]);
});

test('of what begins together the shorter comes first; a second pause within one is no other', () => {
  expect(holesOf(events('pause@09:00', 'stop@09:00', 'reopen@10:00', 'pause@10:30', 'resume@12:00'), any).map(({ until, why }) => [until, why])).toEqual([[on('10:00'), 'closed'], [on('12:00'), 'paused']]);
});

test('only a reopening ends a closing, and what was not closed cannot be opened again', () => {
  const closed = [...events('stop@09:00'), change];
  expect([holesOf(closed, any), stoppedAt(closed), stoppedAt([...closed, ...events('reopen@12:00')]), stoppedAt(events('stop@09:00', 'stop@10:00'))]).toEqual([[], on('09:00'), undefined, on('09:00')]);
  const never = events('reopen@10:00');
  expect([holesOf(never, any), legsOf({ from: on('08:00'), clock: clock(hours(4)), events: never, policy: { onPriorityChange: 'from-open', onReopen: 'restart' } }).map(({ from }) => from)]).toEqual([[], [on('08:00')]]);
  expect(steps('2026-02-02T08:00', clock(hours(1)), never, { onReopen: 'restart' })).toEqual(['02-02T08:00 02-02T09:00 1 counted']);
});

const whole = (...of: Parameters<typeof asked>): ReturnType<typeof derivation> => derivation(asked(...of), deadline(asked(...of)));
const step = (from: string, to: string, counted: number, id: string, values: object): object => ({ from: on(from), to: on(to), counted: counted * 3_600_000, id, values });

test('a step names its calendar, and the reason that stood still or was not allowed', () => {
  expect(whole('2026-02-02T08:00', clock(hours(2), { pausable: ['rain'] }), events('pause=rain@09:00', 'resume@10:00', 'pause=tea@10:30'))).toEqual([
    step('08:00', '09:00', 1, 'counted', { calendar: 'office' }), step('09:00', '10:00', 0, 'paused-for', { reason: 'rain' }), step('10:00', '11:00', 1, 'counted', { calendar: 'office' }), step('10:30', '10:30', 0, 'reason-not-allowed', { reason: 'tea' }),
  ]);
  expect(whole('2026-02-02T07:00', clock(hours(1), { pausable: [] }), events('pause@08:30'))).toEqual([step('07:00', '08:00', 0, 'outside-hours', { calendar: 'office' }), step('08:00', '09:00', 1, 'counted', { calendar: 'office' }), step('08:30', '08:30', 0, 'pause-not-allowed', {})]);
});

test('a day that is closed out of turn is told where it lies between midnights, and no other day with it', () => {
  const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const daily: Calendar = compile({ name: 'daily', timeZone: 'Europe/Oslo', week: Array.from({ length: 7 }, () => [[0, 1440] as const]), holidays: new Map([[day('2026-02-03'), 0]]), dates: new Map([[day('2026-02-05'), []]]) }, day('2026-02-01'), day('2026-02-10'));
  expect(steps('2026-02-02T12:00', clock(hours(48), { calendar: daily }))).toEqual(['02-02T12:00 02-03T00:00 12 counted', '02-03T00:00 02-04T00:00 0 closed-days ["2026-02-03"]', '02-04T00:00 02-05T00:00 24 counted', '02-05T00:00 02-06T00:00 0 closed-days ["2026-02-05"]', '02-06T00:00 02-06T12:00 12 counted']);
});

test('a business day is paused where its last closing is: not by a pause that begins then, and by one that ends then', () => {
  expect(steps('2026-02-02T08:00', clock(days(0)), events('pause@16:00', 'resume@18:00'))).toEqual(['02-02T08:00 02-02T16:00 8 first-day 0 0']);
  expect(steps('2026-02-02T08:00', clock(days(0)), events('pause@12:00', 'resume@16:00'))).toEqual(['02-02T08:00 02-02T16:00 0 day-paused', '02-02T16:00 02-03T16:00 8 first-day 0 0']);
  expect([due('2026-02-02T08:00', clock(days(0)), events('pause@16:00', 'resume@18:00')), due('2026-02-02T08:00', clock(days(0)), events('pause@12:00', 'resume@16:00'))]).toEqual(['2026-02-02T16:00', '2026-02-03T16:00']);
  // Due before the pause that nobody ended; and what was carried to the closing itself is due then.
  expect(steps('2026-02-02T08:00', clock(days(0)), events('pause@17:00'))).toEqual(['02-02T08:00 02-02T16:00 8 first-day 0 0']);
  expect(steps('2026-02-02T08:00', clock(hours(80)), [priority('2026-02-02T16:00', clock(days(0)))], { onPriorityChange: 'carry-elapsed' })).toEqual(['02-02T08:00 02-02T16:00 8 first-day 0 0', '02-02T16:00 02-02T16:00 0 priority-carry-elapsed']);
});
