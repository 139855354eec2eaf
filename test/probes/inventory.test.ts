import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Source } from '../../src/model/kinds.gen.ts';
import { CouldNotAsk, type Using } from '../../src/observe.ts';
import inventory from '../../src/probes/inventory.ts';
import { readExport } from '../../src/world/files.ts';

const root = mkdtempSync(join(tmpdir(), 'driftvakt-inventory-'));
mkdirSync(join(root, 'inventory'));
afterAll(() => rmSync(root, { recursive: true }));

const using = { file: async (path: string) => readExport(root, ['inventory/'], path) } as Pick<Using, 'file'> as Using;
const intune = { name: 'DeviceName', model: 'Model', system: 'OS', version: 'OSVersion', encrypted: 'IsEncrypted', seenAt: 'LastContact' };
const look = (name: string, text: string, source: Partial<Source> = {}) => {
  writeFileSync(join(root, 'inventory', name), text);
  return inventory.look({ ...(name.endsWith('.json') ? { json: `inventory/${name}` } : { csv: `inventory/${name}` }), columns: intune, ...source }, using);
};

test('what the list tells of each device, and nothing where it does not', async () => {
  const text = 'DeviceName,Model,OS,OSVersion,IsEncrypted,LastContact,UPN\n'
    + 'FJF-001,ThinkPad T14 Gen 5,Windows,10.0.26100.2033,True,2026-11-19T08:15:00.1234567Z,x\n'
    + 'FJF-002,To be filled by O.E.M.,Windows,unknown,,0001-01-01T00:00:00Z,x\n'
    + 'FJF-003,MacBookPro18,macOS,15.7.5,False,11/19/2026 8:15:00 AM,x\n'
    + ',Latitude,Windows,10.0.1,True,2026-11-19,x\n';
  expect(await look('fjordfisk-2026-11-20.csv', text)).toEqual({
    file: 'inventory/fjordfisk-2026-11-20.csv', exportedAt: '2026-11-20T00:00:00Z', rows: 4, nameless: 1,
    devices: [
      { name: 'FJF-001', model: 'ThinkPad T14 Gen 5', system: 'Windows', version: '10.0.26100.2033', encrypted: true, seenAt: '2026-11-19T08:15:00.123Z' },
      { name: 'FJF-002', model: null, system: 'Windows', version: null, encrypted: null, seenAt: null },
      { name: 'FJF-003', model: 'MacBookPro18', system: 'macOS', version: '15.7.5', encrypted: false, seenAt: '2026-11-19T08:15:00Z' },
    ],
  });
});

test('a list as JSON, with truths and numbers of its own', async () => {
  const rows = [{ hostname: 'mac-1', os_version: 15.7, disk_encryption_enabled: null }, { hostname: 'mac-2', os_version: '15.7.5', disk_encryption_enabled: true }];
  const { devices } = await look('fleet-2026-11-20.json', JSON.stringify({ hosts: rows }), { rows: 'hosts', columns: { name: 'hostname', version: 'os_version', encrypted: 'disk_encryption_enabled' } });
  expect(devices.map(({ name, version, encrypted, model }) => ({ name, version, encrypted, model }))).toEqual([{ name: 'mac-1', version: '15.7', encrypted: null, model: null }, { name: 'mac-2', version: '15.7.5', encrypted: true, model: null }]);
});

test('the name of a device is one short line of plain text', async () => {
  const { devices } = await look('hostile-2026-11-20.csv', `DeviceName,Model,OS,OSVersion,IsEncrypted,LastContact\n"pc\u0000\u001b[31m\u202e-1\n${'x'.repeat(500)}",a,b,1,True,2026-11-19\n`);
  expect(devices[0]?.name).toMatch(/^pc \[31m -1 x+…$/);
  expect([...devices[0]?.name ?? '']).toHaveLength(100);
});

test('a list with another heading, or one that was cut off, was not read', async () => {
  const reason = (text: string) => look('bad-2026-11-20.csv', text).then(() => 'read', (error: unknown) => (error instanceof CouldNotAsk ? error.reason : String(error)));
  expect(await reason('Device name,Model\npc-1,T14\n')).toBe('file-unreadable');
  expect(await reason('DeviceName,Model,OS,OSVersion,IsEncrypted,LastContact\npc-1,T14\n')).toBe('answer-incomplete');
  expect(await reason('')).toBe('answer-incomplete');
});
