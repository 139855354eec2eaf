// A copy of which only the last links are here, as a job's checkout is: what it holds is verified, and of the rest it is said that it is not here.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rmSync, writeFileSync } from 'node:fs';
import { driftvakt } from '../cli/run.ts';
import { verify } from '../../src/evidence/verify.ts';
import { checkedOf, recordsOf, repositories } from './set-up.ts';
import { git, minutesFrom, on, run } from './repository.ts';

const fresh = repositories();
const march = minutesFrom('2026-03-01T10:00:00Z');
const july = minutesFrom('2026-07-10T10:00:00Z');

/** Evidence of which March was dropped in July, the anchors of all its links, and a copy with the last link alone. */
async function begun(): Promise<{ readonly whole: string; readonly copy: string; readonly anchors: readonly { readonly sequence: number; readonly link: string }[] }> {
  const [whole, copy] = [fresh(), fresh()];
  const evidence = on(whole);
  for (const [step, at] of [march(0), march(1), july(0), july(1), july(2)].entries()) {
    await run(evidence, at, { status: step % 2 === 0 ? 'pass' : 'fail', since: at });
    if (at === july(1)) await evidence.exclusively('record', () => evidence.drop('2026-04-11T00:00:00Z'));
  }
  const anchors = (await recordsOf(whole)).links.map(({ text }) => verify({ links: [{ place: '', text, parents: undefined }], segments: [], reaches: {}, faults: [] }).head).map((head) => ({ sequence: head?.link.sequence ?? 0, link: head?.digest ?? '' }));
  git(copy, 'fetch', '-q', '--depth=1', `file://${whole}`, '+refs/heads/driftvakt/*:refs/heads/driftvakt/*');
  return { whole, copy, anchors };
}

test('what retention dropped before the copy begins is not called removed, and what is removed of the rest is found', async () => {
  const { whole, copy } = await begun();
  expect(await checkedOf(whole)).toMatchObject({ faults: [], isShallow: false, unknown: [], segments: 3 });
  expect(await checkedOf(copy)).toMatchObject({ faults: [], isShallow: true, unknown: [{ writer: 'oslo', through: 2 }], segments: 3 });
  const told = await driftvakt(copy, ['verify', '--evidence', 'branch', '--language', 'nb']);
  expect(told).toMatchObject({ exit: 0, out: expect.stringContaining('Av oslo er segmentene til og med 2 ikke her.') as string });
  const found = await recordsOf(copy);
  const without = verify({ ...found, segments: found.segments.filter(({ envelope }) => envelope?.number !== 4) });
  expect(without.faults.map(({ kind, place }) => [kind, place])).toEqual([['removed', 'segment 4 of oslo']]);
  const { faults, unknown } = verify({ ...found, segments: [] });
  expect([unknown, faults.map(({ kind, place }) => [kind, place])]).toEqual([[{ writer: 'oslo', through: 4 }], [['removed', 'segment 5 of oslo']]]);
});

test('an anchor from before the copy begins cannot be held against it, which is neither a rewritten chain nor all well', async () => {
  const { copy, anchors } = await begun();
  const head = anchors.at(-1);
  const [first] = anchors;
  expect((await driftvakt(copy, ['verify', '--evidence', 'branch', '--anchor', `${head?.link ?? ''}@${head?.sequence ?? ''}`])).exit).toBe(0);
  const asked = await driftvakt(copy, ['verify', '--evidence', 'branch', '--anchor', `${first?.link ?? ''}@${first?.sequence ?? ''}`]);
  expect(asked).toMatchObject({ exit: 1, out: expect.stringMatching(/^cut +link 1: the anchor names it, and this shallow copy begins with \d: fetch the rest/u) as string });
  expect(asked.out).not.toContain('rewritten  ');
  // A head that says it was at the copy's first link or later is another chain's.
  const other = await driftvakt(copy, ['verify', '--evidence', 'branch', '--anchor', `${'0'.repeat(64)}@${head?.sequence ?? ''}`]);
  expect(other.out).toMatch(/^rewritten  link/u);
});

test('git that asks for bare repositories to be named takes the one that is named, and one that it does not trust is said so', async () => {
  const [root, bare] = [fresh(), fresh('--bare')];
  await run(on(root, bare), '2026-11-22T10:00:00Z');
  await on(root, bare).share();
  const explicit = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.bareRepository', GIT_CONFIG_VALUE_0: 'explicit' };
  expect(await driftvakt(root, ['verify', '--evidence', bare], explicit)).toMatchObject({ exit: 0, out: expect.stringContaining('all of it stands as it was written') as string });
  const owned = await driftvakt(root, ['verify', '--evidence', 'branch'], { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null' });
  expect(owned).toMatchObject({ exit: 3, err: expect.stringMatching(/^error: git does not use the repository around .*dubious ownership/u) as string });
  expect(owned.err).not.toContain('git init');
});

test('what is no anchor, and no file of one, is told in one sentence', async () => {
  const copy = fresh();
  writeFileSync(join(copy, 'no.json'), '{}');
  expect((await driftvakt(copy, ['verify', '--evidence', 'branch', '--anchor', 'abc@3'])).err).toMatch(/^error: there is no anchor: DIGEST@SEQUENCE, or a file that holds one \(abc@3 cannot be read/u);
  expect((await driftvakt(copy, ['verify', '--evidence', 'branch', '--anchor', 'no.json'])).err).toContain('holds no anchor that can be used');
  rmSync(join(copy, '.git'), { recursive: true });
  const none = await driftvakt(copy, ['verify', '--evidence', 'branch']);
  expect(none).toMatchObject({ exit: 3, err: expect.stringMatching(/^error: there is no git repository around .*: make one with `git init`/u) as string });
  expect(none.err).not.toContain('fatal');
});
