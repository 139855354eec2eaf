import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin, instant, type Day } from './day.ts';
import { declarations } from './estate.ts';

let day: Day;
beforeAll(async () => {
  day = await begin('en');
});
afterAll(async () => { await day.end(); });

const act = async (login: string, path: string, body: object): Promise<void> => {
  const { status } = await fetch(`${day.lab.github.url}/repos/move-operations/drift${path}`, {
    method: 'POST', headers: { authorization: `token user:${login}`, 'user-agent': 'test', 'x-github-api-version': '2022-11-28', 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  expect(status).toBe(201);
};
const list = (...rows: readonly string[]): void => {
  day.put('exports/cases-2026-11-17.csv', ['No;Service;Priority;Opened;Answered;Closed', ...rows, ''].join('\n'));
};

test('a fault reported as an issue and one that the desk lists are judged by what happened to them, run by run', async () => {
  const all = declarations('en');
  await day.merge({
    'estate.yaml': `${all['estate.yaml'] ?? ''}  files: [exports/]\n  cases: { desk: { csv: exports/cases-2026-11-17.csv, columns: { number: "No", service: Service, priority: Priority, opened: Opened, responded: Answered, closed: Closed } } }\n`,
    'people.yaml': (all['people.yaml'] ?? '').replace('kari: { name: Kari Nordmann }', 'kari: { name: Kari Nordmann, accounts: { github: kari } }'),
  });
  list('INC1;file-service;P2;2026-11-17 08:30;2026-11-17 08:40;');
  const first = await day.audit('09:00');
  const desk = 'restored-in-time/service/file-service#desk:INC1';
  expect([first.findings[desk]?.id, first.findings['faults-classified/estate/move-operations#desk:INC1']?.id, first.findings['responded-in-time/service/file-service#desk:INC1']?.id]).toEqual(['in-time', 'classified', 'stopped']);

  await act('ingrid', '/issues', { title: 'The till is dead', body: '', labels: ['fault', 'P2', 'service:file-service'] });
  const reported = 'responded-in-time/service/file-service#issue-1';
  expect((await day.audit('09:05')).findings[reported]).toMatchObject({ id: 'in-time', status: 'pass' });
  expect((await day.audit('10:01')).findings[reported]).toMatchObject({ id: 'deadline-passed', status: 'fail', deadline: '2026-11-17T09:00:00Z' });
  const listed = await day.run('cases', 'triage', '--now', instant('10:02'), '--language', 'nb');
  expect([listed.exit, listed.out.replaceAll('\u00A0', ' ').split('\n')]).toEqual([1, [
    expect.stringMatching(/^#1 +P2 {2}feil {2}file-service {2}skulle vært besvart tirsdag 17\. november 2026 kl\. 10:00, 2 min over fristen$/u), expect.stringMatching(/^INC1 +P2 {2}feil {2}file-service {2}skal rettes innen tirsdag/u), '',
  ]]);
  expect((await day.run('cases', 'sort')).exit).toBe(2);
  await act('helpful[bot]', '/issues/1/comments', { body: 'Thank you for your enquiry' });
  expect((await day.audit('10:05')).findings[reported]?.status).toBe('fail');
  await act('kari', '/issues/1/comments', { body: 'On it' });
  expect((await day.audit('10:10')).findings[reported]).toMatchObject({ id: 'stopped', status: 'pass' });

  // A file that was cut off ends nothing; whole again it says that the case is closed.
  day.put('exports/cases-2026-11-17.csv', 'No;Service;Priority;Opened;Answered;Closed\nINC1;file-ser');
  expect((await day.audit('16:35')).findings['restored-in-time/service/file-service#open-faults-desk']).toMatchObject({ status: 'unknown' });
  list('INC1;file-service;P2;2026-11-17 08:30;2026-11-17 08:40;', 'INC2;file-service;P9;soon;;');
  const late = await day.audit('16:40');
  expect(late.findings[desk]).toMatchObject({ id: 'deadline-passed', deadline: '2026-11-17T15:30:00Z' });
  expect(late.findings['cases-readable/estate/move-operations#desk:INC2 opened']).toMatchObject({ id: 'not-opened', status: 'fail' });
  list('INC1;file-service;P2;2026-11-17 08:30;2026-11-17 08:40;2026-11-17 16:42');
  expect((await day.audit('16:45')).findings[desk]).toMatchObject({ id: 'no-longer-open', status: 'pass' });
  expect(day.lab.github.violations).toEqual([]);
}, 120_000);
