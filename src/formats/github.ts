import type { Format, Output } from '../publish.ts';
import { cut, harmless } from '../text/harmless.ts';
import { entriesOf, gravestFirst, type Entry, type Level } from '../words/entries.ts';
import { formatWords } from '../words/formats.ts';
import { noticesOf } from '../words/notices.ts';
import { say } from '../words/vocabulary.ts';

/** Annotations beside the lines they are about: the gravest, as many as GitHub shows of one step, and a notice of how many more there are. */
export default {
  title: 'Annotations of GitHub Actions',
  mediaType: 'text/plain',
  write(output: Output): string {
    const entries = gravestFirst(entriesOf(output.results, output.controls, output).filter(({ level }) => level !== 'none'));
    const of = (level: Level): readonly Entry[] => entries.filter((entry) => entry.level === level);
    const all = (['error', 'warning', 'note'] as const).map((level) => of(level));
    const { silences, expiring } = noticesOf(output.results, output);
    const besides = [[], silences, expiring].map((texts, index) => (texts.length === 0 ? [] : [command(index === 1 ? 'warning' : 'note', { title: 'driftvakt' }, cut(texts.map(harmless).join('\n'), longest.message))]));
    // What stands besides is one of those that are shown, and so is the closing notice.
    const room = besides.map(({ length }) => most - length);
    const fits = all.every(({ length }, index) => length <= (room[index] ?? most));
    const shown = all.map((some, index) => some.slice(0, (room[index] ?? most) - (!fits && index === 2 ? 1 : 0)));
    const lines = shown.flat().map((entry) => annotation(entry, output));
    return [...lines, ...besides.flat(), ...(fits ? [] : [closing(all.map(({ length }, index) => length - (shown[index]?.length ?? 0)), output)])].map((line) => `${line}\n`).join('');
  },
} satisfies Format;

/** How many annotations of each level GitHub shows of one step. */
const most = 10;
const longest = { title: 255, message: 4000 } as const;
const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' };

function annotation({ what, id, level, key, message, notes, help, file, line, region }: Entry, { place }: Output): string {
  // GitHub takes columns only where an annotation is within one line.
  const columns = region === undefined ? {} : region.endLine === line ? { endLine: line, col: region.column, endColumn: region.endColumn } : { endLine: region.endLine };
  const title = cut(harmless(what === 'finding' ? key : id), longest.title);
  const words = [[message, ...notes].join(' '), ...(help === undefined ? [] : [`help: ${help}`])].map((text) => cut(text, longest.message)).join('\n');
  return command(level, { title, ...(file !== '' && { file: harmless(place(file)), line: Math.max(1, line), ...columns }) }, words);
}

function closing([errors = 0, warnings = 0, notices = 0]: readonly number[], { language }: Output): string {
  const words = ([[formatWords.errors, errors], [formatWords.warnings, warnings], [formatWords.notices, notices]] as const).filter(([, count]) => count > 0).map(([text, count]) => say(text, language, { count: { count } }));
  return command('note', { title: 'driftvakt' }, say(formatWords.moreAnnotations, language, { left: { count: errors + warnings + notices }, what: { list: words } }));
}

/** One workflow command. What others wrote stands in it escaped, so that no text of theirs is ever a command or a property of its own. */
function command(level: Level, properties: Readonly<Record<string, string | number>>, message: string): string {
  const property = (value: string | number): string => data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${commands[level]} ${Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`).join(',')}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
