import type { Span } from '../model/span.ts';
import { printable } from './printable.ts';
import { linesOf } from './lines.ts';
import { withoutSecrets } from './plain-secrets.ts';
import { widthOf } from './width.ts';

export interface Framing { readonly colour?: boolean; readonly around?: number; readonly width?: number }

const plain = { dim: '', mark: '', off: '' };
const coloured = { dim: '\u001b[2m', mark: '\u001b[31;1m', off: '\u001b[0m' };

/**
 * The lines around a span with their numbers, and carets under it: as a terminal shows them, so with tabs spread, wide
 * characters counted as two columns and control characters as escapes. A long line is shown around the span only.
 */
export function frame(text: string, span: Span, { colour = false, around = 2, width = 120 }: Framing = {}): string {
  const starts = linesOf(text);
  const line = (number: number): string => text.slice(starts[number - 1], (starts[number] ?? text.length + 1) - 1).replace(/\r$/, '');
  const first = Math.max(1, span.line - around);
  const last = Math.min(starts.length, span.line + around);
  const { dim, mark, off } = colour ? coloured : plain;
  const margin = String(last).length;
  const whole = line(span.line);
  const from = Math.min(span.column - 1, whole.length);
  const to = span.endLine === span.line ? Math.min(Math.max(span.endColumn - 1, from + 1), Math.max(whole.length, from + 1)) : Math.max(whole.length, from + 1);
  const skipped = from > width - 20 ? from - Math.floor(width / 3) : 0;
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const gutter = `${dim}${number === span.line ? '>' : ' '} ${String(number).padStart(margin)} |${off}`;
    out.push(`${gutter} ${shown(line(number), skipped, width)}`.trimEnd());
    if (number !== span.line) continue;
    const lead = widthOf(shown(whole.slice(skipped, from), 0, width)) + (skipped > 0 ? 1 : 0);
    const carets = Math.min(Math.max(1, widthOf(shown(whole.slice(from, to), 0, width))), Math.max(1, width - lead));
    out.push(`${dim}  ${' '.repeat(margin)} |${off} ${' '.repeat(lead)}${mark}${'^'.repeat(carets)}${off}`);
  }
  return out.join('\n');
}

/** A line as it is shown, from an offset on, at most so many characters of it. */
function shown(line: string, skipped: number, width: number): string {
  // A secret must not reach a log; what lies far out on a line is not searched, and not shown either.
  const seen = line.slice(0, skipped + width + 500);
  const cut = withoutSecrets(seen).slice(skipped, skipped + width);
  return `${skipped > 0 && line.length > 0 ? '…' : ''}${printable(cut.replaceAll('\t', '  '))}${line.length > skipped + width ? '…' : ''}`;
}
