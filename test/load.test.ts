import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load, type SourceFile } from '../src/load.ts';
import { rules } from '../src/rules/index.ts';
import { validate } from '../src/validate.ts';
import { rounds } from './rounds.ts';

const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) });
const team = (name: string): string => `apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: ${name} }\nspec: { members: {} }\n`;
const whole = (files: readonly SourceFile[]): unknown => {
  const { declarations, unread, diagnostics } = load(files);
  const { estate, diagnostics: more } = validate(declarations, { rules, controls: ['certificate-expiry'], unread });
  return { diagnostics, more, estate: Object.entries(estate).map(([kind, all]) => [kind, [...(all as unknown as Map<string, unknown>)]]) };
};

test('documents keep their place in the file, empty ones count and declare nothing', () => {
  const { declarations, diagnostics } = load([file('a.yaml', `---\n# nothing\n---\n${team('a')}---\n${team('b')}---\n`)]);
  expect(diagnostics).toEqual([]);
  expect(declarations.map(({ document, source }) => [(document['metadata'] as { name: string }).name, source.document])).toEqual([['a', 1], ['b', 2]]);
});

test('what is broken in one document does not take the others with it', () => {
  const { declarations, diagnostics, unread } = load([file('a.yaml', `${team('a')}---\nkind: Team\nmetadata: { name: b }\nspec: { a: 1, a: 2 }\n---\n${team('c')}`)]);
  expect(declarations.map(({ document }) => (document['metadata'] as { name: string }).name)).toEqual(['a', 'c']);
  expect(diagnostics.map(({ at, rule }) => `${at.line}:${at.column} ${rule}`)).toEqual(['8:15 yaml']);
  expect(unread.map(({ guesses }) => guesses)).toEqual([[{ kind: 'Team', name: 'b' }]]);
});

test('values are YAML 1.2’s: no dates, no yes and no, numbers as they are', () => {
  const [one] = load([file('a.yaml', 'a: [2026-01-01, yes, NO, 0o17, 0x1F, 1_000, 1.50, ~, null, true, "", |\n  text\n  ]\n'.replace(', |\n  text\n  ]', ']'))]).declarations;
  expect(one?.document).toEqual({ a: ['2026-01-01', 'yes', 'NO', 15, 31, '1_000', 1.5, null, null, true, ''] });
});

test('a key is the text that is written', () => {
  const [one] = load([file('a.yaml', '15.10: a\ntrue: b\nnull: c\n"15.1": d\n')]).declarations;
  expect(Object.keys(one?.document ?? {})).toEqual(['15.10', 'true', 'null', '15.1']);
});

test('__proto__ is a key like any other and changes nothing', () => {
  const [one] = load([file('a.yaml', '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n')]).declarations;
  expect(Object.getPrototypeOf(one?.document)).toBe(Object.prototype);
  expect(Object.keys(one?.document ?? {})).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('an alias is what it stands for, the last of its name', () => {
  const [one] = load([file('a.yaml', 'a: &x { n: 1 }\nb: *x\nc: &x [2]\nd: *x\n')]).declarations;
  expect(one?.document).toEqual({ a: { n: 1 }, b: { n: 1 }, c: [2], d: [2] });
});

test('whatever is written, reading it never throws', () => {
  const words = fc.constantFrom('a', ':', ': ', '- ', '\n', '\n  ', '{', '}', '[', ']', ',', '&a ', '*a', '!t ', '? ', '"', "'", '|', '>', '#', '%', '---\n', '...\n', '\t', '<<', '~', '\\', '\u0000', '\ud800', 'kind: Team\n', 'metadata: { name: a }\n', 'spec:\n', 'apiVersion: driftvakt/v1\n', '__proto__', '1e999');
  fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (pieces) => { whole([file('a.yaml', pieces.join(''))]); }), { numRuns: rounds(40, 2000) });
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => { whole([file('a.yaml', text)]); }), { numRuns: rounds(25, 500) });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { whole([{ path: 'a.yaml', bytes }]); }), { numRuns: rounds(25, 500) });
});

test('whatever is declared, holding it against the schemas never throws', () => {
  const kinds = fc.constantFrom('AccessPolicy', 'Customer', 'EquipmentStandard', 'Estate', 'Inventory', 'Maintenance', 'ServiceLevel', 'Service', 'Team', 'Thresholds', 'Waiver', 'toString');
  const keys = fc.constantFrom('source', 'columns', 'csv', 'probes', 'http', 'headers', 'url', 'expect', 'status', 'customers', 'owner', 'dependsOn', 'roles', 'grants', 'limits', 'latency', 'subjects', '__proto__', 'constructor', 'a/b~c', '');
  const { value } = fc.letrec((tie) => ({ value: fc.oneof({ depthSize: 'small' }, fc.constantFrom('x', 'a/b', '5m', '2026-02-30', 1, 1.5, true, null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(keys, tie('value'), { maxKeys: 4 })) }));
  fc.assert(fc.property(kinds, value, fc.option(value), (kind, spec, title) => {
    whole([file('a.json.yaml', JSON.stringify({ apiVersion: 'driftvakt/v1', kind, metadata: { name: 'a', ...(title !== null && { title }) }, spec }))]);
  }), { numRuns: rounds(40, 2000) });
});

test('the order of the files changes nothing', () => {
  const files = [
    file('b.yaml', team('a')), file('a.yaml', team('a')), file('c.yaml', 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: s }\nspec: { owner: b, dependsOn: [t] }\n'),
    file('d/e.yaml', 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: t }\nspec: { dependsOn: [s] }\n'), file('f.yaml', '\t'), file('g.yaml', team('b')), { path: 'h.yaml', problem: 'symbolic-link' } as const,
  ];
  const expected = whole(files);
  fc.assert(fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => { expect(whole(shuffled)).toEqual(expected); }));
});
