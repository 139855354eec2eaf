/** A place in a file. Lines and columns count from 1; the end is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Orders spans as a reader meets them: by file, then line, then column. */
export function bySpan(a: Span, b: Span): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Orders texts by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
