// Exports that were made to fill the memory, to hang, or to act where they are shown.
import { expect, test } from 'vitest';
import { tableOf } from '../../src/measure/exports/table.ts';
import accessExport from '../../src/probes/access-export.ts';
import inventory from '../../src/probes/inventory.ts';
import { CouldNotAsk, type Using } from '../../src/observe.ts';

const MiB = 1024 * 1024;
const columns = { name: 'name', role: 'role' } as const;
const read = (kind: 'csv' | 'json', text: string): string => {
  const table = tableOf({ [kind]: 'exports/x', columns } as never, text, ['name']);
  return 'rows' in table ? `${table.rows.length} rows` : table.trouble;
};
const row = (count: number, name: (index: number) => string): string => `{"name":"a","role":"b",${Array.from({ length: count }, (_, index) => `"${name(index)}":1`).join(',')}}`;

test.each<[string, 'csv' | 'json', () => string, string]>([
  ['millions of empty objects', 'json', () => `[${'{},'.repeat(16 * MiB)}{}]`, 'file-unreadable'],
  ['millions of empty lists', 'json', () => `[${'[],'.repeat(16 * MiB)}[]]`, 'file-unreadable'],
  ['millions of lists within each other', 'json', () => '['.repeat(32 * MiB), 'file-unreadable'],
  ['millions of objects within each other', 'json', () => '{"a":'.repeat(8 * MiB), 'file-unreadable'],
  ['thousands of lists within each other', 'json', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'answer-incomplete'],
  ['millions of names in one object', 'json', () => `[${row(3_000_000, (index) => `k${index}`)}]`, 'file-unreadable'],
  ['other names in every row', 'json', () => `[${Array.from({ length: 20_000 }, (_, index) => row(40, (place) => `k${index}-${place}`)).join(',')}]`, 'file-unreadable'],
  ['names and marks within text', 'json', () => `[{"name":"${',[{:\\"'.repeat(3 * MiB)}","role":null}]`, '1 rows'],
  ['names of every object', 'json', () => '[{"name":"x","role":"y","__proto__":{"name":"z"},"constructor":1,"toString":2}]', '1 rows'],
  ['only the names of every object', 'json', () => '[{"__proto__":{"name":"z","role":"y"}}]', 'file-unreadable'],
  ['a number beyond all', 'json', () => '[{"name":1e999,"role":-0}]', '1 rows'],
  ['200,001 rows', 'csv', () => `name,role\n${'a,b\n'.repeat(200_001)}`, 'answer-incomplete'],
  ['200,000 rows', 'csv', () => `name,role\n${'a,b\n'.repeat(200_000)}`, '200000 rows'],
  ['200,001 rows of JSON', 'json', () => `[${'{"name":1,"role":2},'.repeat(200_000)}{}]`, 'answer-incomplete'],
  ['a cell of a megabyte', 'csv', () => `name,role\n${'x'.repeat(999_000)},b\n`, '1 rows'],
  ['a cell of more', 'csv', () => `name,role\n${'x'.repeat(1_000_001)},b\n`, 'file-unreadable'],
  ['a line without end', 'csv', () => 'x'.repeat(32 * MiB), 'file-unreadable'],
  ['a quote that is never closed', 'csv', () => `name,role\n"${'x\n'.repeat(8 * MiB)}`, 'file-unreadable'],
  ['a thousand columns and one', 'csv', () => `name,role${',x'.repeat(999)}\n`, 'file-unreadable'],
  ['blanks for columns', 'csv', () => `name,role${','.repeat(998)}\n${`${','.repeat(999)}\n`.repeat(16_000)}`, '0 rows'],
  ['ragged lines', 'csv', () => 'name,role\na,b\na\n', 'answer-incomplete'],
  ['more fields than headings', 'csv', () => 'name,role\na,b,c\n', 'answer-incomplete'],
  ['a heading twice', 'csv', () => 'name,role,name\na,b,c\n', 'file-unreadable'],
  ['a heading twice, in other blanks', 'csv', () => 'name,role, name \na,b,c\n', 'file-unreadable'],
  ['nothing', 'csv', () => '', 'answer-incomplete'],
  ['only headings', 'csv', () => 'name,role\n', '0 rows'],
  ['NUL', 'csv', () => 'name,role\n\0,\0\n', '1 rows'],
])('%s', (_name, kind, text, expected) => {
  const made = text();
  const begun = performance.now();
  expect(read(kind, made)).toBe(expected);
  expect(performance.now() - begun).toBeLessThan(4000);
});

const using = (text: string): Using => ({ file: async () => ({ path: 'exports/2026-11-20.csv', text, modifiedAt: '2026-11-20T00:00:00Z' }), pseudonym: (person: string) => `p-${person.length}` }) as never as Using;

test('the names of devices and accounts are one bounded line each, whatever they hold', async () => {
  const evil = ['=HYPERLINK("http://evil.example")', '@team', '\u001b[2J\u009b1m', '\u202egnirts', '<script>', 'x'.repeat(400_000), '__proto__', ' '];
  const quoted = evil.map((name) => `"${name.replaceAll('"', '""')}"`);
  const devices = await inventory.look({ csv: 'exports/x.csv', columns: { name: 'name' } }, using(`name,x\n${quoted.map((name) => `${name},1`).join('\n')}`));
  expect([devices.rows, devices.nameless]).toEqual([8, 1]);
  const access = await accessExport.look({ of: 'access', source: { csv: 'exports/x.csv', columns: { principal: 'p', role: 'r' } } }, using(`p,r\n${quoted.slice(0, 7).map((name) => `${name},${name}`).join('\n')}`));
  const told = [...devices.devices.map(({ name }) => name), ...('held' in access ? access.held.flatMap(({ principal, role }) => [principal, role]) : [])];
  expect(told).toHaveLength(7 + 14);
  for (const text of told) {
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
  }
});

test('an export that says nothing of a person is not believed at all', async () => {
  await expect(accessExport.look({ of: 'access', source: { csv: 'exports/x.csv', columns: { principal: 'p', role: 'r' } } }, using('p,r\nkari,Administrator\n,Administrator\n'))).rejects.toThrow(CouldNotAsk);
});
