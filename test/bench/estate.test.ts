import { expect, test } from 'vitest';
import { read } from '../../src/pipeline.ts';
import { declarations } from './estate.ts';

test('the estate that is measured with is valid, has every kind, is the same every time, and is as large as is asked', () => {
  const texts = declarations(450);
  expect(texts.length).toBe(450);
  expect(declarations(450)).toEqual(texts);
  const { diagnostics, declarations: declared, estate } = read(texts.map((text, index) => ({ path: `${index}.yaml`, bytes: new TextEncoder().encode(text) })));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(declared).toBe(450);
  expect([estate.Service.size > 200, estate.Customer.size > 30, estate.Team.size > 20, estate.Waiver.size > 15, estate.Maintenance.size > 10]).toEqual([true, true, true, true, true]);
});
