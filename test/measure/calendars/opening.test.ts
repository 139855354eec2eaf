// Deadlines and hours of calendars laid beside each other: worked by hand, on clocks that are alike, apart, and apart by more in winter.
import { expect, test } from 'vitest';
import { beside, covered } from '../../../src/measure/calendars/beside.ts';
import { counted, lags, openingOf, shortestOf, spanOf, type Opening } from '../../../src/measure/calendars/opening.ts';
import { openTime } from '../../../src/measure/calendars/open-time.ts';
import { always, shifted, weekOf } from '../../../src/measure/calendars/week.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { november } from '../november.ts';

const calendar = (name: string, timeZone: string, hours: Readonly<Record<string, readonly string[]>>): readonly [string, object] => [name, { name, spec: { timeZone, hours } }];
const weekdays = (range: string): Readonly<Record<string, readonly string[]>> => ({ 'monday-friday': [range] });
const estate = {
  Calendar: new Map([
    calendar('office', 'Europe/Oslo', weekdays('08:00-16:00')), calendar('mornings', 'Europe/Oslo', weekdays('08:00-12:00')), calendar('berlin', 'Europe/Berlin', weekdays('08:00-16:00')),
    calendar('tokyo', 'Asia/Tokyo', weekdays('08:00-16:00')), calendar('late', 'Asia/Tokyo', weekdays('16:00-24:00')), calendar('never', 'Europe/Oslo', {}),
  ]),
} as unknown as Estate;
const [hour, day] = [60, 1440];
const hours = weekOf(weekdays('08:00-16:00'));
const opening = (timeZone: string | undefined): Opening => ({ name: 'x', week: hours, timeZone });

test('a calendar is its week on its clock; without a name it is around the clock, and one that is not declared is none', () => {
  expect(openingOf(estate, 'office')).toEqual({ name: 'office', week: hours, timeZone: 'Europe/Oslo' });
  expect(openingOf(estate, 'office')).toBe(openingOf(estate, 'office'));
  expect([openingOf(estate), openingOf(estate, 'around-the-clock')]).toEqual(Array.from({ length: 2 }, () => ({ name: 'around-the-clock', week: [[0, 10_080]], timeZone: undefined })));
  expect([openingOf(estate, 'nowhere'), openingOf(estate, 'never')]).toEqual([undefined, { name: 'never', week: [], timeZone: 'Europe/Oslo' }]);
});

test('a deadline says a length or business days, and is written with its calendar', () => {
  expect(['4h', '90m', '3bd', '10bd'].map(spanOf)).toEqual([{ minutes: 240 }, { minutes: 90 }, { businessDays: 3 }, { businessDays: 10 }]);
  expect([counted({ within: '4h' }), counted({ within: '3bd', calendar: 'office' })]).toEqual(['4h (around-the-clock)', '3bd (office)']);
});

test('on one clock the longer deadline comes later by what is closed meanwhile, and the shorter never', () => {
  const lag = lags(estate);
  const on = (calendar: string | undefined, first: string, second: string): number | undefined => lag({ within: first, ...(calendar === undefined ? {} : { calendar }) }, { within: second, ...(calendar === undefined ? {} : { calendar }) });
  expect([on(undefined, '4h', '6h'), on(undefined, '6h', '4h'), on(undefined, '4h', '4h')]).toEqual([2 * hour, 0, 0]);
  // Two hours more run out after the weekend for what began on a Friday.
  expect([on('office', '4h', '6h'), on('office', '6h', '4h'), on('office', '6h', '6h')]).toEqual([2 * day + 18 * hour, 0, 0]);
  expect([on('office', '1bd', '3bd'), on('office', '3bd', '1bd'), on('office', '2bd', '2bd')]).toEqual([4 * day, 0, 0]);
  // From Friday 08:00: until Friday 12:00, and until Monday 16:00.
  expect(on('office', '4h', '1bd')).toBe(3 * day + 4 * hour);
  // One minute before closing: the four hours are used up by 11:59 on the next day, the business day at 16:00.
  expect(on('office', '1bd', '4h')).toBe(-4 * hour - 1);
});

test('of deadlines on different clocks the state in which these are worst apart counts', () => {
  const lag = lags(estate);
  const between = (first: string, second: string): number | undefined => lag({ within: '8h', calendar: first }, { within: '8h', calendar: second });
  // In winter they are open at the same time; in summer the second opens and closes an hour later.
  expect([between('office', 'late'), between('late', 'office')]).toEqual([hour, 2 * day + 16 * hour]);
  expect([between('office', 'berlin'), lag({ within: '4h', calendar: 'office' }, { within: '4h', calendar: 'tokyo' })]).toEqual([0, 2 * day + 16 * hour]);
  expect([lag({ within: '4h' }, { within: '4h', calendar: 'office' }), lag({ within: '4h', calendar: 'office' }, { within: '4h' })]).toEqual([2 * day + 16 * hour, 0]);
});

test('nothing is said of deadlines on a calendar that is not known or never open', () => {
  const lag = lags(estate);
  const plain = { within: '4h' };
  for (const calendar of ['nowhere', 'never']) expect([lag({ within: '4h', calendar }, plain), lag(plain, { within: '4h', calendar }), shortestOf(estate, { within: '4h', calendar })]).toEqual([undefined, undefined, undefined]);
  expect(lag(plain, plain)).toBe(0);
});

test('the shortest that a deadline can be is over the fewest closed hours', () => {
  expect([shortestOf(estate, { within: '4h' }), shortestOf(estate, { within: '4h', calendar: 'office' })]).toEqual([240, 240]);
  // Nine hours hold one night; a business day is as short as it gets for what began a minute before closing.
  expect([shortestOf(estate, { within: '9h', calendar: 'office' }), shortestOf(estate, { within: '1bd', calendar: 'office' })]).toEqual([25 * hour, day + 1]);
});

test('hours cover others by what they have in common, at most and at least', () => {
  const both = (share: number): object => ({ most: share, least: share });
  expect([covered(estate), covered(estate, 'office'), covered(estate, 'office', 'office'), covered(estate, 'mornings', 'office'), covered(estate, 'office', 'berlin')]).toEqual(Array.from({ length: 5 }, () => both(1)));
  expect([covered(estate, 'office', 'mornings'), covered(estate, undefined, 'office')]).toEqual([both(0.5), both(40 / 168)]);
  // Tokyo closes as Oslo opens, in summer an hour after it has.
  expect([covered(estate, 'office', 'tokyo'), covered(estate, 'tokyo', 'office')]).toEqual([{ most: 1 / 8, least: 0 }, { most: 1 / 8, least: 0 }]);
  for (const odd of ['nowhere', 'never']) expect([covered(estate, odd, 'office'), covered(estate, 'office', odd)]).toEqual([both(1), both(1)]);
});

test('weeks are laid on the clock of the first that has one', () => {
  expect(beside(opening('Europe/Oslo'), opening(undefined))).toEqual([[hours]]);
  expect([beside(opening(undefined), opening(undefined)), beside(opening(undefined), opening(undefined), opening('Asia/Tokyo'))]).toEqual([[[hours]], [[hours, hours]]]);
  expect(beside(opening(undefined), opening('Asia/Tokyo'), opening('Europe/Oslo')).toSorted()).toEqual([[hours, shifted(hours, 480)], [hours, shifted(hours, 420)]].toSorted());
  const none: Opening = { name: 'always', week: always, timeZone: undefined };
  expect(beside(opening('Europe/Oslo'), none, opening('Asia/Tokyo'), opening('Europe/Oslo')).toSorted()).toEqual([[always, shifted(hours, -480), hours], [always, shifted(hours, -420), hours]].toSorted());
});

test('the agreed time of a calendar is its open hours within a stretch; nothing is said where it is not known, or not so far', () => {
  const open = openTime(november.estate);
  const at = (text: string): number => Date.parse(`2026-11-${text}:00+01:00`);
  const [monday, wednesday] = [at('16T00:00'), at('18T00:00')];
  expect(open('office', [monday, wednesday])).toEqual([[at('16T08:00'), at('16T16:00')], [at('17T08:00'), at('17T16:00')]]);
  expect([open(undefined, [monday, wednesday]), open('around-the-clock', [monday, wednesday])]).toEqual([[[monday, wednesday]], [[monday, wednesday]]]);
  expect([open('office', [wednesday, monday]), open('office', [monday, monday]), open(undefined, [wednesday, monday]), open(undefined, [monday, monday])]).toEqual([[], [], [], []]);
  // Around the clock is open in any year, and within one opening nothing lies between a time and itself, or one before it.
  expect([open(undefined, [monday, Date.parse('2200-01-01T00:00:00Z')]), open('office', [at('16T12:00'), at('16T12:00')]), open('office', [at('16T12:00'), at('16T09:00')])]).toEqual([[[monday, Date.parse('2200-01-01T00:00:00Z')]], [], []]);
  expect([open('nowhere', [monday, wednesday]), open('office', [monday, Date.parse('2200-01-01T00:00:00Z')])]).toEqual([undefined, undefined]);
});
