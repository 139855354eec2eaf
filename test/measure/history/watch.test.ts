// Silences of the watch: what is kept of them, for whom, and how long. The watch is to run every half hour, and is late by a quarter.
import { expect, test } from 'vitest';
import { beat, newGaps, silences, type Pace } from '../../../src/measure/history/watch.ts';
import type { Gap, Watch } from '../../../src/model/memory.ts';

const minutes = 60_000;
const pace: Pace = { every: 30 * minutes, late: 15 * minutes };
const at = (time: string): string => `2026-11-17T${time}:00Z`;
const both = ['oslo', 'bergen'];
const gap = (vantage: string, from: string, to: string, missed: number): Gap => ({ vantage, from: at(from), to: at(to), missed });
const heard = (times: Readonly<Record<string, string>>, gaps: readonly Gap[] = []): Watch => ({ heard: Object.fromEntries(Object.entries(times).map(([vantage, time]) => [vantage, { at: at(time), every: pace.every }])), gaps });

test('without a pace nothing is counted, and what was known stays', () => {
  const past = heard({ oslo: '01:00' }, [gap('oslo', '00:10', '00:50', 1)]);
  expect([beat(past, { oslo: at('09:00') }, undefined, both), beat(undefined, { oslo: at('09:00') }, undefined, both)]).toEqual([past, { heard: {}, gaps: [] }]);
  expect(silences(past, at('09:00'), undefined)).toEqual(past.gaps);
});

test('the first heartbeat of a vantage ends no silence; vantages stand in order of names', () => {
  expect(beat(undefined, { oslo: at('09:00'), bergen: at('09:00') }, pace, both)).toEqual({ heard: { bergen: { at: at('09:00'), every: pace.every }, oslo: { at: at('09:00'), every: pace.every } }, gaps: [] });
  expect(Object.keys(beat(undefined, { oslo: at('09:00'), bergen: at('09:00') }, pace, both).heard)).toEqual(['bergen', 'oslo']);
  expect(Object.keys(beat(undefined, { bergen: at('09:00'), oslo: at('09:00') }, pace, both).heard)).toEqual(['bergen', 'oslo']);
});

test('a heartbeat divides only the silences of its own vantage, and only those that it falls into', () => {
  const gaps = [gap('bergen', '02:10', '05:40', 7), gap('oslo', '02:10', '05:40', 7)];
  const past = heard({ oslo: '05:40', bergen: '05:40' }, gaps);
  const after = (time: string): readonly (readonly [string, string, number])[] => beat(past, { oslo: at(time) }, pace, both).gaps.map(({ vantage, from, missed }) => [vantage, from.slice(11, 16), missed] as const);
  const untouched = [['bergen', '02:10', 7], ['oslo', '02:10', 7]];
  // The silence began after the run of 01:40, and ended with that of 05:40.
  expect([after('01:40'), after('05:40'), after('01:39')]).toEqual([untouched, untouched, untouched]);
  expect(after('03:40')).toEqual([['bergen', '02:10', 7], ['oslo', '02:10', 3], ['oslo', '04:10', 3]]);
  expect(after('01:45')).toEqual([['bergen', '02:10', 7], ['oslo', '02:15', 7]]);
});

test('silences stand in order of their beginning, those of a vantage that is declared no more among them', () => {
  const past = heard({ oslo: '01:00', bergen: '00:00' }, [gap('voss', '00:30', '00:50', 1)]);
  const next = beat(past, { oslo: at('04:00'), bergen: at('04:00') }, pace, ['oslo']);
  expect(next.gaps.map(({ vantage, from }) => [vantage, from.slice(11, 16)])).toEqual([['voss', '00:30'], ['bergen', '00:30'], ['oslo', '01:30']]);
  expect(Object.keys(next.heard)).toEqual(['oslo']);
});

test('a silence is forgotten four hundred days after it ended, counted from the newest heartbeat', () => {
  const old = (to: string): Gap => ({ vantage: 'oslo', from: '2025-10-12T00:00:00Z', to, missed: 3 });
  const past = (to: string): Watch => ({ heard: { oslo: { at: at('00:00'), every: pace.every }, bergen: { at: '2026-11-01T00:00:00Z', every: pace.every } }, gaps: [old(to)] });
  // 400 days before 17 November 2026 is 13 October 2025.
  const kept = (to: string): number => beat(past(to), { oslo: at('00:10') }, pace, both).gaps.length;
  expect([kept('2025-10-13T00:10:00Z'), kept('2025-10-13T00:09:59Z')]).toEqual([1, 0]);
  expect(beat({ heard: {}, gaps: [{ vantage: 'oslo', from: at('00:00'), to: null, missed: 1 }, gap('oslo', '01:00', '02:00', 1)] }, {}, pace, both).gaps).toEqual([gap('oslo', '01:00', '02:00', 1)]);
});

test('a silence is new where vantage, beginning and end are not known together', () => {
  const known = gap('oslo', '02:10', '05:40', 7);
  const of = (...gaps: readonly Gap[]): number => newGaps({ heard: {}, gaps: [known] }, { heard: {}, gaps }).length;
  expect([of(known), of({ ...known, vantage: 'bergen' }), of({ ...known, from: at('02:40') }), of({ ...known, to: at('05:41') }), newGaps(undefined, { heard: {}, gaps: [known] }).length]).toEqual([0, 1, 1, 1, 1]);
});

test('what lasts is a silence without an end, by the pace that held when it was last heard, if that was slower', () => {
  const slow: Watch = { heard: { oslo: { at: at('00:00'), every: 120 * minutes } }, gaps: [gap('bergen', '00:30', '01:00', 1)] };
  expect(silences(slow, at('02:10'), pace)).toEqual(slow.gaps);
  expect(silences(slow, at('02:16'), pace)).toEqual([...slow.gaps, { vantage: 'oslo', from: at('02:00'), to: null, missed: 1 }]);
  expect(silences(heard({ oslo: '00:00' }), at('01:16'), { ...pace, every: 60 * minutes })).toEqual([{ vantage: 'oslo', from: at('01:00'), to: null, missed: 1 }]);
  expect(silences(undefined, at('02:00'), pace)).toEqual([]);
});
