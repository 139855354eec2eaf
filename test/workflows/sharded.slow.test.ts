// The sharded audit as its workflow is written: every command carried out, from the plan to the report; caches and artifacts are folders here.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';
import { verify } from '../../src/evidence/verify.ts';
import { recordsAt } from '../../src/world/evidence/place.ts';
import { carryOut, jobsOf, type Carried, type Outside } from './runner.ts';

const jobs = jobsOf('.github/workflows/audit-sharded.yml');
const listening = createServer((socket) => socket.on('error', () => undefined).end());
let gitHub: GitHubServer;
let outside: Outside;
let place: string;
let runs = 0;

const git = (cwd: string, ...words: readonly string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@move.example', ...words], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const caches = (): string[] => (existsSync(join(place, 'caches')) ? readdirSync(join(place, 'caches')) : []).toSorted((a, b) => Number(a.split('~')[0]) - Number(b.split('~')[0]));
const artifact = (name: string): string => join(place, 'artifacts', name);
let saved = 0;

/** As the actions do: a cache is written once by its key, and found by it or as the newest that begins as one of the others; an artifact lies in a folder of its name, but where it is the only one. */
const actions: NonNullable<Outside['actions']> = {
  'actions/cache/save': (folder, { path = '', key = '' }) => {
    if (caches().some((name) => name.endsWith(`~${key}`)) || !existsSync(join(folder, path))) return;
    cpSync(join(folder, path), join(place, 'caches', `${saved += 1}~${key}`), { recursive: true });
  },
  'actions/cache/restore': (folder, { path = '', key = '', 'restore-keys': others = '', 'fail-on-cache-miss': mustHit }) => {
    const found = caches().findLast((name) => name.endsWith(`~${key}`)) ?? caches().findLast((name) => others.split('\n').some((one) => one !== '' && name.split('~')[1]?.startsWith(one) === true));
    if (found === undefined && mustHit === 'true') throw new Error(`no cache ${key}`);
    if (found !== undefined) cpSync(join(place, 'caches', found), join(folder, path), { recursive: true });
  },
  'actions/upload-artifact': (folder, { name = '', path = '', 'if-no-files-found': none }) => {
    if (!existsSync(join(folder, path))) {
      if (none === 'error') throw new Error(`${path} is not there to hand over as ${name}`);
      return;
    }
    if (/["<>|*?\r\n\\/:]/u.test(name)) throw new Error(`${name} is no name of an artifact`);
    rmSync(artifact(name), { recursive: true, force: true });
    cpSync(join(folder, path), path.endsWith('.json') ? join(artifact(name), path) : artifact(name), { recursive: true });
  },
  'actions/download-artifact': (folder, { name = '', pattern = '', path = '.' }) => {
    const found = readdirSync(join(place, 'artifacts')).filter((one) => (name === '' ? one.startsWith(pattern.replace('*', '')) : one === name));
    for (const one of found) cpSync(artifact(one), name !== '' || found.length === 1 ? join(folder, path) : join(folder, path, one), { recursive: true });
  },
};

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'sharded-'));
  gitHub = await startGitHub();
  await new Promise<void>((done) => { listening.listen(0, '127.0.0.1', done); });
  const { port } = listening.address() as { port: number };
  const [origin, first] = [join(place, 'origin.git'), join(place, 'first')];
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', origin]);
  execFileSync('git', ['init', '-q', '-b', 'main', first]);
  mkdirSync(join(first, 'services'));
  for (const folder of ['bin', 'artifacts', 'caches', 'past']) mkdirSync(join(place, folder));
  writeFileSync(join(first, 'services/all.yaml'), `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move, title: Move }
spec: { languages: [en], timeZone: Europe/Oslo, repository: "github:move-operations/drift", schedule: { audit: 1h, by: actions }, networks: { allow: [127.0.0.0/8] }, vantages: { actions: {} } }
${['a', 'b', 'c'].map((name) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { lifecycle: experimental, runbook: "https://wiki.move.example/${name}", probes: { answer: { tcp: { host: 127.0.0.1, port: ${name === 'c' ? 9 : port} }, timeout: 5s } } }
`).join('')}`);
  git(first, 'add', '.');
  git(first, 'commit', '-qm', 'first');
  git(first, 'push', '-q', origin, 'main');
  writeFileSync(join(place, 'bin/gh'), `#!/bin/sh
case "$1 $2" in
  "api repos/$GITHUB_REPOSITORY") [ "$3 $4" = "--jq .private" ] && echo true ;;
  "run list") case " $* " in *" --workflow audit-sharded.yml --branch main "*) ls ${join(place, 'past')} ;; *) exit 1 ;; esac ;;
  "run download") mkdir -p "$9" && cp -r ${join(place, 'past')}/"$3"/segment-* "$9" ;;
  *) exit 1 ;;
esac
`);
  chmodSync(join(place, 'bin/gh'), 0o755);
  outside = {
    origin, place, actions,
    values: { 'github.token': gitHub.token, 'github.run_attempt': '1', 'secrets.DRIFTVAKT_PSEUDONYM_KEY': 'k' },
    env: { GITHUB_REPOSITORY: 'move-operations/drift', GITHUB_API_URL: gitHub.url, GITHUB_SERVER_URL: 'https://github.example', GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' },
  };
});
vi.setConfig({ testTimeout: 400_000 });
afterAll(async () => {
  listening.close();
  await gitHub.close();
  rmSync(place, { recursive: true, force: true });
});

/** One run of the workflow; what came of each job. `omit` are jobs that do not come, by their names. */
async function whole(shards: string, omit: readonly string[] = []): Promise<Readonly<Record<string, Carried>>> {
  runs += 1;
  // Of the run before: they stay for a week, and are had by its number.
  renameSync(join(place, 'artifacts'), join(place, 'past', String(runs - 1)));
  mkdirSync(join(place, 'artifacts'));
  const values = { ...outside.values, 'github.run_id': String(runs), "vars.DRIFTVAKT_SHARDS || '8'": shards };
  const own = { ...outside, values, env: { ...outside.env, GITHUB_RUN_ID: String(runs) } };
  const done: Record<string, Carried> = {};
  const carry = async (name: string, as: string, more: Readonly<Record<string, string>> = {}): Promise<void> => {
    if (!omit.includes(as)) done[as] = await carryOut(jobs[name] ?? { steps: [] }, `${as}-${runs}`, own, more);
  };
  await carry('plan', 'plan');
  const { include } = JSON.parse(done['plan']?.outputs['matrix'] ?? '{"include":[]}') as { include: { shard: string; from: string }[] };
  for (const [index, { shard, from }] of include.entries()) await carry('look', `look-${index}`, { 'matrix.shard': shard, 'matrix.from': from, 'strategy.job-index': String(index) });
  for (const name of ['merge', 'publish', 'report']) await carry(name, name);
  return done;
}
const kept = (carried: Carried | undefined): string => join(carried?.folder ?? '', '.driftvakt');

test('the plan gives the matrix, each of its jobs a segment, the merge judges all of them, and all is told and rendered', async () => {
  const done = await whole('2');
  expect(Object.entries(done).filter(([, { failed }]) => failed).map(([name, { steps }]) => [name, steps])).toEqual([]);
  expect(JSON.parse(done['plan']?.outputs['matrix'] ?? '')).toEqual({ include: [{ shard: '1/2', from: 'actions' }, { shard: '2/2', from: 'actions' }] });
  expect(done['merge']?.steps['Judge all at once']?.out).toMatch(/4 looks; promises: [1-9]\d* kept, 1 broken, 0 at risk, 0 unknown, 0 waived/u);
  expect(done['merge']?.steps['Judge all at once']?.out).not.toContain('did not come');
  expect((JSON.parse(readFileSync(join(kept(done['merge']), 'ledger.json'), 'utf8')) as { scope: unknown }).scope).toMatchObject({ complete: true, vantages: ['actions'] });
  expect(existsSync(join(done['report']?.folder ?? '', 'site/index.html'))).toBe(true);
  expect(gitHub.state().repositories['move-operations/drift']?.issues).toHaveLength(1);
  expect(caches().map((name) => name.split('~')[1])).toEqual(['evidence-1-1-judged', 'evidence-1-1-told']);
  expect(verify(await recordsAt({ folder: kept(done['publish']) })).faults).toEqual([]);
});

test('what was judged is known to the next run though the job that tells never came, and a shard that is lost is said', async () => {
  const lost = await whole('2', ['look-1', 'publish', 'report']);
  expect(lost['merge']?.steps['Judge all at once']?.out).toContain('did not come');
  const next = await whole('1');
  expect(Object.values(next).some(({ failed }) => failed)).toBe(false);
  const found = await recordsAt({ folder: kept(next['publish']) });
  expect(verify(found).faults).toEqual([]);
  // Of three runs: two shards, one shard, and the one that is all.
  expect(found.segments).toHaveLength(4);
  expect(gitHub.state().repositories['move-operations/drift']?.issues).toHaveLength(1);
  expect(gitHub.violations).toEqual([]);
});

test('what a run sealed whose merge never came is judged by the next one', async () => {
  const before = (await recordsAt({ folder: join(place, 'caches', caches().at(-1) ?? '') })).segments.length;
  const unjudged = await whole('2', ['merge', 'publish', 'report']);
  expect(Object.keys(unjudged).toSorted()).toEqual(['look-0', 'look-1', 'plan']);
  const next = await whole('1');
  expect(next['merge']?.steps['Judge all at once']?.out).not.toContain('did not come');
  const found = await recordsAt({ folder: kept(next['publish']) });
  expect(verify(found).faults).toEqual([]);
  expect(found.segments).toHaveLength(before + 3);
  expect(readdirSync(join(kept(next['publish']), 'unmerged'))).toEqual([]);
});
