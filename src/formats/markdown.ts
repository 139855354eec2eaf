import type { Format, Output } from '../publish.ts';
import type { Status } from '../model/finding.ts';
import { addressOf, inert } from '../text/inert.ts';
import { entriesOf, type Entry } from '../words/entries.ts';
import { formatWords, summaryWords } from '../words/formats.ts';
import { noticesOf } from '../words/notices.ts';
import { statuses } from '../words/statuses.ts';
import { textWords } from '../words/text.ts';
import { moment } from '../words/time.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

/** GitHub refuses the summary of a step from 1 MiB on; other things may be in it. */
const most = 1_000_000;

export default {
  title: 'Markdown, as the summary of a job of GitHub Actions',
  mediaType: 'text/markdown; variant=GFM',
  write(output: Output): string {
    const entries = entriesOf(output.results, output.controls, output);
    const listed = entries.filter(({ status }) => status !== 'pass');
    const room = { bytes: most - bytesOf(closing(listed.length, listed.length, output)) };
    const parts = [`${heading(entries, output)}${notices(output)}`];
    room.bytes -= bytesOf(parts[0] ?? '');
    let shown = 0;
    for (const [title, columns, rows] of tables(listed, output)) {
      const head = `\n### ${title}\n\n| ${columns.join(' | ')} |\n|${columns.map(() => '---|').join('')}\n`;
      const fit = fitting(rows, room, bytesOf(head));
      if (fit.length > 0) parts.push(head, ...fit);
      shown += fit.length;
      if (fit.length < rows.length) break;
    }
    if (shown < listed.length) parts.push(closing(shown, listed.length, output));
    return parts.join('');
  },
} satisfies Format;

type Table = readonly [title: string, columns: readonly string[], rows: readonly string[]];

function tables(listed: readonly Entry[], output: Output): Table[] {
  const { language } = output;
  const words = inLanguage(summaryWords, language);
  const of = (status: Entry['status']): readonly Entry[] => listed.filter((entry) => entry.status === status);
  const diagnostics = (['error', 'warning', 'info'] as const).flatMap(of);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const all: Table[] = [
    [words.inDeclarations, [words.severity, words.rule, words.what, words.where], diagnostics.map((entry) => row([words[entry.status as 'error'], inert(entry.id), what(entry), where(entry, output)]))],
    ...(['fail', 'unknown', 'warn', 'waived'] as const satisfies readonly Status[]).map((status): Table => [
      statuses[status][language], [words.priority, words.promise, words.what, words.since, words.restoreBy, words.where],
      of(status).map((entry) => row([entry.finding?.priority ?? '', inert(entry.key), what(entry), when(entry.finding?.since, output), when(entry.finding?.deadline, output), where(entry, output)])),
    ]),
  ];
  return all.filter(([, , rows]) => rows.length > 0);
}

/** How it stands, in one line. */
function heading(entries: readonly Entry[], { command, declarations, language }: Output): string {
  const count = (wanted: Entry['status']): { readonly count: number } => ({ count: entries.filter(({ status }) => status === wanted).length });
  const text = [
    say(formatWords.declarations, language, { count: { count: declarations } }), say(formatWords.errors, language, { count: count('error') }), say(formatWords.warnings, language, { count: count('warning') }),
  ].join(', ');
  const promises = say(formatWords.promises, language, Object.fromEntries((['pass', 'fail', 'warn', 'unknown', 'waived'] as const).map((status) => [status, count(status)])));
  return `## driftvakt ${inert(command)}\n\n${text}${command === 'check' ? '' : `; ${promises}`}.${entries.every(({ status }) => status === 'pass') ? ` ${formatWords.nothingWrong[language]}` : ''}\n`;
}

/** How many silences are named. */
const mostSilences = 20;

/** When the watch was silent, and what will soon be unknown: what no table lists. */
function notices(output: Output): string {
  const { silences, expiring } = noticesOf(output.results, output);
  const left = silences.length - mostSilences;
  const shown = [...silences.slice(0, mostSilences), ...(left > 0 ? [say(textWords.more, output.language, { count: { count: left } })] : []), ...expiring];
  return shown.length === 0 ? '' : `\n${shown.map((text) => `- ${inert(text)}\n`).join('')}`;
}

/** Message, notes and the way out, on one line of a table. */
const what = ({ message, notes, help }: Entry): string => [inert([message, ...notes].join(' ')), ...(help === undefined ? [] : [`*${inert(help)}*`])].join('<br>');

const when = (at: string | null | undefined, { language, timeZone }: Output): string => (at === null || at === undefined ? '' : inert(moment(at, language, timeZone)));

/** File and line, linked where the commit that was read is known. */
function where({ file, line }: Entry, { place, repository, results: { commit } }: Output): string {
  if (file === '') return '';
  const path = place(file);
  const text = inert(`${path}:${line}`);
  return repository === undefined || commit === null ? text : `[${text}](${repository}/blob/${commit}/${addressOf(path)}#L${line})`;
}

function fitting(rows: readonly string[], room: { bytes: number }, head: number): string[] {
  const fit: string[] = [];
  let left = room.bytes - head;
  for (const row of rows) {
    left -= bytesOf(row);
    if (left < 0) break;
    room.bytes = left;
    fit.push(row);
  }
  return fit;
}

const closing = (shown: number, all: number, { language }: Output): string => `\n${say(formatWords.leftOut, language, { shown: { count: shown }, all: { count: all }, left: { count: all - shown } })}\n`;

const bytesOf = (text: string): number => Buffer.byteLength(text);
