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

/** An instant in milliseconds since 1970 as ISO text, with milliseconds only where there are any. */
export function iso(epoch: number): string {
  const day = Math.floor(epoch / 86_400_000);
  // Instants that are written one after another are mostly of one day, whose date is the dear part.
  if (day !== written.day) Object.assign(written, { day, date: new Date(day * 86_400_000).toISOString().slice(0, -13) });
  const left = epoch - day * 86_400_000;
  const whole = Math.floor(left / 1000);
  const seconds = `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  const rest = Math.floor(left) % 1000;
  return `${written.date}${seconds}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}Z`;
}

const written = { day: Number.NaN, date: '' };
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
