// Changes a store as who would hide something may, and asks `verify` each time.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Anchor } from '../../src/evidence/anchor.ts';
import { canonical, digest } from '../../src/model/digest.ts';
import { verify } from '../../src/evidence/verify.ts';
import { evidenceAt, recordsAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { run, segmentAt, looked, repository } from '../evidence/repository.ts';
import { changed, git, joinedIn, minute, packed, pick, raw, relinked, resealed, rewrite, verifyDigest, type Random } from './rewriting.ts';

/** What came of so many changes: those that nobody found. */
export interface Tampered {
  readonly tried: Readonly<Record<string, number>>;
  readonly missed: readonly string[];
}


/** Makes a store, takes its anchor, and changes a copy of it `count` times, each time anew. */
export async function tamper(kind: 'directory' | 'branch', count: number, random: Random): Promise<Tampered> {
  const root = mkdtempSync(join(tmpdir(), 'tamper-'));
  const whole = kind === 'branch' ? repository() : join(root, 'whole');
  try {
    const placeOf = (folder: string): EvidencePlace => (kind === 'directory' ? { folder } : { repository: { folder, env: process.env, branch: async () => 'driftvakt/evidence' } });
    const evidence = evidenceAt(placeOf(whole));
    for (let step = 0; step < 12; step += 1) {
      const at = minute(step);
      await run(evidence, at, { ...(step % 5 === 3 && { status: 'fail' as const, since: at }), segment: segmentAt(at, [looked(at, 40 + step / 10)], step % 4 === 0 ? 'bergen' : 'oslo') });
    }
    if (kind === 'branch') await joinedIn(whole);
    const found = await recordsAt(placeOf(whole));
    const { head, faults } = verify(found);
    if (head === undefined || faults.length > 0) throw new Error('the store that was to be changed is not whole');
    const anchor: Anchor = { schema: 'driftvakt/anchor/v1', sequence: head.link.sequence, link: head.digest, at: head.link.at, ref: found.ref, commit: found.commits.at(-1) ?? null, reaches: found.reaches, ...(await evidence.anchor()) };
    const ways = kind === 'directory' ? directoryWays : branchWays;
    const tried: Record<string, number> = {};
    const missed: string[] = [];
    for (let trial = 0; trial < count; trial += 1) {
      const [name, change] = pick(Object.entries(ways), random);
      const copy = join(root, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(whole, copy, { recursive: true });
      const what = await change(copy, random);
      if (what === undefined) continue;
      tried[name] = (tried[name] ?? 0) + 1;
      const isFound = await recordsAt(placeOf(copy)).then((records) => verify(records, anchor).faults.length > 0, () => true);
      if (!isFound) missed.push(`${name}: ${what}`);
    }
    return { tried, missed };
  } finally {
    rmSync(root, { recursive: true, force: true });
    rmSync(whole, { recursive: true, force: true });
  }
}

type Ways = Readonly<Record<string, (folder: string, random: Random) => string | undefined | Promise<string | undefined>>>;

const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile()).toSorted();

function flip(path: string, random: Random): string {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = ((bytes[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256;
  rmSync(path);
  writeFileSync(path, bytes);
  return `${path} byte ${at}`;
}

const directoryWays: Ways = {
  'a byte': (folder, random) => flip(join(folder, pick(filesBelow(folder), random)), random),
  'a file taken away': (folder, random) => { const path = pick(filesBelow(folder), random); rmSync(join(folder, path)); return path; },
  'two files exchanged': (folder, random) => {
    const segments = filesBelow(folder).filter((path) => path.startsWith('segments'));
    const [a, b] = [pick(segments, random), pick(segments, random)];
    if (a === b) return undefined;
    renameSync(join(folder, a), join(folder, 'x'));
    renameSync(join(folder, b), join(folder, a));
    renameSync(join(folder, 'x'), join(folder, b));
    return `${a} and ${b}`;
  },
  'links reordered': (folder, random) => lines(folder, random, (all, at) => [...all.slice(0, at), all[at + 1] ?? '', all[at] ?? '', ...all.slice(at + 2)]),
  'links cut off': (folder, random) => lines(folder, random, (all, at) => all.slice(0, at + 1)),
  'a link taken out': (folder, random) => lines(folder, random, (all, at) => all.toSpliced(at, 1)),
  'a file cut off': (folder, random) => { const path = join(folder, pick(filesBelow(folder), random)); const bytes = readFileSync(path); writeFileSync(path, bytes.subarray(0, Math.floor(random() * bytes.length))); return path; },
  'a segment rewritten with its seal': (folder, random) => {
    const path = join(folder, pick(filesBelow(folder).filter((one) => one.startsWith('segments') && one.endsWith('.json')), random));
    const { digest: old, segment, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { digest: string; segment: { observations: { took: number }[] } };
    const other = { ...segment, observations: segment.observations.map((one) => ({ ...one, took: one.took + 1 })) };
    const seal = digest(other);
    rmSync(path);
    writeFileSync(path.replace(old.slice(0, 16), seal.slice(0, 16)), `${JSON.stringify({ ...rest, digest: seal, segment: other })}\n`);
    return path;
  },
  'a segment of a packed day rewritten with its seal': (folder, random) => packed(folder, random, (all, at) => all.map((one, index) => (index === at ? resealed(one) : one))),
  'a segment of a packed day taken out': (folder, random) => packed(folder, random, (all, at) => all.toSpliced(at, 1)),
  'segments of a packed day exchanged': (folder, random) => packed(folder, random, (all, at) => all.map((one, index) => {
    const other = index === at ? all[at + 1] : index === at + 1 ? all[at] : undefined;
    return other === undefined ? one : { ...one, digest: other.digest, segment: other.segment };
  })),
  'all links written anew': (folder) => {
    const [name = ''] = readdirSync(join(folder, 'chain'));
    const path = join(folder, 'chain', name);
    let previous: string | null = null;
    const all = readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => {
      const text = canonical({ ...JSON.parse(line) as object, previous, at: '2026-11-21T00:00:00Z' });
      previous = verifyDigest(text);
      return text;
    });
    writeFileSync(path, `${all.join('\n')}\n`);
    return path;
  },
};


function lines(folder: string, random: Random, change: (all: string[], at: number) => string[]): string {
  const [name = ''] = readdirSync(join(folder, 'chain'));
  const path = join(folder, 'chain', name);
  const all = readFileSync(path, 'utf8').trimEnd().split('\n');
  const at = Math.floor(random() * (all.length - 1));
  writeFileSync(path, change(all, at).map((line) => `${line}\n`).join(''));
  return `${path} from line ${at}`;
}

const branchWays: Ways = {
  'a byte of an object': (folder, random) => {
    const refs = ['driftvakt/evidence', 'driftvakt/memory', raw(folder)];
    const objects = git(folder, ['rev-list', '--objects', ...refs, '^main']).split('\n').map((line) => line.slice(0, 40)).filter((id) => id !== '');
    const id = pick(objects, random);
    return flip(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)), random);
  },
  'a byte of the ledger, with its commit': (folder, random) => rewrite(folder, 'refs/heads/driftvakt/evidence', random, changed(random)),
  'a byte of raw evidence, with its commit': (folder, random) => rewrite(folder, raw(folder), random, changed(random)),
  'a byte of the memory, with its commit': (folder, random) => rewrite(folder, 'refs/heads/driftvakt/memory', random, changed(random)),
  'a ring of the memory, with all its seals': (folder, random) => {
    const show = (name: string): string => execFileSync('git', ['show', `driftvakt/memory:${name}`], { cwd: folder, encoding: 'utf8' });
    const piece = show('targets-00000');
    const at = pick(Object.values(JSON.parse(piece) as Record<string, { recent: { at: string }[] }>).flatMap(({ recent }) => recent.map((one) => one.at)), random);
    const text = piece.replace(`"recent":[{"at":"${at}","state":"good"`, `"recent":[{"at":"${at}","state":"bad"`);
    const state = (show('state').split('\n')[1] ?? '').replace(verifyDigest(piece), verifyDigest(text));
    const whole = `${verifyDigest(state)}\n${state}\n`;
    const written = (value: string): string => git(folder, ['hash-object', '-w', '--stdin'], value);
    const leaves = git(folder, ['ls-tree', 'driftvakt/memory']).split('\n').map((line) => line.replace(/[0-9a-f]{40}\tstate$/u, `${written(whole)}\tstate`).replace(/[0-9a-f]{40}\ttargets-00000$/u, `${written(text)}\ttargets-00000`));
    const tree = git(folder, ['mktree'], `${leaves.join('\n')}\n`);
    const message = git(folder, ['log', '-1', '--format=%B', 'driftvakt/memory']).replace(/"content":"[0-9a-f]{64}"/u, `"content":"${verifyDigest(whole)}"`);
    git(folder, ['update-ref', 'refs/heads/driftvakt/memory', git(folder, ['commit-tree', tree, '-F', '-'], `${message}\n`)]);
    return piece === text ? undefined : at;
  },
  'a segment of a packed day rewritten with its seal': (folder, random) => packed(folder, random, (all, at) => all.map((one, index) => (index === at ? resealed(one) : one))),
  'a segment of a packed day taken out': (folder, random) => packed(folder, random, (all, at) => all.toSpliced(at, 1)),
  'where a segment stood before it was joined': (folder, random) => rewrite(folder, raw(folder), random, (text) => {
    const other = text.toString().replace(/("earlier":\[\[\d+,")([0-9a-f])/u, (_all, before: string, digit: string) => `${before}${digit === 'f' ? '0' : 'f'}`);
    return Buffer.from(other);
  }, (path, text) => path.endsWith('.json') && text.includes('"earlier"')),
  'a claim of a side, with all links after it': (folder, random) => relinked(folder, random),
  'a file of the ledger taken away': (folder, random) => rewrite(folder, 'refs/heads/driftvakt/evidence', random, () => undefined),
  'raw evidence taken away': (folder, random) => rewrite(folder, raw(folder), random, () => undefined),
  'raw evidence cut off': (folder, random) => rewrite(folder, raw(folder), random, (text) => text.subarray(0, Math.floor(random() * text.length))),
  'the end cut off': (folder, random) => {
    const back = 1 + Math.floor(random() * (Number(git(folder, ['rev-list', '--first-parent', '--count', 'driftvakt/evidence'])) - 1));
    git(folder, ['update-ref', 'refs/heads/driftvakt/evidence', `driftvakt/evidence~${back}`]);
    return `${back} commits`;
  },
  'a month taken away': (folder) => { const ref = raw(folder); git(folder, ['update-ref', '-d', ref]); return ref; },
  'segments exchanged': (folder, random) => {
    const ref = raw(folder);
    const [a, b] = [pick(git(folder, ['ls-tree', '-r', ref]).split('\n').filter((line) => line.endsWith('.json')), random), pick(git(folder, ['ls-tree', '-r', ref]).split('\n').filter((line) => line.endsWith('.json')), random)];
    if (a === undefined || b === undefined || a === b) return undefined;
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'tamper-index') };
    execFileSync('git', ['read-tree', ref], { cwd: folder, env });
    for (const [one, other] of [[a, b], [b, a]] as const) execFileSync('git', ['update-index', '--cacheinfo', `100644,${one.split(/\s/u)[2] ?? ''},${other.split('\t')[1] ?? ''}`], { cwd: folder, env });
    git(folder, ['update-ref', ref, git(folder, ['commit-tree', execFileSync('git', ['write-tree'], { cwd: folder, env, encoding: 'utf8' }).trim(), '-F', '-'], `${git(folder, ['log', '-1', '--format=%B', ref])}\n`)]);
    return `${a} and ${b}`;
  },
  'all of it written anew': (folder) => {
    let [previous, parent] = [null as string | null, undefined as string | undefined];
    for (const id of git(folder, ['rev-list', '--reverse', 'driftvakt/evidence']).split('\n')) {
      const message = git(folder, ['log', '-1', '--format=%B', id]).trimEnd().split('\n');
      const text = canonical({ ...JSON.parse(message.at(-1) ?? '') as object, previous, at: '2026-11-21T00:00:00Z' });
      previous = verifyDigest(text);
      parent = git(folder, ['commit-tree', `${id}^{tree}`, ...(parent === undefined ? [] : ['-p', parent]), '-F', '-'], `${[...message.slice(0, -1), text].join('\n')}\n`);
    }
    git(folder, ['update-ref', 'refs/heads/driftvakt/evidence', parent ?? '']);
    return 'all commits';
  },
};
