import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wrong } from '../fix/estate.ts';
import { driftvakt, start } from './run.ts';

let root: string;
const file = (): string => join(root, 'services/all.yaml');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(root, 'services'));
  writeFileSync(file(), wrong);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The same, with a text on standard input. */
const given = (text: string, ...words: readonly string[]): { exit: number | null; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), 'check', ...words], { cwd: root, input: text, encoding: 'utf8' });
  return { exit: status, out: stdout, err: stderr };
};

test('--fix writes what is certain, tells it, and ends as the mended estate does', async () => {
  chmodSync(file(), 0o640);
  const checked = await driftvakt(root, ['check']);
  expect(checked.exit).toBe(2);
  expect(checked.out).toContain('4 declarations, 6 errors, 1 warning; 6 can be mended with --fix\n');
  const ran = await driftvakt(root, ['check', '--fix']);
  expect(ran.exit).toBe(0);
  expect(ran.err).toContain('fixed services/all.yaml:8:9: unknown kind "Taem": now Team\n');
  expect(readFileSync(file(), 'utf8')).toContain('kind:   Team        # a kind\n');
  const { mtimeMs, mode } = statSync(file());
  expect(mode & 0o777).toBe(0o640);
  expect(await driftvakt(root, ['check', '--fix'])).toMatchObject({ exit: 0, err: '' });
  expect(statSync(file()).mtimeMs).toBe(mtimeMs);
});

test('--dry-run prints a difference that git applies, and writes nothing', async () => {
  const ran = await driftvakt(root, ['check', '--fix', '--dry-run']);
  expect(readFileSync(file(), 'utf8')).toBe(wrong);
  expect(ran.out).toContain('-kind:   Taem        # a kind\n+kind:   Team        # a kind\n');
  expect(spawnSync('git', ['apply', '--check', '-'], { cwd: root, input: ran.out, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  expect((await driftvakt(root, ['check', '--dry-run'])).exit).toBe(2);
});

test('a path limits what is mended', async () => {
  writeFileSync(join(root, 'services/more.yaml'), 'apiVersion: driftvakt/v1\nkind: Servise\nmetadata: { name: more }\nspec: {}\n');
  await driftvakt(root, ['check', '--fix', 'services/more.yaml']);
  expect(readFileSync(file(), 'utf8')).toBe(wrong);
  expect(readFileSync(join(root, 'services/more.yaml'), 'utf8')).toContain('kind: Service\n');
});

test('JSON carries the changes of each fix', async () => {
  const { diagnostics } = JSON.parse((await driftvakt(root, ['check', '--format', 'json'])).out) as { diagnostics: { fix?: object[] }[] };
  expect(diagnostics.flatMap(({ fix = [] }) => fix)).toContainEqual({ file: 'services/all.yaml', line: 8, column: 9, endLine: 8, endColumn: 13, text: 'Team' });
});

test('standard input is an estate of its own, or stands for a file of one', () => {
  const alone = given(wrong, '-');
  expect(alone.exit).toBe(2);
  expect(alone.out).toContain('standard-input.yaml:8:9: error[schema]: unknown kind "Taem"');
  const service = 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: more }\nspec: { dependsOn: [network] }\n';
  const among = given(service, '-', '--stdin-path', 'services/more.yaml');
  expect(among.out).not.toContain('all.yaml');
  expect(among.exit).toBe(0);
  expect(given(service.replace('network', 'netwrk'), '-', '--stdin-path', 'services/more.yaml').out).toContain('services/more.yaml:4:21: error[reference]: there is no Service "netwrk"');
  expect(given(service.replace('network', 'netwrk'), '-', '--stdin-path', 'services/more.yaml', '--fix', '--dry-run').out).toContain('+spec: { dependsOn: [network] }\n');
  expect(given('a'.repeat(2_000_000), '-').out).toContain('larger than 1048576 bytes');
  expect(given('', '-', '--fix').exit).toBe(2);
});

test('--watch checks again when something changes, writes no terminal codes into a pipe, and ends when it is interrupted', async () => {
  const { child, ran } = start(root, ['check', '--watch']);
  const seen = { out: '' };
  child.stdout.on('data', (text: string) => { seen.out += text; });
  const until = async (wanted: string): Promise<void> => {
    for (let tries = 0; !seen.out.includes(wanted); tries++) {
      expect(tries, `waiting for ${wanted} in ${seen.out}`).toBeLessThan(400);
      await new Promise((resolve) => { setTimeout(resolve, 25); });
    }
  };
  await until('unknown kind "Taem"');
  await until(' warning');
  seen.out = '';
  writeFileSync(file(), wrong.replace('Taem', 'Teem'));
  await until('unknown kind "Teem"');
  await until(' warning');
  child.kill('SIGINT');
  const ended = await ran;
  expect(ended).toMatchObject({ exit: 2, err: '' });
  expect(ended.out).not.toContain('\u001b');
});

// Of util-linux: gives a program a terminal of its own.
const ofTerminals = '/usr/bin/script';

test.skipIf(!existsSync(ofTerminals))('on a terminal --watch begins with an empty screen', async () => {
  const child = spawn(ofTerminals, ['-qefc', `${process.execPath} ${join(import.meta.dirname, '../../src/cli.ts')} check --watch`, '/dev/null'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  for (let tries = 0; !out.includes('warning'); tries++) {
    expect(tries).toBeLessThan(400);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  child.stdin.write('\u0003');
  await new Promise((resolve) => { child.once('close', resolve); });
  expect(out.startsWith('\u001b[2J')).toBe(true);
});
