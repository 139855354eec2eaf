import { beginsPlain, decline, enter, familiar, meaningOf, noted, quotedAt, skipSpaces, span, type Cursor } from './fast-scalar.ts';

/** Mappings and sequences inside each other that the fast reader follows; what is deeper is for the full reader. */
export const deepest = 32;
/** Keys of a mapping or items of a sequence. */
export const longest = 5000;

/**
 * A mapping or sequence in brackets that begins at the cursor; leaves the cursor behind it. Its further lines are indented
 * by more than `indent`.
 */
export function flowAt(cursor: Cursor, indent: number, depth: number): unknown {
  if (depth > deepest) decline();
  const isMapping = cursor.text.charCodeAt(cursor.at) === 123;
  const close = isMapping ? 125 : 93;
  const mapping: Record<string, unknown> = {};
  const list: unknown[] = [];
  const from = cursor.at++;
  for (let count = 0; ; count++) {
    gap(cursor, indent);
    if (cursor.text.charCodeAt(cursor.at) === close) break;
    if (count > longest) decline();
    if (isMapping) {
      const key = keyAt(cursor);
      const start = cursor.key[0];
      const end = cursor.key[1];
      gap(cursor, indent);
      enter(mapping, key, value(cursor, indent, depth));
      if (cursor.note !== undefined) noted(cursor, mapping, key, start, end);
    } else {
      list.push(value(cursor, indent, depth));
      if (cursor.note !== undefined) noted(cursor, list, list.length - 1);
    }
    gap(cursor, indent);
    const next = cursor.text.charCodeAt(cursor.at);
    if (next === close) break;
    if (next !== 44) decline();
    cursor.at++;
  }
  span(cursor.value, from, ++cursor.at);
  return isMapping ? mapping : list;
}

function value(cursor: Cursor, indent: number, depth: number): unknown {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 123 || code === 91) return flowAt(cursor, indent, depth + 1);
  const from = cursor.at;
  const made = code === 34 || code === 39 ? quotedAt(cursor) : meaningOf(plainAt(cursor));
  span(cursor.value, from, cursor.at);
  return made;
}

/** A key on one line, and the colon and white space after it. */
function keyAt(cursor: Cursor): string {
  const code = cursor.text.charCodeAt(cursor.at);
  const from = cursor.at;
  const key = code === 34 || code === 39 ? quotedAt(cursor) : plainAt(cursor);
  span(cursor.key, from, cursor.at);
  skipSpaces(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== 58) decline();
  cursor.at++;
  const after = cursor.text.charCodeAt(cursor.at);
  if (after !== 32 && after !== 10) decline();
  return key;
}

/** A plain scalar on one line. */
function plainAt(cursor: Cursor): string {
  const { text } = cursor;
  const from = cursor.at;
  if (!beginsPlain(text, from)) decline();
  let at = from;
  let end = from;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    // , [ ] { } and the end of the line
    if (code === 44 || code === 91 || code === 93 || code === 123 || code === 125 || code === 10) break;
    if (code === 32) continue;
    if (code === 35 && text.charCodeAt(at - 1) === 32) break;
    if (code === 58) {
      const next = text.charCodeAt(at + 1);
      if (next === 32 || next === 10) break;
      if (next === 44 || next === 91 || next === 93 || next === 123 || next === 125) decline();
    }
    end = at + 1;
  }
  cursor.at = end;
  return familiar(text, from, end);
}

/** Skips white space, comments and ends of lines between what stands in brackets. */
function gap(cursor: Cursor, indent: number): void {
  const { text } = cursor;
  for (;;) {
    skipSpaces(cursor);
    let code = text.charCodeAt(cursor.at);
    if (code === 35) {
      if (text.charCodeAt(cursor.at - 1) !== 32) decline();
      cursor.at = text.indexOf('\n', cursor.at);
      code = 10;
    }
    if (code !== 10) return;
    const line = ++cursor.at;
    if (line >= text.length) decline();
    skipSpaces(cursor);
    const first = text.charCodeAt(cursor.at);
    if (first !== 10 && cursor.at - line <= indent) decline();
    if (first === 35 && cursor.at === line) decline();
  }
}
