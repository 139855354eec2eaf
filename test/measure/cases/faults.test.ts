// The open faults that people reported, list by list: a list that cannot be believed is unknown, and so is what was wrong in it.
import { expect, test } from 'vitest';
import { calledOf, judgeFaults, openCases, openFaults, openReports, toldIssues, type Asking } from '../../../src/measure/cases/faults.ts';
import type { Case, CaseEvent, CaseFacts } from '../../../src/model/case.ts';
import type { Declared } from '../../../src/model/estate.ts';
import type { Exported } from '../../../src/model/exports.ts';
import type { Status, Verdict } from '../../../src/model/finding.ts';
import { emptyMemory, type FindingMemory, type Memory } from '../../../src/model/memory.ts';
import type { Observation } from '../../../src/model/observation.ts';

const owner = (spec: object): Declared<'Estate'> => ({ kind: 'Estate', name: 'move', ref: 'estate/move', spec }) as unknown as Declared<'Estate'>;
const both = owner({ repository: 'move/operations', cases: { desk: { exportedWithin: '7d' } } });
const [repository, desk] = ['estate/move#repository', 'estate/move#cases/desk'];
const closed: CaseEvent = { at: '2026-11-18T08:00:00Z', by: 'staff', type: 'close' };
const one = (id: string, more: Partial<Case> = {}): Case => ({ id, kind: 'fault', service: 'erp', customer: null, channel: null, about: null, opened: '2026-11-17T08:00:00Z', priority: 'P2', events: [], source: repository, ...more });
const look = (target: string, more: Partial<Exported> = {}): Observation<CaseFacts & Partial<Exported>> =>
  ({ probe: 'x', target, spec: 's', at: '2026-11-20T06:00:00Z', took: 1, from: 'oslo', seen: true, facts: { cases: [], open: [], others: [], left: 0, troubles: [], ...more } });
const unasked: Observation<never> = { probe: 'x', target: repository, spec: 's', at: '2026-11-20T06:00:00Z', took: 1, from: 'oslo', seen: false, reason: 'secret-missing', detail: '' };
const fresh = look(desk, { file: 'x.csv', exportedAt: '2026-11-20T00:00:00Z', rows: 1 });
const past = (said: Readonly<Record<string, Status>>): Memory => ({ ...emptyMemory, findings: Object.fromEntries(Object.entries(said).map(([about, status]) => [`c/service/erp#${about}`, { raw: [], ended: null, last: { status, change: 'persists' } } as unknown as FindingMemory])) });

interface Given { readonly of?: Declared<'Estate'> | undefined; readonly faults?: readonly Case[]; readonly said?: Readonly<Record<string, Status>>; readonly looks?: Readonly<Record<string, Asking['past'] | unknown>>; readonly now?: string }
function judged({ faults = [], said = {}, looks = { [repository]: look(repository), [desk]: fresh }, now = '2026-11-21T00:00:00Z', ...given }: Given): readonly Verdict[] {
  const seen: Asking['seen'] = (_probe, target) => looks[target] as ReturnType<Asking['seen']>;
  return judgeFaults('of' in given ? given.of : both, { control: 'c', subject: 'service/erp', pointer: '/spec', past: past(said), now, seen }, faults, (fault, say) => (fault.priority === null ? undefined : say('fail', 'late')));
}
const told = (verdicts: readonly Verdict[]): readonly string[] => verdicts.map(({ about, status, id, evidence = [] }) => `${about} ${status} ${id} ${evidence.join()}`);

test('each fault is judged on the list that it is in, and a list without any says so', () => {
  expect(told(judged({ faults: [one('issue-1'), one('desk:INC1', { source: desk })] }))).toEqual([`issue-1 fail late ${repository}`, `desk:INC1 fail late ${desk}`]);
  expect(told(judged({ faults: [one('issue-1')] }))).toEqual([`issue-1 fail late ${repository}`, `open-faults-desk pass none-open ${desk}`]);
  expect(judged({})[0]).toEqual({ status: 'pass', about: 'open-faults', id: 'none-open', values: {}, pointer: '/spec', evidence: [repository] });
  expect(told(judged({ faults: [one('issue-1', { priority: null })] }))[0]).toBe(`open-faults pass none-open ${repository}`);
});

test('each list is asked of its own probe', () => {
  const asked: string[] = [];
  judgeFaults(both, { control: 'c', subject: 'service/erp', pointer: '/spec', past: emptyMemory, now: '2026-11-21T00:00:00Z', seen: (probe, target) => { asked.push(`${probe} ${target}`); return undefined; } }, [], () => undefined);
  expect(asked).toEqual([`github-issues ${repository}`, `case-export ${desk}`]);
});

test('where no list is named, or nobody operates, nothing is said', () => {
  expect([judged({ of: owner({}), faults: [one('issue-1')] }), judged({ of: undefined, faults: [one('issue-1')] })]).toEqual([[], []]);
});

test('a list that could not be asked is unknown as a whole, and so is each of its faults that was wrong; the other list stands', () => {
  const verdicts = judged({ looks: { [repository]: unasked, [desk]: fresh }, faults: [one('issue-1'), one('desk:INC1', { source: desk })], said: { 'issue-1': 'fail', 'issue-2': 'warn', 'issue-3': 'pass', 'desk:INC2': 'fail' } });
  expect(told(verdicts)).toEqual([`open-faults unknown unseen-secret-missing ${repository}`, `issue-1 unknown no-longer-known ${repository}`, `issue-2 unknown no-longer-known ${repository}`, `desk:INC1 fail late ${desk}`, `desk:INC2 pass no-longer-open ${desk}`]);
  expect(told(judged({ looks: {}, of: owner({ repository: 'a/b' }) }))).toEqual(['open-faults unknown never-seen ']);
});

test('an export is believed as long as it may be old; an issue list has no such age', () => {
  expect(told(judged({ now: '2026-11-27T00:00:00Z' }))[1]).toBe(`open-faults-desk pass none-open ${desk}`);
  const [, stale] = judged({ now: '2026-11-27T00:00:01Z', said: {} });
  expect(stale).toMatchObject({ status: 'unknown', about: 'open-faults-desk', id: 'export-too-old', evidence: [desk], values: { limit: { seconds: 604_800 } } });
  const whenever = owner({ cases: { desk: {} } });
  expect(told(judged({ of: whenever, now: '2036-11-27T00:00:01Z' }))).toEqual([`open-faults-desk pass none-open ${desk}`]);
});

test('what was wrong and is open no more ends, and a list that could not be used says when it can, with rows and without', () => {
  expect(told(judged({ of: owner({ repository: 'a/b' }), faults: [one('issue-1')], said: { 'issue-1': 'fail', 'issue-9': 'fail', 'open-faults': 'unknown' } }))).toEqual([`issue-1 fail late ${repository}`, `issue-9 pass no-longer-open ${repository}`, `open-faults pass list-usable ${repository}`]);
  expect(told(judged({ of: owner({ repository: 'a/b' }), said: { 'open-faults': 'unknown', 'issue-9': 'fail' } }))).toEqual([`issue-9 pass no-longer-open ${repository}`, `open-faults pass none-open ${repository}`]);
});

const about = 'endpoint-answers/service/erp#p';
const cases = Object.fromEntries([
  one('issue-1'), one('issue-2', { kind: 'request' }), one('issue-3', { service: 'shop' }), one('issue-4', { events: [closed] }), one('issue-5', { about }), one('issue-6', { about: 'issue-1' }), one('issue-7', { about, events: [closed] }), one('issue-8', { service: null }), one('issue-9', { about, kind: 'announcement' }),
].map((each) => [each.id, each]));
const ids = (all: readonly Case[]): readonly string[] => all.map(({ id }) => id.slice(6));

test('open faults are those that people reported, of all services or one; what driftvakt told of itself is among the open cases', () => {
  expect(ids(openFaults({ cases }))).toEqual(['1', '3', '6', '8']);
  expect([ids(openFaults({ cases }, 'erp')), ids(openFaults({ cases }, 'shop')), openFaults({ cases }, 'none'), openFaults({})]).toEqual([['1', '6'], ['3'], [], []]);
  expect(ids(openReports({ cases }))).toEqual(['1', '2', '3', '6', '8']);
  expect([ids(openCases({ cases }, 'erp')), openCases({ cases }, 'none'), openCases({}, 'erp'), openReports({})]).toEqual([['1', '6', '5'], [], [], []]);
  expect([ids(toldIssues({ cases }, about)), toldIssues({ cases }, 'issue-1'), toldIssues({}, about)]).toEqual([['5', '7', '9'], [], []]);
});

test('a case is called as its desk calls it', () => {
  expect(['issue-432', 'desk:INC0012', 'desk:a:b', 'plain'].map((id) => calledOf({ id }))).toEqual(['#432', 'INC0012', 'a:b', 'plain']);
});
