import { expect, test } from 'vitest';
import { clockAdjustments } from '../../src/measure/periods/adjustments.ts';
import { faultsOf } from '../../src/measure/periods/faults.ts';
import type { Case, CaseEvent } from '../../src/model/case.ts';
import { emptyMemory } from '../../src/model/memory.ts';
import { at, november } from './november.ts';

const iso = (local: string): string => new Date(at(local)).toISOString();
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;

/** What was done to the clocks of a fault that was reported on Tuesday at noon: in minutes. */
function moved(priority: Case['priority'], ...events: CaseEvent[]): unknown {
  const one: Case = { id: 'one', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, opened: iso('11-17T12:00'), priority, events };
  const [fault] = faultsOf({ estate: november.estate, memory: { ...emptyMemory, cases: { one } }, now: at('11-20T12:00') }, 'fjordfisk');
  if (fault === undefined) throw new Error('no fault');
  return clockAdjustments(fault).map(({ kind, about, from, until, by, reason, effect }) => [kind, about, from, until, by, reason, effect / 60_000]);
}

test('a pause that is allowed moves the deadline by as long as it was open; another by nothing', () => {
  const pause = [event('11-17T13:00', 'pause', { reason: 'waiting-for-customer' }), event('11-17T14:30', 'resume')];
  expect(moved('P2', ...pause)).toEqual([['pause', 'one', iso('11-17T13:00'), iso('11-17T14:30'), 'staff', 'waiting-for-customer', 90]]);
  expect(moved('P1', ...pause)).toEqual([['pause-not-allowed', 'one', iso('11-17T13:00'), iso('11-17T14:30'), 'staff', 'waiting-for-customer', 0]]);
  // What is paused beyond the hours, until one hour of the next day, moves it by the hours alone.
  expect(moved('P2', event('11-17T15:30', 'pause', { reason: 'waiting-for-customer' }), event('11-18T09:00', 'resume'))).toMatchObject([['pause', 'one', iso('11-17T15:30'), iso('11-18T09:00'), 'staff', 'waiting-for-customer', 90]]);
});

test('each pause has its own end and its own effect', () => {
  const both = moved('P2', event('11-17T13:00', 'pause', { reason: 'waiting-for-customer' }), event('11-17T13:20', 'resume'), event('11-17T14:00', 'pause', { reason: 'waiting-for-customer' }), event('11-17T14:50', 'resume'));
  expect(both).toEqual([['pause', 'one', iso('11-17T13:00'), iso('11-17T13:20'), 'staff', 'waiting-for-customer', 20], ['pause', 'one', iso('11-17T14:00'), iso('11-17T14:50'), 'staff', 'waiting-for-customer', 50]]);
});

test('a change of priority moves the deadline back or forth, from the opening', () => {
  // P1 is due at 16:00 the same day, P2 after eight office hours, at noon the next.
  expect(moved('P1', event('11-17T13:00', 'priority', { priority: 'P2' }))).toEqual([['priority', 'one', iso('11-17T13:00'), undefined, 'staff', 'P2', 20 * 60]]);
  expect(moved('P2', event('11-17T13:00', 'priority', { priority: 'P1' }))).toEqual([['priority', 'one', iso('11-17T13:00'), undefined, 'staff', 'P1', -20 * 60]]);
});

test('answers and restorations move nothing, and without a priority there is nothing to move', () => {
  expect(moved('P1', event('11-17T12:05', 'respond'), event('11-17T13:00', 'restore'), event('11-17T14:00', 'close'))).toEqual([]);
  expect(moved(null, event('11-17T13:00', 'pause', { reason: 'waiting-for-customer' }))).toEqual([]);
});
