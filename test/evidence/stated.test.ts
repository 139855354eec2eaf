import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allLines, changedSince, linesIn, linesTo, type Line } from '../../src/evidence/stated.ts';
import { canonical } from '../../src/model/digest.ts';
import { rounds } from '../rounds.ts';

const finding = fc.record({ status: fc.constantFrom('pass', 'fail'), since: fc.constantFrom('2026-01-01', '2026-02-02'), deadline: fc.constantFrom('soon', 'later'), values: fc.constantFrom<object>({}, { host: 'a' }, { host: 'b', took: 1 }) }, { requiredKeys: ['status', 'since', 'values'] });
const known = fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'finding a'), finding, { noNullPrototype: true });
const told = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ author: fc.constantFrom('bot', 'other'), number: fc.integer({ min: 1, max: 3 }) }), { noNullPrototype: true });
const states = fc.array(fc.tuple(known, told).map(([findings, issues]): Line[] => [
  ...Object.entries(findings).map(([key, rest]) => ({ key, ...rest })), ...Object.entries(issues).map(([key, issue]) => ({ issue, told: key })),
]), { minLength: 1, maxLength: 12 });

const sorted = (lines: readonly Line[]): string[] => lines.map(canonical).toSorted();
const written = (files: ReadonlyMap<string, string>, lines: readonly Line[]): ReadonlyMap<string, string> => {
  const { whole, more, gone } = linesTo(files, lines);
  return new Map([...files, ...Object.entries(whole), ...Object.entries(more).map(([path, text]) => [path, `${files.get(path) ?? ''}${text}`] as const)].filter(([path]) => !gone.includes(path)));
};

test('whatever changes, the files say the lines of last, and nothing is written where nothing changed', () => {
  fc.assert(fc.property(states, (all) => {
    let files: ReadonlyMap<string, string> = new Map();
    for (const lines of all) {
      files = written(files, lines);
      expect(sorted(linesIn(files))).toEqual(sorted(lines));
      expect(linesTo(files, lines)).toEqual({ whole: {}, more: {}, gone: [] });
    }
  }), { numRuns: rounds(40, 1000) });
});

test('what changed is added by what is another in it, and is written anew with all when it has become too long', () => {
  const one = (since: string, deadline?: string): Line[] => [{ key: 'a', status: deadline === undefined ? 'pass' : 'fail', since, ...(deadline !== undefined && { deadline }), text: 'x'.repeat(1000) }];
  const first = written(new Map(), one('monday'));
  expect([...first.keys()]).toEqual([allLines]);
  const changedLines = changedSince(first.get(allLines) ?? '');
  const second = written(first, one('tuesday', 'soon'));
  expect(second.get(allLines)).toBe(first.get(allLines));
  expect(second.get(changedLines)).toBe('{"deadline":"soon","key":"a","since":"tuesday","status":"fail"}\n');
  const third = written(second, one('wednesday'));
  expect(third.get(changedLines)).toBe(`${second.get(changedLines)}{"deadline":null,"key":"a","since":"wednesday","status":"pass"}\n`);
  let files = third;
  let [longest, anew] = [0, 0];
  for (let day = 0; day < 40; day += 1) {
    const after = written(files, one(`${day} ${'long '.repeat(500)}`));
    longest = Math.max(longest, ...[...after].filter(([path]) => path !== allLines).map(([, text]) => text.length));
    if (after.size === 1) anew += 1;
    expect(after.size).toBeLessThanOrEqual(2);
    files = after;
  }
  expect(longest).toBeLessThanOrEqual(65_536);
  expect(anew).toBe(1);
});

test('what changed since another text of all lines is left out: it is named by the text that it changes', () => {
  const lines: Line[] = [{ key: 'a', status: 'pass' }];
  const files = written(written(new Map(), lines), [{ key: 'a', status: 'fail' }]);
  expect(linesIn(new Map([...files, [allLines, '{"key":"a","status":"unknown"}\n']]))).toEqual([{ key: 'a', status: 'unknown' }]);
});
