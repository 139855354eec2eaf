// What a time zone's clocks show, as stretches of time with one offset each.

/** From an instant until another (milliseconds since 1970) the clocks show UTC and the offset. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** The stretches of a time zone that cover a time without gaps, in order. The first begins, and the last ends, as the time does. */
export function stretchesOf(timeZone: string, from: number, until: number): readonly Stretch[] {
  const all: Stretch[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const end = next === null ? until : Math.min(until, next.epochMilliseconds);
    all.push({ from: at.epochMilliseconds, until: end, offset: at.offsetNanoseconds / 1e6 });
    if (next === null || end === until) return all;
    at = next;
  }
}

/** The offset at an instant: the first stretch's before all of them, the last one's after. */
export function offsetAt(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.until ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return stretches[low]?.offset ?? 0;
}

/** The instant at which the clocks first show a local time (milliseconds since 1970 as the clock shows them); where they leap over it, the instant of the leap. */
export function instantOf(stretches: readonly Stretch[], local: number): number {
  const found = stretches.find(({ until, offset }) => local - offset < until);
  return found === undefined ? local - offsetAt(stretches, Infinity) : Math.max(local - found.offset, found === stretches[0] ? -Infinity : found.from);
}
