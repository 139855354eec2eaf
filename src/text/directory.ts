import { kindOf, refTo, type Declaration, type Ref } from '../model/declaration.ts';
import type { Kinds } from '../model/kinds.gen.ts';
import { compareText } from '../model/span.ts';
import { quoted } from './printable.ts';
import type { Further, Named } from './references.ts';
import { certain, suggest } from './suggest.ts';

/** What a name stands for: something valid, something declared that is set aside, or nothing at all. */
export type Meaning = { readonly is: 'valid' } | { readonly is: 'aside'; readonly ref: Ref } | { readonly is: 'missing'; readonly message: string; readonly help?: string | undefined; /** The name that must have been meant, where that is certain. */ readonly meant?: string | undefined };

/** Everything that can be named, to be asked about names. */
export interface Directory { meaning(named: Named): Meaning }

// Looking for what was meant costs a walk over all names: enough for a person to read, not for ten thousand mistakes.
const suggestions = 50;

/** A directory of valid declarations, of those set aside, and of the ids of controls. */
export function directory(valid: ReadonlyMap<Ref, Declaration>, aside: { has(ref: Ref): boolean; keys(): Iterable<Ref> }, controls: readonly string[]): Directory {
  const lists = new Map<string, readonly string[]>();
  const known = new Map<string, string | undefined>();
  const candidates = (to: string): readonly string[] => {
    const list = lists.get(to) ?? (to === 'Control' ? controls : to === 'Person' ? [...valid.values()].flatMap(people) : refs(to)).toSorted(compareText);
    lists.set(to, list);
    return list;
  };
  const refs = (to: string): string[] => [...valid.keys(), ...aside.keys()].filter((ref) => to === '*' || kindOf(ref) === to).map((ref) => (to === '*' ? ref : ref.slice(ref.indexOf('/') + 1)));
  const near = (name: string, among: readonly string[], where: string): string | undefined => {
    const key = `${where} ${name}`;
    if (!known.has(key) && known.size < suggestions) known.set(key, suggest(name, among));
    return known.get(key);
  };
  const missing = ({ name, to }: Named, message: string, few = candidates(to), where = to): Meaning => {
    const best = near(name, few, where);
    return { is: 'missing', message, meant: best === undefined ? undefined : certain(name, few), help: best !== undefined ? `did you mean "${best}"?` : few.length > 0 && few.length <= 6 ? `there is ${few.join(', ')}` : undefined };
  };
  const declared = (ref: Ref): Meaning | undefined => (valid.has(ref) ? { is: 'valid' } : aside.has(ref) ? { is: 'aside', ref } : undefined);
  const person = (named: Named): Meaning => {
    const [group = '', member = ''] = named.name.split('/');
    const groups = [refTo('Team', group), refTo('Customer', group)];
    if (groups.some((ref) => people(valid.get(ref)).includes(named.name))) return { is: 'valid' };
    const broken = groups.find((ref) => aside.has(ref));
    if (broken !== undefined) return { is: 'aside', ref: broken };
    const found = groups.find((ref) => valid.has(ref));
    return missing(named, found === undefined ? `there is no Team or Customer ${quoted(group)}` : `the ${kindOf(found)} ${quoted(group)} has no person ${quoted(member)}`);
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
  return {
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

function people(declaration: Declaration | undefined): string[] {
  const spec = declaration?.spec as Partial<Kinds['Team'] & Kinds['Customer']> | undefined;
  return Object.keys(spec?.members ?? spec?.people ?? {}).map((member) => `${declaration?.name ?? ''}/${member}`);
}

const keysOf = (declaration: Declaration | undefined, part: string): string[] => Object.keys((declaration?.spec as Readonly<Record<string, object | undefined>> | undefined)?.[part] ?? {});
