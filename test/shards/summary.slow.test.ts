// In GitHub Actions the merge speaks for its parts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { driftvakt } from '../cli/run.ts';
import { begin, instant, type Estate } from './estate.ts';

let estate: Estate;
beforeAll(async () => { estate = await begin(); });
afterAll(() => estate.end());

test('a shard writes no summary and no annotation, the merge writes both', async () => {
  const summary = join(estate.root, 'summary.md');
  const actions = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_RUN_ID: '42' };
  const run = (...words: readonly string[]) => driftvakt(estate.root, [...words, '--lab', 'lab.json', '--now', instant('12:00:00')], actions);
  const parts = await Promise.all(['1/2', '2/2'].map((shard, index) => run('audit', '--shard', shard, '--evidence', `part-${index}`, '--quiet')));
  expect(parts.map(({ exit, err }) => [exit, err])).toEqual([[0, ''], [0, '']]);
  expect(existsSync(summary)).toBe(false);
  const merged = await run('merge', 'part-0', 'part-1', '--evidence', 'kept', '--quiet');
  expect(merged.err).toContain('::error');
  expect(readFileSync(summary, 'utf8')).toContain('service/s3');
});
