// Places of ours (lines and columns from 1, files with their own line ends) and of the protocol (from 0, UTF-16 code units).
import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../model/span.ts';

/** A span as a range of the protocol. Both count UTF-16 code units; a byte-order mark, which we do not read, is one of the protocol's. */
export function rangeOf({ line, column, endLine, endColumn }: Omit<Span, 'file'>, text = ''): Range {
  const mark = (at: number): number => (at === 1 && text.startsWith('\ufeff') ? 1 : 0);
  return { start: { line: line - 1, character: column - 1 + mark(line) }, end: { line: endLine - 1, character: endColumn - 1 + mark(endLine) } };
}

/** The offset of a position; one beyond the end of its line, or of the text, is taken for that end. */
export function offsetOf(text: string, { line, character }: Position): number {
  let from = 0;
  for (let n = 0; n < line; n++) {
    const end = text.indexOf('\n', from);
    if (end === -1) return text.length;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  const most = end === -1 ? text.length : end > from && text[end - 1] === '\r' ? end - 1 : end;
  return Math.max(from, Math.min(from + character, most));
}

/** The position of an offset. */
export function positionOf(text: string, offset: number): Position {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < from; at = text.indexOf('\n', at + 1)) line++;
  return { line: offset === 0 ? 0 : line, character: offset === 0 ? 0 : offset - from };
}

/** Whether two ranges share a place, if only their edge. */
export function touches(a: Range, b: Range): boolean {
  const before = (one: Position, other: Position): boolean => one.line < other.line || (one.line === other.line && one.character < other.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
