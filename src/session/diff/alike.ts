// Whether a look says what another one said that passed, so that it need not be judged again.
import type { Observation } from '../../model/observation.ts';

/** What was seen when it passed, how long each of its timings may be, and until when (milliseconds since 1970) it would still pass. */
export interface Passed {
  facts: Facts;
  /** What of the facts must be equal, and the names of the timings: a year of looks asks for them some million times. */
  readonly names: readonly string[];
  readonly timed: readonly string[];
  readonly longest: Timings;
  readonly until: number;
}

type Facts = Readonly<Record<string, unknown>>;
type Timings = Readonly<Record<string, number>>;

/** What passes until an instant (milliseconds since 1970), since this look did and would then; nothing of one that saw nothing. */
export function passedBy(look: Observation, until: number): readonly Passed[] {
  const facts = look.seen ? look.facts : undefined;
  if (typeof facts !== 'object' || facts === null) return [];
  const longest = { ...(facts as Facts)['timings'] as Timings | undefined };
  return [{ facts: facts as Facts, names: Object.keys(facts).filter((name) => name !== 'timings'), timed: Object.keys(longest), longest, until }];
}

/**
 * Whether facts pass at an instant because the same ones did: all is equal but the timings, and none of those is longer than it was in a look
 * that passed. What passes at an instant and at a later one passes between them, and what passes when it takes long does so when it is quicker.
 */
export function goesOn(passed: Passed, facts: unknown, now: number): boolean {
  if (now > passed.until || typeof facts !== 'object' || facts === null) return false;
  const [is, was] = [facts as Facts, passed.facts];
  const timings = is['timings'] as Timings | undefined;
  if (Object.keys(is).length !== passed.names.length + (timings === undefined ? 0 : 1)) return false;
  for (let index = 0; index < passed.names.length; index += 1) {
    const name = passed.names[index] as string;
    if (was[name] !== is[name] && !isEqual(was[name], is[name])) return false;
  }
  if (timings === undefined) return passed.timed.length === 0;
  if (Object.keys(timings).length !== passed.timed.length) return false;
  for (let index = 0; index < passed.timed.length; index += 1) {
    const name = passed.timed[index] as string;
    if (!((timings[name] as number) <= (passed.longest[name] as number))) return false;
  }
  // What equals by its own parts is compared sooner by the next one.
  passed.facts = is;
  return true;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [of, to] = [a as Facts, b as Facts];
  const names = Object.keys(of);
  return names.length === Object.keys(to).length && names.every((name) => Object.hasOwn(to, name) && isEqual(of[name], to[name]));
}
