import type { Schema } from './umbrella.ts';

type Definitions = Schema & { $defs: Record<string, Schema> };

/**
 * The same schema for those who see one document at a time: who extends another need not write what that one gives, at any depth.
 * Of who extends nothing the same is demanded as before. What is inherited is a mapping joined key by key: a list is whole or not there.
 */
export function forEditors(schema: Definitions): Definitions {
  const partial = new Map<string, Schema>();
  const whole = new Map<string, Schema>();
  const $defs = Object.fromEntries(Object.entries(schema.$defs).map(([name, definition]) => {
    const spec = (definition['properties'] as Record<string, Schema> | undefined)?.['spec'];
    if ((spec?.['properties'] as Record<string, Schema> | undefined)?.['extends'] === undefined || spec === undefined) return [name, definition];
    const demanded = demands(spec);
    const loose = { ...loosened(spec), ...(demanded !== undefined && { if: { required: ['extends'] }, else: demanded }) };
    return [name, { ...definition, properties: { ...(definition['properties'] as object), spec: loose } }];
  }));
  return reachable({ ...schema, $defs: { ...$defs, ...Object.fromEntries(partial), ...Object.fromEntries(whole) } });

  /** Without what is demanded of a mapping, and of those in it. */
  function loosened(node: Schema): Schema {
    const rest = Object.fromEntries(Object.entries(node).filter(([word, value]) => !isDemand(word, value)).map(([word, value]) => [word, word === 'anyOf' ? (value as Schema[]).map((one) => (isDemanding(one) ? loosened(one) : one)) : value]));
    return changed(rest, loosened, (name) => {
      const definition = schema.$defs[name];
      if (definition === undefined || demands(definition) === undefined) return name;
      const id = `${name}.partial`;
      if (!partial.has(id)) {
        partial.set(id, {});
        partial.set(id, loosened(definition));
      }
      return id;
    });
  }

  /** Only what is demanded of a mapping, and of those in it; nothing where nothing is. */
  function demands(node: Schema): Schema | undefined {
    const own = Object.entries(node).filter(([word, value]) => isDemand(word, value) || (word === 'anyOf' && (value as Schema[]).some(isDemanding)));
    const properties = Object.entries((node['properties'] ?? {}) as Record<string, Schema>).flatMap(([key, child]) => some(key, demands(child)));
    const others = isSchema(node['additionalProperties']) ? some('additionalProperties', demands(node['additionalProperties'])) : [];
    const reference = typeof node['$ref'] === 'string' ? nameOf(node['$ref']) : undefined;
    const target = reference === undefined ? [] : some('$ref', demanding(reference));
    // What is no further demanded of a key that is written there must not be demanded of it as of any other.
    const named = Object.keys((node['properties'] ?? {}) as object).filter(() => others.length > 0).map((key) => [key, true] as const);
    const inside = [...named.filter(([key]) => !properties.some(([other]) => other === key)), ...properties];
    const all = [...own, ...(inside.length > 0 ? [['properties', Object.fromEntries(inside)] as const] : []), ...others, ...target];
    return all.length === 0 ? undefined : Object.fromEntries(all);
  }

  /** Whether a branch of a choice asks for keys; that a mapping is not empty is asked of an heir too. */
  function isDemanding(branch: Schema): boolean {
    return /"required"/.test(JSON.stringify(demands(branch)) ?? '');
  }

  function demanding(name: string): string | undefined {
    const id = `${name}.whole`;
    if (!whole.has(id)) {
      const definition = schema.$defs[name];
      const found = definition === undefined ? undefined : demands(definition);
      if (found === undefined) return undefined;
      whole.set(id, found);
    }
    return `#/$defs/${id}`;
  }
}

const some = <T>(key: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[key, value]]);
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const nameOf = (reference: string): string => reference.replace('#/$defs/', '');

/** Whether a word asks for what is not there; of choices only those that ask for nothing else. */
function isDemand(word: string, value: unknown): boolean {
  if (word === 'oneOf') return (value as Schema[]).every((branch) => Object.keys(branch).every((one) => one === 'required'));
  return word === 'required' || word === 'minProperties' || word === 'dependentRequired';
}

/** The schemas of the keys of a mapping changed, and what is referred to renamed. Lists and choices stay as they are. */
function changed(node: Schema, change: (child: Schema) => Schema, rename: (name: string) => string): Schema {
  return Object.fromEntries(Object.entries(node).map(([word, value]) => {
    if (word === 'properties') return [word, Object.fromEntries(Object.entries(value as Record<string, Schema>).map(([key, child]) => [key, change(child)]))];
    if (word === 'additionalProperties' && isSchema(value)) return [word, change(value)];
    if (word === '$ref' && typeof value === 'string') return [word, `#/$defs/${rename(nameOf(value))}`];
    return [word, value];
  }));
}

/** Without the definitions that nothing refers to any more. */
function reachable(schema: Definitions): Definitions {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!isSchema(value)) return undefined;
    for (const [word, inner] of Object.entries(value)) {
      if (word !== '$ref' || typeof inner !== 'string') walk(inner);
      else if (!named.has(nameOf(inner))) {
        named.add(nameOf(inner));
        walk(schema.$defs[nameOf(inner)]);
      }
    }
    return undefined;
  };
  walk({ ...schema, $defs: {} });
  return { ...schema, $defs: Object.fromEntries(Object.entries(schema.$defs).filter(([name]) => named.has(name))) };
}
