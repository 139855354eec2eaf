// The order of versions at the edges of its rules, and what belongs to a branch.
import { expect, test } from 'vitest';
import { branchOf, compareVersions, isVersion } from '../../../src/measure/exports/version.ts';

const order = (a: string, b: string): number => Math.sign(compareVersions(a, b));

test('a version is at most two hundred characters, one of them a digit', () => {
  expect([isVersion('1'.repeat(200)), isVersion('1'.repeat(201)), isVersion('a1b'), isVersion('abc')]).toEqual([true, false, true, false]);
});

test('at one place `~` comes before the end, the end before `-`, `-` before letters, letters before numbers', () => {
  const rising = ['1~', '1', '1-', '1a', '1.1'];
  for (const [index, one] of rising.entries()) for (const [other, later] of rising.entries()) expect([one, later, order(one, later)]).toEqual([one, later, Math.sign(index - other)]);
});

test('zeros say nothing at the end of numbers, wherever these end; between numbers and after letters they do', () => {
  expect([['1.0.0', '1'], ['1.0a', '1a'], ['1.0-1', '1-1'], ['1.000', '1'], ['0.0', '0'], ['1.0~rc', '1~rc']].map(([a = '', b = '']) => order(a, b))).toEqual([0, 0, 0, 0, 0, 0]);
  expect([order('1.0.1', '1.1'), order('1a0', '1a'), order('0', ''), order('1.10', '1.1'), order('1.01', '1.1')]).toEqual([-1, 1, 1, 1, 0]);
});

test('numbers are held against each other by value, letters by their alphabet without regard to case', () => {
  expect([order('007', '8'), order('010', '9'), order('12', '13'), order('13', '12'), order('9', '10'), order('1a', '1b'), order('1b', '1a'), order('1RC', '1rc')]).toEqual([-1, 1, -1, 1, -1, -1, 1, 0]);
});

test('an epoch stands above all, by value; without one it is 0', () => {
  expect([order('1:1', '9'), order('2:1', '10:0'), order('0:1', '1'), order('01:5', '1:5'), order('1:2', '1:3'), order(':1', '1')]).toEqual([1, -1, 0, 0, -1, 0]);
});

test('`v` and `version` before the number say nothing, once', () => {
  expect(['v15', 'V15', 'v.15', 'v 15', 'version15', 'Version 15', 'version.15', '  v15  '].map((text) => order(text, '15'))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(['vv15', 'v  15', 'versions 15', 'x v15'].map((text) => order(text, '15'))).toEqual([-1, -1, -1, -1]);
});

test('a branch ends where a number or a word ends', () => {
  expect([['15.7', '15'], ['150', '15'], ['15a', '15'], ['rc1', 'rc'], ['rcs', 'rc'], ['1a2', '1a'], ['1ab', '1a'], ['1a', '1a'], ['15', '15.7']].map(([version = '', branch = '']) => branchOf(version, [branch]))).toEqual(['15', undefined, '15', 'rc', undefined, '1a', undefined, '1a', undefined]);
});

test('the longest branch counts, as it is read, and is named as it is written', () => {
  expect(branchOf('15.7.1', ['15', '15.7', '15.7.1.0'])).toBe('15.7');
  expect(branchOf('15.7.1', ['15.7', '    15    '])).toBe('15.7');
  expect(branchOf('v15.7', [' V15 '])).toBe(' V15 ');
  expect(branchOf('15.7', ['', '  '])).toBeUndefined();
});

test('a word is one thing, however long: `rc` comes after `r1`', () => {
  expect([order('1rc', '1r1'), order('1ab', '1b'), order('dev1', 'de1'), order('1-a', '1a')]).toEqual([1, -1, 1, -1]);
});
