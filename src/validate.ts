import type { ErrorObject } from 'ajv';
import type { Unread, Written } from './load.ts';
import { refTo, type Declaration, type Ref, type Source } from './model/declaration.ts';
import type { Diagnostic, Edit, Severity } from './model/diagnostic.ts';
import type { Aside, Estate } from './model/estate.ts';
import { above, givenBy, heirs, inheritable, type Heir, type Inheritance } from './model/inherited.ts';
import { kindNames } from './model/kinds.gen.ts';
import { bySpan, compareText } from './model/span.ts';
import { directory, type Directory } from './text/directory.ts';
import { explain } from './text/explain.ts';
import { replacing, type Replacement } from './text/fix.ts';
import { apiVersion, identify, type Identity } from './text/identity.ts';
import { limits } from './text/limits.ts';
import { locate, type Part } from './text/locate.ts';
import { keysIn, pointerTo, valueAt } from './text/pointer.ts';
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

/** Declarations -> the valid, linked part of them as an estate, and what is wrong with the rest. Never throws at what is declared. */
export function validate(declarations: readonly Written[], { rules, controls, unread = [], lastValid = {}, dir = '.' }: Against): Validated {
  const going: Going = { valid: new Map(), aside: new Map(), first: new Map(), diagnostics: [] };
  admitAll(declarations, going);
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

/** A document, who it says it is, and what it says with all that it inherits. */
interface Candidate extends Written {
  readonly is: Identity;
  readonly inheritance: Inheritance;
}

/** Those who inherit come after those they inherit from: of what is wrong with a parent the heir is not told again. */
function admitAll(declarations: readonly Written[], going: Going): void {
  const identified = declarations.map((written) => ({ ...written, is: identify(written.document, written.source) }));
  const known = new Map<Ref, Heir>();
  const all = identified.map((one) => ({ one, heir: { kind: one.is.kind ?? '', name: one.is.name ?? '', spec: one.document['spec'] } }));
  for (const { heir } of all) if (heir.name !== '' && !known.has(refTo(heir.kind, heir.name))) known.set(refTo(heir.kind, heir.name), heir);
  const inherit = heirs(known);
  const candidates = all.map(({ one, heir }): Candidate => ({ ...one, inheritance: mayInherit.has(heir.kind) ? inherit(heir) : { spec: heir.spec, line: [heir] } }));
  for (const { is: { kind, name }, source } of candidates) if (kind !== undefined && name !== undefined && !going.first.has(refTo(kind, name))) going.first.set(refTo(kind, name), source);
  for (const candidate of candidates.toSorted((a, b) => a.inheritance.line.length - b.inheritance.line.length)) admit(candidate, going);
}

/** Holds a document against the schema of its kind, and its name against those before it. */
function admit({ document, source, is: { kind, name, diagnostics }, inheritance }: Candidate, going: Going): void {
  const wrong = [...diagnostics];
  const line = 'because' in inheritance ? endless(inheritance, source) : undefined;
  if (line !== undefined) wrong.push(line);
  const whole = 'spec' in inheritance && !inheritance.line.slice(1).some((one) => going.aside.has(refTo(one.kind, one.name)));
  const held = whole && inheritance.line.length > 1 ? { ...document, spec: inheritance.spec } : document;
  if (kind !== undefined && diagnostics.length === 0) {
    // Without what it inherits it is not known what a declaration lacks.
    const errors = errorsOf(kind, held).filter(({ keyword }) => whole || !lacking.has(keyword));
    if (errors.length > 0) wrong.push(...explain(kind, held, source, errors));
  }
  going.diagnostics.push(...wrong);
  if (kind === undefined || name === undefined) return;
  const ref = refTo(kind, name);
  const first = going.first.get(ref);
  if (first !== undefined && first !== source) {
    const because: Diagnostic = {
      rule: 'duplicate', severity: 'error', message: `${kind} "${name}" is declared twice`, help: 'give one of them another name, or remove it',
      at: locate(source, '/metadata/name'), related: [{ message: 'first declared here', at: locate(first, '/metadata/name') }],
    };
    going.diagnostics.push(because);
    wrong.push(because);
  }
  if (wrong[0] !== undefined) return setAside(ref, wrong[0], going);
  if (going.aside.has(ref)) return;
  const { title, description, labels = {} } = document['metadata'] as Pick<Declaration, 'title' | 'description'> & Partial<Pick<Declaration, 'labels'>>;
  const from = mayInherit.has(kind) ? above({ spec: document['spec'] }) : undefined;
  going.valid.set(ref, { kind, name, ref, title, description, labels, spec: held['spec'], source, ...(from !== undefined && { inherits: { from, written: document['spec'] } }) });
}

/** The keywords that ask for what is not there. */
const lacking = new Set(['required', 'dependentRequired', 'minProperties', 'oneOf', 'anyOf']);

function errorsOf(kind: string, document: unknown): ErrorObject[] {
  const validator = (validators as Readonly<Record<string, typeof validators.Service>>)[kind];
  return validator === undefined || validator(document) ? [] : (validator.errors ?? []);
}

/** What is wrong with a line of heirs that has no end; that one extends what is not there is told as of any other name. */
function endless({ because, line }: Extract<Inheritance, { because: string }>, source: Source): Diagnostic | undefined {
  if (because === 'missing' || (because === 'circle' && line[0]?.name !== line.at(-1)?.name)) return undefined;
  const [message, help] = {
    'circle': [`${line[0]?.name ?? ''} extends itself: ${line.map(({ name }) => name).join(' -> ')}`, 'remove extends from one of them'],
    'too-long': [`this inherits over more than ${inheritable.generations} generations`, 'extend what is nearer to the first of them'],
    'too-large': ['more is inherited here than can be read', 'extend something smaller, or write it out'],
  }[because];
  return { rule: because === 'circle' ? 'extends' : 'limits', severity: 'error', message: message ?? '', ...(help !== undefined && { help }), at: locate(source, '/spec/extends') };
}

type Names = ReadonlyMap<Ref, readonly Named[]>;

/** The kinds that may extend another of their kind. */
const mayInherit = new Set([...needed].flatMap((one) => (one.endsWith(' spec.extends') ? [one.slice(0, one.indexOf(' '))] : [])));

/** Of what is inherited whoever wrote it is told. */
const isWritten = ({ inherits }: Declaration, keys: readonly string[]): boolean => inherits === undefined || valueAt({ spec: inherits.written }, keys) !== undefined;

/** A name that stands for nothing is a mistake of whoever wrote it. */
function refer(names: Names, { meaning }: Directory, going: Going): void {
  for (const [ref, named] of names) {
    const declaration = going.valid.get(ref);
    const missing = named.filter(({ keys }) => declaration === undefined || isWritten(declaration, keys)).flatMap((one) => {
      const found = meaning(one);
      return found.is === 'missing' ? [{ ...one, ...found }] : [];
    });
    for (const { keys, part, message, help, name, meant } of missing.slice(0, limits.told)) {
      if (declaration === undefined) continue;
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
