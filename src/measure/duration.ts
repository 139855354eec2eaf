import { lately } from '../model/once.ts';

const periods = new Map([['week', 7], ['month', 31], ['quarter', 92], ['half-year', 184], ['year', 366]]);

/**
 * `15m` -> 900000 milliseconds. A day is 24 hours; so is a business day, where no calendar is asked: the shortest that it can
 * be. A period of the calendar, as `half-year`, is as long as its longest. The text must be valid by the schema; anything else is 0.
 */
export function milliseconds(duration: string): number {
  let digits = 0;
  let count = 0;
  // Asked for every probe by several rules: no part of the text is cut out for it.
  for (let code = duration.charCodeAt(0); code >= 48 && code <= 57; code = duration.charCodeAt(++digits)) count = count * 10 + code - 48;
  return digits === 0 ? (periods.get(duration) ?? 0) * 86_400_000 : count * unitAt(duration, digits);
}

/** The milliseconds of the unit that a text ends with, from an offset on; 0 for what is none. */
function unitAt(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (text.length - from === 2) return text.endsWith('ms') ? 1 : text.endsWith('bd') ? 86_400_000 : 0;
  if (text.length - from !== 1) return 0;
  return first === 115 ? 1000 : first === 109 ? 60_000 : first === 104 ? 3_600_000 : first === 100 ? 86_400_000 : 0;
}

/** `99.9%` -> 0.999. */
export const share = (text: string): number => Number(`${text.slice(0, -1)}e-2`);

/** An instant so many milliseconds later, as ISO text with milliseconds only where there are any. */
export const later = (instant: string, by: number): string => iso(Date.parse(instant) + by);

/** An instant in milliseconds since 1970 as ISO text, with milliseconds only where there are any. */
export function iso(epoch: number): string {
  const day = Math.floor(epoch / 86_400_000);
  const left = epoch - day * 86_400_000;
  const whole = Math.floor(left / 1000);
  const rest = Math.floor(left) % 1000;
  return `${dateOf(day)}${two[Math.floor(whole / 3600)]}:${two[Math.floor(whole / 60) % 60]}:${two[whole % 60]}${rest === 0 ? 'Z' : `.${String(rest).padStart(3, '0')}Z`}`;
}

// The dear part of an instant: many are of the same days.
const dateOf = lately((day: number) => new Date(day * 86_400_000).toISOString().slice(0, -13));
const two: readonly string[] = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
