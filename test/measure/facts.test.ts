// Every fact that a case of a control tells has the form that is asked of another runner's facts.
import { expect, test } from 'vitest';
import { hasForm } from '../../src/measure/history/facts.ts';
import { onceEach } from '../../src/model/once.ts';
import { files, text } from '../tidy/files.ts';

interface Told { readonly probe: string; readonly facts?: unknown }

const toldIn = onceEach((pattern: string) => files(pattern).flatMap((file) => (JSON.parse(text(file)) as Told[]).filter(({ facts }) => facts !== undefined).map((one) => ({ file, ...one }))));
const told = (): ReturnType<typeof toldIn> => toldIn('test/cases/controls/*/*/observed.json');

test('what cases tell has the form of its probe', () => {
  expect(told().length).toBeGreaterThan(50);
  expect(told().filter(({ probe, facts }) => !hasForm(probe, facts)).map(({ file, probe, facts }) => `${file} ${probe} ${JSON.stringify(facts)}`)).toEqual([]);
});

test('any one field of another type is found', () => {
  const known = told().filter(({ probe }) => ['tcp', 'tls', 'dns', 'http'].includes(probe));
  for (const { probe, facts } of known) {
    for (const name of Object.keys(facts as object)) expect(hasForm(probe, { ...facts as object, [name]: { toString: 1 } })).toBe(false);
  }
  expect(hasForm('constructor', { reached: false })).toBe(false);
  expect(hasForm('tcp', null)).toBe(false);
});
