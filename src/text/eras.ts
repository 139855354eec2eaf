// What is wrong in which era: the same mistake is told once, with the day that makes the difference.
import type { Source } from '../model/declaration.ts';
import type { Diagnostic, Related } from '../model/diagnostic.ts';
import { versioned, type Era, type Version } from '../model/versions.ts';
import { onceEach } from '../model/once.ts';
import { compareText, type Span } from '../model/span.ts';
import { locate } from './locate.ts';
import { quoted } from './printable.ts';

/** Something declared and where it is written, as one of several versions. */
export interface Dated extends Version {
  readonly source: Source;
  /** The last day of it. */
  readonly ends?: string | undefined;
}

/** What is wrong with the declarations as they are in force in an era. */
export interface InEra {
  readonly era: Era<Dated>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The diagnostics of all eras (the last first), each once. One that holds only for a time says from when, or until when, unless it
 * is about a version that holds only then itself. What `throughout` says of must be wrong as long as what it is told of is in force.
 */
export function together(all: readonly InEra[], throughout: (rule: string) => boolean): Diagnostic[] {
  const documentAt = documents(all);
  // In the earliest nothing has ended before it, or nothing would be told of it.
  const over = all.map(({ era }, index) => new Set(index === all.length - 1 ? [] : era.all.flatMap(({ ends, source }) => (ends !== undefined && era.from !== undefined && ends < era.from ? [source] : []))));
  const found = new Map<string, { readonly diagnostic: Diagnostic; readonly eras: number[] }>();
  for (const [index, { diagnostics }] of all.entries()) {
    const ended = over[index] ?? new Set();
    for (const diagnostic of diagnostics) {
      // Of what has ended before it nothing is told that was not so while it lasted.
      const of = ended.size === 0 ? undefined : documentAt(diagnostic);
      if (of !== undefined && ended.has(of)) continue;
      const { rule, message, at: { file, line, column } } = diagnostic;
      const key = JSON.stringify([rule, message, file, line, column]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { diagnostic, eras: [index] });
      else if (known.eras.at(-1) !== index) known.eras.push(index);
    }
  }
  const turning = onceEach((index: number) => turn(all[index]?.era));
  const inForce = all.map(({ era }, index) => new Set(era.all.map(({ source }) => source).filter((source) => over[index]?.has(source) !== true)));
  return [...found.values()].flatMap(({ diagnostic, eras }): Diagnostic[] => {
    if (eras.length === all.length) return [diagnostic];
    const source = documentAt(diagnostic);
    const alive = inForce.flatMap((sources, index) => (source === undefined || sources.has(source) ? [index] : []));
    if (eras.length >= alive.length) return [diagnostic];
    return throughout(diagnostic.rule) ? [] : [{ ...diagnostic, related: [...diagnostic.related ?? [], ...bounds(turning, eras, alive)] }];
  });
}

/** The version from which it is so, and the one from which it is not. */
function bounds(turning: (index: number) => Turn | undefined, eras: readonly number[], alive: readonly number[]): Related[] {
  const [latest = 0, earliest = 0] = [eras[0], eras.at(-1)];
  const begins = earliest === alive.at(-1) ? undefined : turning(earliest);
  const ends = latest === alive[0] ? undefined : turning(latest - 1);
  return [...(begins === undefined ? [] : [{ message: `so from ${begins.day}`, at: begins.at }]), ...(ends === undefined ? [] : [{ message: `so until ${ends.day}`, at: ends.at }])];
}

/** A day on which an era begins, and where that is written. */
interface Turn {
  readonly day: string;
  readonly at: Span;
}

function turn(era: Era<Dated> | undefined): Turn | undefined {
  const first = era?.from === undefined ? undefined : era.all.find(({ from }) => from === era.from);
  return era?.from === undefined || first === undefined ? undefined : { day: era.from, at: locate(first.source, '/spec/effectiveFrom') };
}

/** Answers in which document a diagnostic is. */
function documents(all: readonly InEra[]): (diagnostic: Diagnostic) => Source | undefined {
  const files = Map.groupBy(new Set(all.flatMap(({ era }) => era.all.map(({ source }) => source))), ({ file }) => file);
  const lines = new Map<string, readonly { readonly source: Source; readonly line: number }[]>();
  return ({ at }) => {
    const known = lines.get(at.file) ?? (files.get(at.file) ?? []).map((source) => ({ source, line: locate(source, '', 'key').line })).sort((a, b) => a.line - b.line);
    lines.set(at.file, known);
    return known.findLast(({ line }) => line <= at.line)?.source;
  };
}

/** Why nothing is said of what is known and comes into force only after an era. */
export const notYet: Diagnostic = { rule: 'not-yet', severity: 'info', message: 'not yet in force', at: { file: '', line: 1, column: 1, endLine: 1, endColumn: 2 } };

/** The versions that are too many to be read beside those of so many eras, told of the last of them. */
export function unheard(left: readonly Dated[], eras: number): Diagnostic[] {
  const last = left.toSorted((a, b) => compareText(a.from ?? '', b.from ?? '')).at(-1);
  return last === undefined ? [] : [{
    rule: 'limits', severity: 'warning', message: `names change their versions on more than ${eras} days: ${left.length === 1 ? 'this one is' : `this one and ${left.length - 1} before it are`} not read`,
    help: 'remove the versions that nothing is judged by any more', at: locate(last.source, '/spec/effectiveFrom'),
  }];
}

/** That one name is declared twice, from the same day. */
export function twice({ kind, name, from, source, first }: { readonly kind: string; readonly name: string; readonly from: string | undefined; readonly source: Source; readonly first: Source }): Diagnostic {
  return {
    rule: 'duplicate', severity: 'error', message: `${kind} "${name}" is declared twice${from === undefined ? '' : ` from ${quoted(from)}`}`,
    help: `give one of them another name, ${versioned.has(kind) ? 'or another effectiveFrom where it is another version, ' : ''}or remove it`,
    at: locate(source, '/metadata/name'), related: [{ message: 'first declared here', at: locate(first, '/metadata/name') }],
  };
}
