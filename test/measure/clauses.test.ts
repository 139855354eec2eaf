// Whether the clauses of an agreement were kept in the month of the story, by what proves them.
import { expect, test } from 'vitest';
import { agreementOf, clausesOf, type ClauseMonth } from '../../src/measure/periods/clauses.ts';
import { monthOf, type Month } from '../../src/measure/periods/month.ts';
import { periodAt } from '../../src/measure/periods/periods.ts';
import { proofsOf, type Unit } from '../../src/measure/periods/proofs.ts';
import type { Recorded } from '../../src/model/finding.ts';
import { onceEach } from '../../src/model/once.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { at, memoryOf, november } from './november.ts';

const now = at('12-03T06:02');
// Found out by the first test that asks, not while the file is read: whatever is changed to try the tests is met by few.
const measuring = onceEach((until: number) => ({ estate: november.estate, memory: memoryOf(until), now: until, open: openTime(november.estate) }));
const month = (customer: string): Month => monthOf(measuring(now), 'Europe/Oslo', periodAt('calendar-month', at('11-15T12:00'), 'Europe/Oslo'), customer);
const judged = (customer: string, units: Readonly<Record<string, readonly Unit[]>>): readonly ClauseMonth[] => {
  const agreement = agreementOf(november.estate, month('fjordfisk'), 'fjordfisk', now);
  return agreement === undefined ? [] : clausesOf(agreement, month(customer), new Map(Object.entries(units)));
};
const works: Unit = { failed: [[at('11-17T20:15'), at('11-17T22:50')]], known: true, here: true };
const states = (customer: string, units: Readonly<Record<string, readonly Unit[]>>): object => Object.fromEntries(judged(customer, units).map(({ name, state }) => [name, state]));
const calls = (broken: number, of: number, more: Partial<Unit> = {}): readonly Unit[] => Array.from({ length: of }, (_, index) => ({ failed: index < broken ? [[at('11-20T12:00'), at('11-20T13:00')]] : [], known: true, here: true, ...more }));

test('the evening broke the availability and not the deadline; what nothing measures and nobody confirmed is unknown', () => {
  expect(november.errors).toEqual([]);
  expect(states('fjordfisk', { 'endpoint-answers': [works], 'channel-approved': calls(0, 1) })).toEqual({ 'scope.1': 'unknown', 'scope.5': 'broken', 'scope.8': 'unknown', 'quality.1': 'kept', 'premise.1': 'kept' });
  expect(judged('fjordfisk', {}).find(({ name }) => name === 'quality.1')?.proofs).toEqual([{ control: 'restored-in-time', state: 'kept', why: 'counted', kept: 1, of: 1 }]);
  expect(judged('fjordfisk', {}).find(({ name }) => name === 'scope.1')?.proofs).toMatchObject([{ state: 'unknown', why: 'to-come' }]);
});

test('where the availability cannot be decided, neither can the clause', () => {
  expect(states('nordlys-bygg', { 'endpoint-answers': [works] })).toMatchObject({ 'scope.5': 'inconclusive', 'quality.1': 'kept' });
});

test('that a service failed breaks no clause about watching it, and what is tolerated breaks none', () => {
  const watched = judged('fjordfisk', { 'endpoint-answers': [works] }).find(({ name }) => name === 'scope.5')?.proofs.find(({ control }) => control === 'endpoint-answers');
  expect(watched).toMatchObject({ state: 'kept', kept: 1, of: 1 });
  expect([states('fjordfisk', { 'channel-approved': calls(1, 20) }), states('fjordfisk', { 'channel-approved': calls(2, 20) })]).toMatchObject([{ 'premise.1': 'kept' }, { 'premise.1': 'broken' }]);
});

test('what is not known, and what was not there to judge, is unknown; what failed in another month is not of this one', () => {
  expect(states('fjordfisk', {})).toMatchObject({ 'premise.1': 'unknown' });
  expect(states('fjordfisk', { 'channel-approved': calls(0, 3, { known: false }) })).toMatchObject({ 'premise.1': 'unknown' });
  expect(states('fjordfisk', { 'channel-approved': [{ failed: [[at('10-02T12:00'), at('10-30T12:00')]], known: true, here: true }] })).toMatchObject({ 'premise.1': 'kept' });
});

test('what proves something is of whom it is about: a service, its own cases, or all', () => {
  const finding = (key: string, more: Partial<Recorded> = {}): Recorded => ({ key, change: 'persists', status: 'pass', episode: null, ...more }) as Recorded;
  const one = { kind: 'fault', service: 'erp', channel: null, about: null, opened: '2026-11-17T19:33:00Z', priority: 'P1', events: [] } as const;
  const memory = { ...measuring(now).memory, cases: { a: { ...one, id: 'issue-1', customer: 'nordlys-bygg' }, b: { ...one, id: 'issue-2', customer: null } } };
  const found = proofsOf({
    estate: november.estate, memory, findings: [
      finding('channel-approved/estate/move#issue-1'), finding('channel-approved/estate/move#issue-2', { status: 'unknown' }), finding('cases-readable/estate/move#list'), finding('endpoint-answers/service/webshop#p'), finding('endpoint-answers/service/gone#p'),
    ],
  });
  const count = (customer: string, control: string): readonly boolean[] => (found.get(customer)?.get(control) ?? []).map(({ known }) => known);
  expect([count('nordlys-bygg', 'channel-approved'), count('fjordfisk', 'channel-approved')]).toEqual([[true], [false]]);
  expect([count('nordlys-bygg', 'cases-readable'), count('fjordfisk', 'cases-readable')]).toEqual([[true], [true]]);
  expect(count('nordlys-bygg', 'endpoint-answers').length).toBeGreaterThan(0);
});
