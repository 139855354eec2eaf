import { expect, test } from 'vitest';
import { mostRows, tableOf, type Table } from '../../src/measure/exports/table.ts';

test('more rows than any export of ours are not believed', () => {
  const read = (count: number): Table => tableOf({ csv: 'x.csv', columns: { name: 'Device', model: 'Model' } }, `Device,Model\n${'a,b\n'.repeat(count)}`, []);
  expect(read(mostRows + 1)).toEqual({ trouble: 'answer-incomplete', detail: 'more than 200000 rows' });
  expect(read(mostRows)).toHaveProperty('rows.length', mostRows);
});
