import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/evidence/link.ts';
import type { Memory } from '../../src/model/memory.ts';
import { git, looked, minutesFrom, on, run, segmentAt } from './repository.ts';
import { checkedOf, repositories } from './set-up.ts';

const fresh = repositories();
const datesIn = ({ targets }: Memory): string[] => (targets['service/erp#probes/login@oslo']?.days ?? []).map(({ date }) => date);
const minute = minutesFrom('2026-11-22T23:00:00Z');

test('a run is kept on three references, and neither work tree, index nor branch is touched', async () => {
  const root = fresh();
  writeFileSync(join(root, 'services/estate.yaml'), 'a: 2\n');
  const before = [git(root, 'status', '--porcelain=v2', '--branch'), git(root, 'ls-files', '-s')];
  await run(on(root), minute(0));
  expect([git(root, 'status', '--porcelain=v2', '--branch'), git(root, 'ls-files', '-s')]).toEqual(before);
  expect(git(root, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual(['refs/heads/driftvakt/evidence', 'refs/heads/driftvakt/memory', 'refs/heads/driftvakt/raw/2026-11', 'refs/heads/main']);
  expect(git(root, 'rev-list', '--parents', 'driftvakt/evidence').split(' ')).toHaveLength(1);
  expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('');
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 1 });
});

test('what stays as it is makes three commits a day; a finding that changes makes one at once', async () => {
  const root = fresh();
  const evidence = on(root);
  for (let hour = 0; hour <= 24; hour += 1) await run(evidence, minute(12 * hour));
  expect(Number(git(root, 'rev-list', '--count', 'driftvakt/evidence'))).toBe(4);
  const [before] = [git(root, 'rev-parse', 'driftvakt/evidence:targets.tsv')];
  await run(evidence, minute(12 * 24 + 1), { status: 'fail', since: minute(12 * 24 + 1) });
  await run(evidence, minute(12 * 24 + 2), { status: 'fail', since: minute(12 * 24 + 1) });
  expect(Number(git(root, 'rev-list', '--count', 'driftvakt/evidence'))).toBe(5);
  expect(git(root, 'rev-parse', 'driftvakt/evidence:targets.tsv')).toBe(before);
  const since = git(root, 'ls-tree', '--name-only', 'driftvakt/evidence').split('\n').find((path) => path.startsWith('findings-')) ?? '';
  expect(git(root, 'show', `driftvakt/evidence:${since}`)).toContain('"status":"fail"');
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 27 });
});

test('a finished day becomes one compact file, and every segment in it is the one that was sealed', async () => {
  const root = fresh();
  const evidence = on(root);
  for (let step = 0; step < 14; step += 1) await run(evidence, minute(step), { segment: segmentAt(minute(step), [looked(minute(step), 40 + step / 10), { ...looked(minute(step), 1), seen: false, reason: 'failed', detail: '\u0000n' } as never]) });
  await run(evidence, minute(14), { status: 'fail', since: minute(14) });
  expect(git(root, 'ls-tree', '-r', '--name-only', 'driftvakt/raw/2026-11').split('\n')).toEqual(['22.day', '23/oslo-00000013.json', '23/oslo-00000014.json', '23/oslo-00000015.json']);
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 15 });
  expect(git(root, 'show', 'driftvakt/evidence:days-2026-11.tsv')).toBe('#22\n\t3600\t39:12');
  expect(datesIn((await evidence.withDays((await evidence.ledger()).memory, 400)))).toEqual(['2026-11-22', '2026-11-23']);
});

test('a run reads no day that the ledger holds; who shows them is given all', async () => {
  const root = fresh();
  for (let day = 0; day < 5; day += 1) await run(on(root), minute(288 * day));
  const { memory } = await on(root).ledger();
  // What was over when the ledger was committed last is only there.
  expect(datesIn(memory)).toEqual(['2026-11-26']);
  expect(datesIn(await on(root).withDays(memory, 400))).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
  git(root, 'update-ref', '-d', 'refs/heads/driftvakt/memory');
  await run(on(root), minute(288 * 5));
  // The unfinished day comes from raw segments.
  expect(datesIn(await on(root).withDays((await on(root).ledger()).memory, 400))).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
});

test('a memory that was kept in one text, with its days, is read, verified, and gone on from', async () => {
  const root = fresh();
  for (let day = 0; day < 4; day += 1) await run(on(root), minute(288 * day));
  const [memory, ref] = [git(root, 'rev-parse', 'driftvakt/memory'), 'refs/heads/driftvakt/memory'];
  const kept = (await on(root).ledger()).memory;
  const days = (await on(root).withDays(kept, 400)).targets['service/erp#probes/login@oslo']?.days.slice(0, -1);
  writeFileSync(join(root, 'days'), `${JSON.stringify({ 'service/erp#probes/login@oslo\ts': days })}\n`);
  const { pieces: _pieces, ...head } = JSON.parse(git(root, 'show', 'driftvakt/memory:state').split('\n')[1] ?? '') as { pieces: unknown; ledger: object };
  const whole = JSON.stringify({ ...head, ledger: { ...head.ledger, memory: kept } });
  const text = `${sha256(whole)}\n${whole}\n`;
  writeFileSync(join(root, 'state'), text);
  const input = `100644 blob ${git(root, 'hash-object', '-w', 'days')}\tdays\n100644 blob ${git(root, 'hash-object', '-w', 'state')}\tstate\n`;
  const tree = execFileSync('git', ['mktree'], { cwd: root, input, encoding: 'utf8' }).trim();
  const message = git(root, 'show', '-s', '--format=%B', memory).replace(/"content":"[0-9a-f]{64}"/u, `"content":"${sha256(text)}"`);
  git(root, 'update-ref', ref, git(root, 'commit-tree', tree, '-m', message));
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 4 });
  expect((await on(root).ledger()).memory).toEqual(kept);
  await run(on(root), minute(288 * 4));
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 5 });
  expect(datesIn(await on(root).withDays((await on(root).ledger()).memory, 400))).toEqual(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']);
});

test('without the working memory the ledger and the raw segments give it again', async () => {
  const root = fresh();
  for (let step = 0; step < 14; step += 1) await run(on(root), minute(step), step < 5 ? {} : { status: 'fail', since: minute(5) });
  const { memory } = await on(root).ledger();
  git(root, 'update-ref', '-d', 'refs/heads/driftvakt/memory');
  const again = on(root);
  expect((await again.ledger()).memory.findings).toMatchObject({ 'endpoint-answers/service/erp#login': { last: { status: 'fail', since: minute(5), episode: { openedAt: minute(5) } } } });
  expect((await again.unmerged()).map(({ digest }) => digest)).toEqual(memory.segments);
  await run(again, minute(14), { status: 'fail', since: minute(5) });
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 15 });
  expect(await on(root).unmerged()).toEqual([]);
});

test('a bare repository, a work tree, and one by SHA-256 keep it as well', async () => {
  for (const root of [fresh('--bare'), fresh('--object-format=sha256')]) {
    for (let step = 0; step < 3; step += 1) await run(on(root), minute(step));
    expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 3 });
    expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('');
  }
  const root = fresh();
  const tree = join(root, 'tree');
  git(root, 'worktree', 'add', '-q', tree, '-b', 'other');
  await run(on(tree), minute(0));
  await run(on(root), minute(1));
  expect(await checkedOf(tree)).toMatchObject({ faults: [], segments: 2 });
});

test('nothing of the user\'s git is run, and none of his settings changes what is written', async () => {
  const root = fresh();
  const hooks = join(root, 'hooks');
  mkdirSync(hooks);
  for (const name of ['reference-transaction', 'post-index-change', 'pre-commit', 'commit-msg', 'post-commit', 'fsmonitor']) {
    writeFileSync(join(hooks, name), `#!/bin/sh\ntouch ${root}/ran-${name}\nexit 1\n`);
    chmodSync(join(hooks, name), 0o755);
  }
  writeFileSync(join(root, '.gitattributes'), '* text eol=crlf filter=evil\n');
  for (const [name, value] of [['core.hooksPath', hooks], ['core.fsmonitor', join(hooks, 'fsmonitor')], ['alias.cat-file', `!touch ${root}/ran-alias`], ['filter.evil.clean', `touch ${root}/ran-filter`], ['core.autocrlf', 'true'], ['i18n.commitEncoding', 'latin1'], ['core.compression', '0']] as const) git(root, 'config', name, value);
  for (let step = 0; step < 2; step += 1) await run(on(root), minute(step));
  expect(await checkedOf(root)).toMatchObject({ faults: [], segments: 2 });
  expect(readdirSync(root).filter((name) => name.startsWith('ran-'))).toEqual([]);
});

test('a branch that holds something else is never overwritten, and where there is no repository it is said', async () => {
  const root = fresh();
  git(root, 'branch', 'driftvakt/evidence');
  await expect(run(on(root), minute(0))).rejects.toThrow(/holds something else than evidence, and was left as it is/);
  expect(git(root, 'rev-parse', 'driftvakt/evidence')).toBe(git(root, 'rev-parse', 'main'));
  await expect(on('/').ledger()).rejects.toThrow(/there is no git repository around/);
});
