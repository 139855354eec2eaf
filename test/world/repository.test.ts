import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryAround } from '../../src/world/repository.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'repository-'));
  mkdirSync(join(root, 'services'));
  write('a.yaml', 'a: 1\n');
});
afterEach(() => { rmSync(root, { recursive: true, force: true }); });
const write = (name: string, text: string): void => writeFileSync(join(root, 'services', name), text);
const around = () => repositoryAround(join(root, 'services'));

async function begin(branch: string) {
  const git = simpleGit(root);
  await git.init([`--initial-branch=${branch}`]);
  await git.addConfig('user.name', 'Test').addConfig('user.email', 'test@move.example').addConfig('commit.gpgsign', 'false');
  await git.add('.').commit('Begin');
  return git;
}

test('a folder in no repository is what it is', async () => {
  const { commit, isProtected, protectedText, root: at, protectedBranch } = await around();
  expect([commit, await isProtected(), await protectedText('services/a.yaml')]).toEqual([null, true, undefined]);
  // It is not below where this runs: nothing above it can be reached.
  expect([at, await protectedBranch()]).toEqual([realpathSync(join(root, 'services')), undefined]);
});

test('without a remote the protected branch is main: its texts, and whether the declarations are its own', async () => {
  const git = await begin('main');
  const { commit, isProtected, protectedText } = await around();
  expect(commit).toMatch(/^[0-9a-f]{40}$/);
  expect([await protectedText('services/a.yaml'), await protectedText('services/b.yaml'), await isProtected()]).toEqual(['a: 1\n', undefined, true]);
  write('results.json', '{}');
  writeFileSync(join(root, 'elsewhere.yaml'), '');
  expect(await isProtected()).toBe(true);
  write('æ.yaml', 'b: 1\n');
  expect(await isProtected()).toBe(false);
  await git.checkoutLocalBranch('change');
  await git.add('.').commit('Add');
  expect(await isProtected()).toBe(false);
  await git.checkout('main').merge(['change']);
  expect(await isProtected()).toBe(true);
});

test('where no branch is protected, nothing is its own', async () => {
  await begin('mine');
  const { isProtected, protectedText } = await around();
  expect([await isProtected(), await protectedText('services/a.yaml')]).toEqual([false, undefined]);
});
