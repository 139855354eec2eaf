// What is too much: bytes, documents, levels, keys, items, aliases.
import { one, put, team, estate, type Hostile } from './case.ts';

const mebibyte = 1024 * 1024;
const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');

/** Nine lines of nine aliases each: 9 to the power of 9 values. */
const laughs = (flow: boolean): string => `${team}  contact: &a x\n${many(9, (index) => {
  const name = String.fromCharCode(98 + index);
  const before = String.fromCharCode(97 + index);
  return flow ? `  ${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]\n` : `  ${name}: &${name}\n${`    - *${before}\n`.repeat(9)}`;
})}`;

export const tooMuch: readonly Hostile[] = [
  one('a scalar of 10 MB', 'limits', [1, 1], `${team}  contact: ${'x'.repeat(10_000_000)}\n`),
  one('a scalar of 1 MB', 'schema', [5, 12], `${team}  contact: ${'x'.repeat(1_000_000)}\n  members: {}\n`),
  one('one byte more than 1 MiB', 'limits', [1, 1], `${team}  members: {}\n`.padEnd(mebibyte + 1, '#\n')),
  one('a comment of 1 MB before a mistake', 'schema', [7, 3], `${team}  members: {}\n  # ${'x'.repeat(1_000_000)}\n  bogus: 1\n`),
  one('200,000 line feeds', 'schema', [200_006, 3], `${team}  members: {}\n${'\n'.repeat(200_000)}  bogus: 1\n`),
  one('a megabyte of spaces', 'yaml', [1, 1], ' '.repeat(1_000_000)),
  one('a megabyte of tabs', 'yaml', [1, 1], '\t'.repeat(1_000_000)),
  one('1,001 documents', 'limits', [5001, 1], many(1001, (index) => `---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: c${index} }\nspec: {}\n`)),
  one('260,000 empty documents', 'limits', [1001, 1], '---\n'.repeat(260_000)),
  one('10,000 lists inside each other', 'limits', [5, 74], `${team}  contact: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
  one('10,000 mappings inside each other', 'limits', [5, 198], `${team}  contact: ${'{a:'.repeat(10_000)}x${'}'.repeat(10_000)}\n`),
  one('10,000 lists begun and never closed', 'limits', [1, 65], '['.repeat(10_000)),
  one('a megabyte of opening brackets', 'limits', [1, 65], '['.repeat(1_000_000)),
  one('a megabyte of opening braces', 'limits', [1, 65], '{'.repeat(1_000_000)),
  one('10,000 compact lists inside each other', 'limits', [1, 129], '- '.repeat(10_000)),
  one('10,000 explicit keys inside each other', 'limits', [1, 129], '? '.repeat(10_000)),
  one('1,000 block mappings inside each other', 'limits', [65, 65], many(1000, (index) => `${' '.repeat(index)}a:\n`)),
  one('depth 65', 'limits', [5, 74], `${team}  contact: ${'['.repeat(63)}${']'.repeat(63)}\n`),
  one('depth hidden behind aliases', 'limits', [7, 47], `${team}  a: &a ${'['.repeat(40)}${']'.repeat(40)}\n  b: &b ${'['.repeat(40)}*a${']'.repeat(40)}\n  c: ${'['.repeat(41)}*b${']'.repeat(41)}\n`),
  one('50,000 keys in a block mapping', 'limits', [10_006, 5], `${team}  members:\n${many(50_000, (index) => `    k${index}: 1\n`)}`),
  one('50,000 keys in a flow mapping', 'limits', [10_006, 5], `${team}  members: {\n${many(50_000, (index) => `    k${index}: 1,\n`)}  }\n`),
  one('100,000 items in a list', 'limits', [10_006, 5], `${team}  members:\n${many(100_000, () => '    - x\n')}`),
  one('a megabyte of commas', 'yaml', [5, 14], `${team}  contact: [${','.repeat(1_000_000)}]\n`),
  one('9,999 unknown keys', 'schema', [5, 3], team + many(9999, (index) => `  k${index}: 1\n`)),
  one('9,999 names that are none', 'schema', [6, 5], `${team}  members:\n${many(9999, (index) => `    K${index}: { name: Kari }\n`)}`),
  one('9,999 names that nobody declares', 'reference', [5, 15], `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  dependsOn: [${many(9999, (index) => `b${index}, `)}]\n`),
  one('an alias bomb in flow', 'limits', [10, 10], laughs(true)),
  one('an alias bomb in blocks', 'limits', [47, 7], laughs(false)),
  one('100,000 aliases of one mapping', 'limits', [10_007, 5], `${team}  members: &m {}\n  contact: [\n${'    *m,\n'.repeat(100_000)}  ]\n`),
  one('an alias bomb of wide lists', 'limits', [105, 16], `${team}  contact: &a [${'x, '.repeat(100)}]\n${many(200, (index) => `  k${String(index).padStart(3, '0')}: [x, x, *a]\n`)}`),
  one('an alias that stands inside itself', 'yaml', [5, 20], `${team}  members: &m { a: *m }\n`),
  {
    name: 'more than 10,000 files', expect: { file: '', line: 1, column: 1, rule: 'limits' },
    write(dir) {
      put(dir, 'estate.yaml', estate);
      for (let index = 0; index < 10_000; index++) put(dir, `${index % 50}/${index}.yaml`, '');
    },
  },
];
