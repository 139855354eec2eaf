import { printable } from './printable.ts';

// What no XML document may hold, and what no text should: code points that are no characters.
const nothing = /[\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * Text from anywhere as one printable line, for any file that a program reads: nothing in it steers a terminal, breaks a line
 * or is forbidden in XML, and nothing is a command to GitHub Actions in the middle of a line of its log (`##[error]`).
 */
export function harmless(text: string): string {
  return printable(text).replaceAll(nothing, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`).replaceAll('##[', '#\\u{23}[');
}

/** At most so many UTF-16 code units of a text, what is cut off an ellipsis; no character is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}
