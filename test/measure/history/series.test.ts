// How one look more is folded into the past of its target: the time since the one before, within windows and without.
import { expect, test } from 'vitest';
import { expiryOf } from '../../../src/measure/history/expiry.ts';
import { addLatency, addTime } from '../../../src/measure/history/rollup.ts';
import { fold, type Folding, type Window } from '../../../src/measure/history/series.ts';
import type { Stretch, TargetMemory } from '../../../src/model/memory.ts';
import type { Observation } from '../../../src/model/observation.ts';

const at = (time: string): string => `2026-11-14T${time}:00Z`;
const seen = (time: string, facts: unknown = { reached: true, timings: { total: 100 } }): Observation => ({ probe: 'http', target: 'service/erp#probes/p', spec: 's', at: at(time), took: 1, from: 'oslo', seen: true, facts } as Observation);
const folding = (state: Folding['state'], excluded: readonly Window[] = []): Folding => ({ state, timeToLive: 15 * 60_000, timeZone: 'UTC', excluded });
const two = (from: string, to: string, first: Folding['state'], excluded: readonly Window[] = []): unknown => {
  const day = fold(fold(undefined, seen(from), folding(first)), seen(to), folding('good', excluded)).days[0];
  return day && [day.good / 60, day.bad / 60, day.unknown / 60, day.maintenance / 60];
};
const window = (from: string, until: string): Window => ({ from: at(from), until: at(until) });

test('time counts as the state before it, as long as that speaks; beyond it is unknown', () => {
  expect([two('02:00', '02:10', 'good'), two('02:00', '02:15', 'bad'), two('02:00', '03:00', 'good'), two('02:00', '03:00', 'unknown')]).toEqual([[10, 0, 0, 0], [0, 15, 0, 0], [15, 0, 45, 0], [0, 0, 60, 0]]);
});

test('all time within a window is maintenance, whatever was seen: at its edges, beyond what was spoken for, and in two windows', () => {
  expect(two('02:00', '02:10', 'bad', [window('02:04', '02:06')])).toEqual([0, 8, 0, 2]);
  expect(two('02:00', '02:10', 'bad', [window('02:00', '02:10')])).toEqual([0, 0, 0, 10]);
  expect(two('02:00', '02:10', 'bad', [window('01:00', '02:04')])).toEqual([0, 6, 0, 4]);
  expect(two('02:00', '02:10', 'bad', [window('02:06', '04:00')])).toEqual([0, 6, 0, 4]);
  expect(two('02:00', '03:00', 'good', [window('02:10', '02:40')])).toEqual([10, 0, 20, 30]);
  expect(two('02:00', '02:14', 'bad', [window('02:08', '02:10'), window('02:02', '02:05')])).toEqual([0, 9, 0, 5]);
  expect(two('02:00', '02:10', 'bad', [window('01:00', '02:00'), window('02:10', '03:00')])).toEqual([0, 10, 0, 0]);
});

test('what was permitted within a window is an outage outside it', () => {
  expect(two('02:00', '02:10', 'maintenance')).toEqual([0, 10, 0, 0]);
  expect(fold(undefined, seen('02:00'), folding('maintenance')).stretches?.map(({ answer }) => answer)).toEqual(['bad']);
});

test('how long it took is told of what was reached, on its sample and on its day', () => {
  const one = fold(undefined, seen('02:00'), folding('good'));
  expect(one.recent).toEqual([{ at: at('02:00'), state: 'good', total: 100 }]);
  expect(Object.values(one.days[0]?.latency ?? {})).toEqual([1]);
  for (const facts of [{ reached: false, timings: { total: 100 } }, { reached: true }, { reached: true, timings: {} }, { reached: true, timings: { total: '100' } }, null, 'x', { held: [] }]) {
    const other = fold(undefined, seen('02:00', facts), folding('bad'));
    expect([other.recent, other.days]).toEqual([[{ at: at('02:00'), state: 'bad' }], []]);
    expect(Object.keys(other.recent[0] ?? {})).toEqual(['at', 'state']);
  }
  const { facts: _facts, ...unseen } = { ...seen('02:00'), seen: false, reason: 'failed', detail: '' } as unknown as Observation & { facts: unknown };
  expect(fold(undefined, unseen as Observation, folding('unknown')).days).toEqual([]);
});

test('the same instant again changes nothing; what is known from elsewhere begins the series', () => {
  const one = fold(undefined, seen('02:00'), folding('good'));
  expect(fold(one, seen('02:00'), folding('bad'))).toBe(one);
  const earlier: readonly Stretch[] = [{ from: at('01:00'), last: at('01:55'), answer: 'good', speaks: 900_000 }];
  expect(fold(undefined, seen('02:00'), folding('good'), earlier).stretches).toEqual([{ from: at('01:00'), last: at('02:00'), answer: 'good', speaks: 900_000 }]);
  expect(fold(one, seen('02:05'), folding('good'), earlier).stretches?.[0]?.from).toBe(at('02:00'));
});

test('fifty looks are kept one by one', () => {
  const past = Array.from({ length: 52 }, (_, index) => `03:${String(index).padStart(2, '0')}`).reduce<TargetMemory | undefined>((before, time) => fold(before, seen(time), folding('good')), undefined);
  expect([past?.recent.length, past?.recent[0]?.at, past?.recent.at(-1)?.at]).toEqual([50, at('03:02'), at('03:51')]);
});

test('days are split at midnight, each kept in its place, and four hundred of them at most', () => {
  const days = addTime([], '2026-11-14T23:59:00Z', '2026-11-16T00:00:00Z', 'good', 'UTC');
  expect(days.map(({ date, good }) => [date, good])).toEqual([['2026-11-14', 60], ['2026-11-15', 86_400]]);
  const more = addTime(days, '2026-11-14T10:00:00Z', '2026-11-14T10:01:00Z', 'bad', 'UTC');
  expect(more.map(({ date, good, bad }) => [date, good, bad])).toEqual([['2026-11-14', 60, 60], ['2026-11-15', 86_400, 0]]);
  expect(addTime(days, '2026-11-14T10:00:00Z', '2026-11-14T10:00:00Z', 'bad', 'UTC')).toBe(days);
  const year = addTime([], '2025-01-01T00:00:00Z', '2026-02-05T00:00:00Z', 'good', 'UTC');
  expect([year.length, year[0]?.date, addLatency(year, '2026-02-05T00:00:00Z', 5, 'UTC').length]).toEqual([400, '2025-01-01', 400]);
});

test('what a finding stands on expires when three of its intervals are over, told when two looks more would come too late', () => {
  const finding = (status: string, ...looks: readonly (readonly [string, string])[]): Parameters<typeof expiryOf>[0] => ({ status, evidence: looks.map(([target, time]) => ({ target, at: at(time), from: 'oslo' })) }) as unknown as Parameters<typeof expiryOf>[0];
  const every = new Map([['a', 300_000], ['b', 600_000], ['never', 0]]);
  expect(expiryOf(finding('pass', ['a', '02:00']), every, at('02:04'))).toBeUndefined();
  expect(expiryOf(finding('pass', ['a', '02:00']), every, at('02:05'))).toBe(at('02:15'));
  expect(expiryOf(finding('fail', ['b', '02:00'], ['a', '02:05']), every, at('02:12'))).toBe(at('02:20'));
  expect(expiryOf(finding('unknown', ['a', '02:00']), every, at('02:10'))).toBeUndefined();
  expect(expiryOf(finding('pass', ['never', '02:00'], ['other', '02:00']), every, at('09:00'))).toBeUndefined();
  expect(expiryOf(finding('pass'), every, at('02:10'))).toBeUndefined();
});
