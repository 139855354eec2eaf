import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, quoted, shortened } from '../../src/text/printable.ts';

test('what steers a terminal, or turns text about, is written out', () => {
  expect(printable('a\u001b[31mb')).toBe('a\\u{1b}[31mb');
  expect(printable('line\nfeed\ttab\rreturn')).toBe('line\\u{a}feed\\u{9}tab\\u{d}return');
  expect(printable('\u202eabc\u2066\u200b\ufeff')).toBe('\\u{202e}abc\\u{2066}\\u{200b}\\u{feff}');
  expect(printable('half \ud800')).toBe('half \\u{d800}');
  expect(printable('æøå 日本 😀')).toBe('æøå 日本 😀');
});

test('whatever goes in, nothing comes out that a terminal obeys', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(printable(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(printable(text).isWellFormed()).toBe(true);
  }));
});

test('a long text is cut', () => {
  expect(shortened('x'.repeat(1000), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(quoted('x'.repeat(10), 10)).toBe(`"${'x'.repeat(10)}"`);
});
