// What a fast reader must know of YAML's scalars. Whatever is out of the ordinary is declined, so nothing here explains a mistake.

/** Thrown where a text is not ordinary. One for all: nobody reads its stack. */
export const declined = new Error('not an ordinary document');

/** Where reading stands in a text. The text ends with a line feed; it holds no tab and no carriage return. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** From where to where the last key and the last value were written: offsets. Of a value on lines of its own that is not known: -1. */
  readonly key: [from: number, to: number];
  readonly value: [from: number, to: number];
  /** Told of each member of a mapping or list as it was read, where anybody wants to know. */
  readonly note: Note | undefined;
}

/** Takes down where a member is written: of a list, its value alone. */
export type Note = (made: object, key: string | number, place: { readonly key: readonly [number, number]; readonly value: readonly [number, number] }) => void;

/** Reading begins. */
export const cursorOn = (text: string, at = 0, note?: Note): Cursor => ({ text, at, key: [0, 0], value: [0, 0], note });

/** Keeps from where to where something was written. */
export function span(place: [number, number], from: number, to: number): void {
  place[0] = from;
  place[1] = to;
}

const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;
// The numbers of YAML 1.2's core schema, in every form that it knows.
const oddNumber = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** What a plain scalar stands for in YAML 1.2's core schema; declines numbers that are written in an odd way. */
export function meaningOf(plain: string): string | number | boolean | null {
  const first = plain.charCodeAt(0);
  // - + . or a digit
  if ((first >= 48 && first <= 57) || first === 45 || first === 43 || first === 46) {
    if (plain.length <= 16 && number.test(plain)) return first === 45 && Number(plain) === 0 ? decline() : Number(plain);
    return oddNumber.test(plain) ? decline() : plain;
  }
  if (plain.length > 5) return plain;
  switch (plain) {
    case 'true': case 'True': case 'TRUE': return true;
    case 'false': case 'False': case 'FALSE': return false;
    case 'null': case 'Null': case 'NULL': case '~': return null;
    default: return plain;
  }
}

/** Gives the text to the full reader. */
export function decline(): never {
  throw declined;
}

/** A scalar in quotes that begins at the cursor and ends on the same line; leaves the cursor behind it. */
export function quotedAt(cursor: Cursor): string {
  return cursor.text.charCodeAt(cursor.at) === 34 ? doubleQuoted(cursor) : singleQuoted(cursor);
}

const escaped: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', 'n': '\n' };

function doubleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const from = cursor.at + 1;
  let plain = true;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || at >= text.length) return decline();
    if (code === 92) {
      plain = false;
      at++;
    } else if (code === 34) {
      cursor.at = at + 1;
      const inner = text.slice(from, at);
      return plain ? inner : inner.replaceAll(/\\([^])/g, (_, letter: string) => (Object.hasOwn(escaped, letter) ? escaped[letter] ?? decline() : decline()));
    }
  }
}

function singleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const from = cursor.at + 1;
  let twice = false;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || at >= text.length) return decline();
    if (code !== 39) continue;
    if (text.charCodeAt(at + 1) === 39) {
      twice = true;
      at++;
      continue;
    }
    cursor.at = at + 1;
    const inner = text.slice(from, at);
    return twice ? inner.replaceAll("''", "'") : inner;
  }
}

// By ASCII code, the characters that no plain scalar begins with here: YAML's indicators, and those that may be one.
const indicators = new Set([...'?:,[]{}#&*!|>\'"%@`\n \\'].map((character) => character.charCodeAt(0)));

/** Whether a plain scalar can begin at an offset. */
export function beginsPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 45) return !indicators.has(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 45;
  return !indicators.has(code);
}

/** A part of a text that has often been met, without making it anew: keys are few, and each is written thousands of times. */
export function familiar(text: string, from: number, to: number): string {
  const slot = ((to - from) * 37 + text.charCodeAt(from) * 7 + text.charCodeAt(to - 1)) & 511;
  const last = met[slot];
  if (last !== undefined && last.length === to - from && text.startsWith(last, from)) return last;
  const made = text.slice(from, to);
  // A longer one would be a view that keeps its whole text.
  if (to - from <= 12) met[slot] = made;
  return made;
}

const met: (string | undefined)[] = Array.from({ length: 512 }, () => undefined);

/** Sets a key of a mapping; declines one that is there already, and those that mean something else. */
export function enter(mapping: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '<<' || key === '__proto__' || key.length > 500 || Object.hasOwn(mapping, key)) decline();
  mapping[key] = value;
}

/** Takes down where the last value was read, a member of something, and its key if it has one. */
export function noted({ value, note }: Cursor, made: object, key: string | number, ...[from = value[0], to = value[1]]: readonly number[]): void {
  note?.(made, key, { key: [from, to], value: [value[0], value[1]] });
}

/** Skips spaces. */
export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === 32) cursor.at++;
}

/** Skips spaces and a comment up to the end of the line, and the line feed; declines whatever else stands there. */
export function endLine(cursor: Cursor): void {
  const { text } = cursor;
  const from = cursor.at;
  skipSpaces(cursor);
  const code = text.charCodeAt(cursor.at);
  if (code === 35 && (cursor.at > from || text.charCodeAt(from - 1) === 10)) cursor.at = text.indexOf('\n', cursor.at);
  else if (code !== 10) decline();
  cursor.at++;
}
