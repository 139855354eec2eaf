// Control characters (C0, DEL, C1), line and paragraph separators, direction overrides and isolates, invisible marks, lone surrogates.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udfff]/gu;

/** The text with everything that could steer a terminal, or show text other than it is, written as `\u{1b}`. Line feeds too. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A value as JSON, indented by two: every character that could steer a terminal is written as an escape that JSON has for it. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(unsafe, (character) => (character === '\n' ? character : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`));
}

/** A text of an author inside a sentence: in double quotes, printable, at most so many characters. */
export function quoted(text: string, most = 80): string {
  return `"${shortened(text, most)}"`;
}

/** Printable and at most so many characters, the rest an ellipsis. */
export function shortened(text: string, most = 80): string {
  return printable(text.length > most ? `${text.slice(0, most - 1)}…` : text);
}
