// What stands of one deadline of an open case. Tuesday 17 November at noon in Oslo: P1 is due in four hours around the clock, P2 in eight of office hours, which close at four.
import { expect, test } from 'vitest';
import { deadlineOf, pausesIn } from '../../../src/measure/cases/case-deadline.ts';
import type { Case, CaseEvent } from '../../../src/model/case.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { emptyMemory, type Memory, type PastFault } from '../../../src/model/memory.ts';
import { at, november } from '../november.ts';

const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
const opened = (more: Partial<Case> = {}, ...events: CaseEvent[]): Case => ({ id: 'issue-7', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened: iso('11-17T12:00'), priority: 'P1', events, ...more });
const say = (status: Verdict['status'], id: string, values: Verdict['values'] = {}): Verdict => ({ status, about: 'x', id, values, pointer: '/', evidence: [] });
const asked = (one: Case, now: string, metric: 'respond' | 'restore' = 'restore', past: Memory = emptyMemory): Verdict => deadlineOf(one, { estate: november.estate, past, now: iso(now), metric }, say);

test('in time until the first reminder, near from it, passed a moment after; the deadline is told, and what is left or late in whole seconds', () => {
  const values = { case: '#7', priority: 'P1', deadline: { instant: iso('11-17T16:00') } };
  expect(asked(opened(), '11-17T13:59')).toEqual(say('pass', 'in-time', values));
  expect(asked(opened(), '11-17T14:00')).toEqual({ ...say('warn', 'deadline-near', { ...values, left: { seconds: 7200 } }), deadline: iso('11-17T16:00') });
  expect(asked(opened(), '11-17T16:00')).toMatchObject({ status: 'warn', values: { left: { seconds: 0 } } });
  expect(asked(opened(), '11-17T16:01')).toEqual({ ...say('fail', 'deadline-passed', { ...values, late: { seconds: 60 } }), deadline: iso('11-17T16:00') });
  const between = deadlineOf(opened(), { estate: november.estate, past: emptyMemory, now: new Date(at('11-17T16:01') + 999).toISOString(), metric: 'restore' }, say);
  expect(between.values['late']).toEqual({ seconds: 60 });
});

test('what it waits for has happened, though it is open: since when', () => {
  expect(asked(opened({}, event('11-17T13:00', 'restore')), '11-17T18:00')).toEqual(say('pass', 'stopped', { case: '#7', priority: 'P1', at: { instant: iso('11-17T13:00') } }));
  expect(asked(opened({}, event('11-17T12:10', 'respond')), '11-17T18:00', 'respond')).toMatchObject({ id: 'stopped' });
});

test('a pause without an end has no deadline', () => {
  expect(asked(opened({ priority: 'P2' }, event('11-17T13:00', 'pause', { reason: 'waiting-for-customer' })), '11-19T12:00')).toEqual(say('pass', 'paused', { case: '#7', priority: 'P2' }));
});

test('without a priority, or a promise, nobody knows when; an answer need not be promised', () => {
  expect(asked(opened({ priority: null }), '11-17T13:00')).toEqual(say('unknown', 'no-priority', { case: '#7' }));
  expect(asked(opened({ service: 'nothing' }), '11-17T13:00')).toEqual(say('unknown', 'no-deadline', { case: '#7', priority: 'P1' }));
  expect(asked(opened({ service: null }), '11-17T13:00')).toMatchObject({ status: 'unknown', id: 'no-deadline' });
  expect(asked(opened({ priority: 'P3' }), '11-17T13:00', 'respond')).toEqual(say('pass', 'no-deadline', { case: '#7', priority: 'P3' }));
  expect(asked(opened({ priority: 'P3' }), '11-17T13:00').id).toBe('in-time');
});

test('of a customer to whom nothing is promised, the promises to others count', () => {
  expect(asked(opened({ customer: 'nordlys-bygg' }), '11-17T17:00').id).toBe('deadline-passed');
  expect(asked(opened({ customer: null }), '11-17T17:00').id).toBe('deadline-passed');
});

const told = 'endpoint-answers/service/erp#p';
const measured: PastFault = {
  key: told, told, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso('11-17T18:00'),
  episode: { id: 'e', level: 'fail', openedAt: iso('11-17T11:50'), confirmedAt: iso('11-17T11:55'), lastFailAt: iso('11-17T17:55') },
};
const issue = (...events: CaseEvent[]): Case => ({ ...opened({ id: 'issue-6', about: told, customer: null, source: 'x' }, ...events) });
const remembered = (...issues: readonly Case[]): Memory => ({ ...emptyMemory, findings: {}, faults: [measured], cases: Object.fromEntries(issues.map((one) => [one.id, one])) });

test('who called about a fault that is measured waits for its clock; for an answer, once that was answered', () => {
  expect(asked(opened(), '11-17T17:00', 'restore', remembered())).toEqual(say('pass', 'measured', { case: '#7' }));
  expect(asked(opened(), '11-17T17:00', 'respond', remembered(issue())).id).toBe('deadline-passed');
  expect(asked(opened(), '11-17T17:00', 'respond', remembered(issue(event('11-17T12:05', 'respond')))).id).toBe('measured');
  // An answer to an earlier fault that was told by the same key is none to this one; one at the very beginning is.
  expect(asked(opened(), '11-17T17:00', 'respond', remembered(issue(event('11-17T11:49', 'respond')))).id).toBe('deadline-passed');
  expect(asked(opened(), '11-17T17:00', 'respond', remembered(issue(event('11-17T11:50', 'respond')))).id).toBe('measured');
  expect(asked(opened({ priority: null }), '11-17T17:00', 'restore', remembered()).id).toBe('measured');
});

const paused = (...events: CaseEvent[]): Case => opened({ priority: 'P2' }, ...events);
const wait = event('11-17T13:00', 'pause', { reason: 'waiting-for-customer' });

test('a pause is the one that it is in now, and whether every level lets it stop the clock', () => {
  const found = (one: Case, past: Memory = emptyMemory): unknown => pausesIn(one, november.estate, past);
  expect(found(paused(wait))).toEqual({ reason: 'waiting-for-customer', priority: 'P2', allowed: true });
  expect(found(paused(event('11-17T13:00', 'pause', { reason: 'lunch' })))).toEqual({ reason: 'lunch', priority: 'P2', allowed: false });
  expect(found(opened({}, wait))).toEqual({ reason: 'waiting-for-customer', priority: 'P1', allowed: false });
  expect(found(paused(wait, event('11-17T13:30', 'priority', { priority: 'P1' })))).toMatchObject({ priority: 'P1', allowed: false });
  expect(found(paused(wait, event('11-17T14:00', 'resume'), event('11-17T15:00', 'pause', { reason: 'lunch' })))).toMatchObject({ reason: 'lunch' });
});

test('none where it was resumed, never paused, has no priority, or nothing is promised', () => {
  const found = (one: Case): unknown => pausesIn(one, november.estate, emptyMemory);
  expect([found(paused()), found(paused(event('11-17T13:00', 'respond'))), found(paused(wait, event('11-17T14:00', 'resume'))), found(paused(wait, event('11-17T14:00', 'resume'), event('11-17T15:00', 'respond')))]).toEqual([undefined, undefined, undefined, undefined]);
  expect([found(opened({ priority: null }, wait)), found({ ...paused(wait), service: 'nothing' }), found({ ...paused(wait), service: null })]).toEqual([undefined, undefined, undefined]);
});

test('of a pause of a measured fault everything counts that it was seen on: one level that does not allow it is enough', () => {
  const webshop: PastFault = { ...measured, key: 'endpoint-answers/service/webshop#p', endedAt: iso('11-17T18:00') };
  const both: Memory = { ...emptyMemory, findings: {}, faults: [measured, webshop] };
  expect(pausesIn({ ...paused(wait), customer: null }, november.estate, { ...emptyMemory, findings: {}, faults: [measured] })?.allowed).toBe(true);
  expect(pausesIn({ ...paused(wait), customer: null }, november.estate, both)?.allowed).toBe(false);
  // To its own customer only the level counts that this one was promised.
  expect(pausesIn(paused(wait), november.estate, both)?.allowed).toBe(true);
});
