import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches } from '../../src/measure/exports/glob.ts';

test.for([
  ['ThinkPad T14*', 'ThinkPad T14 Gen 5', true], ['ThinkPad T14*', 'thinkpad t14', true], ['ThinkPad T14*', 'ThinkPad T1', false], ['*', '', true], ['', '', true], ['', 'a', false],
  ['a', 'A', true], ['a', 'ab', false], ['*b', 'ab', true], ['*b', 'ba', false], ['a*b*c', 'a-b-c', true], ['a*b*c', 'a-c-b', false], ['ab*ba', 'aba', false], ['ab*ba', 'abba', true],
  ['*ab*ab*', 'ab', false], ['*ab*ab*', 'abab', true], ['a**b', 'ab', true], ['a.c', 'abc', false], ['[a]*', '[a]', true], ['MacBook?', 'MacBookA', false], ['(a+)+$', '(a+)+$', true],
] as const)('%s describes %s: %s', ([pattern, text, expected]) => {
  expect(matches(pattern, text)).toBe(expected);
});

test('it agrees with a regular expression that says the same', () => {
  const letters = (of: string): fc.Arbitrary<string> => fc.array(fc.constantFrom(...of), { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(fc.property(letters('ab*.'), letters('abAB.'), (pattern, text) => {
    const same = new RegExp(`^${pattern.split('*').map((part) => part.replaceAll('.', String.raw`\.`)).join('[^]*')}$`, 'i');
    expect(matches(pattern, text)).toBe(same.test(text));
  }), { numRuns: 3000 });
});

test('what makes others try for ever is answered at once', () => {
  expect(matches(`${'a*'.repeat(5000)}b`, 'a'.repeat(200_000))).toBe(false);
}, 1000);
