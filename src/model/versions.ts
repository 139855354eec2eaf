// Versions of a declaration: one name, several days from which it holds. Pure.
import type { Ref } from './declaration.ts';

/** The kinds whose declarations may have versions, each in force from its `effectiveFrom` until the next one begins. */
export const versioned: ReadonlySet<string> = new Set(['Agreement', 'Calendar', 'Customer', 'EquipmentStandard', 'Service', 'ServiceLevel']);

/** The day (`2026-01-01`) from which a spec of such a kind holds; nothing where it has held since ever. */
export function effectiveFrom(kind: string | undefined, spec: unknown): string | undefined {
  if (kind === undefined || !versioned.has(kind) || typeof spec !== 'object' || spec === null) return undefined;
  const { effectiveFrom: day } = spec as { readonly effectiveFrom?: unknown };
  return typeof day === 'string' ? day : undefined;
}

/** The last day of what a Service's spec says; nothing where it has no end. */
export function lastDay(kind: string | undefined, spec: unknown): string | undefined {
  if (kind !== 'Service' || typeof spec !== 'object' || spec === null) return undefined;
  const { retired: day } = spec as { readonly retired?: unknown };
  return typeof day === 'string' ? day : undefined;
}

/** Whether a text is a day that there is. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text.length === 10;
}

/** Something declared, that may be one of several versions. */
export interface Version {
  readonly ref: Ref | undefined;
  /** The day from which it holds. */
  readonly from: string | undefined;
}

/** A time in which no name changes its version. */
export interface Era<V> {
  /** Its first day, and the first day after it; nothing where it has no beginning, or no end. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** What is in force in it at some time, in the order in which it was given. */
  readonly all: readonly V[];
  /** What first comes into force after it: known by name, and not judged. */
  readonly later: readonly V[];
}

/**
 * The eras of what is declared, the last first: one, unless a name has versions from different days. Before its first version a name
 * has none. Of more eras than `most` the last are given, the earliest of them as long as it is; so are the versions that are in none of them.
 */
export function erasOf<V extends Version>(all: readonly V[], most: number): { readonly eras: readonly Era<V>[]; readonly left: readonly V[] } {
  const several = [...repeated(all).values()].map((versions) => Map.groupBy(versions, ({ from }) => from ?? '')).filter(({ size }) => size > 1);
  // A name changes its version on the days of all but the first of them.
  const days = [...new Set(several.flatMap((versions) => [...versions.keys()].toSorted().slice(1)))].toSorted().reverse();
  if (days.length === 0) return { eras: [{ from: undefined, until: undefined, all, later: [] }], left: [] };
  const begins = [...days.slice(0, most), ...(days.length < most ? [''] : [])];
  const changing = new Map(several.flatMap((versions) => {
    const [one] = versions.values().next().value ?? [];
    return one?.ref === undefined ? [] : [[one.ref, [...versions.keys()].toSorted().reverse()] as const];
  }));
  const eras = begins.map((from, index): Era<V> => {
    const until = index === 0 ? undefined : begins[index - 1];
    const inForce = (one: V): boolean => {
      // What has no name is told of in the last.
      if (one.ref === undefined) return until === undefined;
      const versions = changing.get(one.ref);
      return versions === undefined ? until === undefined || (one.from ?? '') < until : versions.find((day) => day <= from || (day === versions.at(-1) && (until === undefined || day < until))) === (one.from ?? '');
    };
    return { from: from === '' ? undefined : from, until, ...parted(all, inForce, until) };
  });
  const read = new Set(eras.flatMap((era) => era.all));
  return { eras, left: all.filter((one) => !read.has(one)) };
}

/** What has a name in common with another, by that name. Most names have one version, and cost no more than to be seen. */
function repeated<V extends Version>(all: readonly V[]): ReadonlyMap<Ref, readonly V[]> {
  const seen = new Set<Ref>();
  const twice = new Set<Ref>();
  for (const { ref } of all) {
    if (ref === undefined) continue;
    if (seen.has(ref)) twice.add(ref);
    else seen.add(ref);
  }
  return twice.size === 0 ? new Map() : Map.groupBy(all.filter((one): one is V & { readonly ref: Ref } => one.ref !== undefined && twice.has(one.ref)), ({ ref }) => ref);
}

function parted<V extends Version>(given: readonly V[], inForce: (one: V) => boolean, until: string | undefined): Pick<Era<V>, 'all' | 'later'> {
  const all = given.filter(inForce);
  const names = new Set(all.map(({ ref }) => ref));
  return { all, later: until === undefined ? [] : given.filter(({ ref }) => ref !== undefined && !names.has(ref)) };
}
