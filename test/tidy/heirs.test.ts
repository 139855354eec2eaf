// What editors demand of a document they see alone: of one that extends another no more than that it is right as far as it goes.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { forEditors } from '../../scripts/gen/editors.ts';
import { umbrella } from '../../scripts/gen/umbrella.ts';
import { load } from '../../src/load.ts';
import { formats } from '../../src/text/formats.ts';
import { readDeclarations } from '../../src/world/files.ts';

type Mapping = Readonly<Record<string, unknown>>;
const compiled = (schema: object): ValidateFunction => new Ajv2020({ strict: false, formats }).compile(schema);
const strict = compiled(umbrella());
const editors = compiled(forEditors(umbrella()));
const heritable = Object.entries(umbrella().$defs).filter(([, { properties }]) => ((properties as { spec?: { properties?: Mapping } } | undefined)?.spec?.properties ?? {})['extends'] !== undefined).map(([kind]) => kind);

const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value without one key, once for every key of a mapping in it that is in no list. */
function* without(value: unknown): Generator<Mapping> {
  if (!isMapping(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const { [key]: _gone, ...rest } = value;
    yield rest;
    for (const less of without(inner)) yield { ...value, [key]: less };
  }
}

const files = await readDeclarations('services');
const worked = load(files).declarations.map(({ document }) => document).filter(({ kind, spec }) => heritable.includes(String(kind)) && !Object.hasOwn(spec as object, 'extends'));
const level = worked.find(({ kind }) => kind === 'ServiceLevel') as Mapping;
const withSpec = (document: Mapping, spec: unknown): Mapping => ({ ...document, spec });

test('of who extends nothing the same is demanded as by the schema of its kind', () => {
  expect(new Set(worked.map(({ kind }) => kind)).size).toBeGreaterThan(10);
  let refused = 0;
  for (const document of worked) {
    for (const spec of [document['spec'], ...without(document['spec'])]) {
      const [one, other] = [strict(withSpec(document, spec)), editors(withSpec(document, spec))];
      expect(other, JSON.stringify(spec)).toBe(one);
      if (!one) refused++;
    }
  }
  expect(refused).toBeGreaterThan(100);
});

test('who extends another may leave out any key', () => {
  for (const document of worked) {
    for (const spec of [{}, document['spec'] as Mapping, ...without(document['spec'])]) {
      expect(editors(withSpec(document, { ...spec, extends: 'another' })), JSON.stringify(spec)).toBe(true);
    }
  }
});

test('what an heir writes must be right all the same', () => {
  const heir = (spec: Mapping): boolean => editors(withSpec(level, { extends: 'gold', ...spec }));
  expect([heir({ deadlines: { P1: { restore: { within: '2h' } } } }), heir({ availability: { period: 'calendar-year' } })]).toEqual([true, true]);
  expect([heir({ deadlines: { P1: { restor: {} } } }), heir({ deadlines: { P1: { restore: { within: 2 } } } }), heir({ availability: { target: '101%' } }), heir({ typ: 'SLA' }), heir({ warnAt: [] })]).toEqual([false, false, false, false, false]);
});
