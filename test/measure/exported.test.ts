import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportedAt, instantOf, notFresh, told, truth } from '../../src/measure/exports/exported.ts';

describe('instants', () => {
  test.for([
    ['2026-11-20', '2026-11-20T00:00:00Z'], ['2026-11-20T13:45:10Z', '2026-11-20T13:45:10Z'], ['2026-11-20T13:45:10+01:00', '2026-11-20T12:45:10Z'], ['2026-11-20T13:45:10', '2026-11-20T13:45:10Z'],
    ['2026-11-20 13:45', '2026-11-20T13:45:00Z'], ['2026-11-20 13:45:10.1234567', '2026-11-20T13:45:10.123Z'], ['2026-11-20 13:45:10 UTC', '2026-11-20T13:45:10Z'], ['2026-11-20T13:45:10.500+0100', '2026-11-20T12:45:10.500Z'],
    ['11/20/2026', '2026-11-20T00:00:00Z'], ['20/11/2026', '2026-11-20T00:00:00Z'], ['11/11/2026', '2026-11-11T00:00:00Z'], ['11/20/2026 1:05:00 PM', '2026-11-20T13:05:00Z'], ['11/20/2026 12:05 AM', '2026-11-20T00:05:00Z'],
    ['20.11.2026', '2026-11-20T00:00:00Z'], ['05.11.2026', '2026-11-05T00:00:00Z'], ['5.1.2026 09:00', '2026-01-05T09:00:00Z'], ['2024-02-29', '2024-02-29T00:00:00Z'],
  ])('%s is %s', ([text, at]) => {
    expect(instantOf(text)).toBe(at);
  });

  test.for([
    '', 'unknown', 'never', '0001-01-01T00:00:00Z', '0001-01-01', '01/01/0001', '2026-02-30', '2025-02-29', '2026-13-01', '11/10/2026', '1/2/2026', '12/05/2026', '05/12/2026', '13/13/2026', '11.20.2026', '11/20/26', '2026-11-20T25:00:00Z', '1763640000', '2026-11-20Z',
    '2026-11-20 13:45 CET', '20. november 2026', '2026-11-20T00:00:00Z'.repeat(4),
  ])('%s is nothing that is certain', (text) => {
    expect(instantOf(text)).toBeNull();
  });

  test('whatever stands in a cell, it is an instant or nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString())), (text) => {
      const at = instantOf(text);
      expect(at === null || new Date(at).toISOString().replace('.000Z', 'Z') === at).toBe(true);
    }));
  });
});

test('yes and no in the words of exports; everything else is not told', () => {
  expect(['True', 'yes', '1', 'Encrypted', 'ja'].map(truth)).toEqual([true, true, true, true, true]);
  expect(['False', 'no', '0', 'Not encrypted', 'NotEncrypted', 'nei'].map(truth)).toEqual([false, false, false, false, false, false]);
  expect(['', 'unknown', 'N/A', 'conflict', '2', 'verifying'].map(truth)).toEqual([null, null, null, null, null, null]);
  expect([true, false, null, undefined].map((cell) => truth(cell))).toEqual([true, false, null, null]);
});

test('what says that it says nothing says nothing', () => {
  expect(['unknown', 'N/A', '-', 'To be filled by O.E.M.', 'null', 'no_information'].map(told)).toEqual([null, null, null, null, null, null]);
  expect(['ThinkPad', 'Unknown Devices Ltd T1', '0'].map(told)).toEqual(['ThinkPad', 'Unknown Devices Ltd T1', '0']);
});

describe('when a list was exported', () => {
  const written = '2026-11-25T06:00:00.000Z';
  test.for([
    ['exports/erp-2026-11-20.csv', '2026-11-20T00:00:00Z'], ['exports/erp-2026-11-20T0645.csv', '2026-11-20T06:45:00Z'], ['exports/erp_2026-11-20_06-45-10.csv', '2026-11-20T06:45:10Z'], ['2026-11-20.json', '2026-11-20T00:00:00Z'],
    ['from-2026-01-01-to-2026-11-20.csv', '2026-11-20T00:00:00Z'], ['exports/2026-11-20/erp.csv', '2026-11-25T06:00:00Z'], ['erp-2026-02-31.csv', '2026-11-25T06:00:00Z'], ['erp.csv', '2026-11-25T06:00:00Z'], ['erp-20261120.csv', '2026-11-25T06:00:00Z'],
    ['serial-12026-11-201.csv', '2026-11-25T06:00:00Z'],
  ])('%s: %s', ([path = '', at]) => {
    expect(exportedAt(path, written)).toBe(at);
  });
});

test('a list is believed as long as it may be old, and never from the future', () => {
  const list = { file: 'x.csv', exportedAt: '2026-01-01T00:00:00Z', rows: 1 };
  expect(notFresh(list, '7d', '2026-01-08T00:00:00Z')).toBeUndefined();
  expect(notFresh(list, '7d', '2026-01-08T00:00:01Z')).toMatchObject({ id: 'export-too-old', values: { exported: { date: '2026-01-01' }, age: { seconds: 604_801 } } });
  expect(notFresh(list, undefined, '2036-01-01T00:00:00Z')).toBeUndefined();
  expect(notFresh(list, '7d', '2025-12-31T00:00:00Z')).toBeUndefined();
  expect(notFresh(list, '7d', '2025-12-30T23:59:59Z')).toMatchObject({ id: 'export-from-the-future' });
});
