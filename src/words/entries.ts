// What a format lists: diagnostics and findings alike, in words. Pure.
import type { Diagnostic, Edit, Related, Severity } from '../model/diagnostic.ts';
import type { Recorded, Status } from '../model/finding.ts';
import type { Text } from '../model/message.ts';
import type { Results } from '../model/results.ts';
import { bySpan, compareText } from '../model/span.ts';
import { harmless } from '../text/harmless.ts';
import { formatWords } from './formats.ts';
import { textOf } from './passes.ts';
import { render, type Wording } from './render.ts';
import { say } from './vocabulary.ts';

/** A diagnostic or a finding, in words. Every text is one harmless line, to be escaped as its format demands; `file` and `key` are as they are. */
export interface Entry {
  readonly what: 'diagnostic' | 'finding';
  /** The rule or control. */
  readonly id: string;
  readonly status: Severity | Status;
  /** How loudly it is told: what is not confirmed, and what another finding explains, is a note; what is kept or waived, nothing. */
  readonly level: Level;
  readonly message: string;
  /** What a reader must know besides: not confirmed, explained by another, waived. */
  readonly notes: readonly string[];
  /** The way out, where one is known: of what is broken or at risk, not of what could not be seen. */
  readonly help: string | undefined;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Of a diagnostic: from 1, the end exclusive. */
  readonly region: { readonly column: number; readonly endLine: number; readonly endColumn: number } | undefined;
  readonly related: readonly Related[];
  /** What mends a diagnostic, where that is certain: characters of the text for others, as they are. Else nothing. */
  readonly fix: readonly Edit[];
  /** What names it within its run: a finding's key; a diagnostic's rule and place. */
  readonly key: string;
  readonly finding: Recorded | undefined;
}

export type Level = 'error' | 'warning' | 'note' | 'none';

/** The words there are for what controls say and what to do about it. */
type Explained = Readonly<Record<string, { readonly texts: Readonly<Record<string, Text>>; readonly fix: Text }>>;

/** Everything that is to be listed: diagnostics in the order of the text, then findings that are not gone, the gravest first. */
export function entriesOf(results: Pick<Results, 'diagnostics' | 'findings'>, controls: Explained, wording: Wording): readonly Entry[] {
  return [
    ...results.diagnostics.toSorted((a, b) => bySpan(a.at, b.at)).map(diagnosed),
    ...results.findings.filter(({ change }) => change !== 'gone').toSorted(byGravity).map((finding) => found(finding, controls, wording)),
  ];
}

/** The gravest first: by level, else as they are. */
export const gravestFirst = (entries: readonly Entry[]): readonly Entry[] => entries.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));

const levels: readonly Level[] = ['error', 'warning', 'note', 'none'];
const order: readonly Status[] = ['fail', 'unknown', 'warn', 'waived', 'pass'];

function byGravity(a: Recorded, b: Recorded): number {
  return order.indexOf(a.status) - order.indexOf(b.status) || compareText(a.priority ?? 'P9', b.priority ?? 'P9') || compareText(a.deadline ?? '9', b.deadline ?? '9') || compareText(a.key, b.key);
}

const severityLevels: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note' };

function diagnosed({ rule, severity, message, help, at, related = [], fix = [] }: Diagnostic): Entry {
  const { file, line, column, endLine, endColumn } = at;
  return {
    what: 'diagnostic', id: harmless(rule), status: severity, level: severityLevels[severity], message: harmless(message), notes: [], help: help === undefined ? undefined : harmless(help),
    file, line, region: { column, endLine, endColumn }, related, fix, key: `${rule} ${file}:${line}:${column}`, finding: undefined,
  };
}

function found(finding: Recorded, controls: Explained, wording: Wording): Entry {
  const { control, status, unconfirmed, recovering, because, waiver } = finding;
  const { language } = wording;
  const settled = status === 'pass' || status === 'waived';
  const fix = Object.hasOwn(controls, control) ? controls[control]?.fix[language] : undefined;
  const progress = ({ count, of }: { readonly count: number; readonly of: number }): { count: { count: number }; of: { count: number } } => ({ count: { count }, of: { count: of } });
  const notes = [
    ...(unconfirmed === undefined ? [] : [say(formatWords.unconfirmed, language, progress(unconfirmed))]),
    ...(recovering === undefined ? [] : [say(formatWords.recovering, language, progress(recovering))]),
    ...(because === null ? [] : [say(formatWords.because, language, { key: because })]),
    ...(waiver === undefined ? [] : [say(formatWords.waivedBy, language, { waiver })]),
  ];
  return {
    what: 'finding', id: harmless(control), status, level: settled ? 'none' : because !== null || unconfirmed !== undefined ? 'note' : status === 'fail' ? 'error' : 'warning',
    message: harmless(render(textOf(controls, finding), finding.values, wording)), notes: notes.map(harmless), help: fix !== undefined && (status === 'fail' || status === 'warn') ? harmless(fix) : undefined,
    file: finding.file, line: finding.line, region: undefined, related: [], fix: [], key: finding.key, finding,
  };
}
