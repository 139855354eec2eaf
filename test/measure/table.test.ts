import { describe, expect, test } from 'vitest';
import { tableOf, type Table } from '../../src/measure/exports/table.ts';

const columns = { name: 'Device', model: 'Model' };
const csv = (text: string, of: Readonly<Record<string, string>> = columns): Table => tableOf({ csv: 'x.csv', columns: of }, text, []);
const json = (value: unknown, rows?: string): Table => tableOf({ json: 'x.json', columns, ...(rows !== undefined && { rows }) }, typeof value === 'string' ? value : JSON.stringify(value), []);
const one = { rows: [{ name: 'pc-1', model: 'T14' }] };

describe('CSV', () => {
  test.for([
    ['commas', 'Device,Model\npc-1,T14\n'], ['semicolons', 'Device;Model\r\npc-1;T14\r\n'], ['tabs', 'Device\tModel\npc-1\tT14'], ['a byte order mark', '\uFEFFDevice,Model\npc-1,T14\n'],
    ['Excel’s own line', 'sep=;\r\nDevice;Model\r\npc-1;T14\r\n'], ['quotes', '"Device","Model"\n"pc-1","T14"\n'], ['delimiters within quoted headings', '"Device";"Model";"a,b,c,d"\npc-1;T14;x\n'],
    ['space around', ' Device , Model \n pc-1 , T14 \n'], ['empty lines', '\nDevice,Model\n\npc-1,T14\n\n'], ['Excel’s empty rows', 'Device;Model\r\npc-1;T14\r\n;\r\n;\r\n'], ['columns not asked for, blank or twice', 'Device,Address,Address,,Model\npc-1,a,b,c,T14\n'],
  ])('with %s', ([, text = '']) => {
    expect(csv(text)).toEqual(one);
  });

  test('quoted fields keep delimiters, quotes and line ends', () => {
    expect(csv('Device,Model\n"pc,1","T ""14""\nGen 5"\n')).toEqual({ rows: [{ name: 'pc,1', model: 'T "14"\nGen 5' }] });
  });

  test('an empty field is nothing, and headings alone are no rows', () => {
    expect(csv('Device,Model\npc-1, \n')).toEqual({ rows: [{ name: 'pc-1', model: null }] });
    expect(csv('Device,Model\n')).toEqual({ rows: [] });
  });

  test('a heading of the language’s own words is a heading like any other', () => {
    expect(csv('__proto__,Model\npc-1,T14\n', { name: '__proto__' })).toEqual({ rows: [{ name: 'pc-1' }] });
    expect(csv('Device\npc-1\n', { name: 'constructor' })).toMatchObject({ trouble: 'file-unreadable' });
  });

  test.for([
    ['a line too short', 'Device,Model\npc-1,T14\npc-2\n', 'answer-incomplete', /^line 3 has more or fewer/], ['a line too long', 'Device,Model\npc-1,T14,x\n', 'answer-incomplete', /^line 2/],
    ['an end inside quotes', 'Device,Model\npc-1,"T1', 'answer-incomplete', /ends inside quotes/], ['nothing at all', '', 'answer-incomplete', /not even headings/],
    ['a column missing', 'Name,Model\npc-1,T14\n', 'file-unreadable', /^no column Device; it has: Name, Model$/], ['a column twice', 'Device,Model,Model\npc-1,T14,T15\n', 'file-unreadable', /^column Model stands there twice$/],
    ['a quote out of place', 'Device,Model\npc-1,T"14"\n', 'file-unreadable', /^not CSV/],
  ] as const)('%s is told', ([, text, trouble, detail]) => {
    expect(csv(text)).toEqual({ trouble, detail: expect.stringMatching(detail) as string });
  });
});

test.for([
  ['one endless line of commas', ','.repeat(20_000_000), /^a line is longer/], ['columns without end', `${',x'.repeat(2000)}\n`, /^more than 1000 columns$/], ['nothing but quotes', '"'.repeat(20_000_000), /^a line is longer/],
  ['a field that never ends', `Device,Model\n"${'x\n'.repeat(5_000_000)}`, /^not CSV/],
] as const)('%s costs little', { timeout: 15_000 }, ([, text, detail]) => {
  expect(csv(text)).toEqual({ trouble: 'file-unreadable', detail: expect.stringMatching(detail) as string });
});

describe('JSON', () => {
  test('a list, or an object that holds one', () => {
    expect(json([{ Device: 'pc-1', Model: 'T14', other: {} }])).toEqual(one);
    expect(json({ value: [{ Device: 'pc-1', Model: 'T14' }] }, 'value')).toEqual(one);
    expect(json([])).toEqual({ rows: [] });
  });

  test('numbers become text, truths stay, what is neither or is not there is nothing', () => {
    expect(json([{ Device: 14, Model: true }, { Device: 'b', Model: null }, { Device: 'c', Model: { a: 1 } }, { Device: 'd' }])).toEqual({ rows: [{ name: '14', model: true }, { name: 'b', model: null }, { name: 'c', model: null }, { name: 'd', model: null }] });
  });

  test.for([
    ['cut off', '[{"Device": "pc-1", "Mod', 'answer-incomplete', /^not JSON/], ['something else', '<html>', 'file-unreadable', /^not JSON/], ['no list', { Device: 'pc-1' }, 'file-unreadable', /^no list of rows; name/],
    ['a row that is none', [{ Device: 'pc-1', Model: 'a' }, 7], 'answer-incomplete', /^row 2 is no object/], ['a column that no row has', [{ Device: 'pc-1' }], 'file-unreadable', /^no column Model; it has: Device/],
  ] as const)('%s is told', ([, value, trouble, detail]) => {
    expect(json(value)).toEqual({ trouble, detail: expect.stringMatching(detail) as string });
  });

  test('a member that is not there is told, also one that every object has', () => {
    expect(json({ value: [] }, 'rows')).toMatchObject({ trouble: 'file-unreadable', detail: 'no list of rows in rows' });
    expect(json({ value: [] }, 'constructor')).toMatchObject({ trouble: 'file-unreadable' });
  });
});

test('a column that the declaration does not name, and we need, is told', () => {
  expect(tableOf({ csv: 'x.csv', columns: { model: 'Model' } }, 'Model\nT14\n', ['name'])).toEqual({ trouble: 'file-unreadable', detail: 'the declaration does not say which column holds name' });
});
