import { decline, meaningOf, span, type Cursor } from './fast-scalar.ts';

/** Where a plain scalar on a line ends: before a comment, or the end of the line. Declines a colon that would make it a key. */
function plainEnd(text: string, from: number, stop: number): number {
  let end = from;
  for (let at = from; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) continue;
    if (code === 35 && text.charCodeAt(at - 1) === 32) break;
    if (code === 58 && endsWord(text, at + 1)) decline();
    end = at + 1;
  }
  return end;
}

const endsWord = (text: string, at: number): boolean => text.charCodeAt(at) === 32 || text.charCodeAt(at) === 10;

/** A plain scalar from the cursor on, over as many lines as are indented by more than `indent`; leaves the cursor at the start of the next line. */
export function plainLines(cursor: Cursor, indent: number): unknown {
  const { text } = cursor;
  const from = cursor.at;
  let stop = text.indexOf('\n', from);
  let end = plainEnd(text, from, stop);
  let plain = text.slice(cursor.at, end);
  let lines = 1;
  for (cursor.at = stop + 1; cursor.at < text.length; cursor.at = stop + 1) {
    let at = cursor.at;
    while (text.charCodeAt(at) === 32) at++;
    const code = text.charCodeAt(at);
    // An empty line may be part of the text or stand behind it: that depends on what follows.
    if (code === 10) {
      let next = at;
      while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 10) next++;
      if (next < text.length && next - text.lastIndexOf('\n', next) - 1 > indent && text.charCodeAt(next) !== 35) decline();
      break;
    }
    if (at - cursor.at <= indent || code === 35) break;
    // What stands behind a comment does not belong to it.
    if (text.charCodeAt(end) !== 10 && text.slice(end, text.indexOf('\n', end)).trim() !== '') decline();
    stop = text.indexOf('\n', at);
    end = plainEnd(text, at, stop);
    plain += ` ${text.slice(at, end)}`;
    lines++;
  }
  span(cursor.value, from, end);
  return lines === 1 ? meaningOf(plain) : folded(plain);
}

/** What is written over several lines is a text, unless it could be read as something else. */
function folded(plain: string): string {
  const meaning = meaningOf(plain);
  return typeof meaning === 'string' ? meaning : decline();
}

/** A text of lines (`|`, `>`) whose header begins at the cursor; leaves the cursor at the start of the line behind it. */
export function blockScalar(cursor: Cursor, indent: number): string {
  const { text } = cursor;
  const header = /[|>]-?(?= *\n)/y;
  header.lastIndex = cursor.at;
  const found = header.exec(text)?.[0] ?? decline();
  cursor.at = text.indexOf('\n', cursor.at) + 1;
  const lines: string[] = [];
  let deep = -1;
  while (cursor.at < text.length) {
    const stop = text.indexOf('\n', cursor.at);
    let at = cursor.at;
    while (text.charCodeAt(at) === 32) at++;
    const column = at - cursor.at;
    if (at === stop) {
      // White space alone counts in ways of its own.
      if (deep === -1 || column > 0) decline();
      lines.push('');
    } else {
      if (deep === -1) {
        if (column <= indent) decline();
        deep = column;
      }
      if (column < deep) {
        if (column > indent) decline();
        break;
      }
      lines.push(text.slice(cursor.at + deep, stop));
    }
    cursor.at = stop + 1;
  }
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) decline();
  if (found.startsWith('>') && lines.some((line) => line === '' || line.startsWith(' '))) decline();
  span(cursor.value, -1, -1);
  const whole = lines.join(found.startsWith('>') ? ' ' : '\n');
  return found.endsWith('-') ? whole : `${whole}\n`;
}
