// The looks at a target as runs of equal answers: small enough to be kept for a year, and exact to the millisecond.
import type { Answer, Stretch } from '../model/memory.ts';
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
  /** An outage from its first failing look to its last one. */
  readonly least: Known;
  /** An outage from the last look that was good before it to the first one after it. */
  readonly most: Known;
}

/**
 * What the looks say of a period (milliseconds). Before the first look and after the last one's time to live nothing is
 * known: unknown is never up. `now` bounds what the last look can speak for.
 */
export function seen(stretches: readonly Stretch[], [begins, ends]: Interval, now: number): Seen {
  const bad: Record<keyof Seen, Interval[]> = { held: [], least: [], most: [] };
  const known: Interval[] = [];
  stretches.forEach(({ from, last, answer, speaks }, index) => {
    const [first, final] = [Date.parse(from), Date.parse(last)];
    const [before, after] = [stretches[index - 1], stretches[index + 1]];
    const next = after === undefined ? Infinity : Date.parse(after.from);
    const held = Math.min(final + speaks, next, now);
    if (answer === 'unknown' || held <= begins || first >= ends) return;
    known.push([first, held]);
    if (answer !== 'bad') return;
    bad.held.push([first, held]);
    bad.least.push([first, final]);
    // What lay between two looks that disagree could be either.
    bad.most.push([before === undefined ? first : Date.parse(before.last), held]);
  });
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
  const edges = [...new Set([begins, ends, ...all.flatMap(({ bad, unknown }) => [...bad, ...unknown].flat())])].filter((at) => at >= begins && at <= ends).sort((a, b) => a - b);
  const [bad, unknown]: [Interval[], Interval[]] = [[], []];
  const covers = (set: Intervals, at: number): boolean => set.some(([from, until]) => from <= at && at < until);
  edges.slice(1).forEach((until, index) => {
    const from = edges[index] ?? until;
    const seeing = all.filter((one) => !covers(one.unknown, from));
    const down = seeing.filter((one) => covers(one.bad, from)).length;
    if (seeing.length === 0 || (quorum !== undefined && seeing.length < quorum && down > 0)) unknown.push([from, until]);
    else if (down >= (quorum ?? Math.floor(seeing.length / 2) + 1)) bad.push([from, until]);
  });
  return { bad: union(bad), unknown: union(unknown) };
}

