// Times as people write them, by the clocks where they are: what says no zone is read in the zone given.
import { onceEach } from '../../model/once.ts';
import { aDay } from './calendar.ts';
import { iso } from '../duration.ts';
import { instantOf as zonedInstant } from '../exports/exported.ts';
import { instantOf, offsetAt, stretchesOf } from './zone.ts';

const clocksOf = onceEach((timeZone: string) => stretchesOf(timeZone, Date.UTC(2000, 0), Date.UTC(2060, 0)));

/** `16.11.2026 08.30`, `16.11.2026, kl. 8:30`: in Norwegian a clock has dots too. */
const norwegian = /^(\d{1,2}\.\d{1,2}\.\d{4}),? +(?:kl\.? *)?(\d{1,2})[.:](\d\d)(?:[.:](\d\d))?$/u;

/**
 * A date and time -> ISO instant, in whole seconds. With a zone it is what it says; without one it is what the clocks of `timeZone` show: where they show
 * it twice the first time, where they leap over it the leap. Null for what cannot be read in one way.
 */
export function localInstant(cell: string | boolean | null | undefined, timeZone: string): string | null {
  if (typeof cell !== 'string') return null;
  const text = cell.trim().replace(norwegian, (_, day: string, hour: string, minute: string, second = '00') => `${day} ${hour}:${minute}:${second}`).replace(/(:\d\d:\d\d)\.\d+/u, '$1');
  const read = fast(text) ?? { at: zonedInstant(text), zoned: /(?:z|utc|[+-]\d\d:?\d\d)$/iu.test(text) };
  if (read.at === null) return null;
  return read.zoned ? read.at : iso(instantOf(clocksOf(timeZone), Date.parse(read.at)));
}

const plainTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(Z)?$/u;

/** What nearly every export writes, in a fraction of the time that the many other ways take: as UTC, and whether it says so. */
function fast(text: string): { readonly at: string; readonly zoned: boolean } | undefined {
  const [, day, time, second = ':00', zone] = plainTime.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}${second}Z`);
  // A day that never was is read as another one.
  return at >= 0 && new Date(at).getUTCDate() === Number(day?.slice(8)) ? { at: iso(at), zoned: zone !== undefined } : undefined;
}

const dated = /(?<!\d)(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?!\d)/u;
/** `3.11 kl. 20.15`: a day and a month before a time. */
const thisYear = /(?<![\d.])((?:[12]\d|3[01]|0?[1-9])\.(?:1[0-2]|0?[1-9]))\.?,? +(?:kl\.? *)?\d{1,2}[.:]\d\d/iu;
const clock = /(?<![\d.])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?!\.?\d)/u;

/** When something happened that a person tells of, at the latest at `until` (ISO): a date and time anywhere in a line, of a date without a year the last such one; a time alone is that of the last day on which it had come. Null where neither stands there, where there are two dates, or where it lies later. */
export function toldInstant(line: string, timeZone: string, until: string): string | null {
  const text = line.slice(0, 200);
  const [, date] = dated.exec(text) ?? [];
  const rest = text.replace(date ?? '', ' ');
  const [, day] = thisYear.exec(rest) ?? [];
  const [, hour, minute, second = '00'] = clock.exec(rest.replace(day ?? '', ' ')) ?? [];
  if (hour === undefined || (date !== undefined && day !== undefined)) return null;
  const last = Date.parse(until);
  const now = last + offsetAt(clocksOf(timeZone), last);
  const [today, yesterday] = [now, now - aDay].map((at) => new Date(at).toISOString().slice(0, 10));
  const year = new Date(now).getUTCFullYear();
  const days = date !== undefined ? [date] : day !== undefined ? [`${day}.${year}`, `${day}.${year - 1}`] : [today, yesterday];
  return days.map((one) => localInstant(`${one} ${hour}:${minute}:${second}`, timeZone)).find((at) => at !== null && Date.parse(at) <= last) ?? null;
}
