import type { Language } from '../model/message.ts';
import { offsetAt, stretchesOf, type Stretch } from '../measure/calendars/zone.ts';
import { lately, onceEach } from '../model/once.ts';
import { dateFormat } from './formatters.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nb: 'nb-NO' };

/** `2026-11-17` -> `17. november 2026`, `17 November 2026`. */
export const date = (day: string, language: Language): string => dates(language)(day);

// A report says the same days some thousand times.
const dates = onceEach((language: Language) => lately((day: string) => dateFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))));
const weekdays = onceEach((language: Language) => lately((day: number) =>
  dateFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day * aDay)).replace(',', '')));

const aDay = 86_400_000;

/** The milliseconds since 1970 that the clocks of a time zone show at an ISO instant. */
function shown(at: string, timeZone: string): number {
  const instant = Date.parse(at);
  const year = new Date(instant).getUTCFullYear();
  return instant + offsetAt(zones(timeZone)(year), instant);
}

// The offsets of a year; the dearest part of a date is to ask for its offset anew.
const zones = onceEach((timeZone: string) => onceEach((year: number): readonly Stretch[] => stretchesOf(timeZone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))));

/** An ISO instant -> `tirsdag 17. november 2026 kl. 20:15`, `Tuesday 17 November 2026 at 20:15`. */
export function instant(at: string, language: Language, timeZone: string): string {
  const local = shown(at, timeZone);
  return `${weekdays(language)(Math.floor(local / aDay))} ${language === 'nb' ? 'kl.' : 'at'} ${clock(local)}`;
}

/** An ISO instant -> `20:15` in the time zone. */
export const timeOfDay = (at: string, timeZone: string): string => clock(shown(at, timeZone));

function clock(local: number): string {
  const minute = Math.floor(local / 60_000) - Math.floor(local / aDay) * 1440;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The calendar day of an instant in a time zone, as ISO date. */
export const dayOf = (at: string, timeZone: string): string => isoDay(shown(at, timeZone));

const isoDay = (local: number): string => isoDays(Math.floor(local / aDay));
const isoDays = lately((day: number) => new Date(day * aDay).toISOString().slice(0, -14));

const units: readonly (readonly [seconds: number, en: readonly [string, string], nb: readonly [string, string]])[] = [
  [86_400, ['day', 'days'], ['døgn', 'døgn']],
  [3600, ['h', 'h'], ['t', 't']],
  [60, ['min', 'min'], ['min', 'min']],
  [1, ['s', 's'], ['s', 's']],
];

/** Seconds -> `2 h 35 min`, `2 t 35 min`, `5 days`: the two largest units that are not nothing, cut off, never rounded up. */
export function span(seconds: number, language: Language): string {
  let rest = Math.floor(Math.abs(seconds));
  const parts: string[] = [];
  const first = units.findIndex(([size]) => rest >= size);
  for (const [size, en, nb] of first === -1 ? [] : units.slice(first, first + 2)) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    const [one, other] = language === 'nb' ? nb : en;
    if (amount > 0) parts.push(`${amount} ${amount === 1 ? one : other}`);
  }
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** An ISO instant -> `17. november 2026 kl. 20:15`, `17 November 2026 at 20:15`: for tables, where the weekday is noise. */
export function moment(at: string, language: Language, timeZone: string): string {
  const local = shown(at, timeZone);
  return `${date(isoDay(local), language)} ${language === 'nb' ? 'kl.' : 'at'} ${clock(local)}`;
}
