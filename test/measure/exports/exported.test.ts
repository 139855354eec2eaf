// Cells at the edges of what can be read for certain.
import { expect, test } from 'vitest';
import { exportedAt, instantOf, notFresh, told, truth } from '../../../src/measure/exports/exported.ts';

test('only a whole cell says that it says nothing', () => {
  expect(['', '--', '----', '?', 'na', 'NA', 'n/a', 'none', 'nil', 'UKJENT', 'undefined', 'not available', 'NOT_SUPPORTED', 'to be filled by o.e.m', 'Default string', null, undefined].map(told)).toEqual(['', ...Array.from({ length: 16 }, () => null)]);
  expect(['x-', '-x', 'none of these', 'almost none', 'n/a2', '??', true, false].map(told)).toEqual(['x-', '-x', 'none of these', 'almost none', 'n/a2', '??', 'true', 'false']);
});

test('only a whole cell says yes or no', () => {
  expect(['y', 'on', 'enabled', 'kryptert', 'sant', 'TRUE'].map(truth)).toEqual([true, true, true, true, true, true]);
  expect(['n', 'off', 'disabled', 'unencrypted', 'ikke kryptert', 'usant', 'NOT ENCRYPTED'].map(truth)).toEqual([false, false, false, false, false, false, false]);
  expect(['yes and no', 'oh yes', 'truex', 'no idea', 'casino', 'null', 'undefined'].map(truth)).toEqual([null, null, null, null, null, null, null]);
});

test('an instant is all of a cell, but for the space around it', () => {
  expect([' 2026-11-20 ', '2026-11-20T06:45z', '2026-11-20 06:45utc', '2026-11-20 06:45:10 +0100', '1/13/2026 1:05PM', '1/13/2026 12:00 am', '1/13/2026 12:00 pm', '31.1.2026 9:05'].map(instantOf)).toEqual([
    '2026-11-20T00:00:00Z', '2026-11-20T06:45:00Z', '2026-11-20T06:45:00Z', '2026-11-20T05:45:10Z', '2026-01-13T13:05:00Z', '2026-01-13T00:00:00Z', '2026-01-13T12:00:00Z', '2026-01-31T09:05:00Z',
  ]);
  expect(['x2026-11-20', '2026-11-20x', '111.1.2026', '1.1.20261', '1.1/2026', '2026-1-20', '12026-11-20', '2026-11-20T06:45:10.1234567891', true, false, null, undefined].map(instantOf)).toEqual(Array.from({ length: 12 }, () => null));
});

test('1970 is the first year that is believed', () => {
  expect([instantOf('1970-01-01'), instantOf('1969-12-31T23:59:59Z')]).toEqual(['1970-01-01T00:00:00Z', null]);
});

test('a name tells a time with its parts apart or together', () => {
  const written = '2026-11-25T06:00:00.000Z';
  expect(['a_2026-11-20_064510.csv', 'a 2026-11-20 06.45.10.csv', '2026-11-20T06:45:10Z.json', 'a-2026-11-20-0645.csv', 'no-date'].map((path) => exportedAt(path, written))).toEqual(['2026-11-20T06:45:10Z', '2026-11-20T06:45:10Z', '2026-11-20T06:45:10Z', '2026-11-20T00:00:00Z', '2026-11-25T06:00:00Z']);
});

test('why a list is not believed is told with its day, its age and how old it may be', () => {
  const list = { file: 'x.csv', exportedAt: '2026-01-02T06:00:00Z', rows: 1 };
  expect(notFresh(list, '7d', '2026-01-09T06:00:01.900Z')).toEqual({ id: 'export-too-old', values: { exported: { date: '2026-01-02' }, age: { seconds: 604_801 }, limit: { seconds: 604_800 } } });
  expect(notFresh(list, undefined, '2026-01-01T05:59:59Z')).toEqual({ id: 'export-from-the-future', values: { exported: { date: '2026-01-02' } } });
});
