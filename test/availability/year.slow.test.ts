import { expect, test } from 'vitest';
import { achievedBy, type Achieved } from '../../src/measure/periods/achieved.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { periodNamed, type Period } from '../../src/measure/periods/periods.ts';
import { bits, count, ticks } from './brute-force.ts';
import { counted, memoryOf } from './measured.ts';
import { at, excused, inHours, promised, timeZone, watched } from './year.ts';

const [begins, ends] = [at('2026-01-01T00:00:00+01:00'), at('2027-01-01T00:00:00+01:00')];
const { estate, errors } = promised;
const memory = { ...memoryOf(watched), excused };
const periods = [...Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`), '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-H2', '2026-W13', '2026-W43', '2026'];

/** By name, and thirty and ninety days that roll: each ends at another hour. */
const all: readonly Period[] = [
  ...periods.map((name) => periodNamed(name, timeZone) as Period),
  ...Array.from({ length: 40 }, (_, index): Period => {
    const until = begins + 90 * 86_400_000 + index * 583_241_000;
    return { name: `rolling ${index}`, kind: 'calendar-month', interval: [until - (index % 2 === 0 ? 30 : 90) * 86_400_000, until] };
  }),
].map((one) => ({ ...one, interval: [Math.max(one.interval[0], begins), Math.min(one.interval[1], ends)] }));

test('a year of a service, second by second: every month, quarter, week and rolling window, around the clock and in office hours', { timeout: 600_000 }, () => {
  expect(errors).toEqual([]);
  const seconds = (ends - begins) / 1000;
  const told = ticks(watched, begins, seconds, 1000);
  excused.filter(({ counts }) => counts === 'excluded').forEach(({ from, until }) => {
    for (let index = (at(from) - begins) / 1000; index < (at(until) - begins) / 1000; index += 1) told[index] = (told[index] ?? 0) | bits.excluded;
  });
  const hours = told.slice();
  for (let index = 0; index < seconds; index += 1) told[index] = (told[index] ?? 0) | bits.open;
  for (let quarter = 0; quarter < seconds; quarter += 900) {
    if (inHours(begins + quarter * 1000)) for (let index = quarter; index < quarter + 900; index += 1) hours[index] = (hours[index] ?? 0) | bits.open;
  }
  const service = estate.Service.get('erp');
  if (service === undefined) throw new Error('no service');
  const measuring = { estate, memory, now: watched.now, quorum: watched.quorum, open: openTime(estate) };
  let downs = 0;
  for (const period of all) {
    const found = achievedBy(measuring, service, () => period);
    const by = (customer: string): Achieved => found.find((one) => one.customer === customer) as Achieved;
    const [from, until] = period.interval.map((instant) => (instant - begins) / 1000) as [number, number];
    expect({ period: period.name, ...counted(by('by-always').measured, 1000) }).toEqual({ period: period.name, ...count(told, from, until) });
    expect({ period: period.name, ...counted(by('by-hours').measured, 1000) }).toEqual({ period: period.name, ...count(hours, from, until) });
    downs += by('by-always').measured.down;
  }
  expect(downs).toBeGreaterThan(0);
});
