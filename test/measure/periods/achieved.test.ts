// What came of a promise, part by part: what windows take out, what faults tell of what burns, and who looked since when. Around the clock, in UTC.
import { expect, test } from 'vitest';
import type { Interval } from '../../../src/measure/availability/intervals.ts';
import { achievedBy, seenOf, type Achieved, type Measuring } from '../../../src/measure/periods/achieved.ts';
import type { Declared, Estate } from '../../../src/model/estate.ts';
import { emptyMemory, type Answer, type Excused, type Memory, type PastFault, type Stretch, type TargetMemory } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { declared } from '../november.ts';

const at = (text: string): number => Date.parse(`2026-11-${text}:00Z`);
const iso = (text: string): string => new Date(at(text)).toISOString();
const month: Interval = [at('01T00:00'), Date.parse('2026-12-01T00:00:00Z')];
const minute = 60_000;
const run = (from: string, last: string, answer: Answer): Stretch => ({ from: iso(from), last: iso(last), answer, speaks: 900_000 });
const target = (name: string, ...stretches: readonly Stretch[]): TargetMemory => ({ last: { probe: 'http', target: name, spec: 's', at: iso('30T00:00'), took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], stretches });
const memoryOf = (targets: Readonly<Record<string, readonly Stretch[]>>, more: Partial<Memory> = {}): Memory => ({ ...emptyMemory, targets: Object.fromEntries(Object.entries(targets).map(([key, stretches]) => [`service/erp#probes/${key}`, target(`service/erp#probes/${key.split('@')[0] ?? ''}`, ...stretches)])), ...more });
const versionOf = (...replaced: readonly (readonly [string, string])[]): Estate => estateOf(replaced.reduce((all, [was, is]) => all.replace(was, is), declared)).estate;
const november = versionOf();
const always = (_: string | undefined, within: Interval): readonly Interval[] => [within];
function achieved(memory: Memory, now: string, { estate = november, open = always as Measuring['open'] } = {}): Achieved | undefined {
  return achievedBy({ estate, memory, now: at(now), open }, estate.Service.get('erp') as Declared<'Service'>, () => ({ name: '2026-11', kind: 'calendar-month', interval: month }))[0];
}
// Down for an hour on the tenth.
const hourDown = { 'p@oslo': [run('01T00:00', '10T11:55', 'good'), run('10T12:00', '10T12:55', 'bad'), run('10T13:00', '30T00:00', 'good')] };
const window = (from: string, until: string, counts: Excused['counts'] = 'excluded', service: Excused['service'] = 'service/erp'): Excused => ({ by: 'maintenance/night@1', service, from: iso(from), until: iso(until), announced: iso('01T00:00'), counts });

test('windows of the service that touch the time passed are listed; those that were excluded take out what they last', () => {
  const of = (...excused: readonly Excused[]): readonly [number | undefined, number | undefined] => { const one = achieved(memoryOf(hourDown, { excused }), '20T00:00'); return [one?.windows.length, one && one.measured.down / minute]; };
  expect([of(), of(window('10T12:00', '10T12:30')), of(window('10T12:00', '10T12:30', 'late')), of(window('10T12:00', '10T12:30', 'excluded', 'service/webshop'))]).toEqual([[0, 60], [1, 30], [1, 60], [0, 60]]);
  expect([of(window('20T00:00', '20T01:00')), of(window('19T23:00', '20T01:00'))]).toEqual([[0, 60], [1, 60]]);
  const before = { ...window('01T00:00', '01T00:00'), from: '2026-10-31T22:00:00Z' };
  expect([of(before), of({ ...before, until: iso('01T00:01') })]).toEqual([[0, 60], [1, 60]]);
  expect(achieved(memoryOf(hourDown), '20T00:00')?.windows).toEqual([]);
});

test('where a level does not exclude maintenance, its windows take nothing out', () => {
  expect(achieved(memoryOf(hourDown, { excused: [window('10T12:00', '10T12:30')] }), '20T00:00', { estate: versionOf([', excludes: [planned-maintenance] }', ' }']) })?.measured.down).toBe(60 * minute);
});

test('nothing is said of a period that has not begun, or whose calendar is not known', () => {
  expect(achieved(memoryOf(hourDown), '01T00:00')).toBeUndefined();
  expect(achieved(memoryOf(hourDown), '01T00:01')).toBeDefined();
  expect(achieved(memoryOf(hourDown), '20T00:00', { open: () => undefined })).toBeUndefined();
  expect(achieved(memoryOf(hourDown), '20T00:00', { open: (_, within) => (within[1] === month[1] ? undefined : [within]) })).toBeUndefined();
  expect(achieved(memoryOf(hourDown), '20T00:00', { open: (_, within) => (within[1] === month[1] ? [within] : undefined) })).toBeUndefined();
});

const told = (from: string, until: string, subject = 'service/erp'): PastFault => ({
  key: `endpoint-answers/${subject}#p`, told: `endpoint-answers/${subject}#p`, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso(until),
  episode: { id: from, level: 'fail', openedAt: iso(from), confirmedAt: iso(from), lastFailAt: iso(until) },
});

test('what burns and no fault is told for is what was down outside the times of its faults, and is over', () => {
  const pieces = { 'p@oslo': [run('01T00:00', '20T09:55', 'good'), run('20T10:00', '20T10:10', 'bad'), run('20T10:15', '20T10:25', 'good'), run('20T10:30', '20T10:40', 'bad'), run('20T10:45', '30T00:00', 'good')] };
  const rates = (faults: readonly PastFault[], now = '20T10:50', looks = pieces): readonly (readonly number[])[] => {
    const one = achieved(memoryOf(looks, { faults }), now);
    return [one?.burning ?? [], one?.burningUntold ?? []].map((all) => all.filter(({ factor }) => factor === 6).map(({ longRate }) => Math.round(longRate * 360 * 0.001 * 1000) / 1000));
  };
  // Thirty minutes of the last six hours are down; each fault takes its own fifteen out.
  expect([rates([]), rates([told('20T10:00', '20T10:15')]), rates([told('20T10:00', '20T10:15'), told('20T10:30', '20T10:45')]), rates([told('20T10:00', '20T10:15', 'service/webshop')])]).toEqual([[[30], [30]], [[30], [15]], [[30], []], [[30], [30]]]);
  const goes = { 'p@oslo': [run('01T00:00', '20T10:25', 'good'), run('20T10:30', '20T10:50', 'bad')] };
  // What goes on is not decided yet.
  expect(rates([], '20T10:50', goes)).toEqual([[20], []]);
});

test('two probes are down while either is; one that came later says nothing of before, and of equal age neither is first', () => {
  const one = [run('01T00:00', '10T00:00', 'good'), run('10T00:05', '30T00:00', 'good')];
  const other = [run('05T00:00', '10T11:55', 'good'), run('10T12:00', '10T12:55', 'bad'), run('10T13:00', '30T00:00', 'good')];
  const held = (targets: Readonly<Record<string, readonly Stretch[]>>, from: string, until: string): unknown => seenOf({ memory: memoryOf(targets), now: at('30T00:00') }, 'service/erp', [at(from), at(until)]).held;
  expect(held({ 'p@oslo': one, 'q@oslo': other }, '02T00:00', '20T00:00')).toEqual({ bad: [[at('10T12:00'), at('10T13:00')]], unknown: [] });
  expect(held({ 'p@oslo': other, 'q@oslo': other }, '04T00:00', '11T00:00')).toEqual({ bad: [[at('10T12:00'), at('10T13:00')]], unknown: [[at('04T00:00'), at('05T00:00')]] });
});

test('two vantages vote: down only while more than half of those that can see say so', () => {
  const good = [run('01T00:00', '30T00:00', 'good')];
  const seen = (quorum: number | undefined): unknown => seenOf({ memory: memoryOf({ 'p@oslo': hourDown['p@oslo'], 'p@bergen': good }), now: at('30T00:00'), quorum }, 'service/erp', [at('10T00:00'), at('11T00:00')]).held.bad;
  expect([seen(undefined), seen(1), seen(2)]).toEqual([[], [[at('10T12:00'), at('10T13:00')]], []]);
});

test('a window that rolls is foretold from the week behind, over the agreed time of as long a time to come', () => {
  const rolling = (memory: Memory, open: Measuring['open'] = always): Achieved | undefined => achievedBy({ estate: november, memory, now: at('30T00:00'), open }, november.Service.get('erp') as Declared<'Service'>, () => ({ name: '2026-11-30/28d', kind: '28d', interval: [at('02T00:00'), at('30T00:00')] }))[0];
  const days = (instant: number | undefined): number | undefined => (instant === undefined ? undefined : Math.round((instant - at('30T00:00')) / 864) / 100_000);
  // Of 28 days 40.32 minutes may be lost; ten were, yesterday: 30.32 are left, which are lost in three weeks and a bit at ten a week. That day is back in the budget only after 27 days.
  const yesterday = memoryOf({ 'p@oslo': [run('01T00:00', '28T23:55', 'good'), run('29T00:00', '29T00:05', 'bad'), run('29T00:10', '30T00:00', 'good')] });
  expect(days(rolling(yesterday)?.spentAt)).toBeCloseTo(30.32 / 10 * 7, 3);
  // Where nothing is agreed for the time to come, nothing is lost in it; where that is not known, nothing is foretold.
  expect(rolling(yesterday, (_, within) => (within[0] === at('30T00:00') ? [] : [within]))?.spentAt).toBeUndefined();
  const unknown = rolling(yesterday, (_, within) => (within[0] === at('30T00:00') ? undefined : [within]));
  expect([unknown?.measured.down, unknown?.spentAt]).toEqual([10 * minute, undefined]);
  expect(rolling(memoryOf({ 'p@oslo': [run('01T00:00', '30T00:00', 'good')] }), (_, within) => { if (within[0] === at('30T00:00')) throw new Error('of what lasts nobody asks'); return [within]; })?.spentAt).toBeUndefined();
});
