// Story 1: a P1 in the evening, from the first failing look to the month's report.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Issue } from '../../scripts/lab/github.ts';
import { begin, instant, type Audited, type Day } from './day.ts';
import { emergency, storyDeclarations } from './story-estate.ts';
import { at, passWeeks, rootOf, textOf, turn } from './story.ts';

const key = (name: string): string => `endpoint-answers/service/${name}#answer`;
const [database, erp, webshop, files] = ['database-cluster', 'erp', 'webshop', 'file-service'].map(key) as [string, string, string, string];
const [gap, gapEnds] = [Date.parse(at('11-14T02:55')), Date.parse(at('11-14T04:10'))];

let day: Day;
const issue = (number: number): Issue => day.issues().find((one) => one.number === number) as Issue;
const opened = (): string[] => day.issues().map(({ number, state }) => `${number} ${state}`);

beforeAll(async () => {
  day = await begin('nb', storyDeclarations);
  await day.audit('10-31T12:00');
  await passWeeks(day, at('10-31T12:05'), at('11-17T20:10'), (time) => time <= gap || time >= gapEnds);
});
afterAll(() => day.end());

test('20:10 all answer: exit 0, and nothing is planned', async () => {
  const ran = await day.audit('20:10');
  expect([ran.exit, Object.values(ran.findings).filter(({ status }) => status !== 'pass'), day.issues()]).toEqual([0, [], []]);
  expect(ran.err).toContain('nothing to do');
});

test('20:15 and 20:20 the first two failures: three warnings that are not confirmed, exit 0, and no issue', async () => {
  await turn(day, 'refused');
  for (const [time, count] of [['20:15', 1], ['20:20', 2]] as const) {
    const ran = await day.audit(time);
    expect(ran.exit).toBe(0);
    expect([database, erp, webshop].map((one) => ran.findings[one])).toMatchObject(Array.from({ length: 3 }, () => ({ status: 'warn', unconfirmed: { count, of: 3 } })));
    expect(day.issues()).toEqual([]);
  }
});

let third: Audited;
test('20:25 the third: exit 1, one issue, for the cause; the episode and the deadlines began at 20:15', async () => {
  third = await day.audit('20:25');
  expect(third.exit).toBe(1);
  expect(Object.values(third.findings).filter(({ status }) => status === 'fail').map((one) => [one.key, one.because]).toSorted()).toEqual([[database, null], [erp, database], [webshop, database]]);
  expect(third.findings[files]?.status).toBe('pass');
  expect(third.findings[database]).toMatchObject({ priority: 'P1', episode: { openedAt: at('11-17T20:15'), confirmedAt: at('11-17T20:25') }, respondBy: at('11-17T20:30'), deadline: at('11-18T00:15'), internalDeadline: at('11-17T23:15') });
  expect(opened()).toEqual(['1 open']);
  const { title, body } = issue(1);
  expect(title).toMatch(/^P1: Databaseklynge svarer ikke.* – berører Lønn og regnskap og Nettbutikk$/);
  const [norwegian = ''] = (body ?? '').replaceAll(/[*\u00A0]/g, (sign) => (sign === '*' ? '' : ' ')).split('<details>');
  for (const fact of [
    'Siden: tirsdag 17. november 2026 kl. 20:15', '20:10', '20:25, 3 av 5 målinger', 'Lønn og regnskap (Fjordfisk AS), Nettbutikk (Nordlys Bygg AS)', 'Prioritet: P1',
    'Responsfrist: tirsdag 17. november 2026 kl. 20:30 (15 min, døgnet rundt', 'Gjenopprettingsfrist: onsdag 18. november 2026 kl. 00:15 (4 t, døgnet rundt, Fjordfisk AS, Gull)',
    'Internt mål: tirsdag 17. november 2026 kl. 23:15 (3 t, døgnet rundt, Plattform)', 'Applikasjonsdrift', 'https://wiki.move.example/database-cluster',
  ]) expect(norwegian).toContain(fact);
});

test('20:30 the same: all of it persists; nobody has answered, and one reminder says so, not three', async () => {
  const ran = await day.audit('20:30');
  expect([database, erp, webshop].map((one) => ran.changes[one])).toEqual(['persists', 'persists', 'persists']);
  expect(ran.findings[database]?.episode?.id).toBe(third.findings[database]?.episode?.id);
  expect([ran.err.includes('nothing to do'), opened(), issue(1).comments.length]).toEqual([false, ['1 open'], 1]);
});

test('asked when it is due, it says 20:30 and 00:15, step by step', async () => {
  const { out } = await day.run('due', 'erp', '--priority', 'P1', '--opened', '2026-11-17T20:15:00+01:00', '--now', instant('20:31'), '--language', 'nb');
  for (const fact of ['Responsfrist: tirsdag 17. november 2026 kl. 20:30', 'Gjenopprettingsfrist: onsdag 18. november 2026 kl. 00:15']) expect(out.replaceAll('\u00A0', ' ')).toContain(fact);
});

test('21:30 maintenance is declared in the middle of it: checked with a warning, merged, and not taken out', async () => {
  for (const time of ['20:35', '20:50', '21:05', '21:20']) await day.audit(time);
  await day.merge({ 'emergency.yaml': emergency });
  const checked = await day.run('check', '--now', instant('21:30'));
  expect([checked.exit, checked.out]).toEqual([0, expect.stringContaining('warning[maintenance-announced-too-late]')]);
  const ran = await day.audit('21:30');
  expect([ran.exit, ran.findings[database]]).toEqual([1, expect.objectContaining({ status: 'fail', deadline: at('11-18T00:15') })]);
});

test('22:45 to 22:55 the last failure, the first pass, the second: closed with the proof, and the exit is 0', async () => {
  for (const time of ['21:45', '22:00', '22:15', '22:30', '22:45']) expect((await day.audit(time)).exit).toBe(1);
  await turn(day, 'healthy');
  const first = await day.audit('22:50');
  expect([first.exit, first.findings[database], opened()]).toEqual([1, expect.objectContaining({ status: 'fail', recovering: { count: 1, of: 2 } }), ['1 open']]);
  const second = await day.audit('22:55');
  expect([second.exit, ...[database, erp, webshop].map((one) => second.changes[one])]).toEqual([0, 'resolved', 'resolved', 'resolved']);
  expect(opened()).toEqual(['1 closed']);
  // What was on its way back was not told as if all were well.
  expect(issue(1).title).toMatch(/^P1: Databaseklynge svarer ikke/);
  expect(issue(1).comments.map(({ body }) => body).join('\n')).not.toContain('tar imot forbindelser');
  const said = issue(1).comments.map(({ body }) => body).join('\n').replaceAll('\u00A0', ' ');
  for (const fact of ['målt i orden fra tirsdag 17. november 2026 kl. 22:50, bekreftet 22:55', 'Avbruddet varte 2 t 35 min (minst 2 t 30 min, høyst 2 t 40 min).', 'Gjenopprettet 1 t 25 min før fristen.']) expect(said).toContain(fact);
  expect(day.lab.github.violations).toEqual([]);
});

test('the month: the deadline was kept, the availability was not, and both are said, to each customer of its own services only', async () => {
  await passWeeks(day, at('11-17T23:00'), at('12-03T06:05'));
  const ran = await day.run('report', '--audience', 'customer=fjordfisk', '--out', 'fjordfisk');
  expect([ran.exit, ran.err]).toEqual([0, expect.stringContaining('customer=fjordfisk')]);
  const text = textOf(rootOf(day), 'fjordfisk/months/2026-11-fjordfisk.html');
  for (const fact of [
    'Fjordfisk AS – månedsrapport for november 2026', 'Lønn og regnskap var tilgjengelig 99,63 % av avtalt tid. Kravet er 99,9 %. Kravet er ikke oppfylt. Grunnlag for prisavslag: 10 %.',
    'Filtjeneste var tilgjengelig 100,00 % av avtalt tid. Kravet er 99,5 %. Kravet er oppfylt.', 'Feilretting innen frist: P1 1 av 1.', '2 t 35 min (minst 2 t 30 min, høyst 2 t 40 min)', '42 min 57 s; brukt 360 %',
    '99,48 % og 99,65 %', 'måledekning 99,86 %; 1 t ble ikke målt', 'Gjenopprettingsfrist: onsdag 18. november 2026 kl. 00:15', '1 t 25 min før fristen', '1 vedlikeholdsvindu (240 min)',
  ]) expect(text).toContain(fact);
  expect(text).not.toContain('99,64 % av avtalt tid');
  // Who reads it can hold the evidence against it.
  expect(text).toContain('Dokumentasjonen er verifisert');
  expect((await day.run('verify', '--anchor', 'fjordfisk/status.json')).exit).toBe(0);
  await day.run('report', '--audience', 'customer=nordlys-bygg', '--out', 'nordlys');
  const other = textOf(rootOf(day), 'nordlys/months/2026-11-nordlys-bygg.html');
  expect(other).toContain('Nettbutikk: Kan ikke avgjøres. 60 minutter ble ikke målt. Tilgjengeligheten ligger mellom 99,48 % og 99,65 %; kravet er 99,5 %.');
  expect(other).toContain('Feilretting innen frist: P1 1 av 1.');
  expect(other).not.toMatch(/prisavslag:|Fjordfisk|Kari|kari-n/);
  expect(text).not.toMatch(/Nordlys|Nettbutikk|Kari|Berit|kari-n/);
  const own = await day.page('months/2026-11.html', '12-03T06:05');
  expect(own).toContain('1 feil');
});
