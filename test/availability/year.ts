// A year of a service in Oslo as it was watched, with everything that ever happens to one: written out, so that each can be found again.
import type { Excused } from '../../src/model/memory.ts';
import { estateOf } from '../verdicts/played.ts';
import type { Look, Watched } from './brute-force.ts';
import { ref } from './measured.ts';

export const timeZone = 'Europe/Oslo';
export const at = (text: string): number => Date.parse(text);
const minute = 60_000;

type Span = readonly [from: string, until: string];
const within = (spans: readonly Span[], instant: number): boolean => spans.some(([from, until]) => at(from) <= instant && instant < at(until));

/** When it did not work, for everybody. */
const down: readonly Span[] = [
  ['2026-01-31T23:47:10+01:00', '2026-02-01T00:21:40+01:00'], // over the end of a month
  ['2026-02-28T22:10:00+01:00', '2026-03-01T01:00:30+01:00'], // over the end of the shortest
  ['2026-03-12T15:31:00+01:00', '2026-03-12T17:02:00+01:00'], // over the end of the day's hours
  ['2026-03-29T01:30:00+01:00', '2026-03-29T04:30:00+02:00'], // the night that has no third hour
  ['2026-04-11T01:10:00+02:00', '2026-04-11T03:25:00+02:00'], // begins before its window
  ['2026-05-09T03:10:00+02:00', '2026-05-09T06:47:00+02:00'], // outlives its window
  ['2026-06-13T02:40:00+02:00', '2026-06-13T03:50:00+02:00'], // within a window that was announced late
  ['2026-07-02T10:00:00+02:00', '2026-07-02T12:30:00+02:00'], // nobody can see in the middle of it
  ['2026-09-30T23:58:20+02:00', '2026-10-01T00:04:00+02:00'], // seen for the first time in the next quarter
  ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'], // the hour that comes twice
  ['2026-11-17T20:13:00+01:00', '2026-11-17T22:47:00+01:00'],
  ['2026-12-24T11:40:00+01:00', '2026-12-24T12:20:00+01:00'], // the day that is half
];
/** When only the first vantage could not reach it: nothing was down. */
const onlyFirst: readonly Span[] = [['2026-08-04T09:00:00+02:00', '2026-08-04T11:00:00+02:00']];
/** When the other probe failed, that looks more rarely. */
const other: readonly Span[] = [['2026-02-20T13:00:00+01:00', '2026-02-20T14:40:00+01:00'], ['2026-11-17T22:40:00+01:00', '2026-11-18T00:20:00+01:00']];
/** When nobody could see, and when nobody looked. */
const blind: readonly Span[] = [['2026-07-02T10:52:00+02:00', '2026-07-02T11:20:00+02:00'], ['2026-08-20T08:00:00+02:00', '2026-08-20T08:40:00+02:00']];
const silent: readonly Span[] = [['2026-06-20T00:00:00+02:00', '2026-06-20T05:00:00+02:00'], ['2026-10-24T23:00:00+02:00', '2026-10-25T00:10:00+02:00'], ['2026-12-31T14:00:00+01:00', '2027-01-01T00:00:00+01:00']];

function looks(first: string, every: number, fails: (instant: number) => boolean, alsoBlind: readonly Span[] = []): readonly Look[] {
  const all: Look[] = [];
  // No schedule is exact: each look comes up to a minute late, by what its number is.
  for (let [instant, index] = [at(first), 0]; instant < at('2027-01-01T00:00:00+01:00'); instant += every, index += 1) {
    const when = instant + ((index * 7919) % 60) * 1000;
    if (within(silent, when)) continue;
    all.push({ at: when, answer: within([...blind, ...alsoBlind], when) ? 'unknown' : fails(when) ? 'bad' : 'good', speaks: 3 * every });
  }
  return all;
}

const begun = '2026-01-01T00:03:00+01:00';

/** As it was watched: one probe from three vantages by two votes, one of them blind for a week, and from February a second that looks each quarter of an hour. */
export const watched: Watched = {
  quorum: 2, now: at('2027-01-05T06:00:00+01:00'),
  probes: [
    [
      looks(begun, 5 * minute, (instant) => within([...down, ...onlyFirst], instant)), looks('2026-01-01T00:04:10+01:00', 5 * minute, (instant) => within(down, instant)),
      looks('2026-01-01T00:05:35+01:00', 5 * minute, (instant) => within(down, instant), [['2026-10-22T00:00:00+02:00', '2026-10-29T00:00:00+01:00']]),
    ],
    [looks('2026-02-10T09:00:00+01:00', 15 * minute, (instant) => within([...down, ...other], instant))],
  ],
};

const window = (by: string, from: string, until: string, counts: Excused['counts']): Excused => ({ service: ref, by, from, until, announced: '2026-01-02T08:00:00Z', counts });

/** The windows as they were recorded. */
export const excused: readonly Excused[] = [
  window('maintenance/march@1', '2026-03-29T01:00:00+01:00', '2026-03-29T03:30:00+02:00', 'excluded'), window('maintenance/april@1', '2026-04-11T02:00:00+02:00', '2026-04-11T06:00:00+02:00', 'excluded'),
  window('maintenance/may@1', '2026-05-09T02:00:00+02:00', '2026-05-09T06:00:00+02:00', 'excluded'), window('maintenance/june@1', '2026-06-13T02:00:00+02:00', '2026-06-13T06:00:00+02:00', 'late'),
  window('maintenance/quarter@1', '2026-06-30T22:00:00+02:00', '2026-07-01T02:00:00+02:00', 'excluded'),
];

/** Public holidays of Norway on days from Monday to Friday. */
const holidays = ['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'];

/** Whether it is in office hours, by what clocks show in Oslo at the beginning of a quarter of an hour. */
export function inHours(quarter: number): boolean {
  const parts = new Map(new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(quarter).map(({ type, value }) => [type, value]));
  const date = `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
  const time = `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`;
  return !['Sat', 'Sun'].includes(parts.get('weekday') ?? '') && !holidays.includes(date) && time >= '08:00' && time < (date === '2026-12-24' ? '12:00' : '16:00');
}

const level = (name: string, calendar: string): string => `---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: ${name} }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  availability: { target: 99.9%, calendar: ${calendar}, excludes: [planned-maintenance] }
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: by-${name} }
spec: {}
`;

/** What is promised about it: to one customer around the clock, to the other in office hours. */
export const promised = estateOf(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: ${timeZone}, schedule: { audit: 5m }, quorum: 2 }
---
apiVersion: driftvakt/v1
kind: Calendar
metadata: { name: office }
spec: { timeZone: ${timeZone}, hours: { monday-friday: ["08:00-16:00"] }, holidays: "NO", dates: { 2026-12-24: ["08:00-12:00"] } }
${level('always', 'around-the-clock')}${level('hours', 'office')}---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp }
spec: { probes: { p0: { http: { url: "https://erp.move.example/" } }, p1: { http: { url: "https://erp.move.example/b" } } }, customers: { by-always: { criticality: critical, serviceLevel: always }, by-hours: { criticality: high, serviceLevel: hours } } }
`);
