import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../src/evidence/verify.ts';
import { git, minutesFrom, on, run, segmentAt, shared } from './repository.ts';
import { checkedOf, recordsOf, repositories } from './set-up.ts';

const fresh = repositories();
const minute = minutesFrom('2026-11-22T10:00:00Z');

test('two who wrote at once are joined, and nothing of either is lost', async () => {
  const [origin, a, b] = [fresh('--bare'), fresh(), fresh()];
  const [one, two] = [on(a, origin), on(b, origin)];
  await run(one, minute(0));
  expect(await shared(one, minute(0))).toBe(0);
  await two.ledger();
  expect(git(b, 'rev-parse', 'driftvakt/evidence')).toBe(git(a, 'rev-parse', 'driftvakt/evidence'));
  await run(one, minute(1), { status: 'fail', since: minute(1) });
  await two.keepTold({ 'endpoint-answers/service/erp': { number: 7, author: 'driftvakt[bot]' } });
  await run(two, minute(2), { status: 'fail', since: minute(2) });
  const mine = (await checkedOf(b)).head;
  expect(await shared(one, minute(1))).toBe(0);
  expect(await shared(two, minute(2))).toBe(1);
  const found = await recordsOf(origin);
  expect(verify(found, { sequence: mine?.link.sequence ?? 0, link: mine?.digest ?? '' }).faults).toEqual([]);
  expect(found.segments.map(({ envelope }) => envelope?.segment.at).toSorted()).toEqual([minute(0), minute(1), minute(2)]);
  expect(await on(fresh(), origin).told()).toEqual({});
  const late = on(fresh(), origin);
  await late.ledger();
  expect(await late.told()).toMatchObject({ 'endpoint-answers/service/erp': { number: 7 } });
});

test('a remote that is gone or refuses is said, the evidence is kept, and the next run gives it', async () => {
  const [origin, a] = [fresh('--bare'), fresh()];
  await run(on(a, origin), minute(0));
  const hook = join(origin, 'hooks/pre-receive');
  writeFileSync(hook, '#!/bin/sh\necho "not today" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  await expect(on(a, origin).share()).rejects.toThrow(/cannot be pushed .*kept here, and the next run pushes it.*/s);
  rmSync(hook);
  renameSync(origin, `${origin}-gone`);
  const evidence = on(a, origin);
  await run(evidence, minute(1));
  await expect(evidence.share()).rejects.toThrow(/cannot be fetched; what is here is kept/);
  renameSync(`${origin}-gone`, origin);
  const next = on(a, origin);
  await run(next, minute(2));
  expect(await next.share()).toBe(true);
  expect(await checkedOf(origin)).toMatchObject({ faults: [], segments: 3 });
});

test('a runner that is thrown away fetches the head only, goes on from it, and joins others from there', async () => {
  const origin = fresh('--bare');
  const host = on(fresh(), origin);
  for (let step = 0; step < 3; step += 1) await run(host, minute(step), { status: step === 1 ? 'fail' : 'pass', since: minute(step) });
  await shared(host, minute(2));
  const runner = fresh();
  const ephemeral = on(runner, origin, { GITHUB_ACTIONS: 'true' });
  await ephemeral.ledger();
  expect(git(runner, 'rev-list', '--count', 'driftvakt/evidence')).toBe('1');
  await run(host, minute(3), { status: 'fail', since: minute(3) });
  await shared(host, minute(3));
  await run(ephemeral, minute(4), { status: 'fail', since: minute(4) });
  expect(await shared(ephemeral, minute(4))).toBe(1);
  expect(await checkedOf(origin)).toMatchObject({ faults: [], segments: 5, isShallow: false });
  expect(await checkedOf(runner)).toMatchObject({ faults: [], segments: 5, isShallow: true });
});

test.each([[2, 5], [8, 2]])('%i writers in clones of their own, %i rounds: every record is there once', async (count, rounds) => {
  const origin = fresh('--bare');
  const clones = Array.from({ length: count }, () => fresh());
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(clones.map(async (clone, index) => {
      const evidence = on(clone, origin);
      await evidence.ledger();
      const at = minute(round * 10 + index);
      await run(evidence, at, { segment: segmentAt(at, undefined, index % 2 === 0 ? 'oslo' : 'bergen') });
      await shared(evidence, at);
    }));
  }
  const found = await recordsOf(origin);
  expect(verify(found).faults).toEqual([]);
  expect(found.segments.map(({ envelope }) => envelope?.segment.at).toSorted()).toEqual(Array.from({ length: rounds * count }, (_, index) => minute(Math.floor(index / count) * 10 + index % count)).toSorted());
});

test('on a remote that lets the ledger only go forward, as the ruleset that the README names does, two writers go on as ever, and a rewritten ledger is refused', async () => {
  const [origin, a, b] = [fresh('--bare'), fresh(), fresh()];
  const hook = join(origin, 'hooks/update');
  writeFileSync(hook, '#!/bin/sh\ncase "$1" in refs/heads/driftvakt/evidence) ;; *) exit 0 ;; esac\ncase "$2" in *[!0]*) ;; *) exit 0 ;; esac\ncase "$3" in *[!0]*) git merge-base --is-ancestor "$2" "$3" ;; *) exit 1 ;; esac\n');
  chmodSync(hook, 0o755);
  const [one, two] = [on(a, origin), on(b, origin)];
  for (let round = 0; round < 3; round += 1) {
    await run(one, minute(4 * round), { status: 'fail', since: minute(4 * round) });
    await run(two, minute(4 * round + 1), { status: 'pass', since: minute(4 * round + 1) });
    await shared(one, minute(4 * round + 2));
    await shared(two, minute(4 * round + 3));
  }
  const found = await recordsOf(origin);
  expect(verify(found).faults).toEqual([]);
  expect(found.segments).toHaveLength(6);
  const head = git(origin, 'rev-parse', 'driftvakt/evidence');
  expect(() => git(b, 'push', '-q', '--force', origin, 'driftvakt/evidence~1:refs/heads/driftvakt/evidence')).toThrow('hook declined');
  expect(() => git(b, 'push', '-q', origin, ':refs/heads/driftvakt/evidence')).toThrow('hook declined');
  expect(git(origin, 'rev-parse', 'driftvakt/evidence')).toBe(head);
});

test('a remote that lets nothing be replaced is said at once, with what it must let', async () => {
  const [origin, a] = [fresh('--bare'), fresh()];
  const evidence = on(a, origin);
  await run(evidence, minute(0));
  await shared(evidence, minute(0));
  git(origin, 'config', 'receive.denyNonFastForwards', 'true');
  await run(evidence, minute(1));
  await expect(evidence.share()).rejects.toThrow(/next run pushes it\. Whoever runs the audit must be let to replace and delete driftvakt\/memory and driftvakt\/raw\/\*.*non-fast-forward/u);
  git(origin, 'config', 'receive.denyNonFastForwards', 'false');
  const next = on(a, origin);
  await run(next, minute(2));
  expect(await next.share()).toBe(true);
});

test('a month that a remote lets nobody delete comes back and is dropped again, though its last day is made compact by that', async () => {
  const [origin, a] = [fresh('--bare'), fresh()];
  const first = on(a, origin);
  await run(first, minute(0));
  await shared(first, minute(0));
  await run(first, minute(1));
  await shared(first, minute(1));
  git(origin, 'config', 'receive.denyDeletes', 'true');
  for (const at of ['2027-03-25T10:00:00Z', '2027-03-25T10:05:00Z']) {
    const evidence = on(a, origin);
    await run(evidence, at);
    await evidence.exclusively('record', () => evidence.drop('2027-01-01T00:00:00Z'));
    expect(git(a, 'for-each-ref', '--format=%(refname)', 'refs/heads/driftvakt/raw')).toBe('refs/heads/driftvakt/raw/2027-03');
    await expect(evidence.share()).rejects.toThrow('deletion prohibited');
  }
  git(origin, 'config', 'receive.denyDeletes', 'false');
  const last = on(a, origin);
  await run(last, '2027-03-25T10:10:00Z');
  await last.exclusively('record', () => last.drop('2027-01-01T00:00:00Z'));
  await shared(last, '2027-03-25T10:10:00Z');
  expect(await checkedOf(origin)).toMatchObject({ faults: [], segments: 3 });
});

test('a clone that has fetched evidence with all else, and has none of its own, is told so', async () => {
  const origin = fresh('--bare');
  const host = fresh();
  await run(on(host, origin), minute(0));
  await shared(on(host, origin), minute(0));
  const clone = fresh();
  expect(await on(clone).elsewhere()).toBeUndefined();
  git(clone, 'remote', 'add', 'origin', origin);
  git(clone, 'fetch', '-q', 'origin');
  expect(await on(clone).elsewhere()).toBe('refs/remotes/origin/driftvakt/evidence');
  await on(clone, 'origin').ledger();
  expect(await on(clone).elsewhere()).toBeUndefined();
});
