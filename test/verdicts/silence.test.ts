// Runs that did not come: counted to the second, by hand.
import { expect, test } from 'vitest';
import { digest } from '../../src/model/digest.ts';
import { emptyMemory, type Day, type Memory } from '../../src/model/memory.ts';
import { aim } from '../../src/observe.ts';
import { judge, read } from '../../src/pipeline.ts';
import { probes } from '../../src/probes/index.ts';
import { operator, service } from './estates.ts';

const declared = read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(operator() + service('erp', 'runbook: "https://wiki.move.example/", lifecycle: experimental')) }]);
const target = 'service/erp#probes/p';
const spec = aim(declared.estate, probes).find(({ path }) => path === target)?.spec ?? '';

function run(past: Memory, at: string, looked: boolean, selectors: readonly string[] = []): ReturnType<typeof judge> {
  const facts = { reached: true, address: '192.0.2.1', timings: { total: 1 } };
  const segment = { run: '', commit: null, at, scope: { complete: true, selectors, vantages: ['local'], shard: null }, observations: looked ? [{ probe: 'tcp', target, spec, at, took: 1, from: 'local', seen: true as const, facts }] : [] };
  return judge(declared, past, [{ segment, digest: digest(segment) }], (account) => account);
}

const dayOf = ({ targets }: Memory): Day | undefined => targets[`${target}@local`]?.days.at(-1);

test('of a silence from 02:15 to 05:40 the last look speaks for a quarter of an hour; the other 3 h 15 min are unknown, and nothing of it is up', () => {
  // Every five minutes: 02:05, 02:10, then nothing until 05:40. 02:05 to 02:10 and 02:10 to 02:25 were seen: 300 + 900 s.
  let memory = emptyMemory;
  for (const at of ['2026-11-17T01:05:00Z', '2026-11-17T01:10:00Z']) ({ memory } = run(memory, at, true));
  const back = run(memory, '2026-11-17T04:40:00Z', true);
  expect(dayOf(back.memory)).toMatchObject({ good: 300 + 900, bad: 0, maintenance: 0, unknown: 4 * 3600 + 40 * 60 - (3600 + 25 * 60) });
  expect(back.results.gaps).toEqual([{ vantage: 'local', from: '2026-11-17T01:15:00Z', to: '2026-11-17T04:40:00Z', missed: 41 }]);
  expect(run(back.memory, '2026-11-17T04:45:00Z', true).results.gaps).toBeUndefined();
});

test('a run in which nothing was due is a heartbeat; one of a selection by hand is none', () => {
  const first = run(emptyMemory, '2026-11-17T01:05:00Z', true).memory;
  const idle = run(first, '2026-11-17T01:10:00Z', false).memory;
  expect(run(idle, '2026-11-17T01:15:00Z', true).results.gaps).toBeUndefined();
  const byHand = run(first, '2026-11-17T01:12:00Z', true, ['service/erp']).memory;
  expect(run(byHand, '2026-11-17T01:20:00Z', true).results.gaps).toMatchObject([{ from: '2026-11-17T01:10:00Z', missed: 2 }]);
});
