// The worked November, judged by two versions of the declarations.
import { expect, test } from 'vitest';
import type { Memory } from '../../src/model/memory.ts';
import { aimedOf, read, type Read } from '../../src/pipeline.ts';
import { backtest, type Backtested } from '../../src/session/diff/backtest.ts';
import { backtestText } from '../../src/session/diff/backtest-text.ts';
import { at, declared, memoryOf } from '../measure/november.ts';

const readOf = (...replaced: readonly (readonly [string, string])[]): Read => read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(replaced.reduce((all, [was, is]) => {
  if (!all.includes(was)) throw new Error(`there is no ${was}`);
  return all.replace(was, is);
}, declared)) }]);
const base = readOf();
const until = at('12-02T10:00');
/** What the audit would have remembered, by the questions of the first version. */
const memory: Memory = (() => {
  const kept = memoryOf(until);
  const aimed = aimedOf(base.estate);
  return { ...kept, targets: Object.fromEntries(Object.entries(kept.targets).map(([key, one]) => [key, { ...one, last: { ...one.last, spec: aimed.get(one.last.target)?.spec ?? '' } }])) };
})();
const evidence = { ledger: async () => ({ run: null, commit: null, at: null, scope: null, diagnostics: [], memory }), async* looks() { yield* []; } };
const judged = (...replaced: readonly (readonly [string, string])[]): Promise<Backtested> => backtest([base, readOf(...replaced)], evidence, new Date(until).toISOString(), (account) => account);
const text = (test_: Backtested): string => backtestText(test_, { language: 'en', timeZone: 'Europe/Oslo' });
const lower = [['target: 99.9%', 'target: 99.5%'], ['below: 99.9%', 'below: 99.5%']] as const;

test('the same declarations make the same of the past', async () => {
  const said = await judged();
  expect([said.availability, said.deadlines, said.shares, said.found, said.notJudgeable]).toEqual([[], [], [], [], []]);
  expect(text(said)).toContain('No figure, deadline or finding would have been otherwise.');
});

test('a lower target flips the verdict of November and takes the price reduction away', async () => {
  const said = await judged(...lower);
  const november = said.availability.find(({ after }) => after?.period === '2026-11');
  expect(november).toMatchObject({ before: { service: 'service/erp', customer: 'fjordfisk', target: 0.999, reached: 'broken', reduction: '10%' }, after: { target: 0.995, reached: 'inconclusive', reduction: null } });
  expect(new Set(said.availability.map(({ before }) => before?.service))).toEqual(new Set(['service/erp']));
  expect([said.deadlines, said.found]).toEqual([[], []]);
  expect(text(said)).toContain('service/erp (fjordfisk), 2026-11: broken (99.48% to 99.65% of 99.90%), price reduction 10% -> inconclusive');
});

test('a shorter time to restore makes the P1 too late', async () => {
  const said = await judged(['restore: { within: 4h, met: 95% }', 'restore: { within: 2h, met: 95% }']);
  const moved = said.deadlines.filter(({ before }) => before?.metric === 'restore' && before.customer === 'fjordfisk');
  expect(moved).toMatchObject([{ before: { dueAt: '2026-11-17T23:15:00Z', outcome: 'met', priority: 'P1' }, after: { dueAt: '2026-11-17T21:15:00Z', outcome: 'breached' } }]);
  expect(said.shares.find(({ after }) => after?.customer === 'fjordfisk')).toMatchObject({ before: { period: '2026-11', met: 1, of: 1, reached: 'kept' }, after: { met: 0, of: 1, reached: 'broken' } });
  expect(said.availability).toEqual([]);
  // The operator’s total is told where it differs from the customers’.
  const lines = text(said).split('\n').filter((line) => line.includes('restore P1'));
  expect(lines.filter((line) => line.includes('fjordfisk')).length).toBeGreaterThan(1);
  expect(new Set(lines.map((line) => line.replace(/ \(fjordfisk\)|fjordfisk, /u, ''))).size).toBe(lines.length);
});

test('a lower criticality gives every fault another priority, and so another deadline', async () => {
  const said = await judged(['criticality: critical', 'criticality: medium'], ['criticality: high', 'criticality: medium']);
  const erp = said.found.find(({ before }) => before?.finding === 'endpoint-answers/service/erp#p');
  expect(erp).toMatchObject({ before: { priority: 'P1' }, after: { priority: 'P3' } });
  expect(said.deadlines.filter(({ before, after }) => before !== null && after !== null).length).toBeGreaterThan(0);
  expect(said.deadlines.find(({ after }) => after?.customer === 'fjordfisk' && after.metric === 'restore' && after.priority === 'P3')).toBeDefined();
});

test('other opening hours change what was agreed, and nothing else is touched', async () => {
  const said = await judged(['target: 99.9%, period: calendar-month', 'target: 99.9%, period: calendar-month, calendar: office']);
  expect(said.availability.find(({ after }) => after?.period === '2026-11')).toMatchObject({ before: { reached: 'broken', reduction: '10%' }, after: { reached: 'kept', reduction: null } });
});

test('another address was never looked at: not judgeable, and nothing is said of its service', async () => {
  const said = await judged(['https://erp.move.example/', 'https://erp.move.example/login']);
  expect(said.notJudgeable).toEqual([{ service: 'service/erp', target: 'service/erp#probes/p', lacking: [{ what: 'request', name: null }], since: '2026-10-31T22:00:00.000Z' }]);
  expect(said.availability).toEqual([]);
  expect(text(said)).toContain('Not judgeable: service/erp#probes/p has been looked at since Saturday 31 October 2026 at 23:00, but never in this way.');
});

test('what nobody would have watched would not have been found', async () => {
  const said = await judged(['probes: { p: { http: { url: "https://webshop.move.example/" } } }, ', '']);
  expect(said.found).toMatchObject([{ before: { finding: 'endpoint-answers/service/webshop#p' }, after: null }]);
});
