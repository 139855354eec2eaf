import { expect, test } from 'vitest';
import github from '../../src/formats/github.ts';
import { harmless } from '../../src/text/harmless.ts';
import { diagnostic, finding, hostile, output } from './output.ts';
import { readCommands } from './read.ts';

test.for(hostile.map((text) => [text]))('%j is one annotation, and no property or command of its own', ([text = '']) => {
  const at = { file: `services/${text}.yaml`, line: 3, column: 5, endLine: 3, endColumn: 9 };
  const written = github.write(output({ diagnostics: [diagnostic(text, { rule: text, at })], findings: [finding(text, { file: text })] }));
  const [first, second, ...others] = readCommands(written);
  expect(others).toEqual([]);
  expect(written.match(/\n/g)).toHaveLength(2);
  expect([first?.name, second?.name]).toEqual(['error', 'error']);
  expect(Object.keys(first?.properties ?? {})).toEqual(['title', 'file', 'line', 'endLine', 'col', 'endColumn']);
  expect(first?.properties['file']).toBe(harmless(at.file));
  if (text.length < 200) expect(first?.message).toBe(`${harmless(text)}\nhelp: ${harmless(text)}`);
  expect(first?.message.length).toBeLessThanOrEqual(8010);
  expect(second?.properties['title']?.length).toBeLessThanOrEqual(255);
});

test('ten of a level at most, the gravest, and a notice of how many more', () => {
  const many = (length: number, status: 'fail' | 'unknown' | 'warn', priority: 'P1' | 'P3'): ReturnType<typeof finding>[] => Array.from({ length }, (_, index) => finding(`${status}-${priority}-${index}`, { status, priority }));
  const noted = Array.from({ length: 12 }, (_, index) => finding(`note-${index}`, { because: 'a/service/b#c' }));
  const told = readCommands(github.write(output({ findings: [...many(11, 'fail', 'P3'), ...many(2, 'fail', 'P1'), ...many(4, 'unknown', 'P3'), ...noted] })));
  const count = (name: string): number => told.filter((one) => one.name === name).length;
  expect([count('error'), count('warning'), count('notice')]).toEqual([10, 4, 10]);
  expect(told.slice(0, 2).map(({ properties }) => properties['title'])).toEqual(['equipment-encrypted/inventory/fjordfisk#fail-P1-0', 'equipment-encrypted/inventory/fjordfisk#fail-P1-1']);
  expect(told.at(-1)).toEqual({ name: 'notice', properties: { title: 'driftvakt' }, message: '6 more are not shown here: 3 errors and 3 notices. All are in the summary of the job.' });
});

test('kept, waived and gone are not told; a place over several lines has no columns; without a file there is no place', () => {
  const told = readCommands(github.write(output({
    diagnostics: [diagnostic('a', { severity: 'info', at: { file: 'a.yaml', line: 3, column: 5, endLine: 4, endColumn: 1 } })],
    findings: [finding('b', { status: 'pass' }), finding('c', { status: 'waived' }), finding('d', { change: 'gone' }), finding('e', { file: '', status: 'warn' })],
  })));
  expect(told.map(({ name, properties }) => [name, properties])).toEqual([
    ['warning', { title: 'equipment-encrypted/inventory/fjordfisk#e' }], ['notice', { title: 'timeout-longer-than-interval', file: 'a.yaml', line: '3', endLine: '4' }],
  ]);
});

test('a check without diagnostics says nothing', () => {
  expect(github.write(output())).toBe('');
});
