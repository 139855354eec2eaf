// The means of who rewrites a store consistently: files with their commits, segments with their seals, links with all after them.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '../../src/evidence/envelope.ts';
import { linkDigest, linkText, parseLink, type Link } from '../../src/evidence/link.ts';
import { digest } from '../../src/model/digest.ts';
import { packDay, unpackDay } from '../../src/world/evidence/packed.ts';
import { asOurs, looked, on, repository, run, segmentAt, shared } from '../evidence/repository.ts';

export type Random = () => number;
export const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;
export const minute = (count: number): string => new Date(Date.parse('2026-11-21T22:30:00Z') + count * 1_800_000).toISOString().replace('.000Z', 'Z');
export const verifyDigest = (text: string): string => execFileSync('sha256sum', { input: text, encoding: 'utf8' }).slice(0, 64);

export const git = (cwd: string, args: readonly string[], input?: string | Buffer): string => execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'], env: asOurs(input), ...(input !== undefined && { input }) }).trim();
export const raw = (folder: string): string => git(folder, ['for-each-ref', '--format=%(refname)', 'refs/heads/driftvakt/raw']).split('\n')[0] ?? '';

/** Writes a commit with one file of another text, as who rewrites consistently would, and moves the reference there. */
export function rewrite(folder: string, ref: string, random: Random, change: (text: Buffer) => Buffer | undefined, isMeant: (path: string, text: string) => boolean = () => true): string | undefined {
  const path = pick(git(folder, ['ls-tree', '-r', '--name-only', ref]).split('\n').filter((one) => isMeant(one, one.endsWith('.json') ? git(folder, ['show', `${ref}:${one}`]) : '')), random);
  if (path === undefined) return undefined;
  const before = execFileSync('git', ['cat-file', 'blob', `${ref}:${path}`], { cwd: folder });
  const after = change(before);
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'tamper-index') };
  execFileSync('git', ['read-tree', ref], { cwd: folder, env });
  if (after === undefined) execFileSync('git', ['rm', '-q', '--cached', path], { cwd: folder, env });
  else execFileSync('git', ['update-index', '--add', '--cacheinfo', `100644,${git(folder, ['hash-object', '-w', '--stdin'], after)},${path}`], { cwd: folder, env });
  const tree = execFileSync('git', ['write-tree'], { cwd: folder, env, encoding: 'utf8' }).trim();
  const parents = git(folder, ['log', '-1', '--format=%P', ref]).split(' ').filter((one) => one !== '');
  git(folder, ['update-ref', ref, git(folder, ['commit-tree', tree, ...parents.flatMap((one) => ['-p', one]), '-F', '-'], `${git(folder, ['log', '-1', '--format=%B', ref])}\n`)]);
  return `${ref}:${path}`;
}

export const changed = (random: Random) => (text: Buffer): Buffer => {
  const bytes = Buffer.from(text.length === 0 ? 'x' : text);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = ((bytes[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256;
  return bytes;
};

export const resealed = (one: Envelope): Envelope => {
  const segment = { ...one.segment, observations: one.segment.observations.map((look) => ({ ...look, took: look.took + 1 })) };
  return { ...one, segment, digest: digest(segment) };
};

/** Changes the segments of a packed day, and packs them again. */
export async function packed(folder: string, random: Random, change: (all: readonly Envelope[], at: number) => readonly Envelope[]): Promise<string> {
  const ref = statSync(join(folder, '.git'), { throwIfNoEntry: false }) === undefined ? undefined : raw(folder);
  const file = join(folder, 'segments/2026-11/2026-11-21.day');
  const before = ref === undefined ? readFileSync(file) : execFileSync('git', ['cat-file', 'blob', `${ref}:21.day`], { cwd: folder });
  const all = await unpackDay(before) ?? [];
  const at = Math.floor(random() * (all.length - 1));
  const after = await packDay(change(all, at));
  if (ref === undefined) writeFileSync(file, after);
  else rewrite(folder, ref, random, () => after, (path) => path === '21.day');
  return `segment ${at} of the day`;
}

/** Another clone went on at the same time, so that its links stand at the side. */
export async function joinedIn(whole: string): Promise<void> {
  const [origin, other] = [repository('--bare'), repository()];
  try {
    const [one, two] = [on(whole, origin), on(other, origin)];
    await shared(one, minute(12));
    await two.ledger();
    await run(two, minute(13), { status: 'fail', since: minute(13) });
    await shared(two, minute(13));
    for (const step of [14, 15]) await run(one, minute(step), { status: step === 14 ? 'fail' : 'pass', since: minute(step), segment: segmentAt(minute(step), [looked(minute(step), 41)]) });
    await shared(one, minute(15));
  } finally {
    for (const root of [origin, other]) rmSync(root, { recursive: true, force: true });
  }
}

/** Alters what one link of a side says of a writer, and writes every link after it anew. */
export function relinked(folder: string, random: Random): string {
  const straight = new Set(git(folder, ['rev-list', '--first-parent', 'driftvakt/evidence']).split('\n'));
  const ids = git(folder, ['rev-list', '--topo-order', '--reverse', 'driftvakt/evidence']).split('\n');
  const chosen = pick(ids.filter((id) => !straight.has(id)), random);
  const [commits, links] = [new Map<string, string>(), new Map<string, string>()];
  for (const id of ids) {
    const message = git(folder, ['log', '-1', '--format=%B', id]).split('\n');
    const link = parseLink(message.at(-1) ?? '') as Link;
    const segments = Object.fromEntries(Object.entries(link.segments).map(([writer, [count, head]]) => [writer, [count, id === chosen ? verifyDigest(head) : head] as const]));
    const text = linkText({ ...link, segments, previous: link.previous === null ? null : links.get(link.previous) ?? '', ...(link.joined && { joined: link.joined.map((one) => links.get(one) ?? '') }) });
    links.set(linkDigest(message.at(-1) ?? ''), linkDigest(text));
    const parents = git(folder, ['log', '-1', '--format=%P', id]).split(' ').flatMap((one) => (one === '' ? [] : ['-p', commits.get(one) ?? '']));
    commits.set(id, git(folder, ['commit-tree', `${id}^{tree}`, ...parents, '-F', '-'], `${[...message.slice(0, -1), text].join('\n')}\n`));
  }
  git(folder, ['update-ref', 'refs/heads/driftvakt/evidence', commits.get(ids.at(-1) ?? '') ?? '']);
  return chosen;
}
