import type { Diagnostic } from '../model/diagnostic.ts';
import type { Recorded } from '../model/finding.ts';
import { bySpan } from '../model/span.ts';
import type { Format, Output } from '../publish.ts';
import { printable } from '../text/printable.ts';
import { textOf } from '../words/passes.ts';
import { render } from '../words/render.ts';

export default {
  title: 'Annotations of GitHub Actions',
  mediaType: 'text/plain',
  write: (output: Output): string => [
    ...output.results.diagnostics.toSorted((a, b) => bySpan(a.at, b.at)).map(diagnosed),
    ...output.results.findings.filter(({ change, status }) => change !== 'gone' && status in levels).map((finding) => told(finding, output)),
  ].map((line) => `${line}\n`).join(''),
} satisfies Format;

const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'notice', fail: 'error', unknown: 'warning', warn: 'warning' };

function diagnosed({ rule, severity, message, help, at }: Diagnostic): string {
  return command(severity, { file: at.file, line: at.line, endLine: at.endLine, col: at.column, endColumn: at.endColumn, title: rule }, help === undefined ? message : `${message}\nhelp: ${help}`);
}

function told(finding: Recorded, output: Output): string {
  return command(finding.status, { file: finding.file, line: finding.line, title: finding.key }, render(textOf(output.controls, finding), finding.values, output));
}

/** One workflow command. What others wrote stands in it escaped, so that no text of theirs is ever a command of its own. */
function command(severity: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const property = (value: string | number): string => data(printable(String(value))).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${levels[severity] ?? 'notice'} ${Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`).join(',')}::${message.split('\n').map((line) => data(printable(line))).join('%0A')}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
