import type { Declaration, Ref } from './declaration.ts';
import type { Diagnostic } from './diagnostic.ts';
import { kindNames, type Kinds } from './kinds.gen.ts';

export type Kind = keyof Kinds;
export type Declared<K extends Kind> = Declaration<Kinds[K]>;

declare const validated: unique symbol;

/** The declared world, valid and linked: by kind, then by name, in order of names. Only `validate` makes one. */
export type Estate = {
  readonly [K in Kind]: ReadonlyMap<string, Declared<K>>;
} & {
  /** What was declared but is not valid, or stands on what is not: nothing is known of it. */
  readonly aside: ReadonlyMap<Ref, Aside>;
  readonly [validated]: true;
};

/** A declaration set aside, and the diagnostic that says why. */
export interface Aside {
  readonly ref: Ref;
  readonly because: Diagnostic;
}

/** The single Estate declaration, where there is one. */
export function operator(estate: Estate): Declared<'Estate'> | undefined {
  return estate.Estate.values().next().value;
}

/** Any declaration by its `kind/name`. */
export function declarationOf(estate: Estate, ref: Ref): Declaration | undefined {
  const [kind = '', name = ''] = ref.split('/');
  const pascal = kind.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase());
  return (estate as unknown as Record<string, ReadonlyMap<string, Declaration> | undefined>)[pascal]?.get?.(name);
}

/** The `kind/name` of every valid declaration, by kind. */
export function declared(estate: Estate): Ref[] {
  return kindNames.flatMap((kind) => [...estate[kind].values()].map(({ ref }) => ref));
}
