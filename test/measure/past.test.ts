import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, quantile } from '../../src/measure/history/distribution.ts';
import { later, milliseconds, share } from '../../src/measure/duration.ts';
import { remember, ringSize } from '../../src/measure/history/ring.ts';
import { addTime, keptDays } from '../../src/measure/history/rollup.ts';
import { fold } from '../../src/measure/history/series.ts';
import type { Day, TargetMemory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';

const instant = fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }).map((epoch) => new Date(epoch).toISOString());
const total = (days: readonly Day[]): number => days.reduce((sum, { good, bad, unknown, maintenance }) => sum + good + bad + unknown + maintenance, 0);

test('durations and shares are read as they are written', () => {
  expect(['250ms', '30s', '15m', '4h', '30d'].map(milliseconds)).toEqual([250, 30_000, 900_000, 14_400_000, 2_592_000_000]);
  expect([share('99.9%'), share('100%')]).toEqual([0.999, 1]);
  expect(later('2026-11-17T20:15:00+01:00', 4 * 3_600_000)).toBe('2026-11-17T23:15:00Z');
});

test('a day of 25 hours and one of 23 are counted in seconds, split at midnight in Oslo', () => {
  const autumn = addTime([], '2026-10-24T21:00:00Z', '2026-10-26T00:00:00Z', 'good', 'Europe/Oslo');
  expect(autumn.map(({ date, good }) => [date, good / 3600])).toEqual([['2026-10-24', 1], ['2026-10-25', 25], ['2026-10-26', 1]]);
  const spring = addTime([], '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'bad', 'Europe/Oslo');
  expect(spring.map(({ date, bad }) => [date, bad / 3600])).toEqual([['2026-03-29', 23]]);
});

test('every second is counted once, whatever the time zone, and never more than the days that are kept', () => {
  fc.assert(fc.property(instant, fc.integer({ min: 1, max: 60 * 86_400 }), fc.constantFrom('Europe/Oslo', 'UTC', 'Pacific/Apia', 'Asia/Kathmandu'), (from, seconds, zone) => {
    const days = addTime([], from, later(from, seconds * 1000), 'unknown', zone);
    expect(Math.abs(total(days) - seconds)).toBeLessThan(0.01);
  }));
  expect(addTime([], '2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'unknown', 'UTC').length).toBe(keptDays);
});

const seen = (at: string, ms = 100, spec = 's'): Observation => ({ probe: 'http', target: 'service/erp#probes/p', spec, at, took: ms, from: 'oslo', seen: true, facts: { reached: true, timings: { total: ms }, held: [{ principal: 'Kari', person: 'p-1', role: 'reader' }] } });
const counted = { timeToLive: 15 * 60_000, timeZone: 'Europe/Oslo', excluded: [] };

test('a look speaks for fifteen minutes at most; what is beyond is unknown (the Saturday of the story)', () => {
  let past: TargetMemory | undefined;
  past = fold(past, seen('2026-11-14T01:55:00Z'), { ...counted, state: 'good' });
  past = fold(past, seen('2026-11-14T03:10:00Z'), { ...counted, state: 'bad' });
  past = fold(past, seen('2026-11-14T03:15:00Z'), { ...counted, state: 'good' });
  expect(past.days).toMatchObject([{ date: '2026-11-14', good: 15 * 60, unknown: 60 * 60, bad: 5 * 60 }]);
});

test('an older look changes nothing, another question begins anew, and personal data is not remembered', () => {
  const first = fold(undefined, seen('2026-11-14T02:00:00Z'), { ...counted, state: 'good' });
  expect(fold(first, seen('2026-11-14T01:00:00Z'), { ...counted, state: 'bad' })).toBe(first);
  expect(fold(first, seen('2026-11-14T02:05:00Z', 100, 'other'), { ...counted, state: 'good' }).recent.length).toBe(1);
  expect(JSON.stringify(first)).not.toContain('Kari');
});

test('an outage is not forgotten because another question is asked: the address was changed while it was down', () => {
  const down = fold(undefined, seen('2026-11-14T02:00:00Z'), { ...counted, state: 'bad' });
  const moved = fold(down, seen('2026-11-14T02:05:00Z', 100, 'other'), { ...counted, state: 'good' });
  expect(moved.stretches?.map(({ from, answer }) => [from, answer])).toEqual([['2026-11-14T02:00:00Z', 'bad'], ['2026-11-14T02:05:00Z', 'good']]);
  expect(moved.days).toEqual([{ date: '2026-11-14', good: 0, bad: 0, unknown: 0, maintenance: 0, latency: moved.days[0]?.latency }]);
});

test('the past of a target is bounded', { timeout: 60_000 }, () => {
  let past: TargetMemory | undefined;
  for (let run = 0; run < 1700; run += 1) past = fold(past, seen(later('2026-01-01T00:00:00Z', run * 6 * 3_600_000)), { ...counted, state: 'good' });
  expect([past?.recent.length, past?.days.length]).toEqual([50, 400]);
});

test('the ring counts an instant once, takes none that is older, and holds ten', () => {
  fc.assert(fc.property(fc.array(fc.tuple(instant, fc.constantFrom('pass', 'warn', 'fail')), { maxLength: 40 }), (verdicts) => {
    const ring = verdicts.reduce<ReturnType<typeof remember>>((before, [at, status]) => remember(before, { at, status }), []);
    expect(ring.length).toBeLessThanOrEqual(ringSize);
    expect(ring.map(({ at }) => at)).toEqual([...new Set(ring.map(({ at }) => at))].toSorted());
  }));
});

test('quantiles are at most five per cent off', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 2, max: 60_000 }), { minLength: 1, maxLength: 200 }), fc.constantFrom(0.5, 0.95, 1), (values, asked) => {
    const found = quantile(values.reduce((all, value) => add(all, value), {}), asked) ?? 0;
    const exact = values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(asked * values.length) - 1)] ?? 0;
    expect(Math.abs(found - exact) / exact).toBeLessThan(0.051);
  }));
  expect(quantile({}, 0.5)).toBeUndefined();
});

test('time that comes late is put on its own day, in order; and the same instant again takes the last word', () => {
  const late = addTime(addTime([], '2026-11-15T10:00:00Z', '2026-11-15T11:00:00Z', 'good', 'UTC'), '2026-11-14T10:00:00Z', '2026-11-14T10:30:00Z', 'bad', 'UTC');
  expect(late.map(({ date, good, bad }) => [date, good, bad])).toEqual([['2026-11-14', 0, 1800], ['2026-11-15', 3600, 0]]);
  const at = '2026-11-14T02:00:00Z';
  expect(remember([{ at, status: 'fail' }], { at, status: 'pass' })).toEqual([{ at, status: 'pass' }]);
  expect(Array.from({ length: 12 }, (_, index) => `2026-11-14T02:${10 + index}:00Z`).reduce<ReturnType<typeof remember>>((ring, one) => remember(ring, { at: one, status: 'pass' }), []).map((one) => one.at.slice(14, 16)))
    .toEqual(['12', '13', '14', '15', '16', '17', '18', '19', '20', '21']);
});

test('a quantile is by value, in whatever order the values came', () => {
  const values = [1000, 10, 100, 1].reduce((all, value) => add(all, value), {});
  for (const [index, value] of [1, 10, 100, 1000].entries()) expect(Math.abs((quantile(values, (index + 1) / 4) ?? 0) / value - 1)).toBeLessThan(0.051);
});
