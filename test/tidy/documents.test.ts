import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { files, root, text } from './files.ts';

const packageFile = JSON.parse(text('package.json')) as { scripts: Record<string, string>; engines: { node: string }; dependencies?: Record<string, string>; devDependencies: Record<string, string> };
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...files('docs/**/*.md')];

test.for(documents)('every npm script that %s names exists', (path) => {
  const named = [...text(path).matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/gu)].map(([, run, plain]) => run ?? plain ?? '');
  expect(named.filter((script) => packageFile.scripts[script] === undefined)).toEqual([]);
});

test.for(documents)('every link of %s leads somewhere', (path) => {
  const links = [...text(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});

test('the README has one line that does the main job and one that runs every test', () => {
  const lines = text('README.md').split('\n');
  expect(lines).toContain('npm ci && npm start');
  expect(lines).toContain('npm ci && npm test');
  expect(text('.ci/run').trimEnd().split('\n').at(-1)).toBe('npm ci && npm test');
});

test('the README names every command, and no other', () => {
  const named = [...text('README.md').matchAll(/^\| `driftvakt ([\w-]+)/gmu)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(commands).toSorted());
});

test('ARCHITECTURE.md stays under 200 lines and names every folder of src/', () => {
  const architecture = text('ARCHITECTURE.md');
  expect(architecture.split('\n').length).toBeLessThan(200);
  const folders = [...new Set(files('src/*/**').map((path) => path.split('/')[1] ?? ''))].filter((folder) => !folder.includes('.'));
  expect(folders.filter((folder) => !architecture.includes(`${folder}/`))).toEqual([]);
});

test('docs/dependencies.md says why for every dependency, and for no other', () => {
  const explained = [...text('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gmu)].map(([, name = '']) => name);
  expect(explained.toSorted()).toEqual(Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies }).toSorted());
});

test('one version of Node everywhere', () => {
  const node = text('.node-version').trim();
  expect(packageFile.devDependencies['node']).toBe(`^${node}`);
  expect(packageFile.engines.node).toBe(`>=${node.split('.')[0]}`);
});
