// Faults that touch several customers, looked back at from several instants: each customer by his own promise, and nobody by what came later.
import { expect, test } from 'vitest';
import { openTime } from '../../../src/measure/calendars/open-time.ts';
import { faultsOf, type Fault } from '../../../src/measure/periods/faults.ts';
import { monthOf, type Month } from '../../../src/measure/periods/month.ts';
import { periodNamed, type Period } from '../../../src/measure/periods/periods.ts';
import type { Case, CaseEvent } from '../../../src/model/case.ts';
import { emptyMemory, type Memory, type PastFault } from '../../../src/model/memory.ts';
import { at, november } from '../november.ts';

const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
const told = 'endpoint-answers/service/database-cluster#p';
const seenOn = (name: string, from: string, until = '11-17T22:00'): PastFault => ({
  key: `endpoint-answers/service/${name}#p`, told, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso(until),
  episode: { id: from, level: 'fail', openedAt: iso(from), confirmedAt: iso(from), lastFailAt: iso(until) },
});
const one = (id: string, opened: string, events: readonly CaseEvent[], more: Partial<Case> = {}): Case => ({ id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, opened: iso(opened), priority: 'P1', events, ...more });
const memory = (cases: readonly Case[], faults: readonly PastFault[] = []): Memory => ({ ...emptyMemory, findings: {}, faults, cases: Object.fromEntries(cases.map((each) => [each.id, each])) });
const faults = (of: Memory, customer?: string, now = '12-10T12:00'): readonly Fault[] => faultsOf({ estate: november.estate, memory: of, now: at(now) }, customer);
const local = (instant: number | null | undefined): string | undefined => (instant === null || instant === undefined ? undefined : new Date(instant + 3_600_000).toISOString().slice(5, 16));

test('a fault is due to each customer by his own level, and to all by the strictest, on whichever service it was seen first', () => {
  const due = (first: string, second: string): readonly unknown[] => {
    const of = memory([], [seenOn(first, '11-17T20:00'), seenOn(second, '11-17T20:05')]);
    return [undefined, 'fjordfisk', 'nordlys-bygg'].map((customer) => local(faults(of, customer)[0]?.restore?.due.dueAt));
  };
  // Gold has four hours and silver six, from 20:00.
  expect([due('erp', 'webshop'), due('webshop', 'erp')]).toEqual(Array.from({ length: 2 }, () => ['11-18T00:00', '11-18T00:00', '11-18T02:00']));
});

test('who called for another customer is not counted for this one, although the service that he named is both of theirs', () => {
  const calls = [one('a', '11-17T20:10', []), one('b', '11-17T20:12', [], { customer: 'nordlys-bygg' }), one('c', '11-17T20:13', [], { service: 'webshop', customer: null })];
  const count = (customer?: string): number | undefined => faults(memory(calls, [seenOn('erp', '11-17T20:00'), seenOn('webshop', '11-17T20:00')]), customer)[0]?.contacts;
  expect([count(), count('fjordfisk'), count('nordlys-bygg')]).toEqual([3, 1, 2]);
});

test('a fault that a pause or a change of priority moved is known by it; answers and closings move nothing', () => {
  const moved = (...events: readonly CaseEvent[]): boolean | undefined => faults(memory([one('a', '11-18T10:00', events)]))[0]?.isMoved;
  const [answer, end] = [event('11-18T10:10', 'respond'), event('11-18T12:00', 'close')];
  expect([moved(), moved(answer, end), moved(answer, event('11-18T11:00', 'pause', { reason: 'waiting-for-customer' }), end), moved(answer, event('11-18T11:00', 'priority', { priority: 'P2' })), moved(event('11-18T11:00', 'pause'))]).toEqual([false, false, true, true, true]);
});

test('who looks back sees what was over by then also where it went on later', () => {
  const again = memory([one('a', '11-18T10:00', [event('11-18T12:00', 'restore'), event('11-19T08:00', 'reopen'), event('11-20T09:00', 'restore')])]);
  const ended = (now: string): string | undefined => { const at = faults(again, undefined, now)[0]?.endedAt; return at === undefined ? undefined : local(Date.parse(at)); };
  expect([ended('11-18T11:59'), ended('11-18T12:00'), ended('11-18T20:00'), ended('11-19T08:00'), ended('11-20T09:00')]).toEqual([undefined, '11-18T12:00', '11-18T12:00', undefined, '11-20T09:00']);
});

test('of faults between two instants, one that begins with the second is none', () => {
  const ids = (before: string): readonly string[] => faultsOf({ estate: november.estate, memory: memory([one('a', '11-18T10:00', []), one('b', '11-19T10:00', [])]), now: at('12-10T12:00') }, undefined, at('11-01T00:00'), at(before)).map(({ case: { id } }) => id);
  expect([ids('11-18T10:00'), ids('11-18T10:01'), ids('11-19T10:00'), ids('11-20T00:00')]).toEqual([[], ['a'], ['a'], ['a', 'b']]);
});

test('while a month runs an answer that has not come yet lengthens nothing, and the same hour elsewhere is another month', () => {
  const given = { estate: november.estate, memory: memory([one('a', '11-18T10:00', [event('11-18T10:30', 'respond')])]), open: openTime(november.estate) };
  const month = (now: string, zone = 'Europe/Oslo'): Month => monthOf({ ...given, now: at(now) }, zone, periodNamed('2026-11', zone) as Period, undefined);
  expect([month('11-18T10:29').toAnswer?.mean, month('11-18T10:30').toAnswer?.mean]).toEqual([undefined, 1_800_000]);
  const now = { ...given, now: at('11-18T12:00') };
  const begins = (zone: string): number | undefined => monthOf(now, zone, periodNamed('2026-11', zone) as Period, undefined).achieved[0]?.period.interval[0];
  expect([begins('Europe/Oslo'), begins('Asia/Tokyo'), begins('Europe/Oslo')]).toEqual([at('11-01T00:00'), Date.parse('2026-10-31T15:00:00Z'), at('11-01T00:00')]);
});
