import type { Format, Output } from '../publish.ts';
import { cell } from '../text/csv.ts';
import { entriesOf, type Entry } from '../words/entries.ts';

/**
 * One row for every diagnostic and finding, by RFC 4180: commas, CRLF, every text in quotes. It begins with a byte order
 * mark, since Excel takes æ, ø and å for something else without it; programs read JSON. A cell that a spreadsheet would
 * take for a formula has an apostrophe before it. Columns are only ever added, at the end.
 */
export default {
  title: 'CSV, for spreadsheets',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: (output: Output): string => `\ufeff${[names, ...entriesOf(output.results, output.controls, output).map((entry) => rowOf(entry, output))].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`,
} satisfies Format;

const names = ['what', 'id', 'status', 'priority', 'subject', 'about', 'message', 'notes', 'help', 'file', 'line', 'column', 'since', 'change', 'opened', 'restore_by', 'because', 'waiver', 'key'] as const;

function rowOf({ what, id, status, message, notes, help, file, line, region, finding, key }: Entry, { place }: Output): (string | number | null | undefined)[] {
  const { priority, subject, about, since, change, episode, deadline, because, waiver } = finding ?? {};
  return [
    what, id, status, priority, subject, about, message, notes.join(' '), help, file === '' ? '' : place(file), line, region?.column,
    since, change, episode?.openedAt, deadline, because, waiver, finding === undefined ? '' : key,
  ];
}
