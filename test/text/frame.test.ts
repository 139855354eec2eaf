import { expect, test } from 'vitest';
import { frame } from '../../src/text/frame.ts';

const span = (line: number, column: number, endColumn: number, endLine = line) => ({ file: 'x.yaml', line, column, endLine, endColumn });

test('shows two lines around, line numbers, and carets under the span', () => {
  expect(frame('a: 1\nb: 2\nspec:\n  onwer: x\n  z: 1\n', span(4, 3, 8))).toBe([
    '  2 | b: 2', '  3 | spec:', '> 4 |   onwer: x', '    |   ^^^^^', '  5 |   z: 1', '  6 |',
  ].join('\n'));
});

test('line numbers of different lengths stand under each other', () => {
  const text = Array.from({ length: 12 }, (_, index) => `k${index}: v`).join('\n');
  expect(frame(text, span(9, 1, 3), { around: 1 })).toBe(['   8 | k7: v', '>  9 | k8: v', '     | ^^', '  10 | k9: v'].join('\n'));
});

test('a tab before the span, and wide characters before and in it, move the carets as a terminal shows them', () => {
  expect(frame('\tx: 1', span(1, 2, 3))).toBe(['> 1 |   x: 1', '    |   ^'].join('\n'));
  expect(frame('日本: 値x', span(1, 5, 7))).toBe(['> 1 | 日本: 値x', '    |       ^^^'].join('\n'));
  expect(frame('e\u0301: x', span(1, 5, 6))).toBe(['> 1 | e\u0301: x', '    |    ^'].join('\n'));
});

test('control and direction characters are shown as escapes, with the carets still in place', () => {
  expect(frame('a: \u001b[31m\u202e!', span(1, 10, 11))).toBe(['> 1 | a: \\u{1b}[31m\\u{202e}!', `    | ${' '.repeat('a: \\u{1b}[31m\\u{202e}'.length)}^`].join('\n'));
});

test('of a long line only the neighbourhood of the span is shown', () => {
  const shown = frame(`${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`, span(1, 500_001, 500_005));
  const [line = '', carets = ''] = shown.split('\n');
  expect(line.length).toBeLessThan(140);
  expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
});

test('a span over several lines is marked to the end of its first', () => {
  expect(frame('spec:\n  a: 1\n', span(1, 1, 3, 2), { around: 0 })).toBe(['> 1 | spec:', '    | ^^^^^'].join('\n'));
});

test('a span behind the end of a line, of the text, or of no text at all has one caret', () => {
  expect(frame('abc', span(1, 4, 5))).toBe(['> 1 | abc', '    |    ^'].join('\n'));
  expect(frame('', span(1, 1, 2))).toBe(['> 1 |', '    | ^'].join('\n'));
  expect(frame('a\r\nb', span(1, 1, 2), { around: 0 })).toBe(['> 1 | a', '    | ^'].join('\n'));
});

test('colour is only added where it is wanted', () => {
  expect(frame('abc', span(1, 1, 2), { colour: true })).toContain('\u001b[31;1m^\u001b[0m');
});
