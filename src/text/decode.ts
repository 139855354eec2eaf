import type { Trouble } from './trouble.ts';

/** The text of a file; when there is trouble, as much of it as can be shown around the place. */
export interface Decoded { readonly text: string; readonly trouble?: Trouble }

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/;

const utf8 = new TextDecoder('utf-8');

/** The text of bytes in which `decode` finds no trouble. */
export const textOf = (bytes: Uint8Array): string => utf8.decode(bytes);

/** UTF-8 bytes -> text without byte-order mark, or the trouble at the first byte or character that may not be there. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const text = wide.decoder === undefined ? '' : new TextDecoder(wide.decoder).decode(bytes);
    return { text, trouble: encoding(0, `the file is written in ${wide.name}, not in UTF-8`, 'save it as UTF-8') };
  }
  const text = utf8.decode(bytes);
  const bad = firstBad(bytes, text);
  const found = forbidden.exec(bad === undefined ? text : text.slice(0, bad.at));
  if (found === null && bad === undefined) return { text };
  const at = found?.index ?? bad?.at ?? 0;
  if (text.split('\0', 10).length > 9) return { text, trouble: encoding(at, 'this looks like a binary file', 'a file of declarations is YAML text in UTF-8') };
  return { text, trouble: found === null ? foreign(at, bad?.byte ?? 0) : refused(found[0], at) };
}

function wideEncoding(bytes: Uint8Array): { name: string; decoder?: string } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? { name: 'UTF-32 (little-endian)' } : { name: 'UTF-16 (little-endian)', decoder: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { name: 'UTF-16 (big-endian)', decoder: 'utf-16be' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'UTF-32 (big-endian)' };
  if (a === 0 && c === 0 && b && d) return { name: 'UTF-16 (big-endian)', decoder: 'utf-16be' };
  if (b === 0 && d === 0 && a && c) return { name: 'UTF-16 (little-endian)', decoder: 'utf-16le' };
  return undefined;
}

/** The first byte that is not UTF-8, and its offset in the text: where the lossy text, written again, differs from the bytes. */
function firstBad(bytes: Uint8Array, lossy: string): { readonly at: number; readonly byte: number } | undefined {
  if (!lossy.includes('\ufffd')) return undefined;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const again = new TextEncoder().encode(lossy);
  const length = bytes.length - mark;
  let same = 0;
  while (same < length && bytes[same + mark] === again[same]) same++;
  if (same === length && again.length === length) return undefined;
  // A character may differ in its last byte only: it begins where no byte continues another.
  while (same > 0 && ((again[same] ?? 0) & 0xc0) === 0x80) same--;
  return { at: new TextDecoder().decode(again.subarray(0, same)).length, byte: bytes[same + mark] ?? 0 };
}

function foreign(at: number, byte: number): Trouble {
  const letter = new TextDecoder('windows-1252').decode(new Uint8Array([byte]));
  return encoding(at, `byte 0x${byte.toString(16).padStart(2, '0').toUpperCase()} is not UTF-8${/\p{L}/u.test(letter) ? `; in Latin-1 it would be "${letter}"` : ''}`, 'save the file as UTF-8');
}

function refused(character: string, at: number): Trouble {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0x0d) return encoding(at, 'a carriage return without a line feed', 'end lines with a line feed');
  if (code >= 0x2028) return encoding(at, `the invisible character ${name}, which makes text look other than it is`, 'remove it');
  return encoding(at, `the control character ${code === 0 ? 'NUL' : name}`, 'remove it');
}

const encoding = (at: number, message: string, help: string): Trouble => ({ rule: 'encoding', message, help, from: at, to: at + 1 });
