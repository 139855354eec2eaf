// Whether a look says what another one said that passed, so that it need not be judged again.
import type { Column, Hole } from '../../evidence/forms.ts';
import type { Observation } from '../../model/observation.ts';

/**
 * What looks of a form must be to pass as one did: numbers that are equal, timings that are no longer. Of those that nobody read when it was
 * judged, nothing is asked.
 */
export interface Passed {
  /** The last instant at which it would still pass: milliseconds since 1970. */
  readonly until: number;
  /** Columns, and what they must hold. */
  readonly equal: readonly Cell[];
  readonly longest: readonly Cell[];
}

interface Cell { readonly column: number; readonly value: number }

/** Whether a look passes at an instant because another one of its form did. What passes at an instant and at a later one passes between them, and what passes when it takes long does so when it is quicker. */
export function goesOn({ until, equal, longest }: Passed, columns: readonly Column[], row: number, now: number): boolean {
  if (now > until) return false;
  for (let index = 0; index < equal.length; index += 1) {
    const { column, value } = equal[index] as Cell;
    if (columns[column]?.[row] !== value) return false;
  }
  for (let index = 0; index < longest.length; index += 1) {
    const { column, value } = longest[index] as Cell;
    if (!((columns[column]?.[row] ?? Number.NaN) <= value)) return false;
  }
  return true;
}

/** The form of a look, and the row of its numbers. */
interface Place {
  readonly holes: readonly Hole[];
  readonly columns: readonly Column[];
}

/**
 * What passes until an instant (milliseconds since 1970), since this look did with its timings so many times as long; `read` says what of
 * it was read for that. Nothing where more than what was found was read: when it was seen, or how long it took to look.
 */
export function passedBy({ holes, columns }: Place, row: number, { read, slower, until }: { readonly read: ReadonlySet<string>; readonly slower: number; readonly until: number }): readonly Passed[] {
  const asked = holes.flatMap(({ path }, column) => (read.has(placeOf(path)) ? [{ path, column, value: columns[column]?.[row] ?? Number.NaN }] : []));
  if (asked.some(({ path }) => path[0] !== 'facts')) return [];
  const isTiming = ({ path }: { readonly path: Hole['path'] }): boolean => path.length === 3 && path[1] === 'timings';
  return [{ until, equal: asked.filter((one) => !isTiming(one)), longest: asked.filter(isTiming).map(({ column, value }) => ({ column, value: value * slower })) }];
}

const placeOf = (path: Hole['path']): string => path.join('\u0000');

/** The look, of which whatever is read is written down in `read`. */
export const watched = (look: Observation, read: Set<string>): Observation => watchedIn(look, [], read) as Observation;

function watchedIn(value: unknown, path: Hole['path'], read: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(of, name) {
      if (typeof name === 'symbol') return Reflect.get(of, name) as unknown;
      const inner = [...path, name];
      read.add(placeOf(inner));
      return watchedIn(Reflect.get(of, name), inner, read);
    },
  });
}

/** The look with all its timings so many times as long. */
export function slowed(one: Observation, times: number): Observation {
  if (!one.seen || times === 1 || typeof one.facts !== 'object' || one.facts === null || !('timings' in one.facts)) return one;
  return { ...one, facts: { ...one.facts, timings: Object.fromEntries(Object.entries(one.facts.timings as Record<string, number>).map(([name, length]) => [name, length * times])) } };
}
