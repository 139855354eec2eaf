import { expect, test } from 'vitest';
import { beat, missedBetween, newGaps, paceOf, silences, type Pace } from '../../src/measure/history/watch.ts';
import type { Watch } from '../../src/model/memory.ts';
import { read } from '../../src/pipeline.ts';

const minutes = 60_000;
const host: Pace = { every: 30 * minutes, late: 15 * minutes };
const actions: Pace = { every: 30 * minutes, late: 60 * minutes };
const at = (time: string): string => `2026-11-17T${time}:00Z`;
const beats = (pace: Pace, ...times: readonly string[]): Watch => times.reduce<Watch>((watch, time) => beat(watch, { oslo: at(time) }, pace, ['oslo', 'bergen']), { heard: {}, gaps: [] });

test('between two runs, those were missed that would be too late even as late as a run may be', () => {
  const missed = (pace: Pace, ...to: readonly string[]): number[] => to.map((time) => missedBetween(at('02:00'), at(time), pace));
  expect(missed(host, '02:30', '02:44', '02:46', '03:00', '03:14', '03:16', '05:30')).toEqual([0, 0, 1, 1, 1, 2, 6]);
  expect(missed(actions, '02:30', '03:30', '03:31', '04:00', '04:01', '05:30')).toEqual([0, 0, 1, 1, 2, 4]);
  expect(missedBetween(at('02:00'), at('01:00'), host)).toBe(0);
});

test('the watch itself was silent from 02:10 to 05:40: 7 runs missed', () => {
  const watch = beats(host, '01:10', '01:40', '05:40', '06:10');
  expect(watch.gaps).toEqual([{ vantage: 'oslo', from: at('02:10'), to: at('05:40'), missed: 7 }]);
  expect(newGaps(beats(host, '01:10', '01:40'), beats(host, '01:10', '01:40', '05:40'))).toEqual(watch.gaps);
  expect(newGaps(watch, beats(host, '01:10', '01:40', '05:40', '06:10'))).toEqual([]);
});

test('a silence that lasts is known from whoever looks on; each vantage has its own', () => {
  const watch = beat(beats(host, '01:40'), { bergen: at('01:40') }, host, ['oslo', 'bergen']);
  const later = beat(beat(watch, { bergen: at('02:10') }, host, ['oslo', 'bergen']), { bergen: at('02:40') }, host, ['oslo', 'bergen']);
  expect(silences(later, at('02:40'), host)).toEqual([{ vantage: 'oslo', from: at('02:10'), to: null, missed: 1 }]);
  expect(silences(beat(later, {}, host, ['bergen']), at('02:40'), host)).toEqual([]);
});

test('a heartbeat that comes later than it was made divides the silence', () => {
  const watch = beats(host, '01:40', '05:40', '03:40');
  expect(watch.gaps).toEqual([{ vantage: 'oslo', from: at('02:10'), to: at('03:40'), missed: 3 }, { vantage: 'oslo', from: at('04:10'), to: at('05:40'), missed: 3 }]);
  expect(watch.heard).toEqual({ oslo: { at: at('05:40'), every: 30 * minutes } });
  expect(beats(host, '01:40', '05:40', '03:40', '03:40')).toEqual(watch);
});

test('nothing was missed because the schedule became denser', () => {
  const rare: Pace = { every: 240 * minutes, late: 120 * minutes };
  expect(beat(beats(rare, '01:00'), { oslo: at('05:00') }, host, ['oslo']).gaps).toEqual([]);
});

test('at most a hundred silences are kept', () => {
  const hours = Array.from({ length: 150 }, (_none, index) => new Date(Date.parse(at('00:00')) + index * 3 * 3_600_000).toISOString().replace('.000Z', 'Z'));
  const watch = hours.reduce<Watch>((before, when) => beat(before, { oslo: when }, host, ['oslo']), { heard: {}, gaps: [] });
  expect([watch.gaps.length, watch.gaps.at(-1)?.to]).toEqual([100, hours.at(-1)]);
});

test('the pace is the Estate\'s schedule: a host is late by half an interval at most, GitHub by an hour', () => {
  const paced = (schedule: string): Pace | undefined => paceOf(read([{ path: 'services/a.yaml', bytes: new TextEncoder().encode(`apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: ${schedule} }\n`) }]).estate);
  expect([paced('{ audit: 30m }'), paced('{ audit: 30m, by: actions }'), paced('{ audit: 4h, by: actions }'), paced('{}')]).toEqual([host, actions, { every: 240 * minutes, late: 120 * minutes }, undefined]);
});
