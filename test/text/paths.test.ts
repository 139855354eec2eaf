import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathsOf, everyName } from '../../src/text/paths.ts';
import { find } from '../../src/text/references.ts';

const step = fc.constantFrom('a', 'b', '*');
const path = fc.tuple(fc.array(step, { minLength: 1, maxLength: 3 }), fc.boolean()).map(([steps, key]) => (key && steps.at(-1) === '*' ? [...steps, '#'] : steps));
const { document } = fc.letrec((tie) => ({ document: fc.oneof({ depthSize: 'small' }, fc.constantFrom('x', 'y', 1, null), fc.array(tie('document'), { maxLength: 2 }), fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('document'), { maxKeys: 3 })) }));

test('all paths at once meet what each path by itself finds', () => {
  fc.assert(fc.property(document, fc.array(path, { maxLength: 4 }), (value, paths) => {
    const rows = paths.map((one, index) => ({ path: one, index }));
    const met: string[] = [];
    expect(everyName(value, pathsOf(rows), (name, { index }) => met.push(`${index} ${name}`) > 0)).toBe(true);
    expect(met.toSorted()).toEqual(rows.flatMap((row) => find(value, row.path, []).map(({ name }) => `${row.index} ${name}`)).toSorted());
  }), { numRuns: 3000 });
});

test('the first that does not answer ends it', () => {
  const asked: string[] = [];
  expect(everyName({ a: ['x', 'y', 'z'] }, pathsOf([{ path: ['a', '*'] }]), (name) => { asked.push(name); return name !== 'y'; })).toBe(false);
  expect(asked).toEqual(['x', 'y']);
});
