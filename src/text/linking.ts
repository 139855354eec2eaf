// From valid declarations to linked ones: what names stand for, and what is set aside because of it.
import type { Declaration, Ref, Source } from '../model/declaration.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Aside } from '../model/estate.ts';
import { above } from '../model/inherited.ts';
import { directory, type Directory } from './directory.ts';
import { replacing } from './fix.ts';
import { limits } from './limits.ts';
import { locate } from './locate.ts';
import { pointerTo, valueAt } from './pointer.ts';
import { namesIn, needed, type Named } from './references.ts';

/** How far the declarations of an era have come: what is valid so far, what is set aside, and what was told of it. */
export interface Going {
  /** The first day of the era. */
  readonly since: string | undefined;
  readonly valid: Map<Ref, Declaration>;
  readonly aside: Map<Ref, Aside>;
  /** Where each name was first declared. */
  readonly first: Map<Ref, Source>;
  readonly diagnostics: Diagnostic[];
}

/** Whatever is set aside keeps its first reason. */
export function setAside(ref: Ref, because: Diagnostic, { valid, aside }: Going): void {
  valid.delete(ref);
  if (!aside.has(ref)) aside.set(ref, { ref, because });
}

/** The kinds that may extend another of their kind. */
export const mayInherit = new Set([...needed].flatMap((one) => (one.endsWith(' spec.extends') ? [one.slice(0, one.indexOf(' '))] : [])));

/** A document that is valid, with all that it inherits, as a declaration: of one that inherits nothing the same whenever it is asked for. */
export function declarationFrom(held: Held, is: Pick<Declaration, 'kind' | 'name' | 'ref'>): Declaration {
  const { document, source, spec } = held;
  if (spec !== document['spec']) return made(held, is);
  const known = declarations.get(source) ?? made(held, is);
  declarations.set(source, known);
  return known;
}

interface Held { readonly document: Readonly<Record<string, unknown>>; readonly source: Source; readonly spec: unknown }

// What is found out of a declaration once need not be found out at every key that is pressed in another.
const declarations = new WeakMap<Source, Declaration>();

function made({ document, source, spec }: Held, { kind, name, ref }: Pick<Declaration, 'kind' | 'name' | 'ref'>): Declaration {
  const { title, description, labels = {} } = document['metadata'] as Pick<Declaration, 'title' | 'description'> & Partial<Pick<Declaration, 'labels'>>;
  const parent = mayInherit.has(kind) ? above({ spec: document['spec'] }) : undefined;
  return { kind, name, ref, title, description, labels, spec, source, ...(parent !== undefined && { inherits: { from: parent, written: document['spec'] } }) };
}

/** Of what is inherited whoever wrote it is told. */
export const isWritten = ({ inherits }: Declaration, keys: readonly string[]): boolean => inherits === undefined || valueAt({ spec: inherits.written }, keys) !== undefined;

/** A name that stands for nothing is a mistake of whoever wrote it. */
export function refer({ isLinked, meaning }: Directory, going: Going): void {
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
export function lean(leaning: readonly { readonly ref: Ref; readonly named: Named }[], controls: readonly string[], going: Going): void {
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
