import { compile } from 'json-schema-to-typescript';
import { kindNames, type Schema } from './umbrella.ts';

/** The TypeScript type of every kind's `spec`. */
export async function kinds(schema: Schema & { $defs: Record<string, Schema> }): Promise<string> {
  const names = kindNames(schema);
  const spec = (name: string): Schema => ({ ...(schema.$defs[name]?.['properties'] as Record<string, Schema> | undefined)?.['spec'] as Schema, title: `${name}Spec` });
  const types = await compile(plain({
    title: 'Kinds', description: 'The spec of every kind.', type: 'object', additionalProperties: false, required: names,
    properties: Object.fromEntries(names.map((name) => [name, spec(name)])),
    $defs: schema.$defs,
  }) as never, 'Kinds', { bannerComment: '// Generated from schemas/ by `npm run gen`. Do not edit.', format: true, style: { singleQuote: true, printWidth: 160 }, unknownAny: true });
  const readonly = types.replaceAll(/^(\s+)(('?[\w-]+'?\??|\[k: string\]): )/gm, '$1readonly $2').replaceAll(/: ([\w']+(?:\[\])|\([^()]+\)\[\]);$/gm, ': readonly $1;');
  return `${readonly}\nexport const kindNames = [${names.map((name) => `'${name}'`).join(', ')}] as const;\n`;
}

/** What says nothing about a type: words beside a reference, and choices of which keys must be there. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const { oneOf, $ref, ...rest } = node as Schema & { oneOf?: Schema[] };
  if (typeof $ref === 'string') return { $ref };
  const choices = oneOf?.every((choice) => Object.keys(choice).join() === 'required') === false ? { oneOf } : {};
  const properties = (rest['properties'] ?? {}) as Record<string, Schema>;
  // What is written where it is left out is always there.
  const there = [...((rest['required'] ?? []) as string[]), ...Object.keys(properties).filter((key) => properties[key]?.['default'] !== undefined)];
  return Object.fromEntries(Object.entries({ ...rest, ...choices, ...(there.length > 0 && { required: [...new Set(there)] }) }).map(([key, child]) => [key, key === 'examples' ? child : plain(child)]));
}
