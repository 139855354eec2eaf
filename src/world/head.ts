import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository } from './repository.ts';

/** Of a repository, what can be told without asking git. */
export type Head = Pick<Repository, 'root' | 'found' | 'commit'>;

/**
 * The root of the repository around a folder and the commit checked out, read from its files where they are as git writes
 * them by default and belong to this user; of anything else git is asked. Rejects where there is no such folder.
 */
export async function headAround(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<Head> {
  const inside = realpathSync(folder);
  const known = Object.keys(env).some((name) => elsewhere.test(name)) ? 'ask' : readHead(inside);
  if (known !== 'ask') return known;
  const { repositoryAround } = await import('./repository.ts');
  return repositoryAround(inside);
}

/** Variables by which git looks elsewhere. */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|NAMESPACE|CONFIG.*|DEFAULT_REF_FORMAT)$/;

function readHead(inside: string): Head | 'ask' {
  for (let root = inside; ; root = dirname(root)) {
    const git = join(root, '.git');
    const facts = statSync(git, { throwIfNoEntry: false });
    // A bare repository is its own `.git`.
    if (facts === undefined && statSync(join(root, 'HEAD'), { throwIfNoEntry: false }) !== undefined) return 'ask';
    if (facts !== undefined) return facts.isDirectory() && isOwn(facts.uid) && isOwn(statSync(root).uid) ? headIn(root, git) : 'ask';
    if (root === dirname(root)) return { root: inside, found: false, commit: null };
  }
}

/** Git does not trust another user's repository, and neither is it read here. */
const isOwn = (uid: number): boolean => process.getuid === undefined || uid === process.getuid();

function headIn(root: string, git: string): Head | 'ask' {
  try {
    // Another store of references, a work tree elsewhere: whatever is not the ordinary way.
    const config = readFileSync(join(git, 'config'), 'utf8');
    if (/^\s*(worktree|refstorage|worktreeconfig|bare\s*=\s*true|path)\b|^\s*\[include/im.test(config) || !/^\s*repositoryformatversion\s*=\s*[01]\s*$/im.test(config)) return 'ask';
    const head = readFileSync(join(git, 'HEAD'), 'utf8').trimEnd();
    const name = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
    const commit = name === undefined ? head : loose(git, name) ?? packed(git, name);
    return commit !== undefined && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) && !(name ?? '').includes('..') ? { root, found: true, commit } : 'ask';
  } catch {
    return 'ask';
  }
}

function loose(git: string, name: string): string | undefined {
  const path = join(git, name);
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8').trimEnd() : undefined;
}

function packed(git: string, name: string): string | undefined {
  const path = join(git, 'packed-refs');
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  return readFileSync(path, 'utf8').split('\n').find((line) => line.endsWith(` ${name}`))?.split(' ')[0];
}
