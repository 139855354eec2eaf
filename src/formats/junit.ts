import { compareText } from '../model/span.ts';
import type { Format, Output } from '../publish.ts';
import { harmless } from '../text/harmless.ts';
import { entriesOf, type Entry } from '../words/entries.ts';
import { formatWords } from '../words/formats.ts';
import { say } from '../words/vocabulary.ts';

/**
 * What is broken is a failure, what is unknown an error, what is waived is skipped; what is only warned of has passed, with
 * its words as output. Every rule and control is a suite. Where there is nothing to tell, one test says so: CI systems take
 * a report without tests for a broken one.
 */
export default {
  title: 'JUnit XML, as CI systems read it',
  mediaType: 'application/xml',
  write(output: Output): string {
    const entries = entriesOf(output.results, output.controls, output);
    const cases = entries.length === 0 ? [nothingWrong(output)] : entries.map((entry) => testcase(entry, output.place(entry.file)));
    const suites = [...Map.groupBy(cases, ({ suite }) => suite)].toSorted(([a], [b]) => compareText(a, b));
    // The instant without its offset, as the schema wants it: UTC.
    const timestamp = output.results.at.slice(0, 19);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${attributes({ name: `driftvakt ${output.command}`, ...counts(cases), time: '0' })}>`,
      ...suites.flatMap(([name, of]) => [`  <testsuite${attributes({ name, ...counts(of), time: '0', timestamp })}>`, ...of.flatMap(({ lines }) => lines).map((line) => `    ${line}`), '  </testsuite>']),
      '</testsuites>', '',
    ].join('\n');
  },
} satisfies Format;

interface Case {
  readonly suite: string;
  readonly outcome: Outcome;
  readonly lines: readonly string[];
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

const outcomes: Readonly<Record<Entry['status'], Outcome>> = { error: 'failure', warning: 'passed', info: 'passed', fail: 'failure', unknown: 'error', warn: 'passed', waived: 'skipped', pass: 'passed' };

function testcase({ what, id, status, key, message, notes, help, line, finding }: Entry, file: string): Case {
  const outcome = outcomes[status];
  const place = file === '' ? {} : { file: harmless(file), line: String(line) };
  const name = what === 'finding' ? key : `${file}:${line} ${message}`;
  const begin = `<testcase${attributes({ name: harmless(name), classname: id, ...place, time: '0' })}`;
  const text = [`${status}: ${message}`, ...notes, ...(finding?.priority ? [finding.priority] : []), ...(help === undefined ? [] : [`help: ${help}`]), ...(file === '' ? [] : [`at ${harmless(file)}:${line}`])].join('\n');
  const inner = outcome === 'failure' || outcome === 'error' ? [`  <${outcome}${attributes({ message, type: status })}>${escaped(text)}</${outcome}>`]
    : outcome === 'skipped' ? [`  <skipped${attributes({ message: [...notes, message].join(' ') })}/>`]
      : status === 'pass' ? [] : [`  <system-out>${escaped(text)}</system-out>`];
  return { suite: id, outcome, lines: inner.length === 0 ? [`${begin}/>`] : [`${begin}>`, ...inner, '</testcase>'] };
}

function nothingWrong({ declarations, language }: Output): Case {
  const name = `${say(formatWords.declarations, language, { count: { count: declarations } })}. ${say(formatWords.nothingWrong, language)}`;
  return { suite: 'declarations', outcome: 'passed', lines: [`<testcase${attributes({ name, classname: 'declarations', time: '0' })}/>`] };
}

function counts(cases: readonly Case[]): Record<string, string> {
  const count = (wanted: Outcome): string => String(cases.filter(({ outcome }) => outcome === wanted).length);
  return { tests: String(cases.length), failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

const attributes = (values: Readonly<Record<string, string>>): string => Object.entries(values).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text between tags or in an attribute. A line of it that begins with `::` would be a command where the log of GitHub Actions shows it. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark).replaceAll('::', '&#58;&#58;');
