import type { Language } from '../model/message.ts';
import { dateFormat } from './formatters.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', nb: 'nb-NO' };

/** `2026-11-17` -> `17. november 2026`, `17 November 2026`. */
export function date(day: string, language: Language): string {
  return dateFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** An ISO instant -> `tirsdag 17. november 2026 kl. 20:15`, `Tuesday 17 November 2026 at 20:15`. */
export function instant(at: string, language: Language, timeZone: string): string {
  const then = new Date(at);
  const day = dateFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(then).replace(',', '');
  return `${day} ${language === 'nb' ? 'kl.' : 'at'} ${timeOfDay(at, timeZone)}`;
}

/** An ISO instant -> `20:15` in the time zone. */
export function timeOfDay(at: string, timeZone: string): string {
  return dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(at));
}

/** The calendar day of an instant in a time zone, as ISO date. */
export function dayOf(at: string, timeZone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

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
  return `${date(dayOf(at, timeZone), language)} ${language === 'nb' ? 'kl.' : 'at'} ${timeOfDay(at, timeZone)}`;
}
