// The evening of Tuesday 17 November 2026 as GitHub's timelines tell of it, and timelines that people made to deceive.
import { afterEach, expect, test } from 'vitest';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';
import { deadlineOf, pausesIn } from '../../src/measure/cases/case-deadline.ts';
import { foldCases } from '../../src/measure/cases/memory.ts';
import { monthOf } from '../../src/measure/periods/month.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { periodNamed, type Period } from '../../src/measure/periods/periods.ts';
import { clockAdjustments } from '../../src/measure/periods/adjustments.ts';
import type { Case, CaseFacts } from '../../src/model/case.ts';
import type { Verdict } from '../../src/model/finding.ts';
import type { Using } from '../../src/observe.ts';
import probe from '../../src/probes/github-issues.ts';
import { github } from '../../src/world/github.ts';
import { at, memoryOf, november } from '../measure/november.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of closing.splice(0)) await close(); });

const repository = 'move-operations/drift';
const told = { 'endpoint-answers/service/database-cluster#p': { number: 431, author: 'driftvakt' } };

/** A repository whose last number is 430, at a time that the test sets. */
async function hub(): Promise<{ server: GitHubServer; set(local: string): void; act(login: string, method: string, path: string, body?: object): Promise<number> }> {
  let now = '';
  const server = await startGitHub({ clock: () => now });
  closing.push(server.close);
  const set = (local: string): void => { now = new Date(`2026-${local}+01:00`).toISOString(); };
  const act = async (login: string, method: string, path: string, body?: object): Promise<number> => {
    const headers = { authorization: `token ${login.startsWith('reader:') ? login : `user:${login}`}`, 'user-agent': 'test', 'x-github-api-version': '2022-11-28', 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/repos/${repository}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    expect(response.status, await response.clone().text()).toBeLessThan(300);
    return ((await response.json()) as { number: number }).number;
  };
  set('11-01T00:00:00');
  await act('kari', 'POST', '/issues', { title: 'before' });
  const [before] = Object.values(server.state().repositories)[0]?.issues ?? [];
  Object.assign(before as object, { number: 430 });
  return { server, set, act };
}

const ask = {
  repository, source: 'estate/move#repository', labels: ['fault', 'request', 'problem', 'announcement'], timeZone: 'Europe/Oslo',
  staff: { kari: '', hanne: '' }, customers: { ingrid: 'fjordfisk' }, channels: { 'Telefon / Telephone': 'phone' }, pauses: [],
};
const look = (server: GitHubServer): Promise<CaseFacts> => {
  const access = github({ api: server.url, token: server.token, repository, writeGap: 0, pause: async () => undefined });
  return probe.look(ask, { issues: (labels: readonly string[]) => access.issues(labels, { told, updated: new Map(), since: '2026-01-01T00:00:00Z' }) } as unknown as Using);
};
const only = async (server: GitHubServer): Promise<Case> => {
  const [one] = (await look(server)).cases;
  if (one === undefined) throw new Error('no case');
  return one;
};
const said = ({ events }: Case): string[] => events.map((event) => `${event.at.slice(11, 19)} ${event.type} ${event.by}${'reason' in event ? ` ${event.reason}` : ''}${'priority' in event ? ` ${event.priority}` : ''}`);

const form = ['Hva gjelder det? / What is it about?', 'Lønn og regnskap / Payroll and accounting (erp)', 'Hvem er berørt? / Who is affected?', 'Hele virksomheten / The whole organisation', 'Stanser arbeidet? / Does work stop?', 'Ja, helt / Yes, entirely',
  'Når begynte det? / When did it begin?', '2026-11-17 20:15', 'Hvordan meldte du fra? / How did you report it?', 'Telefon / Telephone', 'Når meldte du fra? / When did you report it?', '2026-11-17 20:19', 'Kunde / Customer', 'fjordfisk'];
const filled = (answers = form): string => answers.map((line, index) => (index % 2 === 0 ? `### ${line}` : line)).join('\n\n');

test('the fault of the evening and the call about it, to the second, and the month that comes of them', async () => {
  const { server, set, act } = await hub();
  set('11-17T20:25:00');
  await act('driftvakt', 'POST', '/issues', { title: 'P1: Databaseklynge svarer ikke', body: '', labels: ['driftvakt', 'P1', 'service:database-cluster'] });
  set('11-17T20:26:00');
  await act('driftvakt', 'POST', '/issues/431/comments', { body: 'a word of a program' });
  set('11-17T20:26:40');
  await act('kari', 'POST', '/issues/431/assignees', { assignees: ['kari'] });
  await act('kari', 'POST', '/issues/431/comments', { body: 'I am on it' });
  set('11-17T20:33:00');
  await act('hanne', 'POST', '/issues', { title: 'Feil: lønn', body: filled(), labels: ['fault'] });
  set('11-17T21:05:00');
  await act('kari', 'POST', '/issues/431/labels', { labels: ['waiting-for-customer'] });
  set('11-17T21:40:00');
  await act('kari', 'DELETE', '/issues/431/labels/waiting-for-customer');
  set('11-17T22:55:00');
  await act('driftvakt', 'PATCH', '/issues/431', { state: 'closed' });
  set('11-18T08:40:00');
  await act('hanne', 'PATCH', '/issues/432', { state: 'closed' });
  const facts = await look(server);
  expect(server.violations).toEqual([]);
  expect(facts.cases.map(said)).toEqual([
    ['19:26:40 assign staff', '19:26:40 respond staff', '20:05:00 pause staff waiting-for-customer', '20:40:00 resume staff', '21:55:00 close program'],
    ['19:19:00 report staff', '07:40:00 close staff'],
  ]);
  const { estate } = november;
  const seen = (at: string) => ({ probe: 'github-issues', target: 'estate/move#repository', spec: '', at, took: 1, from: 'oslo', seen: true as const, facts });
  const now = at('12-03T06:00');
  const { cases = {} } = foldCases({}, [seen('2026-11-18T08:00:00Z')], estate, '2026-11-18T08:00:00Z');
  expect(Object.values(cases)).toMatchObject([{ id: 'issue-431', about: Object.keys(told)[0], priority: 'P1' }, { id: 'issue-432', service: 'erp', customer: 'fjordfisk', channel: 'phone', priority: 'P1', about: null }]);
  const { cases: _, ...memory } = memoryOf(now);
  const month = monthOf({ estate, memory: { ...memory, cases }, now, open: openTime(estate) }, 'Europe/Oslo', periodNamed('2026-11', 'Europe/Oslo') as Period, 'fjordfisk');
  const [fault] = month.faults;
  expect([month.faults.length, month.contacts, fault?.respond?.stopped, fault?.respond?.due.dueAt, fault?.restore?.stopped]).toEqual([1, 1, '2026-11-17T19:26:40Z', at('11-17T20:30'), '2026-11-17T21:50:00Z']);
  expect(fault === undefined ? [] : clockAdjustments(fault).map(({ kind, effect }) => [kind, effect])).toEqual([['pause-not-allowed', 0]]);
  const during = { ...(Object.values(cases)[0] as Case), events: (Object.values(cases)[0] as Case).events.slice(0, 3) };
  expect(pausesIn(during, estate, memory)).toEqual({ reason: 'waiting-for-customer', priority: 'P1', allowed: false });
  // The call by itself is to be answered a quarter of an hour after it was made, and is restored with the fault.
  const call = Object.values(cases)[1] as Case;
  const say = (status: Verdict['status'], id: string, values: Verdict['values'] = {}): Verdict => ({ status, about: 'c', id, values });
  const standing = { estate, now: '2026-11-17T19:33:30Z', past: { ...memory, faults: [], cases: { call } } };
  expect(deadlineOf(call, { ...standing, metric: 'respond' }, say)).toMatchObject({ status: 'warn', id: 'deadline-near', deadline: '2026-11-17T19:34:00Z' });
  expect(deadlineOf(call, { ...standing, past: { ...memory, cases }, metric: 'restore' }, say)).toMatchObject({ status: 'pass', id: 'measured' });
  expect(deadlineOf(call, { ...standing, past: { ...memory, cases }, metric: 'respond' }, say)).toMatchObject({ status: 'pass', id: 'measured' });
});

test('only a named member of staff answers: no bot, no stranger, no customer, and no one himself', async () => {
  const { server, set, act } = await hub();
  set('11-17T10:00:00');
  await act('ingrid', 'POST', '/issues', { title: 'f', body: filled(['Hva gjelder det?', 'x (erp)']), labels: ['fault'] });
  for (const login of ['ingrid', 'mallory', 'helpful[bot]', 'driftvakt', 'reader:eve']) await act(login, 'POST', '/issues/431/comments', { body: 'We are on it' });
  await act('ingrid', 'POST', '/issues/431/assignees', { assignees: ['kari'] });
  expect(said(await only(server))).toEqual(['09:00:00 assign staff']);
  set('11-17T10:20:00');
  await act('Kari', 'POST', '/issues/431/comments', { body: 'On it' });
  await act('kari', 'POST', '/issues/431/comments', { body: 'Still' });
  expect(said(await only(server))).toEqual(['09:00:00 assign staff', '09:20:00 respond staff']);
});

test('who reports for himself does not answer himself; who reports for a customer may', async () => {
  const { server, set, act } = await hub();
  set('11-17T10:00:00');
  await act('hanne', 'POST', '/issues', { title: 'own', body: '', labels: ['fault'] });
  await act('hanne', 'POST', '/issues/431/comments', { body: 'looking' });
  expect(said(await only(server))).toEqual([]);
  await act('hanne', 'POST', '/issues/431/labels', { labels: ['customer:fjordfisk'] });
  expect(said(await only(server))).toEqual(['09:00:00 respond staff']);
});

test('labels: priority given late and changed, waiting for two, restored and taken back, reopened', async () => {
  const { server, set, act } = await hub();
  const steps: readonly [string, string, string, object?][] = [
    ['10:00', 'POST', '/issues', { title: 'f', body: '', labels: ['fault'] }], ['10:05', 'POST', '/issues/431/labels', { labels: ['P3'] }], ['10:10', 'POST', '/issues/431/labels', { labels: ['P2'] }],
    ['10:20', 'POST', '/issues/431/labels', { labels: ['waiting-for-customer'] }], ['10:25', 'POST', '/issues/431/labels', { labels: ['waiting-for-supplier'] }], ['10:30', 'DELETE', '/issues/431/labels/waiting-for-supplier'],
    ['10:40', 'DELETE', '/issues/431/labels/waiting-for-customer'], ['11:00', 'POST', '/issues/431/labels', { labels: ['restored'] }], ['11:10', 'DELETE', '/issues/431/labels/restored'],
    ['11:20', 'POST', '/issues/431/labels', { labels: ['restored'] }], ['11:30', 'PATCH', '/issues/431', { state: 'closed' }], ['11:40', 'PATCH', '/issues/431', { state: 'open' }],
  ];
  for (const [time, method, path, body] of steps) {
    set(`11-17T${time}:00`);
    await act('kari', method, path, body);
  }
  const one = await only(server);
  expect(one.priority).toBe('P3');
  expect(said(one)).toEqual([
    '09:10:00 priority staff P2', '09:20:00 pause staff waiting-for-customer', '09:25:00 pause staff waiting-for-supplier', '09:30:00 resume staff', '09:30:00 pause staff waiting-for-customer', '09:40:00 resume staff',
    '10:20:00 restore staff', '10:30:00 close staff', '10:40:00 reopen staff',
  ]);
  expect(server.violations).toEqual([]);
});

test('fewer who are affected, and work that goes on, make a lower priority; a label says otherwise', async () => {
  const { server, set, act } = await hub();
  set('11-17T10:00:00');
  const of = (breadth: string, urgency: string): object => ({ title: 'f', body: filled(['Hva gjelder det?', 'x (erp)', 'Hvem er berørt?', breadth, 'Stanser arbeidet?', urgency, 'Kunde', 'fjordfisk']), labels: ['fault'] });
  const answers = [['Hele virksomheten', 'Ja, helt'], ['En avdeling', 'Delvis / Partly'], ['Én person / One person', 'Ja, helt'], ['Én person', 'Nei / No'], ['Alle', 'Nei']] as const;
  for (const [breadth, urgency] of answers) await act('hanne', 'POST', '/issues', of(breadth, urgency));
  set('11-17T10:30:00');
  await act('kari', 'POST', '/issues/431/labels', { labels: ['P2'] });
  const facts = await look(server);
  const { cases = {} } = foldCases({}, [{ probe: 'github-issues', target: 'estate/move#repository', spec: '', at: '2026-11-17T10:00:00Z', took: 1, from: 'oslo', seen: true, facts }], november.estate, '2026-11-17T10:00:00Z');
  expect(Object.values(cases).map(({ priority, events }) => [priority, ...events.map((event) => ('priority' in event ? event.priority : event.type))])).toEqual([['P1', 'P2'], ['P3'], ['P3'], ['P4'], [null]]);
});

test('a timeline of ten thousand entries is read as far as it may be, in seconds, and fills no memory', async () => {
  const { server, set, act } = await hub();
  set('11-17T10:00:00');
  await act('ingrid', 'POST', '/issues', { title: 'f', body: '', labels: ['fault', 'P2'] });
  const issue = Object.values(server.state().repositories)[0]?.issues.find(({ number }) => number === 431);
  if (issue === undefined) throw new Error('no issue');
  const [label] = issue.events ?? [];
  issue.events = Array.from({ length: 12_000 }, (_, index) => ({ ...label, id: 9000 + index, event: index % 2 === 0 ? 'labeled' : 'unlabeled', with: 'waiting-for-customer' }) as never);
  Object.assign(issue, { state: 'closed', closedAt: '2026-11-17T12:00:00Z' });
  const begun = performance.now();
  const one = await only(server);
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect([one.events.length, one.events.at(-1)?.type]).toEqual([501, 'close']);
  expect(server.log.filter(({ path }) => path.endsWith('/timeline')).length).toBeLessThanOrEqual(101);
});
