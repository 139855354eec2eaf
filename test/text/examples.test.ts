import { expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import { load } from '../../src/load.ts';
import { rules } from '../../src/rules/index.ts';
import { diagnostics } from '../../src/text/diagnostics.ts';
import { examples } from '../../src/text/examples.gen.ts';
import { validate } from '../../src/validate.ts';

const told = (id: string): Set<string> => {
  const files = (examples[id]?.input ?? []).filter(([path]) => /\.ya?ml$/.test(path)).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const loaded = load(files);
  return new Set([...loaded.diagnostics, ...validate(loaded.declarations, { rules, controls: Object.keys(controls), unread: loaded.unread }).diagnostics].map(({ rule }) => rule));
};

// What is wrong with a file as the disk has it, or with its bytes, no text can show.
const ofDisk = new Set(['encoding', 'file']);

test('every rule, and every diagnostic that is none, has an example that says so', () => {
  const ids = [...Object.keys(rules), ...Object.keys(diagnostics)];
  expect(ids.filter((id) => examples[id]?.says.includes(` ${id}: `) !== true)).toEqual([]);
  expect(ids.filter((id) => !ofDisk.has(id) && !told(id).has(id))).toEqual([]);
});

test('whatever is told before the rules is explained', () => {
  const seen = new Set(Object.values(examples).flatMap(({ says }) => [...says.matchAll(/: (?:error|warning|info) ([a-z-]+): /g)].map(([, id = '']) => id)));
  expect([...seen].filter((id) => !Object.hasOwn(rules, id) && !Object.hasOwn(diagnostics, id))).toEqual([]);
  expect(Object.keys(diagnostics).filter((id) => Object.hasOwn(rules, id))).toEqual([]);
});
