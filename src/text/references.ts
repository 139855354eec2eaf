import { references } from '../model/references.gen.ts';

/** A name that a document gives to something else: of which kind, where, and whether it is written as a key. */
export interface Named {
  /** A kind, or `Person`, `Control`, `*` as in the table of references. */
  readonly to: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly part: 'key' | 'value';
  /** The path in the table: `spec.roles.*.grants.*.#`. */
  readonly path: string;
}

/**
 * The references without which their owner cannot be judged: it is set aside together with what they name. With any
 * other, the owner can still be watched while the named declaration is being repaired. By kind, and path in the table.
 */
export const needed: ReadonlySet<string> = new Set([
  // Whether access is right is said of a service's accounts.
  'AccessPolicy spec.service',
  // Who holds a role is told by the accounts of the person: without them everybody would hold it without a grant.
  'AccessPolicy spec.roles.*.grants.*.#',
  // Without its limits a slow service would pass.
  'Service spec.thresholds',
]);

/** Every name of something else in a document that is valid by its schema, in the order of the table. */
export function namesIn(kind: string, document: unknown): Named[] {
  return (references[kind] ?? []).flatMap(({ path, to }) => find(document, path, []).map((found) => ({ ...found, to, path: path.join('.') })))
    // An account that is no person of ours stands among the grants by its own name.
    .filter(({ to, name, part }) => to !== 'Person' || part === 'value' || name.includes('/'));
}

type Found = Pick<Named, 'name' | 'keys' | 'part'>;

function find(value: unknown, [step, ...rest]: readonly string[], keys: readonly string[]): Found[] {
  if (step === undefined) return typeof value === 'string' ? [{ name: value, keys, part: 'value' }] : [];
  if (step === '#') return [{ name: keys.at(-1) ?? '', keys, part: 'key' }];
  if (typeof value !== 'object' || value === null) return [];
  const members: readonly [string, unknown][] = step === '*' ? Object.entries(value) : Object.hasOwn(value, step) ? [[step, (value as Readonly<Record<string, unknown>>)[step]]] : [];
  return members.flatMap(([key, inner]) => find(inner, rest, [...keys, key]));
}
