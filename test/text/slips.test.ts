import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { mend } from '../../src/session/mend.ts';
import { conflict } from '../../src/text/conflict.ts';
import { repair } from '../../src/text/repairs.ts';
import { isKey, placesOf, takesText } from '../../src/text/vocabulary.ts';
import { validate } from '../../src/validate.ts';

const head = 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n';
const fixed = (body: string): string => {
  const { files } = mend([{ path: 'a.yaml', bytes: new TextEncoder().encode(head + body) }], () => true);
  const [file] = files;
  return file !== undefined && 'bytes' in file ? new TextDecoder().decode(file.bytes).slice(head.length) : '';
};

test.for([
  ['owner:ops', 'owner: ops'],
  ['owner =  ops', 'owner:  ops'],
  ['owner=ops', 'owner: ops'],
  ['owner：ops', 'owner: ops'],
  ['owner:\u00a0ops', 'owner: ops'],
  ['owner: [ops]', 'owner: ops'],
  ['owner: "[ops]"', 'owner: "[ops]"'],
  ['owner: [ops, web]', 'owner: [ops, web]'],
  ['owner: Ops', 'owner: ops'],
  ['owner: “ops”', 'owner: ops'],
  ['owner: team/ops', 'owner: ops'],
  ['owner: customer/ops', 'owner: customer/ops'],
  ['owner: ops team', 'owner: ops team'],
  ['dependsOn: erp, dns', 'dependsOn: [erp, dns]'],
  ['dependsOn: erp', 'dependsOn: [erp]'],
  ['retired: 31.12.2027', 'retired: "2027-12-31"'],
  ['retired: 01.12.2027', 'retired: 01.12.2027'],
  ['recovery: { dataLoss: 8 hours, time: 2d }', 'recovery: { dataLoss: "8h", time: 2d }'],
  ['recovery: { dataLoss: 8, time: 2d }', 'recovery: { dataLoss: 8, time: 2d }'],
  ['probes: { a: { http: { url: "https://x.example/", redirects:1 } } }', 'probes: { a: { http: { url: "https://x.example/", redirects: 1 } } }'],
  ['probes: { a: { http: "https://x.example/" } }', 'probes: { a: { http: { url: "https://x.example/" } } }'],
  ['probes: { a: { http: { url: "https://x.example/", expect: { body: { contains: Status: OK } } } } }', 'probes: { a: { http: { url: "https://x.example/", expect: { body: { contains: "Status: OK" } } } } }'],
  // A mapping, or a comma, can have been meant.
  ['probes: { a: { http: { expect: body: 1 } } }', 'probes: { a: { http: { expect: body: 1 } } }'],
  ['probes: { a: { http: { method: GET redirects: 1 } } }', 'probes: { a: { http: { method: GET redirects: 1 } } }'],
  ['labels: front: door', 'labels: front: door'],
] as const)('%s is mended to %s', ([written, mended]) => {
  expect(fixed(`  ${written}\n  runbook: https://wiki.example/\n`)).toBe(`  ${mended}\n  runbook: https://wiki.example/\n`);
});

test('marks of a merge are marks only as git writes them', () => {
  expect(conflict('a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n')).toMatchObject({ from: 5, to: 17, related: [{ from: 23 }, { from: 36 }] });
  for (const text of ['a: "<<<<<<< HEAD"\n', 'a: |\n  =======\n', '# ========\n', '======== \n']) expect(conflict(text)).toBeUndefined();
});

test('a merge left unfinished is told once, and what the file seems to declare is not missing', () => {
  const file = (path: string, text: string): { readonly path: string; readonly bytes: Uint8Array } => ({ path, bytes: new TextEncoder().encode(text) });
  const conflicted = `${head}<<<<<<< HEAD\n  owner: ops\n||||||| base\n  owner: old\n=======\n  owner: net\n>>>>>>> other\n---\n${head.replace('web', 'shop')}  dependsOn: [web]\n`;
  const { declarations, unread, diagnostics } = load([file('a.yaml', conflicted), file('b.yaml', `${head.replace('web', 'door')}  dependsOn: [web, shop]\n`)]);
  expect(diagnostics.map(({ rule, message, at, related = [] }) => [rule, message, at.line, related.map((one) => one.at.line)])).toEqual([
    ['yaml', 'a merge was left unfinished here: this line was written by git', 5, [7, 9, 11]],
  ]);
  expect(validate(declarations, { rules: {}, controls: [], unread }).diagnostics).toEqual([]);
});

test('a million marks are one diagnostic, soon', () => {
  const started = performance.now();
  const { diagnostics } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode('<<<<<<< a\n'.repeat(100_000)) }]);
  expect(diagnostics.map(({ at, related = [] }) => [at.line, related.length <= 7])).toEqual([[1, true]]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.for([
  ['a long line', `a: 1\nowner ${'x '.repeat(250_000)}\nb: 1\n`],
  ['colons', `a: { b: ${'c: '.repeat(150_000)}`],
  ['no-break spaces', `${'\u00a0'.repeat(200_000)}\na: 1\n b: 2\n`],
  ['quotes', `a: '${"it's ".repeat(100_000)}'\nb: 1\n`],
  ['braces', `a: ${'{{'.repeat(20)}${' x'.repeat(200_000)}\n`],
  ['signs', `a: 1\nb ${'= '.repeat(200_000)}\nc: 1\n`],
] as const)('%s of hundreds of kilobytes cost no more than reading them', ([, text]) => {
  const started = performance.now();
  const { diagnostics } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }]);
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { message, help = '' } of diagnostics) expect(message.length + help.length).toBeLessThan(500);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('what is long is not repaired', () => {
  const started = performance.now();
  expect(repair('8-'.repeat(500_000), [{ type: 'string', pattern: '^x$' }])).toBeUndefined();
  expect(repair('8 hours', [{ type: 'string', maxLength: 3 }])).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(200);
});

test('the words of the language are those of the schemas', () => {
  expect(placesOf('Service', 'every')).toContainEqual(['spec', 'probes', '*']);
  expect(placesOf('Service', 'constructor')).toEqual([]);
  expect([isKey('contains'), isKey('Status'), isKey('toString')]).toEqual([true, false, false]);
  expect([takesText('contains'), takesText('title'), takesText('hours'), takesText('nb')]).toEqual([true, false, false, true]);
});
