// Times as people write them, by the clocks where they are: what says no zone is read in the zone given.
import { onceEach } from '../../model/once.ts';
import { aDay } from './calendar.ts';
import { iso } from '../duration.ts';
import { instantOf as zonedInstant } from '../exports/exported.ts';
import { instantOf, offsetAt, stretchesOf } from './zone.ts';

const clocksOf = onceEach((timeZone: string) => stretchesOf(timeZone, Date.UTC(2000, 0), Date.UTC(2060, 0)));

const plainTime = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A date and time -> ISO instant. With a zone it is what it says; without one it is what the clocks of `timeZone` show: where they show
 * it twice the first time, where they leap over it the leap. Null for what cannot be read in one way.
 */
export function localInstant(cell: string | boolean | null | undefined, timeZone: string): string | null {
  if (typeof cell !== 'string') return null;
  // `16.11.2026 08.30`: in Norwegian a clock has dots too.
  const text = cell.trim().replace(/^(\d{1,2}\.\d{1,2}\.\d{4},? +(?:kl\.? *)?)(\d{1,2})\.(\d\d)(?:\.(\d\d))?$/u, (_, day: string, hour: string, minute: string, second = '00') => `${day.replace(/,? +(?:kl\.? *)?$/u, '')} ${hour.padStart(2, '0')}:${minute}:${second}`);
  const read = fast(text) ?? (/[zZ]$|UTC$|[+-]\d{2}:?\d{2}$/.test(text) ? { at: zonedInstant(text), zoned: true } : { at: zonedInstant(text), zoned: false });
  if (read.at === null) return null;
  return read.zoned ? read.at : iso(instantOf(clocksOf(timeZone), Date.parse(read.at)));
}

/** What nearly every export writes, ten times as fast as the many other ways: as UTC, and whether it says so. */
function fast(text: string): { readonly at: string; readonly zoned: boolean } | undefined {
  const [, year, month, day, hour, minute, second = '00', zone] = plainTime.exec(text) ?? [];
  if (year === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // A day that never was is read as another one.
  if (Number.isNaN(at) || at < 0 || new Date(at).getUTCDate() !== Number(day)) return undefined;
  if (zone === undefined || zone === 'Z') return { at: iso(at), zoned: zone !== undefined };
  const [sign, digits] = [zone.startsWith('-') ? -1 : 1, zone.replace(/\D/g, '')];
  return { at: iso(at - sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * 60_000), zoned: true };
}

/** When something happened that a person tells of, at the latest at `until` (ISO): a date and time anywhere in a line; a time alone is that of the last day on which it had come. Null where neither stands there, or it lies later. */
export function toldInstant(line: string, timeZone: string, until: string): string | null {
  const text = line.slice(0, 200);
  const [, date] = /(?<!\d)(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?!\d)/.exec(text) ?? [];
  const [, hour, minute, second = '00'] = /(?<![\d.])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?![\d.]*\d)/.exec(date === undefined ? text : text.replace(date, ' ')) ?? [];
  if (hour === undefined) return null;
  const last = Date.parse(until);
  const clocks = clocksOf(timeZone);
  const today = new Date(last + offsetAt(clocks, last)).toISOString().slice(0, 10);
  const told = (day: string): string | null => localInstant(`${day} ${hour.padStart(2, '0')}:${minute}:${second}`, timeZone);
  const at = told(date ?? today);
  if (at !== null && Date.parse(at) <= last) return at;
  return date === undefined && at !== null ? told(new Date(Date.parse(`${today}T00:00:00Z`) - aDay).toISOString().slice(0, 10)) : null;
}
