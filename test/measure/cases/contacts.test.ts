// Faults that were measured, joined as they were told; and the one that a case is a contact about.
import { expect, test } from 'vitest';
import { faultFinder, finder, measuredFaults } from '../../../src/measure/cases/contacts.ts';
import type { Case } from '../../../src/model/case.ts';
import type { Priority } from '../../../src/model/finding.ts';
import type { FindingMemory, Memory, PastFault } from '../../../src/model/memory.ts';

const at = (time: string): string => `2026-11-17T${time}:00Z`;
const part = (subject: string, from: string, until: string, { told = 'x', priority = 'P2' as Priority | null, customers = [] as readonly string[] } = {}): PastFault => ({
  key: `endpoint-answers/${subject}#login`, told, priority, deadline: null, respondBy: null, internalDeadline: null, customers, because: null, endedAt: at(until),
  episode: { id: from, level: 'fail', openedAt: at(from), confirmedAt: at(from), lastFailAt: at(until) },
});
const going = (subject: string, from: string, told = 'x'): FindingMemory => ({ raw: [], ended: null, last: { ...part(subject, from, from, { told }), subject } }) as unknown as FindingMemory;
const all = (faults: readonly PastFault[], ...open: readonly FindingMemory[]): readonly string[] =>
  measuredFaults({ faults, findings: Object.fromEntries(open.map((one, index) => [String(index), one])) }).map(({ openedAt, endedAt, subjects, priority }) => `${openedAt.slice(11, 16)}-${endedAt?.slice(11, 16) ?? ''} ${[...subjects].join()} ${priority ?? '-'}`);

test('what is told together and overlaps is one fault, from the first beginning to the last end; to touch is to overlap', () => {
  expect(all([part('service/a', '10:00', '11:00'), part('service/b', '10:30', '12:00')])).toEqual(['10:00-12:00 service/a,service/b P2']);
  expect(all([part('service/a', '10:00', '12:00'), part('service/b', '10:30', '11:00')])).toEqual(['10:00-12:00 service/a,service/b P2']);
  expect(all([part('service/a', '10:00', '11:00'), part('service/b', '11:00', '12:00')])).toEqual(['10:00-12:00 service/a,service/b P2']);
  expect(all([part('service/a', '10:00', '11:00'), part('service/b', '11:01', '12:00')])).toEqual(['10:00-11:00 service/a P2', '11:01-12:00 service/b P2']);
  expect(all([part('service/a', '10:00', '11:00'), part('service/b', '10:30', '12:00', { told: 'y' })])).toEqual(['10:00-11:00 service/a P2', '10:30-12:00 service/b P2']);
});

test('it goes on while any of it does, whichever part that is, and takes up what begins meanwhile', () => {
  expect(all([part('service/a', '10:00', '11:00')], going('service/b', '10:30'))).toEqual(['10:00- service/a,service/b P2']);
  expect(all([part('service/a', '10:30', '11:00')], going('service/b', '10:00'))).toEqual(['10:00- service/b,service/a P2']);
  expect(all([part('service/a', '15:00', '16:00')], going('service/b', '10:00'))).toEqual(['10:00- service/b,service/a P2']);
  expect(all([], going('service/a', '10:00'), { ...going('service/b', '10:00'), last: { ...going('service/b', '10:00').last, episode: null } } as FindingMemory)).toEqual(['10:00- service/a P2']);
});

test('the highest priority counts; of parts without any, none', () => {
  const of = (a: Priority | null, b: Priority | null): string => all([part('service/a', '10:00', '11:00', { priority: a }), part('service/b', '10:30', '11:00', { priority: b })])[0]?.split(' ').at(-1) ?? '';
  expect([of('P2', 'P1'), of('P1', 'P3'), of(null, 'P3'), of('P4', null), of(null, null)]).toEqual(['P1', 'P1', 'P3', 'P4', '-']);
  const [joined] = measuredFaults({ faults: [part('service/a', '10:00', '11:00', { customers: ['one'] }), part('service/b', '10:30', '11:00', { customers: ['two', 'one'] })], findings: {} });
  expect([...joined?.customers ?? []]).toEqual(['one', 'two']);
});

const call = (time: string, more: Partial<Case> = {}): Case => ({ id: 'c', kind: 'fault', service: 'a', customer: null, channel: null, about: null, opened: at(time), priority: null, events: [], ...more });
const faults = measuredFaults({ faults: [part('service/a', '10:00', '11:00'), part('service/a', '14:00', '15:00'), part('service/b', '10:00', '11:00', { told: 'y' })], findings: {} });
const found = (one: Case): string | undefined => finder(faults)(one)?.openedAt.slice(11, 16);

test('a call is about the fault on its service from an hour before it to its end, both among it', () => {
  expect(['08:59', '09:00', '10:30', '11:00', '11:01', '13:00', '15:00', '15:01'].map((time) => found(call(time)))).toEqual([undefined, '10:00', '10:00', '10:00', undefined, '14:00', '14:00', undefined]);
  expect([found(call('10:30', { service: 'c' })), found(call('10:30', { service: null })), found(call('10:30', { kind: 'request' }))]).toEqual([undefined, undefined, undefined]);
  const lasting = finder(measuredFaults({ faults: [], findings: { x: going('service/a', '10:00') } }));
  expect([lasting(call('23:00'))?.told, lasting(call('08:59'))]).toEqual(['x', undefined]);
});

test('what somebody named is the last fault told by it that had begun, or began within the hour, however long it is over', () => {
  const named = (time: string): string | undefined => found(call(time, { about: 'x', service: null }));
  expect(['08:59', '09:00', '12:00', '12:59', '13:00', '23:00'].map(named)).toEqual([undefined, '10:00', '10:00', '10:00', '14:00', '14:00']);
  expect(found(call('10:30', { about: 'nothing' }))).toBeUndefined();
});

test('what is remembered is asked once, and other faults are another question', () => {
  const findings: Memory['findings'] = {};
  const first = faultFinder({ faults: [part('service/a', '10:00', '11:00')], findings });
  const past = { faults: [part('service/b', '10:00', '11:00')], findings };
  const second = faultFinder(past);
  expect([first(call('10:30'))?.told, second(call('10:30')), second(call('10:30', { service: 'b' }))?.told]).toEqual(['x', undefined, 'x']);
  expect(faultFinder(past)).toBe(second);
});
