// What people write by hand in place of YAML, told in their words. Asked only when a text cannot be read; looks at no more
// than the line at which the reader stumbled and the one before it.
import { shortened } from './printable.ts';
import type { Trouble } from './trouble.ts';
import { isKey, takesText } from './vocabulary.ts';

/** A line of a text: where it begins, and what of it is looked at. */
interface Line { readonly start: number; readonly text: string }

const longest = 2000;

/** The slip of the pen behind an error of the YAML reader, at its own place; nothing where none is recognised. */
export function slip(text: string, message: string, from: number): Trouble | undefined {
  const line = lineAt(text, from);
  const before = lineAt(text, Math.max(0, line.start - 1));
  return oddSpace(line) ?? (before.start === line.start ? undefined : oddSpace(before)) ?? first(byMessage.filter(([test]) => test.test(message)).map(([, seen]) => seen(line, from - line.start, text)));
}

const first = (all: readonly (Trouble | undefined)[]): Trouble | undefined => all.find((one) => one !== undefined);

/** The same of a line that can be read, but as a text where a key and its value are meant. */
export function slipInText(text: string, offset: number): Trouble | undefined {
  const line = lineAt(text, offset);
  return oddSpace(line) ?? comment(line) ?? noColon(line);
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, text: text.slice(start, Math.min(end === -1 ? text.length : end, start + longest)).replace(/\r$/, '') };
}

type Seen = (line: Line, column: number, text: string) => Trouble | undefined;

const byMessage: readonly (readonly [RegExp, Seen])[] = [
  [/^Implicit (map )?keys need/, (line) => comment(line) ?? noColon(line)],
  [/^All mapping items must start/, besideList],
  [/^Nested mappings are not allowed/, outdented],
  [/^Nested mappings are not allowed|^Block collections are not allowed within flow/, secondColon],
  [/^Unexpected scalar/, apostrophe],
  [/stringKeys|must be strings/, template],
];

const trouble = ({ start }: Line, from: number, to: number, message: string, help: string, fix?: string): Trouble => ({
  rule: 'yaml', message, help, from: start + from, to: start + Math.max(to, from + 1), ...(fix !== undefined && { fix: { from: start + from, to: start + to, text: fix } }),
});

/** A space that only looks like one, where YAML needs one of its own: in the indentation, or behind a key. */
function oddSpace(line: Line): Trouble | undefined {
  const found = /^([ ]*(?:- )?(?:[\w-]{1,60}:)?[ ]*)([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+)/.exec(line.text);
  if (found === null) return undefined;
  const [, lead = '', odd = ''] = found;
  const code = odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return trouble(line, lead.length, lead.length + odd.length, `a character that only looks like a space (U+${code}${odd.startsWith('\u00a0') ? ', no-break space' : ''})`, 'write an ordinary space', ' '.repeat(odd.length));
}

function comment(line: Line): Trouble | undefined {
  const [, lead = '', mark] = /^(\s*)(\/\/|;|--(?=\s)|%|\/\*)/.exec(line.text) ?? [];
  if (mark === undefined) return undefined;
  return trouble(line, lead.length, lead.length + mark.length, `${mark} does not begin a comment`, 'a comment begins with "#"', mark === '//' ? '#' : undefined);
}

/** A key whose ":" is missing, is another sign, or has no space behind it. */
function noColon(line: Line): Trouble | undefined {
  const [, lead = '', key = '', sign = '', value = ''] = /^(\s*(?:- )?)([A-Za-z_][\w-]{0,60})(\s*(?::(?!\s|\/\/)|=>?|->|：|;)\s*|\s+)(\S.*)$/u.exec(line.text) ?? [];
  const at = lead.length + key.length;
  const written = sign.trimEnd();
  const fix = isKey(key) ? (written === sign ? ': ' : ':') : undefined;
  const help = `write \`${key}: ${shortened(value.trimEnd(), 60)}\``;
  if (sign === ':') return trouble(line, at, at + 1, `a space is missing behind "${key}:"`, help, fix);
  if (written !== '') return trouble(line, at, at + written.length, `"${written.trim()}" where ":" and a space are meant`, help, fix);
  // A word among others may be the rest of a text that began a line before.
  return sign !== '' && isKey(key) ? trouble(line, lead.length, at, `a ":" is missing behind "${key}"`, help) : undefined;
}

const indentOf = (one: Line): number => /^ */.exec(one.text)?.[0].length ?? 0;

/** A key in the column of a list's "- ", a few lines after it. */
function besideList(line: Line, _column: number, text: string): Trouble | undefined {
  let one = line;
  for (let back = 0; back < 50 && one.start > 0; back++) {
    one = lineAt(text, one.start - 1);
    if (indentOf(one) < indentOf(line) && one.text.trim() !== '') return undefined;
    if (indentOf(one) !== indentOf(line) || !/^ *- /.test(one.text)) continue;
    const told = trouble(line, indentOf(line), line.text.length, 'a key beside the items of a list', 'leave out the "- " where keys are meant, or write it here too');
    return { ...told, related: [{ message: 'the list begins here, or goes on', from: one.start + indentOf(one), to: one.start + one.text.length }] };
  }
  return undefined;
}

/** A line that is not indented under a key without a value, though the lines after it are. */
function outdented(line: Line, _column: number, text: string): Trouble | undefined {
  const [before, next] = [lineAt(text, Math.max(0, line.start - 1)), lineAt(text, line.start + line.text.length + 1)];
  const key = /^ *([\w-]{1,60}):\s*$/.exec(before.text)?.[1];
  if (key === undefined || before.start === line.start || indentOf(before) !== indentOf(line) || indentOf(next) <= indentOf(line) || !/^ *[\w-]+: +\S/.test(line.text)) return undefined;
  return trouble(line, indentOf(line), line.text.length, `this line is not indented under "${key}:", though the next one is`, 'let all keys of a mapping begin in the same column');
}

/** A second ":" in a value without quotes: part of the text, or of a key whose "," or line was forgotten. */
function secondColon(line: Line, column: number, text: string): Trouble | undefined {
  const key = /([\w-]{1,60}):\s+$/.exec(line.text.slice(0, column))?.[1];
  const rest = line.text.slice(column);
  const inBrackets = /^[^\n]*[{[]/.test(line.text.slice(0, column));
  const value = (inBrackets ? /^[^,{}[\]"'#\n]+/ : /^[^"'{[#&*!|>%@`][^#]*/).exec(rest)?.[0].trimEnd() ?? '';
  const words = [...value.matchAll(/([^\s:]+):(?=\s|$)/g)].map(([, word = '']) => word);
  const [first] = words;
  if (key === undefined || first === undefined) return undefined;
  const next = lineAt(text, line.start + line.text.length + 1);
  if (!inBrackets && /:\s*$/.test(value) && indentOf(next) > indentOf(line)) return undefined;
  const message = 'a second ": " in one line';
  const also = words.find((word) => isKey(word));
  if (also !== undefined && value.indexOf(also) > 0) {
    const at = column + value.indexOf(`${also}:`);
    return trouble(line, at, at + also.length, message, `${inBrackets ? 'is a "," missing' : 'is a line break missing'} before "${also}"? A text with ": " in it needs quotes`);
  }
  const whole = rest.slice(value.length).trimStart();
  const ends = inBrackets ? /^[,}\]]/.test(whole) : whole === '' && indentOf(next) <= indentOf(line);
  const certain = ends && also === undefined && takesText(key) && line.text.length < longest;
  if (!ends || also !== undefined) return trouble(line, column, column + value.length, message, inBrackets ? 'put the text in quotes, or the inner mapping in "{ }"' : 'write a text with ": " in it in quotes, or the inner mapping on a line of its own');
  return trouble(line, column, column + value.length, message, `put the text in quotes: ${shortened(JSON.stringify(value), 80)}`, certain ? JSON.stringify(value) : undefined);
}

/** A quote inside a text in quotes of the same sort, which ends it. */
function apostrophe(line: Line, column: number): Trouble | undefined {
  const [, lead = '', quote = '', inner = ''] = /^(\s*(?:- )?(?:[\w-]{1,60}:\s+)?)(['"])(.*)\2\s*$/.exec(line.text) ?? [];
  if (quote === '' || line.text[column - 1] !== quote) return undefined;
  const certain = quote === "'" && /^(?:[^'"\\]|(?<=\p{L})'(?=\p{L}))+$/u.test(inner);
  const help = quote === "'" ? 'write an apostrophe inside single quotes twice, or use double quotes' : String.raw`write a quote inside double quotes as \", or use single quotes`;
  const told = trouble(line, column - 1, column, 'the text in quotes ends here, with more behind it', help);
  const fix = { from: line.start + lead.length, to: line.start + lead.length + inner.length + 2, text: `"${inner}"` };
  return certain ? { ...told, fix } : told;
}

/** The "{{" of a template. */
function template(line: Line, column: number): Trouble | undefined {
  const at = line.text.lastIndexOf('{{', column);
  return at === -1 || column - at > 1 ? undefined : trouble(line, at, at + 2, '"{{" begins a mapping inside a mapping', 'put a text with braces in quotes');
}
