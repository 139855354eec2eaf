// What is let into an estate: documents that are as the schemas of their kinds say, and are declared once.
import { refTo, type Ref, type Source } from '../model/declaration.ts';
import { above, heirs, type Heir, type Inheritance } from '../model/inherited.ts';
import { twice, type Dated } from './eras.ts';
import { explain } from './explain.ts';
import { endless, errorsOf, isLacking } from './held.ts';
import type { Identity } from './identity.ts';
import { declarationFrom, mayInherit, setAside, type Going } from './linking.ts';
import { valueAt } from './pointer.ts';

/** What one document says. */
type Document = Readonly<Record<string, unknown>>;

/** A document and who it says it is. */
export interface Identified extends Dated {
  readonly document: Document;
  readonly is: Identity;
  /** There where it was held against the schema of its kind already. */
  readonly valid?: Identity | undefined;
}

/** Holds documents against the schemas of their kinds, and lets in what is right. Those who inherit come after those they inherit from: of what is wrong with a parent the heir is not told again. */
export function admitAll(identified: readonly Identified[], going: Going, values: number): void {
  for (const { ref, source } of identified) if (ref !== undefined && !going.first.has(ref)) going.first.set(ref, source);
  let inherit: ((heir: Heir) => Inheritance) | undefined;
  const later: { readonly one: Identified; readonly inheritance: Inheritance }[] = [];
  for (const one of identified) {
    const { kind = '', name = '' } = one.is;
    const spec = one.document['spec'];
    // Most inherit nothing: each says what it says.
    const inheritance = mayInherit.has(kind) && above({ spec }) !== undefined ? (inherit ??= heirs(heirsIn(identified), values))({ kind, name, spec }) : { spec, line: nobody };
    if (inheritance.line.length > 1) later.push({ one, inheritance });
    else admit(one, inheritance, going);
  }
  for (const { one, inheritance } of later.sort((a, b) => a.inheritance.line.length - b.inheritance.line.length)) admit(one, inheritance, going);
}

const nobody: readonly Heir[] = [];

/** Of whom others may inherit, the first of each name. */
function heirsIn(identified: readonly Identified[]): ReadonlyMap<Ref, Heir> {
  const known = new Map<Ref, Heir>();
  for (const { ref, is: { kind = '', name = '' }, document } of identified) if (ref !== undefined && mayInherit.has(kind) && !known.has(ref)) known.set(ref, { kind, name, spec: document['spec'] });
  return known;
}

/** Holds a document against the schema of its kind, and its name against those before it. */
function admit({ document, source, ref, from, is: { kind, name, diagnostics }, valid }: Identified, inheritance: Inheritance, going: Going): void {
  const wrong = [...diagnostics];
  const line = 'because' in inheritance ? endless(inheritance, source) : undefined;
  if (line !== undefined) wrong.push(line);
  const whole = 'spec' in inheritance && !inheritance.line.slice(1).some((one) => going.aside.has(refTo(one.kind, one.name)));
  const held = whole && inheritance.line.length > 1 ? { ...document, spec: inheritance.spec } : document;
  if (kind !== undefined && diagnostics.length === 0 && (valid === undefined || held !== document)) {
    // Without what it inherits it is not known what a declaration lacks.
    const errors = errorsOf(kind, held).filter((error) => whole || !isLacking(error));
    if (errors.length > 0) wrong.push(...explain(kind, held, source, errors, (keys) => inheritedFrom(inheritance.line, keys, going)));
  }
  if (wrong.length > 0) going.diagnostics.push(...wrong);
  if (kind === undefined || name === undefined || ref === undefined) return;
  const first = going.first.get(ref);
  if (first !== undefined && first !== source) {
    const because = twice({ kind, name, from, source, first });
    going.diagnostics.push(because);
    wrong.push(because);
  }
  if (wrong[0] !== undefined) return setAside(ref, wrong[0], going);
  if (going.aside.has(ref)) return;
  going.valid.set(ref, declarationFrom({ document, source, spec: held['spec'] }, { kind, name, ref }));
}

/** Who in a line of heirs gives what stands at some keys of a document; nothing where the document itself does. */
function inheritedFrom(line: readonly Heir[], keys: readonly string[], { valid }: Going): { readonly name: string; readonly source: Source } | undefined {
  const giver = line.find(({ spec }) => valueAt({ spec }, keys) !== undefined);
  const found = giver === undefined || giver === line[0] ? undefined : valid.get(refTo(giver.kind, giver.name));
  return found === undefined ? undefined : { name: found.name, source: found.source };
}
