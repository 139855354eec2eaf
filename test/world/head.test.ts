import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headAround } from '../../src/world/head.ts';
import { repositoryAround } from '../../src/world/repository.ts';

let place: string;
let folder: string;
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'head-')));
  folder = join(place, 'work/services/platform');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@move.example', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@move.example' };
const git = (...words: string[]): string => execFileSync('git', words, { cwd: join(place, 'work'), env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const commit = (text: string): void => {
  writeFileSync(join(place, 'work/a'), text);
  git('add', '-A');
  git('commit', '-q', '-m', text);
};

const states: readonly (readonly [string, () => void])[] = [
  ['no repository', () => undefined],
  ['a branch', () => { git('init', '-q', '-b', 'main'); commit('one'); }],
  ['a branch with a slash, its references packed', () => { git('init', '-q', '-b', 'team/main'); commit('one'); git('pack-refs', '--all'); }],
  ['packed, and moved on', () => { git('init', '-q'); commit('one'); git('pack-refs', '--all'); commit('two'); }],
  ['a commit checked out by itself', () => { git('init', '-q'); commit('one'); commit('two'); git('checkout', '-q', 'HEAD~1'); }],
  ['no commit yet', () => { git('init', '-q'); }],
  ['SHA-256', () => { git('init', '-q', '--object-format=sha256'); commit('one'); }],
  ['a work tree of another', () => { git('init', '-q'); commit('one'); git('worktree', 'add', '-q', '-b', 'other', join(place, 'work/services/platform/tree')); folder = join(folder, 'tree'); }],
  ['a file in place of the repository', () => writeFileSync(join(place, 'work/.git'), 'gitdir: nowhere\n')],
  ['an empty folder in place of the repository', () => mkdirSync(join(place, 'work/.git'))],
  ['a bare repository', () => { git('init', '-q', '--bare'); }],
];

test.for(states)('%s: what is read from the files is what git says', async ([, make]) => {
  make();
  const { root, found, commit: checkedOut } = await repositoryAround(folder);
  expect(await headAround(folder, {})).toMatchObject({ root, found, commit: checkedOut });
});

test('where a variable leads git elsewhere, git is asked; a folder that is not there is refused', async () => {
  git('init', '-q');
  commit('one');
  expect(await headAround(folder, { GIT_DIR: 'elsewhere' })).toHaveProperty('protectedText');
  expect(await headAround(folder, {})).not.toHaveProperty('protectedText');
  await expect(headAround(join(folder, 'missing'), {})).rejects.toThrow('ENOENT');
});
