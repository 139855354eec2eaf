// Raw looks judged again the quick way say what the whole pipeline says of every run.
import { expect, test } from 'vitest';
import { takenApart, type Looked } from '../../src/evidence/looks.ts';
import { digest } from '../../src/model/digest.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { Sealed } from '../../src/model/results.ts';
import { aimedOf, judge, read, type Read } from '../../src/pipeline.ts';
import { backtest } from '../../src/session/diff/backtest.ts';
import { rejudge } from '../../src/session/diff/rejudge.ts';
import { seeded } from '../endure/killing.ts';

const services = ['db', 'erp', 'web', 'mail', 'files'];
const readOf = (confirm: string, limits: string, more = ''): Read => read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [en, nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, vantages: { oslo: {}, bergen: {} }, defaults: { thresholds: web } }
---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: web }
spec: { confirm: { ${confirm} }, limits: { latency: { ${limits} } } }
${services.map((name) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { lifecycle: experimental, ${name === 'erp' || name === 'web' ? 'dependsOn: [db], ' : ''}probes: { p: { http: { url: "https://${name}.move.example/"${name === 'mail' ? more : ''} } } } }
`).join('')}`) }]);

/** As a store keeps it. */
const apart = ({ digest: seal, segment }: Sealed): Looked => ({ digest: seal, ...takenApart(segment) });

const begins = Date.parse('2026-11-01T00:00:00Z');
const iso = (at: number): string => new Date(at).toISOString();

/** Two days of looks from two vantages: some fail, some are slow, some could not be asked, and runs are missing. */
function looks(aimed: ReturnType<typeof aimedOf>, seed: number): Sealed[] {
  const random = seeded(seed);
  const down = new Map<string, number>();
  const found: Sealed[] = [];
  for (let run = 0; run < 576; run += 1) {
    if (random() < 0.01) run += Math.floor(random() * 8);
    for (const name of services) {
      if (random() < 0.01) down.set(name, run + 1 + Math.floor(random() * 9));
    }
    for (const from of ['oslo', 'bergen']) {
      const at = iso(begins + run * 300_000 + (from === 'oslo' ? 0 : 20_000));
      const observations = services.filter(() => random() > 0.005).map((name): Observation => {
        const target = `service/${name}#probes/p`;
        const common = { probe: 'http', target, spec: aimed.get(target)?.spec ?? '', at, took: 5, from };
        if (random() < 0.004) return { ...common, seen: false, reason: 'self-check-failed', detail: '' };
        const total = random() < 0.02 ? 900 : 40;
        if ((down.get(name) ?? 0) > run) return { ...common, seen: true, facts: { reached: false, phase: 'connect', error: 'refused', detail: '', timings: { total } } };
        return { ...common, seen: true, facts: { reached: true, status: 200, headers: {}, contains: {}, bytes: 1, address: '192.0.2.1', redirects: [], timings: { total } } };
      });
      const segment = { run: '', commit: null, at, scope: { complete: true, selectors: [], vantages: [from], shard: null }, observations };
      found.push({ digest: digest(segment), segment });
    }
  }
  return found;
}

/** Every run, two vantages together, by the whole pipeline. */
function whole(side: Read, all: readonly Sealed[]): Memory {
  let memory = emptyMemory;
  for (let index = 0; index < all.length; index += 2) memory = judge(side, memory, all.slice(index, index + 2), (account) => account, false).memory;
  return memory;
}

const looking = ['endpoint-answers', 'latency-within-thresholds'];
const summary = ({ faults = [], findings, targets }: Memory): unknown => ({
  faults: faults.filter(({ key }) => looking.includes(key.split('/', 1)[0] ?? '')).map(({ key, told, because, episode, endedAt }) => [key, told, because, episode, endedAt]).toSorted(),
  open: Object.values(findings).flatMap(({ last }) => (last.episode === null || !looking.includes(last.control) ? [] : [[last.key, last.episode]])).toSorted(),
  stretches: Object.entries(targets).map(([key, { stretches, last }]) => [key, stretches, last.at]).toSorted(),
});

test.each([1, 2])('by both sides, whatever was seen (%i)', async (seed) => {
  const sides = [readOf('fail: 3 of 5, pass: 2', 'warn: 500ms, fail: 2s'), readOf('fail: 1 of 1, pass: 1', 'warn: 200ms, fail: 800ms')] as const;
  const all = looks(aimedOf(sides[0].estate), seed);
  const found = await rejudge(sides, services, { memory: emptyMemory, evidence: { async* looks() { yield* all.map(apart); } }, pseudonym: (account) => account, progress: () => undefined });
  expect(found.runs).toBe(all.length / 2);
  for (const [index, side] of sides.entries()) expect(summary(found.memories[index as 0 | 1])).toEqual(summary(whole(side, all)));
});

test('another confirmation finds more, of the services that it is for and of nobody else', async () => {
  const [base, head] = [readOf('fail: 3 of 5, pass: 2', 'warn: 500ms, fail: 2s'), readOf('fail: 1 of 1, pass: 1', 'warn: 500ms, fail: 2s')];
  const all = looks(aimedOf(base.estate), 7);
  const memory = whole(base, all);
  const evidence = { ledger: async () => ({ run: null, commit: null, at: null, scope: null, diagnostics: [], memory }), async* looks() { yield* all.map(apart); } };
  const now = iso(begins + 3 * 86_400_000);
  const said = await backtest([base, head], evidence, now, (account) => account);
  expect(said.found.filter(({ before }) => before === null).length).toBeGreaterThan(5);
  expect(said.judgedAgain).toMatchObject({ services: services.map((name) => `service/${name}`).toSorted(), since: all[0]?.segment.at, runs: all.length / 2 });
  const same = await backtest([base, base], evidence, now, (account) => account);
  expect([same.found, same.judgedAgain.runs]).toEqual([[], 0]);
});

test('what is expected otherwise of answers that are kept is judged by them; what nobody looked for is not judgeable, and it is said what and since when', async () => {
  const [base, head] = [readOf('fail: 1 of 1', 'warn: 500ms'), readOf('fail: 1 of 1', 'warn: 500ms', ', expect: { status: 204 }')];
  const all = looks(aimedOf(base.estate), 9);
  const memory = whole(base, all);
  const evidence = { ledger: async () => ({ run: null, commit: null, at: null, scope: null, diagnostics: [], memory }), async* looks() { yield* all.map(apart); } };
  const until = iso(begins + 2 * 86_400_000);
  const said = await backtest([base, head], evidence, until, (account) => account);
  expect([said.notJudgeable, said.judgedAgain.services]).toEqual([[], ['service/mail']]);
  // Every answer was a 200: the whole time is one fault then, from the first look on.
  const found = said.found.filter(({ before }) => before === null).map(({ after }) => after);
  expect(found).toMatchObject([{ finding: 'endpoint-answers/service/mail#p', openedAt: all[1]?.segment.at, endedAt: null }]);
  const asked = (more: string): Promise<readonly unknown[]> => backtest([base, readOf('fail: 1 of 1', 'warn: 500ms', more)], evidence, until, (account) => account).then(({ notJudgeable, judgedAgain, found: otherwise }) => [notJudgeable, judgedAgain.services, otherwise]);
  const not = (...lacking: object[]): unknown => [[{ service: 'service/mail', target: 'service/mail#probes/p', lacking, since: all[0]?.segment.at }], [], []];
  expect(await asked(', expect: { body: { contains: Logg inn }, headers: { server: x } }')).toEqual(not({ what: 'text', name: 'Logg inn' }, { what: 'header', name: 'server' }));
  expect(await asked(', method: HEAD')).toEqual(not({ what: 'request', name: null }));
});

test('beyond the looks that are kept, what was found stands, and it is said how much that is', async () => {
  const [base, head] = [readOf('fail: 3 of 5, pass: 2', 'warn: 500ms, fail: 2s'), readOf('fail: 1 of 1, pass: 1', 'warn: 500ms, fail: 2s')];
  const all = looks(aimedOf(base.estate), 7);
  const memory = whole(base, all);
  const kept = all.slice(all.length / 2);
  const evidence = { ledger: async () => ({ run: null, commit: null, at: null, scope: null, diagnostics: [], memory }), async* looks() { yield* kept.map(apart); } };
  const said = await backtest([base, head], evidence, iso(begins + 3 * 86_400_000), (account) => account);
  const since = kept[0]?.segment.at ?? '';
  expect(said.judgedAgain.since).toBe(since);
  expect(said.bounds.foundBefore).toBe((memory.faults ?? []).filter(({ endedAt }) => endedAt < since).length);
  expect(said.bounds.foundBefore).toBeGreaterThan(0);
  // From two vantages nothing is certain, and what was found is within what may have been.
  expect(said.bounds.of.map(({ control }) => control)).toContain('endpoint-answers');
  for (const { service, control, before } of said.bounds.of) {
    const was = (memory.faults ?? []).filter(({ key, endedAt }) => key.startsWith(`${control}/${service}#`) && endedAt < since).length;
    expect(was).toBeLessThanOrEqual(before.faults.most);
    expect(before.faults.least).toBe(0);
  }
  expect(said.found.filter(({ before, after }) => ((before ?? after)?.endedAt ?? since) < since)).toEqual([]);
});
