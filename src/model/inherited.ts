// What a declaration says after inheritance within its kind: `extends: NAME`. Pure.
import { declarationOf, type Declared, type Estate, type Kind } from './estate.ts';
import { refTo, type Ref } from './declaration.ts';

/** The declarations that speak in a declaration's stead, nearest first, itself the first; a cycle ends where it closes. */
export function lineage<K extends Kind>(estate: Estate, declared: Declared<K>): readonly Declared<K>[] {
  const line: Declared<K>[] = [];
  for (let next: Declared<K> | undefined = declared; next !== undefined && !line.includes(next);) {
    line.push(next);
    const above: string | undefined = (next.spec as { readonly extends?: string }).extends;
    next = above === undefined ? undefined : (declarationOf(estate, refTo(next.kind, above)) as Declared<K> | undefined);
  }
  return line;
}

/** The spec after inheritance: mappings are joined key by key, anything else is replaced by whoever is nearer. `extends` and `effectiveFrom` are each one's own. */
export function inherited<K extends Kind>(estate: Estate, declared: Declared<K>): Declared<K>['spec'] {
  return lineage(estate, declared).reduceRight<unknown>((spec, one) => joined(bare(spec), one.spec), {}) as Declared<K>['spec'];
}

/** Which declaration gave the value at some keys of the spec, as the path that was joined; nothing where none did. */
export function givenBy<K extends Kind>(estate: Estate, declared: Declared<K>, keys: readonly string[]): Ref | undefined {
  return lineage(estate, declared).find(({ spec }) => at(spec, keys) !== undefined)?.ref;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function bare(spec: unknown): unknown {
  if (!isMapping(spec)) return spec;
  const { extends: _extends, effectiveFrom: _from, ...rest } = spec;
  return rest;
}

function joined(above: unknown, own: unknown): unknown {
  if (!isMapping(above) || !isMapping(own)) return own;
  const keys = [...new Set([...Object.keys(above), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, !Object.hasOwn(own, key) ? above[key] : Object.hasOwn(above, key) ? joined(above[key], own[key]) : own[key]]));
}

const at = (value: unknown, [key, ...rest]: readonly string[]): unknown => (key === undefined ? value : isMapping(value) && Object.hasOwn(value, key) ? at(value[key], rest) : undefined);
