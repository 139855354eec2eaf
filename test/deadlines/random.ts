// Random calendars and cases, laid out for the brute force and made into a table alike.
import fc from 'fast-check';
import { aDay, compile, type Calendar } from '../../src/measure/calendars/calendar.ts';
import type { CaseEvent, Clock, Policy } from '../../src/measure/cases/clock.ts';
import type { Question } from '../../src/measure/cases/deadline.ts';
import { lay, type BruteCase, type BruteClock, type BruteEvent, type Laid, type Plan } from './brute-force.ts';

/** Seventy days around what goes wrong: changes of clocks both ways and on both halves of the earth, leap days, turns of the year. */
const windows: readonly (readonly [timeZone: string, first: string])[] = [
  ['Europe/Oslo', '2026-03-01'], ['Europe/Oslo', '2026-10-01'], ['America/New_York', '2027-10-15'], ['America/New_York', '2028-02-10'],
  ['Australia/Lord_Howe', '2026-03-15'], ['America/Santiago', '2026-08-20'], ['Asia/Kolkata', '2028-02-01'], ['Africa/Casablanca', '2026-02-01'], ['UTC', '2026-12-01'],
];
const length = 70;

/** The same calendar twice: tick by tick, and as the table under test. */
export interface Both {
  readonly laid: Laid;
  readonly calendar: Calendar;
  readonly first: number;
}

type Pair = readonly [number, number];

// Boundaries on quarters of an hour, the hour of the changes included.
const range: fc.Arbitrary<Pair> = fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 })).map(([from, until]) => [from * 15, until * 15] as const).filter(([from, until]) => from !== until);
const hours: fc.Arbitrary<readonly Pair[]> = fc.oneof({ weight: 4, arbitrary: fc.constant([[480, 960]] as readonly Pair[]) }, { weight: 1, arbitrary: fc.constant([[0, 1440]] as readonly Pair[]) }, { weight: 1, arbitrary: fc.constant([[1320, 360]] as readonly Pair[]) }, { weight: 2, arbitrary: fc.array(range, { maxLength: 3 }) });

const date = (first: string, offset: number): string => new Date(Date.parse(`${first}T00:00:00Z`) + offset * aDay).toISOString().slice(0, 10);

const plan = fc.record({
  window: fc.constantFrom(...windows), weekly: fc.oneof(hours.map((all) => Array.from({ length: 7 }, (_, day) => (day < 5 ? all : []))), fc.tuple(hours, hours, hours, hours, hours, hours, hours)),
  holidays: fc.array(fc.integer({ min: -1, max: length }), { maxLength: 8 }), exceptions: fc.array(fc.tuple(fc.integer({ min: -1, max: length }), hours), { maxLength: 4 }),
}).map(({ window: [timeZone, first], weekly, holidays, exceptions }) => ({ first, timeZone, weekly, holidays: new Set(holidays.map((day) => date(first, day))), exceptions: new Map(exceptions.map(([day, all]) => [date(first, day), all] as const)) }));

function both({ first, ...of }: Plan & { readonly first: string }, tick: number): Both {
  const from = Date.parse(`${first}T00:00:00Z`);
  const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / aDay;
  const over = (all: readonly Pair[]): readonly Pair[] => all.map(([begin, end]) => [begin, end <= begin ? end + 1440 : end] as const);
  return {
    first: from, laid: lay(of, from, (length * aDay) / tick, tick),
    calendar: compile({ name: 'random', timeZone: of.timeZone, week: of.weekly.map(over), holidays: new Map([...of.holidays].map((one) => [dayOf(one), 0])), dates: new Map([...of.exceptions].map(([one, all]) => [dayOf(one), over(all)])) }, dayOf(first) - 3, dayOf(first) + length + 200),
  };
}

/** So many calendars, the same each time. Two that lie in one window can be changed between. */
export const calendars = (count: number, tick = 60_000): readonly Both[] => fc.sample(plan, { numRuns: count, seed: 20_261_117 }).map((one) => both(one, tick));

const reasons = fc.constantFrom<readonly string[] | boolean>(true, true, false, [], ['waiting-for-customer']);
const reason = fc.constantFrom(undefined, 'waiting-for-customer', 'waiting-for-supplier');
const target = fc.oneof({ weight: 4, arbitrary: fc.record({ minutes: fc.integer({ min: 0, max: 2400 }) }) }, { weight: 1, arbitrary: fc.record({ days: fc.integer({ min: 0, max: 8 }) }) });

/** A case as both understand it. */
export interface Case {
  readonly question: Question;
  readonly brute: BruteCase;
}

/** Cases on the given calendars, their instants on ticks within the first three weeks after some days. */
export function cases(pool: readonly Both[], tick = 60_000): fc.Arbitrary<Case> {
  const steps = Math.round((21 * aDay) / tick);
  return fc.record({
    on: fc.constantFrom(...pool), other: fc.nat(), target, reasons, opened: fc.integer({ min: Math.round((2 * aDay) / tick), max: steps }),
    told: fc.array(fc.record({ type: fc.constantFrom<BruteEvent['type']>('pause', 'pause', 'resume', 'resume', 'priority', 'stop', 'reopen', 'reopen'), after: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: steps })), reason, target, reasons, other: fc.nat() }), { maxLength: 7 }),
    onPriorityChange: fc.constantFrom<Policy['onPriorityChange']>('from-open', 'restart', 'carry-elapsed'), onReopen: fc.constantFrom<Policy['onReopen']>('continue', 'restart'),
  }).map(({ on, target: aim, reasons: allowed, opened: index, told, onPriorityChange, onReopen }) => {
    const near = pool.filter(({ first, laid }) => first === on.first && laid.open.length === on.laid.open.length);
    const clocks = (at: Both, of: typeof aim, why: typeof allowed): readonly [BruteClock, Clock] => [
      { laid: at.laid, reasons: why, ...('days' in of ? { days: of.days } : { minutes: of.minutes }) },
      { calendar: at.calendar, pausable: why, target: 'days' in of ? { businessDays: of.days } : { milliseconds: of.minutes * 60_000 } },
    ];
    const from = on.first + index * tick;
    const [bruteClock, clock] = clocks(on, aim, allowed);
    const log = told.toSorted((a, b) => a.after - b.after).map(({ type, after, reason: why, target: of, reasons: may, other }): readonly [BruteEvent, CaseEvent] => {
      const at = from + after * tick;
      if (type === 'priority') {
        const [a, b] = clocks(near[other % near.length] ?? on, of, may);
        return [{ at, type, clock: a }, { at, type, clock: b }];
      }
      const told = type === 'pause' && why !== undefined ? { reason: why } : {};
      return [{ at, type, ...told }, { at, type, ...told }];
    });
    return {
      [fc.toStringMethod]: () => JSON.stringify({ from, hours: clock.calendar.hours, target: clock.target, pausable: clock.pausable, onPriorityChange, onReopen, log: log.map(([, { at, ...event }]) => ({ at, ...event, ...('clock' in event && { clock: { ...event.clock, calendar: event.clock.calendar.hours } }) })) }),
      question: { from, clock, events: log.map(([, event]) => event), policy: { onPriorityChange, onReopen }, warnAt: [] },
      brute: { opened: from, clock: bruteClock, events: log.map(([event]) => event), onPriorityChange, onReopen },
    };
  });
}
