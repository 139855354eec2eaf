import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { said } from '../../src/text/said.ts';

/** A keyword, a schema that uses it, a value that goes against it, and the sentence. */
const cases: readonly (readonly [keyword: string, schema: object, value: unknown, sentence: string | RegExp])[] = [
  ['type', { type: 'object' }, [], 'spec must be a mapping, not a list'],
  ['type', { type: ['string', 'integer'] }, null, 'spec has no value'],
  ['type', { type: 'string' }, true, 'spec must be text, but YAML reads true as the truth value true'],
  ['enum', { enum: ['a', 'b'] }, 'c', 'spec cannot be "c"'],
  ['const', { const: 'a' }, { b: 1 }, 'spec cannot be a mapping'],
  ['required', { required: ['a'] }, {}, 'the key "a" is missing in spec'],
  ['additionalProperties', { additionalProperties: false }, { a: 1 }, 'unknown key "a" in spec'],
  ['unevaluatedProperties', { unevaluatedProperties: false }, { a: 1 }, 'unknown key "a" in spec'],
  ['propertyNames', { propertyNames: { maxLength: 1 } }, { ab: 1 }, '"ab" cannot be a key in spec'],
  ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, 'with the key "a" the key "b" is needed too in spec'],
  ['dependencies', { dependencies: { a: ['b'] } }, { a: 1 }, 'with the key "a" the key "b" is needed too in spec'],
  ['minLength', { minLength: 1 }, '', 'spec is empty'],
  ['minLength', { minLength: 3 }, 'a', 'spec must be at least 3 characters long'],
  ['maxLength', { maxLength: 1 }, 'abc', 'spec may be at most 1 character long, not 3'],
  ['pattern', { pattern: '^a$' }, 'b', 'spec cannot be "b"'],
  ['format', { format: 'date' }, '2026-02-30', 'spec cannot be "2026-02-30": the calendar has no such day'],
  ['minimum', { minimum: 3 }, 1, 'spec must be at least 3, not 1'],
  ['maximum', { maximum: 3 }, 4, 'spec must be at most 3, not 4'],
  ['exclusiveMinimum', { exclusiveMinimum: 3 }, 3, 'spec must be more than 3, not 3'],
  ['exclusiveMaximum', { exclusiveMaximum: 3 }, 3, 'spec must be less than 3, not 3'],
  ['multipleOf', { multipleOf: 5 }, 3, 'spec must be a multiple of 5, not 3'],
  ['minItems', { minItems: 1 }, [], 'spec needs at least 1 item'],
  ['maxItems', { maxItems: 1 }, [1, 2], 'spec may have at most 1 item'],
  ['items', { prefixItems: [{}], items: false }, [1, 2], 'spec may have at most 1 item'],
  ['unevaluatedItems', { prefixItems: [{}], unevaluatedItems: false }, [1, 2], 'spec may have at most 1 item'],
  ['uniqueItems', { uniqueItems: true }, ['a', 'b', 'a'], '"a" is listed twice in spec'],
  ['minProperties', { minProperties: 2 }, {}, 'spec needs at least 2 keys'],
  ['maxProperties', { maxProperties: 0 }, { a: 1 }, 'spec may have at most 0 keys'],
  ['contains', { contains: { const: 1 } }, [2], 'spec lacks an item that must be in it'],
  ['not', { not: {} }, 1, 'spec is what is not allowed here'],
  ['if', { if: {}, then: false }, 1, /^spec (does not fit what else is written|is not allowed here)$/],
  ['false schema', { properties: { a: false } }, { a: 1 }, 'spec.a is not allowed here'],
  ['oneOf', { oneOf: [{ required: ['x'] }, { required: ['y'] }] }, {}, 'spec must have exactly one of the shapes allowed here'],
  ['anyOf', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, {}, 'spec has none of the shapes allowed here'],
];

test.for(cases)('%s', ([, schema, value, sentence]) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: (text: string) => !text.endsWith('-30') } });
  const document = { spec: value };
  const validator = ajv.compile({ properties: { spec: schema } });
  expect(validator(document)).toBe(false);
  const source = { file: 'x.yaml', text: `spec: ${JSON.stringify(value)}\n`, document: 0 };
  const messages = (validator.errors ?? []).map((error) => said('Nothing', document, source, error).message);
  expect(messages.some((message) => (typeof sentence === 'string' ? message === sentence : sentence.test(message))), messages.join('; ')).toBe(true);
});

test('a keyword that nobody foresaw has at least the words of the validator', () => {
  const error: ErrorObject = { keyword: 'constructor', instancePath: '/spec', schemaPath: '', params: {}, message: 'must be\u001b[31m blue' };
  expect(said('Team', { spec: {} }, { file: 'x', text: '', document: 0 }, error).message).toBe('spec must be\\u{1b}[31m blue');
});
