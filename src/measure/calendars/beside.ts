// Calendars laid beside each other, also where they are read on the clocks of different time zones.
import type { Estate } from '../../model/estate.ts';
import { once, onceEach } from '../../model/once.ts';
import { clocksApart } from './clock-changes.ts';
import { openingOf, type Opening } from './opening.ts';
import { openBetween, openMinutes, shifted, type Week } from './week.ts';

/** The weeks of calendars as read on the clock of the first of all: once, and once more for every other state in which clocks are apart within a year. */
export function beside(base: Opening, ...others: readonly Opening[]): readonly (readonly Week[])[] {
  const [zone = 'UTC'] = [base, ...others].flatMap(({ timeZone }) => timeZone ?? []);
  const states = clocksApart([zone, ...others.map(({ timeZone }) => timeZone ?? zone)]);
  return states.map(([, ...ahead]) => others.map(({ week }, index) => shifted(week, -(ahead[index] ?? 0))));
}

/** The part of the hours of a first calendar that a second covers at most, and at least; all of it where either is not known or never open. */
export const covered = (estate: Estate, first?: string, second?: string): { readonly most: number; readonly least: number } => coveredIn(estate)(first)(second);

const all = { most: 1, least: 1 } as const;

const coveredIn = once((estate: Estate) => onceEach((first: string | undefined) => onceEach((second: string | undefined) => {
  const [a, b] = [openingOf(estate, first), openingOf(estate, second)];
  if (a === undefined || b === undefined || a.week.length === 0 || b.week.length === 0) return all;
  const shares = beside(a, b).map(([week = []]) => a.week.reduce((sum, [from, until]) => sum + openBetween(week, from, until), 0) / openMinutes(a.week));
  return { most: Math.max(...shares), least: Math.min(...shares) };
})));
