// Who wrote lines of a declaration, and what a document is, by the protected branch alone: what only lies on disk shows nothing.
import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Entered, Entry } from '../model/attested.ts';
import { openGit, type Environment } from './evidence/git.ts';
import type { Repository } from './repository.ts';

/** What the protected branch says of an entry. Rejects where git fails at what it must be able to do. */
export async function entered({ file, text, lines: [first, last], document }: Entry, repository: Repository, env: Environment): Promise<Entered> {
  if (!repository.found) return { found: false, why: 'no-repository' };
  const branch = await repository.protectedBranch();
  const path = relative(repository.root, resolve(file));
  if (branch === undefined || (await repository.protectedText(path)) !== text) return { found: false, why: 'not-committed' };
  const git = await openGit(repository.root, env);
  // What a shallow clone shows as the writer of all that is older is only whoever made the oldest commit it has.
  if ((await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim() !== 'false') return { found: false, why: 'history-cut' };
  const blamed = (await git.run(['blame', '--porcelain', '--ignore-revs-file', '', '-w', '-L', `${first},${last}`, branch, '--', path])).toString();
  const commits = [...new Set([...blamed.matchAll(/^([0-9a-f]{40,64}) \d+ \d+(?: \d+)?$/gmu)].map(([, id = '']) => id))];
  // Not by what blame says of them: a `.mailmap` in the repository would give them other addresses.
  const authors = (await git.run(['log', '--no-walk=unsorted', '--format=%ae', ...commits, '--'])).toString().split('\n').filter((line) => line !== '');
  const [answer] = await git.read([`${branch}:${document}`]);
  return { found: true, authors: [...new Set(authors.map((one) => one.toLowerCase()))].toSorted(), sha256: answer?.type !== 'blob' ? null : createHash('sha256').update(answer.body).digest('hex') };
}
