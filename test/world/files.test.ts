import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CouldNotAsk } from '../../src/observe.ts';
import { readDeclaration, readDeclarations, readExport } from '../../src/world/files.ts';

let root = '';
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'files-')); });
afterEach(() => rmSync(root, { recursive: true, force: true }));
const put = (path: string, content: string | Uint8Array = 'x'): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const refusal = (folders: readonly string[], pattern: string): string => {
  try {
    return `read ${readExport(root, folders, pattern).path}`;
  } catch (error) {
    return error instanceof CouldNotAsk ? error.reason : String(error);
  }
};

test('every .yaml and .yml below the folder, in order of paths; no dot-folders, no node_modules, no other files', async () => {
  for (const path of ['b.yaml', 'a/z.yml', 'a.yaml', 'B.yaml', 'README.md', '.git/x.yaml', '.hidden.yaml', 'node_modules/p/x.yaml', 'a/deep/er/x.yaml', 'x.yaml.bak']) put(path);
  const found = await readDeclarations(root);
  expect(found.map(({ path }) => path.slice(root.length + 1))).toEqual(['B.yaml', 'a.yaml', 'a/deep/er/x.yaml', 'a/z.yml', 'b.yaml']);
  expect(found.every((file) => 'bytes' in file && Buffer.from(file.bytes).toString() === 'x')).toBe(true);
});

test('links, pipes, folders with the name of a file are problems; links that nobody takes for declarations are not', async () => {
  put('real.yaml');
  symlinkSync('real.yaml', join(root, 'link.yaml'));
  symlinkSync('real.yaml', join(root, 'README.md'));
  symlinkSync('/etc', join(root, 'etc'));
  mkdirSync(join(root, 'folder.yaml'));
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  expect((await readDeclarations(root)).flatMap((file) => ('problem' in file ? [`${file.path.slice(root.length + 1)} ${file.problem}`] : []))).toEqual([
    'etc symbolic-link', 'folder.yaml folder', 'link.yaml symbolic-link', 'pipe.yaml not-a-file',
  ]);
});

test('a folder that is not there, or is a file, is a problem of the path itself', async () => {
  put('file');
  expect(await readDeclarations(join(root, 'nowhere'))).toEqual([{ path: join(root, 'nowhere'), problem: 'missing' }]);
  expect(await readDeclarations(join(root, 'file'))).toEqual([{ path: join(root, 'file'), problem: 'not-a-file' }]);
});

test('what became a link, a pipe or too large since it was listed is not read', () => {
  put('large.yaml');
  truncateSync(join(root, 'large.yaml'), 1024 * 1024 + 1);
  symlinkSync('large.yaml', join(root, 'link.yaml'));
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  const problem = (name: string): unknown => ('problem' in readDeclaration(join(root, name)) ? (readDeclaration(join(root, name)) as { problem: string }).problem : 'read');
  expect(['large.yaml', 'link.yaml', 'pipe.yaml', 'gone.yaml', '.'].map(problem)).toEqual(['too-large', 'symbolic-link', 'not-a-file', 'missing', 'folder']);
});

test('an export is read with the instant it was written, the last name in order where there is a *', () => {
  put('exports/users-2026-01.csv', 'january');
  put('exports/users-2026-02.csv', 'february');
  put('exports/.users-9.csv', 'hidden');
  put('exports/users-2026-02.txt', 'other');
  utimesSync(join(root, 'exports/users-2026-02.csv'), 0, Date.parse('2026-02-03T04:05:06Z') / 1000);
  expect(readExport(root, ['exports/'], 'exports/users-*.csv')).toEqual({ path: 'exports/users-2026-02.csv', text: 'february', modifiedAt: '2026-02-03T04:05:06Z' });
  expect(readExport(root, ['exports/'], 'exports/*2026*1.c*v').text).toBe('january');
});

test('UTF-8 with a mark, and UTF-16 as spreadsheets write it, are read; anything else is not guessed at', () => {
  put('exports/a.csv', '\ufeffnå;x');
  put('exports/b.csv', Buffer.from('\ufeffnå;x', 'utf16le'));
  put('exports/c.csv', Buffer.from('nå;x', 'latin1'));
  expect(['a', 'b'].map((name) => readExport(root, ['exports/'], `exports/${name}.csv`).text)).toEqual(['nå;x', 'nå;x']);
  expect(refusal(['exports/'], 'exports/c.csv')).toBe('file-unreadable');
});

test('what is outside the folders of the Estate is forbidden, by whatever path or link', () => {
  put('exports/in.csv');
  put('secret/x.csv');
  put('exports-old/x.csv');
  symlinkSync('/etc/passwd', join(root, 'exports/passwd'));
  symlinkSync('../secret', join(root, 'exports/folder'));
  symlinkSync('../secret/x.csv', join(root, 'exports/sideways.csv'));
  symlinkSync('in.csv', join(root, 'exports/alias.csv'));
  mkdirSync(join(root, 'exports/sub'));
  const folders = ['exports/'];
  expect(['/etc/passwd', '../x.csv', 'exports/../secret/x.csv', 'exports/./in.csv', 'exports//in.csv', 'secret/x.csv', 'exports-old/x.csv', 'exports', '', 'exports/in.csv\0', 'exports\\in.csv',
    'exports/passwd', 'exports/folder/x.csv', 'exports/sideways.csv', 'exports/sub', 'ex*/in.csv', 'exports/pass*', 'exports/f*/x.csv'].map((path) => refusal(folders, path))).toEqual(Array(18).fill('file-forbidden'));
  expect(refusal(folders, 'exports/alias.csv')).toBe('read exports/alias.csv');
  expect(refusal([], 'exports/in.csv')).toBe('file-forbidden');
});

test('a folder of the Estate that is itself a link out of the repository opens nothing', () => {
  symlinkSync('/etc', join(root, 'exports'));
  expect(refusal(['exports/'], 'exports/passwd')).toBe('file-forbidden');
});

test('what is not there is missing; a pipe is forbidden and not waited for; more than 64 MiB is not read', () => {
  put('exports/large.csv');
  truncateSync(join(root, 'exports/large.csv'), 64 * 1024 * 1024 + 1);
  execFileSync('mkfifo', [join(root, 'exports/pipe')]);
  expect(['exports/none.csv', 'exports/none-*.csv', 'exports/none/x.csv', 'exports/none/*.csv', 'exports/large.csv/x', 'exports/pipe', 'exports/large.csv'].map((path) => refusal(['exports/'], path)))
    .toEqual(['file-missing', 'file-missing', 'file-missing', 'file-missing', 'file-missing', 'file-forbidden', 'file-unreadable']);
});
