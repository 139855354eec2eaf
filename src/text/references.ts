import { furtherReferences, references, type FurtherReference, type Reference } from '../model/references.gen.ts';
import { onceEach } from '../model/once.ts';
import { everyName, pathsOf, type Paths } from './paths.ts';
import { valueAt } from './pointer.ts';

/** A name that a document gives to something else: of which kind, where, and whether it is written as a key. */
export interface Named {
  /** A kind, or `Person`, `Control`, `*` as in the table of references. */
  readonly to: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly part: 'key' | 'value';
  /** The path in the table: `spec.roles.*.grants.*.#`. */
  readonly path: string;
  /** Where it names a part of a declaration, or may name what is always there. */
  readonly further?: Further;
}

/** What the table says of such a name; for a part of the same declaration, the parts that it has and what it is called. */
export interface Further extends Pick<FurtherReference, 'part' | 'besides'> {
  readonly own?: readonly string[];
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
  // What is inherited is not known without whom it is inherited from.
  ...Object.entries(references).flatMap(([kind, all]) => all.filter(({ path }) => path.join('.') === 'spec.extends').map(() => `${kind} spec.extends`)),
]);

/** Every name of something else in a document that is valid by its schema, in the order of the table. */
export function namesIn(kind: string, document: unknown): Named[] {
  const plain = (references[kind] ?? []).flatMap(({ path, to }) => find(document, path, []).map((found) => ({ ...found, to, path: path.join('.') })))
    // An account that is no person of ours stands among the grants by its own name.
    .filter(({ to, name, part }) => to !== 'Person' || part === 'value' || name.includes('/'));
  const further = (furtherReferences[kind] ?? []).flatMap(({ path, to, part, besides }) => {
    const own = to === null && part !== null ? { own: Object.keys((valueAt(document, ['spec', part]) ?? {}) as object) } : {};
    return find(document, path, []).map((found): Named => ({ ...found, to: to ?? '', path: path.join('.'), further: { part, besides, ...own } }));
  });
  return [...plain, ...further];
}

/** Those among them without which their owner cannot be judged. */
export function neededIn(kind: string, document: unknown): readonly Named[] {
  const table = neededReferences[kind];
  // Most declarations can be judged without any other.
  if (table === undefined || everyName(document, neededPaths(kind), () => false)) return none;
  return table.flatMap(({ path, to }) => find(document, path, []).map((found): Named => ({ ...found, to, path: path.join('.') })))
    .filter(({ to, name, part }) => to !== 'Person' || part === 'value' || name.includes('/'));
}

const none: readonly Named[] = [];

const neededReferences: Readonly<Record<string, readonly Reference[]>> = Object.fromEntries(Object.entries(references).map(([kind, all]) => [kind, all.filter(({ path }) => needed.has(`${kind} ${path.join('.')}`))]));

const neededPaths = onceEach((kind: string) => pathsOf(neededReferences[kind] ?? []));

/** What a table says of the names at a path. */
export type Row = Pick<FurtherReference, 'path' | 'to' | 'part' | 'besides'> | (Reference & { readonly part?: undefined; readonly besides?: undefined });

/** Every path at which a kind names something of the kinds that are wanted; of any, where none are said. */
export const namingPaths = (kind: string, wanted?: ReadonlySet<string>): Paths<Row> => pathsOf(namingRows(kind, wanted));

/** The same, one after the other. */
export const namingRows = (kind: string, wanted?: ReadonlySet<string>): readonly Row[] => [...references[kind] ?? [], ...furtherReferences[kind] ?? []].filter(({ to }) => wanted === undefined || (to !== null && wanted.has(to)));

type Found = Pick<Named, 'name' | 'keys' | 'part'>;

/** Every name at a path of one of the tables, with its place: `*` is any key, a last `#` the key itself. */
export function find(value: unknown, path: readonly string[], keys: readonly string[]): readonly Found[] {
  const step = path[0];
  if (step === undefined) return typeof value === 'string' ? [{ name: value, keys, part: 'value' }] : nothing;
  if (step === '#') return [{ name: keys.at(-1) ?? '', keys, part: 'key' }];
  if (typeof value !== 'object' || value === null) return nothing;
  if (step === '*') return Object.entries(value).flatMap(([key, inner]) => find(inner, path.slice(1), [...keys, key]));
  // Most documents lack most of what may be named.
  return Object.hasOwn(value, step) ? find((value as Readonly<Record<string, unknown>>)[step], path.slice(1), [...keys, step]) : nothing;
}

const nothing: readonly Found[] = [];

/** The parts of a spec whose keys are named from elsewhere, by kind: persons, contracts. */
export const namedParts: Readonly<Record<string, readonly string[]>> = Object.fromEntries([...Map.groupBy([
  { to: 'Team', part: 'members' }, { to: 'Customer', part: 'people' },
  ...Object.values(furtherReferences).flat().flatMap(({ to, part }) => (to === null || part === null ? [] : [{ to, part }])),
], ({ to }) => to)].map(([kind, all]) => [kind, [...new Set(all.map(({ part }) => part))]]));
