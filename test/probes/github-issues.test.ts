import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { markerLine } from '../../src/publishers/issues/marker.ts';
import type { CaseFacts } from '../../src/model/case.ts';
import probe from '../../src/probes/github-issues.ts';
import type { KnownIssues } from '../../src/world/github-read.ts';
import { CouldNotAsk, type Using } from '../../src/observe.ts';
import { github, type GitHub } from '../../src/world/github.ts';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of closing.splice(0)) await close(); });

const repository = 'move-operations/drift';
type Ask = Parameters<typeof probe.look>[0];
const asked = (server: { readonly url: string }, more: Partial<Parameters<typeof github>[0]> = {}): GitHub =>
  github({ api: server.url, token: 'user:driftvakt', repository, version: 'test', writeGap: 0, pause: async () => undefined, ...more });

async function gitHub(): Promise<GitHubServer> {
  const server = await startGitHub();
  closing.push(server.close);
  return server;
}

/** A server that answers as it is told, for what a true one would not do. */
async function odd(answer: RequestListener): Promise<{ url: string }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  closing.push(() => new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  }));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const json = (text: string, headers: Record<string, string> = {}): RequestListener => (_, response) => void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(text);
const known: KnownIssues = { told: {}, updated: new Map(), since: '2020-01-01T00:00:00Z' };
const ask = (more: Partial<Ask> = {}): Ask => ({
  repository, source: 'estate/move#repository', labels: ['fault', 'request', 'problem', 'announcement'], timeZone: 'Europe/Oslo', staff: { hanne: '', erik: '2026-01-01' },
  customers: { ingrid: 'fjordfisk' }, channels: { 'Telefon / Telephone': 'phone', 'channel:e-mail': 'e-mail' }, pauses: ['on-hold'], ...more,
});
const look = (server: { readonly url: string }, more: Partial<KnownIssues> = {}): Promise<CaseFacts> => probe.look(ask(), { issues: (labels: readonly string[]) => asked(server).issues(labels, { ...known, ...more }) } as unknown as Using);

test('what people reported: when, of what, by whom as a customer, and nothing of who wrote what', async () => {
  const server = await gitHub();
  const alice = asked(server, { token: 'user:alice' });
  await alice.create({ title: 'by labels', body: 'hello', labels: ['fault', 'P2', 'service:erp', 'customer:nordlys'] });
  await asked(server, { token: 'user:ingrid' }).create({ title: 'by the form', body: '### Tjeneste\r\n\r\nLønn og regnskap (erp)\r\n\r\n### Prioritet\r\n\r\nP1 – hele virksomheten\r\n', labels: ['fault'] });
  await alice.create({ title: 'empty form', body: '### Service\n\n_No response_\n\n### Priority\n\n### Title\n\nP1', labels: ['fault'] });
  await alice.create({ title: 'no case', body: '', labels: ['question'] });
  await alice.create({ title: 'closed', body: '', labels: ['request'] });
  await alice.update(5, { state: 'closed', reason: 'completed' });
  await alice.create({ title: 'forged', body: `${markerLine({ key: 'k', digest: '', said: 0, state: 'open' })}\n`, labels: ['fault', 'P9', `service:${'x'.repeat(42)}`] });
  await asked(server).create({ title: 'our own', body: `${markerLine({ key: 'k', digest: '', said: 0, state: 'open' })}\n`, labels: ['fault'] });
  const { cases, open, left } = await look(server);
  expect(cases.map(({ id, kind, priority, service, customer, about, events }) => [id, kind, priority, service, customer, about, events.map(({ type, by }) => `${type} ${by}`)])).toEqual([
    ['issue-1', 'fault', 'P2', 'erp', 'nordlys', null, []],
    ['issue-2', 'fault', 'P1', 'erp', 'fjordfisk', null, []],
    ['issue-3', 'fault', null, null, null, null, []],
    ['issue-5', 'request', null, null, null, null, ['close customer']],
    ['issue-6', 'fault', null, 'x'.repeat(42), null, null, []],
  ]);
  expect([open, left]).toEqual([['issue-1', 'issue-2', 'issue-3', 'issue-6'], 0]);
  expect(JSON.stringify(cases)).not.toMatch(/alice|ingrid|by the form/u);
  expect(server.violations).toEqual([]);
});

test('an issue of ours is about the finding that the evidence says it told of, and about none where only its text says so', async () => {
  const server = await gitHub();
  await asked(server).create({ title: 'ours', body: `${markerLine({ key: 'endpoint-answers/service/dns#p', digest: '', said: 0, state: 'open' })}\n`, labels: ['driftvakt', 'P1', 'service:erp'] });
  await asked(server, { token: 'user:mallory' }).create({ title: 'theirs', body: '', labels: [] });
  const told = { 'endpoint-answers/service/erp#p': { number: 1, author: 'driftvakt' }, 'endpoint-answers/service/web#p': { number: 2, author: 'driftvakt' } };
  expect((await look(server, { told })).cases).toMatchObject([{ id: 'issue-1', kind: 'fault', about: 'endpoint-answers/service/erp#p', service: 'erp', priority: 'P1' }]);
});

test('what did not change is not read again, and what is no case any more is said', async () => {
  const server = await gitHub();
  const alice = asked(server, { token: 'user:alice' });
  for (const title of ['one', 'two', 'three']) await alice.create({ title, body: '', labels: ['fault'] });
  const first = await look(server);
  const updated = new Map(first.cases.map(({ id, updated: at = '' }) => [Number(id.slice(6)), at]));
  const requests = (): number => server.log.filter(({ path }) => path.endsWith('/timeline')).length;
  const before = requests();
  const again = await look(server, { updated, ...(first.until !== undefined && { since: first.until }) });
  expect([again.cases, again.open, requests() - before]).toEqual([[], ['issue-1', 'issue-2', 'issue-3'], 0]);
  const [one, two] = Object.values(server.state().repositories)[0]?.issues ?? [];
  Object.assign(one as object, { labels: [], updatedAt: '2030-01-01T00:00:00Z' });
  Object.assign(two as object, { deleted: true });
  const last = await look(server, { updated, ...(first.until !== undefined && { since: first.until }) });
  expect([last.cases, last.open, last.others]).toEqual([[], ['issue-3'], ['issue-1']]);
});

test('of more than one run may ask for the open ones are known to be there, and the next run goes on', async () => {
  const server = await gitHub();
  const alice = asked(server, { token: 'user:alice' });
  for (let number = 1; number <= 70; number += 1) await alice.create({ title: 't', body: '', labels: ['fault', 'P3'] });
  const first = await look(server);
  expect([first.cases.length, first.left, first.cases.filter(({ updated }) => updated === undefined).length]).toEqual([70, 10, 10]);
  expect(first.cases.every(({ priority }) => priority === 'P3')).toBe(true);
  const updated = new Map(first.cases.flatMap(({ id, updated: at }) => (at === undefined ? [] : [[Number(id.slice(6)), at] as const])));
  const next = await look(server, { updated, since: first.until ?? '' });
  expect([next.cases.length, next.left]).toEqual([10, 0]);
});

const refusals = [
  ['answer-refused', 'a wrong token', { status: 401, message: 'Bad credentials' }, 'GITHUB_TOKEN is wrong or has expired'],
  ['answer-refused', 'a permission that is missing', { status: 403, message: 'Resource not accessible' }, 'it needs “Issues: read”'],
  ['answer-refused', 'a repository that is not shown', { status: 404, message: 'Not Found' }, 'the name may be wrong'],
  ['answer-missing', 'GitHub failing for long', { status: 503, times: 3 }, 'GitHub failed (503'],
  ['answer-refused', 'a limit', { status: 429, message: 'slow down' }, 'rate limit is met'],
  ['answer-missing', 'no answer', { drop: 'before', times: 3 }, 'GitHub could not be asked'],
  ['answer-incomplete', 'an answer cut off', { drop: 'middle', times: 3 }, 'is not whole'],
  ['answer-incomplete', 'half an answer', { malformed: true, times: 3 }, 'is not whole'],
] as const;

test.for(refusals)('%s: %s', async ([reason, , failure, said]) => {
  const server = await gitHub();
  server.fail({ operation: 'issues/list-for-repo', ...failure });
  const error: unknown = await look(server).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(CouldNotAsk);
  expect((error as CouldNotAsk).reason).toBe(reason);
  expect((error as CouldNotAsk).message).toContain(said);
  expect(server.violations).toEqual([]);
});

const listed = (number: number): string => JSON.stringify({ number, title: 't', body: null, labels: [], state: 'open', created_at: '2026-11-22T12:00:00Z', user: null });
const strange: readonly (readonly [string, RequestListener])[] = [
  ['an empty answer', json('')],
  ['a text where a list is due', json('"all is well"')],
  ['an object where a list is due', json('{"message":"ok"}')],
  ['an issue without a number', json('[{"title":"t","state":"open","labels":[]}]')],
  ['a page of the web', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>captive portal</html>')],
  ['less than was promised', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('[]', () => response.destroy());
  }],
  ['a list that goes on for ever', (request, response) => {
    const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
    json(`[${listed(page)}]`, { link: `<http://${request.headers.host}/repos/${repository}/issues?page=${(page % 3) + 1}>; rel="next"` })(request, response);
  }],
  ['a link to elsewhere', json(`[${listed(1)}]`, { link: '<http://127.0.0.2:1/next>; rel="next"' })],
];

test.for(strange)('%s is no list of issues', async ([, answer]) => {
  const server = await odd((request, response) => (request.url === '/user' ? json('{"login":"driftvakt"}') : answer)(request, response));
  await expect(look(server)).rejects.toMatchObject({ reason: 'answer-incomplete' });
});

test('one target, where the estate names a repository; who is who is part of what is asked', () => {
  const estate = (spec: object): never => ({
    Estate: new Map([['move', { ref: 'estate/move', spec: { schedule: { audit: '5m' }, ...spec } }]]), ServiceLevel: new Map([['gold', { spec: { deadlines: { P2: { restore: { within: '8h', pausable: ['On-hold'] } } } } }]]),
    Team: new Map([['desk', { spec: { members: { hanne: { name: 'Hanne', accounts: { github: 'Hanne' } }, erik: { name: 'Erik', accounts: { github: 'erik' }, until: '2026-01-01' }, amina: { name: 'Amina' } } } }]]),
    Customer: new Map([['fjordfisk', { name: 'fjordfisk', spec: { people: { ingrid: { name: 'Ingrid', accounts: { github: 'ingrid' } } } } }]]),
    Channel: new Map([['desk', { spec: { by: { phone: { answer: 'Telefon / Telephone' }, 'e-mail': { label: 'channel:e-mail' } } } }]]),
  }) as never;
  expect(probe.targets(estate({}))).toEqual([]);
  expect(probe.targets(estate({ repository: 'github:move-operations/drift' }))).toEqual([
    { path: 'estate/move#repository', ask: { ...ask(), repository: 'github:move-operations/drift', timeZone: 'UTC' }, every: 300_000, timeout: 120_000 },
  ]);
});
