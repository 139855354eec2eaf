import { kindOf, refTo, type Declaration, type Ref } from '../model/declaration.ts';
import type { Kinds } from '../model/kinds.gen.ts';
import { onceEach } from '../model/once.ts';
import { compareText } from '../model/span.ts';
import { quoted } from './printable.ts';
import { everyName } from './paths.ts';
import { namingPaths, type Further, type Named, type Row } from './references.ts';
import { certain, suggest, within } from './suggest.ts';

/** What a name stands for: something valid, something declared that is set aside, or nothing at all. */
export type Meaning = { readonly is: 'valid' } | { readonly is: 'aside'; readonly ref: Ref } | Missing;

interface Missing {
  readonly is: 'missing';
  readonly message: string;
  readonly help?: string | undefined;
  /** The name that must have been meant, where that is certain. */
  readonly meant?: string | undefined;
}

/** Everything that can be named, to be asked about names. */
export interface Directory {
  meaning(named: Named): Meaning;
  /** Whether every name in a document that is valid by its schema stands for something valid, by what was valid when this was first asked; `meaning` says of each what it stands for. */
  isLinked(kind: string, document: unknown): boolean;
}

const pathsIn = onceEach((kind: string) => namingPaths(kind));

// Looking for what was meant costs a walk over all names: enough for a person to read, not for ten thousand mistakes.
const suggestions = 50;

/** A directory of valid declarations, of those set aside, and of the ids of controls. */
export function directory(valid: Pick<ReadonlyMap<Ref, Declaration>, 'get' | 'has' | 'keys' | 'values'>, aside: { has(ref: Ref): boolean; keys(): Iterable<Ref> }, controls: readonly string[]): Directory {
  const lists = new Map<string, readonly string[]>();
  const known = new Map<string, string | undefined>();
  const meants = new Map<string, string | undefined>();
  const candidates = (to: string): readonly string[] => {
    const list = lists.get(to) ?? (to === 'Control' ? controls : to === 'Person' ? [...valid.values()].flatMap(people) : refs(to)).toSorted(compareText);
    lists.set(to, list);
    return list;
  };
  const refs = (to: string): string[] => [...valid.keys(), ...aside.keys()].filter((ref) => to === '*' || kindOf(ref) === to).map((ref) => (to === '*' ? ref : ref.slice(ref.indexOf('/') + 1)));
  const near = (name: string, among: readonly string[], where: string): string | undefined => {
    const key = `${where} ${name}`;
    if (!known.has(key) && known.size < suggestions) known.set(key, within(name, among, suggest));
    return known.get(key);
  };
  const missing = ({ name, to }: Named, message: string, few = candidates(to), where = to): Missing => {
    const best = near(name, few, where);
    const key = `${where} ${name}`;
    // The name of what is gone may be missing in hundreds of places.
    if (best !== undefined && !meants.has(key)) meants.set(key, within(name, few, certain));
    return { is: 'missing', message, meant: best === undefined ? undefined : meants.get(key), help: best !== undefined ? `did you mean "${best}"?` : few.length > 0 && few.length <= 6 ? `there is ${few.join(', ')}` : undefined };
  };
  const declared = (ref: Ref): Meaning | undefined => (valid.has(ref) ? { is: 'valid' } : aside.has(ref) ? { is: 'aside', ref } : undefined);
  const person = (named: Named): Meaning => {
    const [group = '', member = ''] = named.name.split('/');
    const groups = [refTo('Team', group), refTo('Customer', group)];
    if (groups.some((ref) => hasPerson(valid.get(ref), named.name))) return { is: 'valid' };
    const broken = groups.find((ref) => aside.has(ref));
    if (broken !== undefined) return { is: 'aside', ref: broken };
    const found = groups.find((ref) => valid.has(ref));
    const message = found === undefined ? `there is no Team or Customer ${quoted(group)}` : `the ${kindOf(found)} ${quoted(group)} has no person ${quoted(member)}`;
    // Who approved, owns or answers is for people to say: another's name is suggested, and never written without asking.
    return { ...missing(named, message), meant: undefined };
  };
  const partsOf = (to: string, part: string): readonly string[] => {
    const list = lists.get(`${to}.${part}`) ?? candidates(to).flatMap((owner) => keysOf(valid.get(refTo(to, owner)), part).map((key) => `${owner}/${key}`));
    lists.set(`${to}.${part}`, list);
    return list;
  };
  /** A part of a declaration, a part of its own, or a name that may stand for what is always there. */
  const further = (named: Named, { part, besides, own }: Further): Meaning => {
    const { to, name, keys } = named;
    if (besides.includes(name)) return { is: 'valid' };
    if (own !== undefined) return own.includes(name) ? { is: 'valid' } : missing(named, `${quoted(name)} is none of the ${part ?? ''} here`, own, `${keys.join('/')} ${own.join()}`);
    const [owner = '', inside = ''] = part === null ? [name] : name.split('/');
    const ref = refTo(to, owner);
    const found = declared(ref);
    if (found === undefined) return missing(named, `there is no ${to} ${quoted(owner)}`, part === null ? [...candidates(to), ...besides] : partsOf(to, part), `${to}.${part ?? ''}`);
    const parts = part === null || found.is !== 'valid' ? undefined : keysOf(valid.get(ref), part);
    if (parts === undefined || parts.includes(inside)) return found;
    return missing(named, `${quoted(inside)} is none of the ${part ?? ''} of ${owner}`, parts.map((key) => `${owner}/${key}`), ref);
  };
  // Asked of every name there is: by kind, so that no reference is put together for it.
  let index: ReadonlyMap<string, ReadonlyMap<string, Declaration>> | undefined;
  const declaredAs = (kind: string, name: string): Declaration | undefined => (index ??= indexOf(valid)).get(kind)?.get(name);
  // Most declarations name several people: each is found by the whole name, of which nothing is cut out.
  let persons: ReadonlySet<string> | undefined;
  const isPerson = (name: string): boolean => (persons ??= new Set([...valid.values()].flatMap((one) => (one.kind === 'Team' || one.kind === 'Customer' ? people(one) : [])))).has(name);
  const stands = (name: string, { path, to, part, besides }: Row, document: unknown): boolean => {
    if (besides?.includes(name) === true) return true;
    if (to === null) return keysOf(document as Pick<Declaration, 'spec'>, part ?? '').includes(name);
    if (part !== undefined && part !== null) {
      const [owner = '', inside = ''] = name.split('/');
      return keysOf(declaredAs(to, owner), part).includes(inside);
    }
    // An account that is no person of ours stands among the grants by its own name.
    if (to === 'Person') return isPerson(name) || (path.at(-1) === '#' && !name.includes('/'));
    if (to === 'Control') return controls.includes(name);
    return to === '*' ? valid.has(name as Ref) : declaredAs(to, name) !== undefined;
  };
  return {
    isLinked: (kind, document) => everyName(document, pathsIn(kind), stands),
    meaning(named) {
      const { to, name } = named;
      if (named.further !== undefined) return further(named, named.further);
      if (to === 'Control') return controls.includes(name) ? { is: 'valid' } : missing(named, `there is no control ${quoted(name)}`);
      if (to === 'Person') return person(named);
      const ref = to === '*' ? (name as Ref) : refTo(to, name);
      return declared(ref) ?? missing(named, `there is no ${to === '*' ? 'declaration' : to} ${quoted(name)}`);
    },
  };
}

function indexOf(valid: Pick<ReadonlyMap<Ref, Declaration>, 'values'>): ReadonlyMap<string, ReadonlyMap<string, Declaration>> {
  const found = new Map<string, Map<string, Declaration>>();
  for (const one of valid.values()) {
    const others = found.get(one.kind);
    if (others === undefined) found.set(one.kind, new Map([[one.name, one]]));
    else others.set(one.name, one);
  }
  return found;
}

const membersOf = (declaration: Declaration | undefined): object => {
  const spec = declaration?.spec as Partial<Kinds['Team'] & Kinds['Customer']> | undefined;
  return spec?.members ?? spec?.people ?? {};
};

const people = (declaration: Declaration | undefined): string[] => Object.keys(membersOf(declaration)).map((member) => `${declaration?.name ?? ''}/${member}`);

/** Whether a team or customer has a person, as `group/person`. */
const hasPerson = (group: Declaration | undefined, name: string): boolean => group !== undefined && name.startsWith(`${group.name}/`) && Object.hasOwn(membersOf(group), name.slice(group.name.length + 1));

const keysOf = (declaration: Pick<Declaration, 'spec'> | undefined, part: string): string[] => Object.keys((declaration?.spec as Readonly<Record<string, object | undefined>> | undefined)?.[part] ?? {});
