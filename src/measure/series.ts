import type { Sample, State, TargetMemory } from '../model/memory.ts';
import { withoutNames } from '../model/exports.ts';
import type { Observation } from '../model/observation.ts';
import { iso } from './duration.ts';
import { addLatency, addTime } from './rollup.ts';

const keptSamples = 50;

/** How many effective intervals an observation speaks for, at most. */
export const intervalsHeld = 3;

/** How an observation is folded into the past of its target. */
export interface Folding {
  readonly state: State;
  /** Milliseconds for which the observation before speaks at most. */
  readonly timeToLive: number;
  readonly timeZone: string;
}

/**
 * The past of a target with one more observation. The time since the one before counts as that one's state, at most its
 * time to live; what is beyond is unknown. Another question starts a new series; an observation not newer changes nothing.
 */
export function fold(past: TargetMemory | undefined, observation: Observation, { state, timeToLive, timeZone }: Folding): TargetMemory {
  const before = past?.last.spec === observation.spec ? past : undefined;
  if (before !== undefined && Date.parse(observation.at) <= Date.parse(before.last.at)) return before;
  const total = latencyOf(observation);
  const sample: Sample = { at: observation.at, state, ...(total !== undefined && { total }) };
  let days = before?.days ?? [];
  const previous = before?.recent.at(-1);
  if (previous !== undefined) {
    const spoken = iso(Math.min(Date.parse(observation.at), Date.parse(previous.at) + timeToLive));
    days = addTime(days, previous.at, spoken, previous.state, timeZone);
    days = addTime(days, spoken, observation.at, 'unknown', timeZone);
  }
  if (total !== undefined) days = addLatency(days, observation.at, total, timeZone);
  // Personal data stays in the raw segments, where it expires.
  const last = observation.seen ? { ...observation, facts: withoutNames(observation.facts) } : observation;
  return { last, recent: [...(before?.recent ?? []), sample].slice(-keptSamples), days };
}

function latencyOf(observation: Observation): number | undefined {
  if (!observation.seen || typeof observation.facts !== 'object' || observation.facts === null) return undefined;
  const { reached, timings } = observation.facts as { reached?: unknown; timings?: { total?: unknown } };
  return reached === true && typeof timings?.total === 'number' ? timings.total : undefined;
}
