// A small past, judged by one version of the declarations and by another. November 2026 in Oslo has 43,200 minutes; it is told on 2 December at noon.
import { expect, test } from 'vitest';
import { differenceOf, judgedPast, remembered, type Judged } from '../../../src/measure/periods/backtest.ts';
import type { Case, CaseEvent } from '../../../src/model/case.ts';
import { emptyMemory, type FindingMemory, type Memory, type PastFault, type TargetMemory } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared, november } from '../november.ts';

const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
const fault = (id: string, opened: string, events: readonly CaseEvent[], more: Partial<Case> = {}): Case => ({ id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened: iso(opened), priority: 'P1', events, ...more });
const now = '12-02T12:00';
const watched: TargetMemory = {
  last: { probe: 'http', target: 'service/erp#probes/p', spec: 's', at: iso(now), took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [],
  stretches: [{ from: iso('10-31T23:00'), last: iso('11-17T20:10'), answer: 'good', speaks: 900_000 }, { from: iso('11-17T20:15'), last: iso('11-17T22:45'), answer: 'bad', speaks: 900_000 }, { from: iso('11-17T22:50'), last: iso(now), answer: 'good', speaks: 900_000 }],
};
const key = 'endpoint-answers/service/webshop#p';
const over = (of: string, from: string, until: string): PastFault => ({
  key: of, told: of, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: ['nordlys-bygg'], because: null, endedAt: iso(until),
  episode: { id: from, level: 'fail', openedAt: iso(from), confirmedAt: iso(from), lastFailAt: iso(until) },
});
const going = { raw: [], ended: null, last: { ...over('certificate-expiry/service/webshop#p', '12-02T10:00', now), subject: 'service/webshop' } } as unknown as FindingMemory;
const memory = (cases: readonly Case[], faults: readonly PastFault[] = [], findings: Memory['findings'] = {}): Memory => ({ ...emptyMemory, targets: { 'service/erp#probes/p@oslo': watched }, faults, findings, cases: Object.fromEntries(cases.map((one) => [one.id, one])) });
const judged = (cases: readonly Case[] = [], faults: readonly PastFault[] = [], findings: Memory['findings'] = {}, from = '11-01T00:00', estate = november.estate): Judged => judgedPast(estate, memory(cases, faults, findings), at(from), at(now));
const clock = (instant: string | null): string => (instant === null ? 'never' : new Date(Date.parse(instant) + 3_600_000).toISOString().slice(5, 16));
const lines = ({ deadlines }: Judged): readonly string[] => deadlines.map(({ fault: of, customer, metric, priority, dueAt, outcome }) => `${of} ${customer ?? '-'} ${priority} ${metric} ${clock(dueAt)} ${outcome}`);
const shares = (one: Judged): readonly string[] => one.shares.map(({ customer, period, priority, metric, met, of, reached }) => `${customer ?? '-'} ${period} ${priority} ${metric} ${met}/${of} ${reached}`);

test('how long the memory reaches back', () => {
  expect(remembered / 86_400_000).toBe(400);
});

test('availability is judged month by month, the last so far: 155 minutes down, 150 at the least, 160 at the most', () => {
  const { availability } = judged();
  const [first, ...others] = availability.filter(({ service }) => service === 'service/erp');
  const part = (minutes: number): unknown => expect.closeTo(1 - minutes / 43_200, 12);
  expect(first).toEqual({ key: 'service/erp fjordfisk 2026-11', service: 'service/erp', customer: 'fjordfisk', period: '2026-11', target: 0.999, reached: 'broken', knownOnly: part(155), least: part(160), most: part(150), reduction: '10%' });
  expect(others).toEqual([{ ...first, key: 'service/erp fjordfisk 2026-12', period: '2026-12', reached: 'kept', knownOnly: 1, least: 1, most: 1, reduction: null }]);
  expect(judged([], [], {}, '12-01T00:00').availability.map(({ period }) => period)).toEqual(['2026-12', '2026-12', '2026-12']);
  // Nobody looked at the others.
  expect(availability.find(({ service }) => service === 'service/webshop')).toMatchObject({ customer: 'nordlys-bygg', reached: 'unknown', knownOnly: null, least: 0, most: 1, reduction: null });
});

test('a longer period is told in the month in which it ends, and so far in the one that runs', () => {
  const quarterly = estateOf(declared.replace('target: 99.9%, period: calendar-month', 'target: 99.9%, period: calendar-quarter'));
  expect(quarterly.errors).toEqual([]);
  const periods = (until: string): readonly string[] => judgedPast(quarterly.estate, memory([]), at('11-01T00:00'), at(until)).availability.filter(({ service }) => service === 'service/erp').map(({ period, reduction }) => `${period} ${reduction ?? ''}`);
  expect([periods(now), periods('11-20T00:00'), periods('12-01T00:00')]).toEqual([['2026-Q4 '], ['2026-Q4 '], []]);
  expect(judgedPast(quarterly.estate, memory([]), at('11-01T00:00'), Date.parse('2027-01-10T00:00:00Z')).availability.filter(({ service }) => service === 'service/erp').map(({ period }) => period)).toEqual(['2026-Q4', '2027-Q1']);
});

test('each deadline is judged in the month in which it was decided; what runs or stands still, in the one that runs', () => {
  const early = fault('a', '11-20T10:00', [event('11-20T10:20', 'respond'), event('11-20T13:00', 'restore'), event('11-20T14:00', 'close')]);
  const across = fault('b', '11-30T22:00', [event('11-30T22:05', 'respond'), event('12-01T03:00', 'restore')]);
  const waits = fault('d', '12-01T09:00', [event('12-01T09:30', 'respond'), event('12-01T10:00', 'pause', { reason: 'waiting-for-customer' })], { priority: 'P2' });
  const runs = fault('c', '12-02T11:00', []);
  const all = judged([early, across, waits, runs]);
  expect(lines(all)).toEqual(['-', 'fjordfisk'].flatMap((customer) => [`a ${customer} P1 respond 11-20T10:15 breached`, `a ${customer} P1 restore 11-20T14:00 met`, `b ${customer} P1 respond 11-30T22:15 met`])
    .concat(['-', 'fjordfisk'].flatMap((customer) => [`b ${customer} P1 restore 12-01T02:00 breached`, `d ${customer} P2 respond 12-01T10:00 met`, `d ${customer} P2 restore never paused`, `c ${customer} P1 respond 12-02T11:15 breached`, `c ${customer} P1 restore 12-02T15:00 running`])));
  expect(all.deadlines[0]).toEqual({ key: `a ${iso('11-20T10:00')} respond `, fault: 'a', customer: null, metric: 'respond', opened: iso('11-20T10:00'), priority: 'P1', dueAt: iso('11-20T10:15'), outcome: 'breached' });
  expect(shares(all)).toEqual([
    ...['-', 'fjordfisk'].flatMap((customer) => [`${customer} 2026-11 P1 respond 1/2 broken`, `${customer} 2026-11 P1 restore 1/1 kept`]),
    ...['-', 'fjordfisk'].flatMap((customer) => [`${customer} 2026-12 P1 respond 0/1 broken`, `${customer} 2026-12 P2 respond 1/1 kept`, `${customer} 2026-12 P1 restore 0/1 broken`]),
  ]);
  expect(all.shares[0]?.key).toBe(' 2026-11 P1 respond');
  expect(all.shares[2]?.key).toBe('fjordfisk 2026-11 P1 respond');
});

test('what was decided at the very beginning of a month is in it; what is over before a month touches none of it', () => {
  const at20 = (end: string): Judged => judged([fault('a', '11-30T20:00', [event('11-30T20:01', 'respond'), event(end, 'restore'), event(end, 'close')])], [], {}, '11-01T00:00');
  const operators = (end: string): readonly string[] => shares(at20(end)).filter((line) => line.startsWith('- ') && line.includes('restore'));
  expect([operators('12-01T00:00'), operators('11-30T23:59')]).toEqual([['- 2026-12 P1 restore 1/1 kept'], ['- 2026-11 P1 restore 1/1 kept']]);
  expect(judged([fault('a', '11-20T10:00', [event('11-20T10:05', 'respond'), event('11-20T13:00', 'restore'), event('11-20T14:00', 'close')])], [], {}, '12-01T00:00').deadlines).toEqual([]);
});

test('a late contact that nobody closed with a word is inconclusive, and counts as one', () => {
  expect(shares(judged([fault('a', '11-20T10:00', [event('11-20T10:05', 'respond'), event('11-20T16:00', 'close')])]))).toEqual(['-', 'fjordfisk'].flatMap((customer) => [`${customer} 2026-11 P1 respond 1/1 kept`, `${customer} 2026-11 P1 restore 0/1 inconclusive`]));
});

test('a measured fault counts for every customer of its service; a case for the customer that it names, or whom its service is promised to', () => {
  expect(lines(judged([], [over(key, '11-17T20:15', '11-17T22:50')]))).toEqual([`${key} - P1 restore 11-18T02:15 met`, `${key} nordlys-bygg P1 restore 11-18T02:15 met`]);
  const nobody = fault('a', '11-20T10:00', [event('11-20T13:00', 'restore'), event('11-20T13:00', 'respond')], { customer: null });
  expect(new Set(judged([nobody]).deadlines.map(({ customer }) => customer))).toEqual(new Set([null, 'fjordfisk']));
  expect(new Set(judged([{ ...nobody, service: null }]).deadlines.map(({ customer }) => customer))).toEqual(new Set());
});

test('what was found is told with its end, what goes on without; what ended before the time looked back to is not', () => {
  const before = over(key, '11-01T10:00', '11-02T10:00');
  const { found } = judged([], [before, over(key, '11-17T20:15', '11-17T22:50')], { x: going }, '11-02T10:01');
  expect(found).toEqual([
    { key: `${key} ${iso('11-17T20:15')}`, finding: key, openedAt: iso('11-17T20:15'), endedAt: iso('11-17T22:50'), level: 'fail', priority: 'P1' },
    { key: `certificate-expiry/service/webshop#p ${iso('12-02T10:00')}`, finding: 'certificate-expiry/service/webshop#p', openedAt: iso('12-02T10:00'), endedAt: null, level: 'fail', priority: 'P1' },
  ]);
  expect(judged([], [before], {}, '11-02T10:00').found).toHaveLength(1);
  expect(judged([], [], { x: { ...going, last: { ...going.last, episode: null } } }).found).toEqual([]);
  // What goes on has a deadline in the month that runs.
  const down = { ...going, last: { ...over(key, '12-02T10:00', now), subject: 'service/webshop' } } as unknown as FindingMemory;
  expect(lines(judged([], [], { [key]: down }))).toEqual([`${key} - P1 restore 12-02T16:00 running`, `${key} nordlys-bygg P1 restore 12-02T16:00 running`]);
  // A certificate that will expire is no fault that anybody met.
  expect(lines(judged([], [], { x: going }))).toEqual([]);
});

const shorter = estateOf(declared.replace('restore: { within: 4h, met: 95% }', 'restore: { within: 2h, met: 95% }').replace('target: 99.9%', 'target: 99.5%').replace('below: 99.9%', 'below: 99.5%')).estate;

test('of two versions only what is otherwise is told, with what it was and is; of services that cannot be judged nothing', () => {
  const cases = [fault('a', '11-20T10:00', [event('11-20T10:05', 'respond'), event('11-20T13:00', 'restore'), event('11-20T14:00', 'close')])];
  const sides = [judged(cases), judged(cases, [], {}, '11-01T00:00', shorter)] as const;
  const all = differenceOf(...sides, new Set());
  expect(all.availability.map(({ before, after }) => [before?.key, before?.reached, before?.reduction, after?.reached, after?.reduction])).toEqual([['service/erp fjordfisk 2026-11', 'broken', '10%', 'kept', null], ['service/erp fjordfisk 2026-12', 'kept', null, 'kept', null]]);
  expect(all.deadlines.map(({ before, after }) => [before?.customer, clock(before?.dueAt ?? null), before?.outcome, clock(after?.dueAt ?? null), after?.outcome])).toEqual([[null, '11-20T14:00', 'met', '11-20T12:00', 'breached'], ['fjordfisk', '11-20T14:00', 'met', '11-20T12:00', 'breached']]);
  expect(all.shares.map(({ before, after }) => [before?.met, before?.reached, after?.met, after?.reached])).toEqual([[1, 'kept', 0, 'broken'], [1, 'kept', 0, 'broken']]);
  expect(differenceOf(sides[0], sides[0], new Set())).toEqual({ availability: [], deadlines: [], shares: [], found: [] });
  expect(differenceOf(...sides, new Set(['service/erp'])).availability).toEqual([]);
});

test('what only one side has stands alone, in order of keys; a fault’s own words say which service it is of', () => {
  const none: Judged = { availability: [], deadlines: [], shares: [], found: [] };
  const all = judged([], [over(key, '11-17T20:15', '11-17T22:50'), over(key, '11-10T20:15', '11-10T22:50')]);
  expect(differenceOf(none, all, new Set()).found.map(({ before, after }) => [before, after?.openedAt])).toEqual([[null, iso('11-10T20:15')], [null, iso('11-17T20:15')]]);
  expect(differenceOf(all, none, new Set()).availability.every(({ before, after }) => before !== null && after === null)).toBe(true);
  const unjudged = differenceOf(none, all, new Set(['service/webshop']));
  expect([unjudged.found, unjudged.deadlines, unjudged.availability.map(({ after }) => after?.service)]).toEqual([[], [], ['service/erp', 'service/erp', 'service/file-service', 'service/file-service']]);
  const unjudgedBefore = differenceOf(all, none, new Set(['service/webshop']));
  expect([unjudgedBefore.found, unjudgedBefore.deadlines, unjudgedBefore.availability.length]).toEqual([[], [], 4]);
  const [first] = all.found;
  const other = (more: object): Judged => ({ ...none, found: [{ ...first, ...more } as Judged['found'][number]] });
  const says = (more: object): number => differenceOf(other({}), other(more), new Set()).found.length;
  expect([says({ level: 'warn' }), says({ priority: 'P2' }), says({ endedAt: null }), says({ openedAt: iso('11-01T00:00') })]).toEqual([1, 1, 1, 0]);
});

test('who called about a measured fault called about that alone, in whichever month the call was closed', () => {
  const down = over('endpoint-answers/service/erp#p', '11-30T20:00', '11-30T22:00');
  const call = fault('issue-2', '11-30T20:30', [event('11-30T20:40', 'respond'), event('12-01T08:00', 'close')]);
  expect(lines(judged([call], [down]))).toEqual(['-', 'fjordfisk'].map((customer) => `${down.key} ${customer} P1 restore 12-01T00:00 met`));
  // What goes on since the night before began with the call, also where that was closed before midnight.
  const early = fault('issue-3', '11-30T19:30', [event('11-30T19:35', 'close')]);
  expect(lines(judged([early], [over('endpoint-answers/service/erp#p', '11-30T20:00', '12-01T06:00')]))).toEqual(['-', 'fjordfisk'].map((customer) => `${down.key} ${customer} P1 restore 11-30T23:30 breached`));
});

test('every month is judged by what was in force in its last instant, the one that runs by what is in force now', () => {
  const stricter = (from: string): Judged => {
    const gold = /---\napiVersion: driftvakt\/v1\nkind: ServiceLevel\nmetadata: \{ name: gold.*?(?=---)/su.exec(declared)?.[0] ?? '';
    const { estate, errors } = estateOf(declared + gold.replace('type: SLA', `effectiveFrom: ${from}, type: SLA`.replace(', ', '\n  ')).replaceAll('99.9%', '99.95%'));
    expect(errors).toEqual([]);
    return judged([], [], {}, '11-01T00:00', estate);
  };
  const targets = (from: string): readonly number[] => stricter(from).availability.filter(({ service }) => service === 'service/erp').map(({ target }) => target);
  expect([targets('2026-11-30'), targets('2026-12-01'), targets('2026-12-02'), targets('2026-12-03')]).toEqual([[0.9995, 0.9995], [0.999, 0.9995], [0.999, 0.9995], [0.999, 0.999]]);
});

test('what the operator demands of itself is judged beside what customers were promised', () => {
  const own = estateOf(declared.replace('metadata: { name: erp, title: Lønn og regnskap }\nspec: {', 'metadata: { name: erp, title: Lønn og regnskap }\nspec: { serviceLevel: silver,')).estate;
  expect(judged([], [], {}, '12-01T00:00', own).availability.filter(({ service }) => service === 'service/erp').map(({ key: of, customer, target }) => [of, customer, target])).toEqual([['service/erp fjordfisk 2026-12', 'fjordfisk', 0.999], ['service/erp  2026-12', null, 0.995]]);
});
