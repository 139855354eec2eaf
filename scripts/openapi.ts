/**
 * Extracts from GitHub's own OpenAPI description the operations that driftvakt uses, as JSON Schemas, for the GitHub
 * server of the tests: every request and response there is checked against them.
 *
 *     node scripts/openapi.ts                 fetches @octokit/openapi with `npm pack` into a temporary folder (large)
 *     node scripts/openapi.ts FILE.json[.gz]  reads a description that is already here
 *
 * Run by hand when an operation is added; the package itself is no dependency.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { write } from './gen/write.ts';

const version = '23.0.2';
const used = [
  'users/get-authenticated', 'repos/get',
  'issues/list-for-repo', 'issues/get', 'issues/create', 'issues/update', 'issues/list-comments', 'issues/create-comment',
  'issues/list-labels-for-repo', 'issues/create-label', 'issues/list-labels-on-issue', 'issues/add-labels', 'issues/remove-label', 'issues/add-assignees',
  'issues/list-events-for-timeline',
];

interface Description {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Json[];
  readonly requestBody?: Json;
  readonly responses: Readonly<Record<string, Json>>;
}
type Json = { readonly [key: string]: unknown };

const description = JSON.parse(read(process.argv[2])) as Description;
const schemas: Record<string, unknown> = {};
const operations = Object.fromEntries(Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).filter(([, { operationId }]) => used.includes(operationId)).map(([method, operation]) => [operation.operationId, extract(path, method, operation)] as const)));
const missing = used.filter((id) => !(id in operations));
if (missing.length > 0) throw new Error(`not in the description: ${missing.join(', ')}`);
write('test/github/openapi.json', `${JSON.stringify({ source: `@octokit/openapi ${description.info.version}, the description by GitHub, Inc., MIT licence`, operations, schemas: sorted(schemas) }, null, 1)}\n`);

function extract(path: string, method: string, operation: Operation): object {
  const parameters = (operation.parameters ?? []).map(follow);
  const group = (place: string): object => {
    const members = parameters.filter((one) => one['in'] === place);
    return {
      type: 'object',
      properties: Object.fromEntries(members.map((one) => [one['name'], convert(one['schema'])])),
      required: members.filter((one) => one['required'] === true).map((one) => one['name']),
      additionalProperties: false,
    };
  };
  const body = operation.requestBody === undefined ? undefined : jsonSchema(follow(operation.requestBody));
  const responses = Object.entries(operation.responses).map(([status, response]) => [status, jsonSchema(follow(response)) ?? null] as const);
  return { method: method.toUpperCase(), path, inPath: group('path'), inQuery: group('query'), ...(body === undefined ? {} : { body }), responses: Object.fromEntries(responses) };
}

function jsonSchema(holder: Json): unknown {
  const content = holder['content'] as Record<string, Json> | undefined;
  return content?.['application/json'] === undefined ? undefined : convert(content['application/json']['schema']);
}

/** A node of the description behind its reference. */
function follow(node: Json): Json {
  const to = node['$ref'];
  if (typeof to !== 'string') return node;
  return follow(to.split('/').slice(1).reduce<Json>((at, part) => at[part] as Json, description as unknown as Json));
}

/** OpenAPI 3.0 schema -> JSON Schema: no prose, `nullable` as a type, references to `schemas`, and every schema met kept there. */
function convert(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(convert);
  if (typeof node !== 'object' || node === null) return node;
  const schema = node as Json;
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    if (!(name in schemas)) {
      schemas[name] = true;
      schemas[name] = convert(follow(schema));
    }
    return { $ref: `#/schemas/${name}` };
  }
  const plain = ['type', 'enum', 'required', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern'];
  const out: Record<string, unknown> = Object.fromEntries(plain.filter((key) => key in schema).map((key) => [key, schema[key]]));
  if (['date-time', 'uri', 'email'].includes(String(schema['format']))) out['format'] = schema['format'];
  if (schema['properties'] !== undefined) out['properties'] = Object.fromEntries(Object.entries(schema['properties'] as Json).map(([key, value]) => [key, convert(value)]));
  for (const key of ['items', 'allOf', 'anyOf', 'additionalProperties']) if (schema[key] !== undefined) out[key] = convert(schema[key]);
  // The alternatives of the description overlap: one of them at least.
  if (schema['oneOf'] !== undefined) out['anyOf'] = convert(schema['oneOf']);
  if (schema['nullable'] !== true) return out;
  if (out['anyOf'] !== undefined || out['allOf'] !== undefined || typeof out['type'] !== 'string') return { anyOf: [out, { type: 'null' }] };
  if (Array.isArray(out['enum'])) out['enum'] = [...(out['enum'] as unknown[]), null];
  return { ...out, type: [out['type'], 'null'] };
}

function read(file: string | undefined): string {
  if (file !== undefined) return (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString();
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    execFileSync('npm', ['pack', `@octokit/openapi@${version}`, '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('tar', ['-xzf', join(folder, `octokit-openapi-${version}.tgz`), '-C', folder, 'package/generated/api.github.com.json', 'package/LICENSE']);
    write('test/github/openapi.LICENSE', readFileSync(join(folder, 'package/LICENSE'), 'utf8'));
    return readFileSync(join(folder, 'package/generated/api.github.com.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
