// Availability by asking at every tick of the clock what is known of it: written from the semantics (2.2, 2.3, 2.4 and 5) and
// docs/decisions.md, and sharing no code with what it checks. Slow, and meant to be.

/** One look. Instants and lengths in milliseconds. */
export interface Look {
  readonly at: number;
  readonly answer: 'good' | 'bad' | 'unknown';
  /** How long it speaks at most. */
  readonly speaks: number;
}

/** All that is known of a service: the looks at each of its probes, from each vantage, in order. */
export interface Watched {
  readonly probes: readonly (readonly (readonly Look[])[])[];
  readonly quorum?: number | undefined;
  readonly now: number;
}

export const bits = { bad: 1, unknown: 2, leastBad: 4, mostBad: 8, mostUnknown: 16, open: 32, excluded: 64 } as const;

const ways = [[bits.bad, bits.unknown], [bits.leastBad, bits.unknown], [bits.mostBad, bits.mostUnknown]] as const;

/** What one vantage says at an instant: by the hold rule, at the least and at the most, as `bits`. To be asked of rising instants. */
function vantage(looks: readonly Look[], now: number): (at: number) => number {
  let last = -1;
  let [failed, failing] = [false, false];
  const turned = (): void => {
    // From here back and forth to the nearest good look: was any look between them bad?
    let [from, until] = [last, last + 1];
    [failed, failing] = [false, false];
    for (; from >= 0 && looks[from]?.answer !== 'good'; from -= 1) failed ||= looks[from]?.answer === 'bad';
    for (; until < looks.length && looks[until]?.answer !== 'good'; until += 1) failing ||= looks[until]?.answer === 'bad';
    failed ||= failing && from >= 0;
  };
  turned();
  return (at) => {
    for (; (looks[last + 1]?.at ?? Infinity) <= at; turned()) last += 1;
    const [before, after] = [looks[last], looks[last + 1]];
    const speaks = before !== undefined && at < before.at + before.speaks && at < now;
    const held = speaks ? before.answer : 'unknown';
    const failsOn = held === 'bad' && before !== undefined && after?.answer === 'bad' && after.at <= before.at + before.speaks;
    const most = at < now && failed;
    return (held === 'bad' ? bits.bad : held === 'unknown' ? bits.unknown : 0) | (failsOn ? bits.leastBad : 0) | (most ? bits.mostBad : held === 'unknown' ? bits.mostUnknown : 0);
  };
}

/** By the vote of the vantages, for one of the three ways: down, unknown, or neither. */
function vote(said: readonly number[], [bad, unknown]: readonly [number, number], quorum: number | undefined): 'bad' | 'unknown' | 'good' {
  let [seeing, down] = [0, 0];
  for (const one of said) {
    if ((one & unknown) !== 0) continue;
    seeing += 1;
    if ((one & bad) !== 0) down += 1;
  }
  if (seeing === 0) return 'unknown';
  if (said.length === 1) return down === 1 ? 'bad' : 'good';
  if (quorum !== undefined && seeing < quorum && down > 0) return 'unknown';
  return (quorum === undefined ? down * 2 > seeing : down >= quorum) ? 'bad' : 'good';
}

/** What is known of a service at every tick from an instant on, as sets of `bits`. */
export function ticks({ probes, quorum, now }: Watched, from: number, count: number, tick: number): Uint8Array {
  const told = new Uint8Array(count);
  const asked = probes.map((vantages) => ({ since: Math.min(...vantages.map((looks) => looks[0]?.at ?? -Infinity)), ask: vantages.map((looks) => vantage(looks, now)), said: vantages.map(() => 0) }));
  const since = Math.min(...asked.map((one) => one.since));
  for (let index = 0; index < count; index += 1) {
    const at = from + index * tick;
    for (const { ask, said } of asked) ask.forEach((one, which) => { said[which] = one(at); });
    const [held, least, most] = ways.map((way) => {
      let unknown = probes.length === 0;
      for (const probe of asked) {
        const one = vote(probe.said, way, quorum);
        if (one === 'bad') return 'bad';
        // Before it was first looked at it was no part of what was watched, as long as something was.
        unknown ||= one === 'unknown' && !(at < probe.since && at >= since);
      }
      return unknown ? 'unknown' : 'good';
    });
    told[index] = (held === 'bad' ? bits.bad : held === 'unknown' ? bits.unknown : 0) | (least === 'bad' && held === 'bad' ? bits.leastBad : 0)
      | (most === 'bad' || held === 'bad' ? bits.mostBad : most === 'unknown' || held === 'unknown' ? bits.mostUnknown : 0);
  }
  return told;
}

/** Ticks counted one by one. */
export interface Counted {
  base: number;
  excluded: number;
  down: number;
  unknown: number;
  least: number;
  most: number;
  mostUnknown: number;
  outages: number;
  longestOutage: number;
}

/** What comes of some ticks, from one to before another: a tick that is not open is in nothing, and one that is excluded only in `excluded`. */
export function count(told: Uint8Array, from: number, until: number): Counted {
  const sum: Counted = { base: 0, excluded: 0, down: 0, unknown: 0, least: 0, most: 0, mostUnknown: 0, outages: 0, longestOutage: 0 };
  let outage = 0;
  const end = (): void => {
    if (outage > 0) sum.outages += 1;
    sum.longestOutage = Math.max(sum.longestOutage, outage);
    outage = 0;
  };
  for (let index = from; index < until; index += 1) {
    const one = told[index] ?? 0;
    const counts = (one & bits.open) !== 0 && (one & bits.excluded) === 0;
    // What is down, unknown and down again is one outage.
    if ((one & (bits.bad | bits.unknown)) === 0) end();
    if (counts && (one & bits.bad) !== 0) outage += 1;
    if ((one & bits.open) === 0) continue;
    if (!counts) sum.excluded += 1;
    else {
      sum.base += 1;
      sum.down += one & bits.bad ? 1 : 0;
      sum.unknown += one & bits.unknown ? 1 : 0;
      sum.least += one & bits.leastBad ? 1 : 0;
      sum.most += one & bits.mostBad ? 1 : 0;
      sum.mostUnknown += one & bits.mostUnknown ? 1 : 0;
    }
  }
  end();
  return sum;
}
