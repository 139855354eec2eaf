import type { Language } from '../model/message.ts';
import { listFormat, locale, numberFormat } from './formatters.ts';

/** A share of 1 -> `99,63 %`, `99.63%`: two decimals, cut off and never rounded up, with a no-break space in Norwegian. */
export function percent(share: number, language: Language): string {
  // One part in 10^12 makes up for what binary fractions lose: 0.57 is 57 %, not 56,99 %.
  const safe = share + Math.sign(share) * 1e-12;
  const text = numberFormat(locale(language), {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    roundingMode: 'trunc',
  } as Intl.NumberFormatOptions).format(safe);
  return minus(text).replaceAll(' ', '\u00A0');
}

/** The minus sign of typography in place of a hyphen before a digit. */
export const minus = (text: string): string => text.replaceAll(/-(?=\d)/g, '\u2212');

/** `a, b og c`, `a, b and c`. */
export const list = (parts: readonly string[], language: Language): string => listFormat(locale(language), { type: 'conjunction' }).format(parts);
