// What the published head says beside itself: that nobody looked for a while, and when what is known will be too old.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { driftvakt } from '../cli/run.ts';
import { begin, instant, type Estate } from './estate.ts';

let estate: Estate;
beforeEach(async () => { estate = await begin('vantages: { oslo: {} }, evidence: { anchor: status.json }'); });
afterEach(() => estate.end());

interface Status { readonly gaps: readonly { readonly from: string; readonly to: string | null; readonly missed: number }[]; readonly expires: { readonly count: number; readonly at: string } | null }
async function statusAt(time: string): Promise<{ readonly text: string; readonly said: Status }> {
  expect((await driftvakt(estate.root, ['report', '--out', 'site', '--now', instant(time)])).exit).toBe(0);
  const text = readFileSync(join(estate.root, 'site/status.json'), 'utf8');
  return { text, said: JSON.parse(text) as Status };
}

test('status.json names the silences of the watch and when the first of what is known will be too old, without the vantages, and is an anchor', async () => {
  for (const time of ['12:00:00', '12:05:00']) await estate.run('.driftvakt', time, 'audit', '--all', '--quiet');
  expect((await statusAt('12:05:30')).said).toMatchObject({ at: instant('12:05:00'), gaps: [], expires: null });
  // Looks speak for three intervals: what was seen at 12:05 is too old from 12:20 on.
  const soon = await statusAt('12:16:00');
  expect(soon.said.expires?.count).toBeGreaterThanOrEqual(12);
  expect(soon.said.expires?.at.slice(0, 16)).toBe('2026-11-17T12:20');
  await estate.run('.driftvakt', '13:05:00', 'audit', '--all', '--quiet');
  const { text, said } = await statusAt('13:06:00');
  expect(said).toMatchObject({ gaps: [{ from: instant('12:10:00'), to: instant('13:05:00'), missed: 11 }], expires: null });
  expect(text).not.toContain('oslo');
  expect((await driftvakt(estate.root, ['verify', '--anchor', 'site/status.json'])).exit).toBe(0);
});
