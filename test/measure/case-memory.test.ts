import { expect, test } from 'vitest';
import { foldCases, onlyNews, withoutCases } from '../../src/measure/cases/memory.ts';
import { localInstant, toldInstant } from '../../src/measure/calendars/local-time.ts';
import type { Case, CaseFacts } from '../../src/model/case.ts';
import type { Memory } from '../../src/model/memory.ts';
import type { Seen } from '../../src/model/observation.ts';
import { november } from './november.ts';

const target = 'estate/move#cases/desk';
const now = '2026-11-20T12:00:00Z';
const one = (id: string, more: Partial<Case> = {}): Case => ({ id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened: '2026-11-17T08:00:00Z', priority: 'P2', events: [], source: target, ...more });
const closed = (at: string): Partial<Case> => ({ opened: at, events: [{ at, by: 'staff', type: 'close' }] });
const look = (cases: readonly Case[], more: Partial<CaseFacts> = {}): Seen<CaseFacts> => ({
  probe: 'case-export', target, spec: 's', at: now, took: 1, from: 'oslo', seen: true, facts: { cases, open: cases.filter(({ events }) => events.length === 0).map(({ id }) => id), others: [], left: 0, troubles: [], ...more },
});
const after = (past: Pick<Memory, 'cases' | 'casesRead'>, ...looks: readonly Seen<CaseFacts>[]): Pick<Memory, 'cases' | 'casesRead'> => ({ ...past, ...foldCases(past, looks, november.estate, now) });
const ids = ({ cases = {} }: Pick<Memory, 'cases'>): string[] => Object.values(cases).map(({ id }) => id).toSorted();

test('what a list tells anew takes the place of what was known; what was open and is there no longer is forgotten, what was closed stays', () => {
  const first = after({}, look([one('a'), one('b'), one('c', closed('2026-11-18T08:00:00Z'))]));
  const second = after(first, look([one('a', { priority: 'P1' })]));
  expect([ids(first), ids(second)]).toEqual([['a', 'b', 'c'], ['a', 'c']]);
  expect(Object.values(second.cases ?? {}).find(({ id }) => id === 'a')?.priority).toBe('P1');
});

test('a list says nothing of the cases of another, and a look that saw none changes nothing', () => {
  const first = after({}, look([one('a')]), { ...look([one('a', { source: 'other' })]), target: 'other' });
  expect(ids(first)).toEqual(['a', 'a']);
  expect(ids(after(first, look([])))).toEqual(['a']);
  expect(after(first)).toEqual(first);
  expect(foldCases(first, [{ probe: 'case-export', target, spec: 's', at: now, took: 1, from: 'oslo', seen: false, reason: 'answer-incomplete', detail: '' }], november.estate, now)).toEqual({});
});

test('of two runs at once what was read last stands, and the time until which all is read never goes back', () => {
  const newer = look([one('a', { priority: 'P1', updated: '2026-11-20T11:00:00Z' })], { until: '2026-11-20T11:00:00Z' });
  const older = look([one('a', { priority: 'P3', updated: '2026-11-20T10:00:00Z' })], { until: '2026-11-20T10:00:00Z' });
  for (const order of [[newer, older], [older, newer]]) expect(after({}, ...order)).toMatchObject({ cases: { [`${target} a`]: { priority: 'P1' } }, casesRead: { [target]: '2026-11-20T11:00:00Z' } });
});

test('closed ones are kept for 400 days, open ones as long as they are there', () => {
  expect(ids(after({}, look([one('old', closed('2025-10-01T00:00:00Z')), one('young', closed('2025-11-01T00:00:00Z')), one('open', { opened: '2020-01-01T00:00:00Z' })])))).toEqual(['open', 'young']);
});

test('a priority that the form made stands whatever the matrix says later, and a label changes it', () => {
  const asked = one('a', { priority: null, weight: { breadth: 'organisation', urgency: 'high' } });
  const first = after({}, look([asked]));
  expect(first.cases?.[`${target} a`]?.priority).toBe('P1');
  const moved = after(first, look([{ ...asked, customer: 'nobody', service: 'file-service', events: [{ at: now, by: 'staff', type: 'priority', priority: 'P1' }, { at: now, by: 'staff', type: 'priority', priority: 'P3' }] }]));
  expect(moved.cases?.[`${target} a`]).toMatchObject({ priority: 'P1', events: [{ priority: 'P3' }] });
  const unknown = after({}, look([one('b', { service: 'nothing', priority: null, weight: { breadth: 'person', urgency: 'low' } })]));
  expect(unknown.cases?.[`${target} b`]?.priority).toBeNull();
});

test('an observation is kept without its cases, with how many there were', () => {
  expect(withoutCases(look([one('a'), one('b', closed(now))])).facts).toMatchObject({ cases: [], open: [], counts: { told: 2, open: 1 } });
});

test('times as people write them, by the clocks of a zone', () => {
  const zone = 'Europe/Oslo';
  const until = '2026-11-17T19:33:00Z';
  const cases: readonly (readonly [string, string | null])[] = [
    ['2026-11-17 20:19', '2026-11-17T19:19:00Z'], ['17.11.2026 kl. 20.19', '2026-11-17T19:19:00Z'], ['kl. 20:19', '2026-11-17T19:19:00Z'], ['20:19:30', '2026-11-17T19:19:30Z'], ['20:50', '2026-11-16T19:50:00Z'],
    ['2026-11-17 20:50', null], ['now', null], ['', null], ['2026-11-17', null], ['2026-13-40 20:19', null], ['25:00', null],
  ];
  for (const [text, at] of cases) expect(toldInstant(text, zone, until), text).toBe(at);
  for (const [text, at] of [['2026-02-30 10:00', null], ['2026-07-01T10:00:00+0530', '2026-07-01T04:30:00Z'], ['2026-07-01 10:00:00.5', '2026-07-01T08:00:00Z'], ['01.07.2026 10:00', '2026-07-01T08:00:00Z'], ['2026-07-01', '2026-06-30T22:00:00Z'], ['03/04/2026 10:00', null]] as const) {
    expect(localInstant(text, zone), text).toBe(at);
  }
});

test('of a list only what is told otherwise than it is known is kept, and to fold it comes to the same', () => {
  const first = after({}, look([one('a'), one('b'), one('c', closed('2026-11-18T08:00:00Z'))]));
  const next = look([one('a'), one('b', { priority: 'P1' }), one('c', closed('2026-11-18T08:00:00Z')), one('d')]);
  const news = onlyNews(next, first);
  expect(news.facts.cases.map(({ id }) => id)).toEqual(['b', 'd']);
  expect(after(first, news)).toEqual(after(first, next));
  expect(onlyNews(next, {})).toEqual(next);
  expect(onlyNews(look([one('ancient', closed('2020-01-01T00:00:00Z'))]), {}).facts.cases).toEqual([]);
  const gone = look([one('b', { priority: 'P1' })]);
  expect(ids(after(after(first, news), onlyNews(gone, after(first, news))))).toEqual(['b', 'c']);
});
