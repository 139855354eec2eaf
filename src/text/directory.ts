import { kindOf, refTo, type Declaration, type Ref } from '../model/declaration.ts';
import type { Kinds } from '../model/kinds.gen.ts';
import { compareText } from '../model/span.ts';
import { quoted } from './printable.ts';
import type { Named } from './references.ts';
import { suggest } from './suggest.ts';

/** What a name stands for: something valid, something declared that is set aside, or nothing at all. */
export type Meaning = { readonly is: 'valid' } | { readonly is: 'aside'; readonly ref: Ref } | { readonly is: 'missing'; readonly message: string; readonly help?: string | undefined };

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
  const near = ({ to, name }: Named): string | undefined => {
    const key = `${to} ${name}`;
    if (!known.has(key) && known.size < suggestions) known.set(key, suggest(name, candidates(to)));
    return known.get(key);
  };
  const missing = (named: Named, message: string): Meaning => {
    const best = near(named);
    const few = candidates(named.to);
    return { is: 'missing', message, help: best !== undefined ? `did you mean "${best}"?` : few.length > 0 && few.length <= 6 ? `there is ${few.join(', ')}` : undefined };
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
  return {
    meaning(named) {
      const { to, name } = named;
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
