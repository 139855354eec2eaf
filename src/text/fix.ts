// Changes of the text that mend it. Only characters in place of others: comments, order and line ends stay as they are.
import type { Source } from '../model/declaration.ts';
import type { Edit } from '../model/diagnostic.ts';
import { compareText, type Span } from '../model/span.ts';
import { linesOf } from './lines.ts';
import { locate, type Part } from './locate.ts';

/** What should be written: a name, a number, a truth value, a list of the one thing that is there, or YAML to the letter. */
export type Instead = string | number | boolean | readonly [string] | { readonly written: string };

/** What is written at a place, and what should be there instead. */
export interface Replacement {
  readonly pointer: string;
  readonly part: Part;
  /** As it was read; of a number or a truth value, as it is written. */
  readonly was: string;
  readonly instead: Instead;
}

/** The change that puts something else in a place; nothing where what stands there is not written plainly, or in quotes, on one line. */
export function replacing(source: Source, { pointer, part, was, instead }: Replacement): readonly Edit[] | undefined {
  const at = locate(source, pointer, part);
  if (at.line !== at.endLine) return undefined;
  const [from, to] = offsets(linesOf(source.text), at);
  const written = source.text.slice(from, to);
  const quote = written.startsWith('"') ? '"' : written.startsWith("'") ? "'" : '';
  // What is folded, escaped, an alias, tagged or anchored is left to a person.
  if (/[&!][^\s,[\]{}]*\s+$/u.test(source.text.slice(source.text.lastIndexOf('\n', from - 1) + 1, from)) || (written !== `${quote}${was}${quote}` && !(typeof instead === 'object' && 'written' in instead && written === was)) || (quote === '"' && was.includes('\\'))) return undefined;
  return [{ at, text: asYaml(instead, quote) }];
}

function asYaml(instead: Instead, quote: string): string {
  if (typeof instead === 'string') return inStyle(instead, quote);
  if (typeof instead !== 'object') return String(instead);
  return 'written' in instead ? instead.written : `[${inStyle(instead[0], quote)}]`;
}

// Words that YAML, or an older YAML, reads as something else than text.
const read = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

function inStyle(text: string, quote: string): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  return quote === '' && /^[A-Za-z][\w./-]*$/u.test(text) && !read.has(text.toLowerCase()) ? text : JSON.stringify(text);
}

/** A text with changes made to it, and how many were made. Of those that overlap the first is made; a change is made wholly or not at all. */
export function mended(text: string, fixes: readonly (readonly Edit[])[]): { readonly text: string; readonly made: readonly (readonly Edit[])[] } {
  const lines = linesOf(text);
  const taken: (readonly [from: number, to: number, text: string])[] = [];
  const made: (readonly Edit[])[] = [];
  for (const fix of fixes) {
    const wanted = fix.map((edit) => [...offsets(lines, edit.at), edit.text] as const);
    if (wanted.length === 0 || wanted.some(([from, to]) => taken.some(([other, end]) => from < end && other < to) || !(from >= 0 && to >= from && to <= text.length))) continue;
    taken.push(...wanted);
    made.push(fix);
  }
  let out = '';
  let at = 0;
  for (const [from, to, instead] of taken.toSorted((a, b) => a[0] - b[0] || compareText(a[2], b[2]))) {
    out += text.slice(at, from) + instead;
    at = to;
  }
  return { text: out + text.slice(at), made };
}

function offsets(lines: readonly number[], { line, column, endLine, endColumn }: Span): readonly [from: number, to: number] {
  return [(lines[line - 1] ?? Number.NaN) + column - 1, (lines[endLine - 1] ?? Number.NaN) + endColumn - 1];
}
