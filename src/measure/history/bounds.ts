// What can be said of faults where single looks are kept no more: bounds, from runs of equal answers and from the days' distributions of latency.
import type { Confirmation } from '../../model/effective.ts';
import type { Day, Stretch } from '../../model/memory.ts';
import { gamma, type Distribution } from './distribution.ts';
import { intervalsHeld } from './series.ts';

/** It cannot have been fewer than the one nor more than the other. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How many looks took longer than a limit (milliseconds): those in the buckets beyond it for certain, those in its own perhaps. */
export function slower(latency: Distribution, limit: number): Bounds {
  let [least, most] = [0, 0];
  for (const [bucket, count] of Object.entries(latency)) {
    const index = Number(bucket);
    if (gamma ** index <= limit) continue;
    most += count;
    // The first bucket holds all that is not more than a millisecond.
    if (index > 0 && gamma ** (index - 1) >= limit) least += count;
  }
  return { least, most };
}

/** How many faults of latency the days hold, the looks of which lie in them in any order; without a limit none. */
export function slowFaults(days: readonly Day[], limit: number | undefined, { fail, of }: Confirmation): Bounds {
  if (limit === undefined) return { least: 0, most: 0 };
  let [least, most, apart] = [0, 0, true];
  for (const { latency } of days) {
    const looks = Object.values(latency).reduce((sum, count) => sum + count, 0);
    const slow = slower(latency, limit);
    most += slow.most;
    // So many can be spread over the day without any of them being confirmed.
    const sure = slow.least > Math.ceil(looks / of) * (fail - 1);
    if (sure && apart) least += 1;
    // Only a day of looks without any surely ends what went on.
    if (sure) apart = false;
    else if (slow.most === 0 && looks > 0) apart = true;
  }
  return { least, most: Math.floor(most / fail) };
}

/** How many outages the runs of equal looks hold until an instant (milliseconds since 1970), by how they would have been confirmed and have ended. */
export function outagesIn(stretches: readonly Stretch[], until: number, { fail, pass }: Confirmation): Bounds {
  let [least, bad, open] = [0, 0, false];
  for (const { from, last, answer, speaks } of stretches) {
    if (Date.parse(from) >= until) break;
    const length = Math.min(Date.parse(last), until) - Date.parse(from);
    // Each look spoke until the next one, and none was made sooner than nine tenths of an interval.
    const [few, many] = [1 + Math.ceil(length / speaks), 1 + Math.floor(length / (0.9 * speaks / intervalsHeld))];
    if (answer === 'bad') {
      bad += many;
      if (!open && few >= fail) [least, open] = [least + 1, true];
    } else if (answer === 'good' && few >= pass) open = false;
  }
  return { least, most: Math.floor(bad / fail) };
}
