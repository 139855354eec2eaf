// The audit as its workflow is written, every command of it carried out: against a bare repository, real sockets, and the GitHub of the tests.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';
import { verify } from '../../src/evidence/verify.ts';
import { recordsAt } from '../../src/world/evidence/place.ts';
import { carryOut, jobsOf, type Carried, type Outside } from './runner.ts';

const jobs = jobsOf('.github/workflows/audit.yml');
const listening = createServer((socket) => socket.on('error', () => undefined).end());
let gitHub: GitHubServer;
let outside: Outside;
let runs = 0;

const git = (cwd: string, ...words: readonly string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@move.example', ...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const estate = (port: number): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move, title: Move }
spec: { languages: [en], timeZone: Europe/Oslo, repository: "github:move-operations/drift", schedule: { audit: 1h, by: actions }, networks: { allow: [127.0.0.0/8] } }
${[['a', port], ['b', 9]].map(([name, at]) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/${name}", probes: { answer: { tcp: { host: 127.0.0.1, port: ${at} }, timeout: 5s } } }
`).join('')}`;

beforeAll(async () => {
  const place = mkdtempSync(join(tmpdir(), 'audit-workflow-'));
  gitHub = await startGitHub();
  await new Promise<void>((done) => { listening.listen(0, '127.0.0.1', done); });
  const { port } = listening.address() as { port: number };
  const [origin, first] = [join(place, 'origin.git'), join(place, 'first')];
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', origin]);
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  execFileSync('git', ['init', '-q', '-b', 'main', first]);
  mkdirSync(join(first, 'services'));
  writeFileSync(join(first, 'services/all.yaml'), estate(port));
  git(first, 'add', '.');
  git(first, 'commit', '-qm', 'first');
  git(first, 'push', '-q', origin, 'main');
  mkdirSync(join(place, 'bin'));
  // `gh api repos/NAME --jq .private`, as GitHub answers for a private repository and for a public one.
  writeFileSync(join(place, 'bin/gh'), '#!/bin/sh\n[ "$1 $2 $3 $4" = "api repos/$GITHUB_REPOSITORY --jq .private" ] && echo "$IS_PRIVATE"\n');
  chmodSync(join(place, 'bin/gh'), 0o755);
  outside = {
    origin, place, values: { 'github.token': gitHub.token, 'secrets.DRIFTVAKT_PSEUDONYM_KEY': 'k' },
    env: { GITHUB_REPOSITORY: 'move-operations/drift', GITHUB_API_URL: gitHub.url, GITHUB_SERVER_URL: 'https://github.example', GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: '1', IS_PRIVATE: 'true' },
  };
});
vi.setConfig({ testTimeout: 400_000 });
afterAll(async () => {
  listening.close();
  await gitHub.close();
  rmSync(outside.place, { recursive: true, force: true });
});

const carry = (name: string, more: Partial<Outside['env']> = {}): Promise<Carried> => carryOut(jobs[name] ?? { steps: [] }, `${name}-${runs += 1}`, { ...outside, env: { ...outside.env, ...more } as Outside['env'] });
const place = () => ({ repository: { folder: outside.origin, env: process.env, branch: async () => 'driftvakt/evidence' } });

test('a public repository is refused before anything is looked at', async () => {
  const { failed, steps } = await carry('audit', { IS_PRIVATE: 'false' });
  expect(failed).toBe(true);
  expect(Object.keys(steps)).toEqual(['Evidence belongs in a private repository']);
  expect(steps['Evidence belongs in a private repository']?.out).toContain('::error::This repository is public');
});

test('audit, tell, render: three jobs on machines that are thrown away, one evidence', async () => {
  const audit = await carry('audit');
  expect(audit.steps).toMatchObject({ Audit: { exit: 0, out: expect.stringMatching(/1 broken/u) as string } });
  expect(audit.summary).toMatch(/[0-9a-f]{64}@1/u);
  expect(git(outside.origin, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual(['refs/heads/driftvakt/evidence', 'refs/heads/driftvakt/memory', expect.stringMatching(/^refs\/heads\/driftvakt\/raw\/\d{4}-\d\d$/u), 'refs/heads/main']);
  const published = await carry('publish');
  expect(published.failed, JSON.stringify(published.steps)).toBe(false);
  const { issues = [] } = gitHub.state().repositories['move-operations/drift'] ?? {};
  expect(issues.filter(({ state }) => state === 'open')).toHaveLength(1);
  const report = await carry('report');
  expect(report.failed, JSON.stringify(report.steps)).toBe(false);
  expect(existsSync(join(report.folder, 'site/index.html'))).toBe(true);
  // The token was handed to git by its environment alone.
  for (const { folder } of [audit, published, report]) expect(readFileSync(join(folder, '.git/config'), 'utf8')).not.toContain(gitHub.token);
  expect(verify(await recordsAt(place())).faults).toEqual([]);
  expect(gitHub.violations).toEqual([]);
});

test('the next run, on new machines again, goes on from there: nothing is told twice, and the anchor of the first still holds', async () => {
  const before = verify(await recordsAt(place()));
  const anchor = { sequence: before.head?.link.sequence ?? 0, link: before.head?.digest ?? '', reaches: (await recordsAt(place())).reaches };
  await new Promise((done) => { setTimeout(done, 1100); });
  for (const name of ['audit', 'publish']) expect((await carry(name)).failed).toBe(false);
  const { issues = [] } = gitHub.state().repositories['move-operations/drift'] ?? {};
  expect(issues).toHaveLength(1);
  const found = await recordsAt(place());
  expect(verify(found, anchor).faults).toEqual([]);
  expect(found.segments.length).toBe(2);
});

test('where the push is refused the run is red and says so, and the next one looks again', async () => {
  const hook = join(outside.origin, 'hooks/pre-receive');
  mkdirSync(join(outside.origin, 'hooks'), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho "GH013: Repository rule violations found" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  const refused = await carry('audit');
  rmSync(hook);
  expect(refused.steps['Audit']).toMatchObject({ exit: 3, out: expect.stringMatching(/cannot be pushed.*GH013: Repository rule violations found/su) as string });
  expect(refused.steps['Audit']?.out).not.toContain(gitHub.token);
  const next = await carry('audit');
  expect(next.steps['Audit']?.exit).toBe(0);
  expect(verify(await recordsAt(place())).faults).toEqual([]);
});
