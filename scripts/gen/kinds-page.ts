// docs/kinds.md: every kind, what may be written in it and how, from the schemas and from what services/ declares.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldedFields, foldedPaths } from './folded.ts';
import { kindNames, type Schema } from './umbrella.ts';
import { root } from './write.ts';

type Definitions = Schema & { $defs: Record<string, Schema> };
type Fields = { readonly [key: string]: Schema };

const head = (from: string): string => `<!-- Generated from ${from} by \`npm run gen\`. Do not edit. -->\n`;
const code = (text: string): string => `\`${text.replaceAll('|', String.raw`\|`)}\``;
const anchor = (text: string): string => `#${text.toLowerCase().replaceAll(/[^\w]+/g, '-')}`;
const values = '#how-values-are-written';

/** The whole page. */
export function kindsPage(schema: Definitions): string {
  const names = kindNames(schema).toSorted();
  const shared = Object.entries(schema.$defs).filter(([name]) => isShared(schema, name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const written = Object.entries(schema.$defs).filter(([name, { type }]) => /^[a-z]/.test(name) && type !== 'object').toSorted(([a], [b]) => (a < b ? -1 : 1));
  const referrers = referrersOf(schema);
  return [
    head('schemas and services'), '# Kinds\n', introduction,
    '| kind | what it declares |', '|---|---|', ...names.map((name) => `| [${name}](${anchor(name)}) | ${description(schema.$defs[name] ?? {})} |`), '',
    '## What every declaration has\n', ...table(schema, { properties: { apiVersion: { description: 'The version of the language.', const: 'driftvakt/v1', examples: ['driftvakt/v1'] }, kind: { description: 'One of the kinds above.', type: 'string', examples: ['Service'] }, metadata: schema.$defs['metadata'] ?? {}, spec: { description: 'What is declared; its keys depend on the kind.', type: 'object' } }, required: ['apiVersion', 'kind', 'metadata', 'spec'] }), '',
    '## How values are written\n', 'What is not of the form is refused with its place and, where one thing alone can have been meant, with the correction.\n',
    '| value | what it is | for example |', '|---|---|---|', ...written.map(([name, one]) => `| ${name} | ${description(one)}${allowed(one) === '' ? '' : ` ${allowed(one)}.`} | ${examples(one)} |`), '',
    ...names.flatMap((name) => kindSection(schema, name, referrers.get(name) ?? [])),
    '# Shapes that several kinds share\n', ...shared.flatMap(([name, one]) => [`## ${name}\n`, `${description(one)}\n`, ...table(schema, one), '']),
  ].join('\n');
}

const introduction = `A declaration is one YAML document: \`apiVersion: driftvakt/v1\`, a \`kind\`, \`metadata\` with a \`name\`, and a \`spec\`. A file holds one, or several with a line \`---\` between them;
files end in \`.yaml\` or \`.yml\` and may lie in any folder below the estate. \`npx driftvakt check\` says what is wrong, where, and what was probably meant; with \`--fix\` it mends what is certain.
An editor with a YAML language server shows the words below while one types, when the first line of the file is
\`# yaml-language-server: $schema=PATH/schemas/driftvakt.schema.json\`.

In the tables **required** is what must be written. NAME in a field stands for a name of your own, or for the name that is said there; \`[]\` for each item of a list.
*Stricter* says which way a value promises more: a change the other way is a promise loosened. *Personal* is what says something about a person, and is shown to few.
`;

function kindSection(schema: Definitions, name: string, referrers: readonly string[]): string[] {
  const kind = schema.$defs[name] ?? {};
  const spec = ((kind['properties'] ?? {}) as Fields)['spec'] ?? {};
  const needed = (spec['required'] ?? []) as string[];
  const sample = exampleOf(name);
  return [
    `## ${name}\n`, `${description(kind)}\n`,
    `${needed.length === 0 ? 'Nothing in its spec is required.' : `Required in its spec: ${needed.map((key) => code(key)).join(', ')}.`}${referrers.length === 0 ? '' : ` It is named by ${referrers.join(', ')}.`}\n`,
    ...(sample === undefined ? [] : [`For example, from [${sample.file}](../${sample.file}):\n`, `\`\`\`yaml\n${sample.text}\n\`\`\`\n`]),
    ...table(schema, spec), '',
  ];
}

/** Which fields of which kinds name a kind. */
function referrersOf(schema: Definitions): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, { readonly kind: string; readonly path: string }[]>();
  for (const kind of kindNames(schema)) {
    for (const { path, node, keyed } of fieldsOf(schema, ((schema.$defs[kind]?.['properties'] ?? {}) as Fields)['spec'] ?? {}, '', true)) {
      for (const one of [whole(schema, node), keyed ?? {}, whole(schema, (whole(schema, node)['items'] ?? {}) as Schema)]) {
        const target = String(one['x-ref'] ?? '').split('.')[0] ?? '';
        const known = found.get(target) ?? [];
        if (target !== '' && !known.some((other) => other.kind === kind && other.path === path)) found.set(target, [...known, { kind, path }]);
      }
    }
  }
  return new Map([...found].map(([target, all]) => [target, [...Map.groupBy(all, ({ kind }) => kind)].flatMap(([kind, rows]) => foldedPaths(rows.map(({ path }) => path)).map((path) => `[${kind}](${anchor(kind)}) ${code(path)}`))]));
}

interface Field { readonly path: string; readonly node: Schema; readonly required: boolean; readonly keyed: Schema | undefined }

function table(schema: Definitions, node: Schema): string[] {
  const fields = fieldsOf(schema, node, '', false);
  if (fields.length === 0) return [];
  const said = ({ node: one, required, keyed }: Field): string => `${required ? ' **required**' : ''} | ${valueWords(schema, one, keyed)} | ${description(whole(schema, one))}${marks(whole(schema, one))} | ${examples(whole(schema, one))} |`;
  return ['| field | value | what it is | for example |', '|---|---|---|---|', ...foldedFields(fields, said).map((field) => `| ${code(field.path)}${said(field)}`)];
}

/** Every field of a mapping and of those inside it; what several kinds share is left to its own section, unless all is wanted. */
function fieldsOf(schema: Definitions, node: Schema, path: string, all: boolean, depth = 0): Field[] {
  const shape = whole(schema, node);
  if (depth > 7) return [];
  const required = new Set((shape['required'] ?? []) as string[]);
  const own = Object.entries((shape['properties'] ?? {}) as Fields).flatMap(([key, field]): Field[] => {
    const at = path === '' ? key : `${path}.${key}`;
    const inner = whole(schema, field);
    const keyed = typeof inner['additionalProperties'] === 'object' ? whole(schema, (inner['propertyNames'] ?? {}) as Schema) : undefined;
    return [{ path: at, node: field, required: required.has(key), keyed }, ...(!all && isShared(schema, nameOf(field)) ? [] : fieldsOf(schema, field, at, all, depth + 1))];
  });
  const inside = [[shape['additionalProperties'], `${path}.NAME`], [shape['items'], `${path}[]`]] as const;
  return [...own, ...inside.flatMap(([one, at]) => (typeof one !== 'object' || one === null || (!all && isShared(schema, nameOf(one as Schema))) ? [] : fieldsOf(schema, one as Schema, at, all, depth + 1))), ...((shape['anyOf'] ?? []) as Schema[]).flatMap((one) => (nameOf(node) === 'text' ? [] : fieldsOf(schema, one, path, all, depth + 1)))];
}

const nameOf = (node: Schema): string => (typeof node['$ref'] === 'string' ? node['$ref'].replace('#/$defs/', '') : '');
const isShared = (schema: Definitions, name: string): boolean => /^[a-z]/.test(name) && name !== 'metadata' && schema.$defs[name]?.['type'] === 'object';

/** A schema with all that it refers to, its own words first. */
function whole(schema: Definitions, node: Schema): Schema {
  const target = nameOf(node) === '' ? undefined : schema.$defs[nameOf(node)];
  return target === undefined ? node : { ...whole(schema, target), ...node };
}

const description = (node: Schema): string => String(node['description'] ?? '').replaceAll('|', String.raw`\|`);

function examples(node: Schema): string {
  const [first] = (node['examples'] ?? []) as unknown[];
  const text = first === undefined ? '' : flow(first);
  return text === '' || text.length > 90 ? '' : code(text);
}

/** A value as one writes it in YAML, on one line. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`).join(', ')} }`;
  return typeof value === 'string' && (!/^[\p{L}\d]([\p{L}\d ./@%’'_-]*[\p{L}\d/%.])?$/u.test(value) || /^[\d.]+$/.test(value)) ? JSON.stringify(value) : String(value);
}

const or = (items: readonly string[]): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`);
const allowed = (node: Schema): string => (Array.isArray(node['enum']) ? or(node['enum'].map((one) => code(String(one)))) : node['const'] === undefined ? '' : code(String(node['const'])));

/** What may be written: the kind it names, the words allowed, the form, the bounds. */
function valueWords(schema: Definitions, node: Schema, keyed?: Schema): string {
  const one = whole(schema, node);
  const [name, type] = [nameOf(node), one['type']];
  if (one['x-ref'] !== undefined) return reference(String(one['x-ref']), (one['x-besides'] ?? []) as string[]);
  if (one['x-names'] !== undefined) return reference(String(one['x-names']), []);
  if (allowed(one) !== '') return allowed(one);
  if (isShared(schema, name)) return `[${name}](${anchor(name)})`;
  if (/^[a-z]/.test(name) && name !== 'metadata') return `[${name}](${values})`;
  if (Array.isArray(one['anyOf'])) return or([...new Set((one['anyOf'] as Schema[]).map((branch) => valueWords(schema, branch)))]);
  if (type === 'array') return `list, each ${valueWords(schema, (one['items'] ?? {}) as Schema)}`;
  if (keyed !== undefined) {
    const key = keyed['x-ref'] === undefined ? (allowed(keyed) === '' ? 'NAME is your own' : `NAME is ${allowed(keyed)}`) : `NAME is ${reference(String(keyed['x-ref']), (keyed['x-besides'] ?? []) as string[])}`;
    const inner = one['additionalProperties'] as Schema;
    const item = whole(schema, inner);
    return `mapping; ${key}${item['type'] === 'object' && nameOf(inner) === '' ? choice(item) : `, each ${valueWords(schema, inner)}`}`;
  }
  if (type === 'integer' || type === 'number') return `${type === 'integer' ? 'whole number' : 'number'}${bounds(one)}`;
  return { object: `mapping${choice(one)}`, string: 'text', boolean: '`true` or `false`' }[String(type)] ?? '';
}

/** That exactly one of some keys is written, where the shape says so. */
function choice({ oneOf }: Schema): string {
  const keys = ((oneOf ?? []) as Schema[]).flatMap(({ required }) => (Array.isArray(required) ? [code(String(required[0]))] : []));
  return keys.length === 0 ? '' : `, with exactly one of ${or(keys)}`;
}

function bounds({ minimum, maximum }: Schema): string {
  if (minimum === undefined && maximum === undefined) return '';
  return maximum === undefined ? `, ${String(minimum)} or more` : ` from ${String(minimum ?? '')} to ${String(maximum)}`;
}

function reference(target: string, besides: readonly string[]): string {
  const also = besides.length === 0 ? '' : `, or ${or(besides.map((one) => code(one)))}`;
  const [kind = '', part] = target.split('.');
  if (kind === '') return `one of the ${code(part ?? '')} here${also}`;
  if (kind.toLowerCase() === 'control') return `a [control](controls.md)’s id${also}`;
  if (part !== undefined) return `a [${kind}](${anchor(kind)})’s ${code(part)}, as \`${kind.toLowerCase()}/name\`${also}`;
  if (kind === 'Person') return `a person of a [Team](#team) or [Customer](#customer), as \`team/member\`${also}`;
  if (kind === '*') return `any declaration, as \`kind/name\`${also}`;
  return `the name of a [${kind}](${anchor(kind)})${also}`;
}

function marks(node: Schema): string {
  const said = [
    node['x-unit'] === undefined || nameOf(node) === node['x-unit'] || node['type'] === 'string' ? '' : `In ${String(node['x-unit'])}.`,
    node['x-stricter'] === undefined ? '' : `*Stricter: ${String(node['x-stricter'])}.*`,
    node['x-personal'] === true ? '*Personal.*' : '',
    node['x-secret'] === true ? '*The name of a secret, never the secret.*' : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? '' : ` ${said.join(' ')}`;
}

/** What services/ declares of a kind: the text with the most keys that still fits on a screen. */
function exampleOf(kind: string): { readonly file: string; readonly text: string } | undefined {
  const files = globSync('services/**/*.yaml', { cwd: root }).map((path) => path.replaceAll('\\', '/')).toSorted();
  const found = files.flatMap((file) => readFileSync(join(root, file), 'utf8').split(/^---\n/m).filter((text) => new RegExp(`^kind: ${kind}$`, 'm').test(text)).map((text) => ({ file, text: text.replace(/^# yaml-language-server.*\n/, '').trim() })));
  const keys = (text: string): number => new Set(text.match(/^ {2,4}[a-zA-Z]+:/gm) ?? []).size;
  const short = found.filter(({ text }) => text.split('\n').length <= 45);
  return short.toSorted((a, b) => keys(b.text) - keys(a.text) || a.text.length - b.text.length)[0] ?? found.toSorted((a, b) => a.text.length - b.text.length)[0];
}
