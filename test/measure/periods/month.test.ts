// What a month came to, at its edges: who called about what, what a measured fault takes over from those who called, and what is decided when.
import { expect, test } from 'vitest';
import { openTime } from '../../../src/measure/calendars/open-time.ts';
import { faultsOf, type Fault } from '../../../src/measure/periods/faults.ts';
import { monthOf, type Month } from '../../../src/measure/periods/month.ts';
import { periodNamed, type Period } from '../../../src/measure/periods/periods.ts';
import type { Case, CaseEvent } from '../../../src/model/case.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { emptyMemory, type Memory, type PastFault } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared, november } from '../november.ts';

const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
const told = 'endpoint-answers/service/erp#p';
const measured = (from = '11-17T20:00', until = '11-17T22:00', key = told): PastFault => ({
  key, told: key, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso(until),
  episode: { id: from, level: 'fail', openedAt: iso(from), confirmedAt: iso(from), lastFailAt: iso(until) },
});
const one = (id: string, opened: string, more: Partial<Case> = {}, ...events: CaseEvent[]): Case => ({ id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, opened: iso(opened), priority: 'P1', events, ...more });
const memory = (cases: readonly Case[], faults: readonly PastFault[] = []): Memory => ({ ...emptyMemory, findings: {}, faults, cases: Object.fromEntries(cases.map((each) => [each.id, each])) });
const faults = (of: Memory, customer?: string, now = '12-10T12:00', since?: string): readonly Fault[] => faultsOf({ estate: november.estate, memory: of, now: at(now) }, customer, since === undefined ? undefined : at(since));
const month = (of: Memory, customer?: string, { now = '12-10T12:00', name = '2026-11', estate = november.estate } = {}): Month =>
  monthOf({ estate, memory: of, now: at(now), open: openTime(estate) }, 'Europe/Oslo', periodNamed(name, 'Europe/Oslo') as Period, customer);
const issue = (...events: CaseEvent[]): Case => one('issue-1', '11-17T20:05', { about: told, customer: null, channel: null }, ...events);

test('a measured fault begins with the first who reported it, and takes over only what happened to its own issue', () => {
  const own = issue(event('11-17T20:20', 'priority', { priority: 'P2' }), event('11-17T20:10', 'assign'), event('11-17T20:12', 'respond'), event('11-17T20:30', 'pause', { reason: 'waiting-for-customer' }), event('11-17T20:40', 'resume'), event('11-17T21:00', 'restore'), event('11-17T21:05', 'detect'), event('11-17T21:10', 'close'));
  const call = one('issue-2', '11-17T20:10', {}, event('11-17T19:50', 'report'), event('11-17T20:15', 'respond'), event('11-17T23:00', 'close'));
  const [fault, ...others] = faults(memory([own, call], [measured()]));
  expect(others).toEqual([]);
  expect([fault?.case.id, fault?.case.kind, fault?.case.opened, fault?.endedAt, fault?.contacts]).toEqual([told, 'fault', iso('11-17T19:50'), iso('11-17T22:00'), 1]);
  expect(fault?.case.events.map(({ type, at: when }) => `${type} ${when}`)).toEqual([`assign ${iso('11-17T20:10')}`, `respond ${iso('11-17T20:12')}`, `priority ${iso('11-17T20:20')}`, `pause ${iso('11-17T20:30')}`, `resume ${iso('11-17T20:40')}`, `restore ${iso('11-17T22:00')}`]);
});

test('what was reported when it was registered begins then; what goes on has no end', () => {
  const [registered] = faults(memory([one('issue-2', '11-17T19:40', {}, event('11-17T19:45', 'respond'))], [measured()]));
  expect(registered?.case.opened).toBe(iso('11-17T19:40'));
  const going = { x: { raw: [], ended: null, last: { ...measured(), subject: 'service/erp' } } } as unknown as Memory['findings'];
  const [fault] = faults({ ...memory([]), findings: going });
  expect([fault?.endedAt, fault?.case.events, fault?.restore?.outcome]).toEqual([undefined, [], 'breached']);
});

test('of what was measured and never told in an issue nobody could have answered; of what was called about, somebody could', () => {
  const [fault] = faults(memory([], [measured()]));
  expect([fault?.respond, fault?.restore?.outcome]).toEqual([undefined, 'met']);
  const [answered] = faults(memory([issue(event('11-17T20:12', 'respond'))], [measured()]));
  expect(answered?.respond?.outcome).toBe('met');
  const [reported] = faults(memory([one('issue-2', '11-18T08:00')]));
  expect(reported?.respond?.outcome).toBe('breached');
  const [without] = faults(memory([one('issue-2', '11-18T08:00', { priority: null })]));
  expect([Object.keys(without ?? {}).includes('respond'), without?.respond, without?.restore]).toEqual([true, undefined, undefined]);
});

test('who called about a measured fault is counted for the customer who called, or whose service was named; its own issue is no call', () => {
  const calls = [issue(), one('a', '11-17T20:10'), one('b', '11-17T20:11', { customer: null }), one('c', '11-17T20:12', { customer: 'nordlys-bygg' }), one('d', '11-17T20:13', { customer: null, service: null, about: told })];
  const count = (customer?: string): number | undefined => faults(memory(calls, [measured()]), customer)[0]?.contacts;
  expect([count(), count('fjordfisk'), count('nordlys-bygg')]).toEqual([3, 2, undefined]);
  const [alone] = faults(memory([one('a', '11-18T10:00')]), 'fjordfisk');
  expect(alone?.contacts).toBe(1);
});

test('a case is its customer’s also where its service is promised to another, or to nobody', () => {
  const ids = (customer?: string): readonly string[] => faults(memory([one('a', '11-18T10:00', { customer: 'nordlys-bygg' }), one('b', '11-18T11:00', { customer: null }), one('c', '11-18T12:00', { service: null }), one('d', '11-18T13:00', { customer: null, service: null }), one('e', '11-18T14:00', { kind: 'request' })]), customer).map(({ case: { id } }) => id);
  expect([ids(), ids('fjordfisk'), ids('nordlys-bygg')]).toEqual([['a', 'b', 'c', 'd'], ['a', 'b', 'c'], ['a']]);
});

test('what driftvakt told of and measures no more is no fault that people reported', () => {
  expect(faults(memory([issue(), one('a', '11-18T10:00', { about: 'issue-9' })])).map(({ case: { id } }) => id)).toEqual(['a']);
});

test('who looks back sees what had begun by then, and what had happened; what was over at an instant was not over before it', () => {
  const all = memory([one('a', '11-18T10:00', {}, event('11-18T12:00', 'restore'))], [measured()]);
  const ids = (now: string, since?: string): readonly string[] => faults(all, undefined, now, since).map(({ case: { id }, endedAt }) => `${id === told ? 'measured' : id} ${endedAt === undefined ? '' : 'over'}`);
  expect([ids('11-17T19:59'), ids('11-17T20:00'), ids('11-18T09:59'), ids('11-18T10:00'), ids('11-18T11:59'), ids('11-18T12:00')]).toEqual([[], ['measured '], ['measured over'], ['measured over', 'a '], ['measured over', 'a '], ['measured over', 'a over']]);
  expect([ids('11-19T00:00', '11-17T22:00'), ids('11-19T00:00', '11-17T22:01')]).toEqual([['measured over', 'a over'], ['a over']]);
});

test('a deadline is of the month in which it was decided: its first instant is in it, its last is the next one’s first', () => {
  const decided = (local: string): readonly number[] => ['2026-11', '2026-12'].map((name) => month(memory([one('a', '11-30T21:00', {}, event('11-30T21:05', 'respond'), event(local, 'restore'))]), undefined, { name }).restored[0]?.met ?? -1);
  expect([decided('11-30T23:59'), decided('12-01T00:00')]).toEqual([[1, 0], [0, 1]]);
  const ended = (local: string): readonly (number | undefined)[] => ['2026-11', '2026-12'].map((name) => month(memory([one('a', '11-30T21:00', {}, event(local, 'restore'))]), undefined, { name }).toRestore?.mean);
  expect([ended('11-30T23:00'), ended('12-01T00:00')]).toEqual([[7_200_000, undefined], [undefined, 10_800_000]]);
  expect(month(memory([]))).toMatchObject({ contacts: 0, toAnswer: undefined, toRestore: undefined, backlog: { count: 0, oldest: 0 }, faults: [] });
  // What happened at the very instant looked back from has happened.
  expect(month(memory([one('a', '12-10T10:00', {}, event('12-10T12:00', 'restore'))]), undefined, { name: '2026-12' }).toRestore?.mean).toBe(7_200_000);
});

test('a fault is counted among those of the month in which it began, of a month that runs by the time that has passed', () => {
  const all = memory([one('a', '10-31T23:59'), one('b', '11-01T00:00'), one('c', '11-11T12:00')]);
  const begun = (now: string): readonly number[] => { const { count, within } = month(all, undefined, { now }).begun; return [count, within / 3_600_000]; };
  expect([begun('11-01T00:00'), begun('11-11T11:59'), begun('11-11T12:00'), begun('12-10T12:00')]).toEqual([[1, 0], [1, 10 * 24 + 12 - 1 / 60], [2, 10 * 24 + 12], [2, 30 * 24]]);
});

test('availability of one customer, or of all; a quarter in the month in which it ends, and so far in the one that runs', () => {
  expect([month(memory([])).achieved.length, month(memory([]), 'fjordfisk').achieved.map(({ customer }) => customer), month(memory([]), 'nordlys-bygg').achieved.map(({ service: { name } }) => name)]).toEqual([3, ['fjordfisk', 'fjordfisk'], ['webshop']]);
  const quarterly: Estate = estateOf(declared.replace('target: 99.9%, period: calendar-month', 'target: 99.9%, period: calendar-quarter')).estate;
  const periods = (name: string, now: string): readonly string[] => month(memory([]), 'fjordfisk', { name, now, estate: quarterly }).achieved.map(({ period }) => period.name);
  expect([periods('2026-11', '11-20T12:00'), periods('2026-11', '12-01T00:00'), periods('2026-11', '12-10T12:00'), periods('2026-12', '12-10T12:00')]).toEqual([['2026-Q4', '2026-11'], ['2026-11'], ['2026-11'], ['2026-Q4', '2026-12']]);
});

test('of one question asked for every customer the answer is kept, and another time zone is another question', () => {
  const given = { estate: november.estate, memory: memory([]), now: at('12-10T12:00'), open: openTime(november.estate) };
  const of = (zone: string, name = '2026-11'): Month => monthOf(given, zone, periodNamed(name, zone) as Period, undefined);
  const [oslo, again, apia, december] = [of('Europe/Oslo'), of('Europe/Oslo'), of('Pacific/Apia'), of('Europe/Oslo', '2026-12')];
  expect(again.achieved[0]).toBe(oslo.achieved[0]);
  expect([oslo, apia, december].map(({ achieved }) => achieved[0]?.period.interval[0])).toEqual([at('11-01T00:00'), Date.parse('2026-10-31T11:00:00Z'), at('12-01T00:00')]);
});
