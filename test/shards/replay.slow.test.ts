// Judging again what is kept, by today's declarations.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, having, said, type Estate } from './estate.ts';

let estate: Estate;
const json = ['--format', 'json'] as const;
const kept = (): string => join(estate.root, '.driftvakt');
const months = (): string => join(kept(), 'segments/2026-11');

interface Replayed {
  readonly replay: { readonly runs: number; readonly judgeableFrom: string; readonly otherQuestions: number; readonly changes: readonly { readonly at: string; readonly key: string; readonly change: string }[] };
  readonly findings: readonly { readonly key: string; readonly status: string; readonly since: string; readonly id: string; readonly expires?: string; readonly episode: unknown; readonly evidence: readonly { readonly target: string; readonly from: string; readonly at: string; readonly segment?: string }[] }[];
}
async function replayed(now: string, ...words: readonly string[]): Promise<Replayed & { readonly exit: number; readonly err: string }> {
  const { out, err, exit } = await estate.run('.driftvakt', now, 'audit', '--replay', ...json, ...words);
  if (out === '') throw new Error(err);
  return { ...JSON.parse(out) as Replayed, exit, err };
}
const summary = ({ findings }: Pick<Replayed, 'findings'>): unknown => findings.map(({ key, status, since, episode, id }) => ({ key, status, since, episode, id }));

beforeAll(async () => {
  estate = await begin('vantages: { oslo: {} }');
  for (const time of ['12:00:00', '12:05:00', '12:10:00']) await estate.run('.driftvakt', time, 'audit', '--all', '--quiet');
});
afterAll(() => estate.end());

test('by the same declarations it says what the audit said, names the segment of every look, and writes nothing', async () => {
  const live = JSON.parse((await estate.run('.driftvakt', '12:10:30', 'audit', '--all', ...json)).out) as Replayed;
  const before = readFileSync(join(kept(), 'ledger.json'), 'utf8');
  const files = readdirSync(months());
  const again = await replayed('12:11:00', '--since', '2026-11-17T11:00:00Z', '--until', '2026-11-17T12:10:30Z');
  expect(summary(again)).toEqual(summary(live));
  expect(again.replay).toMatchObject({ runs: 4, judgeableFrom: '2026-11-17T12:00:00Z', otherQuestions: 0 });
  expect(again.err).toContain('not judgeable before 2026-11-17T12:00:00Z');
  expect(again.replay.changes.map(({ key, change }) => `${change} ${key}`)).toEqual(['opened endpoint-answers/service/s3#answer', 'opened endpoint-answers/service/s7#answer']);
  const segments = new Set(files.map((name) => name.slice(-21, -5)));
  for (const { evidence } of again.findings) for (const { segment } of evidence) expect(segments).toContain(segment?.slice(0, 16));
  expect(again.exit).toBe(1);
  expect([readFileSync(join(kept(), 'ledger.json'), 'utf8') === before, readdirSync(months())]).toEqual([true, files]);
});

test('what is too old at the end of the period is unknown, and before that it is warned of', async () => {
  const soon = await replayed('13:00:00', '--since', '2026-11-17T12:00:00Z', '--until', '2026-11-17T12:16:00Z');
  expect(new Set(soon.findings.filter(({ evidence }) => evidence.length > 0).map(({ expires }) => expires?.slice(0, 16)))).toEqual(new Set(['2026-11-17T12:25']));
  const text = await estate.run('.driftvakt', '12:16:00', 'audit', '--replay', '--since', '2026-11-17T12:00:00Z');
  expect(text.out).toContain('Judged again from 4 runs from Tuesday 17 November 2026 at 13:00 to Tuesday 17 November 2026 at 13:16: nothing was looked at, nothing is recorded.');
  expect(text.out).toMatch(/stands on service\/s3#probes\/answer from oslo at .* \([0-9a-f]{12}\)/u);
  expect(text.out).toContain('on measurements that will soon be too old, the first at');
  const late = await replayed('13:00:00', '--since', '2026-11-17T12:00:00Z');
  expect(late.findings.filter(({ id }) => id === 'too-old').length).toBeGreaterThanOrEqual(12);
});

test('another declaration judges otherwise: a waiver, and a question that was never asked', async () => {
  const extra = join(estate.root, 'services/extra.yaml');
  writeFileSync(extra, `apiVersion: driftvakt/v1
kind: Team
metadata: { name: operations }
spec: { members: { kari: { name: Kari Nordmann }, berit: { name: Berit Solberg } } }
---
apiVersion: driftvakt/v1
kind: Waiver
metadata: { name: known }
spec: { control: endpoint-answers, subjects: [service/s3], reason: Known, residualRisk: low, requestedBy: operations/kari, approvedBy: operations/berit, until: 2027-01-31 }
`);
  const waived = await estate.run('.driftvakt', '12:11:00', 'audit', '--replay', '--since', '2026-11-17T12:00:00Z', ...json);
  expect([having(waived, 'waived'), having(waived, 'fail')]).toEqual([['s3'], ['s7']]);
  estate.declare(['s3', 's7', 's1']);
  const asked = await replayed('12:11:00', '--since', '2026-11-17T12:00:00Z', 'service/s1');
  expect(asked.replay.otherQuestions).toBe(4);
  expect(asked.findings.filter(({ key }) => key.startsWith('endpoint-answers/')).map(({ key, status }) => `${key} ${status}`)).toEqual(['endpoint-answers/service/s1#answer unknown']);
  estate.declare(['s3', 's7']);
  rmSync(extra);
});

test('a damaged segment is said, and nothing is judged around it', async () => {
  const [first = ''] = readdirSync(months());
  const whole = readFileSync(join(months(), first), 'utf8');
  writeFileSync(join(months(), first), whole.replace('"reached":true', '"reached":false'));
  const ran = await estate.run('.driftvakt', '12:11:00', 'audit', '--replay', '--since', '2026-11-17T12:00:00Z');
  expect([ran.exit, ran.err]).toEqual([3, expect.stringContaining('does not match its seal')]);
  rmSync(join(months(), first));
  expect((await replayed('12:11:00', '--since', '2026-11-17T12:00:00Z')).replay.judgeableFrom).toBe('2026-11-17T12:05:00Z');
});

test('without a beginning everything that is kept is judged, and at an instant before the last run what was known then', async () => {
  const first = (await replayed('12:11:00', '--since', '2026-11-17T12:00:00Z')).replay.judgeableFrom;
  expect((await replayed('12:11:00')).replay).toMatchObject({ since: first, judgeableFrom: first });
  expect((await replayed('11:00:00', '--until', '2026-11-17T12:07:00Z')).replay).toMatchObject({ since: first, until: '2026-11-17T12:07:00Z' });
});

test('a wrong word is a sentence and exit 2, and where nothing is kept exit 3', async () => {
  const said2 = async (...words: readonly string[]): Promise<string> => {
    const ran = await estate.run('.driftvakt', '12:11:00', 'audit', ...words);
    return `${ran.exit} ${ran.err}`;
  };
  expect(await said2('--replay', '--since', 'yesterday')).toMatch(/^2 .*--since yesterday: say an instant/u);
  expect(await said2('--replay', '--since', '2026-11-18T00:00:00Z')).toMatch(/^2 .*is not before/u);
  expect(await said2('--since', '2026-11-17T00:00:00Z')).toMatch(/^2 .*go with --replay/u);
  expect(await said2('--replay', '--publish', '--since', '2026-11-17T00:00:00Z')).toMatch(/^2 .*tells nothing/u);
  const empty = await estate.run('empty', '12:11:00', 'audit', '--replay', '--since', '2026-11-17T00:00:00Z');
  expect([empty.exit, empty.err]).toEqual([3, expect.stringContaining('nothing to judge again')]);
  expect(said(await estate.run('.driftvakt', '12:12:00', 'audit', ...json)).scope.complete).toBe(true);
});
