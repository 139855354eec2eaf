import type { Diagnostic } from '../model/diagnostic.ts';
import type { Recorded } from '../model/finding.ts';
import type { Replay } from '../model/results.ts';
import { bySpan, compareText } from '../model/span.ts';
import type { Format, Output } from '../publish.ts';
import { frame } from '../text/frame.ts';
import { printable } from '../text/printable.ts';
import { noticesOf } from '../words/notices.ts';
import { textWords as words } from '../words/text.ts';
import { instant } from '../words/time.ts';
import { say } from '../words/vocabulary.ts';
import { findingText, headed } from './text/finding.ts';
import { lookText } from './text/look.ts';
import { painted } from './text/painted.ts';

export default {
  title: 'Text for people',
  mediaType: 'text/plain',
  write(output: Output): string {
    const { language, command, results: { diagnostics, findings, observations, replay } } = output;
    const { silences, expiring } = noticesOf(output.results, output);
    const shown = findings.filter(({ change }) => change !== 'gone');
    const changed = (change: string): Recorded[] => findings.filter((one) => one.change === change);
    const parts = [
      ...diagnostics.toSorted((a, b) => bySpan(a.at, b.at)).map((one) => diagnosed(one, output)),
      ...(replay === undefined ? [] : [replayedText(replay, output)]),
      ...(command === 'probe' ? observations.map((one) => lookText(one, output)) : []),
      ...['fail', 'warn', 'unknown', 'waived'].flatMap((status) => section(shown.filter((one) => one.status === status).toSorted(byGravity), output)),
      ...changed('resolved').map(({ key }) => headed(painted(words.resolved[language], 'pass', output), words.resolved[language], key)),
      ...changed('gone').map(({ key }) => headed(words.gone[language], words.gone[language], key, words.goneWhy[language])),
      ...[...silences, ...expiring].map((text) => `${text}\n`),
      closing(output, shown),
    ];
    return parts.join('\n');
  },
} satisfies Format;

/** The gravest first; those without a priority last. */
const byGravity = (a: Recorded, b: Recorded): number => compareText(a.priority ?? 'P9', b.priority ?? 'P9') || compareText(a.key, b.key);

/** `file:line:column: error[rule]: message`, its lines of the file, and the way out. Authors are spoken to in English. */
function diagnosed({ rule, severity, message, help, at, related = [] }: Diagnostic, output: Output): string {
  const text = output.sources.get(at.file);
  return [
    `${printable(at.file)}:${at.line}:${at.column}: ${painted(severity, severity, output)}[${rule}]: ${printable(message)}`,
    ...(text === undefined ? [] : [frame(text, at, { colour: output.colour })]),
    ...related.map((place) => `  ${printable(place.at.file)}:${place.at.line}:${place.at.column}: ${printable(place.message)}`),
    ...(help === undefined ? [] : [`  help: ${printable(help)}`]),
    '',
  ].join('\n');
}

/** What was judged again, and what changed on the way. */
function replayedText({ since, until, runs, changes }: Replay, output: Output): string {
  const { language, timeZone } = output;
  const at = (when: string): string => instant(when, language, timeZone);
  const word = (change: string): string => (change === 'opened' ? words.opened : change === 'gone' ? words.gone : words.resolved)[language];
  const left = changes.length - most;
  return [
    say(words.replayed, language, { runs: { count: runs }, since: at(since), until: at(until) }),
    ...changes.slice(0, most).map(({ at: when, key, change }) => `  ${at(when)}: ${word(change)} ${printable(key)}`),
    ...(left > 0 ? [`  ${say(words.more, language, { count: { count: left } })}`] : []), '',
  ].join('\n');
}

/** How many findings of one status are listed. */
const most = 200;

function section(findings: readonly Recorded[], output: Output): string[] {
  if (findings.length === 0) return [];
  const left = findings.length - most;
  return [[...findings.slice(0, most).map((finding) => findingText(finding, output)), ...(left > 0 ? [`  ${say(words.more, output.language, { count: { count: left } })}\n`] : [])].join('\n')];
}

/** The last line: what was counted. */
function closing({ results, declarations, command, language }: Output, findings: readonly Recorded[]): string {
  const severe = (severity: string): number => results.diagnostics.filter((one) => one.severity === severity).length;
  const counted = (text: (typeof words)[keyof typeof words], count: number): string => say(text, language, { count: { count } });
  const text = [counted(words.declarations, declarations), counted(words.errors, severe('error')), counted(words.warnings, severe('warning'))].join(', ');
  const mendable = results.diagnostics.filter(({ fix }) => fix !== undefined).length;
  if (command === 'check') return `${text}${mendable === 0 ? '' : `; ${mendable} can be mended with --fix`}\n`;
  const looks = `${text}; ${counted(words.looks, results.observations.length)}`;
  if (command === 'probe' || results.sealed !== undefined) return `${looks}\n`;
  const count = (status: string): { readonly count: number } => ({ count: findings.filter((one) => one.status === status).length });
  return `${looks}; ${say(words.promises, language, { pass: count('pass'), fail: count('fail'), warn: count('warn'), unknown: count('unknown'), waived: count('waived') })}\n`;
}
