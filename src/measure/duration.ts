const units = new Map([['ms', 1], ['s', 1000], ['m', 60_000], ['h', 3_600_000], ['d', 86_400_000], ['bd', 86_400_000]]);
const periods = new Map([['week', 7], ['month', 31], ['quarter', 92], ['half-year', 184], ['year', 366]]);

/**
 * `15m` -> 900000 milliseconds. A day is 24 hours; so is a business day, where no calendar is asked: the shortest that it can
 * be. A period of the calendar, as `half-year`, is as long as its longest. The text must be valid by the schema; anything else is 0.
 */
export function milliseconds(duration: string): number {
  let digits = 0;
  while (duration.charCodeAt(digits) >= 48 && duration.charCodeAt(digits) <= 57) digits++;
  if (digits === 0) return (periods.get(duration) ?? 0) * 86_400_000;
  return Number(duration.slice(0, digits)) * (units.get(duration.slice(digits)) ?? 0);
}

/** `99.9%` -> 0.999. */
export const share = (text: string): number => Number(`${text.slice(0, -1)}e-2`);

/** An instant so many milliseconds later, as ISO text with milliseconds only where there are any. */
export const later = (instant: string, by: number): string => iso(Date.parse(instant) + by);

export const iso = (epoch: number): string => new Date(epoch).toISOString().replace('.000Z', 'Z');
