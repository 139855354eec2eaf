// What of an estate was edited, where that is such that nobody else's names, inheritance or validity can be different by it.
import { load, type SourceFile, type Written } from '../load.ts';
import { kindOf, refTo, type Declaration, type Ref } from '../model/declaration.ts';
import type { Kinds } from '../model/kinds.gen.ts';
import { declarationOf, type Estate } from '../model/estate.ts';
import { above } from '../model/inherited.ts';
import { effectiveFrom } from '../model/versions.ts';
import { controlKinds } from '../model/controls.gen.ts';
import { changesBetween, type Change } from '../text/changes.ts';
import { directory } from '../text/directory.ts';
import { errorsOf } from '../text/held.ts';
import { identify } from '../text/identity.ts';
import { mayInherit } from '../text/linking.ts';
import { namedParts, namesIn } from '../text/references.ts';
import type { Known } from './base.ts';

/** A file and what it held before. */
export interface ChangedFile {
  readonly index: number;
  readonly before: Uint8Array;
  readonly file: SourceFile & { readonly bytes: Uint8Array };
}

/** A declaration in a changed file, and where it says something else than before. */
export interface Edited {
  readonly kind: keyof Kinds;
  readonly ref: Ref;
  readonly changes: readonly Change[];
}

/**
 * The declarations in changed files, where each file declares what it declared before, and all of it is as valid as it was. Nothing
 * where more must be asked: of a mistake, of another name, of the Estate itself, of whom others inherit from.
 */
export function editedIn(changed: readonly ChangedFile[], known: Known, estate: Estate): readonly Edited[] | undefined {
  const told = new Set([...known.broken, ...known.besides].flatMap((one) => [one.at.file, ...(one.related ?? []).map(({ at }) => at.file)]));
  const edited: Edited[] = [];
  for (const { index, before, file } of changed) {
    const [then, now] = [load([{ path: file.path, bytes: before }]), load([file])];
    if (told.has(file.path) || then.diagnostics.length + now.diagnostics.length > 0 || then.declarations.length !== now.declarations.length) return undefined;
    for (const [at, written] of now.declarations.entries()) {
      const one = editOf(then.declarations[at], written, known, index);
      if (one === undefined || !isLinked(one, written, estate)) return undefined;
      edited.push(one);
    }
  }
  return edited;
}

/** Something beside all values, in a comment, may be another. */
export const besideValues: Change = { path: ['text'], isKey: false };

function editOf(before: Written | undefined, { document, source }: Written, known: Known, file: number): Edited | undefined {
  const { kind, name, diagnostics } = identify(document, source);
  if (before === undefined || before.source.document !== source.document || kind === undefined || name === undefined || diagnostics.length > 0 || kind === 'Estate') return undefined;
  const [then, ref] = [identify(before.document, before.source), refTo(kind, name)];
  if (then.kind !== kind || then.name !== name || !isStill(known, kind, name, file, source.document) || effectiveFrom(kind, before.document['spec']) !== effectiveFrom(kind, document['spec'])) return undefined;
  const inherits = [before, { document }].some((one) => above({ spec: one.document['spec'] }) !== undefined);
  if (mayInherit.has(kind) && (inherits || known.parents.includes(ref) || known.aside.some((one) => one.ref.startsWith(refTo(kind, ''))))) return undefined;
  if (errorsOf(kind, document).length > 0) return undefined;
  const changes = [...changesBetween(before.document, document), ...(before.source.text === source.text ? [] : [besideValues])];
  const isNamed = changes.some(({ path: [top, part = ''], isKey, path }) => (namedParts[kind] ?? []).includes(part) && top === 'spec' && (path.length === 2 || (path.length === 3 && isKey)));
  return isNamed ? undefined : { kind: kind as keyof Kinds, ref, changes };
}

/** Whether a name is declared where it was, and valid. */
function isStill({ kinds }: Known, kind: string, name: string, file: number, document: number): boolean {
  const { names, files, documents } = kinds[kind] ?? { names: [], files: [], documents: [] };
  const at = names.indexOf(name);
  return at >= 0 && files[at] === file && documents[at] === document;
}

/** Whether each of its names stands for something valid. */
function isLinked({ kind }: Edited, { document }: Written, estate: Estate): boolean {
  const has = (ref: Ref): boolean => (estate as unknown as Record<string, ReadonlyMap<string, Declaration> | undefined>)[kindOf(ref)]?.has(ref.slice(ref.indexOf('/') + 1)) === true;
  // Of a name that is missing it is not asked here what was meant.
  const valid = { has, get: (ref: Ref) => (has(ref) ? declarationOf(estate, ref) : undefined), keys: () => [].values(), values: () => [].values() };
  const { meaning } = directory(valid, estate.aside, Object.keys(controlKinds));
  return namesIn(kind, { spec: document['spec'] }).every((named) => meaning(named).is === 'valid');
}
