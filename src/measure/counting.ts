import { intervalsHeld, type Folding } from './series.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Estate } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { State } from '../model/memory.ts';
import type { Observation } from '../model/observation.ts';

interface Counted {
  readonly estate: Estate;
  readonly controls: Readonly<Record<string, { readonly effect: string }>>;
  /** The effective interval of each target, in milliseconds. */
  readonly intervals: ReadonlyMap<string, number>;
}

/**
 * How each observation counts in its target's past: by what the controls of outages say of it by itself, before any
 * confirmation, since a failure counts whether or not it is confirmed.
 */
export function folding(findings: readonly Finding[], { controls, intervals, estate }: Counted): (observation: Observation) => Folding {
  const timeZone = timeZoneOf(estate);
  const judged = new Map(findings.filter(({ control }) => controls[control]?.effect === 'outage').flatMap((finding) => finding.evidence.map(({ target, from }) => [`${target}@${from}`, stateOf(finding)] as const)));
  return (observation) => ({
    timeZone, timeToLive: intervalsHeld * (intervals.get(observation.target) ?? 0),
    state: !observation.seen ? 'unknown' : (judged.get(`${observation.target}@${observation.from}`) ?? 'good'),
  });
}

function stateOf({ measured, maintenance }: Finding): State {
  if (maintenance?.excluded === true) return 'maintenance';
  return measured === null ? 'unknown' : measured === 'fail' ? 'bad' : 'good';
}
