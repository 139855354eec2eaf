import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './write.ts';

export type Schema = { [key: string]: unknown };

/** One self-contained schema of all kinds: for editors, and what types, validators and tables are made from. */
export function umbrella(): Schema & { $defs: Record<string, Schema> } {
  const read = (path: string): Schema => JSON.parse(readFileSync(join(root, 'schemas', path), 'utf8')) as Schema;
  const $defs: Record<string, Schema> = { ...(read('common.schema.json')['$defs'] as Record<string, Schema>) };
  const names: string[] = [];
  for (const file of readdirSync(join(root, 'schemas/kinds')).toSorted()) {
    const { $schema: _dialect, $id: _id, $defs: own = {}, ...schema } = read(`kinds/${file}`);
    const name = ((schema['properties'] as Record<string, Schema>)['kind'] as { const: string }).const;
    names.push(name);
    const rename = (value: unknown): unknown => mapReferences(value, (reference) =>
      reference.startsWith('#/$defs/') ? reference.replace('#/$defs/', `#/$defs/${name}.`) : reference.replace(/^.*common\.schema\.json/, ''));
    for (const [id, definition] of Object.entries(own as Record<string, Schema>)) $defs[`${name}.${id}`] = rename(definition) as Schema;
    $defs[name] = rename(schema) as Schema;
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://driftvakt.example/schemas/driftvakt.schema.json',
    title: 'driftvakt',
    description: 'A declaration of driftvakt, of any kind. Generated from schemas/kinds by `npm run gen`.',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: { kind: { description: 'What is declared.', examples: ['Service'], enum: names } },
    allOf: names.map((name) => ({ if: { required: ['kind'], properties: { kind: { const: name } } }, then: { $ref: `#/$defs/${name}` } })),
    $defs,
  };
}

export const kindNames = (schema: Schema): string[] => ((schema['properties'] as Record<string, Schema>)['kind'] as { enum: string[] }).enum;

function mapReferences(value: unknown, change: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, key === '$ref' && typeof child === 'string' ? change(child) : mapReferences(child, change)]));
}
