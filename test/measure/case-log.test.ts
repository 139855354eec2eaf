import { expect, test } from 'vitest';
import { isOpen, priorityAt, reportedAt, respondedAt, restoredAt } from '../../src/measure/cases/log.ts';
import { finder, measuredFaults } from '../../src/measure/cases/contacts.ts';
import type { Case, CaseEvent } from '../../src/model/case.ts';
import type { FindingMemory, PastFault } from '../../src/model/memory.ts';

const event = (time: string, type: CaseEvent['type'], by: CaseEvent['by'] = 'staff', more: object = {}): CaseEvent => ({ at: `2026-11-17T${time}:00+01:00`, type, by, ...more }) as CaseEvent;
const at = (time: string): number => Date.parse(`2026-11-17T${time}:00+01:00`);
const call: Case = {
  id: 'issue-432', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, opened: '2026-11-17T20:33:00+01:00', priority: 'P1',
  events: [event('20:19', 'report', 'customer'), event('20:40', 'respond'), event('22:50', 'restore', 'measured'), event('23:10', 'close')],
};
const opened = (...events: CaseEvent[]): Pick<Case, 'opened' | 'priority' | 'events'> => ({ opened: '2026-11-17T20:33:00+01:00', priority: null, events });

test('a call is reported before it is registered, restored before it is closed', () => {
  expect([reportedAt(call), respondedAt(call)].map((instant) => instant?.slice(11, 16))).toEqual(['20:19', '20:40']);
  expect(restoredAt(call)).toEqual({ at: '2026-11-17T22:50:00+01:00', known: 'measured' });
  expect([isOpen(call, at('23:00')), isOpen(call, at('23:10'))]).toEqual([true, false]);
});

test('a report after the registration, as by a mistyped hour, gives nobody more time', () => {
  expect(reportedAt(opened(event('21:19', 'report'))).slice(11, 16)).toBe('20:33');
});

test('closed without a word that it works is known only to have worked by then; reopened, it does not', () => {
  expect(restoredAt(opened(event('23:10', 'close')))?.known).toBe('closed');
  expect(restoredAt(opened(event('23:10', 'close'), event('23:20', 'reopen')))).toBeUndefined();
  expect(restoredAt(opened(event('23:10', 'close'), event('23:20', 'reopen'), event('23:40', 'restore')))).toEqual({ at: '2026-11-17T23:40:00+01:00', known: 'said' });
});

test('the priority at an instant is the last one given until then', () => {
  const changed = { ...opened(event('21:00', 'priority', 'staff', { priority: 'P1' })), priority: 'P2' as const };
  expect(['20:33', '20:50', '21:00'].map((time) => priorityAt(changed, at(time)))).toEqual(['P2', 'P2', 'P1']);
  expect(priorityAt(opened(), at('21:00'))).toBeNull();
});

const past = (key: string, told: string, from: string, until: string, customers: string[]): PastFault => ({
  key, told, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers, because: null, endedAt: `2026-11-17T${until}:00+01:00`,
  episode: { id: key, level: 'fail', openedAt: `2026-11-17T${from}:00+01:00`, confirmedAt: `2026-11-17T${from}:00+01:00`, lastFailAt: `2026-11-17T${from}:00+01:00` },
});
const database = 'endpoint-answers/service/database-cluster#sql';
const faults = [past(database, database, '20:15', '22:50', []), past('endpoint-answers/service/erp#login', database, '20:15', '22:50', ['fjordfisk']), past('endpoint-answers/service/webshop#shop', database, '20:15', '22:50', ['nordlys-bygg'])];

test('what is told in one issue is one fault, and who calls about any part of it is a contact about it', () => {
  const measured = measuredFaults({ faults, findings: {} });
  expect(measured).toHaveLength(1);
  expect([...measured[0]?.subjects ?? []]).toEqual(['service/database-cluster', 'service/erp', 'service/webshop']);
  expect(finder(measured)(call)?.told).toBe(database);
  expect(finder(measured)({ ...call, service: 'file-service' })).toBeUndefined();
  expect(finder(measured)({ ...call, kind: 'request' })).toBeUndefined();
  expect(finder(measured)({ ...call, opened: '2026-11-17T23:30:00+01:00', events: [] })).toBeUndefined();
  expect(finder(measured)({ ...call, opened: '2026-11-17T19:20:00+01:00', events: [] })?.told).toBe(database);
  expect(finder(measured)({ ...call, about: 'issue-7' })).toBeUndefined();
});

test('the same fault again another hour is another fault; one that goes on has no end', () => {
  const again = past(database, database, '23:30', '23:40', []);
  const going = { raw: [], ended: null, last: { ...past(database, 'other', '23:00', '23:00', ['x']), subject: 'service/x' } } as unknown as FindingMemory;
  expect(measuredFaults({ faults: [...faults, again], findings: { x: going } }).map(({ endedAt }) => endedAt?.slice(11, 16))).toEqual(['22:50', undefined, '23:40']);
});

test('the report at the very instant of the opening is the opening, as it is written', () => {
  expect(reportedAt({ opened: '2026-11-17T20:33:00+01:00', events: [{ at: '2026-11-17T19:33:00Z', type: 'report', by: 'customer' }] })).toBe('2026-11-17T20:33:00+01:00');
});

test('only a change of priority changes it, whatever happened since', () => {
  const changed = { ...opened(event('21:00', 'priority', 'staff', { priority: 'P1' }), event('21:10', 'respond'), event('21:20', 'pause', 'staff', { reason: 'waiting-for-customer' })), priority: 'P2' as const };
  expect(['20:59', '21:15', '21:30'].map((time) => priorityAt(changed, at(time)))).toEqual(['P2', 'P1', 'P1']);
});

test('what happens after it worked again takes nothing back but a reopening', () => {
  const later = [event('22:00', 'restore'), event('22:10', 'resume'), event('22:20', 'respond'), event('22:30', 'restore')];
  expect(restoredAt(opened(...later))).toEqual({ at: '2026-11-17T22:00:00+01:00', known: 'said' });
  expect(restoredAt(opened(...later, event('22:40', 'reopen'), event('22:50', 'respond')))).toBeUndefined();
});

test('it is worked on again from the reopening, whatever comes in between', () => {
  const log = opened(event('21:00', 'close'), event('21:30', 'respond'), event('22:00', 'reopen'), event('22:10', 'respond'), event('23:00', 'close'), event('23:10', 'respond'));
  expect(['20:59', '21:00', '21:40', '22:00', '22:30', '23:00', '23:30'].map((time) => isOpen(log, at(time)))).toEqual([true, false, false, true, true, false, false]);
});
