import type { Sample, State, Stretch, TargetMemory } from '../../model/memory.ts';
import { withoutNames } from '../../model/exports.ts';
import { withoutCases } from '../cases/memory.ts';
import type { Observation } from '../../model/observation.ts';
import { iso } from '../duration.ts';
import { addLatency, addTime } from './rollup.ts';
import { look } from '../availability/stretches.ts';

/** How many looks the ring of a target holds. */
export const keptSamples = 50;

/** How many effective intervals an observation speaks for, at most. */
export const intervalsHeld = 3;

/** How an observation is folded into the past of its target. */
export interface Folding {
  readonly state: State;
  /** Milliseconds for which the observation before speaks at most. */
  readonly timeToLive: number;
  readonly timeZone: string;
  /** Windows in which nothing was promised, in order: all time within them is maintenance, whatever was seen. */
  readonly excluded: readonly Window[];
}

/** A stretch of time: ISO instants, the second not within it. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/**
 * The past of a target with one more observation. The time since the one before counts as that one's state, at most its
 * time to live; what is beyond is unknown, and what is within a window maintenance. Another question starts a new series, but no
 * outage is forgotten for it: what was seen of the service stays in the stretches. An observation not newer changes nothing.
 * `earlier` is what is known of the series from elsewhere where there is no past.
 */
export function fold(past: TargetMemory | undefined, observation: Observation, { state, timeToLive, timeZone, excluded }: Folding, earlier: readonly Stretch[] = []): TargetMemory {
  const before = past?.last.spec === observation.spec ? past : undefined;
  if (before !== undefined && Date.parse(observation.at) <= Date.parse(before.last.at)) return before;
  const total = latencyOf(observation);
  const sample: Sample = { at: observation.at, state, ...(total !== undefined && { total }) };
  let days = before?.days ?? [];
  const previous = before?.recent.at(-1);
  if (previous !== undefined) {
    const [from, to] = [Date.parse(previous.at), Date.parse(observation.at)];
    const edges = [from, from + timeToLive, ...excluded.flatMap((window) => [Date.parse(window.from), Date.parse(window.until)]), to].filter((edge) => edge >= from && edge <= to).sort((a, b) => a - b);
    edges.slice(1).forEach((end, index) => {
      const start = edges[index] ?? end;
      const within = excluded.some((window) => Date.parse(window.from) <= start && start < Date.parse(window.until));
      days = addTime(days, iso(start), iso(end), within ? 'maintenance' : start < from + timeToLive ? outside(previous.state) : 'unknown', timeZone);
    });
  }
  if (total !== undefined) days = addLatency(days, observation.at, total, timeZone);
  // Personal data stays in the raw segments, where it expires.
  const last = observation.seen ? withoutCases({ ...observation, facts: withoutNames(observation.facts) }) : observation;
  const answer = state === 'maintenance' ? 'bad' : state;
  const stretches = look(past?.stretches ?? earlier, { at: observation.at, answer, speaks: timeToLive });
  return { last, recent: [...(before?.recent ?? []), sample].slice(-keptSamples), days, stretches };
}

/** What was permitted within a window is an outage outside it. */
const outside = (state: State): State => (state === 'maintenance' ? 'bad' : state);

/** How long a look that reached its target took in all, in milliseconds. */
export function latencyOf(observation: Observation): number | undefined {
  if (!observation.seen || typeof observation.facts !== 'object' || observation.facts === null) return undefined;
  const { reached, timings } = observation.facts as { reached?: unknown; timings?: { total?: unknown } };
  return reached === true && typeof timings?.total === 'number' ? timings.total : undefined;
}
