// What was promised before it was declared otherwise: an edit of a declaration holds from the run that first saw it.
import { kindOf, type Declaration, type Ref } from './declaration.ts';
import { everyEra, inForce, turns, type Estate, type EstateInEra, type Kind } from './estate.ts';
import { once } from './once.ts';
import { compareText } from './span.ts';
import { effectiveFrom, isDay } from './versions.ts';

/** What deadlines and availability are counted by, of one version of a declaration: of a service to whom it is promised, of a level or a calendar all of it. */
export interface Says {
  readonly title?: Declaration['title'];
  readonly spec: Readonly<Record<string, unknown>>;
}

/** What a version of a declaration said until a run saw that it says something else, or is there no more. */
export interface Former {
  readonly ref: Ref;
  /** The day from which the version holds; null where it has held since ever. */
  readonly effectiveFrom: string | null;
  /** The run that saw it otherwise: ISO instant, and the commit that it was made at. */
  readonly until: string;
  readonly commit: string | null;
  readonly says: Says;
}

/** What is promised, as the last whole run saw it declared (by `kind/name@effectiveFrom`), and what was before. */
export interface Promises {
  readonly declared: Readonly<Record<string, Says>>;
  /** Of the last 400 days, in order of their ends. */
  readonly former: readonly Former[];
}

/** Whether two plain values say the same. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]));
}

const idOf = (ref: Ref, from: string | null | undefined): string => `${ref}@${from ?? ''}`;

/** What is promised in an estate, in every version. */
export const promisedIn = once((estate: Estate): Promises['declared'] => {
  const found: Record<string, Says> = {};
  for (const { ServiceLevel, Calendar, Service } of everyEra(estate)) {
    for (const { kind, ref, title, spec } of [...ServiceLevel.values(), ...Calendar.values()] as Declaration[]) found[idOf(ref, effectiveFrom(kind, spec))] = { ...(title !== undefined && { title }), spec: spec as Says['spec'] };
    for (const { kind, ref, spec } of Service.values()) {
      // Who owns the system there is a person, and no part of the promise.
      const customers = Object.entries(spec.customers ?? {}).map(([name, { serviceLevel, criticality }]) => [name, { serviceLevel, criticality }]);
      if (customers.length > 0 || spec.serviceLevel !== undefined) found[idOf(ref, effectiveFrom(kind, spec))] = { spec: { ...(spec.serviceLevel !== undefined && { serviceLevel: spec.serviceLevel }), ...(customers.length > 0 && { customers: Object.fromEntries(customers) as object }) } };
    }
  }
  return found;
});

const remembered = 400 * 86_400_000;

/** What is promised after a run (an ISO instant, and its commit) that saw all that is declared; the same object where nothing is otherwise. */
export function promisesAfter(past: Promises | undefined, declared: Promises['declared'], at: string, commit: string | null): Promises {
  if (past === undefined) return { declared, former: [] };
  const ended = Object.entries(past.declared).filter(([id, says]) => !isEqual(says, declared[id]));
  const kept = past.former.filter(({ until }) => Date.parse(until) >= Date.parse(at) - remembered);
  if (ended.length === 0 && kept.length === past.former.length && Object.keys(declared).length === Object.keys(past.declared).length) return past;
  const former = ended.map(([id, says]): Former => {
    const [ref = '', from = ''] = id.split('@');
    return { ref: ref as Ref, effectiveFrom: from === '' ? null : from, until: at, commit, says };
  });
  return { declared, former: [...kept, ...former] };
}

const known = new WeakMap<Estate, { readonly former: readonly Former[]; readonly estate: Estate }>();

/** The estate with what its declarations said before, as eras: what is in force at an instant is what was declared then. */
export function remembering(estate: Estate, { former }: Pick<Promises, 'former'> = { former: [] }): Estate {
  if (former.length === 0) return estate;
  const before = known.get(estate);
  if (before?.former === former) return before.estate;
  const found: Estate = { ...estate, eras: erasWith(estate, former) };
  known.set(estate, { former, estate: found });
  return found;
}

/** An era for every instant from which anything else was in force, the last first. */
function erasWith(estate: Estate, former: readonly Former[]): Estate['eras'] {
  const eras: EstateInEra[] = [];
  for (const { at, day, era } of turns(estate, former.flatMap(({ effectiveFrom: from, until }) => [until, ...(from !== null && isDay(from) ? [from] : [])]))) {
    const still = former.filter(({ until }) => Date.parse(until) > at);
    const instant = Number.isFinite(at) ? new Date(at).toISOString() : undefined;
    const then = inForce(estate, instant ?? '0001-01-01T00:00:00Z');
    // Until nothing is otherwise any more, what is not yet in force stays known.
    eras.push({ from: instant, estate: { ...still.length === 0 ? era : asStood(then, era, still, day), eras } });
  }
  return eras;
}

/**
 * What was in force on a day, as it stood: with what its declarations said then. `former` is what ended later, and `era` the estate
 * with what is not yet in force. A service that is declared no more does not come back; a level and a calendar that others name do.
 */
export function asStood(estate: Estate, era: Estate, former: readonly Former[], day: string): Estate {
  const changed = new Map<Kind, Map<string, Declaration>>();
  const met = new Set<string>();
  for (const { ref, effectiveFrom: from, says } of former) {
    const id = idOf(ref, from);
    // Of several the one that ended first.
    if (met.has(id)) continue;
    met.add(id);
    const [kind, name] = [kindOf(ref) as Kind, ref.slice(ref.indexOf('/') + 1)];
    const all = changed.get(kind) ?? new Map<string, Declaration>(estate[kind]);
    const now = all.get(name);
    const [own, theirs] = [from ?? '', now && (effectiveFrom(kind, now.spec) ?? '')];
    const base = theirs === own ? now : era[kind].get(name) ?? (kind === 'Service' ? undefined : bare(kind, name, ref));
    if (own > day || (theirs !== undefined && theirs > own) || base === undefined) continue;
    const { customers: _customers, serviceLevel: _level, effectiveFrom: _from, ...rest } = base.spec as Readonly<Record<string, unknown>>;
    const spec = kind === 'Service' ? { ...rest, ...(from !== null && { effectiveFrom: from }), ...says.spec } : says.spec;
    changed.set(kind, all.set(name, { ...base, ...(says.title !== undefined && { title: says.title }), spec }));
  }
  const kinds = [...changed].map(([kind, all]) => [kind, new Map([...all].toSorted(([a], [b]) => compareText(a, b)))]);
  return changed.size === 0 ? estate : { ...estate, ...(Object.fromEntries(kinds) as object) };
}

/** What is declared no more, by what is remembered of it. */
const bare = (kind: string, name: string, ref: Ref): Declaration => ({ kind, name, ref, title: undefined, description: undefined, labels: {}, spec: {}, source: { file: '', text: '', document: 0 } });
