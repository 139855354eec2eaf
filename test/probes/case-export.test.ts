import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Source } from '../../src/model/kinds.gen.ts';
import { CouldNotAsk, type Using } from '../../src/observe.ts';
import probe from '../../src/probes/case-export.ts';
import { readExport } from '../../src/world/files.ts';
import { estateOf } from '../verdicts/played.ts';

const root = mkdtempSync(join(tmpdir(), 'driftvakt-cases-'));
mkdirSync(join(root, 'exports'));
afterAll(() => rmSync(root, { recursive: true }));

const using = { file: async (path: string) => readExport(root, ['exports/'], path) } as Pick<Using, 'file'> as Using;
const columns = {
  number: 'Number', kind: 'Type', service: 'Service', customer: 'Customer', channel: 'Channel', priority: 'Priority', opened: 'Opened', reported: 'Reported', responded: 'Responded', restored: 'Restored', closed: 'Closed',
  reopened: 'Reopened', paused: 'Paused', pausedFor: 'Why',
};
const heading = Object.values(columns).join(';');
const called = estateOf(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, files: [exports/], cases: { desk: { csv: exports/cases.csv, columns: { number: No, opened: Opened } } } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk, title: Fjordfisk AS }
spec: {}
${['erp: { nb: Lønn og regnskap, en: Payroll }', 'till: Kasse', 'other-till: Kasse', 'file-service: Filer'].map((one) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${one.split(': ', 1)[0] ?? ''}, title: ${one.slice(one.indexOf(': ') + 2)} }
spec: {}
`).join('')}`).estate;
const named: Parameters<typeof probe.look>[0]['named'] = (kind, text) => probe.targets(called)[0]?.ask.named(kind, text) ?? '';
const look = (name: string, text: string, source: Partial<Source> = {}) => {
  writeFileSync(join(root, 'exports', name), text);
  return probe.look({ name: 'desk', path: 'estate/move#cases/desk', timeZone: 'Europe/Oslo', named, source: { ...(name.endsWith('.json') ? { json: `exports/${name}` } : { csv: `exports/${name}` }), columns, ...source } }, using);
};
const nobody = { about: null, source: 'estate/move#cases/desk' };

test('each row is a case: times without a zone by the clocks of the estate, those with one as they say', async () => {
  const text = [heading,
    'INC1;Incident;erp;fjordfisk;phone;1 - Critical;2026-11-17 20:33;2026-11-17 20:19;2026-11-17T19:26:40Z;2026-11-17T22:50:00+01:00;18.11.2026 08:40;;;',
    'INC2;Request;erp;;portal;P3;2026-07-01 12:00;;;;;;;',
    'INC3;;erp;;;2;2026-11-17 08:00;;2026-11-17 08:10;;2026-11-17 12:00;2026-11-17 13:00;1:30;waiting-for-supplier',
  ].join('\n');
  expect(await look('cases-2026-11-20.csv', text)).toEqual({
    file: 'exports/cases-2026-11-20.csv', exportedAt: '2026-11-20T00:00:00Z', rows: 3, open: ['desk:INC2', 'desk:INC3'], others: [], left: 0, troubles: [],
    cases: [
      {
        ...nobody, id: 'desk:INC1', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', opened: '2026-11-17T19:33:00Z', priority: 'P1',
        events: [
          { at: '2026-11-17T19:19:00Z', by: 'customer', type: 'report' }, { at: '2026-11-17T19:26:40Z', by: 'staff', type: 'respond' },
          { at: '2026-11-17T21:50:00Z', by: 'staff', type: 'restore' }, { at: '2026-11-18T07:40:00Z', by: 'staff', type: 'close' },
        ],
      },
      { ...nobody, id: 'desk:INC2', kind: 'request', service: 'erp', customer: null, channel: 'portal', opened: '2026-07-01T10:00:00Z', priority: 'P3', events: [] },
      {
        ...nobody, id: 'desk:INC3', kind: 'fault', service: 'erp', customer: null, channel: null, opened: '2026-11-17T07:00:00Z', priority: 'P2',
        events: [
          { at: '2026-11-17T07:10:00Z', by: 'staff', type: 'respond' }, { at: '2026-11-17T07:10:00Z', by: 'staff', type: 'pause', reason: 'waiting-for-supplier' }, { at: '2026-11-17T08:40:00Z', by: 'staff', type: 'resume' },
          { at: '2026-11-17T11:00:00Z', by: 'staff', type: 'close' }, { at: '2026-11-17T12:00:00Z', by: 'staff', type: 'reopen' },
        ],
      },
    ],
  });
});

test('desks write titles where declarations have names: what one alone is called, in any language', async () => {
  const { cases } = await look('titles.csv', [heading, ...['erp', 'Lønn og regnskap', 'PAYROLL', 'File service', 'filer', 'Kasse', 'Lager'].map((service, index) => `T${index};;${service};Fjordfisk AS;;P1;2026-11-17 08:00;;;;;;;`)].join('\n'));
  expect(cases.map(({ service }) => service)).toEqual(['erp', 'erp', 'erp', 'file-service', 'file-service', 'Kasse', 'Lager']);
  expect(new Set(cases.map(({ customer }) => customer))).toEqual(new Set(['fjordfisk']));
});

test('what a case is about is a finding by its key; what a desk writes of the case is not', async () => {
  const { cases } = await look('about.csv', `Number;Opened;About\nA;2026-11-17 08:00;endpoint-answers/service/erp#login\nB;2026-11-17 08:00;Payroll is slow/dead\n`, { columns: { number: 'Number', opened: 'Opened', about: 'About' } });
  expect(cases.map(({ about }) => about)).toEqual(['endpoint-answers/service/erp#login', null]);
});

test('clocks and lengths as Norwegians write them', async () => {
  const { cases, troubles } = await look('norsk.csv', `\uFEFF${heading}\r\n${['1,5 t', '2 timer', '90 min', '0,25 dager', '45'].map((paused, index) => `N${index};Feil;erp;;;P2;16.11.2026 kl. 08.00;;16.11.2026 08.10;17.11.2026 8.01;;;${paused};`).join('\r\n')}\r\n`);
  expect(troubles).toEqual([]);
  expect(cases[0]).toMatchObject({ opened: '2026-11-16T07:00:00Z', events: [{ at: '2026-11-16T07:10:00Z' }, { type: 'pause' }, { at: '2026-11-16T08:40:00Z' }, { at: '2026-11-17T07:01:00Z' }] });
  expect(cases.map(({ events }) => events.find(({ type }) => type === 'resume')?.at)).toEqual(['2026-11-16T08:40:00Z', '2026-11-16T09:10:00Z', '2026-11-16T08:40:00Z', '2026-11-16T13:10:00Z', '2026-11-16T07:55:00Z']);
});

test('clocks that show an hour twice show it first; what they leap over is the leap', async () => {
  const { cases } = await look('dst.csv', `${heading}\nA;;;;;;2026-10-25 02:30;;;;;;;\nB;;;;;;2026-03-29 02:30;;;;;;;\n`);
  expect(cases.map(({ opened }) => opened)).toEqual(['2026-10-25T00:30:00Z', '2026-03-29T01:00:00Z']);
});

test('what cannot be read is left out and said, row by row', async () => {
  const { cases, troubles, unread } = await look('troubled.csv', [heading,
    ';;erp;;;P1;2026-11-17 08:00;;;;;;;', 'B;;erp;;;P1;yesterday;;;;;;;', 'C;Wish;erp;;;High;2026-11-17 08:00;;soon;;31.02.2026 08:00;;ages;', 'D;;erp;;;P1;2026-11-17 08:00;;2026-11-17 07:00;;;;;',
    'E;;erp;;;P1;2026-11-17 08:00;;;;;;;', 'E;;erp;;;P2;2026-11-17 08:00;;;;;;;', 'F;;erp;;;P1;2026-11-17 08:00;;;;;;;', 'F;;erp;;;P1;2026-11-17 08:00;;;;;;;',
  ].join('\n'));
  expect(troubles.map(({ about, what, column }) => `${about} ${what} ${column}`)).toEqual([
    'desk:row-1 no-number number', 'desk:B no-time opened', 'desk:B not-opened opened', 'desk:C no-kind kind', 'desk:C no-priority priority', 'desk:C no-time responded', 'desk:C no-time closed', 'desk:C no-length paused',
    'desk:D before-opening opened', 'desk:E twice number',
  ]);
  expect(unread).toEqual({ left: 3, partly: 2 });
  expect(cases.map(({ id, priority, events }) => [id, priority, events.length])).toEqual([['desk:C', null, 0], ['desk:D', 'P1', 0], ['desk:E', 'P1', 0], ['desk:F', 'P1', 0]]);
});

test('what a row leaves open of when its clock stood still is both ends of it', async () => {
  const { cases } = await look('open-ended.csv', `${heading}\nA;;erp;;;P1;2026-11-17 08:00;;2026-11-17 08:10;;;2026-11-17 13:00;;\nB;;erp;;;P1;2026-11-17 08:00;;2026-11-17 08:10;2026-11-17 09:00;;;ages;waiting-for-parts\nC;;erp;;;P1;2026-11-17 08:00;;2026-11-17 08:10;;;;1:00;\n`);
  const briefly = (events: (typeof cases)[number]['events'] | undefined): unknown => events?.map(({ at, type, ...more }) => [at.slice(11, 16), type, ...('reason' in more ? [more.reason] : [])].join(' '));
  expect(cases.map(({ events, otherwise }) => [briefly(events), briefly(otherwise)])).toEqual([
    [['07:10 respond', '12:00 close', '12:00 reopen'], ['07:10 respond', '07:10 close', '12:00 reopen']],
    [['07:10 respond', '08:00 restore'], ['07:10 respond', '07:10 pause waiting-for-parts', '08:00 restore', '08:00 resume']],
    [['07:10 respond', '07:10 pause waiting-for-customer', '08:10 resume'], undefined],
  ]);
});

test('a list of events is the log; one that has a hole is not believed, and an automatic reply is no answer', async () => {
  const rows = [
    { number: 1, opened: '2026-11-17T08:00:00Z', events: [{ at: '2026-11-17T08:00:10Z', type: 'respond', by: 'program' }, { at: '2026-11-17T08:05:00Z', type: 'pause', reason: 'waiting-for-customer' }, { at: '2026-11-17 09:10', type: 'resume' }, { at: '2026-11-17T08:20:00Z', type: 'priority', priority: 'P2' }] },
    { number: 2, opened: '2026-11-17T08:00:00Z', events: [{ at: '2026-11-17T08:05:00Z', type: 'respond' }, { at: 'later', type: 'close' }] },
  ];
  const { cases, troubles } = await look('events.json', JSON.stringify({ cases: rows }), { rows: 'cases', columns: { number: 'number', opened: 'opened', events: 'events' } });
  expect(cases.map(({ events }) => events.map(({ at, type }) => `${at.slice(11, 19)} ${type}`))).toEqual([['08:05:00 pause', '08:10:00 resume', '08:20:00 priority'], []]);
  expect(troubles).toEqual([{ about: 'desk:2', what: 'no-events', column: 'events' }]);
});

test('a file that was cut off, or is no list, is not believed', async () => {
  for (const text of ['', `${heading}\nA;;;`, `${heading}\n"A;;`, 'Number;Other\n1;2\n']) await expect(look('cut.csv', text)).rejects.toThrow(CouldNotAsk);
  await expect(look('cut.json', '[{"number": 1, ', { columns: { number: 'number', opened: 'opened' } })).rejects.toThrow(CouldNotAsk);
});

test('what people wrote steers nothing: one line of plain text, bounded, and no key of another case', async () => {
  const { cases } = await look('hostile.csv', `${heading}\n"x\u001b[31m#/${'y'.repeat(300)}";;"a\nb\u202e";;;;2026-11-17 08:00;;;;;;;\n__proto__;;;;;;2026-11-17 08:00;;;;;;;\n`);
  expect(cases[0]?.id).toMatch(/^desk:x \[31m--y+…$/u);
  expect([cases[0]?.service, cases[1]?.id]).toEqual(['a b', 'desk:__proto__']);
});

test('ten thousand rows are read in a moment', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `INC${index};Incident;erp;fjordfisk;phone;${(index % 4) + 1};2026-11-${String((index % 28) + 1).padStart(2, '0')} 08:00;;2026-11-28 08:10;2026-11-28 10:00;2026-11-28 12:00;;;`);
  const text = [heading, ...rows].join('\n');
  const begun = performance.now();
  expect((await look('many.csv', text)).cases).toHaveLength(10_000);
  expect(performance.now() - begun).toBeLessThan(5000);
});
