import type { Declaration } from './declaration.ts';
import { kindNames } from './kinds.gen.ts';

/** Declarations of different names within their kinds, by kind and then by name, in order of names (by code unit). Every kind is there. */
export function byKindAndName(declarations: readonly Declaration[]): Readonly<Record<string, ReadonlyMap<string, Declaration>>> {
  const found = new Map<string, Map<string, Declaration>>(kindNames.map((kind) => [kind, new Map()]));
  for (const one of declarations) found.get(one.kind)?.set(one.name, one);
  return Object.fromEntries([...found].map(([kind, all]) => [kind, ordered(all)]));
}

// Texts alone are sorted several times as fast as by a function that compares them, and by code unit.
const ordered = (all: ReadonlyMap<string, Declaration>): ReadonlyMap<string, Declaration> => new Map([...all.keys()].sort().flatMap((name) => {
  const one = all.get(name);
  return one === undefined ? [] : [[name, one] as const];
}));
