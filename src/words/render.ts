import type { Language, Text, Value, Values } from '../model/message.ts';
import { listFormat, numberFormat } from './formatters.ts';
import { date, instant, span } from './time.ts';

/** How a message is put into words. */
export interface Wording {
  readonly language: Language;
  /** IANA time zone of dates and times of day. */
  readonly timeZone: string;
  /** The name of a person by pseudonym, for those who may know it. */
  readonly people?: Readonly<Record<string, string>>;
}

/**
 * Fills the placeholders of a text: `{name}` by the value of that name, `{name|one|other}` by one of two words after its
 * count. A placeholder without a value stays as it is written, so that the defect shows; a test forbids it.
 */
export function render(text: Text, values: Values, wording: Wording): string {
  return text[wording.language].replaceAll(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (placeholder, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return one === undefined ? words(value, wording) : amount(value) === 1 ? one : (other ?? '');
  });
}

/** One value in words. */
export function words(value: Value, wording: Wording): string {
  const { language, timeZone } = wording;
  if (typeof value === 'string') return value;
  if ('date' in value) return date(value.date, language);
  if ('instant' in value) return instant(value.instant, language, timeZone);
  if ('person' in value) return wording.people?.[value.person] ?? value.person;
  if ('list' in value) return listFormat(locale(language), { type: 'conjunction' }).format(value.list);
  if ('count' in value) return number(value.count, language);
  if ('milliseconds' in value) return `${number(Math.round(value.milliseconds), language)} ms`;
  return span('days' in value ? value.days * 86_400 : value.seconds, language);
}

/** Text in the chosen language of a title that is one text, or one for each language; else in the other, else the name. */
export function title(of: { readonly name: string; readonly title?: string | Partial<Text> | undefined }, language: Language): string {
  if (typeof of.title === 'string') return of.title;
  return of.title?.[language] ?? of.title?.en ?? of.title?.nb ?? of.name;
}

export const locale = (language: Language): string => (language === 'nb' ? 'nb-NO' : 'en-GB');

/** A number as it is written in a language, with at most two decimals. */
export function number(value: number, language: Language): string {
  // To load what a language knows of numbers takes as long as to check twenty files; a count needs little of it.
  if (Number.isSafeInteger(value) && value >= 0) return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, language === 'nb' ? '\u00a0' : ',');
  return numberFormat(locale(language), { maximumFractionDigits: 2 }).format(value);
}

function amount(value: Value): number {
  if (typeof value === 'string') return Number(value);
  if ('count' in value) return value.count;
  return 'days' in value ? value.days : 'list' in value ? value.list.length : Number.NaN;
}
