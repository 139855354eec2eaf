// A GitHub that lies: whatever it says, driftvakt says in a sentence what is wrong, follows nowhere else, and keeps what it has.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { CouldNotAsk } from '../../src/observe.ts';
import { GitHubError } from '../../src/world/github-error.ts';
import { github, type GitHub } from '../../src/world/github.ts';
import { tcpPeer } from '../peers.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function lying(answer: Answer): Promise<GitHub> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/user') response.end('{"login":"driftvakt"}');
    else answer(request, response);
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  onTestFinished(() => new Promise<void>((done) => { server.close(() => done()); server.closeAllConnections(); }));
  const { port } = server.address() as AddressInfo;
  return github({ api: `http://127.0.0.1:${port}`, token: 'a-token-of-the-test', repository: 'move/drift', timeout: 2000, writeGap: 0, pause: async () => undefined });
}

const json = (value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Answer => (_request, response) => response.writeHead(status, headers).end(JSON.stringify(value));
const issue = (more: object = {}): object => ({ number: 1, title: 'A fault', body: 'text', labels: ['fault'], state: 'open', created_at: '2026-11-17T20:15:00Z', closed_at: null, user: { login: 'kari' }, comments: 0, ...more });
const question = { labels: ['fault'], state: 'open' } as const;
const known = { told: {}, updated: new Map<number, string>(), since: '2026-01-01T00:00:00Z' };

async function fault(answer: Answer): Promise<string> {
  const told = await (await lying(answer)).list(question).then((found) => `${found.length} issues`, (error: unknown) => (error instanceof GitHubError ? error.fault : String(error)));
  const read = await (await lying(answer)).issues(['fault'], known).then(({ changed }) => `${changed.length} issues`, (error: unknown) => (error instanceof CouldNotAsk ? error.reason : String(error)));
  return `${told}, ${read}`;
}

test('an honest answer is read', async () => {
  expect(await fault(json([issue()]))).toBe('1 issues, 1 issues');
});

test.each<[string, object]>([
  ['a number as text', { number: '1' }], ['number 0', { number: 0 }], ['a negative number', { number: -1 }], ['a number beyond all', { number: 1e300 }], ['no number', { number: null }],
  ['comments as text', { comments: 'many' }], ['comments below none', { comments: -1 }], ['half a comment', { comments: 0.5 }],
  ['a title that is none', { title: { toString: 5 } }], ['a body that is none', { body: ['x'] }], ['labels that are none', { labels: 'fault' }], ['a label that is none', { labels: [{ name: 5 }] }],
  ['a state there is not', { state: 'half-open' }], ['an author that is none', { user: 'kari' }], ['an author without a login', { user: { login: null } }],
  ['an instant that is none', { created_at: 'yesterday' }], ['an instant beyond all', { created_at: '+999999-01-01T00:00:00Z' }], ['an end that is none', { closed_at: 'soon' }],
])('%s: the answer is not whole', async (_name, lie) => {
  expect(await fault(json([issue(lie)]))).toBe('incomplete, answer-incomplete');
});

test.each<[string, Answer, string]>([
  ['HTML with 200', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'), 'incomplete, answer-incomplete'],
  ['nothing with 200', (_, response) => response.end(), 'incomplete, answer-incomplete'],
  ['an object for a list', json({ message: 'hello' }), 'incomplete, answer-incomplete'],
  ['null', json(null), 'incomplete, answer-incomplete'],
  ['204 for a list', (_, response) => response.writeHead(204).end(), 'incomplete, answer-incomplete'],
  ['an answer cut off', (_, response) => response.writeHead(200, { 'content-length': '100' }).end('[', () => response.destroy()), 'incomplete, answer-incomplete'],
  ['a Link to nowhere', json([issue()], { link: '<http://[>; rel="next"' }), 'incomplete, answer-incomplete'],
  ['a Link without an origin', json([issue()], { link: '</issues?page=2>; rel="next"' }), 'incomplete, answer-incomplete'],
  ['a Link to a file', json([issue()], { link: '<file:///etc/passwd>; rel="next"' }), 'incomplete, answer-incomplete'],
  ['a redirect to nowhere', (_, response) => response.writeHead(301, { location: 'http://[' }).end(), 'invalid, answer-refused'],
  ['a redirect without end', (request, response) => response.writeHead(301, { location: request.url }).end(), 'invalid, answer-refused'],
  ['a limit without end', json({}, { 'retry-after': '1e300' }, 429), 'limit, answer-refused'],
  ['a limit of a word', json({}, { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }, 403), 'limit, answer-refused'],
  ['a limit before all time', json({}, { 'retry-after': '-1e300' }, 403), 'limit, answer-refused'],
  ['a reset beyond all time', json({}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999999999999' }, 403), 'limit, answer-refused'],
  ['a reset that is no number', json({}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' }, 403), 'limit, answer-refused'],
  ['a token without rights', json({ message: 'Resource not accessible by integration' }, {}, 403), 'refused, answer-refused'],
  ['a failure', json({}, {}, 500), 'broken, answer-missing'],
])('%s', async (_name, answer, expected) => {
  expect(await fault(answer)).toBe(expected);
});

test('a Link that loops, or leads on for ever, ends', async () => {
  expect(await fault((request, response) => json([issue()], { link: `<http://${request.headers.host}/repos/move/drift/issues?page=2>; rel="next"` })(request, response))).toBe('incomplete, answer-incomplete');
  let page = 1;
  expect(await fault((request, response) => json([issue({ number: page })], { link: `<http://${request.headers.host}/repos/move/drift/issues?page=${++page}>; rel="next"` })(request, response))).toBe('incomplete, answer-incomplete');
});

test('neither a Link nor a redirect takes the token to another host', async () => {
  const elsewhere = await tcpPeer(() => { throw new Error('it was dialled'); });
  for (const to of [`http://127.0.0.1:${elsewhere}/x`, `//127.0.0.1:${elsewhere}/x`, `http://127.0.0.1:${elsewhere}@127.0.0.1:${elsewhere}/`]) {
    expect(await fault((_request, response) => response.writeHead(302, { location: to }).end())).toBe('invalid, answer-refused');
    if (!to.startsWith('//')) expect(await fault(json([issue()], { link: `<${to}>; rel="next"` }))).toBe('incomplete, answer-incomplete');
  }
});

test('what it says of an error is one line that steers no terminal', async () => {
  const hub = await lying(json({ message: `\u001b[2J\u009b1m${'x'.repeat(5000)}\n::error::x` }, {}, 403));
  const message = await hub.list(question).then(() => '', (error: Error) => error.message);
  expect(message.length).toBeLessThan(1000);
  expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
});

test('an answer that never ends is not read to its end', async () => {
  const hub = await lying((_request, response) => {
    const more = (): void => { while (!response.destroyed && response.write('[0,'.repeat(100_000))); };
    response.on('drain', more);
    more();
  });
  const begun = performance.now();
  await expect(hub.list(question)).rejects.toMatchObject({ fault: 'invalid' });
  // Sooner than any request is given up.
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('a list that comes page by page and slowly is asked for no longer than the look may take', async () => {
  let page = 1;
  const hub = await lying((request, response) => void setTimeout(() => json([issue({ number: page })], { link: `<http://${request.headers.host}/repos/move/drift/issues?page=${++page}>; rel="next"` })(request, response), 300));
  await expect(hub.issues(['fault'], known, AbortSignal.timeout(1000))).rejects.toMatchObject({ reason: 'answer-missing' });
  // However slow this machine is: a page takes 300 milliseconds at the least.
  expect(page).toBeLessThanOrEqual(6);
  const dripping = await lying((_request, response) => {
    response.write('[');
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  });
  const again = performance.now();
  await expect(dripping.issues(['fault'], known, AbortSignal.timeout(1000))).rejects.toThrow(CouldNotAsk);
  expect(performance.now() - again).toBeLessThan(20_000);
});
