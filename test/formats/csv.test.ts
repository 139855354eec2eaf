import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import csv from '../../src/formats/csv.ts';
import { harmless } from '../../src/text/harmless.ts';
import { diagnostic, finding, hostile, output, poisoned } from './output.ts';
import { readCommands } from './read.ts';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });

test('hostile texts come back as they went in, but for the apostrophe that makes a formula a text', () => {
  const written = csv.write(poisoned());
  const rows = read(written);
  expect(rows).toHaveLength(2 * hostile.length);
  const messages = rows.map(({ message }) => message);
  for (const text of hostile) expect(messages).toContain(`${/^\s*[=+\-@＝|%]/.test(harmless(text)) ? "'" : ''}${harmless(text)}`.replace('x;=', "x;'="));
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]|;\s*[=+\-@]/);
  expect(readCommands(written)).toEqual([]);
});

test('columns are stable, lines end as RFC 4180 says, and Excel sees that it is UTF-8', () => {
  const written = csv.write(output({ diagnostics: [diagnostic('a', { help: 'b' })], findings: [finding('c', { status: 'waived', waiver: 'waiver/known', episode: { id: 'e', level: 'fail', openedAt: '2026-11-17T19:15:00Z', confirmedAt: '2026-11-17T19:15:00Z', lastFailAt: '2026-11-17T19:15:00Z' } })] }));
  expect(written).toBe([
    '\ufeff"what","id","status","priority","subject","about","message","notes","help","file","line","column","since","change","opened","restore_by","because","waiver","key"',
    '"diagnostic","timeout-longer-than-interval","error","","","","a","","b","services/erp.yaml",3,5,"","","","","","",""',
    '"finding","equipment-encrypted","waived","P2","inventory/fjordfisk","c","The disk of c is not encrypted.","Waived by waiver/known.","","services/fjordfisk.yaml",12,"","2026-11-17T19:15:00Z","opened","2026-11-17T19:15:00Z","2026-11-18T19:15:00Z","","waiver/known","equipment-encrypted/inventory/fjordfisk#c"',
    '',
  ].join('\r\n'));
});

test('a check without diagnostics is a header', () => {
  expect(read(csv.write(output()))).toEqual([]);
});
