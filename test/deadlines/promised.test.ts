// Deadlines as an estate promises them.
import { describe, expect, test } from 'vitest';
import { businessBetween, businessDay, businessDaysBetween, openBetween } from '../../src/measure/calendars/business-time.ts';
import { calendarOf } from '../../src/measure/calendars/calendars.ts';
import { beginning, eventsFor, outOfOrder, type Told } from '../../src/measure/cases/events.ts';
import { clockOf, questionOf, strictest, strictestKnown, targetOf, warnAtOf, policyOf } from '../../src/measure/cases/promised-deadline.ts';
import { instantOf, offsetAt, stretchesOf } from '../../src/measure/calendars/zone.ts';
import { promisesOf } from '../../src/model/effective.ts';
import type { Declared, Estate } from '../../src/model/estate.ts';
import { estateOf } from '../verdicts/played.ts';
import { at, office, oslo, utc } from './clocks.ts';

const matrix = '{ critical: { high: P1, medium: P2, low: P3 }, high: { high: P2, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }';
const level = (name: string, deadlines: string, more = ''): string => `---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: ${name} }\nspec:\n  type: SLA\n  priority: ${matrix}\n  deadlines: { ${deadlines}, P3: { restore: { within: 3d } }, P4: { restore: { within: 9d } } }\n${more}`;
const text = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: operator }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }
---
apiVersion: driftvakt/v1
kind: Calendar
metadata: { name: office }
spec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-12:00", "12:30-16:00"], friday: ["20:00-02:00"] }, holidays: NO, dates: { 2026-02-05: closed, 2026-02-07: ["10:00-11:00"] } }
---
apiVersion: driftvakt/v1
kind: Calendar
metadata: { name: plain }
spec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp }
spec: { lifecycle: experimental, customers: { a: { serviceLevel: gold, criticality: high }, b: { serviceLevel: silver, criticality: high }, c: { serviceLevel: far, criticality: high } } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: a }
spec: {}
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: b }
spec: {}
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: c }
spec: {}
${level('gold', 'P1: { respond: { within: 15m }, restore: { within: 4h } }, P2: { restore: { within: 8h, calendar: plain, pausable: [waiting], startsAt: detected } }', '  onPriorityChange: restart\n  onReopen: restart\n  warnAt: [90%, 50%]\n')}
${level('silver', 'P1: { respond: { within: 30m }, restore: { within: 6h } }, P2: { restore: { within: 1bd, calendar: plain, startsAt: assigned } }')}
${level('far', 'P1: { restore: { within: 9999999d } }, P2: { restore: { within: 9999999d } }')}`;

const { estate, errors } = estateOf(text);
const service = (of: Estate): Declared<'Service'> => of.Service.get('erp') as Declared<'Service'>;
const of = (name: string): Declared<'ServiceLevel'> => estate.ServiceLevel.get(name) as Declared<'ServiceLevel'>;

test('the estate is valid', () => expect(errors).toEqual([]));

describe('calendars of an estate', () => {
  test('are tables, made once; around the clock is always there, in the estate’s time zone', () => {
    const table = calendarOf(estate, 'office');
    expect(calendarOf(estate, 'office')).toBe(table);
    expect(calendarOf(estate)?.hours).toMatchObject({ name: 'around-the-clock', timeZone: 'Europe/Oslo' });
    expect(calendarOf(estate, 'around-the-clock')).toBe(calendarOf(estate));
    expect(calendarOf(estate, 'nobody')).toBeUndefined();
    expect(calendarOf({ ...estate, Calendar: new Map([['odd', { ...estate.Calendar.get('plain'), spec: { timeZone: 'UTC', hours: {}, holidays: 'XX' } }]]) } as unknown as Estate, 'odd')).toBeUndefined();
    const always = calendarOf(estate);
    if (always === undefined || table === undefined) throw new Error('no table');
    expect(businessBetween(always, at('2026-02-02T00:00'), at('2026-02-09T00:00'))).toBe(7 * 86_400_000);
    expect([...table.hours.holidays.keys()].length).toBeGreaterThan(400);
  });

  test('open as their week, their holidays and their dates say, over midnight too', () => {
    const table = calendarOf(estate, 'office');
    if (table === undefined) throw new Error('no table');
    const open = (from: string, until: string): string[] => openBetween(table, at(from), at(until)).map((one) => `${oslo(one.from)?.slice(8) ?? ''}-${oslo(one.until)?.slice(8) ?? ''}`);
    expect(open('2026-02-04T09:00', '2026-02-09T08:30')).toEqual(['04T09:00-04T12:00', '04T12:30-04T16:00', '06T08:00-06T12:00', '06T12:30-06T16:00', '06T20:00-07T02:00', '07T10:00-07T11:00', '09T08:00-09T08:30']);
    expect(open('2026-04-30T15:00', '2026-05-04T09:30')).toEqual(['04T07:00-04T09:30']);
    expect(open('2026-02-04T17:00', '2026-02-04T18:00')).toEqual([]);
    expect(businessBetween(table, at('2026-02-04T18:00'), at('2026-02-04T17:00'))).toBe(0);
  });

  test('business days by number, and between two instants', () => {
    const day = (n: number): string | null => oslo(businessDay(office, at('2026-02-02T10:00'), n).closing);
    expect([0, 1, 4, 5].map(day)).toEqual(['2026-02-02T16:00', '2026-02-03T16:00', '2026-02-06T16:00', '2026-02-09T16:00']);
    const between = (from: string, until: string): number => businessDaysBetween(office, at(from), at(until)).length;
    expect([between('2026-02-02T10:00', '2026-02-04T16:00'), between('2026-02-02T10:00', '2026-02-04T15:59'), between('2026-02-02T16:00', '2026-02-03T16:00'), between('2026-02-02T15:59', '2026-02-02T16:00')]).toEqual([3, 2, 1, 1]);
    expect(businessDay(office, at('2026-02-02T10:00'), 0)).toEqual({ day: Date.parse('2026-02-02T00:00:00Z') / 86_400_000, closing: at('2026-02-02T16:00') });
  });
});

describe('promises', () => {
  const asked = { priority: 'P1', metric: 'restore', opened: at('2026-02-02T10:00') } as const;

  test('become clocks: target, calendar and agreed pauses', () => {
    expect([targetOf('4h'), targetOf('3bd'), targetOf('0bd')]).toEqual([{ milliseconds: 14_400_000 }, { businessDays: 3 }, { businessDays: 0 }]);
    expect(clockOf(estate, of('gold'), 'P2', 'restore')).toMatchObject({ target: { milliseconds: 28_800_000 }, pausable: ['waiting'], calendar: { hours: { name: 'plain' } } });
    expect(clockOf(estate, of('gold'), 'P1', 'restore')).toMatchObject({ pausable: false, calendar: { hours: { name: 'around-the-clock' } } });
    expect(clockOf(estate, of('far'), 'P1', 'respond')).toBeUndefined();
    expect([warnAtOf(of('gold')), warnAtOf(of('silver'))]).toEqual([[0.5, 0.9], [0.75]]);
    expect([policyOf(of('gold')), policyOf(of('silver'))]).toEqual([{ onPriorityChange: 'restart', onReopen: 'restart' }, { onPriorityChange: 'from-open', onReopen: 'continue' }]);
  });

  test('are asked with the priorities that each promises; not promised for one, there is no deadline', () => {
    const change = { at: at('2026-02-02T11:00'), type: 'priority', priority: 'P2' } as const;
    expect(questionOf(estate, of('gold'), { ...asked, told: [change] })).toMatchObject({ from: asked.opened, warnAt: [0.5, 0.9], events: [{ at: change.at, type: 'priority', clock: { target: { milliseconds: 28_800_000 } } }] });
    expect(questionOf(estate, of('gold'), { ...asked, metric: 'respond', told: [change] })).toBeUndefined();
    expect(questionOf(estate, of('far'), { ...asked, metric: 'respond' })).toBeUndefined();
    const p2 = { ...asked, priority: 'P2', told: [{ at: at('2026-02-02T09:00'), type: 'report' }, { at: at('2026-02-02T10:05'), type: 'detect' }] } as const;
    expect(questionOf(estate, of('gold'), p2)?.from).toBe(at('2026-02-02T10:05'));
    expect(questionOf(estate, of('silver'), p2)?.from).toBeNull();
    expect(questionOf(estate, of('gold'), { ...p2, priority: 'P1' })?.from).toBe(at('2026-02-02T09:00'));
  });

  test('the strictest of several decides; one whose calendar cannot answer is an error, or nothing to tell', () => {
    const promises = promisesOf(estate, service(estate));
    expect(strictestKnown(estate, promises, asked)).toMatchObject({ customer: 'a', answer: { dueAt: at('2026-02-02T14:00') } });
    expect(strictestKnown(estate, promises.toReversed(), asked)).toMatchObject({ customer: 'a' });
    expect(strictestKnown(estate, promises, { ...asked, priority: 'P2' })).toMatchObject({ customer: 'a', answer: { dueAt: at('2026-02-03T10:00') } });
    expect(strictestKnown(estate, promises.filter(({ customer }) => customer === 'b'), { ...asked, priority: 'P2' })).toMatchObject({ answer: { dueAt: null, remaining: { businessDays: 1 } } });
    expect(() => strictest(estate, promises, asked)).toThrow('not known so far');
    expect(strictest(estate, promises, { ...asked, metric: 'respond' })).toMatchObject({ customer: 'a', answer: { dueAt: at('2026-02-02T10:15') } });
    expect(strictestKnown(estate, promises.filter(({ customer }) => customer === 'c'), asked)).toBeUndefined();
    expect(strictest(estate, [{ customer: undefined, criticality: 'high', level: undefined }], asked)).toBeUndefined();
    expect(() => strictestKnown(estate, promises, { ...asked, opened: null as unknown as number, told: null as never })).toThrow(TypeError);
    // Due at the same instant, the one that reminds first.
    const [early, late] = [of('gold'), { ...of('gold'), spec: { ...of('gold').spec, warnAt: '80%' } } as Declared<'ServiceLevel'>];
    for (const pair of [[early, late], [late, early]]) expect(strictest(estate, pair.map((one) => ({ customer: undefined, criticality: 'high' as const, level: one })), asked)?.level).toBe(early);
  });
});

describe('events', () => {
  const continues = { onReopen: 'continue' } as const;
  const all: readonly Told[] = (['report', 'detect', 'assign', 'respond', 'pause', 'resume', 'restore', 'close', 'reopen', 'priority'] as const).map((type, index) => ({ at: index, type }));

  test('move the clock of their metric', () => {
    expect(eventsFor('restore', all, continues).map(({ at: when, type }) => `${when} ${type}`)).toEqual(['4 pause', '5 resume', '6 stop', '7 stop', '8 reopen']);
    expect(eventsFor('respond', all, { onReopen: 'restart' }).map(({ at: when, type }) => `${when} ${type}`)).toEqual(['3 stop', '4 pause', '5 resume', '6 stop', '7 stop', '8 reopen']);
    expect(eventsFor('respond', all, continues).map(({ at: when, type }) => `${when} ${type}`), 'what was answered has been').toEqual(['3 stop', '4 pause', '5 resume', '6 stop', '7 stop']);
    expect(eventsFor('restore', [{ at: 1, type: 'pause', reason: 'x' }, { at: 2, type: 'pause' }], continues)).toEqual([{ at: 1, type: 'pause', reason: 'x' }, { at: 2, type: 'pause' }]);
  });

  test('begin it', () => {
    expect([beginning('opened', 5, all), beginning('opened', -1, all), beginning('opened', 5, []), beginning('detected', 5, all), beginning('detected', 5, []), beginning('assigned', 5, all), beginning('assigned', 5, [])]).toEqual([0, -1, 5, 1, 5, 2, null]);
  });

  test('must be in order, and not before the opening unless they are what came before it', () => {
    const log = (...times: readonly number[]): readonly Told[] => times.map((when) => ({ at: when, type: 'pause' }));
    expect(outOfOrder(1, log(1, 1, 2))).toBeUndefined();
    expect(outOfOrder(1, log(1, 3, 2))).toEqual({ id: 'events-not-ordered', index: 2 });
    expect(outOfOrder(2, log(1, 3))).toEqual({ id: 'event-before-opening', index: 0 });
    expect(outOfOrder(5, [{ at: 1, type: 'report' }, { at: 2, type: 'detect' }, { at: 5, type: 'close' }])).toBeUndefined();
    expect(outOfOrder(5, [{ at: 1, type: 'report' }, { at: 2, type: 'assign' }])).toEqual({ id: 'event-before-opening', index: 1 });
  });
});

describe('time zones', () => {
  const [from, until] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00Z')];
  const all = stretchesOf('Europe/Oslo', from, until);

  test('are stretches of one offset each', () => {
    expect(all.map((one) => `${utc(one.from)} ${utc(one.until)} ${one.offset / 3_600_000}`)).toEqual(['2026-01-01T00:00:00Z 2026-03-29T01:00:00Z 1', '2026-03-29T01:00:00Z 2026-10-25T01:00:00Z 2', '2026-10-25T01:00:00Z 2027-01-01T00:00:00Z 1']);
    expect(stretchesOf('UTC', from, until)).toEqual([{ from, until, offset: 0 }]);
    expect(stretchesOf('Europe/Oslo', from, Date.parse('2026-03-29T01:00:00Z')).length).toBe(1);
    expect(['2025-01-01T00:00:00Z', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z', '2028-07-01T00:00:00Z'].map((one) => offsetAt(all, Date.parse(one)) / 3_600_000)).toEqual([1, 1, 2, 2, 1, 1]);
    expect(offsetAt([], 0)).toBe(0);
  });

  test('a local time is the first instant at which the clocks show it; one that they leap over is the leap', () => {
    const local = (text: string): string => utc(instantOf(all, Date.parse(`${text}Z`)));
    expect([local('2026-02-01T12:00'), local('2026-07-01T12:00'), local('2026-12-01T12:00')]).toEqual(['2026-02-01T11:00:00Z', '2026-07-01T10:00:00Z', '2026-12-01T11:00:00Z']);
    expect([local('2026-03-29T01:59'), local('2026-03-29T02:30'), local('2026-03-29T03:00')]).toEqual(['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-29T01:00:00Z']);
    expect([local('2026-10-25T02:30'), local('2026-10-25T03:00')]).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T02:00:00Z']);
    expect([local('2025-12-01T12:00'), local('2027-06-01T12:00')]).toEqual(['2025-12-01T11:00:00Z', '2027-06-01T11:00:00Z']);
  });
});
