import { execFile } from 'node:child_process';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openGit } from '../../src/world/evidence/git.ts';
import { recordsAt } from '../../src/world/evidence/place.ts';
import { sweepReplaced } from '../../src/world/evidence/sweep.ts';
import { branchIn, git, minutesFrom, on, run } from './repository.ts';
import { checkedOf, repositories } from './set-up.ts';

const fresh = repositories();
const minute = minutesFrom('2026-11-22T22:30:00Z');
const looseIn = (root: string): string[] => readdirSync(join(root, '.git/objects'), { recursive: true, encoding: 'utf8' }).filter((path) => /^[0-9a-f]{2}\/[0-9a-f]{38}$/.test(path));

test('who reads, fetches or verifies while 30 runs write comes to an end', async () => {
  const [root, copy] = [fresh(), fresh('--bare')];
  await run(on(root), minute(0));
  const writer = { isDone: false };
  const failed: string[] = [];
  const again = async (name: string, work: () => Promise<unknown>): Promise<number> => {
    const once = (): Promise<unknown> => work().catch((error: unknown) => failed.push(`${name}: ${String(error)}`));
    let count = 0;
    for (; !writer.isDone; count += 1) {
      await once();
      // So that the writer has its turn, too.
      await pause(30);
    }
    return count;
  };
  const counts = Promise.all([
    again('fetch', () => promisify(execFile)('git', ['fetch', '-q', '--no-auto-gc', root, '+refs/heads/driftvakt/*:refs/heads/driftvakt/*'], { cwd: copy })),
    again('raw', () => Array.fromAsync(on(root).raw())),
    again('ledger', () => on(root).ledger()),
    again('verify', () => recordsAt(branchIn(root))),
  ]);
  for (let step = 1; step <= 30; step += 1) await run(on(root), minute(step), step % 7 === 3 ? { status: 'fail', since: minute(step) } : {});
  writer.isDone = true;
  for (const count of await counts) expect(count).toBeGreaterThan(2);
  expect(failed).toEqual([]);
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 31 });
  expect(git(copy, 'fsck', '--strict', '--no-dangling')).toBe('');
});

test('what was replaced stays for an hour; then it is gone, but for what was written again, and nothing that is referred to goes', async () => {
  const root = fresh();
  for (let step = 0; step < 20; step += 1) await run(on(root), minute(step));
  const opened = await openGit(root, process.env);
  const unreachable = (): string[] => git(root, 'fsck', '--unreachable', '--no-reflogs').split('\n').flatMap((line) => / ([0-9a-f]{40})$/.exec(line)?.[1] ?? []);
  const before = unreachable();
  expect(before.length).toBeGreaterThan(60);
  await sweepReplaced(opened, [], { now: Date.now() + 3_000_000 });
  expect(unreachable()).toEqual(before);
  for (const path of looseIn(root)) utimesSync(join(root, '.git/objects', path), 0, 0);
  const [young = ''] = before;
  const again = join(root, '.git/objects', young.slice(0, 2), young.slice(2));
  utimesSync(again, new Date(Date.now() + 7_000_000), new Date(Date.now() + 7_000_000));
  await sweepReplaced(opened, [], { now: Date.now() + 8_000_000 });
  expect(unreachable()).toEqual([young]);
  expect(statSync(again).isFile()).toBe(true);
  expect(readdirSync(join(root, '.git/driftvakt/replaced'))).toEqual([]);
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 20 });
});

test('what only a tag of the user\'s or a fetch from another remote refers to is not taken away', async () => {
  const root = fresh();
  await run(on(root), minute(0));
  git(root, 'tag', '-a', '-m', 'kept by hand', 'then', 'driftvakt/memory');
  git(root, 'update-ref', 'refs/remotes/other/driftvakt/raw/2026-11', 'driftvakt/raw/2026-11');
  for (let step = 1; step < 4; step += 1) await run(on(root), minute(step));
  for (const path of looseIn(root)) utimesSync(join(root, '.git/objects', path), 0, 0);
  const before = looseIn(root).length;
  await sweepReplaced(await openGit(root, process.env), [], { now: Date.now() + 8_000_000 });
  expect(looseIn(root).length).toBeLessThan(before);
  expect(git(root, 'fsck', '--connectivity-only', '--no-dangling')).toBe('');
});
