import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { github, type GitHub } from '../../src/world/github.ts';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => { for (const close of closing.splice(0)) await close(); });

async function rig(more: Partial<Parameters<typeof github>[0]> = {}, options: Parameters<typeof startGitHub>[0] = {}): Promise<{ server: GitHubServer; hub: GitHub; pauses: number[] }> {
  const server = await startGitHub(options);
  closing.push(server.close);
  const pauses: number[] = [];
  const hub = github({ api: `${server.url}/`, token: server.token, repository: 'move-operations/drift', version: '1.2', pause: async (milliseconds) => { pauses.push(milliseconds); }, ...more });
  return { server, hub, pauses };
}
const issue = { title: 'a', body: 'b', labels: [] };

test('writes are apart, by a second where nothing else is said, and reading waits for nothing', async () => {
  const { server, hub, pauses } = await rig({ writeGap: 600_000 });
  await hub.create(issue);
  await hub.list({ labels: [], state: 'all' });
  expect(pauses).toEqual([]);
  await hub.comment(1, 'c');
  await hub.update(1, { title: 'd' });
  expect(pauses).toHaveLength(2);
  expect(pauses.every((milliseconds) => milliseconds > 300_000 && milliseconds <= 600_000)).toBe(true);
  expect(server.violations).toEqual([]);
  const usual = await rig();
  for (let count = 0; count < 5; count += 1) await usual.hub.create(issue);
  expect(usual.pauses.every((milliseconds) => milliseconds > 0 && milliseconds <= 1000)).toBe(true);
  expect(usual.pauses.length).toBeGreaterThan(0);
});

test('a write is sent once, whatever comes back; a read three times', async () => {
  const { server, hub, pauses } = await rig();
  server.fail({ method: 'POST', status: 502, times: 0 });
  await expect(hub.create(issue)).rejects.toMatchObject({ fault: 'broken', lost: true });
  server.healthy();
  server.fail({ method: 'POST', drop: 'middle' });
  await expect(hub.create(issue)).rejects.toMatchObject({ fault: 'incomplete', lost: true });
  expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(2);
  pauses.length = 0;
  server.fail({ method: 'GET', status: 502, times: 2 });
  expect(await hub.get(1)).toMatchObject({ number: 1, title: 'a' });
  expect(pauses).toEqual([1000, 2000]);
  server.fail({ method: 'GET', status: 422, message: 'no' });
  await expect(hub.get(1)).rejects.toMatchObject({ fault: 'invalid', lost: false });
  expect(server.violations).toEqual([]);
});

test('an answer that takes too long is given up', async () => {
  const { server, hub } = await rig();
  await hub.create(issue);
  server.fail({ method: 'PATCH', delay: 400 });
  const hasty = github({ api: server.url, token: server.token, repository: 'move-operations/drift', timeout: 100 });
  await expect(hasty.update(1, { title: 'late' })).rejects.toMatchObject({ fault: 'broken', lost: true });
});

test('a run that is ended asks no more', async () => {
  const ended = new AbortController();
  const { server, hub } = await rig({ signal: ended.signal });
  ended.abort();
  await expect(hub.get(1)).rejects.toMatchObject({ fault: 'broken' });
  expect(server.log).toEqual([]);
});

test('reading follows a repository to its new name, writing does not', async () => {
  const { server, hub } = await rig();
  await hub.create(issue);
  const { repositories, renamed } = server.state();
  const moved = repositories['move-operations/drift'];
  if (moved === undefined) throw new Error('nothing was created');
  Object.assign(repositories, { 'move-operations/operations': { ...moved, name: 'move-operations/operations' } });
  delete repositories['move-operations/drift'];
  renamed['move-operations/drift'] = 'move-operations/operations';
  expect(await hub.get(1)).toMatchObject({ title: 'a' });
  await expect(hub.create(issue)).rejects.toThrow('write its new name into the Estate');
  expect(repositories['move-operations/operations']?.issues).toHaveLength(1);
  expect(server.violations).toEqual([]);
});

test('the token goes nowhere else', async () => {
  const elsewhere = await startGitHub();
  closing.push(elsewhere.close);
  const { server, hub } = await rig();
  server.fail({ method: 'GET', status: 302, headers: { location: `${elsewhere.url}/user` } });
  await expect(hub.whoami()).rejects.toThrow('another address');
  expect(elsewhere.log).toEqual([]);
});

test('who we are: a user by name, a workflow by none, an App by what it is told', async () => {
  expect(await (await rig()).hub.whoami()).toBe('driftvakt');
  expect(await (await rig({ token: 'installation' })).hub.whoami()).toBeNull();
  expect(await (await rig({ token: 'installation', login: 'driftvakt[bot]' })).hub.whoami()).toBe('driftvakt[bot]');
  await expect((await rig({ token: 'nonsense' })).hub.whoami()).rejects.toThrow('does not accept the token');
});

test('labels are made once, and one that is there already is left', async () => {
  const { server, hub } = await rig();
  const label = { name: 'P1', color: 'b60205', description: 'Priority 1' };
  await hub.createLabel(label);
  await hub.createLabel(label);
  expect(await hub.labels()).toEqual(['P1']);
  await expect(hub.createLabel({ ...label, name: 'x'.repeat(51) })).rejects.toMatchObject({ fault: 'invalid' });
  expect(server.violations).toEqual([]);
});

test('what is newer, whatever its labels, and without pull requests', async () => {
  const { server, hub } = await rig();
  expect(await hub.highest()).toBe(0);
  for (let number = 1; number <= 25; number += 1) await hub.create(issue);
  Object.assign(server.state().repositories['move-operations/drift']?.issues[23] ?? {}, { pull: true });
  expect(await hub.highest()).toBe(25);
  expect((await hub.newer(10)).map(({ number }) => number)).toEqual([25, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11]);
  expect(await hub.newer(25)).toEqual([]);
  expect(server.violations).toEqual([]);
});

test('the server keeps its state in a file, and tells what is not as GitHub describes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  closing.push(() => { rmSync(folder, { recursive: true }); });
  const stateFile = join(folder, 'state.json');
  const first = await rig({}, { stateFile, clock: () => '2026-11-17T19:25:00Z' });
  expect(await first.hub.create(issue)).toMatchObject({ number: 1, createdAt: '2026-11-17T19:25:00Z' });
  await first.server.close();
  const second = await rig({}, { stateFile });
  expect((await second.hub.list({ labels: [], state: 'all' })).map(({ title }) => title)).toEqual(['a']);
  expect(JSON.parse(readFileSync(stateFile, 'utf8'))).toHaveProperty('repositories');
  const { url, token } = second.server;
  const headers = { authorization: `token ${token}`, 'x-github-api-version': '2022-11-28' };
  expect((await fetch(`${url}/repos/a/b/issues?state=bogus`, { headers })).status).toBe(422);
  expect((await fetch(`${url}/repos/a/b/issues`, { method: 'POST', headers, body: '{"body":1}' })).status).toBe(422);
  expect((await fetch(`${url}/repos/a/b/pulls`, { headers })).status).toBe(404);
  expect((await fetch(`${url}/user`, { headers: { authorization: `token ${token}` } })).status).toBe(200);
  expect((await fetch(`${url}/repos/a/b`, { headers })).status).toBe(200);
  expect((await fetch(`${url}/repos/move-operations/drift/issues/1/labels`, { method: 'POST', headers, body: '{"labels":["P1"]}' })).status).toBe(200);
  expect((await fetch(`${url}/repos/move-operations/drift/issues/1/labels`, { headers })).status).toBe(200);
  expect(second.server.violations.map(({ side, operation }) => `${side} ${operation}`)).toEqual([
    'request issues/list-for-repo', 'request issues/create', 'request issues/create', 'request GET /repos/a/b/pulls', 'request users/get-authenticated',
  ]);
});
