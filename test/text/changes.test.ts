import { expect, test } from 'vitest';
import { changesBetween, touches } from '../../src/text/changes.ts';

const said = (before: unknown, after: unknown): string[] => changesBetween(before, after).map(({ path, isKey }) => `${path.join('.')}${isKey ? ' key' : ''}`);

test('what differs is named where it differs', () => {
  expect(said({ a: 1, b: { c: [1, 2] } }, { a: 1, b: { c: [1, 2] } })).toEqual([]);
  expect(said({ a: 1, b: { c: [1, 2] } }, { a: 2, b: { c: [1, 3] } })).toEqual(['a', 'b.c.1']);
  expect(said({ a: 1, b: 2 }, { b: 2, c: 3 })).toEqual(['c key', 'a key']);
  expect(said({ a: [1, 2] }, { a: [1] })).toEqual(['a.1 key']);
  expect(said({ a: [1] }, { a: { 0: 1 } })).toEqual(['a']);
  expect(said({ a: { b: 1 } }, { a: null })).toEqual(['a']);
});

test('keys in another order are another mapping: who comes first may matter', () => {
  expect(said({ p: { a: 1, b: 2 } }, { p: { b: 2, a: 1 } })).toEqual(['p']);
  expect(said({ p: { a: 1, b: 2 } }, { p: { a: 1, x: 0, b: 2 } })).toEqual(['p.x key']);
});

test.for([
  ['p.a.every', 'p.*.every', true], ['p.a.timeout', 'p.*.every', false], ['p.a.every.x', 'p.*.every', true], ['p.a', 'p.*.every', true], ['p', 'p.#', true],
  ['p.a key', 'p.*.every', true], ['p.a key', 'p.#', true], ['p.a', 'p.#', false], ['p.a.b key', 'p.#', false], ['q', 'p', false], ['p.a.b', 'p', true],
] as const)('%s touches %s: %s', ([change, read, does]) => {
  const [path = '', key] = change.split(' ');
  expect(touches({ path: path.split('.'), isKey: key === 'key' }, read)).toBe(does);
});
