import { expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import { withCode } from '../../src/words/code.ts';

test('what stands between backticks is code, and nothing else is', () => {
  expect(withCode('Under `cases` in `a b`.')).toEqual([{ text: 'Under ', isCode: false }, { text: 'cases', isCode: true }, { text: ' in ', isCode: false }, { text: 'a b', isCode: true }, { text: '.', isCode: false }]);
  expect([withCode('`x` first'), withCode('plain'), withCode('')]).toEqual([[{ text: 'x', isCode: true }, { text: ' first', isCode: false }], [{ text: 'plain', isCode: false }], []]);
});

test('every backtick of a control’s texts has its other', () => {
  const odd = Object.entries(controls).filter(([, { fix }]) => [fix.nb, fix.en].some((text) => text.split('`').length % 2 === 0)).map(([id]) => id);
  expect(odd).toEqual([]);
});
