// The steps of the job that judges a stranger's pull request, carried out as they are written, against a hostile head.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root, text } from '../tidy/files.ts';

interface Step { readonly name: string; readonly uses?: string; readonly run?: string; readonly 'working-directory'?: string; readonly with?: Readonly<Record<string, unknown>> }

const job = (parse(text('.github/workflows/pull-request.yml')) as { jobs: { declarations: { steps: readonly Step[] } } }).jobs.declarations;
const step = (name: string): Step => job.steps.find((one) => one.name === name) as Step;
const run = promisify(execFile);

let place: string;
const workspace = (): string => join(place, 'workspace');
const git = (cwd: string, ...words: readonly string[]): Promise<{ stdout: string }> =>
  run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@move.example', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', ...words], { cwd, env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });

/** Carries a step out as the runner does: bash, from a file, in its folder, with the runner's variables. */
async function carryOut(name: string, sha: string, gitConfig = '/dev/null'): Promise<{ code: number; out: string }> {
  const { run: script = '', 'working-directory': folder = '' } = step(name);
  const file = join(place, 'step.sh');
  await writeFile(file, script);
  const env = {
    PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter), HOME: join(place, 'home'), GIT_CONFIG_GLOBAL: gitConfig,
    GITHUB_SHA: sha, GITHUB_WORKSPACE: workspace(), RUNNER_TEMP: join(place, 'temp'), GITHUB_SERVER_URL: 'https://github.example', GITHUB_ACTIONS: 'true', CI: 'true', TOKEN: 'ghs_read_only',
  };
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], { cwd: join(workspace(), folder), env }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, out: error.stdout + error.stderr }),
  );
}

/** Fetch, lay out and check one commit. */
async function judge(sha: string, gitConfig?: string): Promise<{ code: number; out: string }> {
  await rm(join(workspace(), 'head'), { recursive: true, force: true });
  await rm(join(place, 'temp'), { recursive: true, force: true });
  await mkdir(join(place, 'temp'), { recursive: true });
  for (const name of ['Fetch the head\'s declarations as objects', 'Lay out the head\'s services, and nothing else of it']) {
    const { code, out } = await carryOut(name, sha, gitConfig);
    expect(out).not.toContain('ghs_read_only');
    expect(code, out).toBe(0);
  }
  return carryOut('Check the declarations', sha);
}

/** A commit on top of the base, as a stranger's pull request brings it. */
async function head(name: string, files: Readonly<Record<string, string>>, more?: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(place, name);
  await git(place, 'clone', '--quiet', join(place, 'origin.git'), folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await more?.(folder);
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', name);
  await git(folder, 'push', '--quiet', 'origin', `HEAD:refs/heads/${name}`);
  return (await git(folder, 'rev-parse', 'HEAD')).stdout.trim();
}

const owned = (): string => join(place, 'OWNED');

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'driftvakt-pull-request-'));
  const seed = join(place, 'seed');
  await mkdir(join(place, 'home'));
  await mkdir(seed);
  for (const path of ['src', 'schemas', 'services', 'templates', 'package.json']) await cp(join(root, path), join(seed, path), { recursive: true });
  await git(seed, 'init', '--quiet');
  await git(seed, 'add', '--all');
  await git(seed, 'commit', '--quiet', '--message', 'base');
  await git(place, 'clone', '--quiet', '--bare', seed, join(place, 'origin.git'));
  await mkdir(workspace());
  // What actions/checkout and npm ci leave behind: the base, and the base's packages.
  await git(place, 'clone', '--quiet', join(place, 'origin.git'), join(workspace(), 'base'));
  await symlink(join(root, 'node_modules'), join(workspace(), 'base/node_modules'));
});

afterAll(() => rm(place, { recursive: true, force: true }));

test('the base is checked out, the base is installed, and nothing of its scripts runs', () => {
  expect(step('Check out the base').with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'base', 'persist-credentials': false });
  expect(step('Install the base\'s driftvakt')).toMatchObject({ 'working-directory': 'base', run: expect.stringContaining('npm ci --ignore-scripts') as string });
  expect(job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toHaveLength(1);
});

test('a right pull request passes', async () => {
  const { code, out } = await judge(await head('right', { 'services/gentle.yaml': 'apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: gentle }\nspec: { limits: { latency: { warn: 1s } } }\n' }));
  expect(code, out).toBe(0);
});

test('a hostile head is diagnosed, and none of it runs', async () => {
  const run = `require('node:fs').writeFileSync(${JSON.stringify(owned())}, 'owned')`;
  const touch = `touch ${owned()}`;
  const sha = await head('hostile', {
    'package.json': JSON.stringify({ name: 'driftvakt', version: '6.6.6', type: 'module', scripts: { preinstall: touch, install: touch, postinstall: touch, prepare: touch } }),
    '.npmrc': `node-options=--require=./evil.cjs\nscript-shell=./evil.sh\n`,
    'evil.cjs': run,
    'evil.sh': `#!/bin/sh\n${touch}\n`,
    'src/cli.ts': `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(owned())}, 'owned');`,
    'schemas/driftvakt.schema.json': '{}',
    '.gitattributes': '*.yaml filter=evil\nservices/hidden.yaml export-ignore\n',
    'services/.gitattributes': 'hidden.yaml export-ignore\n',
    'services/package.json': JSON.stringify({ type: 'module', imports: { '#x': './evil.cjs' } }),
    'services/node_modules/yaml/index.js': run,
    'services/wrong.yaml': 'apiVersion: driftvakt/v1\nkind: Sevrice\nmetadata: { name: wrong }\nspec: {}\n',
    'services/hidden.yaml': 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: hidden }\nspec: { ownr: nobody }\n',
    'services/a\n::stop-commands::x\n.yaml': 'kind: Nothing\n',
  }, async (folder) => {
    await chmod(join(folder, 'evil.sh'), 0o755);
    await symlink('/etc/passwd', join(folder, 'services/passwd.yaml'));
    await symlink('/etc', join(folder, 'services/etc'));
  });
  const { code, out } = await judge(sha);
  expect(code, out).toBe(2);
  expect(out).toMatch(/^::error .*file=services\/wrong\.yaml,.*line=2/mu);
  expect(out).toMatch(/^::error .*file=services\/hidden\.yaml/mu);
  expect(out).not.toContain('root:x:0');
  expect(out.split('\n').filter((line) => line.startsWith('::') && !/^::(error|warning|notice) /u.test(line))).toEqual([]);
  expect(existsSync(owned())).toBe(false);
  expect(await readdir(join(workspace(), 'head'))).toEqual(['services']);
  // The base itself is as it was.
  expect((await git(join(workspace(), 'base'), 'status', '--porcelain', '--untracked-files=no')).stdout).toBe('');
  expect(await readFile(join(workspace(), 'base/package.json'), 'utf8')).toBe(text('package.json'));
});

test('no attribute that a head brings changes the bytes that are judged, or makes a filter fetch others', async () => {
  const thresholds = 'apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: gentle } # $Id$\nspec: { limits: { latency: { warn: 1s } } }\n';
  // As git-lfs would be installed on a runner: it reads its server's address from the head's own .lfsconfig.
  await writeFile(join(place, 'home/.gitconfig'), `[filter "lfs"]\n\tsmudge = touch ${owned()}\n\trequired = true\n`);
  const sha = await head('attributes', {
    'services/.gitattributes': 'gentle.yaml ident eol=crlf\nwide.yaml working-tree-encoding=UTF-16\nlarge.yaml filter=lfs\n',
    'services/.lfsconfig': '[lfs]\n\turl = http://127.0.0.1:1/\n',
    'services/gentle.yaml': thresholds, 'services/wide.yaml': thresholds.replace('gentle', 'wide'), 'services/large.yaml': thresholds.replace('gentle', 'large'),
  }, (folder) => writeFile(join(folder, '.git/info/attributes'), '* -text -ident !eol !filter !working-tree-encoding\n'));
  const { code, out } = await judge(sha, join(place, 'home/.gitconfig'));
  expect(code, out).toBe(0);
  expect(existsSync(owned())).toBe(false);
  for (const name of ['gentle', 'wide', 'large']) expect(await readFile(join(workspace(), `head/services/${name}.yaml`), 'utf8')).toBe(thresholds.replace('gentle', name));
});

test('a head that removes every declaration is refused in a sentence', async () => {
  const sha = await head('empty', {}, async (folder) => { await git(folder, 'rm', '--quiet', '-r', 'services'); });
  await rm(join(workspace(), 'head'), { recursive: true, force: true });
  expect((await carryOut('Fetch the head\'s declarations as objects', sha)).code).toBe(0);
  expect((await carryOut('Lay out the head\'s services, and nothing else of it', sha)).code).not.toBe(0);
});
