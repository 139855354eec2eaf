import { expect, test } from 'vitest';
import { inTime, outcomeOf, type Judged } from '../../src/measure/cases/outcomes.ts';
import { promisesOf } from '../../src/model/effective.ts';
import type { CaseEvent } from '../../src/model/case.ts';
import type { Priority } from '../../src/model/finding.ts';
import { at, november } from './november.ts';

const { estate } = november;
const service = estate.Service.get('erp');
const promises = service === undefined ? [] : promisesOf(estate, service);
const iso = (local: string): string => new Date(at(local)).toISOString();
const event = (local: string, type: CaseEvent['type'], more: object = {}): CaseEvent => ({ at: iso(local), type, by: 'staff', ...more }) as CaseEvent;
// Tuesday at noon: P1 is due in four hours around the clock, P2 in eight of office hours.
const judge = (now: string, priority: Priority, metric: 'respond' | 'restore', ...events: CaseEvent[]): Judged | undefined => outcomeOf({ estate, promises, now: at(now) }, { id: 'one', opened: iso('11-17T12:00'), priority, events }, metric);
const told = (one: Judged | undefined): unknown => [one?.outcome, one?.decidedAt === undefined ? undefined : (one.decidedAt - at('11-17T12:00')) / 60_000];

test('while nothing has happened it runs, is at risk from the first reminder, and is breached once it is past due', () => {
  expect(['11-17T12:00', '11-17T13:59', '11-17T14:00', '11-17T16:00', '11-17T16:01'].map((now) => told(judge(now, 'P1', 'restore')))).toEqual([['running', undefined], ['running', undefined], ['at-risk', undefined], ['at-risk', undefined], ['breached', 240]]);
});

test('restored in time to the minute is met, a minute later breached, and decided when it was due', () => {
  expect(['16:00', '16:01', '12:00'].map((time) => told(judge('11-20T12:00', 'P1', 'restore', event(`11-17T${time}`, 'restore'))))).toEqual([['met', 240], ['breached', 240], ['met', 0]]);
});

test('closed too late without a word that it works may have been in time; closed in time it was', () => {
  expect(['18:00', '15:00'].map((time) => told(judge('11-20T12:00', 'P1', 'restore', event(`11-17T${time}`, 'close'))))).toEqual([['inconclusive', 360], ['met', 180]]);
  expect(told(judge('11-20T12:00', 'P1', 'respond', event('11-17T18:00', 'close')))).toEqual(['breached', 15]);
});

test('the first answer stops one clock, and what works again needs none', () => {
  expect(told(judge('11-20T12:00', 'P1', 'respond', event('11-17T12:14', 'respond'), event('11-17T15:00', 'restore')))).toEqual(['met', 14]);
  expect(told(judge('11-20T12:00', 'P1', 'respond', event('11-17T12:10', 'restore'), event('11-17T12:40', 'respond')))).toEqual(['met', 10]);
  expect([told(judge('11-20T12:00', 'P1', 'respond', event('11-17T12:10', 'restore'))), told(judge('11-20T12:00', 'P1', 'respond', event('11-17T12:10', 'close')))]).toEqual([['met', 10], ['met', 10]]);
  expect(judge('11-20T12:00', 'P1', 'respond', event('11-17T12:10', 'restore'), event('11-17T12:40', 'respond'))?.stopped).toBe(iso('11-17T12:10'));
});

test('who looks back sees what had happened by then; a pause without an end has no deadline', () => {
  const later = [event('11-17T13:00', 'pause', { reason: 'waiting-for-customer' }), event('11-18T09:00', 'resume'), event('11-18T10:00', 'restore')];
  expect(['11-17T12:30', '11-17T20:00', '11-18T09:30', '11-18T10:00'].map((now) => told(judge(now, 'P2', 'restore', ...later)))).toEqual([['running', undefined], ['paused', undefined], ['running', undefined], ['met', 22 * 60]]);
});

test('a case counts under the priority that it has now, by which its deadline is counted', () => {
  const raised = event('11-17T12:30', 'priority', { priority: 'P1' });
  expect(['11-17T12:29', '11-17T12:30'].map((now) => judge(now, 'P2', 'restore', raised)?.priority)).toEqual(['P2', 'P1']);
  expect(inTime([judge('11-20T12:00', 'P2', 'restore', raised, event('11-17T15:00', 'restore')) as Judged], 'restore').map(({ priority, met }) => `${priority} ${met}`)).toEqual(['P1 1', 'P2 0', 'P3 0', 'P4 0']);
});

test('what was answered stays answered when the case is reopened, and its deadline is what it was', () => {
  const again = judge('11-20T12:00', 'P1', 'respond', event('11-17T12:14', 'respond'), event('11-17T15:00', 'close'), event('11-18T09:00', 'reopen'));
  expect([told(again), again?.due.dueAt]).toEqual([['met', 14], at('11-17T12:15')]);
});

test('what no level promises is not judged', () => {
  expect(judge('11-20T12:00', 'P3', 'respond')).toBeUndefined();
  expect(outcomeOf({ estate, promises: [], now: at('11-20T12:00') }, { id: 'one', opened: iso('11-17T12:00'), priority: 'P1', events: [] }, 'restore')).toBeUndefined();
});

test('shares are by priority against the strictest that was promised; of none it is kept', () => {
  const met = judge('11-20T12:00', 'P1', 'restore', event('11-17T13:00', 'restore')) as Judged;
  const breached = judge('11-20T12:00', 'P1', 'restore') as Judged;
  const maybe = judge('11-20T12:00', 'P1', 'restore', event('11-17T18:00', 'close')) as Judged;
  const running = judge('11-17T12:01', 'P1', 'restore') as Judged;
  const of = (...all: Judged[]): unknown => inTime(all, 'restore').map(({ priority, met: a, breached: b, inconclusive, promised, reached }) => [priority, a, b, inconclusive, promised, reached])[0];
  expect(inTime([], 'restore').map(({ priority, reached }) => `${priority} ${reached}`)).toEqual(['P1 kept', 'P2 kept', 'P3 kept', 'P4 kept']);
  expect(of(running)).toEqual(['P1', 0, 0, 0, 0.95, 'kept']);
  expect(of(met, breached)).toEqual(['P1', 1, 1, 0, 0.95, 'broken']);
  expect(of(met, maybe)).toEqual(['P1', 1, 0, 1, 0.95, 'inconclusive']);
  // Nineteen of twenty are exactly what was promised.
  expect(of(...Array.from({ length: 19 }, () => met), breached)).toEqual(['P1', 19, 1, 0, 0.95, 'kept']);
  expect(of(...Array.from({ length: 18 }, () => met), breached, maybe)).toEqual(['P1', 18, 1, 1, 0.95, 'inconclusive']);
  expect(inTime([met, { ...breached, metric: 'respond' }], 'respond')[0]).toMatchObject({ met: 0, breached: 1, promised: undefined, reached: 'broken' });
  // Of two levels that promise different shares the higher counts.
  const { level } = met.due;
  const lower = { ...met, due: { ...met.due, level: { ...level, spec: { ...level.spec, deadlines: { ...level.spec.deadlines, P1: { restore: { within: '4h', met: '50%' } } } } } } };
  expect([of(met, { ...lower, outcome: 'breached' }), of({ ...lower, outcome: 'breached' }, lower)]).toEqual([['P1', 1, 1, 0, 0.95, 'broken'], ['P1', 1, 1, 0, 0.5, 'kept']]);
  expect(inTime([met, { ...met, priority: 'P2' }], 'restore').map((one) => [one.met, one.promised])).toEqual([[1, 0.95], [1, 0.9], [0, undefined], [0, undefined]]);
});
