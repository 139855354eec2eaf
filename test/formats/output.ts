// What a format is given: diagnostics and findings made by hand, with the real rules and controls.
import { controls } from '../../src/controls/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { keyOf, type Recorded } from '../../src/model/finding.ts';
import type { Output } from '../../src/publish.ts';
import { rules } from '../../src/rules/index.ts';

/** Texts that mean something to one of those who read the formats. */
export const hostile: readonly string[] = [
  '::error::owned', '\n::error file=a.ts::owned', '##[error]owned', '%0A::error::owned', '%25', 'a,b=c:d', ']]>', '</failure><failure/>', '<!-- -->', '<script>alert(1)</script>', '&lt;b&gt; &amp;',
  '=HYPERLINK("http://evil.example";"x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'x;=1', 'a"b', 'a\r\nb,c', '@org/team', '#12', 'GH-7', 'o/r#12', '1452b144d5cb9d1a6a7098a6c07bcb12ab5c5acf', 'deadbee',
  'a|b', '`code`', '**bold** _it_ ~~no~~', '[x](javascript:alert(1))', '[x](1)', '![i](http://evil.example/x.png)', 'www.evil.example', 'https://evil.example', 'mallory@evil.example', '{0} {{1}}', '$x$',
  'ends in {', '# SKIP', ' # todo later', '\\# SKIP \\\\', 'Bail out!', '  ...', '  ---', '1..99', '\u001b[31mred\u001b[0m', '\u202egnp.exe', '\u2066hidden\u2069', 'a\u0000b', '\ud800', 'x\udfffy', 'a\u2028b\u2029c', '\ufffe\uffff', '\u0085', '', ' ', "it's",
  '😀 æøå', 'x'.repeat(5000), '😀'.repeat(3000),
];

/** A finding of equipment that is not encrypted, whose device has the text for a name; failing unless said otherwise. */
export function finding(text: string, more: Partial<Recorded> = {}): Recorded {
  const control = more.control ?? 'equipment-encrypted';
  const subject = more.subject ?? 'inventory/fjordfisk';
  const about = more.about ?? text;
  return {
    key: keyOf(control, subject, about), control, subject, about, status: 'fail', id: 'not-encrypted', values: { device: text }, measured: 'fail', priority: 'P2', deadline: '2026-11-18T19:15:00Z',
    respondBy: null, internalDeadline: null, customers: [], because: null, told: control, episode: null, pointer: '/spec', at: '2026-11-17T19:25:00Z', evidence: [], since: '2026-11-17T19:15:00Z', change: 'opened',
    file: 'services/fjordfisk.yaml', line: 12, ...more,
  };
}

/** A diagnostic with the text for message, help and the message of a related place. */
export function diagnostic(text: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const at = { file: 'services/erp.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 };
  return { rule: 'timeout-longer-than-interval', severity: 'error', message: text, help: text, at, related: [{ message: text, at }], ...more };
}

export const output = (more: Partial<Output> & { readonly findings?: readonly Recorded[]; readonly diagnostics?: readonly Diagnostic[] } = {}): Output => {
  const { findings = [], diagnostics = [], ...rest } = more;
  return {
    command: 'audit', exit: 1, controls, rules, language: 'en', timeZone: 'Europe/Oslo', sources: new Map(), declarations: 40, colour: false, version: '0.1.0', repository: 'https://github.com/move-operations/drift',
    place: (file) => file,
    results: { run: 'r', commit: '1452b144d5cb9d1a6a7098a6c07bcb12ab5c5acf', at: '2026-11-17T19:25:00Z', scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, diagnostics, observations: [], findings },
    ...rest,
  };
};

/** Every hostile text, as a diagnostic and as a finding with a name and a file of it. */
export const poisoned = (more: Partial<Output> = {}): Output => output({
  ...more,
  diagnostics: hostile.map((text) => diagnostic(text)),
  findings: hostile.map((text, index) => finding(text, { about: `${index} ${text}`, file: text, because: index % 9 === 0 ? text : null })),
});
