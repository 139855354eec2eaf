import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../scripts/lab/github.ts';
import { begin, instant, type Audited, type Day } from './day.ts';
import { declarations, waiver } from './estate.ts';

const erp = 'endpoint-answers/service/erp#answer';
const webshop = 'endpoint-answers/service/webshop#answer';
const database = 'endpoint-answers/service/database-cluster#answer';
const files = 'endpoint-answers/service/file-service#answer';
const utc = (time: string): string => new Date(instant(time)).toISOString().replace('.000Z', 'Z');

describe.each(['nb', 'en'] as const)('a day in operation, told in %s', (language) => {
  let day: Day;
  let first: Audited;
  let relapse: Audited;
  const word = (nb: string, en: string): string => (language === 'nb' ? nb : en);
  const issue = (number: number): Issue => {
    const found = day.issues().find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no issue ${number}`);
    return found;
  };
  const open = (): number[] => day.issues().filter(({ state }) => state === 'open').map(({ number }) => number);
  beforeAll(async () => {
    day = await begin(language);
  });
  afterAll(async () => {
    await day.end();
  });

  test('08:55 everything answers: exit 0, nobody is told anything', async () => {
    const { exit, findings, err } = await day.audit('08:55');
    expect({ exit, statuses: [...new Set(Object.values(findings).map(({ status }) => status))] }).toEqual({ exit: 0, statuses: ['pass'] });
    expect(day.issues()).toEqual([]);
    expect(err).toContain('nothing to do');
  });

  test('09:02 an outage: the refused connection fails, is told once, and is in the report', async () => {
    await day.lab.set('service/erp#probes/answer', 'refused');
    first = await day.audit('09:02');
    expect(first.exit).toBe(1);
    expect(first.findings[erp]).toMatchObject({ status: 'fail', episode: { openedAt: utc('09:02') }, deadline: utc('13:02') });
    expect(first.changes[erp]).toBe('opened');
    expect(first.findings[files]).toMatchObject({ status: 'pass' });
    expect(open()).toEqual([1]);
    expect(issue(1).title).toContain('P1');
    expect(issue(1).title).toContain(word('Lønn og regnskap', 'Payroll and accounting'));
    expect(issue(1).body).toContain(word('tirsdag 17. november 2026 kl. 13:02', 'Tuesday 17 November 2026 at 13:02'));
    const overview = await day.page('index.html', '09:03');
    expect(overview).toContain(word('Lønn og regnskap', 'Payroll and accounting'));
    expect(overview).toContain(word('ikke i orden', 'not kept'));
  });

  test('asked again, the plan says that there is nothing to do', async () => {
    expect(await day.run('publish', '--lab', day.lab.file, '--now', instant('09:03'))).toMatchObject({ exit: 0, err: expect.stringContaining('nothing to do') as string });
  });

  test('09:07 our own network is cut: all is unknown, nothing is closed, no episode ends', async () => {
    const comments = issue(1).comments.length;
    await day.lab.set('network', 'cut');
    const cut = await day.audit('09:07');
    expect(cut.exit).toBe(1);
    expect([erp, webshop, database, files].map((key) => cut.findings[key]?.status)).toEqual(Array.from({ length: 4 }, () => 'unknown'));
    expect(cut.findings[erp]?.episode).toEqual(first.findings[erp]?.episode);
    expect({ open: open(), comments: issue(1).comments.length }).toEqual({ open: [1], comments });
    expect(await day.page('index.html', '09:08')).toContain(word('ukjent', 'unknown'));
  });

  test('09:12 it works again: closed with the proof, and the outage lasted from 09:02', async () => {
    await day.lab.set('network', 'healthy');
    await day.lab.set('service/erp#probes/answer', 'healthy');
    const recovered = await day.audit('09:12');
    expect(recovered.exit).toBe(0);
    expect(recovered.changes[erp]).toBe('resolved');
    expect(recovered.findings[erp]).toMatchObject({ status: 'pass', episode: null });
    expect(issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    expect(issue(1).comments.at(-1)?.body).toContain('09:12');
    expect(issue(1).comments.at(-1)?.body).toContain('10 min');
  });

  test('09:17 a relapse: the same issue is opened again, with an episode of its own', async () => {
    await day.lab.set('service/erp#probes/answer', 'refused');
    relapse = await day.audit('09:17');
    expect(relapse.changes[erp]).toBe('opened');
    expect(relapse.findings[erp]?.episode?.id).not.toBe(first.findings[erp]?.episode?.id);
    expect(open()).toEqual([1]);
  });

  test('09:22 a waiver is merged: waived, no longer told, and the episode goes on', async () => {
    await day.merge({ 'waiver.yaml': waiver });
    const waived = await day.audit('09:22');
    expect(waived.exit).toBe(0);
    expect(waived.findings[erp]).toMatchObject({ status: 'waived', episode: { id: relapse.findings[erp]?.episode?.id } });
    expect(issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(await day.page('index.html', '09:23')).toContain(word('dispensasjon', 'waive'));
  });

  test('09:27 the waiver is taken back: it still fails, and is told again', async () => {
    await day.merge({ 'waiver.yaml': undefined });
    const again = await day.audit('09:27');
    expect(again.findings[erp]).toMatchObject({ status: 'fail', episode: { id: relapse.findings[erp]?.episode?.id, openedAt: utc('09:17') } });
    expect(open()).toEqual([1]);
  });

  test('09:32 a bad file is merged: exit 2, its service is unknown, the rest is watched and told', async () => {
    const good = declarations(language)['erp.yaml'] ?? '';
    await day.merge({ 'erp.yaml': good.replace('criticality: critical', 'criticality: kritisk') });
    await day.lab.set('service/webshop#probes/answer', 'error500');
    const bad = await day.audit('09:32');
    expect(bad.exit).toBe(2);
    expect(bad.findings[erp]).toMatchObject({ status: 'unknown', id: 'declaration-invalid', episode: { id: relapse.findings[erp]?.episode?.id } });
    expect(bad.findings[webshop]).toMatchObject({ status: 'fail' });
    expect(open()).toEqual([1, 2, 3]);
    expect(issue(2).title).toContain(word('Nettbutikk', 'Web shop'));
    expect(issue(3).body).toContain('services/erp.yaml');
    expect((await day.run('check')).out).toMatch(/services\/erp\.yaml:\d+:\d+: error\[schema\]/);
  });

  test('09:37 the file is mended: the same episode, the same issue', async () => {
    await day.merge({ 'erp.yaml': declarations(language)['erp.yaml'] });
    await day.lab.set('service/webshop#probes/answer', 'healthy');
    const mended = await day.audit('09:37');
    expect(mended.exit).toBe(1);
    expect(mended.findings[erp]).toMatchObject({ status: 'fail', episode: { id: relapse.findings[erp]?.episode?.id } });
    expect(open()).toEqual([1]);
  });

  test('09:42 the service is removed: gone, and its issue closed with the reason', async () => {
    await day.merge({ 'erp.yaml': undefined });
    const gone = await day.audit('09:42');
    expect(gone.changes[erp]).toBe('gone');
    expect(gone.exit).toBe(0);
    expect(issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(issue(1).comments.at(-1)?.body).toContain(word('ikke lenger', 'no longer'));
  });

  test('09:47 two publishers at once, and a third elsewhere: one issue, for the cause', async () => {
    await day.lab.set('service/database-cluster#probes/answer', 'refused');
    await day.lab.set('service/webshop#probes/answer', 'error500');
    const elsewhere = day.copyOfEvidence();
    const [one, two, three] = await Promise.all([day.audit('09:47'), day.audit('09:47'), day.audit('09:47', '--evidence', elsewhere)]);
    expect([one.exit, two.exit, three.exit]).toEqual([1, 1, 1]);
    for (const { findings } of [one, two, three]) expect(findings[webshop]).toMatchObject({ status: 'fail', because: database });
    expect(open().length).toBe(1);
    expect(issue(open()[0] ?? 0).title).toContain(word('Databaseklynge', 'Database cluster'));
    expect((await day.run('publish', '--lab', day.lab.file, '--now', instant('09:48'))).err).toContain('nothing to do');
  });

  test('09:52 a partial audit by selector closes nothing outside it', async () => {
    await day.lab.set('service/database-cluster#probes/answer', 'healthy');
    await day.lab.set('service/webshop#probes/answer', 'healthy');
    const before = open();
    const partial = await day.audit('09:52', 'service/file-service');
    expect(partial.exit).toBe(0);
    expect(Object.keys(partial.findings).every((key) => key.includes('service/file-service'))).toBe(true);
    expect(open()).toEqual(before);
  });

  test('09:57 the whole is audited: what works is closed', async () => {
    const whole = await day.audit('09:57');
    expect(whole.exit).toBe(0);
    expect(open()).toEqual([]);
    expect(day.lab.github.violations).toEqual([]);
  });
});
