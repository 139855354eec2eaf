import { failureOf } from '../failure.ts';
import type { Git } from './git.ts';

/** What a commit says. */
export interface Unsigned {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly at: string;
  readonly message: string;
}

/**
 * Makes a signed commit where git is set to sign (`driftvakt.sign`, else `commit.gpgSign`), with git's own key and programs; its
 * id. Nothing where it is not. Throws a `Failure` where it is and cannot: what must be signed is never kept unsigned in silence.
 */
export async function signed(git: Git, { tree, parents, at, message }: Unsigned): Promise<string | undefined> {
  const setting = async (name: string): Promise<string> => (await git.run(['config', '--type=bool', '--get', name]).catch(() => Buffer.alloc(0))).toString().trim();
  const sign = await setting('driftvakt.sign') || await setting('commit.gpgSign');
  if (sign !== 'true') return undefined;
  const date = `${Math.floor(Date.parse(at) / 1000)} +0000`;
  const who = { GIT_AUTHOR_NAME: 'driftvakt', GIT_AUTHOR_EMAIL: 'driftvakt@localhost', GIT_AUTHOR_DATE: date, GIT_COMMITTER_NAME: 'driftvakt', GIT_COMMITTER_EMAIL: 'driftvakt@localhost', GIT_COMMITTER_DATE: date };
  const made = await git.run(['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', '-S', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'], message, who).catch((error: unknown) => {
    throw failureOf('the evidence cannot be signed, as git is set to (commit.gpgSign): make the key of user.signingKey usable for this run, or switch signing off for evidence with `git config driftvakt.sign false`', error);
  });
  return made.toString().trim();
}
