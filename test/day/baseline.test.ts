// Adopting on an old estate: what is broken today is written down as known, and whatever breaks anew is told.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, instant, type Day } from './day.ts';

let day: Day;
const root = (): string => dirname(dirname(day.lab.file));
const file = (): string => readFileSync(join(root(), 'services/baseline.yaml'), 'utf8');
const answer = (name: string): string => `endpoint-answers/service/${name}#answer`;
const titles = (): string[] => day.issues().filter(({ state }) => state === 'open').map(({ title }) => title);
const baseline = (time: string, ...words: readonly string[]) => day.run('evidence', 'baseline', '--now', instant(time), ...words);

beforeAll(async () => { day = await begin('en'); });
afterAll(() => day.end());

test('08:55 two services have been broken for long: the baseline is taken before anybody is told', async () => {
  await day.lab.set('service/erp#probes/answer', 'refused');
  await day.lab.set('service/webshop#probes/answer', 'refused');
  expect((await baseline('08:50')).err).toContain('run `driftvakt audit` first');
  await day.run('audit', '--lab', day.lab.file, '--now', instant('08:55'), '--quiet');
  const shown = await baseline('08:56');
  expect([shown.exit, shown.out]).toEqual([0, `new      ${answer('erp')}\nnew      ${answer('webshop')}\n`]);
  const unsaid = await baseline('08:56', '--update');
  expect([unsaid.exit, unsaid.out, unsaid.err]).toEqual([2, '', expect.stringContaining('--by TEAM/MEMBER')]);
  const unknown = await baseline('08:56', '--update', '--by', 'nobody/kari', '--reason', 'Broken before we came');
  expect([unknown.exit, unknown.out, unknown.err]).toEqual([2, '', expect.stringContaining('nothing was written, since the baseline would not be valid: there is no Team or Customer "nobody"')]);
  expect(existsSync(join(root(), 'services/baseline.yaml'))).toBe(false);
  const taken = await baseline('08:56', '--update', '--by', 'operations/kari', '--reason', 'Broken before we came');
  expect([taken.exit, taken.err]).toEqual([0, 'services/baseline.yaml: 2 added, 0 removed; it holds when it is merged\n']);
  expect(file()).toMatch(/^apiVersion: driftvakt\/v1\nkind: Baseline\nmetadata:\n {2}name: baseline\nspec:\n {2}reason: Broken before we came\n {2}takenBy: operations\/kari\n {2}takenAt: 2026-11-17\n {2}known:\n {4}endpoint-answers\/service\/erp#answer: \{ episode: [0-9a-f]{12}, status: fail, message: \S+, since: \S+ \}\n/u);
});

test('09:00 merged, they are broken and known: counted, shown, and told to nobody', async () => {
  await day.merge({ 'baseline.yaml': `# Agreed with the customer on 17 November.\n${file()}` });
  const ran = await day.audit('09:00');
  expect([ran.exit, ran.findings[answer('erp')]?.status, ran.findings[answer('webshop')]?.status]).toEqual([1, 'fail', 'fail']);
  expect(ran.findings[answer('erp')]).toMatchObject({ known: 'baseline/baseline', priority: 'P1' });
  expect(ran.findings['baseline-current/baseline/baseline#known']).toMatchObject({ status: 'pass' });
  expect(titles()).toEqual([]);
  const text = await day.run('audit', '--lab', day.lab.file, '--now', instant('09:01'));
  expect(text.out).toContain('known, see baseline/baseline');
  expect(text.out).toContain(', 2 broken,');
  expect(await day.page('services/erp.html', '09:01')).toContain('Known before, and so not told anew');
});

test('09:05 what breaks anew is told', async () => {
  await day.lab.set('service/file-service#probes/answer', 'refused');
  await day.audit('09:05');
  expect(titles()).toEqual([expect.stringContaining('File service')]);
});

test('09:10 a known fault ends and begins again: another episode, and told', async () => {
  await day.lab.set('service/erp#probes/answer', 'healthy');
  expect((await day.audit('09:10')).findings[answer('erp')]?.status).toBe('pass');
  await day.lab.set('service/erp#probes/answer', 'refused');
  const ran = await day.audit('09:15');
  expect(ran.findings[answer('erp')]).toMatchObject({ status: 'fail' });
  expect(ran.findings[answer('erp')]).not.toHaveProperty('known');
  expect(titles().length).toBe(3);
  expect(ran.findings['baseline-current/baseline/baseline#known']).toMatchObject({ status: 'fail', id: 'stale' });
});

test('09:16 the stale entry is said, and taken out; comments and the other entry stay', async () => {
  const shown = await baseline('09:16');
  expect([shown.exit, shown.out]).toEqual([1, `known    ${answer('webshop')}\nstale    ${answer('erp')}\nnew      ${answer('erp')}\nnew      ${answer('file-service')}\n`]);
  expect((await baseline('09:16', '--prune')).exit).toBe(0);
  expect(file()).toMatch(/^# Agreed with the customer on 17 November\.\n/u);
  expect(file()).not.toContain('service/erp');
  expect(file()).toContain('endpoint-answers/service/webshop#answer: { episode: ');
  await day.merge({});
  expect((await day.audit('09:20')).findings['baseline-current/baseline/baseline#known']).toMatchObject({ status: 'pass' });
  expect(titles().length).toBe(2);
});
