// A million deadlines over a calendar of three years, on one core: half of them plain, half with a pause, some in business days; and a month's report.
import { performance } from 'node:perf_hooks';
import { aDay, compile } from '../../src/measure/calendars/calendar.ts';
import { addBusiness } from '../../src/measure/calendars/business-time.ts';
import type { CaseEvent, Clock } from '../../src/measure/cases/clock.ts';
import { deadline } from '../../src/measure/cases/deadline.ts';
import backtest from './backtest.ts';
import { dayNumber, holidaysOf } from '../../src/measure/calendars/holidays.ts';
import { monthReport } from './month.ts';

const many = 1_000_000;
const policy = { onPriorityChange: 'from-open', onReopen: 'continue' } as const;

/** Prints each line as `name ratio: N` with what it took. */
export default async function deadlines(): Promise<void> {
  const timed = <T>(run: () => T): readonly [T, number] => {
    const begun = performance.now();
    return [run(), performance.now() - begun];
  };
  const office = [[480, 960]] as const;
  const [calendar, built] = timed(() => compile({
    name: 'office', timeZone: 'Europe/Oslo', holidays: holidaysOf('NO') ?? new Map(), dates: new Map(),
    week: Array.from({ length: 7 }, (_, day) => (day < 5 ? office : [])),
  }, dayNumber(2026, 1, 1), dayNumber(2028, 12, 31)));
  console.log(`Node ${process.version}; the table of three years (${calendar.starts.length} intervals) took ${built.toFixed(1)} ms`);
  // The same instants each time, all over the first two and a half years.
  const openings = Float64Array.from({ length: many }, (_, index) => calendar.from + ((index * 7919) % (900 * 1440)) * 60_000);
  const clock: Clock = { calendar, target: { milliseconds: 8 * 3_600_000 }, pausable: ['waiting-for-customer'] };
  const days: Clock = { calendar, target: { businessDays: 3 }, pausable: false };
  const none: readonly CaseEvent[] = [];
  const measured: readonly (readonly [string, () => number])[] = [
    ['lookup', () => openings.reduce((sum, from) => sum + addBusiness(calendar, from, 28_800_000), 0)],
    ['plain', () => openings.reduce((sum, from) => sum + (deadline({ from, clock, events: none, policy, warnAt: [] }).dueAt ?? 0), 0)],
    ['businessDays', () => openings.reduce((sum, from) => sum + (deadline({ from, clock: days, events: none, policy, warnAt: [] }).dueAt ?? 0), 0)],
    ['paused', () => openings.reduce((sum, from) => sum + (deadline({ from, clock, events: [{ at: from + 3_600_000, type: 'pause' }, { at: from + aDay, type: 'resume' }], policy, warnAt: [] }).dueAt ?? 0), 0)],
  ];
  for (const [name, run] of measured) {
    run();
    const took = Math.min(...[1, 2, 3].map(() => timed(run)[1]));
    console.log(`${name} ratio: ${(took / 1000).toFixed(2)} (at most 1: ${took <= 1000 ? 'kept' : 'NOT KEPT'}; a million ${name} in ${took.toFixed(0)} ms of 1000 ms)`);
  }
  await monthReport();
  await backtest();
}
