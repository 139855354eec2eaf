import { expect, test } from 'vitest';
import { files, text } from './files.ts';

const everything = [...files('{src,scripts,test,templates,schemas,services,docs,.github,.ci,.vscode}/**/*'), ...files('*')]
  .filter((path) => /\.(ts|js|cjs|json|ya?ml|md|hbs|css|sh|txt)$|\/run$/u.test(path) && !/package-lock|openapi\.json|leftovers\.test/u.test(path));

/** `path:line` of every line that matches. */
const lines = (pattern: RegExp, paths: readonly string[]): string[] =>
  paths.flatMap((path) => text(path).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])));

test('nothing is left for later', () => {
  expect(everything.length).toBeGreaterThan(100);
  // The words stand here because this is the test that forbids them everywhere else.
  expect(lines(/\b(TODO|FIXME|XXX|HACK)\b/u, everything)).toEqual([]);
});

test('no test is switched off, and none runs alone', () => {
  const tests = everything.filter((path) => path.startsWith('test/') && path.endsWith('.ts'));
  expect(lines(/\b(it|test|describe|suite)(\.\w+)*\.(skip|only|todo|fails)\b(?!If)|\b(xit|xdescribe|fit|fdescribe)\(/u, tests)).toEqual([]);
});

test('every test file asserts', () => {
  const silent = files('test/**/*.test.ts').filter((path) => !/\bexpect\b|\bassert\b/u.test(text(path)));
  expect(silent).toEqual([]);
});

test('no path of one machine, and no mark of a merge', () => {
  expect(lines(/(^|["'`\s(])\/(home|Users|work)\/[\w.-]+\/|^(<<<<<<<|>>>>>>>) /u, everything.filter((path) => !path.startsWith('test/github/')))).toEqual([]);
});
