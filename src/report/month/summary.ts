// The months that can be told of, and what each comes to for whom.
import { monthOf, type Month } from '../../measure/periods/month.ts';
import type { Measuring } from '../../measure/periods/achieved.ts';
import { openTime } from '../../measure/calendars/open-time.ts';
import { periodAfter, periodAt, type Period } from '../../measure/periods/periods.ts';
import { timeZoneOf } from '../../model/effective.ts';
import { operator } from '../../model/estate.ts';
import type { View } from '../../publish.ts';
import { isHidden } from '../reading.ts';

const most = 13;

/** One report: a month, for the operator or one customer; and the name of its files, without ending. */
export interface Report {
  readonly month: Month;
  readonly measuring: Measuring;
  readonly name: string;
}

// A view never changes: what was counted for one language is the same in the other.
const known = new WeakMap<View, readonly Report[]>();

/** Every report that can be told of, the newest month first; of each the operator's total before those of customers. */
export function reportsOf(view: View): readonly Report[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const measuring: Measuring = { estate: view.estate, memory: view.memory, now: Date.parse(view.results.at), quorum: operator(view.estate)?.spec.quorum, open: openTime(view.estate) };
  const timeZone = timeZoneOf(view.estate);
  const customers = isHidden(view, 'customers') ? [] : [...view.estate.Customer.keys()];
  const all = periods(view, timeZone).flatMap((period) => (view.customer === undefined ? [undefined, ...customers] : [view.customer]).flatMap((customer): Report[] => {
    const month = monthOf(measuring, timeZone, period, customer);
    if (month.achieved.length === 0 && month.faults.length === 0) return [];
    return [{ month, measuring, name: customer === undefined ? period.name : `${period.name}-${customer}` }];
  }));
  known.set(view, all);
  return all;
}

/** The months from the first look or fault that is remembered to now, the newest first. What a desk tells of the time before the first look was promised all the same. */
function periods({ memory, results }: View, timeZone: string): readonly Period[] {
  const looks = [...Object.values(memory.targets), ...Object.values(memory.former ?? {})].flatMap(({ stretches = [] }) => (stretches[0] === undefined ? [] : [Date.parse(stretches[0].from)]));
  const faults = Object.values(memory.cases ?? {}).flatMap(({ kind, opened }) => (kind === 'fault' ? [Date.parse(opened)] : []));
  const firsts = [...looks, ...faults];
  if (firsts.length === 0) return [];
  const first = firsts.reduce((least, one) => Math.min(least, one));
  const found: Period[] = [];
  for (let period = periodAt('calendar-month', Date.parse(results.at), timeZone); period.interval[1] > first && found.length < most; period = periodAfter(period, -1, timeZone)) found.push(period);
  return found;
}
