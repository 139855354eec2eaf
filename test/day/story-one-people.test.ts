// Story 1 as people live it: who answers, who calls, what waits, who is reminded, and the report that is written afterwards.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Issue } from '../../scripts/lab/github.ts';
import { begin, type Day } from './day.ts';
import { storyDeclarations } from './story-estate.ts';
import { at, plain, rootOf, runs, textOf, turn } from './story.ts';

const database = 'endpoint-answers/service/database-cluster#answer';
const report = 'incident-reported/service/database-cluster#20261117T191500Z';
const declared = {
  ...storyDeclarations,
  'levels.yaml': (storyDeclarations['levels.yaml'] ?? '').replace('restore: { within: 4h, met: 95% } }', 'restore: { within: 4h, met: 95% }, report: { within: 5bd, calendar: office } }'),
  'people.yaml': (storyDeclarations['people.yaml'] ?? '')
    .replace('berit: { name: Berit Solberg } }', 'berit: { name: Berit Solberg, accounts: { github: berit-s } } }, onCall: { rota: weekly, order: [kari, berit], starts: "2026-11-02T08:00", covers: around-the-clock, escalation: { team-lead: { phone: "+47 22 00 00 01" }, operations-manager: { phone: "+47 22 00 00 02" } } }'),
  'channels.yaml': 'apiVersion: driftvakt/v1\nkind: Channel\nmetadata: { name: service-desk }\nspec: { opens: around-the-clock, by: { phone: { answer: Telefon } } }\n',
};
const call = ['Kunde', 'Fjordfisk AS (fjordfisk)', 'Hva gjelder det?', 'Lønn og regnskap (erp)', 'Hvem er berørt?', 'Hele virksomheten', 'Stanser arbeidet?', 'Ja, helt', 'Hvordan meldte du fra?', 'Telefon', 'Når meldte du fra?', '20:19']
  .map((line, index) => (index % 2 === 0 ? `### ${line}` : `${line}\n`)).join('\n\n');

let day: Day;
const issue = (number: number): Issue => day.issues().find((one) => one.number === number) as Issue;
const comments = (number: number): string[] => issue(number).comments.map(({ body }) => plain(body));

beforeAll(async () => {
  day = await begin('nb', declared);
  await day.audit('20:10');
  await turn(day, 'refused');
  await runs(day, '20:15', '20:20', '20:25');
});
afterAll(() => day.end());

test('20:25 the issue says who is on call in which week, and no name; nothing is overdue', () => {
  const [norwegian = ''] = plain(issue(1).body).split('<details>');
  expect(norwegian).toContain('Vakthavende: Applikasjonsdrift, uke 47');
  expect(norwegian).not.toMatch(/Kari|Berit|over fristen/);
});

test('20:26:40 she takes it and says so: answered, and nobody is reminded to answer', async () => {
  await day.act('20:26:40', 'kari-n', '/issues/1/assignees', { assignees: ['kari-n'] });
  await day.act('20:26:40', 'kari-n', '/issues/1/comments', { body: 'Ser på det' });
  await runs(day, '20:30');
  expect(comments(1)).toEqual(['Ser på det']);
});

test('20:33 the call of 20:19 is registered by the form: P1, about the same fault, and no fault of its own', async () => {
  await day.act('20:33', 'berit-s', '/issues', { title: 'Fjordfisk kommer ikke inn', body: call, labels: ['fault'] });
  const ran = await runs(day, '20:35');
  for (const control of ['restored-in-time', 'responded-in-time']) expect(ran.findings[`${control}/service/erp#issue-2`]).toMatchObject({ status: 'pass', id: 'measured' });
  expect(ran.findings['channel-approved/estate/move-operations#issue-2']).toMatchObject({ status: 'pass' });
});

test('21:05 to 21:40 it waits for the customer, which is not agreed for P1: one finding, and no later deadline', async () => {
  await day.act('21:05', 'kari-n', '/issues/1/labels', { labels: ['waiting-for-customer'] });
  const ran = await runs(day, '21:05', '21:20');
  expect(ran.findings[database]?.deadline).toBe(at('11-18T00:15'));
  const pauses = Object.values(ran.findings).filter(({ key, status }) => key.startsWith('pauses-agreed/') && status === 'fail');
  expect(pauses.map(({ id }) => id)).toEqual(['pause-not-allowed']);
  await day.act('21:40', 'kari-n', '/issues/1/labels/waiting-for-customer', undefined, 'DELETE');
  expect(Object.values((await runs(day, '21:40')).findings).filter(({ key, status }) => key.startsWith('pauses-agreed/') && status === 'fail')).toEqual([]);
});

test('22:15 half of the four hours is used: one reminder, to the owner and the next step of escalation', async () => {
  const before = comments(1).length;
  await runs(day, '22:00', '22:15', '22:20');
  const [said = '', ...more] = comments(1).slice(before);
  expect(more).toEqual([]);
  for (const fact of ['50 % av tiden til gjenoppretting er brukt', 'onsdag 18. november 2026 kl. 00:15', 'Ansvarlig: Applikasjonsdrift.', 'Neste trinn i eskaleringen: team-lead']) expect(said).toContain(fact);
});

test('22:55 corrected: the caller is told in the case of the call, which stays open', async () => {
  await runs(day, '22:35', '22:45');
  await turn(day, 'healthy');
  const ran = await runs(day, '22:50', '22:55');
  expect([ran.exit, issue(1).state, issue(2).state]).toEqual([0, 'closed', 'open']);
  expect(comments(2)).toHaveLength(1);
  for (const fact of ['Feilen som denne saken gjelder, er rettet.', 'målt i orden fra tirsdag 17. november 2026 kl. 22:50, bekreftet 22:55', 'Avbruddet varte 2 t 35 min (minst 2 t 30 min, høyst 2 t 40 min).', '→ #1']) expect(comments(2)[0]).toContain(fact);
});

const reports = (): readonly Issue[] => day.issues().filter(({ title }) => title.includes('Hendelsesrapport'));

test('the report of the incident is asked for once, due on Wednesday 25 November at 16:00, also by a publisher that knows nothing', async () => {
  const ran = await runs(day, '23:00');
  expect([ran.exit, ran.findings[report]?.deadline]).toEqual([0, at('11-25T16:00')]);
  const [asked] = reports();
  expect(asked?.title).toContain('Hendelsesrapport for #1 skal foreligge innen onsdag 25. november 2026 kl. 16:00');
  expect(plain(asked?.body)).toContain('Frist: onsdag 25. november 2026 kl. 16:00');
  expect(plain(asked?.body)).toContain('Vakthavende: Applikasjonsdrift, uke 47');
  await day.run('publish', '--apply', '--evidence', day.copyOfEvidence(), '--lab', day.lab.file, '--now', new Date(at('11-17T23:01')).toISOString());
  await runs(day, '23:05');
  expect([reports().length, comments(2).length]).toEqual([1, 1]);
});

test('Wednesday 08:40 the Service Desk closes the case of the call: it was corrected at 22:50, in time', async () => {
  await day.act('11-18T08:40', 'berit-s', '/issues/2', { state: 'closed' }, 'PATCH');
  await runs(day, '11-18T08:45', '11-18T08:50');
  await day.run('report', '--audience', 'internal', '--out', 'own');
  const text = textOf(rootOf(day), 'own/months/2026-11.html');
  for (const fact of ['1 feil, 1 henvendelse om den. Den berørte 2 kunder.', 'Feilretting innen frist: P1 1 av 1.', 'gikk det i gjennomsnitt 2 t 35 min', 'rettet 17. november 2026 kl. 22:50', 'besvart 17. november 2026 kl. 20:26']) expect(text).toContain(fact);
  for (const customer of ['fjordfisk', 'nordlys-bygg']) {
    await day.run('report', '--audience', `customer=${customer}`, '--out', customer);
    const own = textOf(rootOf(day), `${customer}/months/2026-11-${customer}.html`);
    expect(own).toContain('Feilretting innen frist: P1 1 av 1.');
    expect(own).toContain(customer === 'fjordfisk' ? '1 feil, 1 henvendelse om den.' : '1 feil, 0 henvendelser om den.');
    expect(own).not.toMatch(/Kari|Berit|kari-n|berit-s/);
  }
  const moved = textOf(rootOf(day), 'own/months/2026-11-adjustments.html');
  for (const fact of ['Satt på vent uten avtalt grunn (venter på kunden)', '0 min: fristen er den samme']) expect(moved).toContain(fact);
});

test('a person closes the issue of the report: it is done, and stays closed', async () => {
  const { number } = reports()[0] as Issue;
  await day.act('11-20T09:00', 'kari-n', `/issues/${number}`, { state: 'closed' }, 'PATCH');
  // Who only publishes has not seen it yet, and does not open it again.
  await day.run('publish', '--apply', '--lab', day.lab.file, '--now', at('11-20T09:01'));
  expect(issue(number).state).toBe('closed');
  const done = await runs(day, '11-20T09:05', '11-20T09:10');
  expect([done.findings[report]?.id, done.findings[report]?.status, issue(number).state, reports().length]).toEqual(['done', 'pass', 'closed', 1]);
  expect(day.lab.github.violations).toEqual([]);
});
