import type { Span } from '../model/span.ts';

/** The offsets at which the lines of a text begin. A line ends with a line feed. */
export function linesOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The span between two offsets; columns count UTF-16 code units from 1. White space at its end is left out, one column is the least. */
export function spanBetween(file: string, text: string, lines: readonly number[], from: number, to: number): Span {
  let end = Math.min(to, text.length);
  while (end > from + 1 && /\s/.test(text[end - 1] ?? '')) end--;
  const start = placeOf(lines, Math.min(from, text.length));
  const stop = placeOf(lines, Math.max(end, from));
  const empty = stop.line === start.line && stop.column === start.column;
  return { file, ...start, endLine: stop.line, endColumn: stop.column + (empty ? 1 : 0) };
}

function placeOf(lines: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
