// Cases as they are remembered: at the edges of what is kept, and by whose levels a form's answers make a priority.
import { expect, test } from 'vitest';
import { caseFactsIn, foldCases, onlyNews, withoutCases } from '../../../src/measure/cases/memory.ts';
import type { Case, CaseEvent, CaseFacts } from '../../../src/model/case.ts';
import type { Memory } from '../../../src/model/memory.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { estateOf } from '../../verdicts/played.ts';
import { declared } from '../november.ts';

const { estate } = estateOf(declared.replace('customers: { nordlys-bygg: { criticality: high, serviceLevel: silver } }', 'customers: { nordlys-bygg: { criticality: high, serviceLevel: silver }, fjordfisk: { criticality: low, serviceLevel: silver } }'));
const target = 'estate/move#cases/desk';
const now = '2026-11-20T12:00:00Z';
const one = (id: string, more: Partial<Case> = {}): Case => ({ id, kind: 'fault', service: 'webshop', customer: null, channel: null, about: null, opened: '2026-11-17T08:00:00Z', priority: 'P2', events: [], source: target, ...more });
const look = (cases: readonly Case[], more: Partial<CaseFacts> = {}): Observation<CaseFacts> => ({ probe: 'case-export', target, spec: 's', at: now, took: 1, from: 'oslo', seen: true, facts: { cases, open: cases.map(({ id }) => id), others: [], left: 0, troubles: [], ...more } });
const fold = (past: Pick<Memory, 'cases' | 'casesRead'>, ...looks: readonly Observation[]): Pick<Memory, 'cases' | 'casesRead'> => foldCases(past, looks, estate, now);
const known = (...cases: readonly Case[]): Pick<Memory, 'cases'> => ({ cases: Object.fromEntries(cases.map((each) => [`${target} ${each.id}`, each])) });
const ids = ({ cases = {} }: Pick<Memory, 'cases'>): readonly string[] => Object.values(cases).map(({ id }) => id);
const close = (at: string, type: 'close' | 'reopen' = 'close'): CaseEvent => ({ at, by: 'staff', type });

test('only a look at a list of cases tells any', () => {
  expect(caseFactsIn(look([]))).toBeDefined();
  const other = (facts: unknown): Observation => ({ ...look([]), facts }) as Observation;
  expect([null, undefined, 'x', {}, { cases: [] }, { open: [] }, { cases: 'x', open: [] }, { cases: [], open: 'x' }].map((facts) => caseFactsIn(other(facts)))).toEqual(Array.from({ length: 8 }, () => undefined));
  expect(caseFactsIn({ ...look([]), seen: false, reason: 'failed', detail: '' } as unknown as Observation)).toBeUndefined();
  const plain = other({ reached: true });
  expect([withoutCases(plain), onlyNews(plain, {}), fold({}, plain)]).toEqual([plain, plain, {}]);
  expect(withoutCases(look([one('a')], { others: ['z'] }))).toEqual({ ...look([]), facts: { cases: [], open: [], others: [], left: 0, troubles: [], counts: { told: 1, open: 1 } } });
});

test('what was closed exactly four hundred days ago is kept, a moment longer not; what is open always', () => {
  const closed = (at: string): Case => one('a', { opened: at, events: [close(at)] });
  const kept = (...cases: readonly Case[]): readonly string[] => ids(fold({}, look(cases)));
  expect([kept(closed('2025-10-16T12:00:00Z')), kept(closed('2025-10-16T11:59:59Z')), kept(one('a', { opened: '2020-01-01T00:00:00Z' }))]).toEqual([['a'], [], ['a']]);
  // By the last that happened to it, not the closing alone; a reopened one is open.
  expect(kept(one('a', { events: [close('2025-01-01T00:00:00Z'), { at: '2026-01-01T00:00:00Z', by: 'staff', type: 'respond' }] }))).toEqual(['a']);
  expect(kept(one('a', { opened: '2020-01-01T00:00:00Z', events: [close('2020-01-02T00:00:00Z'), close('2020-01-03T00:00:00Z', 'reopen')] }))).toEqual(['a']);
  const news = (at: string): number => (caseFactsIn(onlyNews(look([closed(at)]), {}))?.cases ?? []).length;
  expect([news('2025-10-16T12:00:00Z'), news('2025-10-16T11:59:59Z')]).toEqual([1, 0]);
});

test('cases stand in order of their ends, the open ones last', () => {
  expect(ids(fold({}, look([one('open'), one('late', { events: [close('2026-11-19T00:00:00Z')] }), one('early', { events: [close('2026-11-18T00:00:00Z')] })])))).toEqual(['early', 'late', 'open']);
});

test('what is no case any more is forgotten, open or closed; what another list tells stays', () => {
  const past = known(one('a'), one('b', { events: [close('2026-11-18T00:00:00Z')] }), one('c', { source: 'other' }));
  expect(ids(fold(past, look([], { others: ['a', 'b', 'c'] })))).toEqual(['c']);
  expect(ids(fold(past, look([])))).toEqual(['b', 'c']);
  expect(ids(fold(past, look([], { open: ['a'] })))).toEqual(['b', 'a', 'c']);
});

test('the time until which a list is read never goes back, and others’ times stay', () => {
  const read = (until: string | undefined): unknown => fold({ casesRead: { other: 'x', [target]: '2026-11-20T10:00:00Z' } }, look([], until === undefined ? {} : { until })).casesRead;
  expect([read(undefined), read('2026-11-20T09:00:00Z'), read('2026-11-20T11:00:00Z')]).toEqual(['2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z'].map((at) => ({ other: 'x', [target]: at })));
  expect(fold({}, look([], { until: now })).casesRead).toEqual({ [target]: now });
});

test('of two looks at once the one that read later stands; without a time the one that is folded last', () => {
  const told = (first: string | undefined, second: string | undefined): string | null | undefined => {
    const at = (updated: string | undefined, priority: 'P1' | 'P3'): Observation => look([one('a', { priority, ...(updated !== undefined && { updated }) })]);
    return Object.values(fold({}, at(first, 'P1'), at(second, 'P3')).cases ?? {})[0]?.priority;
  };
  expect([told('2026-11-20T10:00:00Z', '2026-11-20T09:00:00Z'), told('2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z'), told('2026-11-20T10:00:00Z', undefined), told(undefined, '2026-11-20T09:00:00Z')]).toEqual(['P1', 'P3', 'P3', 'P3']);
});

test('a form makes the priority by the level of its customer; of one to whom nothing is promised, or of nobody, by the highest', () => {
  const made = (more: Partial<Case>): unknown => Object.values(fold({}, look([one('a', { priority: null, weight: { breadth: 'organisation', urgency: 'high' }, ...more })])).cases ?? {})[0]?.priority;
  expect([made({ customer: 'nordlys-bygg' }), made({ customer: 'fjordfisk' }), made({ customer: 'nobody' }), made({}), made({ service: null }), made({ service: 'nothing' })]).toEqual(['P1', 'P4', 'P1', 'P1', null, null]);
  // High impact: fewer who are affected lessen it by one step and by two.
  expect((['organisation', 'department', 'person'] as const).map((breadth) => made({ customer: 'nordlys-bygg', weight: { breadth, urgency: 'medium' } }))).toEqual(['P3', 'P3', 'P4']);
  expect(made({ priority: 'P2' })).toBe('P2');
  const { weight: _weight, ...without } = one('a', { priority: null, weight: { breadth: 'person', urgency: 'low' } });
  expect(Object.values(fold({}, look([without])).cases ?? {})[0]?.priority).toBeNull();
});

test('what was made once stands; what it makes none of has its first from whoever gave one later; a change to what it was is none', () => {
  const priority = (at: string, given: 'P1' | 'P2' | 'P3'): CaseEvent => ({ at: `2026-11-17T${at}:00Z`, by: 'staff', type: 'priority', priority: given });
  const asked = one('a', { priority: null, service: 'nothing', weight: { breadth: 'person', urgency: 'low' }, events: [{ at: '2026-11-17T08:30:00Z', by: 'staff', type: 'respond' }, priority('09:00', 'P3'), priority('10:00', 'P3'), priority('11:00', 'P1'), priority('12:00', 'P3')] });
  const [later] = Object.values(fold({}, look([asked])).cases ?? {});
  expect([later?.priority, later?.events.map(({ type, at }) => `${type} ${at.slice(11, 16)}`)]).toEqual(['P3', ['respond 08:30', 'priority 11:00', 'priority 12:00']]);
  const [stood] = Object.values(fold(known(one('a', { priority: 'P1' })), look([asked])).cases ?? {});
  expect([stood?.priority, stood?.events.map(({ at }) => at.slice(11, 16))]).toEqual(['P1', ['08:30', '09:00', '11:00', '12:00']]);
  // What people gave is left as it is told.
  expect(Object.values(fold({}, look([one('a', { priority: 'P3', weight: { breadth: 'person', urgency: 'low' }, events: [priority('09:00', 'P3')] })])).cases ?? {})[0]?.events.length).toBe(1);
});
