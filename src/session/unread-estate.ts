// An estate of which it is known what is declared, and each declaration is read when it is asked for.
import { load, type SourceFile, type Written } from '../load.ts';
import { kindOf, refTo, type Declaration, type Ref } from '../model/declaration.ts';
import type { Estate } from '../model/estate.ts';
import { heirs, inheritable, type Heir } from '../model/inherited.ts';
import { kindNames } from '../model/kinds.gen.ts';
import { onceEach } from '../model/once.ts';
import { declarationFrom, mayInherit } from '../text/linking.ts';
import type { Known, Names } from './base.ts';

/** The estate of which so much is known; `fileAt` gives a file by its place in the list. What is asked for and is not as it was known throws `Moved`. */
export function unreadEstate({ kinds, aside }: Known, fileAt: (index: number) => SourceFile): Estate {
  const written = onceEach((index: number) => new Map(load([fileAt(index)]).declarations.map((one) => [one.source.document, one])));
  const indexes = onceEach((kind: string) => new Map(kinds[kind]?.names.map((name, at) => [name, at])));
  const one = (names: Names, at: number): Written => written(names.files[at] ?? -1).get(names.documents[at] ?? -1) ?? gone();
  const heirOf = onceEach((ref: Ref): Heir | undefined => {
    const [kind, name] = [kindOf(ref), ref.slice(ref.indexOf('/') + 1)];
    const [names, at] = [kinds[kind], indexes(kind).get(name)];
    return names === undefined || at === undefined ? undefined : { kind, name, spec: one(names, at).document['spec'] };
  });
  const inherit = heirs({ get: heirOf }, inheritable.values);
  const declare = (kind: string, names: Names, at: number): Declaration => {
    const [name, { document, source }] = [names.names[at] ?? '', one(names, at)];
    const ref = refTo(kind, name);
    const inheritance = mayInherit.has(kind) ? inherit(heirOf(ref) ?? gone()) : { spec: document['spec'] };
    return 'spec' in inheritance ? declarationFrom({ document, source, spec: inheritance.spec }, { kind, name, ref }) : gone();
  };
  const all = kindNames.map((kind) => {
    const names = kinds[kind] ?? { names: [], files: [], documents: [] };
    return [kind, asked(names.names, () => indexes(kind), onceEach((at: number) => declare(kind, names, at)))] as const;
  });
  return { ...Object.fromEntries(all), eras: [], aside: new Map(aside.map((known) => [known.ref, known])) } as unknown as Estate;
}

/** What is declared is not there any more as it was known to be. @throws Error always */
export function gone(): never {
  throw new Error('the declarations are being changed');
}

/** A mapping of names whose values are brought when they are asked for. */
function asked<T>(names: readonly string[], index: () => ReadonlyMap<string, number>, bring: (at: number) => T): ReadonlyMap<string, T> {
  const entries = function* entries(): Generator<[string, T], undefined> {
    for (const [at, name] of names.entries()) yield [name, bring(at)];
  };
  return {
    size: names.length,
    has: (name) => index().has(name),
    get(name) {
      const at = index().get(name);
      return at === undefined ? undefined : bring(at);
    },
    forEach(each) {
      for (const [name, value] of entries()) each(value, name, this);
    },
    keys: () => names.values() as MapIterator<string>,
    values: () => names.keys().map(bring) as MapIterator<T>,
    entries: () => entries() as unknown as MapIterator<[string, T]>,
    [Symbol.iterator]: () => entries() as unknown as MapIterator<[string, T]>,
  };
}
