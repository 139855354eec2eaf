import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Issued } from '../../src/model/issued.ts';
import { keepIssued, readIssued } from '../../src/world/issued.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'driftvakt-issued-')); });
afterEach(() => rmSync(folder, { recursive: true }));

const first: Issued = { schema: 'driftvakt/issued/v1', period: '2026-10', customer: 'fjordfisk', version: 1, at: '2026-11-01T00:05:00Z', run: '1', commit: null, anchor: null, figures: [] };

test('versions are read as they were kept, and none where nothing was kept yet', async () => {
  expect(await readIssued(join(folder, 'none'))).toEqual([]);
  await keepIssued(join(folder, 'kept'), [first, { ...first, version: 2 }]);
  expect(await readIssued(join(folder, 'kept'))).toEqual([first, { ...first, version: 2 }]);
});

test('what cannot be read is not taken for nothing: else the first version would be written again', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(readIssued(join(folder, 'file'))).rejects.toThrow(/file cannot be read/u);
  writeFileSync(join(folder, '2026-10.v1.json'), '{}');
  await expect(readIssued(folder)).rejects.toThrow(/2026-10\.v1\.json is no version of a report as it was issued/u);
});
