import type { Unread, Written } from './load.ts';
import { refTo, type Declaration, type Ref, type Source } from './model/declaration.ts';
import type { Diagnostic, Severity } from './model/diagnostic.ts';
import type { Aside, Estate } from './model/estate.ts';
import { kindNames } from './model/kinds.gen.ts';
import { bySpan, compareText } from './model/span.ts';
import { directory, type Directory } from './text/directory.ts';
import { explain } from './text/explain.ts';
import { apiVersion, identify } from './text/identity.ts';
import { limits } from './text/limits.ts';
import { locate, type Part } from './text/locate.ts';
import { pointerTo } from './text/pointer.ts';
import { namesIn, needed, type Named } from './text/references.ts';
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

/** Declarations -> the valid, linked part of them as an estate, and what is wrong with the rest. Never throws at what is declared. */
export function validate(declarations: readonly Written[], { rules, controls, unread = [], lastValid = {}, dir = '.' }: Against): Validated {
  const going: Going = { valid: new Map(), aside: new Map(), first: new Map(), diagnostics: [] };
  for (const written of declarations) admit(written, going);
  for (const { guesses, because } of unread) {
    for (const { kind, name } of guesses) if (!going.valid.has(refTo(kind, name))) setAside(refTo(kind, name), because, going);
  }
  const names = new Map([...going.valid.values()].map((declaration) => [declaration.ref, namesIn(declaration.kind, { spec: declaration.spec })]));
  refer(names, directory(new Map(going.valid), new Map(going.aside), controls), going);
  lean(names, controls, going);
  obey(rules, declarations[0]?.source.file ?? unread[0]?.file ?? dir, going);
  lean(names, controls, going);
  return { estate: estateOf(going, lastValid), diagnostics: going.diagnostics.sort((a, b) => bySpan(a.at, b.at) || compareText(a.rule, b.rule) || compareText(a.message, b.message)) };
}

interface Going {
  readonly valid: Map<Ref, Declaration>;
  readonly aside: Map<Ref, Aside>;
  /** Where each name was first declared. */
  readonly first: Map<Ref, Source>;
  readonly diagnostics: Diagnostic[];
}

/** Whatever is set aside keeps its first reason. */
function setAside(ref: Ref, because: Diagnostic, { valid, aside }: Going): void {
  valid.delete(ref);
  if (!aside.has(ref)) aside.set(ref, { ref, because });
}

/** Holds a document against the schema of its kind, and its name against those before it. */
function admit({ document, source }: Written, going: Going): void {
  const { kind, name, diagnostics } = identify(document, source);
  const validator = kind === undefined || diagnostics.length > 0 ? undefined : (validators as Readonly<Record<string, typeof validators.Service>>)[kind];
  const wrong = [...diagnostics];
  if (kind !== undefined && validator !== undefined && !validator(document)) wrong.push(...explain(kind, document, source, validator.errors ?? []));
  going.diagnostics.push(...wrong);
  if (kind === undefined || name === undefined) return;
  const ref = refTo(kind, name);
  const first = going.first.get(ref);
  if (first !== undefined) {
    const because: Diagnostic = {
      rule: 'duplicate', severity: 'error', message: `${kind} "${name}" is declared twice`, help: 'give one of them another name, or remove it',
      at: locate(source, '/metadata/name'), related: [{ message: 'first declared here', at: locate(first, '/metadata/name') }],
    };
    going.diagnostics.push(because);
    wrong.push(because);
  } else going.first.set(ref, source);
  if (wrong[0] !== undefined) return setAside(ref, wrong[0], going);
  const { title, description, labels = {} } = document['metadata'] as Pick<Declaration, 'title' | 'description'> & Partial<Pick<Declaration, 'labels'>>;
  going.valid.set(ref, { kind, name, ref, title, description, labels, spec: document['spec'], source });
}

type Names = ReadonlyMap<Ref, readonly Named[]>;

/** A name that stands for nothing is a mistake of whoever wrote it. */
function refer(names: Names, { meaning }: Directory, going: Going): void {
  for (const [ref, named] of names) {
    const declaration = going.valid.get(ref);
    const missing = named.flatMap((one) => {
      const found = meaning(one);
      return found.is === 'missing' ? [{ ...one, ...found }] : [];
    });
    for (const { keys, part, message, help } of missing.slice(0, limits.told)) {
      if (declaration === undefined) continue;
      const because: Diagnostic = { rule: 'reference', severity: 'error', message, ...(help !== undefined && { help }), at: locate(declaration.source, pointerTo(...keys), part) };
      going.diagnostics.push(because);
      setAside(ref, because, going);
    }
  }
}

/** Sets aside what cannot be judged without something that is set aside, until nothing more is. */
function lean(names: Names, controls: readonly string[], going: Going): void {
  const leaning = [...names].flatMap(([ref, named]) => named.filter(({ path }) => needed.has(`${going.valid.get(ref)?.kind ?? ''} ${path}`)).map((one) => ({ ref, named: one })));
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

/** Asks every rule about the valid part of the estate. Of one declaration a rule tells no more than a person would read. */
function obey(rules: Readonly<Record<string, Rule>>, fallback: string, going: Going): void {
  const estate = estateOf(going, {});
  for (const [rule, { severity, fix, check }] of Object.entries(rules)) {
    const told = new Map<Ref | undefined, number>();
    check(estate, ({ in: declaration, pointer = '', part = 'value', message, help = fix, related }) => {
      const before = told.get(declaration?.ref) ?? 0;
      if (before === limits.told) return;
      told.set(declaration?.ref, before + 1);
      const at = declaration === undefined ? { file: fallback, line: 1, column: 1, endLine: 1, endColumn: 2 } : locate(declaration.source, pointer, part);
      const diagnostic: Diagnostic = {
        rule, severity, message, help, at,
        ...(related !== undefined && { related: related.map((one) => ({ message: one.message, at: locate(one.in.source, one.pointer ?? '', one.part ?? 'value') })) }),
      };
      going.diagnostics.push(diagnostic);
      if (severity === 'error' && declaration !== undefined) setAside(declaration.ref, diagnostic, going);
    });
  }
}

/** The only place where an estate is made. */
function estateOf({ valid, aside, first }: Going, lastValid: LastValid): Estate {
  const all = [...valid.values()];
  for (const [name, spec] of Object.entries(lastValid)) {
    const ref = refTo('ServiceLevel', name);
    const source = first.get(ref) ?? { file: aside.get(ref)?.because.at.file ?? '', text: '', document: 0 };
    // It was valid by the schema of its day: it must still be.
    const valid = validators.ServiceLevel({ apiVersion, kind: 'ServiceLevel', metadata: { name }, spec });
    if (aside.has(ref) && valid) all.push({ kind: 'ServiceLevel', name, ref, title: undefined, description: undefined, labels: {}, spec, source });
  }
  all.sort((a, b) => compareText(a.name, b.name));
  const byKind = Object.fromEntries(kindNames.map((kind) => [kind, new Map(all.filter((one) => one.kind === kind).map((one) => [one.name, one]))]));
  return { ...byKind, aside: new Map([...aside].sort(([a], [b]) => compareText(a, b))) } as unknown as Estate;
}
