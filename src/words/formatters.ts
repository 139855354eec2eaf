// To make a formatter costs a hundred times as much as to use it, and a report uses some ten thousand times: each is made once.
import type { Language } from '../model/message.ts';

/** How Intl calls a language. */
export const locale = (language: Language): string => (language === 'nb' ? 'nb-NO' : 'en-GB');

function once<Options extends object, Formatter>(make: (locale: string, options: Options) => Formatter): (locale: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const formatter = made.get(key) ?? make(locale, options);
    made.set(key, formatter);
    return formatter;
  };
}

export const dateFormat = once((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
export const numberFormat = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
export const listFormat = once((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
