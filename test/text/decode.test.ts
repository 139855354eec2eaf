import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('UTF-8 is read, with or without a mark', () => {
  expect(decode(utf8('nå: 日本 😀\r\n'))).toEqual({ text: 'nå: 日本 😀\r\n' });
  expect(decode(utf8('\ufeffa: 1'))).toEqual({ text: 'a: 1' });
  expect(decode(utf8('a character that was replaced: \ufffd'))).toEqual({ text: 'a character that was replaced: \ufffd' });
});

test('the first byte that is not UTF-8 is named, with the letter it is elsewhere', () => {
  expect(decode(Buffer.from('navn: Bjørn\n', 'latin1')).trouble).toMatchObject({ message: 'byte 0xF8 is not UTF-8; in Latin-1 it would be "ø"', from: 8, rule: 'encoding' });
  expect(decode(Buffer.concat([utf8('før \ufffd '), Buffer.from([0xff])])).trouble).toMatchObject({ from: 6 });
});

test.for([
  ['UTF-16 (little-endian)', Buffer.from('\ufeffa: 1', 'utf16le')], ['UTF-16 (big-endian)', Buffer.from('\ufeffa: 1', 'utf16le').swap16()],
  ['UTF-16 (little-endian)', Buffer.from('a: 1', 'utf16le')], ['UTF-16 (big-endian)', Buffer.from('a: 1', 'utf16le').swap16()],
  ['UTF-32 (little-endian)', Buffer.from([0xff, 0xfe, 0, 0])], ['UTF-32 (big-endian)', Buffer.from([0, 0, 0xfe, 0xff])],
] as const)('%s is named', ([name, bytes]) => {
  expect(decode(bytes).trouble?.message).toBe(`the file is written in ${name}, not in UTF-8`);
});

test('whatever the bytes, there is text to show and the place of the trouble is in it', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const { text, trouble } = decode(bytes);
    if (trouble === undefined) expect(utf8(text).length).toBeLessThanOrEqual(bytes.length);
    else expect(trouble.from).toBeLessThanOrEqual(text.length);
  }));
});

test('the offset of the trouble is that of the first byte that differs', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-composite' }).filter((text) => !/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/.test(text)), fc.constantFrom([0xff], [0xe6, 0x20], [0xc3, 0x28]), (text, bad) => {
    expect(decode(Buffer.concat([utf8(text), Buffer.from(bad), utf8('after')])).trouble?.from).toBe(text.length);
  }));
});
