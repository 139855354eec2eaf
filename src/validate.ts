import type { Unread, Written } from './load.ts';
import { refTo, type Declaration, type Ref } from './model/declaration.ts';
import type { Diagnostic, Edit, Related, Severity } from './model/diagnostic.ts';
import type { Estate, EstateInEra, Kind } from './model/estate.ts';
import { byKindAndName } from './model/by-kind.ts';
import { givenBy, inheritable } from './model/inherited.ts';
import { bySpan, compareText, type Span } from './model/span.ts';
import { effectiveFrom, erasOf, isDay, lastDay, type Era } from './model/versions.ts';
import { admitAll, type Identified } from './text/admit.ts';
import { directory } from './text/directory.ts';
import { notYet, together, unheard } from './text/eras.ts';
import { replacing, type Replacement } from './text/fix.ts';
import { apiVersion, identify } from './text/identity.ts';
import { limits } from './text/limits.ts';
import { locate, type Part } from './text/locate.ts';
import { isWritten, lean, refer, setAside, type Going } from './text/linking.ts';
import { keysIn, valueAt } from './text/pointer.ts';
import { neededIn, type Named } from './text/references.ts';
import * as validators from './text/validators.gen.js';

/** A rule reads the whole estate and reports what cannot be right as written, and schemas cannot say. Pure; knows no clock. */
export interface Rule {
  readonly title: string;
  /** An error sets aside the declaration that it is reported in. */
  readonly severity: Severity;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** Says only what is wrong as long as the declaration is in force: what one version of another lacks, the next may give. */
  readonly throughout?: true;
  /** Which parts of which declarations it reads: what is written elsewhere makes no difference to what it says. Where it is not said, all of them. */
  readonly reads?: Reads;
  /** The kind of which it says of each alone (`*`: of every one): what it says of one stands on no other of that kind. */
  readonly each?: Kind | '*';
  check(estate: Estate, report: Report): void;
}

/**
 * Paths into the declarations of a kind (`*`: of every kind), as `spec.probes.*.every`: `*` is any key, a last `#` only which keys there are, and a path
 * stands for all that is below it; `text` is what stands beside all values, comments. Which names are declared, what is set aside, and the Estate may be read in any case.
 */
export type Reads = Partial<Readonly<Record<Kind | '*', readonly string[]>>>;

/** Reports a mistake: in which declaration and where in it; without a declaration, about the estate as a whole. */
export type Report = (mistake: {
  readonly in?: Declaration | undefined;
  readonly pointer?: string;
  readonly part?: Part;
  /** The place itself, where no pointer leads to it: a comment. */
  readonly at?: Span;
  readonly message: string;
  /** The way out, where it is more exact than the rule's own. */
  readonly help?: string;
  /** What must be written there, and what is, where no other way is meant. */
  readonly mend?: Pick<Replacement, 'was' | 'instead'>;
  readonly related?: readonly { readonly in: Declaration; readonly pointer?: string; readonly part?: Part; readonly message: string }[];
}) => void;

type LastValid = Readonly<Record<string, unknown>>;

/** What declarations are held against. */
export interface Against {
  readonly rules: Readonly<Record<string, Rule>>;
  /** The ids of the controls there are. */
  readonly controls: readonly string[];
  /** What could not be read: it is not missing, though nothing is known of it. */
  readonly unread?: readonly Unread[];
  /** The spec of the last valid version of service levels, by name: it speaks while the written one is not valid. */
  readonly lastValid?: LastValid;
  /** What stands for the estate where no file does. */
  readonly dir?: string;
  /** Asks the rules; whoever remembers what they said may ask fewer. */
  readonly ask?: Ask;
}

/** Rules and an estate -> all that they say of it, in the order of the rules; what is about no declaration is told at `fallback`. */
export type Ask = (rules: Readonly<Record<string, Rule>>, estate: Estate, fallback: string) => readonly Told[];

export interface Validated {
  readonly estate: Estate;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** What rules were asked about, and said; nothing where names have several versions. */
  readonly judged: Judged | undefined;
}

/** The estate as rules were asked about it, what they said, in their order, and what else there was to say. */
export interface Judged {
  readonly estate: Estate;
  readonly told: readonly Told[];
  readonly besides: readonly Diagnostic[];
  /** The file at which is told what is about none. */
  readonly fallback: string;
}

/** What a rule said of a declaration; without one, of the estate as a whole. */
export interface Told {
  readonly rule: string;
  readonly of: Ref | undefined;
  readonly diagnostic: Diagnostic;
}

/**
 * Declarations -> the valid, linked part of them as an estate, and what is wrong with the rest. Never throws at what is declared. Where
 * names have several versions the estate is that of the last of its eras, and holds those of all; each is held against everything.
 */
export function validate(declarations: readonly Written[], against: Against): Validated {
  const known = declarations.map((written): Identified => {
    const is = written.valid ?? identify(written.document, written.source);
    const ref = is.kind === undefined || is.name === undefined ? undefined : refTo(is.kind, is.name);
    const { spec } = written.document;
    return { ...written, is, ref, from: effectiveFrom(is.kind, spec), ends: lastDay(is.kind, spec) };
  });
  // Every era costs as much as the whole: of a large estate fewer are read.
  const { eras, left } = erasOf(known, Math.min(limits.eras, Math.max(4, Math.floor(limits.heldInEras / known.length))));
  const estates: EstateInEra[] = [];
  const fallback = declarations[0]?.source.file ?? against.unread?.[0]?.file ?? against.dir ?? '.';
  const found = eras.map((era) => ({ era, ...validateEra(era, against, fallback, estates, inheritable.values / eras.length) }));
  const diagnostics = found.length === 1 ? (found[0]?.diagnostics ?? []) : [...together(found, (rule) => against.rules[rule]?.throughout === true), ...unheard(left, eras.length)];
  // What begins on no day that there is never begins.
  const real = found.filter(({ era: { from } }) => from === undefined || isDay(from));
  if (real.length > 1) estates.push(...real.map(({ era: { from }, estate }) => ({ from, estate })));
  const { estate } = (real[0] ?? found[0]) as (typeof found)[number];
  return { estate, diagnostics: diagnostics.sort(inOrder), judged: found.length === 1 && left.length === 0 ? found[0]?.judged : undefined };
}

/** The order in which what is wrong with an estate is told: by file, line and column. */
export const inOrder = (a: Diagnostic, b: Diagnostic): number => bySpan(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message);

/** The declarations as they are in force in one era. */
function validateEra({ from: since, all, later }: Era<Identified>, { rules, controls, unread = [], lastValid = {}, ask = judge }: Against, fallback: string, eras: Estate['eras'], values: number): { readonly estate: Estate; readonly diagnostics: Diagnostic[]; readonly judged: Judged } {
  const going: Going = { since, valid: new Map(), aside: new Map(), first: new Map(), diagnostics: [] };
  for (const { ref } of later) if (ref !== undefined) setAside(ref, notYet, going);
  admitAll(all, going, values);
  for (const { guesses, because } of unread) {
    for (const { kind, name } of guesses) if (!going.valid.has(refTo(kind, name))) setAside(refTo(kind, name), because, going);
  }
  refer(directory(new Map(going.valid), new Map(going.aside), controls), going);
  const leaning: { readonly ref: Ref; readonly named: Named }[] = [];
  for (const { kind, ref, spec } of going.valid.values()) for (const named of neededIn(kind, { spec })) leaning.push({ ref, named });
  lean(leaning, controls, going);
  const besides = [...going.diagnostics];
  const judged = estateOf(going, {}, []);
  const told = ask(rules, judged, fallback);
  for (const { of, diagnostic } of told) {
    going.diagnostics.push(diagnostic);
    if (diagnostic.severity === 'error' && of !== undefined) setAside(of, diagnostic, going);
  }
  lean(leaning, controls, going);
  // Until here it may have been what somebody missed; of what is judged it is no part.
  for (const [ref, { because }] of going.aside) if (because === notYet) going.aside.delete(ref);
  const unchanged = later.length === 0 && Object.keys(lastValid).length === 0 && judged.aside.size === going.aside.size;
  return { estate: unchanged ? { ...judged, eras } : estateOf(going, lastValid, eras), diagnostics: going.diagnostics, judged: { estate: judged, told, besides, fallback } };
}

/** Asks rules about an estate, or about a part of a `whole` one. Of one declaration a rule tells no more than a person would read; what is about none is told at `fallback`. */
export function judge(rules: Readonly<Record<string, Rule>>, estate: Estate, fallback: string, whole = estate): Told[] {
  const all: Told[] = [];
  for (const [rule, { severity, fix, check }] of Object.entries(rules)) {
    const told = new Map<Ref | undefined, number>();
    const heirs: { readonly told: Told; readonly above: string }[] = [];
    const said = new Set<string>();
    check(estate, ({ in: declaration, pointer = '', part = 'value', at: place, message, help = fix, mend, related = [] }) => {
      const before = told.get(declaration?.ref) ?? 0;
      if (before === limits.told) return;
      told.set(declaration?.ref, before + 1);
      const at = place ?? (declaration === undefined ? { file: fallback, line: 1, column: 1, endLine: 1, endColumn: 2 } : locate(declaration.source, pointer, part));
      const places = related.map((one) => placeOf(one, whole));
      const giver = declaration === undefined ? undefined : giverOf(declaration, pointer, whole);
      if (giver !== undefined) places.push({ message: `inherited from ${giver.name}`, at: locate(giver.source, pointer, part) });
      const edits: readonly Edit[] | undefined = declaration === undefined || mend === undefined ? undefined : replacing(declaration.source, { pointer, part, ...mend });
      const diagnostic: Diagnostic = { rule, severity, message, help, at, ...(places.length > 0 && { related: places }), ...(edits !== undefined && { fix: edits }) };
      const one: Told = { rule, of: declaration?.ref, diagnostic };
      all.push(one);
      said.add(`${declaration?.ref} ${pointer} ${message}`);
      const parent = declaration?.inherits?.from;
      if (giver !== undefined && parent !== undefined) heirs.push({ told: one, above: `${refTo(giver.kind, parent)} ${pointer} ${message}` });
    });
    // What is wrong with a parent the heir is not told again.
    const again = new Set(heirs.flatMap((one) => (said.has(one.above) ? [one.told] : [])));
    if (again.size > 0) all.splice(0, all.length, ...all.filter((one) => !again.has(one)));
  }
  return all;
}

/** Who wrote what stands at a place of a declaration, where it is inherited. */
function giverOf(declaration: Declaration, pointer: string, estate: Estate): Declaration | undefined {
  const [top, ...keys] = keysIn(pointer);
  if (top !== 'spec' || isWritten(declaration, [top, ...keys])) return undefined;
  const giver = givenBy(estate, declaration, keys);
  return giver === declaration ? undefined : giver;
}

/** Another place that belongs to a mistake: of what is inherited, where it is written. */
function placeOf({ in: declaration, pointer = '', part = 'value', message }: NonNullable<Parameters<Report>[0]['related']>[number], estate: Estate): Related {
  const giver = giverOf(declaration, pointer, estate);
  const isThere = giver !== undefined && valueAt({ spec: giver.spec }, keysIn(pointer)) !== undefined;
  return isThere ? { message: `${message}, inherited from ${giver.name}`, at: locate(giver.source, pointer, part) } : { message, at: locate(declaration.source, pointer, part) };
}

/** The only place where an estate is made. */
function estateOf({ valid, aside, first, since }: Going, lastValid: LastValid, eras: Estate['eras']): Estate {
  const all = [...valid.values()];
  for (const [name, spec] of Object.entries(lastValid)) {
    const ref = refTo('ServiceLevel', name);
    const source = first.get(ref) ?? { file: aside.get(ref)?.because.at.file ?? '', text: '', document: 0 };
    // It was valid by the schema of its day: it must still be.
    const valid = validators.ServiceLevel({ apiVersion, kind: 'ServiceLevel', metadata: { name }, spec });
    if (aside.has(ref) && valid) all.push({ kind: 'ServiceLevel', name, ref, title: undefined, description: undefined, labels: {}, spec, source });
  }
  return { ...byKindAndName(all), eras, ...(since !== undefined && { since }), aside: new Map([...aside].sort(([a], [b]) => compareText(a, b))) } as unknown as Estate;
}
