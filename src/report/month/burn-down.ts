// The permitted downtime that is left, day by day: drawn, in words, and as a table.
import type { Achieved } from '../../measure/periods/achieved.ts';
import { intersection, total } from '../../measure/availability/intervals.ts';
import { confirmationOf } from '../../model/effective.ts';
import type { Memory } from '../../model/memory.ts';
import { once, onceEach } from '../../model/once.ts';
import { unseen } from '../../measure/availability/budget.ts';
import { monthWords } from '../../words/months.ts';
import { title } from '../../words/render.ts';
import { date, dayOf, span } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import type { Reading } from '../reading.ts';

const [width, height, edge] = [320, 72, 4] as const;

/** A drawing of what is left, and everything that it shows in words. */
export interface BurnDown {
  readonly label: string;
  /** Its first day and its last, and how much the line begins with. */
  readonly from: string;
  readonly until: string;
  readonly whole: string;
  readonly width: number;
  readonly height: number;
  /** The line of what is left; the one that would be if it were spent evenly; where nothing is left. */
  readonly line: string;
  readonly even: string;
  readonly zero: number;
  /** The days that cost anything, and the last. */
  readonly rows: readonly { readonly day: string; readonly spent: string; readonly left: string }[];
}

/** What is left of the permitted downtime at the end of each day that has passed; nothing where none is permitted, or nothing was measured. */
export function burnDown(about: Reading, { budget, measured, period: { interval: [begins, ends] }, service }: Achieved): BurnDown | null {
  if (budget.whole <= 0 || measured.knownOnly === undefined) return null;
  const { view, language, timeZone } = about;
  const now = Math.min(ends, Date.parse(view.results.at));
  const marks = [...daysIn(about)(begins)(now), now];
  const left = (at: number): number => budget.whole - total(intersection(measured.downIn, [[begins, at]]));
  const points = [begins, ...marks].map((at) => ({ at, left: left(at) }));
  const lowest = Math.min(0, ...points.map((point) => point.left));
  const x = (at: number): number => round(((at - begins) / (ends - begins)) * width);
  const y = (amount: number): number => round(edge + ((budget.whole - amount) / (budget.whole - lowest)) * (height - 2 * edge));
  const lasting = (amount: number): string => (Math.abs(amount) < 1000 ? '0 min' : `${amount < 0 ? '\u2212' : ''}${span(Math.abs(amount) / 1000, language)}`);
  const rows = points.slice(1).map(({ at, left: rest }, index) => ({ at, rest, spent: (points[index]?.left ?? rest) - rest }));
  return {
    label: say(left(now) <= -1000 ? monthWords.burnDownOver : monthWords.burnDownLabel, language, { service: title(service, language), whole: lasting(budget.whole), left: lasting(left(now)), over: lasting(-left(now)) }),
    from: date(dayOf(new Date(begins).toISOString(), timeZone), language), until: date(dayOf(new Date(ends - 1).toISOString(), timeZone), language), whole: lasting(budget.whole),
    width, height, zero: y(0),
    // A day's downtime is a step: what is left falls where it was spent, and stays.
    line: points.map(({ at, left: rest }) => `${x(at)},${y(rest)}`).join(' '), even: `0,${y(budget.whole)} ${width},${y(0)}`,
    rows: rows.filter(({ spent }, index) => spent > 0 || index === rows.length - 1).map(({ at, rest, spent }) => ({ day: date(dayOf(new Date(at - 1).toISOString(), timeZone), language), spent: lasting(spent), left: lasting(rest) })),
  };
}

/** What can be missed by how rare the looks are, and how soon a fault is certain; nothing where nothing is looked at. */
export function detection({ view: { memory, estate }, language }: Reading, { service }: Pick<Achieved, 'service'>): string | null {
  const speaks = spokenFor(memory.targets).get(service.ref) ?? [];
  if (speaks.length === 0) return null;
  // A look speaks for three of its intervals.
  const found = unseen(Math.min(...speaks) / 3, confirmationOf(estate, service.ref, 'outage').fail);
  return say(monthWords.detected, language, { unseen: span(found.unseen / 1000, language), confirmed: span(found.confirmed / 1000, language) });
}

// Asked for each promise of each service.
const spokenFor = once((targets: Memory['targets']): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [key, { stretches }] of Object.entries(targets)) {
    const [ref, speaks] = [key.slice(0, Math.max(0, key.indexOf('#probes/'))), stretches?.at(-1)?.speaks];
    if (ref !== '' && speaks !== undefined) found.set(ref, [...found.get(ref) ?? [], speaks]);
  }
  return found;
});

const daysIn = once(({ timeZone }: Reading) => onceEach((from: number) => onceEach((until: number) => days(from, until, timeZone))));

/** The ends of the days between two instants. */
function days(from: number, until: number, timeZone: string): readonly number[] {
  const found: number[] = [];
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1 });
  while (day.epochMilliseconds < until) {
    found.push(day.epochMilliseconds);
    day = day.add({ days: 1 });
  }
  return found;
}

const round = (value: number): number => Math.round(value * 10) / 10;
