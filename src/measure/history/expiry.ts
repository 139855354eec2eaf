import { intervalsHeld } from './series.ts';
import { iso } from '../duration.ts';
import type { Finding } from '../../model/finding.ts';

/**
 * When what a finding stands on will be too old, where that is a warning: at or before the second of the next looks that are due, so
 * that one more that does not come makes it unknown. Nothing for what is looked at in time, and for what is unknown already.
 */
export function expiryOf({ status, evidence }: Pick<Finding, 'status' | 'evidence'>, intervals: ReadonlyMap<string, number>, now: string): string | undefined {
  if (status === 'unknown') return undefined;
  const ends = evidence.flatMap(({ target, at }) => {
    // Of what nobody knows how often it is looked at, nothing below is true.
    const every = intervals.get(target) ?? Number.NaN;
    const last = Date.parse(at);
    const looked = Math.floor((Date.parse(now) - last) / every);
    return last + intervalsHeld * every <= last + (looked + 2) * every ? [last + intervalsHeld * every] : [];
  });
  return ends.length === 0 ? undefined : iso(Math.min(...ends));
}
