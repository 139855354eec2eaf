import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, skeleton } from '../../src/text/confusable.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'A', 'r', 'R', 'n', 'N', 'm', '0', 'o', 'O', '1', 'l', '-', ' ', '.', '_', 'ø', 'å', 'е', '|', '\u0301'), maxLength: 5 });

test('texts with the same skeleton have the same fingerprint', () => {
  const known = new Map<string, { readonly text: string; readonly own: number }>();
  fc.assert(fc.property(text, (one) => {
    const own = fingerprint(one);
    const other = known.get(skeleton(one)) ?? { text: one, own };
    known.set(skeleton(one), other);
    expect({ one, other: other.text, own }).toEqual({ one, other: other.text, own: other.own });
  }), { numRuns: 20_000 });
});

test.for([['Service-10', 'service-lo'], ['corner', 'comer'], ['r-n', 'r.n'], ['blåbær', 'BLABAER'], ['сервис', 'сервис']])('%s and %s have one fingerprint', ([a, b]) => expect(fingerprint(a ?? '')).toBe(fingerprint(b ?? '')));
test('what differs to a reader differs', () => expect(new Set(['service-1', 'service-2', 'service-12', 'r-n', 'm'].map(fingerprint)).size).toBe(5));
