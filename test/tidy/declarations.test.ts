import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { words } from '../../scripts/gen/validators.ts';
import { read } from '../../src/pipeline.ts';
import { formats } from '../../src/text/formats.ts';
import { readDeclarations } from '../../src/world/files.ts';
import { files, root, text } from './files.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
for (const word of words) ajv.addKeyword(word);
const validate = ajv.compile(JSON.parse(text('schemas/driftvakt.schema.json')) as object);

/** What is wrong with the declarations of a text, by the schema that editors use. Text that declares nothing must only be YAML. */
function wrong(name: string, yaml: string): string[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    if (document.errors.length > 0) return document.errors.map(({ message }) => `${name}: ${message}`);
    const value = document.toJS() as Record<string, unknown> | null;
    return value === null || !('apiVersion' in value) || validate(value) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
  });
}

const declared = files('services/**/*.{yaml,yml}');
const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...files('docs/**/*.md')].filter((path) => files(path).length > 0);
// In a generated page a case that must fail is shown as it is.
const shown = documents.filter((path) => !text(path).startsWith('<!-- Generated')).flatMap((path) =>
  [...text(path).matchAll(/^```ya?ml\n([\s\S]*?)^```$/gmu)].map(([, yaml = ''], index) => [`${path} (${index + 1})`, yaml] as const));

test('every declaration in services/ is as the schema says', () => {
  expect(declared.length).toBeGreaterThan(10);
  expect(declared.flatMap((path) => wrong(path, text(path)))).toEqual([]);
});

test('the estate is valid and linked: no error, no warning', async () => {
  const { diagnostics } = read(await readDeclarations(join(root, 'services')));
  expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ rule, message, at }) => `${at.file}:${at.line} ${rule}: ${message}`)).toEqual([]);
});

test('every YAML that the documents show is as the schema says', () => {
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.flatMap(([name, yaml]) => wrong(name, yaml))).toEqual([]);
});

test('every file of services/ names the schema for editors', () => {
  expect(declared.filter((path) => !/^# yaml-language-server: \$schema=(\.\.\/)+schemas\/driftvakt\.schema\.json$/mu.test(text(path)))).toEqual([]);
});
