// The looks at a target as runs of equal answers: small enough to be kept for a year, and exact to the millisecond.
import type { Answer, Stretch } from '../../model/memory.ts';
import { difference, union, type Interval, type Intervals } from './intervals.ts';

/** How many stretches are kept of a target; of one that changes more often the oldest are forgotten. */
const kept = 20_000;
const oldest = 400 * 86_400_000;

/** The stretches with one more look. One that is not newer than the last changes nothing. */
export function look(stretches: readonly Stretch[], { at, answer, speaks }: { readonly at: string; readonly answer: Answer; readonly speaks: number }): readonly Stretch[] {
  const open = stretches.at(-1);
  const instant = Date.parse(at);
  if (open !== undefined && instant <= Date.parse(open.last)) return stretches;
  const goesOn = open !== undefined && open.answer === answer && open.speaks === speaks && instant <= Date.parse(open.last) + speaks;
  const next = goesOn ? [...stretches.slice(0, -1), { ...open, last: at }] : [...stretches, { from: at, last: at, answer, speaks }];
  return next.length > kept || Date.parse(next[0]?.last ?? at) < instant - oldest ? next.filter(({ last }) => Date.parse(last) >= instant - oldest).slice(-kept) : next;
}

/** Time by what is known of it; what is in neither is good. */
export interface Known {
  readonly bad: Intervals;
  readonly unknown: Intervals;
}

/** What is known, at the least and at the most. */
export interface Seen {
  /** By the hold rule: a look speaks until the next one, at most its time to live; beyond that nothing is known. */
  readonly held: Known;
  /** An outage from its first failing look to its last one, as long as each spoke until the next. */
  readonly least: Known;
  /** An outage from the last look that was good before it to the first one after it, whatever nobody saw in between. */
  readonly most: Known;
}

/**
 * What the looks say of a period (milliseconds). Before the first look and after the last one's time to live nothing is
 * known: unknown is never up. `now` bounds what the last look can speak for.
 */
export function seen(stretches: readonly Stretch[], [begins, ends]: Interval, now: number): Seen {
  const bad: Record<keyof Seen, Interval[]> = { held: [], least: [], most: [] };
  const known: Interval[] = [];
  const before: { good?: number; failing?: number; spoke: number; outage?: number } = { spoke: -Infinity };
  const looks = stretches.map(({ from, last, ...said }) => ({ ...said, first: Date.parse(from), final: Date.parse(last) }));
  for (const [index, { first, final, answer, speaks }] of looks.entries()) {
    const held = Math.min(final + speaks, looks[index + 1]?.first ?? Infinity, now);
    if (answer !== 'unknown') known.push([first, held]);
    if (answer === 'bad') {
      bad.held.push([first, held]);
      bad.least.push([before.failing !== undefined && first <= before.spoke ? before.failing : first, final]);
      before.outage ??= before.good ?? first;
    } else if (answer === 'good') {
      if (before.outage !== undefined) bad.most.push([before.outage, Math.min(first, now)]);
      delete before.outage;
      before.good = final;
    }
    if (answer === 'bad') before.failing = final;
    else delete before.failing;
    before.spoke = final + speaks;
  }
  if (before.outage !== undefined) bad.most.push([before.outage, now]);
  const period: Intervals = [[begins, ends]];
  const within = (set: readonly Interval[]): Intervals => union(set.map(([from, until]): Interval => [Math.max(from, begins), Math.min(until, ends)]));
  const unknown = difference(period, within(known));
  const of = (which: keyof Seen): Known => ({ bad: within(bad[which]), unknown: which === 'most' ? difference(unknown, within(bad.most)) : unknown });
  return { held: of('held'), least: of('least'), most: of('most') };
}

/** Several looked at side by side of which one that is down is enough: down while any is, else unknown while any is. */
export function anyDown(all: readonly Known[]): Known {
  const bad = union(...all.map((one) => one.bad));
  return { bad, unknown: difference(union(...all.map((one) => one.unknown)), bad) };
}

/**
 * Several vantages that look at one thing: down while at least so many of those that can see say so (by default more than half
 * of them), unknown while none can see, or too few to reach a number that was declared and one of them says down.
 */
export function agreed(all: readonly Known[], [begins, ends]: Interval, quorum?: number): Known {
  // What begins or ends when: who cannot see from then on, and who says that it is down.
  const moves = all.flatMap(({ bad, unknown }) => [...moving(unknown, 'blind'), ...moving(difference(bad, unknown), 'down')]).sort((a, b) => a.at - b.at);
  const [bad, unknown]: [Interval[], Interval[]] = [[], []];
  const count = { blind: 0, down: 0 };
  let from = begins;
  const until = (at: number): void => {
    const seeing = all.length - count.blind;
    const stretch: Interval = [from, Math.min(at, ends)];
    if (stretch[0] >= stretch[1]) return;
    if (seeing === 0 || (quorum !== undefined && seeing < quorum && count.down > 0)) unknown.push(stretch);
    else if (count.down >= (quorum ?? Math.floor(seeing / 2) + 1)) bad.push(stretch);
    from = stretch[1];
  };
  for (const { at, what, by } of moves) {
    until(at);
    count[what] += by;
  }
  until(ends);
  return { bad: union(bad), unknown: union(unknown) };
}

interface Move {
  readonly at: number;
  readonly what: 'blind' | 'down';
  readonly by: 1 | -1;
}

const moving = (set: Intervals, what: Move['what']): readonly Move[] => set.flatMap(([from, until]): Move[] => [{ at: from, what, by: 1 }, { at: until, what, by: -1 }]);

/**
 * The earliest look that is remembered of a target (milliseconds since 1970). Of one that changed so often that the oldest were
 * forgotten, or that nothing is remembered of, nobody knows: `-Infinity`.
 */
export const firstLook = (stretches: readonly Stretch[]): number => (stretches[0] === undefined || stretches.length >= kept ? -Infinity : Date.parse(stretches[0].from));
