// How much a table may hold, and what in it is one thing or another.
import { expect, test } from 'vitest';
import { tableOf, type Table } from '../../../src/measure/exports/table.ts';

const columns = { name: 'Device', model: 'Model' };
const csv = (text: string, of: Readonly<Record<string, string>> = columns): Table => tableOf({ csv: 'x.csv', columns: of }, text, []);
const text = (written: string, rows?: string): Table => tableOf({ json: 'x.json', columns, ...(rows !== undefined && { rows }) }, written, []);
const json = (value: unknown, of: Readonly<Record<string, string>> = columns): Table => tableOf({ json: 'x.json', columns: of }, JSON.stringify(value), []);
const one = { rows: [{ name: 'pc-1', model: 'T14' }] };
const dense = { trouble: 'file-unreadable', detail: 'more than 2000000 objects and lists, 8000000 members or 10000 different names' };
const named = (count: number): Record<string, string> => ({ Device: 'pc-1', Model: 'T14', ...Object.fromEntries(Array.from({ length: count - 2 }, (_, index) => [`n${index}`, ''])) });

test('JSON under ten thousand different names is believed, and under one more not; the same name again is the same', () => {
  expect(json([named(10_000)])).toEqual(one);
  expect(json([named(10_001)])).toEqual(dense);
  expect(json([named(6000), named(6000), named(10_000)])).toMatchObject({ rows: [{}, {}, {}] });
});

test('what looks like names within a text is none, quotes and their escapes among it', () => {
  const odd = Array.from({ length: 10_001 }, (_, index) => `"${index}":[{,\\`).join('');
  expect(json([{ Device: odd, Model: 'T14' }])).toEqual({ rows: [{ name: odd, model: 'T14' }] });
  expect(json([{ Device: '\\', Model: 'T14' }, named(10_001)])).toEqual(dense);
});

test('two million objects and lists are counted before anything is read', () => {
  expect(text('['.repeat(2_000_001))).toEqual(dense);
  expect(text('{'.repeat(2_000_001))).toEqual(dense);
});

test('two hundred thousand rows are the most', () => {
  const rows = (count: number): string => `[${'{},'.repeat(count - 1)}{}]`;
  expect(text(rows(200_001))).toEqual({ trouble: 'answer-incomplete', detail: 'more than 200000 rows' });
  expect(text(rows(200_000))).toMatchObject({ trouble: 'file-unreadable', detail: 'no column Device; it has: ' });
});

test('a line of a million characters is the longest, wherever it stands', () => {
  const endless = { trouble: 'file-unreadable', detail: 'a line is longer than 1000000 characters' };
  expect([csv('x'.repeat(1_000_001)), csv(`Device,Model\n${'x'.repeat(1_000_001)}\n`), csv(`Device,Model\n${'x'.repeat(1_000_001)}`)]).toEqual([endless, endless, endless]);
  expect(csv(`Device,Model\n${'x'.repeat(1_000_000)}\n`)).not.toEqual(endless);
  const lines = `Device,Model\n${`${'x'.repeat(300_000)},a\n`.repeat(4)}`;
  expect(csv(lines)).toMatchObject({ rows: [{ model: 'a' }, { model: 'a' }, { model: 'a' }, { model: 'a' }] });
});

test('a thousand columns are the most', () => {
  const wide = (count: number): string => `Device,Model${',x'.repeat(count - 2)}\npc-1,T14${',y'.repeat(count - 2)}\n`;
  expect([csv(wide(1000)), csv(wide(1001))]).toEqual([one, { trouble: 'file-unreadable', detail: 'more than 1000 columns' }]);
});

test('the headings alone say what divides the fields; a delimiter within quotes does not', () => {
  expect(csv('Device,Model\n"pc;1;a;b",T14\n')).toEqual({ rows: [{ name: 'pc;1;a;b', model: 'T14' }] });
  expect(csv('"a;b;c;d",Device,Model\nx,pc-1,T14\n')).toEqual(one);
  expect(csv('"a\nb;c;d",Device,Model\nx,pc-1,T14\n')).toEqual(one);
});

test('Excel’s line is one at the very beginning, with either end of line; elsewhere it is a row', () => {
  expect([csv('sep=;\nDevice;Model\npc-1;T14\n'), csv('\uFEFFsep=|\r\nDevice|Model\r\npc-1|T14\r\n')]).toEqual([one, one]);
  expect(csv('Device\nsep=;\n', { name: 'Device' })).toEqual({ rows: [{ name: 'sep=;' }] });
});

test('a byte order mark is left out at the beginning only', () => {
  expect(text('\uFEFF[{"Device":"pc-1","Model":"T14"}]')).toEqual(one);
  expect(json([{ Device: 'a\uFEFFb', Model: 'T14' }])).toEqual({ rows: [{ name: 'a\uFEFFb', model: 'T14' }] });
});

test('a list of events stays one, as text; any other list is nothing', () => {
  expect(json([{ E: [{ at: 1 }], L: [1] }, { E: 'x', L: 'y' }], { events: 'E', name: 'L' })).toEqual({ rows: [{ events: '[{"at":1}]', name: null }, { events: 'x', name: 'y' }] });
});

test('a row that is nothing or a list is none', () => {
  expect([json([null]), json([{ Device: 'a', Model: 'b' }, []])]).toEqual([{ trouble: 'answer-incomplete', detail: 'row 1 is no object' }, { trouble: 'answer-incomplete', detail: 'row 2 is no object' }]);
});

test('a member is looked for in objects alone', () => {
  expect(['null', '7', '"text"'].map((written) => text(written, 'length'))).toEqual(Array.from({ length: 3 }, () => ({ trouble: 'file-unreadable', detail: 'no list of rows in length' })));
});

test('a heading is named in the declaration with or without space around it', () => {
  expect(csv('Device,Model\npc-1,T14\n', { name: ' Device ', model: 'Model' })).toEqual(one);
  expect(csv('Device,Model,Model\npc-1,T14,x\n', { name: 'Device', model: ' Model ' })).toMatchObject({ detail: 'column  Model  stands there twice' });
});

test('what a file has instead of a column is told: at most forty names, those of the first hundred rows, none of them blank', () => {
  const names = Array.from({ length: 45 }, (_, index) => `h${index}`);
  expect(csv(`,${names.join(',')}\n`)).toEqual({ trouble: 'file-unreadable', detail: `no column Device; it has: ${names.slice(0, 40).join(', ')}` });
  expect(json([...Array.from({ length: 100 }, () => ({ Model: 'a', '': 1 })), { late: 1 }])).toEqual({ trouble: 'file-unreadable', detail: 'no column Device; it has: Model' });
});
