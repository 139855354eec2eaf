// What a declaration says after inheritance within its kind: `extends: NAME`. Pure.
import { refTo, type Declaration, type Ref } from './declaration.ts';
import { declarationOf, type Estate } from './estate.ts';

/** A declaration before it is held against anything. */
export interface Heir {
  readonly kind: string;
  readonly name: string;
  readonly spec: unknown;
}

/** What an heir says with all that it inherits, or why that cannot be said: what it extends is not there, or the line has no end. */
export type Inheritance =
  | { readonly spec: unknown; readonly line: readonly Heir[] }
  | { readonly because: 'missing' | 'circle' | 'too-long' | 'too-large'; readonly line: readonly Heir[] };

/** What may be inherited. Beyond it there is a diagnostic: each step is joined anew for every heir. */
export const inheritable = { generations: 16, values: 2_000_000 } as const;

/** Answers for one heir after the other what it says after inheritance: mappings are joined key by key, anything else is replaced by whoever is nearer. So many values are joined at `most`. */
export function heirs(known: Pick<ReadonlyMap<Ref, Heir>, 'get'>, most: number): (heir: Heir) => Inheritance {
  const sizes = new WeakMap<Heir, number>();
  let joinedSoFar = 0;
  return (heir) => {
    const line = [heir];
    for (let next: string | undefined = above(heir); next !== undefined; next = above(line.at(-1) ?? heir)) {
      const found = known.get(refTo(heir.kind, next));
      if (found === undefined) return { because: 'missing', line };
      if (line.includes(found) || (found.kind === heir.kind && found.name === heir.name)) return { because: 'circle', line: [...line, found] };
      if (line.length === inheritable.generations) return { because: 'too-long', line };
      line.push(found);
    }
    if (line.length === 1) return { spec: heir.spec, line };
    for (const one of line) {
      const size = sizes.get(one) ?? values(one.spec);
      sizes.set(one, size);
      joinedSoFar += size;
    }
    if (joinedSoFar > most) return { because: 'too-large', line };
    return { spec: line.reduceRight<unknown>((spec, one) => joined(bare(spec), one.spec), {}), line };
  };
}

/** Which declaration wrote the value at some keys of the spec that holds: itself, or the nearest that it extends. */
export function givenBy(estate: Estate, declared: Declaration, keys: readonly string[]): Declaration {
  for (let one: Declaration | undefined = declared; one !== undefined;) {
    const { kind, inherits }: Declaration = one;
    if (inherits === undefined || at(inherits.written, keys) !== undefined) return one;
    one = declarationOf(estate, refTo(kind, inherits.from));
  }
  return declared;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of what a spec extends. */
export function above({ spec }: { readonly spec: unknown }): string | undefined {
  return isMapping(spec) && Object.hasOwn(spec, 'extends') && typeof spec['extends'] === 'string' ? spec['extends'] : undefined;
}

/** `extends` and `effectiveFrom` are each one's own. */
function bare(spec: unknown): unknown {
  if (!isMapping(spec)) return spec;
  const { extends: _extends, effectiveFrom: _from, ...rest } = spec;
  return rest;
}

function joined(given: unknown, own: unknown): unknown {
  if (!isMapping(given) || !isMapping(own)) return own;
  const keys = [...new Set([...Object.keys(given), ...Object.keys(own)])];
  return Object.fromEntries(keys.map((key) => [key, !Object.hasOwn(own, key) ? given[key] : Object.hasOwn(given, key) ? joined(given[key], own[key]) : own[key]]));
}

function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? at((value as Readonly<Record<string, unknown>>)[key], rest) : undefined;
}

const values = (value: unknown): number => (typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, one) => sum + values(one), 1) : 1);
