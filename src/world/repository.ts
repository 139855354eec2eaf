import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';

/** The git repository around a folder, as far as driftvakt needs to know it. */
export interface Repository {
  /** The folder at its root; where there is no repository, the one we are in if it holds the folder asked about, else that folder. */
  readonly root: string;
  /** Whether there is one. */
  readonly found: boolean;
  /** The commit checked out, or null without one. */
  readonly commit: string | null;
  /** The reference of the protected branch; nothing without one. */
  protectedBranch(): Promise<string | undefined>;
  /** The text of a file (path from the root) as it stands on the protected branch; nothing where it does not. */
  protectedText(path: string): Promise<string | undefined>;
  /** Whether the declarations in the folder are those of the protected branch, so that what is missing in them is gone. True where there is no repository. */
  isProtected(): Promise<boolean>;
}

/**
 * Where the protected branch may stand, the remote's word first. It is not for an Estate to name: whoever changes the
 * Estate could then name a branch of his own.
 */
const protectedBranches = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master'];

/** Finds the repository around a folder. Git that is missing or refuses is no repository. */
export async function repositoryAround(folder: string): Promise<Repository> {
  const inside = await realpath(folder);
  const git: SimpleGit = simpleGit(inside, { timeout: { block: 10_000 } });
  const ask = async (...args: string[]): Promise<string | undefined> => {
    try {
      return await git.raw(args);
    } catch {
      return undefined;
    }
  };
  const root = (await ask('rev-parse', '--show-toplevel'))?.trim();
  if (root === undefined) return { root: around(inside, await realpath('.')), found: false, commit: null, protectedBranch: async () => undefined, protectedText: async () => undefined, isProtected: async () => true };
  const protectedBranch = async (): Promise<string | undefined> => {
    // simple-git takes a command that fails without a word for one that succeeded without a word.
    for (const branch of protectedBranches) if ((await ask('rev-parse', '--verify', branch) ?? '') !== '') return branch;
    return undefined;
  };
  return {
    root: await realpath(root),
    found: true,
    commit: (await ask('rev-parse', '--verify', 'HEAD'))?.trim() ?? null,
    protectedBranch,
    async protectedText(path) {
      const branch = await protectedBranch();
      return branch === undefined ? undefined : ask('show', `${branch}:${path}`);
    },
    async isProtected() {
      const branch = await protectedBranch();
      if (branch === undefined) return false;
      const changed = [await ask('diff', '--name-only', branch, '--', '.'), await ask('ls-files', '--others', '--exclude-standard', '--', '.')];
      return changed.every((names) => names?.split('\n').every((name) => !/\.ya?ml"?$/.test(name)));
    },
  };
}

const around = (folder: string, here: string): string => (folder.startsWith(here.endsWith(sep) ? here : here + sep) ? here : folder);
