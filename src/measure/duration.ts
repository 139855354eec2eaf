const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, bd: 86_400_000 };
const periods: Readonly<Record<string, number>> = { 'week': 7, 'month': 31, 'quarter': 92, 'half-year': 184, 'year': 366 };

/**
 * `15m` -> 900000 milliseconds. A day is 24 hours; so is a business day, where no calendar is asked: the shortest that it can
 * be. A period of the calendar, as `half-year`, is as long as its longest. The text must be valid by the schema; anything else is 0.
 */
export function milliseconds(duration: string): number {
  if (Object.hasOwn(periods, duration)) return (periods[duration] ?? 0) * 86_400_000;
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d|bd)$/.exec(duration) ?? [];
  return Number(amount ?? 0) * (units[unit ?? ''] ?? 0);
}

/** `99.9%` -> 0.999. */
export const share = (text: string): number => Number(`${text.slice(0, -1)}e-2`);

/** An instant so many milliseconds later, as ISO text with milliseconds only where there are any. */
export const later = (instant: string, by: number): string => iso(Date.parse(instant) + by);

export const iso = (epoch: number): string => new Date(epoch).toISOString().replace('.000Z', 'Z');
