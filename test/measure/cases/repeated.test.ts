// Faults that come back under the same told key, and the problem in which their cause is looked for.
import { expect, test } from 'vitest';
import { problemOf, repeatedOn } from '../../../src/measure/cases/repeated.ts';
import type { Case, CaseEvent } from '../../../src/model/case.ts';
import { emptyMemory, type Memory, type PastFault } from '../../../src/model/memory.ts';

const on = (day: number, hour = 10): string => `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
const fault = (told: string, day: number): PastFault => ({
  key: told, told, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: on(day, 11),
  episode: { id: on(day), level: 'fail', openedAt: on(day), confirmedAt: on(day), lastFailAt: on(day, 11) },
});
const [login, shop] = ['endpoint-answers/service/erp#login', 'endpoint-answers/service/webshop#login'];
const memory: Memory = { ...emptyMemory, findings: {}, faults: [fault(login, 9), fault('latency/service/erp#p', 4), fault(login, 2), fault(shop, 5), fault('certificate-expiry/service/erp#p', 1)] };
const told = (subject: string, since: number, of: Pick<Memory, 'faults' | 'findings'> = memory): readonly string[] => repeatedOn(of, subject, since).map((one) => `${one.told}: ${one.faults.map(({ openedAt }) => openedAt.slice(8, 10)).join()}`);

test('the faults of a service by cause, from an instant on', () => {
  expect(told('service/erp', 0)).toEqual([`${login}: 02,09`, 'latency/service/erp#p: 04']);
  expect(told('service/erp', Date.parse(on(2)))).toEqual([`${login}: 02,09`, 'latency/service/erp#p: 04']);
  expect(told('service/erp', Date.parse(on(2)) + 1)).toEqual(['latency/service/erp#p: 04', `${login}: 09`].toSorted());
  expect(told('service/erp', Date.parse(on(4)) + 1)).toEqual([`${login}: 09`]);
  expect([told('service/webshop', 0), told('service/nobody', 0), told('erp', 0), told('service/erp', Date.parse(on(9)) + 1)]).toEqual([[`${shop}: 05`], [], [], []]);
});

test('another past is another answer', () => {
  expect(told('service/erp', 0)).toHaveLength(2);
  expect(told('service/erp', 0, { ...memory, faults: [fault(login, 20)] })).toEqual([`${login}: 20`]);
  expect(told('service/erp', 0, { ...memory, faults: [fault(login, 20)] })).toEqual([`${login}: 20`]);
  expect(told('service/erp', 0)).toHaveLength(2);
  expect([told('service/erp', 0, { findings: {} }), told('service/erp', 0, { findings: {} })]).toEqual([[], []]);
});

const event = (day: number, type: 'close' | 'reopen'): CaseEvent => ({ at: on(day), type, by: 'staff' }) as CaseEvent;
const problem = (more: Partial<Case> = {}): Case => ({ id: 'p', kind: 'problem', service: 'erp', customer: null, channel: null, about: null, opened: on(3), priority: null, events: [], ...more });
const cause = (...all: readonly Case[]): string | undefined => {
  const [repeated] = repeatedOn(memory, 'service/erp', 0);
  if (repeated === undefined) throw new Error('nothing is repeated');
  return problemOf(repeated, 'erp', { cases: Object.fromEntries(all.map((one) => [one.id, one])) })?.id;
};

test('a problem about the fault itself, or about the service as a whole; no other case', () => {
  expect([cause(problem()), cause(problem({ about: login, service: null })), cause(problem({ about: login, service: 'webshop' }))]).toEqual(['p', 'p', 'p']);
  expect([cause(problem({ service: 'webshop' })), cause(problem({ about: shop })), cause(problem({ service: null })), cause(problem({ kind: 'fault' })), cause()]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(cause(problem({ id: 'q', service: 'webshop' }), problem({ id: 'r' }))).toBe('r');
  expect(problemOf({ told: login, faults: [] }, 'erp', {})).toBeUndefined();
});

test('one that was closed before it came back did not find the cause; one that was open then, or came after, did', () => {
  expect([cause(problem({ events: [event(8, 'close')] })), cause(problem({ events: [event(9, 'close')] })), cause(problem({ events: [event(10, 'close')] }))]).toEqual([undefined, undefined, 'p']);
  expect(cause(problem({ events: [event(8, 'close'), event(12, 'reopen')] }))).toBe('p');
  expect(cause(problem({ events: [event(4, 'close'), event(8, 'reopen'), event(12, 'close')] }))).toBe('p');
  expect(cause(problem({ opened: on(12), events: [event(13, 'close')] }))).toBe('p');
});

test('the cases of another day are asked anew', () => {
  const [repeated] = repeatedOn(memory, 'service/erp', 0);
  const cases = { p: problem() };
  if (repeated === undefined) throw new Error('nothing is repeated');
  expect([problemOf(repeated, 'erp', { cases })?.id, problemOf(repeated, 'erp', { cases })?.id, problemOf(repeated, 'erp', { cases: {} })?.id]).toEqual(['p', 'p', undefined]);
});
