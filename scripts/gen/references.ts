import { kindNames, type Schema } from './umbrella.ts';

type Found = { kind: string; path: string[]; word: string; value: unknown };

/**
 * Tables from our own words in the schemas: where a kind names another declaration, a person, a secret.
 * In a path `*` is any key or index, and a last `#` means the key itself.
 */
export function references(schema: Schema & { $defs: Record<string, Schema> }): string {
  const found = kindNames(schema).flatMap((kind) => walk(schema, kind, schema.$defs[kind] ?? {}, []));
  const table = (word: string, type: string, row: (one: Found) => string): string =>
    `${kindNames(schema).map((kind) => {
      const rows = found.filter((one) => one.kind === kind && one.word === word);
      return rows.length === 0 ? '' : `  ${kind}: [\n${rows.map((one) => `    ${row(one)},\n`).join('')}  ],\n`;
    }).join('')}`.replace(/^/, `Readonly<Record<string, readonly ${type}[]>> = {\n`) + '};\n';
  const path = ({ path }: Found): string => `[${path.map((step) => `'${step}'`).join(', ')}]`;
  return [
    '// Generated from the x- words in schemas/ by `npm run gen`. Do not edit.',
    '/** Where a kind refers to another. In a path `*` is any key or index, and a last `#` the key itself. `Person` is `team/member` or `customer/person`, `Control` the id of a control, `*` any declaration. */',
    'export interface Reference { readonly path: readonly string[]; readonly to: string }',
    `export const references: ${table('x-ref', 'Reference', (one) => `{ path: ${path(one)}, to: '${String(one.value)}' }`)}`,
    '/** Where a kind holds personal data. */',
    `export const personal: ${table('x-personal', '(readonly string[])', path)}`,
    '/** Where a kind names a secret. */',
    `export const secrets: ${table('x-secret', '(readonly string[])', path)}`,
  ].join('\n');
}

function walk(schema: Schema & { $defs: Record<string, Schema> }, kind: string, node: Schema, path: string[]): Found[] {
  const target = typeof node['$ref'] === 'string' ? (schema.$defs[node['$ref'].replace('#/$defs/', '')] ?? {}) : {};
  const all: Schema = { ...target, ...node };
  const here = ['x-ref', 'x-personal', 'x-secret'].filter((word) => all[word] !== undefined).map((word) => ({ kind, path, word, value: all[word] }));
  const inside = (child: unknown, ...steps: string[]): Found[] => (typeof child === 'object' && child !== null ? walk(schema, kind, child as Schema, [...path, ...steps]) : []);
  const properties = Object.entries((all['properties'] ?? {}) as Record<string, unknown>);
  const branches = [...((all['anyOf'] ?? []) as unknown[]), ...((all['oneOf'] ?? []) as unknown[])];
  return [
    ...here,
    ...properties.flatMap(([key, child]) => inside(child, key)),
    ...inside(all['propertyNames'], '*', '#'),
    ...inside(all['additionalProperties'], '*'),
    ...inside(all['items'], '*'),
    ...branches.flatMap((child) => inside(child)),
  ];
}
