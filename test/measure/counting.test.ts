import { expect, test } from 'vitest';
import { folding } from '../../src/measure/history/counting.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Observation } from '../../src/model/observation.ts';
import { estateOf } from '../verdicts/played.ts';

const { estate } = estateOf('apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n');
const target = 'service/erp#probes/tls';
const observation = (seen: boolean): Observation => (seen
  ? { probe: 'tls', target, spec: 's', at: '2026-11-14T02:00:00Z', took: 1, from: 'oslo', seen: true, facts: {} }
  : { probe: 'tls', target, spec: 's', at: '2026-11-14T02:00:00Z', took: 1, from: 'oslo', seen: false, reason: 'self-check-failed', detail: '' });
const finding = (control: string, measured: Finding['measured'], more: Partial<Finding> = {}): Finding =>
  ({ control, measured, key: `${control}/service/erp#tls`, maintenance: null, evidence: [{ target, from: 'oslo' }], ...more }) as unknown as Finding;
const window = { from: '2026-11-14T01:00:00Z', until: '2026-11-14T03:00:00Z' };
const controls = { answers: { effect: 'outage' }, trusted: { effect: 'outage' }, fast: { effect: 'degradation' } };
const fold = (findings: readonly Finding[], seen = true) => folding(findings, { estate, controls, intervals: new Map([[target, 300_000]]), excluded: () => [window] })(observation(seen));

test('a look counts by the promises of outages alone, and speaks for three of its intervals', () => {
  expect(fold([finding('answers', 'pass')])).toEqual({ state: 'good', timeToLive: 900_000, timeZone: 'Europe/Oslo', excluded: [window] });
  expect(['fail', 'warn', 'pass', null].map((measured) => fold([finding('answers', measured as Finding['measured'])]).state)).toEqual(['bad', 'good', 'good', 'unknown']);
  expect(fold([finding('fast', 'fail')])).toMatchObject({ state: 'good', excluded: [] });
  expect(fold([finding('answers', 'fail')], false).state).toBe('unknown');
  expect(fold([finding('answers', 'fail', { evidence: [{ target, from: 'bergen', at: '' }] } as unknown as Partial<Finding>)]).state).toBe('good');
});

test('what was permitted is maintenance, and not everything that a window touches is', () => {
  const within = (excluded: boolean): Partial<Finding> => ({ maintenance: { ref: 'maintenance/night', excluded } });
  expect([true, false].map((excluded) => fold([finding('answers', 'fail', within(excluded))]).state)).toEqual(['maintenance', 'bad']);
});

test('of several promises about one look the worst is what it was, in whatever order they were judged', () => {
  for (const order of [[0, 1], [1, 0]]) {
    const both = (a: Finding['measured'], b: Finding['measured']) => fold(order.map((index) => [finding('answers', a), finding('trusted', b)][index] as Finding)).state;
    expect([both('pass', 'fail'), both('fail', null), both('pass', null), both(null, null)]).toEqual(['bad', 'bad', 'good', 'unknown']);
  }
});
