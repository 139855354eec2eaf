// The night in which the clocks of Oslo go back, run by run: looks judged, recorded and measured, and beside it counted by hand and by brute force.
import { expect, test } from 'vitest';
import { seenOf } from '../../src/measure/periods/achieved.ts';
import { availability } from '../../src/measure/availability/availability.ts';
import { maintenance, operator, service } from '../verdicts/estates.ts';
import { story, type Said } from '../verdicts/played.ts';
import { bits, count, ticks, type Look } from './brute-force.ts';
import { counted } from './measured.ts';

const at = (time: string): number => Date.parse(`2026-10-${time < '12' ? '25' : '24'}T${time}:00Z`);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
const within = (instant: number, from: string, until: string): boolean => at(from) <= instant && instant < at(until);
const minute = 60_000;

const estate = operator() + service('erp', 'customers: { fjordfisk: { criticality: critical, serviceLevel: gold } }') + maintenance('from: 2026-10-24T23:30:00Z, until: 2026-10-25T01:30:00Z, announce: 1h');
const late = maintenance('from: 2026-10-25T03:30:00Z, until: 2026-10-25T03:45:00Z, announce: 1h').replace(/name: [a-z-]+/, 'name: late');

function said(instant: number): Said | undefined {
  if (within(instant, '04:35', '05:15')) return undefined;
  if (within(instant, '03:25', '03:40')) return 'unseen';
  return within(instant, '23:10', '02:05') || within(instant, '03:00', '04:00') ? 'fail' : 'pass';
}

test('an outage that begins before its window and outlives it, one that nobody could see in the middle of, a late window and a silence', () => {
  const played = story(estate);
  const looks: Look[] = [];
  for (let instant = at('22:00'); instant < at('06:00'); instant += 5 * minute) {
    const one = said(instant);
    if (one === undefined) continue;
    played.run({ at: iso(instant), looks: { erp: one }, ...(instant >= at('03:10') && { estate: estate + late }) });
    looks.push({ at: instant, answer: one === 'fail' ? 'bad' : one === 'pass' ? 'good' : 'unknown', speaks: 15 * minute });
  }
  expect(played.memory.excused?.map(({ from, counts }) => [from.slice(11, 16), counts])).toEqual([['23:30', 'excluded'], ['03:30', 'late']]);
  const period = [at('22:00'), at('06:00')] as const;
  const excluded = (played.memory.excused ?? []).filter(({ counts }) => counts === 'excluded').map(({ from, until }) => [Date.parse(from), Date.parse(until)] as const);
  const found = availability(seenOf({ memory: played.memory, now: at('06:00') }, 'service/erp', period), { period, open: [period], excluded });
  // In minutes, by hand: 20 and 35 of the first outage, 25 and 20 of the second; nobody knows of 15 within it and of 30 in the silence.
  expect(counted(found, minute)).toEqual({ base: 360, excluded: 120, down: 100, unknown: 45, least: 85, most: 125, mostUnknown: 30, outages: 2, longestOutage: 55 });
  const told = ticks({ probes: [[looks]], now: at('06:00') }, period[0], 8 * 3600, 1000);
  for (const index of told.keys()) told[index] = (told[index] ?? 0) | bits.open | (within(period[0] + index * 1000, '23:30', '01:30') ? bits.excluded : 0);
  expect(counted(found, 1000)).toEqual(count(told, 0, told.length));
});
