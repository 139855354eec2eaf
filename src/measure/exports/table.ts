// Tables that other systems export, as CSV or JSON: the same rows from both, or why they cannot be believed.
import { CsvError, parse } from 'csv-parse/sync';
import type { Source } from '../../model/kinds.gen.ts';
import { columnsOf } from './presets.ts';

/** The value of each column asked for; null where the export has nothing there. */
export type Row = Readonly<Record<string, string | boolean | null>>;

/** Rows under our own names for the columns, or the trouble: it is cut off or uneven, or not what was asked for. */
export type Table =
  | { readonly rows: readonly Row[] }
  | { readonly trouble: 'answer-incomplete' | 'file-unreadable'; readonly detail: string };

/** More rows than this are no export of ours: the rest is not read, and nothing is believed. */
export const mostRows = 200_000;
const mostColumns = 1000;
const longestLine = 1_000_000;
// Of JSON: objects and lists, what they hold, and under how many names. More would be gigabytes in memory, and many seconds in which nothing else is done.
const mostNodes = 2_000_000;
const mostMembers = 8_000_000;
const mostNames = 10_000;

/** The text of an exported file -> rows, as its declaration says; `needs` are the columns that it must name for us. */
export function tableOf(source: Source, text: string, needs: readonly string[]): Table {
  const columns = columnsOf(source);
  const unnamed = needs.find((name) => !Object.hasOwn(columns, name));
  if (unnamed !== undefined) return { trouble: 'file-unreadable', detail: `the declaration does not say which column holds ${unnamed}` };
  return source.csv === undefined ? fromJson(text, source.rows, columns) : fromCsv(text, columns);
}

/**
 * CSV -> rows. `columns` gives for each of our names the heading it stands under. A byte order mark, Excel's `sep=` line,
 * lines without anything in them, headings that are blank or that nobody asks for twice are tolerated; a line that has more or fewer fields
 * than the headings is not, since then the export was cut off or something moved.
 */
function fromCsv(text: string, columns: Readonly<Record<string, string>>): Table {
  const [, declared, body = ''] = /^\uFEFF?(?:sep=([,;\t|])\r?\n)?([^]*)$/.exec(text) ?? [];
  const options = { delimiter: declared ?? delimiterOf(body), skip_empty_lines: true, skip_records_with_empty_values: true, max_record_size: longestLine };
  if (hasEndlessLine(body)) return { trouble: 'file-unreadable', detail: `a line is longer than ${longestLine} characters` };
  let lines: string[][];
  try {
    // The headings alone first: their number bounds that of every other line.
    if ((parse(body.slice(0, longestLine), { ...options, to: 1 })[0]?.length ?? 0) > mostColumns) return { trouble: 'file-unreadable', detail: `more than ${mostColumns} columns` };
    lines = parse(body, { ...options, to: mostRows + 2 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return notCsv(error);
  }
  const [headings, ...records] = lines;
  if (headings === undefined) return { trouble: 'answer-incomplete', detail: 'the file is empty: it has not even headings' };
  if (records.length > mostRows) return tooMany;
  const places = place(headings.map((heading) => heading.trim()), columns);
  if (typeof places === 'string') return { trouble: 'file-unreadable', detail: places };
  return { rows: records.map((fields) => Object.fromEntries(places.map(([ours, index]) => [ours, blank(fields[index])]))) };
}

/** JSON -> rows: a list of objects, or an object that holds such a list under `member`. What is neither text, number nor truth is null; a list under `events` stays one. */
function fromJson(text: string, member: string | undefined, columns: Readonly<Record<string, string>>): Table {
  if (isDense(text)) return { trouble: 'file-unreadable', detail: `more than ${mostNodes} objects and lists, ${mostMembers} members or ${mostNames} different names` };
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return { trouble: /end of JSON|Unterminated|end of data/i.test(detail) ? 'answer-incomplete' : 'file-unreadable', detail: `not JSON: ${detail}` };
  }
  const list = member === undefined ? whole : own(whole, member);
  if (!Array.isArray(list)) return { trouble: 'file-unreadable', detail: member === undefined ? 'no list of rows; name the member that holds it by `rows`' : `no list of rows in ${member}` };
  if (list.length > mostRows) return tooMany;
  const odd = list.findIndex((row) => typeof row !== 'object' || row === null || Array.isArray(row));
  if (odd !== -1) return { trouble: 'answer-incomplete', detail: `row ${odd + 1} is no object` };
  const missing = list.length === 0 ? undefined : Object.values(columns).find((column) => !list.some((row: object) => Object.hasOwn(row, column)));
  if (missing !== undefined) return { trouble: 'file-unreadable', detail: noColumn(missing, [...new Set(list.slice(0, 100).flatMap((row: object) => Object.keys(row)))]) };
  return { rows: list.map((row) => Object.fromEntries(Object.entries(columns).map(([ours, column]) => [ours, blank(own(row, column), ours === 'events')]))) };
}

const tooMany: Table = { trouble: 'answer-incomplete', detail: `more than ${mostRows} rows` };

/** Whether there is more in it than any export of ours holds; said in one pass, before it is read. */
function isDense(text: string): boolean {
  const names = new Set<string>();
  let [nodes, members, opened, closed] = [0, 0, 0, 0];
  for (let index = 0, within = false; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (within) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) [within, closed] = [false, index];
    } else if (code === 0x22) [within, opened] = [true, index + 1];
    else if (code === 0x3a) names.add(text.slice(opened, closed));
    else if (code === 0x2c) members += 1;
    else if (code === 0x5b || code === 0x7b) nodes += 1;
    if (nodes > mostNodes || members > mostMembers || names.size > mostNames) return true;
  }
  return false;
}

function hasEndlessLine(text: string): boolean {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    if ((end === -1 ? text.length : end) - from > longestLine) return true;
    from = end === -1 ? text.length : end + 1;
  }
  return false;
}

// The delimiter that divides the line of headings into most fields.
function delimiterOf(text: string): string {
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && character in counts) counts[character] = (counts[character] ?? 0) + 1;
  }
  return Object.entries(counts).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function place(headings: readonly string[], columns: Readonly<Record<string, string>>): [ours: string, index: number][] | string {
  const places: [string, number][] = [];
  for (const [ours, column] of Object.entries(columns)) {
    const index = headings.indexOf(column.trim());
    if (index === -1) return noColumn(column, headings);
    if (headings.includes(column.trim(), index + 1)) return `column ${column} stands there twice`;
    places.push([ours, index]);
  }
  return places;
}

const noColumn = (column: string, has: readonly string[]): string => `no column ${column}; it has: ${has.filter((name) => name !== '').slice(0, 40).join(', ')}`;

function notCsv({ code, message, ['lines']: line }: CsvError): Table {
  if (code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') return { trouble: 'answer-incomplete', detail: `line ${String(line)} has more or fewer fields than the headings` };
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { trouble: 'answer-incomplete', detail: 'the file ends inside quotes' };
  return { trouble: 'file-unreadable', detail: `not CSV: ${message}` };
}

const own = (object: unknown, name: string): unknown => (object instanceof Object && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined);

/** A list of events stays one, as the JSON text that it would be in CSV. */
function blank(value: unknown, isList = false): string | boolean | null {
  if (isList && Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
