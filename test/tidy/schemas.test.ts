import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { words } from '../../scripts/gen/validators.ts';
import { furtherReferences, references, stricter, units } from '../../src/model/references.gen.ts';
import { formats } from '../../src/text/formats.ts';
import { files, text } from './files.ts';

type Schema = Readonly<Record<string, unknown>>;
interface Place { readonly pointer: string; readonly schema: Schema }

const umbrella = JSON.parse(text('schemas/driftvakt.schema.json')) as Schema & { readonly $id: string; readonly $defs: Readonly<Record<string, Schema>> };
const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every property that a schema declares, at any depth, with its JSON pointer. */
function properties(schema: Schema, pointer: string): Place[] {
  return Object.entries(schema).flatMap(([word, value]): Place[] => {
    const at = `${pointer}/${escape(word)}`;
    // What is demanded beyond that of who extends nothing has its words where it is declared.
    if (word === 'examples' || word === 'enum' || word === 'const' || word === 'else' || word.endsWith('.whole')) return [];
    if (word === 'properties' && isSchema(value)) return Object.entries(value).flatMap(([key, child]) => (isSchema(child) ? [{ pointer: `${at}/${escape(key)}`, schema: child }, ...properties(child, `${at}/${escape(key)}`)] : []));
    if (Array.isArray(value)) return value.flatMap((child: unknown, index) => (isSchema(child) ? properties(child, `${at}/${index}`) : []));
    return isSchema(value) ? properties(value, at) : [];
  });
}

const places = properties(umbrella.$defs, '#/$defs');
const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
for (const word of words) ajv.addKeyword(word);
ajv.addSchema(umbrella);

test('every property says what it is and shows an example', () => {
  expect(places.length).toBeGreaterThan(100);
  const silent = places.filter(({ schema }) => typeof schema['description'] !== 'string' || !Array.isArray(schema['examples']) || schema['examples'].length === 0);
  expect(silent.map(({ pointer }) => pointer)).toEqual([]);
});

test('every description is a sentence', () => {
  expect(places.filter(({ schema }) => !/[.!?]$/u.test(String(schema['description']))).map(({ pointer, schema }) => `${pointer}: ${String(schema['description'])}`)).toEqual([]);
});

test('every example is valid where it stands', () => {
  const wrong = [...places, ...Object.entries(umbrella.$defs).map(([name, schema]) => ({ pointer: `#/$defs/${escape(name)}`, schema }))].flatMap(({ pointer, schema }) => {
    const here = { $ref: `${umbrella.$id}${pointer}` };
    return ((schema['examples'] ?? []) as unknown[]).flatMap((example) => (ajv.validate(here, example) ? [] : [`${pointer} ${JSON.stringify(example)}: ${ajv.errorsText()}`]));
  });
  expect(wrong).toEqual([]);
});

const kindNames = (umbrella['properties'] as { kind: { enum: string[] } }).kind.enum;

test('every name that a field refers to is of something there is', () => {
  const targets = Object.values({ ...references, ...furtherReferences }).flat().map(({ to }) => to);
  expect(targets.length).toBeGreaterThan(50);
  expect([...new Set(targets)].filter((to) => to !== null && !['Person', 'Control', '*', ...kindNames].includes(to))).toEqual([]);
  for (const [kind, all] of Object.entries(furtherReferences)) {
    for (const { to, part } of all.filter((one) => one.part !== null)) expect(Object.keys(specOf(to ?? kind)), `${kind} ${String(part)}`).toContain(part);
  }
});

const specOf = (kind: string): Schema => (umbrella.$defs[kind] as unknown as { properties: { spec: { properties: Schema } } }).properties.spec.properties;

test('what can be stricter is measured: a length of time, a share or a count', () => {
  const measured = new Set(Object.entries(units).flatMap(([kind, all]) => all.map(({ path }) => `${kind} ${path.join('/')}`)));
  const counts = places.filter(({ schema }) => schema['type'] === 'integer' && schema['x-stricter'] !== undefined).map(({ pointer }) => pointer.split('/').at(-1));
  const unmeasured = Object.entries(stricter).flatMap(([kind, all]) => all.filter(({ path }) => !measured.has(`${kind} ${path.join('/')}`) && !counts.includes(path.at(-1))).map(({ path }) => `${kind} ${path.join('/')}`));
  expect(Object.values(stricter).flat().length).toBeGreaterThan(40);
  expect(unmeasured).toEqual([]);
});

test('no word of ours is written that nobody knows', () => {
  const known = new Set<string>(words);
  expect([...JSON.stringify(umbrella).matchAll(/"(x-[a-z]+)":/gu)].map(([, word = '']) => word).filter((word) => !known.has(word))).toEqual([]);
});

test('every kind has one file, named as the kind', () => {
  const hyphenated = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => `-${letter}`).toLowerCase();
  const kinds = ((umbrella['properties'] as { kind: { enum: string[] } }).kind.enum).map((kind) => `schemas/kinds/${hyphenated(kind)}.schema.json`);
  expect(files('schemas/kinds/*.json')).toEqual(kinds.toSorted());
});
