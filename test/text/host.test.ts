import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostOf } from '../../src/text/host.ts';

test.for([
  ['https://www.move.example/', 'www.move.example'], ['http://move.example', 'move.example'], ['https://Move.Example/a?b#c', 'move.example'], ['https://move.example:8443/', 'move.example'],
  ['https://user@move.example/', 'move.example'], ['http://127.1/', '127.0.0.1'], ['http://a.0x7f/', undefined], ['https://blåbær.example/', 'xn--blbr-roah.example'], ['no address', undefined],
] as const)('%s is an address of %s', ([address, host]) => expect(hostOf(address)).toBe(host));

test('whatever is written: what a parser of addresses says', () => {
  const piece = fc.constantFrom('http://', 'https://', 'a', 'b1', '-', '.', 'example', 'xn--', '127', '0x7f', ':', '80', '/', '@', '%41', '[::1]', ' ', 'Å', '?', '#', '\\');
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
    const address = pieces.join('');
    expect([address, hostOf(address)]).toEqual([address, URL.parse(address)?.hostname.toLowerCase()]);
  }), { numRuns: 20_000 });
});
