// Values of another type than a place asks for: a list for one thing, a text for a mapping, a number for a text.
import type { Instead } from './fix.ts';
import { quoted, shortened } from './printable.ts';
import { fits } from './repairs.ts';
import { branches, resolved, typeName, type Schema } from './schema.ts';

/** What is known of a place: its name for people, what is there, what is asked for, and how it is written where that is on one line. */
export interface Mistyped {
  readonly name: string;
  readonly value: unknown;
  readonly schemas: readonly Schema[];
  readonly written: string | undefined;
  /** What the schema says of it, for people. */
  readonly wanted: string | undefined;
}

/** A sentence, a way out, and what mends it where that is certain. */
export interface Told {
  readonly message: string;
  readonly help: string | undefined;
  readonly mend?: { readonly was: string; readonly instead: Instead } | undefined;
}

const names: Readonly<Record<string, string>> = { string: 'text', number: 'a number', integer: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a mapping', null: 'nothing' };

/** The type of JSON Schema as people say it. */
export const named = (type: string): string => names[type] ?? type;

const truths: Readonly<Record<string, boolean>> = { yes: true, on: true, y: true, ja: true, true: true, no: false, off: false, n: false, nei: false, false: false };

/** What a text says where a truth value is meant: `yes`, `off`. YAML 1.2 knows only `true` and `false`. */
export const truth = (text: string): boolean | undefined => (Object.hasOwn(truths, text.toLowerCase()) ? truths[text.toLowerCase()] : undefined);

/** Of a value that has none of the types asked for; in what it says `wants` names those. */
export function mistypedWords(place: Mistyped, types: readonly string[], wants: string): Told {
  const { name, value, wanted } = place;
  const only = types.join();
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) return notText(place, value);
  if (typeof value === 'string' && types.some((type) => type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(value)) {
    return { message: `${name} must be ${wants}, but in quotes ${shortened(value)} is text`, help: `write it without quotes: ${shortened(value)}`, mend: String(Number(value)) === value ? { was: value, instead: Number(value) } : undefined };
  }
  if (typeof value === 'string' && types.includes('boolean')) {
    const meant = truth(value);
    if (meant !== undefined) return { message: `${name} must be ${wants}, and ${quoted(value)} is text`, help: `write ${String(meant)}`, mend: { was: value, instead: meant } };
  }
  if (only === 'array' && typeof value === 'string') return notList(place, value);
  if (only === 'string' && Array.isArray(value)) return notOne(place, value);
  const message = `${name} must be ${wants}, not ${named(typeName(value))}`;
  if (only === 'object' && typeof value === 'string') {
    const key = takesIt(place, value);
    if (key !== undefined) return { message, help: `write it as { ${key}: ${shortened(value)} }`, mend: place.written === undefined ? undefined : { was: place.written, instead: { written: `{ ${key}: ${place.written} }` } } };
  }
  if (only === 'object' && Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return { message, help: 'leave out the "- " before its keys' };
  return { message, help: wanted };
}

function notText({ name, schemas, written = '', wanted }: Mistyped, value: number | boolean): Told {
  const asWritten = written === '' ? String(value) : written;
  const read = `YAML reads ${shortened(asWritten)} as ${typeof value === 'number' ? `the number ${value}` : `the truth value ${value}`}`;
  // Quotes help only where the text then fits.
  const patterned = schemas.some(({ pattern }) => pattern !== undefined);
  if (asWritten.length <= 100 && fits(asWritten, schemas)) return { message: `${name} must be text, but ${read}`, help: `write it in quotes: ${quoted(asWritten)}`, mend: { was: asWritten, instead: asWritten } };
  if (patterned && fits(`${asWritten}%`, schemas)) {
    const share = Number(value);
    return {
      message: `${name} is a share, and its per cent sign is missing`,
      help: share > 0 && share < 1 ? `write ${hundredfold(share)}%, or ${asWritten}% if it is that little` : `write ${asWritten}%`,
      mend: typeof value === 'number' && value >= 1 ? { was: asWritten, instead: { written: `${asWritten}%` } } : undefined,
    };
  }
  const units = patterned ? ['s', 'm', 'h', 'd'].filter((unit) => fits(`${asWritten}${unit}`, schemas)) : [];
  const words: Readonly<Record<string, string>> = { s: 'seconds', m: 'minutes', h: 'hours', d: 'days' };
  if (units.length > 0) return { message: `${name} is a length of time, and its unit is missing`, help: `write ${units.map((unit) => `${asWritten}${unit} for ${words[unit] ?? ''}`).join(', ')}` };
  return { message: `${name} must be text, but ${read}`, help: wanted };
}

/** 0.999 -> 99.9, without what computing makes of decimals. */
const hundredfold = (fraction: number): string => String(Number((fraction * 100).toPrecision(12)));

function notList({ name, written, schemas, wanted }: Mistyped, value: string): Told {
  const message = `${name} must be a list, not text`;
  if (/^-[^\s-]/.test(value)) return { message, help: 'a space is missing behind the "-" of an item' };
  const items = value.split(/\s*,\s*/).filter((item) => item !== '');
  // Brackets help only where what is in them then fits.
  const each = branches(schemas.flatMap(({ items: one }) => resolved(one)), items[0] ?? '');
  if (each.length > 0 && !items.some((item) => fits(item, each))) return { message, help: wanted };
  const plain = items.length > 1 && items.every((item) => /^[\w./:-]{1,80}$/.test(item));
  return { message, help: `write it in brackets: [${shortened(value)}]`, mend: plain && written === value ? { was: value, instead: { written: `[${items.join(', ')}]` } } : items.length > 1 ? undefined : { was: value, instead: [value] } };
}

function notOne({ name, schemas, written, wanted }: Mistyped, value: readonly unknown[]): Told {
  const [only] = value;
  const fitting = value.length === 1 && typeof only === 'string' && fits(only, schemas);
  const inside = /^\[\s*([^\s,[\]{}"'#][^,[\]{}"'#]*?|"[^"\\]*")\s*\]$/.exec(written ?? '')?.[1];
  return {
    message: `${name} must be text, not a list`, help: fitting ? `write it without brackets: ${shortened(only)}` : value.length > 1 ? `only one can be named here${wanted === undefined ? '' : `. ${wanted}`}` : wanted,
    mend: fitting && inside !== undefined && written !== undefined ? { was: written, instead: { written: inside } } : undefined,
  };
}

/** The one key of a mapping that a text can have been meant for: the only one that must be there. */
function takesIt({ schemas }: Mistyped, value: string): string | undefined {
  const shape = branches(schemas, {}).find(({ properties }) => properties !== undefined);
  const required = shape?.['required'];
  if (!Array.isArray(required) || required.length !== 1) return undefined;
  const key = String(required[0]);
  const inner = shape?.properties?.[key];
  return inner !== undefined && /[:/.]/.test(value) ? key : undefined;
}
