import { join } from 'node:path';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { formats } from '../../src/text/formats.ts';
import { kindNames, type Schema } from './umbrella.ts';
import { root } from './write.ts';

/**
 * Our own words on fields: `x-ref` the kind that a name names, `x-besides` names that are always there, `x-names` what is
 * named whether it exists or not, `x-personal` and `x-secret` what must be masked, `x-stricter` which way is stricter, `x-unit`.
 */
export const words = ['x-ref', 'x-besides', 'x-names', 'x-personal', 'x-secret', 'x-stricter', 'x-unit'];

/** A validator of every kind as plain code, so that nothing is compiled when driftvakt starts. It writes a field's default where the field is left out. */
export async function validators(schema: Schema & { $defs: Record<string, Schema> }): Promise<string> {
  const ajv = new Ajv2020({ allErrors: true, useDefaults: true, formats, code: { source: true, esm: true, lines: true, formats: _`(await import("./formats.ts")).formats` } });
  for (const word of words) ajv.addKeyword({ keyword: word });
  ajv.addSchema(linear(schema, schema) as Schema);
  const text = (standalone as unknown as typeof standalone.default)(ajv, Object.fromEntries(kindNames(schema).map((name) => [name, `${String(schema['$id'])}#/$defs/${name}`])));
  // ajv writes require() of its few run-time functions even into ES modules: bundle them in.
  const entry = join(root, 'src/text/validators.raw.js');
  const code = brief(countedSeldom(text)).replaceAll('(await import("./formats.ts")).formats', 'formats').replace('"use strict";', '"use strict";\nimport { formats } from "./formats.ts";');
  const unwritten = { name: 'unwritten', resolveId: (id: string) => (id === entry ? id : undefined), load: (id: string) => (id === entry ? code : undefined) };
  const bundle = await rolldown({ input: entry, external: ['./formats.ts', /formats\.ts$/], platform: 'node', treeshake: true, plugins: [unwritten] });
  const { output } = await bundle.generate({ format: 'esm', minify: false, comments: false });
  return `// Generated from schemas/ by \`npm run gen\`. Do not edit.\n${output[0].code}`;
}

/** Characters are counted one by one only where the number of code units, at least as many and at most twice as many, does not tell already. */
const countedSeldom = (code: string): string => code.replaceAll(/\b(func\d+)\((data\d*)\) ([<>]) (\d+)/g, (_, count: string, data: string, sign: string, bound: string) => `(${data}.length ${sign} ${sign === '>' ? bound : 2 * Number(bound)} && ${count}(${data}) ${sign} ${bound})`);

/**
 * What is done in two thousand places about a mistake is done by two functions: what is loaded is a quarter less. Valid documents meet mistakes
 * too, in the ways (oneOf) that they do not go, and most of the time for these went into keys in which nothing is to be escaped.
 */
function brief(code: string): string {
  const said = code.replaceAll(/const (err\d+) = (\{.*\});\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g, (_, _name: string, error: string) => `vErrors = said(vErrors, ${error});\nerrors++;`);
  const escaped = said.replaceAll(/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, (_, key: string) => `escaped(${key})`);
  return `${escaped}
function said(errors, error) { if (errors === null) return [error]; errors.push(error); return errors; }
function escaped(key) { return key.includes("~") || key.includes("/") ? key.replace(/~/g, "~0").replace(/\\//g, "~1") : key; }
`;
}

/**
 * Says of the items of every list without doubles that they are text, where a reference or an enumeration says so: only
 * when ajv sees it there does it look for doubles in linear time, and a list of ten thousand must not cost fifty million looks.
 */
function linear(node: unknown, schema: Schema & { $defs: Record<string, Schema> }): unknown {
  if (Array.isArray(node)) return node.map((item) => linear(item, schema));
  if (typeof node !== 'object' || node === null) return node;
  const changed = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, linear(child, schema)]));
  const items = changed['items'] as Schema | undefined;
  if (changed['uniqueItems'] !== true || items === undefined) return changed;
  const target = typeof items['$ref'] === 'string' ? schema.$defs[items['$ref'].replace('#/$defs/', '')] : items;
  const text = target?.['type'] === 'string' || (Array.isArray(target?.['enum']) && target['enum'].every((value) => typeof value === 'string'));
  return text ? { ...changed, items: { ...items, type: 'string' } } : changed;
}

export function validatorTypes(schema: Schema): string {
  return [
    '// Generated from schemas/ by `npm run gen`. Do not edit.',
    "import type { ErrorObject } from 'ajv';",
    '',
    'interface Validator { (document: unknown): boolean; errors?: ErrorObject[] | null }',
    ...kindNames(schema).map((name) => `export const ${name}: Validator;`),
    '',
  ].join('\n');
}
