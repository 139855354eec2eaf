// A repository with declarations in several commits, and driftvakt run in it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftvakt, type Ran } from '../cli/run.ts';
import { declared } from '../measure/november.ts';

export interface Repository {
  readonly root: string;
  /** Commits the declarations as they are after some words of them were replaced, under a name. */
  commit(name: string, ...replaced: readonly (readonly [string, string])[]): void;
  /** Writes them and commits nothing. */
  write(...replaced: readonly (readonly [string, string])[]): void;
  git(...args: readonly string[]): string;
  run(...words: readonly string[]): Promise<Ran>;
  end(): void;
}

/** Begins a repository whose first commit, `main`, holds the declarations of the worked story. */
export function begin(now = '2026-12-02T09:00:00Z'): Repository {
  const root = mkdtempSync(join(tmpdir(), 'diff-'));
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  mkdirSync(join(root, 'services'));
  git('init', '-q', '-b', 'main');
  const write: Repository['write'] = (...replaced) => {
    const text = replaced.reduce((all, [was, is]) => {
      if (!all.includes(was)) throw new Error(`there is no ${was}`);
      return all.replace(was, is);
    }, declared);
    writeFileSync(join(root, 'services/all.yaml'), text);
  };
  const commit: Repository['commit'] = (name, ...replaced) => {
    write(...replaced);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', name);
    git('tag', '-f', name);
  };
  commit('first');
  return { root, git, write, commit, run: (...words) => driftvakt(root, [...words, '--now', now]), end: () => rmSync(root, { recursive: true, force: true }) };
}
