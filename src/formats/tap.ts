import type { Format, Output } from '../publish.ts';
import { harmless } from '../text/harmless.ts';
import { entriesOf, type Entry } from '../words/entries.ts';
import { formatWords } from '../words/formats.ts';
import { say } from '../words/vocabulary.ts';

/**
 * What is broken and what is unknown is `not ok`, without a directive, which would make it pass; what is waived is `not ok`
 * with `# SKIP`; what is only warned of is `ok`. Where there is nothing to tell, one test point says so.
 */
export default {
  title: 'TAP version 14, with YAML diagnostics',
  mediaType: 'text/plain',
  write(output: Output): string {
    const entries = entriesOf(output.results, output.controls, output);
    const { declarations, language } = output;
    const points = entries.length > 0 ? entries.map((entry, index) => point(entry, index + 1, output.place(entry.file)))
      : [`ok 1 - ${say(formatWords.declarations, language, { count: { count: declarations } })}. ${say(formatWords.nothingWrong, language)}`];
    return `TAP version 14\n1..${points.length}\n${points.map((one) => `${one}\n`).join('')}`;
  },
} satisfies Format;

const broken: readonly Entry['status'][] = ['error', 'fail', 'unknown', 'waived'];

function point(entry: Entry, number: number, file: string): string {
  const { what, id, status, key, message, notes, finding } = entry;
  const description = escaped(harmless(what === 'finding' ? `${key}: ${message}` : `${id}: ${message}`));
  const skip = status === 'waived' ? ` # SKIP ${escaped(notes.at(-1) ?? finding?.waiver ?? status)}` : '';
  const head = `${broken.includes(status) ? 'not ok' : 'ok'} ${number} - ${description}${skip}`;
  return status === 'pass' ? head : [head, '  ---', ...diagnostic(entry, file), '  ...'].join('\n');
}

/** What belongs to a test point, one `name: value` a line. A text in quotes as JSON writes it is YAML too. */
function diagnostic({ what, id, status, message, notes, help, line, region, finding }: Entry, file: string): string[] {
  const fields: Readonly<Record<string, string | number | null | undefined>> = {
    message, severity: status, [what === 'finding' ? 'control' : 'rule']: id, notes: notes.length === 0 ? undefined : notes.join(' '), help,
    priority: finding?.priority, since: finding?.since, deadline: finding?.deadline, file: file === '' ? undefined : harmless(file), line, column: region?.column,
  };
  return Object.entries(fields).filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
}

// A line that ends in "{" begins a nested test for some readers.
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('#', '\\#').replace(/\{\s*$/, String.raw`\\u{7b}`);
