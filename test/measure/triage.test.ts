// The open cases in the order in which they must be seen to.
import { expect, test } from 'vitest';
import { triage } from '../../src/measure/cases/triage.ts';
import type { Case } from '../../src/model/case.ts';
import { at, memoryOf, november } from './november.ts';

const now = at('11-18T09:00');
const one = (id: string, opened: string, more: Partial<Case> = {}): Case => ({
  id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened: new Date(at(opened)).toISOString(), priority: 'P2', events: [], source: 'estate/move#repository', ...more,
});
const listed = (...cases: readonly Case[]): ReturnType<typeof triage> => triage({ estate: november.estate, memory: { ...memoryOf(now), cases: Object.fromEntries(cases.map((each) => [each.id, each])) }, now });

test('what has no deadline comes first, then what is due first; a contact about a measured fault, and what is no fault, come last', () => {
  const found = listed(
    one('issue-7', '11-18T08:30', { kind: 'request' }), one('issue-6', '11-17T20:33'), one('issue-5', '11-18T08:40'), one('issue-4', '11-18T08:20', { priority: 'P1' }), one('issue-3', '11-18T08:50', { service: 'nothing', priority: null }),
  );
  expect(found.map((each) => [each.case, each.missing, each.next?.metric ?? null, each.next?.dueAt ?? null, each.next?.outcome ?? null])).toEqual([
    ['#3', ['service', 'priority'], null, null, null],
    ['#4', [], 'respond', new Date(at('11-18T08:35')).toISOString().replace('.000Z', 'Z'), 'breached'],
    ['#5', [], 'respond', new Date(at('11-18T09:40')).toISOString().replace('.000Z', 'Z'), expect.stringMatching(/running|at-risk/u)],
    ['#6', [], null, null, null],
    ['#7', [], null, null, null],
  ]);
  expect(found[3]?.about).toMatch(/service\/database-cluster/u);
});

test('who has answered is due to correct it; what is closed is not listed', () => {
  const answer = { at: new Date(at('11-18T08:30')).toISOString(), by: 'staff', type: 'respond' } as const;
  expect(listed(one('issue-4', '11-18T08:20', { events: [answer] }), one('issue-8', '11-18T08:20', { events: [{ ...answer, type: 'close' }] }))).toMatchObject([{ case: '#4', next: { metric: 'restore', outcome: 'running' } }]);
});
