import { expect, test } from 'vitest';
import { columnsOf } from '../../src/measure/exports/presets.ts';
import { tableOf } from '../../src/measure/exports/table.ts';

const csv = 'DeviceId,DeviceName,LastContact,OSVersion,OS,Model,IsEncrypted\n1,FF-LT-001,2026-11-21 17:50:46.0000000,10.0.26100.6901,Windows,ThinkPad T14 Gen 5,True\n';

test('a preset names the columns, and what is declared is stronger', () => {
  expect(tableOf({ csv: 'a.csv', preset: 'intune', columns: {} }, csv, ['name'])).toEqual({ rows: [{ name: 'FF-LT-001', model: 'ThinkPad T14 Gen 5', system: 'Windows', version: '10.0.26100.6901', encrypted: 'True', seenAt: '2026-11-21 17:50:46.0000000' }] });
  expect(columnsOf({ preset: 'netbox', columns: { model: 'Type' } })).toEqual({ name: 'name', model: 'Type' });
});

test('what a preset does not name is not read', () => {
  expect(tableOf({ csv: 'a.csv', preset: 'entra', columns: {} }, csv, ['name'])).toMatchObject({ trouble: 'file-unreadable' });
});
