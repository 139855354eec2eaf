// A merge that is killed, or made by several at once: nothing is lost, nothing counts twice.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from '../cli/run.ts';
import { begin, instant, type Estate } from './estate.ts';

let estate: Estate;
let expected: string;
const parts = ['part-0', 'part-1', 'part-2', 'part-3'];
const ledger = (evidence: string): string => readFileSync(join(estate.root, evidence, 'ledger.json'), 'utf8');
const words = (evidence: string): string[] => ['merge', ...parts, '--evidence', evidence, '--now', instant('12:01:00'), '--quiet'];

beforeAll(async () => {
  estate = await begin();
  await Promise.all(['oslo', 'bergen'].flatMap((from, vantage) => ['1/2', '2/2'].map((shard, index) => estate.run(`part-${vantage * 2 + index}`, '12:00:00', 'audit', '--shard', shard, '--from', from))));
  expect((await estate.run('whole', '12:01:00', ...words('whole').slice(0, 5))).exit).toBe(1);
  expected = ledger('whole');
});
afterAll(() => estate.end());

test('killed at any instant, the next merge ends where an unbroken one does', async () => {
  const begun = performance.now();
  expect((await start(estate.root, words('timed')).ran).exit).toBe(1);
  const took = performance.now() - begun;
  let killed = 0;
  for (let round = 0; round < 8; round++) {
    const evidence = `killed-${round}`;
    const { child, ran } = start(estate.root, words(evidence));
    await pause(took * (0.3 + round * 0.09));
    if (child.exitCode === null) killed += Number(child.kill('SIGKILL'));
    await ran;
    expect((await start(estate.root, words(evidence)).ran)).toMatchObject({ exit: 1, err: '' });
    expect(ledger(evidence) === expected).toBe(true);
    expect(estate.waiting(evidence)).toEqual([]);
    rmSync(join(estate.root, evidence), { recursive: true });
  }
  expect(killed).toBeGreaterThan(3);
});

test('four merges of the same parts at once end where one does', async () => {
  const rans = await Promise.all(parts.map(() => start(estate.root, words('together')).ran));
  expect(rans.map(({ exit, err }) => [exit, err])).toEqual(parts.map(() => [1, '']));
  expect(ledger('together') === expected).toBe(true);
  expect(estate.waiting('together')).toEqual([]);
});
