// The declarations of another revision, read from git's objects as data: nothing is checked out, and nothing of the repository's is run.
import { posix } from 'node:path';
import type { Problem, SourceFile } from '../load.ts';
import { limits } from '../text/limits.ts';
import { openGit, type Environment, type Git } from './evidence/git.ts';
import { Failure, failureOf } from './failure.ts';

/** The declarations of a folder as they were in a revision. Paths begin with the revision, as git writes them: `main:services/erp.yaml`. */
export interface Revision {
  /** The commit's id. */
  readonly commit: string;
  /** None where the folder was not there. */
  readonly files: readonly SourceFile[];
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
  readonly size: number;
}

/** So many objects are asked for at once. */
const atOnce = 500;

/** Reads a revision of the repository around a folder; nothing where there is no such revision. Throws a `Failure` where git cannot be asked. */
export async function readRevision(dir: string, revision: string, env: Environment): Promise<Revision | undefined> {
  const git = await openGit(dir, env).catch(() => { throw new Failure(`${dir} is in no git repository that can be read, or git is not installed: there is no revision to compare with`); });
  // What begins like an option is no revision, whatever git makes of it.
  if (revision === '' || revision.startsWith('-') || revision.includes('\0') || revision.includes('\n')) return undefined;
  const commitOf = async (name: string): Promise<string> => git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).then((said) => said.toString().trim(), () => '');
  // A clone has the branch that was checked out, and of others only what the remote has.
  const commit = await commitOf(revision) || await commitOf(`refs/remotes/origin/${revision}`);
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined;
  const prefix = (await git.run(['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '');
  const listed = (await entries(git, commit, prefix)).filter(({ path }) => !path.split('/').some((part) => part.startsWith('.') || part === 'node_modules'));
  const named = (path: string): string => `${revision}:${posix.join(dir, path)}`;
  const found = listed.flatMap((entry) => {
    const problem = problemOf(entry);
    return problem === 'ignored' ? [] : [{ ...entry, problem }];
  });
  if (found.length > limits.files) return { commit, files: [{ path: named(''), problem: 'too-many' }] };
  const files: SourceFile[] = [];
  for (let at = 0; at < found.length; at += atOnce) {
    const some = found.slice(at, at + atOnce);
    const wanted = some.filter(({ problem }) => problem === undefined);
    const bodies = new Map((await git.read(wanted.map(({ id }) => id))).map((answer, index) => [wanted[index]?.path, answer?.body]));
    for (const { path, problem } of some) {
      const bytes = bodies.get(path);
      if (problem === undefined && bytes === undefined) throw new Failure(`the repository lacks ${named(path)}: fetch it first, or in a workflow check out with fetch-depth 0`);
      files.push(bytes === undefined ? { path: named(path), problem: problem ?? 'unreadable' } : { path: named(path), bytes });
    }
  }
  return { commit, files };
}

async function entries(git: Git, commit: string, prefix: string): Promise<Entry[]> {
  const said = await git.run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])])
    .catch((error: unknown) => { throw failureOf(`the files of ${commit} cannot be listed`, error); });
  return said.toString().split('\0').flatMap((line): Entry[] => {
    const [, mode = '', id = '', size = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    return path.startsWith(prefix) && path !== '' ? [{ path: path.slice(prefix.length), mode, id, size: Number(size) }] : [];
  });
}

const declares = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

/** As on the disk: links are told and not followed, and a folder is none that is named like a file. */
function problemOf({ path, mode, size }: Entry): Problem | 'ignored' | undefined {
  const parts = path.split('/');
  if (parts.slice(0, -1).some(declares)) return 'folder';
  if (!declares(parts.at(-1) ?? '')) return 'ignored';
  return mode === '120000' ? 'symbolic-link' : mode === '160000' ? 'not-a-file' : size > limits.bytes ? 'too-large' : undefined;
}
