import type { Pass } from '../evaluate.ts';
import { intervalsHeld } from '../measure/history/series.ts';

/** Pass 2: an observation speaks until the next one of its target, at most three effective intervals; after that nothing is known. */
export const hold: Pass = (findings, { now, intervals }) =>
  findings.map((finding) => {
    const stale = finding.evidence.find(({ target, at }) => Date.parse(now) - Date.parse(at) > intervalsHeld * (intervals.get(target) ?? Number.POSITIVE_INFINITY));
    return stale === undefined ? finding : { ...finding, status: 'unknown', measured: null, id: 'too-old', values: { seenAt: { instant: stale.at } } };
  });
