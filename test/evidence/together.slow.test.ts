import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directoryEvidence } from '../../src/world/evidence.ts';
import { writeTogether } from '../endure/together.ts';
import { driftvakt } from '../cli/run.ts';

const estate = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }
`;

test('eight audits at once on the same evidence: every segment is folded once, none waits, all end well', async () => {
  const root = mkdtempSync(join(tmpdir(), 'together-'));
  try {
    mkdirSync(join(root, 'services'));
    writeFileSync(join(root, 'services/estate.yaml'), estate);
    // Two that begin in the same millisecond and see nothing would say the same, and what is the same is kept once.
    const instants = Array.from({ length: 8 }, (_, second) => `2026-11-20T12:00:0${second}Z`);
    const runs = await Promise.all(instants.map((now) => driftvakt(root, ['audit', '--all', '--quiet', '--format', 'json', '--now', now])));
    expect(runs.map(({ exit, err }) => `${exit} ${err}`)).toEqual(Array.from({ length: 8 }, () => '0 '));
    const evidence = directoryEvidence(join(root, '.driftvakt'));
    const { memory } = await evidence.ledger();
    expect(new Set(memory.segments).size).toBe(memory.segments.length);
    expect(memory.segments.length).toBe(8);
    expect(await evidence.unmerged()).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test.each([['directory', 2], ['directory', 8], ['branch', 2], ['branch', 8]] as const)('on a %s %i writers at once, five rounds: every record is there once', async (kind, writers) => {
  expect(await writeTogether(kind, writers, 5)).toEqual({ faults: [], sealed: writers * 5, kept: writers * 5, distinct: writers * 5 });
});
