import { expect, test } from 'vitest';
import { locate, writtenAt, type Part } from '../../src/text/locate.ts';
import { placeIn, placesIn } from '../../src/text/places.ts';
import { keysIn } from '../../src/text/pointer.ts';

const text = `# words
apiVersion: driftvakt/v1
kind: Service
metadata: { name: web, labels: &l { area: finance } }
spec:
  dependsOn:
    - identity
    - "database"
  runbook:
  more: *l
  a/b: { "c~d": 15.10 }
---
kind: Team
`;
const cut = (pointer: string, part?: Part, document = 0): string => {
  const { line, column, endLine, endColumn } = locate({ file: 'x.yaml', text, document }, pointer, part);
  const lines = text.split('\n');
  return line === endLine ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1) : `${(lines[line - 1] ?? '').slice(column - 1)}…`;
};

test.for([
  ['/metadata/name', 'value', 'web'], ['/metadata/name', 'key', 'name'],
  ['/spec/dependsOn/1', 'value', '"database"'], ['/spec/dependsOn/1', 'key', '"database"'],
  ['/spec/dependsOn', 'value', '- identity…'], ['/spec/dependsOn', 'key', 'dependsOn'],
  ['/spec/runbook', 'value', 'runbook'],
  ['/spec/owner', 'value', 'spec'], ['/spec/probes/login/http', 'key', 'spec'], ['/nothing/at/all', 'value', 'apiVersion'],
  ['/spec/dependsOn/7', 'value', 'dependsOn'], ['/spec/dependsOn/length', 'value', 'dependsOn'], ['/metadata/name/deeper', 'value', 'name'],
  ['', 'key', 'apiVersion'], ['', 'value', 'apiVersion: driftvakt/v1…'],
  ['/spec/more/area', 'value', 'finance'], ['/spec/more', 'value', '*l'],
  ['/spec/a~1b/c~0d', 'value', '15.10'], ['/spec/a~1b/c~0d', 'key', '"c~d"'],
] as const)('%s, its %s: %s', ([pointer, part, expected]) => {
  expect(cut(pointer, part)).toBe(expected);
});

test('another document of the file', () => {
  expect(cut('/kind', 'value', 1)).toBe('Team');
  expect(locate({ file: 'x.yaml', text, document: 1 }, '/kind').line).toBe(13);
});

test('a document that is not there, and a text that is not YAML, still have a place', () => {
  expect(locate({ file: 'x.yaml', text, document: 9 }, '/kind')).toMatchObject({ line: 1, column: 1 });
  expect(locate({ file: 'x.yaml', text: '{{{', document: 0 }, '/kind')).toMatchObject({ file: 'x.yaml', line: 1, endLine: 1 });
  expect(locate({ file: '', text: '', document: 0 }, '/spec')).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 2 });
});

test('what is written to the letter', () => {
  const source = { file: 'x.yaml', text, document: 0 };
  expect(writtenAt(source, '/spec/a~1b/c~0d')).toBe('15.10');
  expect(writtenAt(source, '/spec/dependsOn')).toBeUndefined();
  expect(writtenAt(source, '/spec/nowhere')).toBeUndefined();
});

test('where lines end with a carriage return too, the places are the same', () => {
  const windows = text.replaceAll('\n', '\r\n');
  for (const pointer of ['', '/kind', '/metadata/name', '/spec/dependsOn/1', '/spec/runbook', '/spec/a~1b/c~0d']) {
    for (const part of ['key', 'value'] as const) expect(locate({ file: 'x.yaml', text: windows, document: 0 }, pointer, part)).toEqual(locate({ file: 'x.yaml', text, document: 0 }, pointer, part));
  }
});

test('an ordinary text is not read in full for a place on one line, and any other is', () => {
  const ordinary = 'kind: Service\nspec: { a: [x, "y"], b: z }\nlist:\n  - k: v\n';
  const asked = (where: string, pointer: string, part: Part = 'value') => {
    const places = placesIn(where);
    return places === undefined ? 'declined' : placeIn(places, 0, keysIn(pointer), part);
  };
  expect(asked(ordinary, '/spec/a/1')).toEqual([ordinary.indexOf('"y"'), ordinary.indexOf('"y"') + 3]);
  expect(asked(ordinary, '/list/0/k')).toEqual([ordinary.indexOf('v\n'), ordinary.indexOf('v\n') + 1]);
  expect(asked(ordinary, '/list', 'key')).toEqual([ordinary.indexOf('list'), ordinary.indexOf('list') + 4]);
  expect(asked(ordinary, '/list')).toBeUndefined();
  expect(asked(text, '/kind')).toBe('declined');
});
