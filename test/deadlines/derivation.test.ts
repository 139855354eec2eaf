import { describe, expect, test } from 'vitest';
import { deadline } from '../../src/measure/cases/deadline.ts';
import { derivation } from '../../src/measure/cases/derivation.ts';
import { why, calendarTitle, lasting } from '../../src/words/derivation.ts';
import { estateOf } from '../verdicts/played.ts';
import { operator } from '../verdicts/estates.ts';
import { always, asked, at, clock, days, hours, priority, steps, told } from './clocks.ts';

describe('steps', () => {
  test('say what was counted and what was not, with the days that are closed out of turn', () => {
    expect(steps('2026-12-23T14:00', clock(hours(8)))).toEqual([
      '12-23T14:00 12-23T16:00 2 counted', '12-23T16:00 12-24T08:00 0 outside-hours', '12-24T08:00 12-24T12:00 4 counted',
      '12-24T12:00 12-29T08:00 0 closed-days ["2026-12-25","2026-12-28"]', '12-29T08:00 12-29T10:00 2 counted',
    ]);
    expect(steps('2026-02-07T10:00', clock(hours(1), { calendar: always }))).toEqual(['02-07T10:00 02-07T11:00 1 counted-always']);
    expect(steps('2026-02-07T10:00', clock(hours(0)))).toEqual(['02-07T10:00 02-07T10:00 0 at-once']);
  });

  test('say where the clock stood still, and why', () => {
    expect(steps('2026-02-02T08:00', clock(hours(3)), told('pause=waiting@2026-02-02T09:00', 'resume@2026-02-02T10:00', 'stop@2026-02-02T11:00', 'reopen@2026-02-02T12:00'))).toEqual([
      '02-02T08:00 02-02T09:00 1 counted', '02-02T09:00 02-02T10:00 0 paused-for', '02-02T10:00 02-02T11:00 1 counted', '02-02T11:00 02-02T12:00 0 case-closed', '02-02T12:00 02-02T13:00 1 counted',
    ]);
    expect(steps('2026-02-02T08:00', clock(hours(3)), told('pause@2026-02-02T17:00'), {})).toEqual(['02-02T08:00 02-02T11:00 3 counted']);
    expect(steps('2026-02-02T15:00', clock(hours(3)), told('pause@2026-02-02T17:00'))).toEqual(['02-02T15:00 02-02T16:00 1 counted', '02-02T16:00 02-02T17:00 0 outside-hours', '02-02T17:00 02-02T17:00 0 paused']);
    expect(steps('2026-02-02T15:00', clock(hours(3)), told('pause@2026-02-02T14:00'))).toEqual(['02-02T15:00 02-02T15:00 0 paused']);
    expect(steps('2026-02-02T08:00', clock(hours(1)), told('pause@2026-02-02T10:00', 'resume@2026-02-02T11:00'))).toEqual(['02-02T08:00 02-02T09:00 1 counted']);
  });

  test('say what happened to the clock', () => {
    const change = priority('2026-02-02T10:00', clock(hours(4)));
    expect(steps('2026-02-02T08:00', clock(hours(8)), [change], { onPriorityChange: 'carry-elapsed' })).toEqual(['02-02T08:00 02-02T10:00 2 counted', '02-02T10:00 02-02T10:00 0 priority-carry-elapsed', '02-02T10:00 02-02T12:00 2 counted']);
    expect(steps('2026-02-02T08:00', clock(hours(8)), [change])).toEqual(['02-02T08:00 02-02T12:00 4 counted', '02-02T10:00 02-02T10:00 0 priority-from-open']);
    expect(steps('2026-02-02T08:00', clock(hours(8)), [change], { onPriorityChange: 'restart' })).toEqual(['02-02T10:00 02-02T10:00 0 priority-restart', '02-02T10:00 02-02T14:00 4 counted']);
    expect(steps('2026-02-02T08:00', clock(hours(1)), told('stop@2026-02-02T08:30', 'reopen@2026-02-02T10:00', 'reopen@2026-02-02T10:10'), { onReopen: 'restart' })).toEqual(['02-02T10:00 02-02T10:00 0 reopened-restart', '02-02T10:00 02-02T11:00 1 counted']);
    expect(steps('2026-02-02T08:00', clock(hours(1)), told('stop@2026-02-02T08:00', 'reopen@2026-02-02T08:00'), { onReopen: 'restart' })).toEqual(['02-02T08:00 02-02T09:00 1 counted']);
  });

  test('say which pause stopped nothing, until it is due', () => {
    const paused = told('pause@2026-02-02T09:00', 'resume@2026-02-02T09:30', 'pause=tea@2026-02-02T10:00', 'resume@2026-02-02T10:30', 'pause@2026-02-02T12:01');
    expect(steps('2026-02-02T08:00', clock(hours(4), { pausable: false }), paused)).toEqual(['02-02T08:00 02-02T12:00 4 counted', '02-02T09:00 02-02T09:00 0 pause-not-allowed', '02-02T10:00 02-02T10:00 0 pause-not-allowed']);
    expect(steps('2026-02-02T08:00', clock(hours(4), { pausable: ['rain'] }), told('pause=tea@2026-02-02T10:00'))).toEqual(['02-02T08:00 02-02T12:00 4 counted', '02-02T10:00 02-02T10:00 0 reason-not-allowed']);
    expect(steps('2026-02-02T08:00', clock(hours(4), { pausable: ['rain'] }), told('pause=tea@2026-02-02T12:00', 'pause=tea@2026-02-02T12:01')).length).toBe(2);
    expect(steps('2026-02-02T08:00', clock(hours(4), { pausable: ['rain'] }), told('pause=rain@2026-02-02T09:00', 'pause=tea@2026-02-02T12:01')).at(-1)).toBe('02-02T12:01 02-02T12:01 0 reason-not-allowed');
  });

  test('of business days are the days', () => {
    expect(steps('2026-12-23T14:00', clock(days(2)))).toEqual(['12-23T14:00 12-23T16:00 2 first-day 2', '12-23T16:00 12-24T12:00 4 business-day 1 2', '12-24T12:00 12-29T16:00 8 business-day 2 2'].map((one) => one.replace('first-day 2', 'first-day 0 2')));
    expect(steps('2026-02-02T08:00', clock(days(1)), told('pause@2026-02-02T15:00', 'resume@2026-02-03T09:00', 'stop@2026-02-03T15:00', 'reopen@2026-02-04T09:00', 'pause@2026-02-05T09:00', 'resume@2026-02-05T10:00'))).toEqual([
      '02-02T08:00 02-02T16:00 0 day-paused', '02-02T16:00 02-03T16:00 0 day-closed', '02-03T16:00 02-04T16:00 7 first-day 0 1', '02-04T16:00 02-05T16:00 7 business-day 1 1',
    ]);
    expect(steps('2026-02-02T08:00', clock(days(2)), told('pause@2026-02-03T15:00'))).toEqual(['02-02T08:00 02-02T16:00 8 first-day 0 2', '02-03T15:00 02-03T15:00 0 paused']);
    expect(steps('2026-02-02T08:00', clock(hours(80)), [priority('2026-02-05T10:00', clock(days(1)))], { onPriorityChange: 'carry-elapsed' })).toEqual([
      '02-02T08:00 02-02T16:00 8 first-day 0 1', '02-02T16:00 02-03T16:00 8 business-day 1 1', '02-03T16:00 02-05T10:00 0 not-before-change', '02-05T10:00 02-05T10:00 0 priority-carry-elapsed',
    ]);
  });

  test('a clock that has not begun has none', () => {
    const question = { ...asked('2026-02-02T08:00', clock(hours(4))), from: null };
    expect(derivation(question, deadline(question))).toEqual([]);
  });
});

test('in words, with days written out and calendars by their titles', () => {
  const { estate } = estateOf(`${operator()}---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office, title: { nb: Kontortid, en: Office hours } }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] } }\n`);
  const say = (language: 'en' | 'nb') => (step: Parameters<typeof why>[0]): string => why(step, { language, timeZone: 'Europe/Oslo' }, (name) => calendarTitle(estate, name, language));
  const closed = { id: 'closed-days', values: { calendar: 'office', days: { list: ['2026-12-25', '2026-12-28'] } } };
  expect(say('nb')(closed)).toBe('Regnes ikke med: utenfor «Kontortid»; stengt 25. desember 2026 og 28. desember 2026.');
  expect(say('en')(closed)).toBe('Not counted: outside “Office hours”; closed on 25 December 2026 and 28 December 2026.');
  expect(say('nb')({ id: 'business-day', values: { number: { count: 1 }, of: { count: 3 } } })).toBe('Arbeidsdag 1 av 3, til stengetid.');
  expect(say('en')({ id: 'first-day', values: { calendar: 'around-the-clock', of: { count: 1 } } })).toBe('The day that the clock starts on, by “around the clock”: 1 business day is counted from the next.');
  expect(say('nb')({ id: 'of another version', values: {} })).toBe('of another version');
  expect(calendarTitle(estate, 'nobody', 'nb')).toBe('nobody');
  expect([lasting('3bd', 'nb'), lasting('1bd', 'en'), lasting('90m', 'nb'), lasting('4h', 'en')]).toEqual(['3 arbeidsdager', '1 business day', '1 t 30 min', '4 h']);
  expect(at('2026-02-02T08:00')).toBe(Date.parse('2026-02-02T07:00:00Z'));
});
