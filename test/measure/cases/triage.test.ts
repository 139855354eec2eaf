// Open cases of a service that two customers have by different levels: each by its own, in the order in which they must be seen to.
import { expect, test } from 'vitest';
import { deadlineOf } from '../../../src/measure/cases/case-deadline.ts';
import { triage, type Triaged } from '../../../src/measure/cases/triage.ts';
import type { Case } from '../../../src/model/case.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared } from '../november.ts';

const { estate, errors } = estateOf(`${declared}---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: bronze, title: { nb: Bronse, en: Bronze } }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  deadlines: { P1: { respond: { within: 3h }, restore: { within: 2h } }, P2: { restore: { within: 8h, calendar: office, pausable: [waiting-for-customer] } }, P3: { restore: { within: 3bd, calendar: office } }, P4: { restore: { within: 10bd, calendar: office } } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: portal, title: Portal }
spec: { probes: { p: { http: { url: "https://portal.move.example/" } } }, customers: { fjordfisk: { criticality: critical, serviceLevel: gold }, nordlys-bygg: { criticality: high, serviceLevel: bronze } } }
`);

const now = at('11-18T09:00');
const utc = (local: string): string => new Date(at(`11-18T${local}`)).toISOString().replace('.000Z', 'Z');
const one = (id: string, opened: string, more: Partial<Case> = {}): Case => ({ id, kind: 'fault', service: 'portal', customer: 'fjordfisk', channel: null, about: null, opened: utc(opened), priority: 'P1', events: [], source: 'estate/move#repository', ...more });
const listed = (...cases: readonly Case[]): readonly Triaged[] => triage({ estate, memory: { ...emptyMemory, cases: Object.fromEntries(cases.map((each) => [each.id, each])) }, now });
const next = (more: Partial<Case>): Triaged['next'] | undefined => listed(one('issue-1', '08:50', more))[0]?.next;

test('a case is due by the level of its own customer; of nobody, or of one who has none, by the strictest', () => {
  expect(errors).toEqual([]);
  expect(next({})).toEqual({ metric: 'respond', dueAt: utc('09:05'), outcome: 'at-risk' });
  // Three hours to answer and two to correct: it must be corrected first.
  expect(next({ customer: 'nordlys-bygg' })).toEqual({ metric: 'restore', dueAt: utc('10:50'), outcome: 'running' });
  expect([next({ customer: null })?.dueAt, next({ customer: 'nobody' })?.dueAt]).toEqual([utc('09:05'), utc('09:05')]);
});

test('what its deadline is judged by is its own customer’s level too', () => {
  const due = (customer: string | null): unknown => deadlineOf(one('issue-1', '08:50', { customer }), { estate, past: emptyMemory, now: utc('08:51'), metric: 'restore' }, (status, id, values = {}) => ({ status, about: 'x', id, values, pointer: '/', evidence: [] })).values['deadline'];
  expect([due('fjordfisk'), due('nordlys-bygg'), due(null)]).toEqual([{ instant: utc('12:50') }, { instant: utc('10:50') }, { instant: utc('10:50') }]);
});

test('what is not promised, waits, or lacks what makes a deadline is not due', () => {
  // Eight open hours from ten minutes to nine on Wednesday: on Thursday at the same time.
  expect([next({ customer: 'nordlys-bygg', priority: 'P2' }), next({ customer: 'nordlys-bygg', priority: 'P2', events: [{ at: utc('08:55'), by: 'staff', type: 'pause', reason: 'waiting-for-customer' }] })])
    .toEqual([{ metric: 'restore', dueAt: '2026-11-19T07:50:00Z', outcome: 'running' }, null]);
  expect([next({ priority: null }), next({ service: null }), next({ service: 'nothing' }), next({ kind: 'request' })]).toEqual([null, null, null, null]);
  expect(listed(one('issue-1', '08:50', { priority: null }), one('issue-2', '08:51', { service: null }), one('issue-3', '08:52', { kind: 'request', service: null, priority: null })).map(({ missing }) => missing)).toEqual([['priority'], ['service'], []]);
});

test('what lacks something comes first, then what is due first, then the rest by when it was reported, and what is alike by its number', () => {
  const found = listed(
    one('issue-1', '08:58', { kind: 'request' }), one('issue-2', '08:57', { kind: 'request' }),
    one('issue-3', '08:56'), one('issue-4', '08:55'), one('issue-6', '08:55'), one('issue-5', '08:55'), one('issue-0', '08:54', { customer: 'nordlys-bygg' }),
    one('issue-7', '08:53', { priority: null }), one('issue-8', '08:52', { service: 'nothing' }),
  );
  expect(found.map((each) => each.case)).toEqual(['#8', '#7', '#4', '#5', '#6', '#3', '#0', '#2', '#1']);
});
