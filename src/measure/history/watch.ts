// Whether the watch itself ran when it was to run: a run that did not come is known, and never counted as all well.
import { operator, type Estate } from '../../model/estate.ts';
import type { Gap, Watch } from '../../model/memory.ts';
import { iso, later, milliseconds } from '../duration.ts';
import { keptDays } from './rollup.ts';

/** How often the watch is to run, and how late a run may be before it was missed, in milliseconds. */
export interface Pace {
  readonly every: number;
  readonly late: number;
}

const keptGaps = 100;
/** How late GitHub's schedule is taken to be: its measured lateness is one to several hours. */
const lateOnActions = 3_600_000;
const silent: Watch = { heard: {}, gaps: [] };

/** The pace that the Estate declares; nothing without a valid one. A host of one's own is late by half an interval at most. */
export function paceOf(estate: Estate): Pace | undefined {
  const schedule = operator(estate)?.spec.schedule;
  if (schedule === undefined) return undefined;
  const every = milliseconds(schedule.audit);
  return { every, late: schedule.by === 'actions' ? Math.max(lateOnActions, every / 2) : every / 2 };
}

/** How many runs were missed for certain between two that came: those that would be too late even as late as a run may be. */
export const missedBetween = (from: string, to: string, { every, late }: Pace): number =>
  Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from) - late) / every) - 1);

/**
 * The watch with the heartbeats of one more run. A heartbeat that comes later than it was made divides the silence it falls
 * into. Vantages that are declared no more are forgotten, their silences stay. Bounded.
 */
export function beat(past: Watch | undefined, heard: Readonly<Record<string, string>>, pace: Pace | undefined, vantages: readonly string[]): Watch {
  let { gaps } = past ?? silent;
  if (pace === undefined) return past ?? silent;
  const known = { ...past?.heard };
  for (const [vantage, at] of Object.entries(heard)) {
    const before = known[vantage];
    if (before !== undefined && Date.parse(at) <= Date.parse(before.at)) {
      gaps = gaps.flatMap((gap) => (gap.vantage === vantage ? divided(gap, at, pace) : [gap]));
      continue;
    }
    // What was to run less often until now was not missed because it is to run more often from now on.
    if (before !== undefined) gaps = [...gaps, ...gapBetween(vantage, before.at, at, { ...pace, every: Math.max(pace.every, before.every) })];
    known[vantage] = { at, every: pace.every };
  }
  const newest = Object.values(known).map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  const oldest = newest === undefined ? '' : later(newest, -keptDays * 86_400_000);
  return {
    heard: Object.fromEntries(Object.entries(known).filter(([vantage]) => vantages.includes(vantage)).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    gaps: gaps.filter(({ to }) => to !== null && to >= oldest).toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from)).slice(-keptGaps),
  };
}

function gapBetween(vantage: string, before: string, at: string, pace: Pace): Gap[] {
  const missed = missedBetween(before, at, pace);
  return missed === 0 ? [] : [{ vantage, from: later(before, pace.every), to: iso(Date.parse(at)), missed }];
}

function divided(gap: Gap, at: string, pace: Pace): Gap[] {
  const [from, to, when] = [Date.parse(gap.from), Date.parse(gap.to ?? at), Date.parse(at)];
  if (when <= from - pace.every || when >= to) return [gap];
  return [...gapBetween(gap.vantage, iso(from - pace.every), at, pace), ...gapBetween(gap.vantage, at, iso(to), pace)];
}

/** The silences that one run found: those that were not known before it. */
export const newGaps = (past: Watch | undefined, now: Watch): readonly Gap[] =>
  now.gaps.filter((gap) => !(past?.gaps ?? []).some(({ vantage, from, to }) => vantage === gap.vantage && from === gap.from && to === gap.to));

/** All silences, oldest first, with those that last at an instant: of a vantage that was heard of and is heard no more. */
export function silences({ heard, gaps }: Watch = silent, at: string, pace: Pace | undefined): readonly Gap[] {
  const lasting = pace === undefined ? [] : Object.entries(heard).flatMap(([vantage, before]) =>
    gapBetween(vantage, before.at, at, { ...pace, every: Math.max(pace.every, before.every) }).map((gap) => ({ ...gap, to: null })));
  return [...gaps, ...lasting];
}
