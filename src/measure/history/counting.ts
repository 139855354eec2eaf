import { intervalsHeld, type Folding, type Window } from './series.ts';
import { timeZoneOf } from '../../model/effective.ts';
import type { Estate } from '../../model/estate.ts';
import type { Finding } from '../../model/finding.ts';
import type { State } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';

interface Counted {
  readonly estate: Estate;
  readonly controls: Readonly<Record<string, { readonly effect: string }>>;
  /** The effective interval of each target, in milliseconds. */
  readonly intervals: ReadonlyMap<string, number>;
  /** The windows in which nothing was promised of a finding's subject. */
  excluded(finding: Finding): readonly Window[];
}

/**
 * How each observation counts in its target's past: by what the controls of outages say of it by itself, before any
 * confirmation, since a failure counts whether or not it is confirmed.
 */
export function folding(findings: readonly Finding[], { controls, intervals, estate, excluded }: Counted): (observation: Observation) => Folding {
  const timeZone = timeZoneOf(estate);
  const judged = new Map<string, Finding>();
  for (const finding of findings) {
    if (controls[finding.control]?.effect !== 'outage') continue;
    for (const { target, from } of finding.evidence) {
      const [place, other] = [`${target}@${from}`, judged.get(`${target}@${from}`)];
      // Of several promises about one look, the one that says most against the service is what it was.
      if (other === undefined || weight(finding) > weight(other)) judged.set(place, finding);
    }
  }
  return (observation) => {
    const finding = judged.get(`${observation.target}@${observation.from}`);
    return {
      timeZone, timeToLive: intervalsHeld * (intervals.get(observation.target) ?? 0), excluded: finding === undefined ? [] : excluded(finding),
      state: !observation.seen ? 'unknown' : finding === undefined ? 'good' : stateOf(finding),
    };
  };
}

function stateOf({ measured, maintenance }: Finding): State {
  if (maintenance?.excluded === true) return 'maintenance';
  return measured === null ? 'unknown' : measured === 'fail' ? 'bad' : 'good';
}

const weight = (finding: Finding): number => ({ unknown: 0, good: 1, maintenance: 2, bad: 3 })[stateOf(finding)];
