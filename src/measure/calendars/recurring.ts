// Maintenance that comes again: how often in a period, and on which days of the week.
import type { Kinds } from '../../model/kinds.gen.ts';

type Recurring = NonNullable<Kinds['Maintenance']['recurring']>;

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months: Readonly<Record<string, number>> = { 'calendar-quarter': 3, 'calendar-half-year': 6, 'calendar-year': 12 };

/** How often at most it comes in a period, whose longest has so many days. */
export function timesIn({ every }: Pick<Recurring, 'every'>, period: string, longest: number): number {
  if (every === 'day') return longest;
  if (every === 'week') return Math.ceil(longest / 7);
  // By the day of the week it may come up to six days sooner than a month, or a quarter, after it came; but never within four weeks.
  if (period.endsWith('d')) return longest <= 28 ? 1 : 1 + Math.floor((longest + 5) / (every === 'month' ? 30.4 : 91.3));
  const count = months[period] ?? 1;
  return every === 'month' ? count : Math.max(1, count / 3);
}

/** The days of the week, Monday as 0, on which it begins whenever it comes; none where only the day of the month is said. */
export function weekdaysOf({ every, on }: Pick<Recurring, 'every' | 'on'>): readonly number[] {
  if (every === 'day') return [0, 1, 2, 3, 4, 5, 6];
  if (on === undefined) return every === 'week' ? [0] : [];
  const named = days.indexOf(on.split(' ').at(-1) ?? '');
  return named === -1 ? [] : [named];
}
