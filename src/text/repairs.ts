// Texts that are almost what a place asks for, and what must have been meant by them.
import { refTo } from '../model/declaration.ts';
import { formats } from './formats.ts';
import { shortened } from './printable.ts';
import { typeName, type Schema } from './schema.ts';
import { certain, suggest } from './suggest.ts';

/** What to write instead, in words; and the text itself where no other can have been meant. */
export interface Repair {
  readonly help: string;
  readonly certain?: string;
}

/** Whether a text is what schemas ask for, as far as its letters go. */
export const fits = (text: string, schemas: readonly Schema[]): boolean => text.length <= 300 && schemas.every(({ pattern, format, enum: allowed, const: only }) =>
  (pattern === undefined || new RegExp(pattern, 'u').test(text)) && (allowed === undefined || allowed.includes(text)) && (only === undefined || only === text)
  && (typeof format !== 'string' || !Object.hasOwn(formats, format) || formats[format as keyof typeof formats](text)));

/** A character that is shown as a space, or as nothing, and is no space. */
export const looksLikeSpace = /[\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000]/;

type Attempt = (text: string, schemas: readonly Schema[]) => readonly [instead: string, certain: boolean] | undefined;

const units: readonly (readonly [RegExp, string])[] = [
  [/^(ms|msec|milliseconds?|millisekund(er)?)$/, 'ms'], [/^(s|secs?|seconds?|sek|sekund(er)?)$/, 's'], [/^(m|mins?|minutes?|minutt(er)?)$/, 'm'], [/^(h|hrs?|hours?|t|timer?)$/, 'h'], [/^(d|days?|dager?|døgn)$/, 'd'],
  [/^(bd|business ?days?|arbeidsdag(er)?)$/, 'bd'],
];

const attempts: readonly Attempt[] = [
  (text) => [text.replaceAll(new RegExp(looksLikeSpace, 'g'), ' ').trim(), true],
  (text) => [text.replace(/^[“”„«»‘’‚`'"]+(.*?)[“”„«»‘’`'"]+$/u, '$1'), true],
  (text) => [text.replace(/\s*[;,]$/, ''), true],
  (text, schemas) => {
    const kind = schemas.find((schema) => typeof schema['x-ref'] === 'string')?.['x-ref'];
    const prefix = typeof kind === 'string' && /^[A-Z]\w+$/.test(kind) ? refTo(kind, '') : undefined;
    return prefix !== undefined && text.startsWith(prefix) ? [text.slice(prefix.length), true] : undefined;
  },
  (text) => [text.toLowerCase(), !/\dM$/.test(text)],
  (text) => [text.toUpperCase(), true],
  clock,
  weekdays,
  timeZone,
  country,
  (text) => {
    const [, number = '', word = ''] = /^(?:PT?)?(\d{1,7})\s*([\p{L} ]{1,20})$/u.exec(text) ?? [];
    const unit = units.find(([test]) => test.test(word.toLowerCase()))?.[1];
    return unit === undefined ? undefined : [`${number}${unit}`, word !== 'M' || text.startsWith('PT')];
  },
  (text) => [text.replace(/^(\d+)(?:[.,](\d+))?\s*(?:%|percent|per cent|prosent)$/, (_all, whole: string, part?: string) => `${whole}${part === undefined ? '' : `.${part}`}%`), true],
  (text) => [text.replace(/^(\d{4})[/.](\d\d?)[/.](\d\d?)$/, (_all, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), true],
  (text) => {
    const [, day = '', month = '', year = ''] = /^(\d\d?)[./-](\d\d?)[./-](\d{4})$/.exec(text) ?? [];
    return year === '' ? undefined : [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, Number(day) > 12];
  },
  // Of a path it is not known what was meant.
  (text) => [text.includes('/') ? text : text.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll(/[\s_.]+/g, '-'), false],
];

/** What was meant by a text that is not what the schemas ask for. */
export function repair(text: string, schemas: readonly Schema[]): Repair | undefined {
  if (text.length > 300) return undefined;
  const asked = schemas.filter(({ type }) => type === undefined || [type].flat().includes(typeName(text)));
  if (!asked.some(({ pattern, format, enum: allowed }) => pattern ?? format ?? allowed)) return undefined;
  for (const attempt of attempts) {
    const [instead, certain] = attempt(text, asked) ?? [text, false];
    if (instead === text || instead === '' || !fits(instead, asked)) continue;
    return { help: `did you mean "${shortened(instead)}"?`, ...(certain && { certain: instead }) };
  }
  return undefined;
}

/** `8-16`, `8:00 – 16:00` and `08.00-16.00` as 08:00-16:00; `8-4` perhaps so. */
function clock(text: string): readonly [string, boolean] | undefined {
  const times = text.split(/\s*[-–—]\s*/u).map((time) => /^(?:kl\.? ?)?(\d\d?)(?:[:.](\d\d))?$/.exec(time));
  if (times.length > 2 || times.some((time) => time === null)) return undefined;
  const [from = '', until] = times.map((time) => `${(time?.[1] ?? '').padStart(2, '0')}:${time?.[2] ?? '00'}`);
  if (until === undefined) return [from, true];
  if (until > from) return [`${from}-${until}`, true];
  // What would end before it begins: on a clock of twelve hours it ends after noon, and else it is not known what was meant.
  const afternoon = `${Number(until.slice(0, 2)) + 12}${until.slice(2)}`;
  return afternoon > from && afternoon <= '24:00' ? [`${from}-${afternoon}`, false] : undefined;
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const dager = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** `mon-fri`, `Monday - Friday` and `mandag-fredag` as monday-friday. */
function weekdays(text: string): readonly [string, boolean] | undefined {
  const found = text.toLowerCase().split(/\s*[-–—]\s*/u).map((word) => {
    const short = word.replace(/\.$/, '');
    const index = short.length < 2 ? [] : [...new Set([...days.keys()].filter((at) => (short.length > 2 && days[at]?.startsWith(short)) || dager[at]?.startsWith(short)))];
    return index.length === 1 ? days[index[0] ?? 0] : undefined;
  });
  return found.length > 2 || found.includes(undefined) ? undefined : [found.join('-'), true];
}

/** A time zone of which a letter is wrong, or the region left out. */
function timeZone(text: string, schemas: readonly Schema[]): readonly [string, boolean] | undefined {
  if (!schemas.some(({ format }) => format === 'time-zone')) return undefined;
  const zones = Intl.supportedValuesOf('timeZone');
  const inRegion = zones.filter((zone) => zone.toLowerCase().endsWith(`/${text.toLowerCase()}`));
  const best = inRegion.length === 1 ? inRegion[0] : suggest(text, zones);
  return best === undefined ? undefined : [best, inRegion.length === 1 || certain(text, zones) !== undefined];
}

/** `NOR` and `NOO` perhaps as NO, where two letters name a country. */
function country(text: string): readonly [string, boolean] | undefined {
  const code = /^[A-Z]{3}$/.test(text) ? text.slice(0, 2) : undefined;
  return code === undefined || new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) === undefined ? undefined : [code, false];
}
