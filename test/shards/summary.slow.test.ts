// In GitHub Actions the merge speaks for its parts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
  const run = (...words: readonly string[]) => driftvakt(estate.root, words[0] === 'verify' ? words : [...words, '--lab', 'lab.json', '--now', instant('12:00:00')], actions);
  const parts = await Promise.all(['1/2', '2/2'].map((shard, index) => run('audit', '--shard', shard, '--evidence', `part-${index}`, '--quiet')));
  expect(parts.map(({ exit, err }) => [exit, err])).toEqual([[0, ''], [0, '']]);
  expect(existsSync(summary)).toBe(false);
  const merged = await run('merge', 'part-0', 'part-1', '--evidence', 'kept', '--quiet');
  expect(merged.err).toContain('::error');
  const text = readFileSync(summary, 'utf8');
  expect(text).toContain('service/s3');
  // The whole head, as a file: in one word it says nothing of what came after the last link.
  writeFileSync(join(estate.root, 'head.json'), /```json\n(.*)\n```/u.exec(text)?.[1] ?? '');
  const verified = await run('verify', '--evidence', 'kept', '--anchor', 'head.json');
  expect(verified).toMatchObject({ exit: 0, out: expect.not.stringContaining('No anchor was given') as string });
  expect(JSON.parse(readFileSync(join(estate.root, 'head.json'), 'utf8'))).toMatchObject({ schema: 'driftvakt/anchor/v1', reaches: { 'oslo.1_2': [1, expect.any(String)], 'oslo.2_2': [1, expect.any(String)] } });
});
