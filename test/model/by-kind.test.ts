import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byKindAndName } from '../../src/model/by-kind.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { kindNames } from '../../src/model/kinds.gen.ts';
import { compareText } from '../../src/model/span.ts';

const name = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '0', '9', '-'), minLength: 1, maxLength: 4 });

test('every kind is there, with its declarations in order of names, whatever the order in which they come', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom('Service', 'Team'), name), { selector: (one) => one.join('/') }), (pairs) => {
    const found = byKindAndName(pairs.map(([kind, own]) => ({ kind, name: own }) as Declaration));
    expect(Object.keys(found)).toEqual([...kindNames]);
    for (const kind of kindNames) expect([...found[kind]?.keys() ?? []]).toEqual(pairs.filter(([one]) => one === kind).map(([, own]) => own).toSorted(compareText));
  }));
});
