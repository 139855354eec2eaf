import type { Diagnostic } from '../model/diagnostic.ts';
import type { Recorded } from '../model/finding.ts';
import { bySpan, compareText } from '../model/span.ts';
import type { Format, Output } from '../publish.ts';
import { frame } from '../text/frame.ts';
import { printable } from '../text/printable.ts';
import { textOf } from '../words/passes.ts';
import { render } from '../words/render.ts';
import { instant } from '../words/time.ts';

export default {
  title: 'Text for people',
  mediaType: 'text/plain',
  write(output: Output): string {
    const { diagnostics, findings } = output.results;
    const shown = findings.filter(({ change }) => change !== 'gone');
    const parts = [
      ...diagnostics.toSorted((a, b) => bySpan(a.at, b.at)).map((one) => diagnosed(one, output)),
      ...['fail', 'warn', 'unknown', 'waived'].flatMap((status) => section(shown.filter((one) => one.status === status).toSorted(byGravity), output)),
      ...findings.filter(({ change }) => change === 'gone').map(({ key }) => `gone     ${printable(key)}: it is not declared any more\n`),
      closing(output, shown),
    ];
    return parts.join('\n');
  },
} satisfies Format;

/** The gravest first; those without a priority last. */
const byGravity = (a: Recorded, b: Recorded): number => compareText(a.priority ?? 'P9', b.priority ?? 'P9') || compareText(a.key, b.key);

const colours: Readonly<Record<string, string>> = { error: '31', fail: '31', warning: '33', warn: '33', unknown: '35', waived: '36', info: '36', pass: '32' };
const paint = (word: string, { colour }: Output): string => (colour ? `\u001b[${colours[word] ?? '0'};1m${word}\u001b[0m` : word);

/** `file:line:column: error[rule]: message`, its lines of the file, and the way out. */
function diagnosed({ rule, severity, message, help, at, related = [] }: Diagnostic, output: Output): string {
  const text = output.sources.get(at.file);
  return [
    `${printable(at.file)}:${at.line}:${at.column}: ${paint(severity, output)}[${rule}]: ${printable(message)}`,
    ...(text === undefined ? [] : [frame(text, at, { colour: output.colour })]),
    ...related.map((place) => `  ${printable(place.at.file)}:${place.at.line}:${place.at.column}: ${printable(place.message)}`),
    ...(help === undefined ? [] : [`  help: ${printable(help)}`]),
    '',
  ].join('\n');
}

function section(findings: readonly Recorded[], output: Output): string[] {
  if (findings.length === 0) return [];
  const lines = findings.slice(0, most).map((finding) => told(finding, output));
  const more = findings.length > most ? [`  and ${findings.length - most} more: see --format json\n`] : [];
  return [[...lines, ...more].join('\n')];
}

/** How many findings of one status are listed. */
const most = 200;

function told(finding: Recorded, output: Output): string {
  const { status, key, priority, deadline, because, since, unconfirmed, recovering, waiver, maintenance, file, line } = finding;
  const at = (when: string): string => instant(when, output.language, output.timeZone);
  const details = [
    `since ${at(since)}`,
    ...(priority === null ? [] : [priority]),
    ...(deadline === null ? [] : [`restore by ${at(deadline)}`]),
    ...(unconfirmed === undefined ? [] : [`not confirmed: ${unconfirmed.count} of ${unconfirmed.of}`]),
    ...(recovering === undefined ? [] : [`recovering: ${recovering.count} of ${recovering.of}`]),
    ...(because === null ? [] : [`because of ${printable(because)}`]),
    ...(waiver === undefined ? [] : [`by ${waiver}`]),
    ...(maintenance === undefined ? [] : [`${maintenance.excluded ? 'within' : 'not excused by'} ${maintenance.ref}`]),
  ];
  const lines = [printable(render(textOf(output.controls, finding), finding.values, output)), ...detailsOf(finding, output).map(printable), `${details.join(', ')} (${printable(file)}:${line})`];
  return `${paint(status, output)}${' '.repeat(Math.max(1, 9 - status.length))}${printable(key)}\n${lines.map((one) => `         ${one}\n`).join('')}`;
}

/** What the system said where something could not be asked: for the engineer, who must mend it. */
function detailsOf({ status, evidence }: Recorded, { results }: Output): string[] {
  if (status !== 'unknown') return [];
  const unseen = results.observations.flatMap((one) => (!one.seen && one.detail !== '' && evidence.some(({ target, from }) => target === one.target && from === one.from) ? [one.detail] : []));
  return [...new Set(unseen)];
}

/** The last line: what was counted. */
function closing({ results, declarations, command }: Output, findings: readonly Recorded[]): string {
  const errors = results.diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = results.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const text = `${plural(declarations, 'declaration')}, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  if (command === 'check') return `${text}\n`;
  const count = (status: string): number => findings.filter((one) => one.status === status).length;
  return `${text}; ${plural(results.observations.length, 'look')}; promises: ${count('pass')} kept, ${count('fail')} broken, ${count('warn')} at risk, ${count('unknown')} unknown, ${count('waived')} waived\n`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
