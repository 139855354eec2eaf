import { suggest } from './suggest.ts';

// What people leave out or put in when they say a name: the case, the hyphens, the plural of the kind.
const bare = (text: string): string => text.toLowerCase().replaceAll(/[-_ .]/g, '');
const singular = (ref: string): string => bare(ref).replace(/^([a-z]+?)(ies|s)\//, (_all, kind: string, plural: string) => `${kind}${plural === 's' ? '' : 'y'}/`);

/**
 * The names that a word given on a command line must have been meant for, nearest first and at most three: the same but for
 * case, hyphens and plural, then the same name of another kind, then one that is near. None where nothing is.
 */
export function meantNames(word: string, names: readonly string[]): readonly string[] {
  if (word.length === 0 || word.length > 200) return [];
  const last = (name: string): string => name.slice(name.indexOf('/') + 1);
  const same = names.filter((name) => bare(name) === bare(word) || singular(name) === singular(word));
  if (same.length > 0) return same.slice(0, 3);
  const named = names.filter((name) => name.includes('/') && bare(last(name)) === bare(last(word)));
  if (named.length > 0) return named.slice(0, 3);
  const near = suggest(word, names) ?? (word.includes('/') ? undefined : names.find((name) => last(name) === suggest(word, [last(name)])));
  return near === undefined ? [] : [near];
}

/** The same as a help sentence. */
export function didYouMeanName(word: string, names: readonly string[]): string | undefined {
  const meant = meantNames(word, names).map((name) => `"${name}"`);
  return meant.length === 0 ? undefined : `did you mean ${meant.join(' or ')}?`;
}
