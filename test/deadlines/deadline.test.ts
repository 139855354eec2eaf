// What the thirty cases leave open, each by an example worked by hand. 2026-02-02 is a Monday.
import { describe, expect, test } from 'vitest';
import { OutsideCalendar } from '../../src/measure/calendars/business-time.ts';
import { deadline } from '../../src/measure/cases/deadline.ts';
import { always, answer, asked, at, clock, days, due, hours, never, office, oslo, priority, told } from './clocks.ts';

describe('reopening', () => {
  const closed = told('stop@2026-02-02T10:00', 'reopen@2026-02-03T10:00');

  test('that continues counts no time while it was closed', () => {
    expect(due('2026-02-02T08:00', clock(hours(4)), closed)).toBe('2026-02-03T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4), { pausable: false }), closed)).toBe('2026-02-03T12:00');
  });

  test('that restarts begins anew, and is a reopening only of what was closed', () => {
    expect(due('2026-02-02T08:00', clock(hours(4)), closed, { onReopen: 'restart' })).toBe('2026-02-03T14:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), told('reopen@2026-02-02T10:00'), { onReopen: 'restart' })).toBe('2026-02-02T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), told('stop@2026-02-02T09:00', 'reopen@2026-02-02T10:00', 'reopen@2026-02-02T11:00'), { onReopen: 'restart' })).toBe('2026-02-02T14:00');
  });

  test('a closing while closed is none, and neither is the last one: the case was in time by it or not', () => {
    const again = told('stop@2026-02-02T10:00', 'stop@2026-02-02T11:00', 'reopen@2026-02-02T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), again)).toBe('2026-02-02T14:00');
    expect(answer('2026-02-02T08:00', clock(hours(4)), told('stop@2026-02-02T12:00'))).toMatchObject({ dueAt: at('2026-02-02T12:00'), met: true });
    expect(answer('2026-02-02T08:00', clock(hours(4)), told('stop@2026-02-02T12:01', 'stop@2026-02-02T15:00'))).toMatchObject({ dueAt: at('2026-02-02T12:00'), met: false });
    expect(answer('2026-02-02T08:00', clock(hours(4)), again)).toMatchObject({ met: null });
    expect(answer('2026-02-02T08:00', clock(hours(4)), told('pause@2026-02-02T09:00', 'stop@2026-02-09T09:00'))).toMatchObject({ dueAt: null, met: true });
  });

  test('a pause goes on over a closing until it is resumed', () => {
    expect(due('2026-02-02T08:00', clock(hours(4)), told('pause@2026-02-02T09:00', 'stop@2026-02-02T10:00', 'reopen@2026-02-02T11:00', 'resume@2026-02-02T12:00'))).toBe('2026-02-02T15:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), told('stop@2026-02-02T09:00', 'pause@2026-02-02T10:00', 'resume@2026-02-02T11:00', 'reopen@2026-02-02T12:00'))).toBe('2026-02-02T15:00');
  });

  test('a change of priority after it counts from the reopening', () => {
    const events = [...closed, priority('2026-02-03T11:00', clock(hours(2)))];
    expect(due('2026-02-02T08:00', clock(hours(4)), events, { onReopen: 'restart' })).toBe('2026-02-03T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), events, { onReopen: 'restart', onPriorityChange: 'carry-elapsed' })).toBe('2026-02-03T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), events, { onReopen: 'restart', onPriorityChange: 'restart' })).toBe('2026-02-03T13:00');
  });
});

describe('priority', () => {
  test('carried, what was counted is kept over several changes, and it is never due before the last', () => {
    const change = (to: number): readonly ReturnType<typeof priority>[] => [priority('2026-02-02T10:00', clock(hours(8))), priority('2026-02-02T13:00', clock(hours(to), { calendar: always }))];
    expect(due('2026-02-02T08:00', clock(hours(4)), change(6), { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-02T14:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), change(2), { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-02T13:00');
  });

  test('carried, each stretch has its own pauses; counted from the opening, the new priority has them all', () => {
    const events = told('pause@2026-02-02T09:00', 'resume@2026-02-02T10:00', priority('2026-02-02T11:00', clock(hours(8), { pausable: false })), 'pause@2026-02-02T12:00', 'resume@2026-02-02T13:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), events, { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-03T09:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), events)).toBe('2026-02-02T16:00');
    expect(due('2026-02-02T08:00', clock(hours(4)), events, { onPriorityChange: 'restart' })).toBe('2026-02-03T11:00');
  });

  test('carried, a pause over the change stands still on both sides', () => {
    const events = told('pause@2026-02-02T09:00', priority('2026-02-02T10:00', clock(hours(4))), 'resume@2026-02-02T11:00');
    expect(due('2026-02-02T08:00', clock(hours(8)), events, { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-02T14:00');
  });

  test('before the clock begins it is the one that begins', () => {
    const early = [{ ...priority('2026-02-02T07:00', clock(hours(2))) }];
    for (const onPriorityChange of ['from-open', 'restart', 'carry-elapsed'] as const) expect(due('2026-02-02T08:00', clock(hours(4)), early, { onPriorityChange })).toBe('2026-02-02T10:00');
    expect(answer('2026-02-02T08:00', clock(hours(4)), early, { onPriorityChange: 'carry-elapsed' }).legs.length).toBe(1);
  });

  test('days are counted from the opening, and not due before the change', () => {
    const change = priority('2026-02-05T10:00', clock(days(1)));
    expect(due('2026-02-02T08:00', clock(hours(80)), [change], { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-05T10:00');
    expect(due('2026-02-02T08:00', clock(hours(80)), [change])).toBe('2026-02-03T16:00');
    expect(due('2026-02-02T08:00', clock(hours(80)), [priority('2026-02-05T10:00', clock(days(4)))], { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-06T16:00');
    expect(due('2026-02-02T08:00', clock(days(8)), [priority('2026-02-03T12:00', clock(hours(16)))], { onPriorityChange: 'carry-elapsed' })).toBe('2026-02-03T16:00');
  });
});

describe('pauses', () => {
  test('count for agreed reasons only; without a reason where any is agreed', () => {
    const paused = (reason: string): ReturnType<typeof told> => told(`pause${reason}@2026-02-02T09:00`, 'resume@2026-02-02T11:00');
    const waits = clock(hours(4), { pausable: ['waiting-for-customer'] });
    expect(due('2026-02-02T08:00', waits, paused('=waiting-for-customer'))).toBe('2026-02-02T14:00');
    expect(due('2026-02-02T08:00', waits, paused(''))).toBe('2026-02-02T14:00');
    expect(due('2026-02-02T08:00', waits, paused('=waiting-for-supplier'))).toBe('2026-02-02T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4), { pausable: [] }), paused(''))).toBe('2026-02-02T12:00');
    expect(due('2026-02-02T08:00', clock(hours(4), { pausable: true }), paused('=whatever'))).toBe('2026-02-02T14:00');
  });

  test('one while paused and a resumption while running are nothing; one for no agreed reason does not hide the next', () => {
    expect(due('2026-02-02T08:00', clock(hours(4)), told('resume@2026-02-02T08:30', 'pause@2026-02-02T09:00', 'pause@2026-02-02T10:00', 'resume@2026-02-02T11:00', 'resume@2026-02-02T12:00'))).toBe('2026-02-02T14:00');
    expect(due('2026-02-02T08:00', clock(hours(4), { pausable: ['a'] }), told('pause=b@2026-02-02T09:00', 'pause=a@2026-02-02T10:00', 'resume@2026-02-02T11:00'))).toBe('2026-02-02T13:00');
  });

  test('without an end leave what is left; what was used up before has its deadline', () => {
    expect(answer('2026-02-02T08:00', clock(hours(4)), told('pause@2026-02-02T09:00'))).toMatchObject({ dueAt: null, remaining: hours(3), met: null });
    expect(answer('2026-02-02T08:00', clock(hours(4)), told('pause@2026-02-02T12:00'))).toMatchObject({ dueAt: at('2026-02-02T12:00'), remaining: null });
    expect(answer('2026-02-02T08:00', clock(hours(0)), told('pause@2026-02-02T08:00'))).toMatchObject({ dueAt: at('2026-02-02T08:00') });
  });

  test('business days that close within one do not count', () => {
    const over = told('pause@2026-02-02T15:00', 'resume@2026-02-03T09:00');
    expect(due('2026-02-02T08:00', clock(days(1)), over)).toBe('2026-02-04T16:00');
    expect(due('2026-02-02T08:00', clock(days(1)), told('pause@2026-02-02T16:00', 'resume@2026-02-03T15:00'))).toBe('2026-02-03T16:00');
    expect(due('2026-02-02T08:00', clock(days(1)), told('pause@2026-02-02T12:00', 'resume@2026-02-02T16:00'))).toBe('2026-02-04T16:00');
    expect(due('2026-02-02T08:00', clock(days(1)), told('stop@2026-02-02T15:00', 'reopen@2026-02-03T09:00'))).toBe('2026-02-04T16:00');
    expect(answer('2026-02-02T08:00', clock(days(2)), told('pause@2026-02-03T15:00'))).toMatchObject({ dueAt: null, remaining: days(1) });
    expect(answer('2026-02-02T08:00', clock(days(2)), told('pause@2026-02-02T15:00'))).toMatchObject({ dueAt: null, remaining: days(2) });
    expect(answer('2026-02-02T08:00', clock(days(1)), told('pause@2026-02-03T16:00'))).toMatchObject({ dueAt: at('2026-02-03T16:00'), remaining: null });
    expect(answer('2026-02-02T08:00', clock(days(2)), told('pause@2026-02-02T15:00', 'resume@2026-02-03T09:00', 'pause@2026-02-04T15:00'))).toMatchObject({ dueAt: null, remaining: days(1) });
  });
});

describe('business days', () => {
  test('begin on the day of opening while it is open, else on the next; none ends with the first', () => {
    expect(due('2026-11-17T22:57', clock(days(5)))).toBe('2026-11-25T16:00');
    expect(due('2026-02-02T15:59', clock(days(1)))).toBe('2026-02-03T16:00');
    expect(due('2026-02-02T16:00', clock(days(1)))).toBe('2026-02-04T16:00');
    expect(due('2026-02-02T06:00', clock(days(0)))).toBe('2026-02-02T16:00');
    expect(due('2026-02-07T10:00', clock(days(0)))).toBe('2026-02-09T16:00');
    expect(due('2026-02-07T10:00', clock(days(1), { calendar: always }))).toBe('2026-02-09T00:00');
  });

  test('shortened, closed and free days', () => {
    expect(due('2026-12-23T10:00', clock(days(1)))).toBe('2026-12-24T12:00');
    expect(due('2026-12-23T10:00', clock(days(2)))).toBe('2026-12-29T16:00');
  });
});

describe('reminders', () => {
  const warned = (...of: Parameters<typeof asked>): readonly (string | null)[] => answer(...of).warnings.map(oslo);
  const marks = { warnAt: [0.9, 0.5, 0.75] };

  test('lie in business time, in order', () => {
    expect(warned('2026-11-17T20:15', clock(hours(4), { calendar: always }), [], marks)).toEqual(['2026-11-17T22:15', '2026-11-17T23:15', '2026-11-17T23:51']);
    expect(answer('2026-11-17T20:15', clock({ milliseconds: 900_000 }, { calendar: always }), [], marks).warnings.map((one) => new Date(one).toISOString().slice(11, 19))).toEqual(['19:22:30', '19:26:15', '19:28:30']);
    expect(warned('2026-02-02T14:00', clock(hours(8)), [], { warnAt: [0.5] })).toEqual(['2026-02-03T10:00']);
  });

  test('of business days fall on the whole ones, at the hour of the deadline', () => {
    expect(warned('2026-02-02T10:00', clock(days(10)), [], { warnAt: [0.5, 0.57] })).toEqual(['2026-02-09T16:00', '2026-02-09T16:00']);
    expect(warned('2026-02-02T10:00', clock(days(4)), [], { warnAt: [0.74, 0.75] })).toEqual(['2026-02-04T16:00', '2026-02-05T16:00']);
    expect(warned('2026-12-21T10:00', clock(days(3)), [], { warnAt: [0.5] })).toEqual(['2026-12-22T12:00']);
    expect(warned('2026-12-23T10:00', clock(days(2)), [], { warnAt: [0.5] })).toEqual(['2026-12-24T16:00']);
    // Not before it was opened, not after it is due.
    expect(warned('2026-12-23T14:00', clock(days(1)), [], { warnAt: [0.5] })).toEqual(['2026-12-23T14:00']);
    expect(warned('2026-02-02T10:00', clock(days(0)), [], { warnAt: [0.5, 1] })).toEqual(['2026-02-02T16:00', '2026-02-02T16:00']);
  });

  test('that will not come are left out, those before an endless pause are not', () => {
    const paused = told('pause@2026-02-02T12:00');
    expect(warned('2026-02-02T08:00', clock(hours(8)), paused, marks)).toEqual(['2026-02-02T12:00']);
    expect(warned('2026-02-02T08:00', clock(days(2)), told('pause@2026-02-03T17:00'), marks)).toEqual(['2026-02-03T16:00', '2026-02-03T16:00', '2026-02-03T16:00']);
    expect(warned('2026-02-02T08:00', clock(days(2)), told('pause@2026-02-02T12:00'), marks)).toEqual([]);
  });

  test('carried, they do not come before the change', () => {
    expect(warned('2026-02-02T08:00', clock(hours(80)), [priority('2026-02-02T14:00', clock(hours(8)))], { ...marks, onPriorityChange: 'carry-elapsed' })).toEqual(['2026-02-02T14:00', '2026-02-02T14:00', '2026-02-02T15:12']);
    expect(warned('2026-02-02T08:00', clock(hours(80)), [priority('2026-02-05T10:00', clock(days(4)))], { warnAt: [0.5], onPriorityChange: 'carry-elapsed' })).toEqual(['2026-02-05T10:00']);
  });
});

describe('what a calendar cannot answer', () => {
  const thrown = (run: () => unknown): unknown => {
    try {
      run();
      return undefined;
    } catch (error) {
      return error instanceof OutsideCalendar ? [error.id, error.name, error.message] : error;
    }
  };
  const beyond = ['beyond-calendar', 'OutsideCalendar', 'the calendar office is not known so far back or so far ahead'];

  test('is an error: it never opens, whatever is asked', () => {
    for (const target of [hours(4), hours(0), days(1)]) expect(thrown(() => due('2026-02-02T08:00', clock(target, { calendar: never })))).toEqual(['calendar-never-opens', 'OutsideCalendar', 'the calendar never never opens']);
    expect(thrown(() => due('2026-02-02T08:00', clock(hours(4), { calendar: never }), [priority('2026-02-02T09:00', clock(hours(4)))], { onPriorityChange: 'carry-elapsed' }))).toHaveLength(3);
  });

  test('is an error: before and after the years that are known', () => {
    expect(thrown(() => due('2014-12-31T12:00', clock(hours(4))))).toEqual(beyond);
    expect(thrown(() => due('2014-12-31T12:00', clock(days(1))))).toEqual(beyond);
    expect(due('2015-01-02T12:00', clock(hours(4)))).toBe('2015-01-02T16:00');
    // The last Friday that is known.
    expect(due('2050-12-30T08:00', clock(hours(8)))).toBe('2050-12-30T16:00');
    expect(due('2050-12-30T08:00', clock(days(0)))).toBe('2050-12-30T16:00');
    expect(thrown(() => due('2050-12-30T08:00', clock(hours(8.001))))).toEqual(beyond);
    expect(thrown(() => due('2050-12-30T08:00', clock(days(1))))).toEqual(beyond);
    expect(thrown(() => due('2050-12-30T08:00', clock(hours(9)), told('pause@2050-12-30T09:00', 'resume@2051-01-03T09:00')))).toEqual(beyond);
  });

  test('a clock that has not begun has all of its time left', () => {
    expect(deadline({ ...asked('2026-02-02T08:00', clock(hours(4))), from: null })).toEqual({ dueAt: null, remaining: hours(4), met: null, warnings: [], legs: [] });
    expect(office.starts.length).toBeGreaterThan(9000);
  });
});
