import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/text/formats.ts';
import schema from '../../schemas/results.schema.json' with { type: 'json' };
import { driftvakt, start } from './run.ts';

const estate = (probe: string): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m }, networks: { allow: [127.0.0.0/8] } }
---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: operations }
spec: { members: { kari: { name: Kari Nordmann } } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp, labels: { area: finance } }
spec: { owner: operations, runbook: "https://wiki.move.example/erp", lifecycle: experimental, probes: { answer: { ${probe}, timeout: 1s } } }
`;
const valid = new Ajv2020({ strict: false, formats }).compile(schema);
let root: string;
let port: number;
const listening = createServer((socket) => socket.on('error', () => undefined).end());

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cli-'));
  mkdirSync(join(root, 'services'));
  await new Promise<void>((done) => { listening.listen(0, '127.0.0.1', done); });
  const address = listening.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  declare(`tcp: { host: 127.0.0.1, port: ${port} }`);
});
afterAll(() => {
  listening.close();
  rmSync(root, { recursive: true, force: true });
});
const declare = (probe: string): void => writeFileSync(join(root, 'services/all.yaml'), estate(probe));

test('check of a sound estate: exit 0, and says what it read', async () => {
  const ran = await driftvakt(root, ['check']);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(ran.out).toContain('3 declarations, 0 errors');
});

test('probe looks and records nothing; audit records, and the second carries what is not due', async () => {
  const probed = await driftvakt(root, ['probe', 'service/erp', '--format', 'json']);
  expect(JSON.parse(probed.out)).toMatchObject({ observations: [{ target: 'service/erp#probes/answer', seen: true, facts: { reached: true } }], findings: [] });
  expect((await driftvakt(root, ['report'])).exit).toBe(3);
  const first = await driftvakt(root, ['audit', '--format', 'json', '--now', '2026-11-22T12:00:00+01:00']);
  expect(first.exit).toBe(0);
  expect(JSON.parse(first.out)).toMatchObject({ at: '2026-11-22T11:00:00Z', counts: { observations: 1 }, scope: { complete: true } });
  const second = JSON.parse((await driftvakt(root, ['audit', '--format', 'json', '--now', '2026-11-22T12:01:00+01:00'])).out) as { counts: { observations: number; unknown: number } };
  expect(second.counts).toMatchObject({ observations: 0, unknown: 0 });
});

test('what every command prints as JSON is as the schema says, and so for every exit code', async () => {
  const runs = await Promise.all([['check'], ['probe'], ['audit', '--evidence', 'other']].map((words) => driftvakt(root, [...words, '--format', 'json'])));
  for (const { out } of runs) expect(valid(JSON.parse(out)) ? [] : valid.errors).toEqual([]);
});

test('several formats in one run, each to its place', async () => {
  const both = await driftvakt(root, ['check', '--format', 'text,json=out/both,again.json']);
  expect([both.exit, (JSON.parse(readFileSync(join(root, 'out/both,again.json'), 'utf8')) as { command: string }).command]).toEqual([0, 'check']);
  const ran = await driftvakt(root, ['check', '--format', 'text', '--format', 'json=out/results.json']);
  expect(ran.out).toContain('3 declarations');
  expect(JSON.parse(readFileSync(join(root, 'out/results.json'), 'utf8'))).toMatchObject({ command: 'check', exit: 0 });
});

test('a broken promise is exit 1, and --fail-on chooses from which level', async () => {
  const refused = createServer();
  await new Promise<void>((done) => { refused.listen(0, '127.0.0.1', done); });
  const address = refused.address();
  declare(`tcp: { host: 127.0.0.1, port: ${typeof address === 'object' && address !== null ? address.port : 0} }`);
  await new Promise((done) => { refused.close(done); });
  const audit = (...words: string[]) => driftvakt(root, ['audit', '--evidence', 'failing', '--all', ...words]);
  expect((await audit()).exit).toBe(1);
  expect((await audit('--fail-on', 'never')).exit).toBe(0);
  expect((await audit('--fail-on', 'fail')).out).toMatch(/fail +endpoint-answers\/service\/erp#answer/);
  declare(`tcp: { host: 127.0.0.1, port: ${port} }`);
});

test.each([
  [['audit', '--fail-on', 'often'], 'say one of never, fail, unknown, warn'],
  [['audit', '--now', 'yesterday'], 'say an instant'],
  [['audit', '--format', 'yaml'], '--format yaml: say one of '],
  [['audit', 'no selector!'], 'selects nothing'],
  [['audit', 'service/epr'], 'did you mean "service/erp"?'],
  [['probe', 'area=other'], 'selects nothing that is declared'],
  [['check', 'services/epr.yaml'], 'is no file or folder of declarations below services: did you mean'],
  [['audti'], 'Did you mean audit?'],
  [['check', '--formt', 'json'], 'Did you mean --format?'],
  [['explain', 'service/epr'], 'did you mean "service/erp"?'],
  [['report', '--audience', 'everyone'], 'say public, internal, or customer=NAME'],
  [['report', '--audience', 'customer='], 'say public, internal, or customer=NAME'],
])('a command line that is wrong is exit 2 and one clear sentence: %j', async (words, sentence) => {
  const { exit, err, out } = await driftvakt(root, words);
  expect(`${out}${err}`).toContain(sentence);
  expect(exit).toBe(2);
  expect(err).not.toMatch(/\n\s+at /);
});

test.each([
  [['check', '--dir', 'nowhere'], 'nowhere'],
  [['audit', '--lab', 'nowhere.json'], 'start the lab first'],
  [['publish'], 'nobody can be told'],
])('what cannot be done is exit 3 or 2, and says why: %j', async (words, sentence) => {
  const { exit, err, out } = await driftvakt(root, words);
  expect(`${out}${err}`).toContain(sentence);
  expect([2, 3]).toContain(exit);
  expect(err).not.toMatch(/\n\s+at /);
});

test('explain: a control, a rule, a declaration with the origin of every value, a finding', async () => {
  expect((await driftvakt(root, ['explain', 'endpoint-answers'])).out).toMatch(/What to do:/);
  expect((await driftvakt(root, ['explain', 'endpoint-answers', '--language', 'nb'])).out).toContain('tjeneste');
  expect((await driftvakt(root, ['explain', 'dependency-cycle'])).out).toContain('Severity: error');
  expect((await driftvakt(root, ['explain', 'service/erp'])).out).toMatch(/owner +operations +\(services\/all\.yaml:14\)/);
  expect((await driftvakt(root, ['explain', 'endpoint-answers/service/erp#answer'])).out).toContain('Stands on:');
});

test('selectors choose by kind and name, label and glob', async () => {
  const looks = async (selector: string): Promise<number> => (JSON.parse((await driftvakt(root, ['probe', selector, '--format', 'json'])).out) as { observations: unknown[] }).observations.length;
  expect(await Promise.all(['service/erp', 'area=finance', 'service/*', '*rp', 'team/operations'].map(looks))).toEqual([1, 1, 1, 1, 0]);
});

test('the report is put in place whole, and never over something else', async () => {
  expect(await driftvakt(root, ['report', '--out', 'site'])).toMatchObject({ exit: 0 });
  expect(readFileSync(join(root, 'site/index.html'), 'utf8')).toContain('<html lang="en"');
  mkdirSync(join(root, 'mine'));
  writeFileSync(join(root, 'mine/letter.txt'), 'mine');
  expect(await driftvakt(root, ['report', '--out', 'mine'])).toMatchObject({ exit: 3, err: expect.stringContaining('holds something else') as string });
  expect(readFileSync(join(root, 'mine/letter.txt'), 'utf8')).toBe('mine');
});

test('a path says which diagnostics are printed, however it is written', async () => {
  const counted = await Promise.all(['services', './services/all.yaml', join(root, 'services')].map(async (path) => (await driftvakt(root, ['check', path])).out.trim().split('\n').at(-1)));
  expect(counted).toEqual(Array.from({ length: 3 }, () => '3 declarations, 0 errors, 1 warning'));
});

test('evidence that is ahead of the clock is left alone; of the same instant a run may be repeated', async () => {
  const audit = (now: string) => driftvakt(root, ['audit', '--evidence', 'ahead', '--format', 'json', '--now', now]);
  expect(JSON.parse((await audit('2026-11-22T12:00:00Z')).out)).toMatchObject({ counts: { observations: 1 } });
  // All but the head of the evidence, which binds that it was run once more.
  const withoutHead = ({ exit, out, err }: Awaited<ReturnType<typeof audit>>): object => ({ exit, err, out: { ...JSON.parse(out) as object, anchor: null } });
  const second = withoutHead(await audit('2026-11-22T12:00:00Z'));
  expect(withoutHead(await audit('2026-11-22T12:00:00Z'))).toEqual(second);
  const ledger = readFileSync(join(root, 'ahead/ledger.json'), 'utf8');
  expect(await audit('2026-11-22T11:00:00Z')).toMatchObject({ exit: 3, out: '', err: expect.stringContaining('is ahead of this run') as string });
  expect(readFileSync(join(root, 'ahead/ledger.json'), 'utf8')).toBe(ledger);
});

test('what was found is printed also where it cannot be told: exit 3', async () => {
  const ran = await driftvakt(root, ['audit', '--evidence', 'untold', '--publish', '--format', 'json']);
  expect(ran).toMatchObject({ exit: 3, err: expect.stringContaining('nobody can be told') as string });
  expect(JSON.parse(ran.out)).toMatchObject({ exit: 3, counts: { pass: 2 } });
});

test('a run that is ended keeps nothing and says so; a reader that has seen enough is no failure', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((done) => { silent.listen(0, '127.0.0.1', done); });
  const address = silent.address();
  declare(`http: { url: "http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/" }`);
  const ending = start(root, ['audit', '--evidence', 'ended', '--all']);
  silent.once('connection', () => ending.child.kill('SIGTERM'));
  expect(await ending.ran).toMatchObject({ exit: 3, out: '', err: expect.stringContaining('nothing of it is kept') as string });
  silent.close();
  declare(`tcp: { host: 127.0.0.1, port: ${port} }`);
  const piped = start(root, ['check']);
  piped.child.stdout.destroy();
  piped.child.stderr.destroy();
  expect(await piped.ran).toMatchObject({ exit: 0 });
});

test('text says what the system said where nothing could be asked', async () => {
  declare('tcp: { host: 169.254.169.254, port: 80 }');
  const { out, exit } = await driftvakt(root, ['audit', '--evidence', 'forbidden', '--all']);
  expect(out).toMatch(/unknown +endpoint-answers\/service\/erp#answer\n +Not measured: the estate does not allow its address to be reached\.\n +[^\n]*169\.254\.169\.254[^\n]*\n +since/);
  expect(exit).toBe(1);
  declare(`tcp: { host: 127.0.0.1, port: ${port} }`);
});
