import { expect, test } from 'vitest';
import { foldCases } from '../../src/measure/cases/memory.ts';
import type { Case, CaseFacts } from '../../src/model/case.ts';
import type { Seen } from '../../src/model/observation.ts';
import { november } from './november.ts';

const target = 'estate/move#cases/desk';
const now = '2026-11-20T12:00:00Z';

test('never more than a hundred thousand cases are kept: those that were closed first go', () => {
  const one = (id: string, opened: string, events: Case['events']): Case => ({ id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened, priority: 'P2', events, source: target });
  const closed = Array.from({ length: 100_010 }, (_, index) => {
    const at = new Date(Date.parse('2026-10-01T00:00:00Z') + index * 1000).toISOString();
    return one(`c${index}`, at, [{ at, by: 'staff', type: 'close' }]);
  });
  const cases = [...closed, one('open', '2026-09-01T00:00:00Z', [])];
  const look: Seen<CaseFacts> = { probe: 'case-export', target, spec: 's', at: now, took: 1, from: 'oslo', seen: true, facts: { cases, open: ['open'], others: [], left: 0, troubles: [] } };
  const kept = foldCases({}, [look], november.estate, now).cases ?? {};
  expect(Object.keys(kept)).toHaveLength(100_000);
  expect([kept[`${target} open`]?.id, kept[`${target} c10`], kept[`${target} c11`]?.id]).toEqual(['open', undefined, 'c11']);
});
