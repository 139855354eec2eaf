// Shards and vantages as the processes of several runners, and merged as one run.
import { readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../src/model/digest.ts';
import type { Segment } from '../../src/model/results.ts';
import { driftvakt } from '../cli/run.ts';
import { begin, having, instant, said, type Estate } from './estate.ts';

let estate: Estate;
beforeEach(async () => { estate = await begin(); });
afterEach(() => estate.end());
const json = ['--format', 'json'] as const;

/** Plans for three shards from each vantage, and lets each look, on a runner of its own. The folders of their evidence. */
async function looked(time: string, ...words: readonly string[]): Promise<string[]> {
  const planned = await estate.run('.driftvakt', time, 'audit', '--plan-shards', '3', '--plan', 'plan.json', ...json);
  expect(planned).toMatchObject({ exit: 0, err: '' });
  const { include } = JSON.parse(planned.out) as { include: { shard: string; from: string }[] };
  expect(include.map(({ shard, from }) => `${from} ${shard}`)).toEqual(['oslo 1/3', 'oslo 2/3', 'oslo 3/3', 'bergen 1/3', 'bergen 2/3', 'bergen 3/3']);
  const folders = include.map(({ shard, from }) => `runner-${time.replaceAll(':', '')}-${from}-${shard.replace('/', '-')}`);
  const rans = await Promise.all(include.map(({ shard, from }, index) => estate.run(folders[index] ?? '', time, 'audit', '--shard', shard, '--from', from, '--plan', 'plan.json', ...json, ...words)));
  for (const ran of rans) expect(ran).toMatchObject({ exit: 0 });
  const targets = rans.flatMap((ran) => (JSON.parse(ran.out) as { observations: { target: string; from: string }[] }).observations.map(({ target, from }) => `${target} ${from}`));
  expect(new Set(targets).size).toBe(targets.length);
  return folders;
}

test('shards of two vantages, merged, say what one run of all says; merging again, in another order, changes no byte', async () => {
  const folders = await looked('12:00:00');
  const merged = await estate.run('.driftvakt', '12:01:00', 'merge', ...folders, ...json);
  expect(merged).toMatchObject({ exit: 1, err: '' });
  expect(said(merged)).toMatchObject({ command: 'merge', scope: { complete: true, vantages: ['bergen', 'oslo'], shard: null }, counts: { observations: 24 } });
  expect([having(merged, 'fail'), having(merged, 'pass').length]).toEqual([['s3', 's7'], 10]);
  expect(said(merged).findings.find(({ key }) => key === 'endpoint-answers/service/s3#answer')?.evidence.map(({ from }) => from).toSorted()).toEqual(['bergen', 'oslo']);
  const before = readFileSync(join(estate.root, '.driftvakt/ledger.json'), 'utf8');
  const again = await estate.run('.driftvakt', '12:02:00', 'merge', ...folders.toReversed(), ...json);
  expect(again.exit).toBe(1);
  expect(readFileSync(join(estate.root, '.driftvakt/ledger.json'), 'utf8')).toBe(before);
  expect((await estate.run('elsewhere', '12:01:00', 'merge', ...folders.toReversed(), ...json)).exit).toBe(1);
  expect(readFileSync(join(estate.root, 'elsewhere/ledger.json'), 'utf8')).toBe(before);
});

test('the plan hands on what is due, and the next one what the looks took', async () => {
  await estate.run('.driftvakt', '12:01:00', 'merge', ...await looked('12:00:00'));
  const soon = await estate.run('.driftvakt', '12:02:00', 'audit', '--plan-shards', '3', '--plan', 'soon.json');
  expect(soon.out).toContain('12 targets are not due from oslo');
  const idle = await estate.run('idle', '12:02:00', 'audit', '--shard', '1/3', '--from', 'oslo', '--plan', 'soon.json', ...json);
  expect(said(idle).counts.observations).toBe(0);
});

test('a shard without a plan looks at its own part by the declarations alone, and all parts together at everything once', async () => {
  const rans = await Promise.all(['1/3', '2/3', '3/3'].map((shard, index) => estate.run(`own-${index}`, '12:00:00', 'audit', '--shard', shard, ...json)));
  const targets = rans.flatMap((ran) => (JSON.parse(ran.out) as { observations: { target: string }[] }).observations.map(({ target }) => target));
  expect(targets.toSorted()).toEqual(Array.from({ length: 12 }, (_none, index) => `service/s${index}#probes/answer`).toSorted());
  const merged = await estate.run('.driftvakt', '12:01:00', 'merge', 'own-0', 'own-1', 'own-2', ...json);
  expect(said(merged).scope).toMatchObject({ complete: true, vantages: ['oslo'] });
});

test('a shard that did not come is said, nothing is gone; it is merged when it comes, and what waits is picked up by the next audit', async () => {
  const folders = await looked('12:00:00');
  const [late = '', ...others] = folders;
  const merged = await estate.run('.driftvakt', '12:01:00', 'merge', ...others, ...json);
  expect(merged.err).toContain('1 part of the plan did not come: 1/3 from oslo');
  expect(said(merged).scope).toMatchObject({ complete: false, missing: ['1/3 from oslo'] });
  const second = await estate.run('.driftvakt', '12:02:00', 'merge', late, ...json);
  expect(said(second).scope).toMatchObject({ complete: false, shard: '1/3' });
  // All others came before, and were judged.
  expect([second.err, said(second).scope.missing]).toEqual([expect.not.stringContaining('did not come'), undefined]);
  expect(having(second, 'fail')).toEqual(['s3', 's7']);
  // A vantage that seals into the same evidence waits there until the next run judges it beside its own.
  expect((await estate.run('.driftvakt', '12:10:00', 'audit', '--from', 'bergen')).err).toContain('sealed 12 looks from bergen');
  expect(estate.waiting('.driftvakt').length).toBe(1);
  const next = await estate.run('.driftvakt', '12:10:30', 'audit', ...json);
  expect(said(next)).toMatchObject({ scope: { vantages: ['bergen', 'oslo'] }, counts: { observations: 24 } });
  expect(estate.waiting('.driftvakt')).toEqual([]);
});

test('a part that was looked at anew after its run was judged is the last of it, where the others are brought along', async () => {
  const folders = await looked('12:00:00');
  const [late = '', ...others] = folders;
  rmSync(join(estate.root, late), { recursive: true });
  await estate.run('.driftvakt', '12:01:00', 'merge', ...others, ...json);
  await estate.run(late, '12:03:00', 'audit', '--shard', '1/3', '--from', 'oslo', '--plan', 'plan.json');
  const whole = await estate.run('.driftvakt', '12:04:00', 'merge', ...folders, ...json);
  expect([whole.exit, whole.err, said(whole).scope.missing]).toEqual([1, '', undefined]);
});

/** The one segment of a folder, changed and sealed anew by whoever has the runner. */
function forged(folder: string, name: string, change: (segment: Segment) => unknown, seal = digest): void {
  const [path = ''] = estate.waiting(folder);
  const { segment, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { segment: Segment };
  const changed = change(segment);
  mkdirSync(join(estate.root, 'hostile', name), { recursive: true });
  writeFileSync(join(estate.root, 'hostile', name, `2026-11-17T120000.000Z-${seal(changed).slice(0, 16)}.json`), JSON.stringify({ ...rest, digest: seal(changed), segment: changed }));
}

test('what a hostile runner seals is refused with its reason or kept as data, and the others are merged', async () => {
  const folders = await looked('12:00:00');
  const [first = '', ...others] = folders;
  const facts = (value: unknown) => (segment: Segment): unknown => ({ ...segment, observations: segment.observations.map((one) => ({ ...one, facts: value })) });
  forged(first, 'other-estate', (segment) => ({ ...segment, estate: 'other' }));
  forged(first, 'no-seal', (segment) => ({ ...segment, at: '2026-11-17T12:00:01Z' }), (value) => digest([value]));
  forged(first, 'future', (segment) => ({ ...segment, at: '2026-11-17T13:00:00Z' }));
  forged(first, 'other-vantage', (segment) => ({ ...segment, observations: segment.observations.map((one) => ({ ...one, from: 'bergen' })) }));
  forged(first, 'undeclared', (segment) => ({ ...segment, scope: { ...segment.scope, vantages: ['bodo'] } }));
  forged(first, 'form', (segment) => ({ ...segment, observations: [{ target: 5 }] }));
  forged(first, 'instants', (segment) => ({ ...segment, at: 'yesterday' }));
  forged(first, 'facts', facts({ reached: true, timings: null, address: { toString: 1 } }));
  forged(first, 'phase', facts({ reached: false, phase: 'toString', error: 'constructor', detail: '', timings: { total: 1 } }));
  forged(first, 'prototype', (segment) => JSON.parse(JSON.stringify(segment).replace('"facts":{', '"facts":{"__proto__":{"reached":true},')) as unknown);
  writeFileSync(join(estate.root, 'hostile/not-json.json'), 'not json');
  mkdirSync(join(estate.root, 'hostile/links'));
  symlinkSync('/etc/passwd', join(estate.root, 'hostile/links/2026-11-17T120000.000Z-0123456789abcdef.json'));
  const ran = await estate.run('.driftvakt', '12:01:00', 'merge', 'hostile', ...others, ...json);
  expect(ran.exit).toBe(3);
  for (const reason of ['other-estate/.* is of the estate other, not of move', 'no-seal/.* does not match its seal', 'future/.* is ahead of this clock', 'other-vantage/.* holds looks from another vantage', 'undeclared/.* speaks for the vantage bodo', 'form/.* has not the form', 'instants/.* has not the form', 'facts/.* has not the form', 'phase/.* has not the form', 'links/.* is a link'])
    expect(ran.err).toMatch(new RegExp(reason, 'u'));
  expect(ran.err).not.toContain(' at ');
  // One vantage's lies are one vote: what the other runners saw is merged as if they had not been told.
  expect(having(ran, 'fail')).toEqual(['s3', 's7']);
  const honest = await estate.run('.driftvakt', '12:02:00', 'merge', first, ...json);
  expect([honest.exit, ...having(honest, 'fail')]).toEqual([1, 's3', 's7']);
});

test('runs that did not come are told: by the next run, in its results, and in the report in both languages', async () => {
  for (const time of ['01:00:00', '01:05:00']) await estate.run('.driftvakt', time, 'audit', '--quiet');
  const back = await estate.run('.driftvakt', '04:30:00', 'audit', '--format', 'json=results.json', '--format', 'text');
  expect(back.out).toContain('The watch itself was silent from Tuesday 17 November 2026 at 02:10 to Tuesday 17 November 2026 at 05:30: 40 runs from oslo missed.');
  expect(JSON.parse(readFileSync(join(estate.root, 'results.json'), 'utf8'))).toMatchObject({ gaps: [{ vantage: 'oslo', from: '2026-11-17T01:10:00Z', to: '2026-11-17T04:30:00Z', missed: 40 }] });
  await driftvakt(estate.root, ['report', '--audience', 'internal', '--out', 'site', '--evidence', '.driftvakt']);
  const page = (path: string): string => readFileSync(join(estate.root, 'site', path), 'utf8').replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  expect(page('evidence/service-s3.html')).toContain('The watch itself was silent from Tuesday 17 November 2026 at 02:10');
  expect(page('nb/evidence/service-s3.html')).toContain('40 kjøringer fra målestedet oslo uteble');
  expect(page('nb/index.html')).toContain('Kontrollen selv var taus fra tirsdag 17. november 2026 kl. 02:10 til');
});

test('a wrong word is a sentence and exit 2', async () => {
  const refused = async (...words: readonly string[]): Promise<string> => {
    const ran = await estate.run('.driftvakt', '12:00:00', 'audit', ...words);
    expect(ran.exit).toBe(2);
    return ran.err;
  };
  expect(await refused('--from', 'olso')).toContain('did you mean "oslo"?');
  expect(await refused('--shard', '9/8')).toContain('say which of how many');
  expect(await refused('--plan-shards', '0')).toContain('say how many');
  expect(await refused('--plan-shards', '8', '--shard', '1/8')).toContain('say one of them');
  expect(await refused('--shard', '1/8', '--publish')).toContain('tells nothing');
  expect(await refused('--plan', 'x')).toContain('goes with');
  writeFileSync(join(estate.root, 'bad.json'), '{}');
  expect(await refused('--shard', '1/8', '--plan', 'bad.json')).toContain('no plan that');
  expect(instant('12:00:00')).toBe('2026-11-17T12:00:00Z');
});
