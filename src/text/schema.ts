import umbrella from './umbrella.gen.json' with { type: 'json' };

/** A JSON Schema, as far as words for people are made from it. */
export interface Schema {
  readonly [word: string]: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const definitions = umbrella.$defs as unknown as Readonly<Record<string, Schema>>;

/** The kinds there are. */
export const kinds: readonly string[] = umbrella.properties.kind.enum;

/** What the schema of a kind says of the value at a pointer: the place's own words first, then those it refers to. Empty where it says nothing. */
export function schemasAt(kind: string, keys: readonly string[], document: unknown): readonly Schema[] {
  let here: readonly Schema[] = resolved(definitions[kind]);
  let value = document;
  for (const key of keys) {
    here = branches(here, value).flatMap((schema) => below(schema, key, value)).flatMap(resolved);
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return here;
}

/** The names of keys that are allowed at a place, where the schema lists them. */
export const keysOf = (schemas: readonly Schema[], value: unknown): string[] => branches(schemas, value).flatMap(({ properties }) => Object.keys(properties ?? {}));

/** The branches of a choice that a value could have been meant for, by its type. */
export function branches(schemas: readonly Schema[], value: unknown): readonly Schema[] {
  return schemas.flatMap((schema) => [schema, ...(schema.anyOf ?? []).flatMap(resolved).filter(({ type }) => type === undefined || type === typeName(value) || (type === 'integer' && typeof value === 'number'))]);
}

/** What the schema says of the names of keys at a place. */
export const namesOf = (schemas: readonly Schema[], value: unknown): readonly Schema[] => branches(schemas, value).flatMap(({ propertyNames }) => resolved(propertyNames));

/** The JSON Schema type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function below(schema: Schema, key: string, value: unknown): readonly Schema[] {
  if (Array.isArray(value)) return schema.items === undefined ? [] : [schema.items];
  const own = schema.properties !== undefined && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  if (own !== undefined) return [own, ...besides(schema, key, value)];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}

/** What a schema says of a key besides, where others are written too. */
function besides({ dependentSchemas = {} }: Schema, key: string, value: unknown): readonly Schema[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(dependentSchemas).filter((other) => Object.hasOwn(value, other)).flatMap((other): readonly Schema[] => {
    const also = dependentSchemas[other]?.properties;
    return also !== undefined && Object.hasOwn(also, key) && also[key] !== undefined ? [also[key]] : [];
  });
}

/** A schema and those it refers to, its own words first. */
export function resolved(schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return [];
  const reference = schema['$ref'];
  return typeof reference === 'string' ? [schema, ...resolved(definitions[reference.replace('#/$defs/', '')])] : [schema];
}
