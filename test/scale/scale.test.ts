import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tidy/files.ts';
import { costOf, inputsIn, tableOf } from './costs.ts';

const path = join(root, 'docs/scale.md');
const page = readFileSync(path, 'utf8');
const inputs = inputsIn(page);
const computed = /(?<=<!-- computed -->\n)[^]*?(?=\n<!-- \/computed -->)/u;

test('the table of docs/scale.md is what its inputs give', () => {
  const table = tableOf(inputs);
  if (process.env['UPDATE'] === '1') writeFileSync(path, page.replace(computed, table));
  else expect(computed.exec(page)?.[0]).toBe(table);
});

test('every input counts: a larger one changes the table', () => {
  const used = ['setup', 'start', 'check', 'plan', 'look', 'merge', 'wait', 'timeout', 'at-once', 'matrix', 'longest', 'concurrent', 'changes', 'told', 'page', 'segment', 'kept', 'day', 'days'];
  expect(Object.keys(inputs).toSorted()).toEqual([...used].toSorted());
  for (const name of used) {
    const other = { ...inputs, [name]: (inputs[name] ?? 0) * (['at-once', 'matrix', 'concurrent', 'page'].includes(name) ? 0.1 : 1000) };
    expect(`${name} ${JSON.stringify([100, 1000, 100_000, 1_000_000].map((targets) => costOf(targets, other, 0.1)))}`).not.toBe(`${name} ${JSON.stringify([100, 1000, 100_000, 1_000_000].map((targets) => costOf(targets, inputs, 0.1)))}`);
  }
});

test('by hand: ten thousand targets, of which each costs 10 ms to look at, in jobs of at most 2 minutes', () => {
  const simple = { 'setup': 30, 'start': 0, 'check': 0, 'plan': 1, 'look': 10, 'merge': 6, 'wait': 32, 'timeout': 1000, 'at-once': 32, 'matrix': 256, 'longest': 2, 'concurrent': 1, 'changes': 1, 'told': 5, 'page': 100, 'segment': 100, 'kept': 1000, 'day': 100, 'days': 400 };
  // 90 s of looking a job: 100 s of looks in two jobs, 80 s each; plan 40 s, merge 90 s, publish 30 s and 10 writes.
  expect(costOf(10_000, simple)).toEqual({ shards: 2, look: 80, lasts: (40 + 2 * 80 + 90 + 40) / 60, billed: 1 + 2 * 2 + 2 + 1, calls: 2 + 2 + 20, handed: 1_000_000, ledger: 410_000_000 });
});
