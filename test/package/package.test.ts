// What is published, built and installed as a stranger would: from its tarball, into an empty folder, without a network.
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../tidy/files.ts';

const packageFile = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
let place: string;
let installed: string;

interface Said { readonly code: number; readonly out: string; readonly err: string }

/** Runs a program with the project's own Node first, and returns what it said. */
function say(program: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Said> {
  return new Promise((resolve) => {
    execFile(program, words, { cwd, env: { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter), ...env } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }));
  });
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'driftvakt-package-'));
  const source = join(place, 'source');
  installed = join(place, 'installed');
  await mkdir(source);
  await mkdir(installed);
  for (const path of ['package.json', 'README.md', 'LICENSE', 'schemas', 'templates']) await cp(join(root, path), join(source, path), { recursive: true });
  const built = await say(process.execPath, [join(root, 'scripts/build.ts'), join(source, 'dist')], root);
  expect(built.code, built.err).toBe(0);
  const packed = await say('npm', ['pack', '--json', '--pack-destination', place, '--ignore-scripts'], source);
  expect(packed.code, packed.err).toBe(0);
  const tarball = (await readdir(place)).find((name) => name.endsWith('.tgz')) ?? '';
  await writeFile(join(installed, 'package.json'), '{ "private": true }\n');
  const done = await say('npm', ['install', '--offline', '--no-audit', '--no-fund', join(place, tarball)], installed);
  expect(done.code, done.err).toBe(0);
});

afterAll(() => rm(place, { recursive: true, force: true }));

// The cache is the test's own: nothing is left in the user's.
const driftvakt = (...words: readonly string[]): Promise<Said> => say(join(installed, 'node_modules/.bin/driftvakt'), words, installed, { XDG_CACHE_HOME: join(place, 'cache') });
const kept = (): Promise<string[]> => readdir(join(place, 'cache/driftvakt/checked'));

test('one package is installed, with its licences, schemas and templates', async () => {
  expect(await readdir(join(installed, 'node_modules')).then((names) => names.filter((name) => !name.startsWith('.')))).toEqual(['driftvakt']);
  const files = (await readdir(join(installed, 'node_modules/driftvakt'), { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/driftvakt.cjs', 'dist/start.cjs', 'dist/main.cjs', 'dist/LICENSES.txt', 'schemas/driftvakt.schema.json']));
  expect(files.some((path) => /^templates\/pages\/.*\.hbs$/u.test(path))).toBe(true);
  expect(files.filter((path) => /^(src|test|services|scripts|docs)\b/u.test(path))).toEqual([]);
});

test('it says its version', async () => {
  expect(await driftvakt('--version')).toEqual({ code: 0, out: `${packageFile.version}\n`, err: '' });
});

test('it checks declarations, good and bad', async () => {
  await mkdir(join(installed, 'services'), { recursive: true });
  await cp(join(root, 'services'), join(installed, 'services'), { recursive: true });
  const good = await driftvakt('check');
  expect(good.code, good.out + good.err).toBe(0);
  await writeFile(join(installed, 'services/wrong.yaml'), 'apiVersion: driftvakt/v1\nkind: Sevrice\nmetadata: { name: wrong }\nspec: {}\n');
  const bad = await driftvakt('check');
  expect(bad.code, bad.out + bad.err).toBe(2);
  expect(bad.out).toContain('services/wrong.yaml:2');
});

test('a second thread of it reads what the first would', async () => {
  const dist = await realpath(join(installed, 'node_modules/driftvakt/dist'));
  const names = (await readdir(join(root, 'services'))).filter((name) => name.endsWith('.yaml'));
  const asked = { listed: names.map((name) => ({ path: join(root, 'services', name) })), taken: new Int32Array(new SharedArrayBuffer(4)) };
  const { port1: hears, port2: says } = new MessageChannel();
  const worker = new Worker(join(dist, 'start.cjs'), { workerData: { asked, says }, transferList: [says], argv: ['check'], env: { ...process.env, XDG_CACHE_HOME: join(place, 'cache') }, stdout: true, stderr: true });
  const said: unknown[] = [];
  await once(worker, 'exit');
  for (let one = receiveMessageOnPort(hears) as { readonly message: unknown } | undefined; one !== undefined; one = receiveMessageOnPort(hears) as typeof one) said.push(one.message);
  expect(said).toEqual([expect.objectContaining({ from: 0, lengths: Uint32Array.from(names, (name) => readFileSync(join(root, 'services', name)).length) }), 'that is all']);
});

test('what it checked it remembers, says the same again, and keeps nothing where that is not wanted', async () => {
  const bad = await driftvakt('check');
  const before = await kept();
  expect(before.length).toBeGreaterThan(1);
  expect(await driftvakt('check')).toEqual(bad);
  expect(await kept()).toEqual(before);
  const formats = (cached: boolean): Promise<Said> => driftvakt('check', '--now', '2026-11-17T20:25:00+01:00', ...(cached ? [] : ['--no-cache']), ...['json', 'sarif', 'junit', 'github'].flatMap((format) => ['--format', format]));
  expect(await formats(true)).toEqual(await formats(false));
  await rm(join(place, 'cache/driftvakt/checked'), { recursive: true });
  expect(await driftvakt('check', '--no-cache')).toEqual(bad);
  await expect(kept()).rejects.toThrow('ENOENT');
  // Compiled pieces are kept for each command, and one that was turned into another is not run.
  const compiled = join(place, 'cache/driftvakt/compiled');
  const pieces = await readdir(compiled);
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) await writeFile(join(compiled, piece), (await readFile(join(compiled, pieces[0] ?? ''))).toReversed());
  expect(await driftvakt('check', '--no-cache')).toEqual(bad);
  await rm(join(place, 'cache'), { recursive: true });
  expect(await say(join(installed, 'node_modules/.bin/driftvakt'), ['check'], installed, { XDG_CACHE_HOME: join(place, 'cache'), DRIFTVAKT_CACHE: 'off' })).toEqual(bad);
  await expect(readdir(join(place, 'cache'))).rejects.toThrow('ENOENT');
});

test('it renders the report from its own templates', async () => {
  const small = join(place, 'small');
  await mkdir(join(small, 'services'), { recursive: true });
  await writeFile(join(small, 'services/estate.yaml'), 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: small, title: Small }\nspec: { languages: [en, nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n');
  const at = (...words: readonly string[]): Promise<Said> => say(join(installed, 'node_modules/.bin/driftvakt'), [...words, '--now', '2026-11-17T20:25:00+01:00'], small);
  const audited = await at('audit');
  expect(audited.code, audited.out + audited.err).toBe(0);
  const reported = await at('report', '--out', 'site');
  expect(reported.code, reported.out + reported.err).toBe(0);
  expect(await readFile(join(small, 'site/index.html'), 'utf8')).toContain('<html lang=');
});

/** A Node on this machine that is older than the command needs. */
function oldNode(): string | undefined {
  return ['/usr/bin/node', '/usr/local/bin/node', '/usr/bin/nodejs'].find((path) => {
    try {
      accessSync(path);
      return Number(execFileSync(path, ['--version'], { encoding: 'utf8' }).slice(1).split('.')[0]) < 26;
    } catch {
      return false;
    }
  });
}

const old = oldNode();

test.skipIf(old === undefined)('an old Node is told in one sentence', async () => {
  const { code, out, err } = await say(old ?? '', [join(installed, 'node_modules/driftvakt/dist/driftvakt.cjs'), '--version'], installed);
  expect(code).toBe(3);
  expect(out).toBe('');
  expect(err).toMatch(/^driftvakt needs Node 26 or newer; this is Node \d+\.\d+\.\d+: install a newer Node \(https:\/\/nodejs\.org\) and run it again\.\n$/u);
});

test('the launcher is spoken by old Nodes: no syntax newer than 2015 but import()', async () => {
  const launcher = await readFile(join(root, 'src/launcher.cjs'), 'utf8');
  expect(launcher.replaceAll(/'(?:[^'\\]|\\.)*'|\/\/.*$/gmu, '')).not.toMatch(/=>|\bconst\b|\blet\b|\?\?|\?\.|`|\basync\b|\bawait\b|\.\.\./u);
});
