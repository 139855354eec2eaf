import { execFileSync } from 'node:child_process';
import { beforeEach, expect, test } from 'vitest';
import { linkDigest, linkText, parseLink, type Link } from '../../src/evidence/link.ts';
import { verify, type Fault } from '../../src/evidence/verify.ts';
import { digest } from '../../src/model/digest.ts';
import type { Evidence } from '../../src/world/evidence.ts';
import { asOurs, git, minutesFrom, on, run, segmentAt, shared } from './repository.ts';
import { checkedOf, recordsOf, repositories } from './set-up.ts';

const fresh = repositories();
const faults = async (folder: string): Promise<readonly Fault[]> => (await checkedOf(folder)).faults;
const minute = minutesFrom('2026-11-22T10:00:00Z');
const failing = (at: string) => ({ status: 'fail' as const, since: at });
const written = (cwd: string, args: readonly string[], input: string): string => execFileSync('git', args, { cwd, env: asOurs(input), encoding: 'utf8', input }).trim();

let origin: string;
let a: string;
let two: Evidence;
beforeEach(async () => {
  [origin, a] = [fresh('--bare'), fresh()];
  two = on(fresh(), origin);
  const one = on(a, origin);
  await run(one, minute(0));
  await shared(one, minute(0));
  await two.ledger();
  await run(one, minute(1), failing(minute(1)));
  await run(two, minute(2), failing(minute(2)));
  await run(two, minute(3), { status: 'pass', since: minute(3) });
  await shared(one, minute(1));
  await shared(two, minute(3));
});

/** Writes the ledger anew as who can change all of it would: every link goes on from the one before it. */
function rewrite(change: (link: Link, isAside: boolean) => Link): number {
  const straight = new Set(git(origin, 'rev-list', '--first-parent', 'driftvakt/evidence').split('\n'));
  const [commits, links] = [new Map<string, string>(), new Map<string, string>()];
  let changed = 0;
  for (const id of git(origin, 'rev-list', '--topo-order', '--reverse', 'driftvakt/evidence').split('\n')) {
    const message = git(origin, 'log', '-1', '--format=%B', id).split('\n');
    const link = parseLink(message.at(-1) ?? '') as Link;
    const after = change(link, !straight.has(id));
    if (after !== link) changed += 1;
    const text = linkText({ ...after, previous: link.previous === null ? null : links.get(link.previous) ?? '', ...(link.joined && { joined: link.joined.map((one) => links.get(one) ?? '') }) });
    links.set(linkDigest(message.at(-1) ?? ''), linkDigest(text));
    const parents = git(origin, 'log', '-1', '--format=%P', id).split(' ').flatMap((one) => (one === '' ? [] : ['-p', commits.get(one) ?? '']));
    commits.set(id, written(origin, ['commit-tree', `${id}^{tree}`, ...parents, '-F', '-'], `${[...message.slice(0, -1), text].join('\n')}\n`));
  }
  git(origin, 'update-ref', 'refs/heads/driftvakt/evidence', commits.get(git(origin, 'rev-parse', 'driftvakt/evidence')) ?? '');
  return changed;
}

test('what was given other numbers says where it stood, and the links of the side are held against it', async () => {
  const found = await recordsOf(origin);
  expect(verify(found).faults).toEqual([]);
  const aside = found.links.filter(({ isAside }) => isAside === true).map(({ text }) => parseLink(text));
  expect(aside.map((link) => link?.segments['oslo']?.[0])).toEqual([2, 3]);
  expect(found.segments.map(({ envelope }) => [envelope?.number, envelope?.earlier?.map(([number]) => number)])).toEqual([[1, undefined], [2, undefined], [3, [2]], [4, [3]]]);
  expect(rewrite((link) => link)).toBe(0);
  expect(await faults(origin)).toEqual([]);
});

test('a claim of a side that was altered is found, though every link after it was written anew', async () => {
  expect(rewrite((link, isAside) => (isAside && link.segments['oslo']?.[0] === 2 ? { ...link, segments: { oslo: [2, 'f'.repeat(64)] } } : link))).toBe(1);
  const place = 'segments of oslo up to 2, as they stood before they were joined';
  expect(await faults(origin)).toContainEqual(expect.objectContaining({ kind: 'altered', place, message: expect.stringMatching(/none that are kept stood there as commit [0-9a-f]{40} binds them/u) as string, sequence: 2 }));
});

test('a side that claims more than there was is found', async () => {
  rewrite((link, isAside) => (isAside ? { ...link, segments: { ...link.segments, bergen: [7, 'f'.repeat(64)] } } : link));
  expect((await faults(origin)).map(({ kind, place }) => `${kind} ${place}`)).toContain('altered segments of bergen up to 7, as they stood before they were joined');
});

test('where a segment stood is altered beside it: found', async () => {
  const ref = 'refs/heads/driftvakt/raw/2026-11';
  const path = '22/oslo-00000003.json';
  const text = git(origin, 'show', `${ref}:${path}`);
  const other = written(origin, ['hash-object', '-w', '--stdin'], `${text.replace(/"earlier":\[\[2,"[0-9a-f]{64}"\]\]/u, `"earlier":[[2,"${'e'.repeat(64)}"]]`)}\n`);
  expect(other).not.toBe(git(origin, 'rev-parse', `${ref}:${path}`));
  const inner = written(origin, ['mktree'], `${git(origin, 'ls-tree', `${ref}:22`).replace(git(origin, 'rev-parse', `${ref}:${path}`), other)}\n`);
  const tree = written(origin, ['mktree'], `040000 tree ${inner}\t22\n`);
  git(origin, 'update-ref', ref, written(origin, ['commit-tree', tree, '-F', '-'], `${git(origin, 'log', '-1', '--format=%B', ref)}\n`));
  expect((await faults(origin)).map(({ place }) => place)).toEqual(['segment 3 of oslo', 'segment 4 of oslo', 'segments of oslo up to 2, as they stood before they were joined']);
});

test('a head of the side that was published is an anchor for what it bound', async () => {
  const found = await recordsOf(origin);
  const side = found.links.find(({ isAside }) => isAside === true)?.text ?? '';
  const anchor = { sequence: parseLink(side)?.sequence ?? 0, link: linkDigest(side) };
  expect(verify(found, { ...anchor, reaches: parseLink(side)?.segments ?? {} }).faults).toEqual([]);
  expect(verify(found, { ...anchor, reaches: { oslo: [2, 'a'.repeat(64)] } }).faults).toMatchObject([{ kind: 'altered', message: 'none that are kept stood there as the anchor binds them' }]);
});

test('what both sealed alike keeps the other\'s number, and the side that bound it is still whole', async () => {
  const three = on(fresh(), origin);
  await three.ledger();
  const one = on(a, origin);
  await one.ledger();
  const brought = segmentAt(minute(5), undefined, 'bergen');
  const alike = { digest: digest(brought), segment: brought };
  await one.bring(alike);
  await run(one, minute(6), failing(minute(6)));
  await run(three, minute(4), { segment: segmentAt(minute(4), undefined, 'bergen') });
  await three.bring(alike);
  await run(three, minute(7), failing(minute(7)));
  await shared(one, minute(6));
  await shared(three, minute(7));
  const found = await recordsOf(origin);
  expect(found.links.flatMap(({ text }) => Object.entries(parseLink(text)?.twice ?? {}))).toEqual([['bergen', [[2, alike.digest]]]]);
  expect(verify(found).faults).toEqual([]);
  expect(found.segments.filter(({ envelope }) => envelope?.digest === alike.digest)).toHaveLength(1);
});

test('months that the other has dropped are not brought back by who was away meanwhile', async () => {
  const away = on(fresh(), origin);
  await away.ledger();
  const one = on(a, origin);
  await one.ledger();
  await run(one, '2027-03-01T10:00:00Z', failing('2027-03-01T10:00:00Z'));
  await one.exclusively('record', () => one.drop('2027-02-01T00:00:00Z'));
  await shared(one, '2027-03-01T10:00:00Z');
  await run(away, '2027-03-01T10:05:00Z', failing('2027-03-01T10:05:00Z'));
  await shared(away, '2027-03-01T10:05:00Z');
  expect(git(origin, 'for-each-ref', '--format=%(refname)', 'refs/heads/driftvakt/raw').split('\n')).toEqual(['refs/heads/driftvakt/raw/2027-03']);
  expect(await checkedOf(origin)).toMatchObject({ faults: [], segments: 2, dropped: 4 });
});
