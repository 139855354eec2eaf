import { words } from './validators.ts';
import { kindNames, type Schema } from './umbrella.ts';

interface Found { readonly kind: string; readonly path: readonly string[]; readonly word: string; readonly value: unknown; readonly besides: readonly string[] }

type Definitions = Schema & { $defs: Record<string, Schema> };

/**
 * Tables from our own words in the schemas: where a kind names another declaration, a part of one, a person, a secret;
 * what is stricter, and what is measured in which unit. In a path `*` is any key or index, and a last `#` means the key itself.
 */
export function references(schema: Definitions): string {
  const found = distinct(kindNames(schema).flatMap((kind) => walk(schema, kind, schema.$defs[kind] ?? {}, [])));
  const table = (name: string, type: string, rows: readonly Found[], row: (one: Found) => string): string =>
    `export const ${name}: Readonly<Record<string, readonly ${type}[]>> = {\n${kindNames(schema).map((kind) => {
      const own = rows.filter((one) => one.kind === kind);
      return own.length === 0 ? '' : `  ${kind}: [\n${own.map((one) => `    ${row(one)},\n`).join('')}  ],\n`;
    }).join('')}};\n`;
  const of = (word: string): Found[] => found.filter((one) => one.word === word);
  const named = of('x-ref');
  return [
    '// Generated from the x- words in schemas/ by `npm run gen`. Do not edit.',
    '/** Where a kind refers to another. In a path `*` is any key or index, and a last `#` the key itself. `Person` is `team/member` or `customer/person`, `Control` the id of a control, `*` any declaration. */',
    'export interface Reference { readonly path: readonly string[]; readonly to: string }',
    table('references', 'Reference', named.filter((one) => !isFurther(one)), (one) => `{ path: ${path(one)}, to: '${String(one.value)}' }`),
    '/**',
    ' * Where a kind names what is there without being declared, or a part of a declaration. `part` is the mapping in its spec',
    ' * whose key is named: as `name/part` where `to` is a kind, as the key alone where `to` is null, of the same declaration.',
    ' * `besides` are the names that are always there.',
    ' */',
    'export interface FurtherReference { readonly path: readonly string[]; readonly to: string | null; readonly part: string | null; readonly besides: readonly string[] }',
    table('furtherReferences', 'FurtherReference', named.filter(isFurther), further),
    '/** Where a kind names what need not exist: what is missing is found later, and is no mistake of the text. */',
    table('names', 'Reference', of('x-names'), (one) => `{ path: ${path(one)}, to: '${String(one.value)}' }`),
    '/** Where a kind holds personal data. */',
    table('personal', '(readonly string[])', of('x-personal'), path),
    '/** Where a kind names a secret. */',
    table('secrets', '(readonly string[])', of('x-secret'), path),
    '/** Which way a value is stricter: whoever makes it so promises more. */',
    "export interface Strictness { readonly path: readonly string[]; readonly stricter: 'higher' | 'lower' }",
    table('stricter', 'Strictness', of('x-stricter'), (one) => `{ path: ${path(one)}, stricter: '${String(one.value)}' }`),
    '/** In which unit a value is written. */',
    `export type Unit = ${[...new Set(of('x-unit').map(({ value }) => `'${String(value)}'`))].toSorted().join(' | ')};`,
    'export interface Measured { readonly path: readonly string[]; readonly unit: Unit }',
    table('units', 'Measured', of('x-unit'), (one) => `{ path: ${path(one)}, unit: '${String(one.value)}' }`),
  ].join('\n');
}

const literal = (all: readonly string[]): string => `[${all.map((one) => `'${one}'`).join(', ')}]`;
const path = ({ path: steps }: Found): string => literal(steps);

/** `Supplier.contracts` is a part of another declaration, `.members` one of the same. */
const isFurther = ({ value, besides }: Found): boolean => String(value).includes('.') || besides.length > 0;

function further(one: Found): string {
  const [to = '', part] = String(one.value).split('.');
  const text = (value: string | undefined): string => (value === undefined || value === '' ? 'null' : `'${value}'`);
  return `{ path: ${path(one)}, to: ${text(to)}, part: ${text(part)}, besides: ${literal(one.besides)} }`;
}

/** The branches of a choice say the same of the same place. */
const distinct = (all: readonly Found[]): Found[] => [...new Map(all.map((one) => [`${one.kind} ${one.word} ${one.path.join('/')}`, one])).values()];

function walk(schema: Definitions, kind: string, node: Schema, steps: readonly string[]): Found[] {
  const target = typeof node['$ref'] === 'string' ? (schema.$defs[node['$ref'].replace('#/$defs/', '')] ?? {}) : {};
  const all: Schema = { ...target, ...node };
  const besides = (all['x-besides'] ?? []) as readonly string[];
  const here = words.filter((word) => word !== 'x-besides' && all[word] !== undefined).map((word) => ({ kind, path: steps, word, value: all[word], besides: word === 'x-ref' ? besides : [] }));
  const inside = (child: unknown, ...more: string[]): Found[] => (typeof child === 'object' && child !== null ? walk(schema, kind, child as Schema, [...steps, ...more]) : []);
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
