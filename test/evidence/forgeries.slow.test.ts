// What somebody may do with git itself, from a clone, to what lies around the records: each is found, with the place of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Anchor } from '../../src/evidence/anchor.ts';
import { verify } from '../../src/evidence/verify.ts';
import { readVerified } from '../../src/session/verify.ts';
import { evidenceAt, recordsAt } from '../../src/world/evidence/place.ts';
import { branchIn, git, looked, on, repository, run, segmentAt } from './repository.ts';

let whole: string;
let root: string;
let anchor: Anchor;
const ledger = 'refs/heads/driftvakt/evidence';
const month = 'refs/heads/driftvakt/raw/2026-11';
const minute = (count: number): string => new Date(Date.parse('2026-11-21T22:30:00Z') + count * 1_800_000).toISOString().replace('.000Z', 'Z');
const faults = async (given?: Anchor): Promise<string[]> => verify(await recordsAt(branchIn(root)), given).faults.map(({ kind, place: where, message }) => `${kind} ${where}: ${message}`);
const wrote = (type: string, body: string | Buffer): string => execFileSync('git', ['hash-object', '-t', type, '-w', '--stdin', '--literally'], { cwd: root, input: body, encoding: 'utf8' }).trim();
const raw = (id: string): string => execFileSync('git', ['cat-file', 'commit', id], { cwd: root, encoding: 'utf8' });

/** Writes every commit of the ledger anew, as `change` makes its text; the links in them stay as they are. */
function rewritten(change: (text: string, isLast: boolean, isFirst: boolean) => string | undefined): void {
  const ids = git(root, 'rev-list', '--reverse', ledger).split('\n');
  let parent: string | undefined;
  for (const [index, id] of ids.entries()) {
    const text = change(raw(id).replace(/^parent .*\n/mu, parent === undefined ? '' : `parent ${parent}\n`), index === ids.length - 1, index === 0);
    if (text !== undefined) parent = wrote('commit', text);
  }
  git(root, 'update-ref', ledger, parent ?? '');
  git(root, 'update-ref', '-d', 'refs/heads/driftvakt/memory');
}

/** The last commit of the ledger with another tree. */
function withTree(entries: (body: Buffer) => Buffer): void {
  const body = execFileSync('git', ['cat-file', 'tree', `${ledger}^{tree}`], { cwd: root });
  const tree = wrote('tree', entries(body));
  git(root, 'update-ref', ledger, wrote('commit', raw(ledger).replace(/^tree .*/u, `tree ${tree}`)));
}

beforeAll(async () => {
  whole = repository();
  for (let count = 0; count < 9; count += 1) await run(on(whole), minute(count), { ...(count % 3 === 2 && { status: 'fail' as const, since: minute(count) }), segment: segmentAt(minute(count), [looked(minute(count), 40 + count / 10)]) });
  anchor = await evidenceAt(branchIn(whole)).anchor() as Anchor;
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));
beforeEach(() => {
  root = `${whole}-copy`;
  cpSync(whole, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('nothing is said of the store as it is', async () => {
  expect(await faults(anchor)).toEqual([]);
});

test('1. the author and the date of commits', async () => {
  rewritten((text) => text.replace(/^author driftvakt <driftvakt@localhost> \d+/mu, 'author Kari <kari@move.example> 1700000000').replace(/^(committer .*> )\d+/mu, '$11700000000'));
  expect(await faults()).toContainEqual(expect.stringMatching(/names, dates, words/u));
});

test('2. words before the link in the message', async () => {
  rewritten((text) => text.replace('Evidence\n', 'All was well in November, and nobody need look further\n'));
  expect(await faults()).toContainEqual(expect.stringMatching(/names, dates, words/u));
});

test('3. a header that is not git\'s, with what it likes in it', async () => {
  rewritten((text) => text.replace(/\n\n/u, '\nnote {"status":"pass"}\n\n'));
  expect(await faults()).toContainEqual(expect.stringMatching(/names, dates, words/u));
});

test('4. commits written anew around the same links, before an anchor that names its commit', async () => {
  rewritten((text, isLast) => (isLast ? text.replace(/\n\n/u, '\nencoding ISO-8859-1\n\n') : text));
  expect(await faults(anchor)).toContainEqual(expect.stringMatching(/the anchor names commit/u));
});

test('5. the beginning cut off, and the copy marked as a shallow one', async () => {
  rewritten((text, _last, isFirst) => (isFirst ? undefined : text));
  const first = git(root, 'rev-list', '--max-parents=0', ledger);
  writeFileSync(join(root, '.git/shallow'), `${first}\n`);
  expect(await faults()).toContainEqual(expect.stringMatching(/does not go on from the link before it/u));
});

test('6. a file twice in the ledger, of which git shows the other', async () => {
  const other = Buffer.concat([Buffer.from('100644 findings.jsonl\0'), Buffer.from(wrote('blob', '{"key":"x","status":"pass"}\n'), 'hex')]);
  withTree((body) => {
    const at = body.indexOf('100644 findings.jsonl\0');
    return Buffer.concat([body.subarray(0, at), other, body.subarray(at)]);
  });
  expect(await faults()).toContainEqual(expect.stringMatching(/twice, or is no plain file/u));
});

test('7. a file of the ledger that is a link, or a program', async () => {
  for (const mode of ['120000', '100755', '160000']) {
    withTree((body) => Buffer.from(body.toString('latin1').replace(/\d{6} findings\.jsonl/u, `${mode} findings.jsonl`), 'latin1'));
    expect(await faults()).toContainEqual(expect.stringMatching(/twice, or is no plain file/u));
  }
});

test('8. raw evidence with a history, in which what was dropped or forgotten lives on', async () => {
  const text = raw(month).replace(/^author/mu, `parent ${git(root, 'rev-parse', 'main')}\nauthor`);
  git(root, 'update-ref', month, wrote('commit', text));
  expect(await faults()).toContainEqual(expect.stringMatching(/it has a history/u));
});

test('9. a memory with a history', async () => {
  const memory = 'refs/heads/driftvakt/memory';
  git(root, 'update-ref', memory, wrote('commit', raw(memory).replace(/^author/mu, `parent ${git(root, 'rev-parse', 'main')}\nauthor`)));
  expect(await faults()).toContainEqual(expect.stringMatching(/it has a history/u));
});

test('10. a tag by the name of the ledger, which git shows in its place', async () => {
  git(root, 'tag', 'driftvakt/evidence', `${ledger}~1`);
  expect(await faults()).toContainEqual(expect.stringMatching(/in the place of the evidence/u));
});

test('11. objects replaced (`git replace`) so that git shows others: they are read as they are', async () => {
  const blob = git(root, 'rev-parse', `${ledger}:findings.jsonl`);
  git(root, 'replace', blob, wrote('blob', '{"key":"x","status":"pass"}\n'));
  expect(await faults(anchor)).toEqual([]);
  rmSync(join(root, '.git/refs/replace'), { recursive: true });
});

test('12. grafts that hide a commit', async () => {
  const [head, , before] = git(root, 'rev-list', ledger).split('\n');
  writeFileSync(join(root, '.git/info/grafts'), `${head} ${before}\n`);
  expect(await faults()).toContainEqual(expect.stringMatching(/does not go on|to come/u));
});

test('13. bytes behind the compressed segments of a day, with the sum made anew', async () => {
  const path = `${month}:21.day`;
  const file = execFileSync('git', ['cat-file', 'blob', path], { cwd: root });
  const rest = Buffer.concat([file.subarray(12), Buffer.from('hidden')]);
  const blob = wrote('blob', Buffer.concat([file.subarray(0, 4), createHash('sha256').update(rest).digest().subarray(0, 8), rest]));
  const lines = git(root, 'ls-tree', month).split('\n').map((line) => line.replace(/blob \S+\t21\.day/u, `blob ${blob}\t21.day`)).join('\n');
  const tree = execFileSync('git', ['mktree'], { cwd: root, input: `${lines}\n`, encoding: 'utf8' }).trim();
  git(root, 'update-ref', month, wrote('commit', raw(month).replace(/^tree .*/u, `tree ${tree}`)));
  expect(await faults()).toContainEqual(expect.stringMatching(/its segments cannot be read/u));
});

test('14. a note, a file and a folder among the segments of a day', async () => {
  for (const entry of [`100644 blob ${wrote('blob', 'look elsewhere\n')}\treadme.txt`, `040000 tree ${git(root, 'rev-parse', `${ledger}^{tree}`)}\tmore`]) {
    const day = git(root, 'ls-tree', month).split('\n').find((line) => line.includes('\t22'))?.split('\t')[1] ?? '';
    const inner = execFileSync('git', ['mktree'], { cwd: root, input: `${git(root, 'ls-tree', `${month}:${day}`)}\n${entry}\n`, encoding: 'utf8' }).trim();
    const outer = git(root, 'ls-tree', month).split('\n').map((line) => (line.endsWith(`\t${day}`) ? `040000 tree ${inner}\t${day}` : line)).join('\n');
    const tree = execFileSync('git', ['mktree'], { cwd: root, input: `${outer}\n`, encoding: 'utf8' }).trim();
    git(root, 'update-ref', month, wrote('commit', raw(month).replace(/^tree .*/u, `tree ${tree}`)));
    expect(await faults()).toContainEqual(expect.stringMatching(/no segment that can be read/u));
  }
});

test('15. writers by the names of what every object has', async () => {
  for (const vantage of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    await run(on(root), minute(20), { segment: segmentAt(minute(20), [looked(minute(20), 41, undefined, vantage)], vantage) });
    expect(await faults()).toEqual([]);
  }
});

test('16. a reference of the evidence that leads to another one', async () => {
  git(root, 'update-ref', 'refs/heads/aside', git(root, 'rev-parse', ledger));
  git(root, 'symbolic-ref', ledger, 'refs/heads/aside');
  expect(await faults()).toContainEqual(expect.stringMatching(/the evidence leads elsewhere/u));
});

test('17. a link that says an earlier instant than the one before it is told, since a clock may have been set back', async () => {
  await run(on(root), minute(3), { status: 'fail', since: minute(3), segment: segmentAt(minute(3), [looked(minute(3), 41.5)]) });
  const told = await readVerified({ evidence: 'branch', dir: root, own: {}, language: 'en' }, process.env, { anchor: undefined, keys: undefined });
  expect(told.isWhole).toBe(true);
  expect(told.lines.join('\n')).toMatch(/earlier instant than the link before, the first is link \d+/u);
});

test('18. a key of the ledger that git config hides behind another repository: only the references count', async () => {
  writeFileSync(join(root, '.git/config'), `${readFileSync(join(root, '.git/config'), 'utf8')}[core]\n\talternateRefsPrefixes = refs/heads/\n[log]\n\tshowSignature = true\n[core]\n\tcommentChar = E\n[i18n]\n\tlogOutputEncoding = UTF-16\n`);
  expect(await faults(anchor)).toEqual([]);
});

test('19. the ledger taken away, and all else left', async () => {
  git(root, 'update-ref', '-d', ledger);
  expect(await faults()).toContainEqual(expect.stringMatching(/^cut the ledger: the working memory stands on link \d+/u));
  expect(await faults(anchor)).toContainEqual(expect.stringMatching(/its end was cut off/u));
});

test('20. all of it taken away: nothing is not whole, and who has cloned is told how it is brought along', async () => {
  const asked = (dir: string, given?: Anchor) => readVerified({ evidence: 'branch', dir, own: {}, language: 'en' }, process.env, { anchor: given, keys: undefined });
  const clone = `${root}-clone`;
  try {
    git(root, 'clone', '-q', root, clone);
    await expect(asked(join(clone, 'services'))).rejects.toThrow("git fetch origin '+refs/heads/driftvakt/*:refs/heads/driftvakt/*'");
    git(clone, 'fetch', '-q', 'origin', '+refs/heads/driftvakt/*:refs/heads/driftvakt/*');
    // As in a copy that holds the evidence alone.
    rmSync(join(clone, 'services'), { recursive: true });
    expect((await asked(join(clone, 'services'), anchor)).isWhole).toBe(true);
    for (const ref of git(clone, 'for-each-ref', '--format=%(refname)', 'refs/heads/driftvakt').split('\n')) git(clone, 'update-ref', '-d', ref);
    await expect(asked(clone)).rejects.toThrow('there is no evidence on refs/heads/driftvakt/evidence');
    expect((await asked(clone, anchor)).isWhole).toBe(false);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});
