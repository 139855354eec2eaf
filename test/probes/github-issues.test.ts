import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { markerLine } from '../../src/publishers/issues/marker.ts';
import probe from '../../src/probes/github-issues.ts';
import { CouldNotAsk, type Using } from '../../src/observe.ts';
import { github, type GitHub } from '../../src/world/github.ts';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of closing.splice(0)) await close(); });

const repository = 'move-operations/drift';
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
const look = (server: { readonly url: string }): Promise<unknown> => probe.look({ repository, labels: ['fault'], state: 'open' }, { issues: asked(server).issues } as unknown as Using);

test('the open faults: number, when, priority and service by label or by the form, and nothing of who wrote what', async () => {
  const server = await gitHub();
  const alice = asked(server, { token: 'user:alice' });
  await alice.create({ title: 'by labels', body: 'hello', labels: ['fault', 'P2', 'service:erp'] });
  await alice.create({ title: 'by the form', body: '### Tjeneste\r\n\r\nLønn og regnskap (erp)\r\n\r\n### Prioritet\r\n\r\nP1 – hele virksomheten\r\n', labels: ['fault'] });
  await alice.create({ title: 'empty form', body: '### Service\n\n_No response_\n\n### Priority\n\n### Title\n\nP1', labels: ['fault'] });
  await alice.create({ title: 'no fault', body: '', labels: ['request'] });
  await alice.create({ title: 'closed', body: '', labels: ['fault'] });
  await alice.update(5, { state: 'closed', reason: 'completed' });
  await alice.create({ title: 'forged', body: `${markerLine({ key: 'k', digest: '', said: 0, state: 'open' })}\n`, labels: ['fault', 'P9', `service:${'x'.repeat(42)}`] });
  await asked(server).create({ title: 'our own', body: `${markerLine({ key: 'k', digest: '', said: 0, state: 'open' })}\n`, labels: ['fault'] });
  const { issues } = await look(server) as { issues: readonly { number: number; createdAt: string }[] };
  expect(issues.map(({ createdAt: _, ...rest }) => rest)).toEqual([
    { number: 1, state: 'open', priority: 'P2', service: 'erp' },
    { number: 2, state: 'open', priority: 'P1', service: 'erp' },
    { number: 3, state: 'open', priority: null, service: null },
    { number: 6, state: 'open', priority: null, service: 'x'.repeat(42) },
  ]);
  expect(issues.every(({ createdAt }) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(createdAt))).toBe(true);
  expect(server.violations).toEqual([]);
});

const refusals = [
  ['answer-refused', 'a wrong token', { status: 401, message: 'Bad credentials' }, 'GITHUB_TOKEN is wrong or has expired'],
  ['answer-refused', 'a permission that is missing', { status: 403, message: 'Resource not accessible' }, 'it needs “Issues: read”'],
  ['answer-refused', 'a repository that is not shown', { status: 404, message: 'Not Found' }, 'the name may be wrong'],
  ['answer-refused', 'GitHub failing for long', { status: 503, times: 3 }, 'GitHub failed (503'],
  ['answer-refused', 'a limit', { status: 429, message: 'slow down' }, 'rate limit is met'],
  ['answer-refused', 'no answer', { drop: 'before', times: 3 }, 'GitHub could not be asked'],
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

test('one target, where the estate names a repository', () => {
  const estate = (spec: object): never => ({ Estate: new Map([['move', { ref: 'estate/move', spec: { schedule: { audit: '5m' }, ...spec } }]]) }) as never;
  expect(probe.targets(estate({}))).toEqual([]);
  expect(probe.targets(estate({ repository: 'github:move-operations/drift' }))).toEqual([
    { path: 'estate/move#repository', ask: { repository: 'github:move-operations/drift', labels: ['fault'], state: 'open' }, every: 300_000, timeout: 60_000 },
  ]);
});
