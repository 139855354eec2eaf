import type { Unread, Written } from './load.ts';
import { refTo, type Declaration, type Ref } from './model/declaration.ts';
import type { Diagnostic, Edit, Severity } from './model/diagnostic.ts';
import type { Estate, EstateInEra } from './model/estate.ts';
import { byKindAndName } from './model/by-kind.ts';
import { givenBy, inheritable } from './model/inherited.ts';
import { bySpan, compareText } from './model/span.ts';
import { effectiveFrom, erasOf, isDay, lastDay, type Era } from './model/versions.ts';
import { admitAll, setAside, type Going, type Identified } from './text/admit.ts';
import { directory, type Directory } from './text/directory.ts';
import { notYet, together, unheard } from './text/eras.ts';
import { replacing, type Replacement } from './text/fix.ts';
import { apiVersion, identify } from './text/identity.ts';
import { limits } from './text/limits.ts';
import { locate, type Part } from './text/locate.ts';
import { keysIn, pointerTo, valueAt } from './text/pointer.ts';
import { namesIn, neededIn, type Named } from './text/references.ts';
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
  check(estate: Estate, report: Report): void;
}

/** Reports a mistake: in which declaration and where in it; without a declaration, about the estate as a whole. */
export type Report = (mistake: {
  readonly in?: Declaration | undefined;
  readonly pointer?: string;
  readonly part?: Part;
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
}

export interface Validated {
  readonly estate: Estate;
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Declarations -> the valid, linked part of them as an estate, and what is wrong with the rest. Never throws at what is declared. Where
 * names have several versions the estate is that of the last of its eras, and holds those of all; each is held against everything.
 */
export function validate(declarations: readonly Written[], against: Against): Validated {
  const known = declarations.map((written): Identified => {
    const is = identify(written.document, written.source);
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
  return { estate, diagnostics: diagnostics.sort((a, b) => bySpan(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message)) };
}

/** The declarations as they are in force in one era. */
function validateEra({ from: since, all, later }: Era<Identified>, { rules, controls, unread = [], lastValid = {} }: Against, fallback: string, eras: Estate['eras'], values: number): { readonly estate: Estate; readonly diagnostics: Diagnostic[] } {
  const going: Going = { since, valid: new Map(), aside: new Map(), first: new Map(), diagnostics: [] };
  for (const { ref } of later) if (ref !== undefined) setAside(ref, notYet, going);
  admitAll(all, going, values);
  for (const { guesses, because } of unread) {
    for (const { kind, name } of guesses) if (!going.valid.has(refTo(kind, name))) setAside(refTo(kind, name), because, going);
  }
  refer(directory(new Map(going.valid), new Map(going.aside), controls), going);
  const leaning = [...going.valid.values()].flatMap(({ kind, ref, spec }) => neededIn(kind, { spec }).map((named) => ({ ref, named })));
  lean(leaning, controls, going);
  const judged = obey(rules, fallback, going);
  lean(leaning, controls, going);
  // Until here it may have been what somebody missed; of what is judged it is no part.
  for (const [ref, { because }] of going.aside) if (because === notYet) going.aside.delete(ref);
  const unchanged = later.length === 0 && Object.keys(lastValid).length === 0 && judged.aside.size === going.aside.size;
  return { estate: unchanged ? { ...judged, eras } : estateOf(going, lastValid, eras), diagnostics: going.diagnostics };
}

/** Of what is inherited whoever wrote it is told. */
const isWritten = ({ inherits }: Declaration, keys: readonly string[]): boolean => inherits === undefined || valueAt({ spec: inherits.written }, keys) !== undefined;

/** A name that stands for nothing is a mistake of whoever wrote it. */
function refer({ isLinked, meaning }: Directory, going: Going): void {
  for (const declaration of going.valid.values()) {
    const { ref, kind, spec } = declaration;
    if (isLinked(kind, { spec })) continue;
    const missing = namesIn(kind, { spec }).filter(({ keys }) => isWritten(declaration, keys)).flatMap((one) => {
      const found = meaning(one);
      return found.is === 'missing' ? [{ ...one, ...found }] : [];
    });
    for (const { keys, part, message, help, name, meant } of missing.slice(0, limits.told)) {
      const pointer = pointerTo(...keys);
      // A key that is there already must not be there twice.
      const free = meant !== undefined && (part === 'value' || valueAt({ spec: declaration.spec }, [...keys.slice(0, -1), meant]) === undefined);
      const fix = free ? replacing(declaration.source, { pointer, part, was: name, instead: meant }) : undefined;
      const because: Diagnostic = { rule: 'reference', severity: 'error', message, ...(help !== undefined && { help }), at: locate(declaration.source, pointer, part), ...(fix !== undefined && { fix }) };
      going.diagnostics.push(because);
      setAside(ref, because, going);
    }
  }
}

/** Sets aside what cannot be judged without something that is set aside, until nothing more is. */
function lean(leaning: readonly { readonly ref: Ref; readonly named: Named }[], controls: readonly string[], going: Going): void {
  for (let before = -1; before !== going.aside.size;) {
    before = going.aside.size;
    const { meaning } = directory(going.valid, going.aside, controls);
    for (const { ref, named } of leaning) {
      const found = going.valid.has(ref) ? meaning(named) : undefined;
      const because = found?.is === 'aside' ? going.aside.get(found.ref)?.because : undefined;
      if (because !== undefined) setAside(ref, because, going);
    }
  }
}

/** Asks every rule about the valid part of the estate, and gives that. Of one declaration a rule tells no more than a person would read. */
function obey(rules: Readonly<Record<string, Rule>>, fallback: string, going: Going): Estate {
  const estate = estateOf(going, {}, []);
  for (const [rule, { severity, fix, check }] of Object.entries(rules)) {
    const told = new Map<Ref | undefined, number>();
    check(estate, ({ in: declaration, pointer = '', part = 'value', message, help = fix, mend, related = [] }) => {
      const before = told.get(declaration?.ref) ?? 0;
      if (before === limits.told) return;
      told.set(declaration?.ref, before + 1);
      const at = declaration === undefined ? { file: fallback, line: 1, column: 1, endLine: 1, endColumn: 2 } : locate(declaration.source, pointer, part);
      const places = related.map((one) => ({ message: one.message, at: locate(one.in.source, one.pointer ?? '', one.part ?? 'value') }));
      const [top, ...keys] = keysIn(pointer);
      if (declaration !== undefined && top === 'spec' && !isWritten(declaration, [top, ...keys])) {
        const giver = givenBy(estate, declaration, keys);
        if (giver !== declaration) places.push({ message: `inherited from ${giver.name}`, at: locate(giver.source, pointer, part) });
      }
      const edits: readonly Edit[] | undefined = declaration === undefined || mend === undefined ? undefined : replacing(declaration.source, { pointer, part, ...mend });
      const diagnostic: Diagnostic = { rule, severity, message, help, at, ...(places.length > 0 && { related: places }), ...(edits !== undefined && { fix: edits }) };
      going.diagnostics.push(diagnostic);
      if (severity === 'error' && declaration !== undefined) setAside(declaration.ref, diagnostic, going);
    });
  }
  return estate;
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
