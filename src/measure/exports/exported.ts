// What the cells of an export mean, and how old it is. What cannot be read for certain is null, never a guess.
import type { Exported } from '../../model/exports.ts';
import type { Values } from '../../model/message.ts';
import { iso, milliseconds } from '../duration.ts';

const nothing = /^(-+|\?|n\/?a|null|none|nil|unknown|ukjent|undefined|not available|not_supported|no_information|to be filled by o\.e\.m\.?|default string)$/i;

/** A cell's text, or null where it says that it says nothing. */
export function told(cell: string | boolean | null | undefined): string | null {
  // Nothing at all is `null` or `undefined`, which are among the words.
  const text = String(cell);
  return nothing.test(text) ? null : text;
}

/** Yes, no, or null: not told. */
export function truth(cell: string | boolean | null | undefined): boolean | null {
  const text = String(cell);
  if (/^(true|yes|y|1|on|enabled|encrypted|ja|kryptert|sant)$/i.test(text)) return true;
  return /^(false|no|n|0|off|disabled|not ?encrypted|unencrypted|nei|ikke kryptert|usant)$/i.test(text) ? false : null;
}

/**
 * A date or date-time -> ISO instant. ISO 8601 without a zone is read as UTC; `20.11.2026` has the day first; of
 * `11/20/2026` only what can be read in one way. A day that never was, or before 1970 (`0001-01-01` means never), is null.
 */
export function instantOf(cell: string | boolean | null | undefined): string | null {
  const text = String(cell).trim();
  const [, date = '', time = '', half, zone = 'Z'] = /^([\d./-]{8,10})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?: ?([AP]M))?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?$/i.exec(text) ?? [];
  try {
    const at = Temporal.Instant.from(`${isoDay(date)}T${isoTime(time, half)}${/utc/i.test(zone) ? 'Z' : zone}`).epochMilliseconds;
    return at < 0 ? null : iso(at);
  } catch {
    return null;
  }
}

/** A day as ISO writes it; of what is none, or can be read in two ways, a text that is no day. */
function isoDay(date: string): string {
  const [, first = '', mark, second = '', year = ''] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(date) ?? [];
  if (year === '') return date;
  const dayFirst = mark === '.' || Number(first) > 12 || first === second;
  if (!dayFirst && Number(second) <= 12) return date;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `1:05` in the afternoon -> `13:05`; midnight where there is no time. */
function isoTime(time: string, half: string | undefined): string {
  const [hour = '', ...rest] = time.split(':');
  const of24 = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return [String(of24).padStart(2, '0'), ...rest].join(':');
}

/** When a file was exported: the last date, or date and time, in its name; else when it was written. ISO instant. */
export function exportedAt(path: string, modifiedAt: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = [...name.matchAll(/(?<!\d)(\d{4}-\d{2}-\d{2})(?:[T_ ](\d{2})[:.-]?(\d{2})(?:[:.-]?(\d{2}))?Z?)?(?!\d)/g)].at(-1);
  const [, day = '', hour = '00', minute = '00', second = '00'] = found ?? [];
  return instantOf(`${day}T${hour}:${minute}:${second}Z`) ?? iso(Date.parse(modifiedAt));
}

const day = 86_400_000;

/** Why an export cannot be believed at an instant: older than it may be, or from a time that has not come; nothing when it can. */
export function notFresh({ exportedAt: at }: Exported, within: string | undefined, now: string): { readonly id: string; readonly values: Values } | undefined {
  const age = Date.parse(now) - Date.parse(at);
  const exported = { date: at.slice(0, 10) };
  if (age < -day) return { id: 'export-from-the-future', values: { exported } };
  if (within === undefined || age <= milliseconds(within)) return undefined;
  return { id: 'export-too-old', values: { exported, age: { seconds: Math.floor(age / 1000) }, limit: { seconds: milliseconds(within) / 1000 } } };
}
