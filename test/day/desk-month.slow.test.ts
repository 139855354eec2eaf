// A month of a service desk that writes Norwegian, without a repository and without a probe; every figure was counted by hand first.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { driftvakt } from '../cli/run.ts';

const root = mkdtempSync(join(tmpdir(), 'desk-'));
const list = join(root, 'exports/saker.csv');
afterAll(() => { rmSync(root, { recursive: true }); });

const declared = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: desk, title: Desk }
spec:
  languages: [nb, en]
  timeZone: Europe/Oslo
  schedule: { audit: 1d }
  files: [exports/]
  cases: { desk: { csv: exports/saker.csv, columns: { number: Saksnr, kind: Type, service: Tjeneste, customer: Kunde, priority: Prioritet, opened: Opprettet, responded: Svart, restored: Løst, closed: Lukket, paused: På vent } } }
---
apiVersion: driftvakt/v1
kind: Calendar
metadata: { name: office, title: { nb: Kontortid, en: Office hours } }
spec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }, holidays: NO }
---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold, title: { nb: Gull, en: Gold } }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P2, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  deadlines:
    P1: { respond: { within: 15m }, restore: { within: 4h, met: 95% } }
    P2: { respond: { within: 1h, calendar: office }, restore: { within: 8h, calendar: office, met: 90%, pausable: [waiting-for-customer] } }
    P3: { respond: { within: 4h, calendar: office }, restore: { within: 3bd, calendar: office } }
    P4: { respond: { within: 8h, calendar: office }, restore: { within: 10bd, calendar: office } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk, title: Fjordfisk AS }
spec: {}
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp, title: { nb: Lønn og regnskap, en: Payroll } }
spec: { lifecycle: experimental, customers: { fjordfisk: { serviceLevel: gold, criticality: critical } } }
`;
const rows = `Saksnr;Type;Tjeneste;Kunde;Prioritet;Opprettet;Svart;Løst;Lukket;På vent
INC1;Feil;erp;Fjordfisk AS;P1;2026-11-03 10:00;2026-11-03 10:10;2026-11-03 13:30;2026-11-04 08:00;
INC2;Feil;erp;;1 - Kritisk;05.11.2026 22:00;05.11.2026 22:20;06.11.2026 02:30;06.11.2026 08:00;
INC3;Hendelse;Lønn og regnskap;;2 - Høy;2026-11-06T14:30:00+01:00;2026-11-06 15:00;2026-11-09 14:30;;
INC4;Feil;erp;;P2;10.11.2026 09.00;10.11.2026 09.30;11.11.2026 10.00;11.11.2026 10.05;3,0 t
INC5;Feil;Payroll;;P2;2026-11-12 08:00;2026-11-12 08:10;2026-11-12 16:00;2026-11-12 16:00;
INC6;Incident;erp;;P2;16.11.2026 kl. 08.00;16.11.2026 08.10;17.11.2026 08.01;17.11.2026 08.01;
INC7;Feil;erp;;P3;2026-11-18 10:00;2026-11-18 12:00;2026-11-23 15:59;2026-11-24 10:00;
INC8;Feil;erp;;P3;2026-11-24 10:00;2026-11-24 12:00;;;
INC9;Feil;erp;;P4;27.11.2026 12:00;27.11.2026 13:00;;;
REQ10;Forespørsel;erp;;P3;2026-11-20 10:00;2026-11-20 10:30;;2026-11-20 14:00;
INC11;Feil;erp;;P2;30.10.2026 12:00;30.10.2026 12:30;02.11.2026 12:00;02.11.2026 12:00;
INC12;Feil;noe annet;;P2;2026-11-13 09:00;;;;
`;

beforeAll(() => {
  for (const folder of ['services', 'exports']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'services/all.yaml'), declared);
  writeFileSync(list, `\uFEFF${rows.replaceAll('\n', '\r\n')}`);
});

test('shares, means and backlog of the month are those counted by hand, for the customer alone and in versions', async () => {
  // Written after the instant that is tried, which is no future.
  utimesSync(list, new Date('2026-12-01T08:00:00Z'), new Date('2026-12-01T08:00:00Z'));
  const audit = await driftvakt(root, ['audit', '--trust', '--now', '2026-12-01T06:00:00+01:00', '--format', 'json']);
  const { findings } = JSON.parse(audit.out) as { findings: { key: string; id: string; priority: string | null; status: string }[] };
  expect(findings.filter(({ status }) => status === 'fail').map(({ key, id, priority }) => [key, id, priority])).toEqual([
    ['faults-classified/estate/desk#desk:INC12', 'no-such-service', 'P2'], ['restored-in-time/service/erp#desk:INC8', 'deadline-passed', 'P3'],
  ]);
  const made = await driftvakt(root, ['report', '--audience', 'customer=fjordfisk', '--out', 'site', '--issued', 'issued', '--now', '2026-12-03T06:00:00+01:00']);
  expect([made.exit, made.err]).toEqual([0, expect.stringContaining('issued: version 1 of 2026-11 for fjordfisk\n')]);
  const month = JSON.parse(readFileSync(join(root, 'site/months/2026-11-fjordfisk.json'), 'utf8')) as { inTime: { priority: string; metric: string; met: number; breached: number; reached: string }[]; mean: object; backlog: object; faults: { id: string; deadlines: { dueAt: string }[] }[] };
  expect(month.inTime.map(({ priority, metric, met, breached, reached }) => `${metric} ${priority} ${met}/${met + breached} ${reached}`)).toEqual([
    'respond P1 1/2 broken', 'respond P2 4/4 kept', 'respond P3 2/2 kept', 'respond P4 1/1 kept', 'restore P1 1/2 broken', 'restore P2 4/5 broken', 'restore P3 1/2 broken', 'restore P4 0/0 kept',
  ]);
  // 335 hours of eight faults; nine answers after 10, 20, 30, 30, 10, 10, 120, 120 and 60 minutes.
  expect(month).toMatchObject({ mean: { secondsToRestore: 335 * 3600 / 8, secondsToAnswer: 410 * 60 / 9 }, backlog: { count: 2, oldestSeconds: (6 * 24 + 14) * 3600 } });
  expect(month.faults.find(({ id }) => id === 'desk:INC4')?.deadlines[1]?.dueAt).toBe('2026-11-11T11:00:00Z');
  const before = readFileSync(join(root, 'issued/2026-11-fjordfisk.v1.json'), 'utf8');
  writeFileSync(list, rows.replace('17.11.2026 08.01;17', '16.11.2026 15.59;17'));
  await driftvakt(root, ['audit', '--trust', '--now', '2026-12-04T06:00:00+01:00']);
  const again = await driftvakt(root, ['report', '--audience', 'customer=fjordfisk', '--out', 'site', '--issued', 'issued', '--now', '2026-12-04T06:00:00+01:00']);
  expect(again.err).toContain('issued: version 2 of 2026-11 for fjordfisk\n');
  expect(readFileSync(join(root, 'issued/2026-11-fjordfisk.v1.json'), 'utf8')).toBe(before);
  expect(readFileSync(join(root, 'site/months/2026-11-fjordfisk-adjustments.html'), 'utf8').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('Feilretting innen frist, P2 4 av 5, ikke oppfylt 5 av 5, oppfylt 2, fredag');
}, 60_000);

test('evidence of a run that was made takes nothing from what has not come yet; what is only tried does', async () => {
  const run = (...words: readonly string[]): ReturnType<typeof driftvakt> => driftvakt(root, [...words, '--evidence', 'real', '--quiet']);
  expect((await run('audit', '--trust')).exit).not.toBe(2);
  expect(await run('audit', '--trust', '--now', '2049-11-01T12:00:00Z')).toMatchObject({ exit: 2, err: expect.stringContaining('has not come yet') as unknown });
  expect((await run('audit', '--replay', '--now', '2049-11-01T12:00:00Z')).err).not.toContain('has not come yet');
  const tried = (...words: readonly string[]): ReturnType<typeof driftvakt> => driftvakt(root, ['audit', '--trust', '--evidence', 'tried', '--quiet', ...words]);
  for (const day of ['01', '02']) expect((await tried('--now', `2049-11-${day}T12:00:00Z`)).err).not.toContain('has not come yet');
  expect(await tried()).toMatchObject({ exit: 3, err: expect.stringContaining('ahead of this run') as unknown });
}, 60_000);
