import type { Declaration } from '../model/declaration.ts';
import { kindNames } from '../model/kinds.gen.ts';
import { fingerprint, mixedWord, skeleton } from '../text/confusable.ts';
import { pointerTo } from '../text/pointer.ts';
import { quoted } from '../text/printable.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Names can be told from each other',
  severity: 'warning',
  why: 'Names that differ only by case, by an accent or by a letter that looks like another are mistaken: by people, and on purpose.',
  fix: 'give one of them a name that nobody takes for the other',
  reads: { '*': ['metadata.title'], AccessPolicy: ['spec.roles.#'] },
  check(estate, report) {
    for (const kind of kindNames) {
      const first = new Map<string, Place>();
      for (const place of suspectsAmong(estate[kind].values()).flatMap(written)) {
        const mixed = place.title ? mixedWord(place.text) : undefined;
        if (mixed !== undefined) report({ in: place.in, pointer: pointerTo(...place.keys), message: `${quoted(mixed.word)} mixes Latin letters with one that only looks like them: U+${(mixed.letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, help: 'write it in one alphabet' });
        const key = `${place.among} ${skeleton(place.text)}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, place);
        else if (other.text !== place.text) report({ in: place.in, pointer: pointerTo(...place.keys), part: place.part, message: `${quoted(place.text)} is easily mistaken for ${quoted(other.text)}`, related: [{ in: other.in, pointer: pointerTo(...other.keys), part: other.part, message: `${quoted(other.text)} is here` }] });
      }
    }
  },
} satisfies Rule;

/** Those of which something may be told, in their order: each that has a fingerprint in common with another, or more than a plain name. */
function suspectsAmong(declarations: Iterable<Declaration>): Declaration[] {
  const first = new Map<string, Map<number, Declaration>>();
  const suspects = new Set<Declaration>();
  const all = [...declarations];
  const meet = (declaration: Declaration, among: string, text: string): void => {
    const known = first.get(among) ?? new Map<number, Declaration>();
    first.set(among, known);
    const own = fingerprint(text);
    const other = known.get(own);
    if (other === undefined) known.set(own, declaration);
    else suspects.add(other).add(declaration);
    if (mixedWord(text) !== undefined) suspects.add(declaration);
  };
  for (const declaration of all) {
    const { kind, name, title = {} } = declaration;
    meet(declaration, 'name', name);
    if (typeof title === 'string') meet(declaration, 'title', title);
    else for (const [language, text] of Object.entries(title)) meet(declaration, `title ${language}`, text);
    if (kind === 'AccessPolicy') suspects.add(declaration);
  }
  return all.filter((declaration) => suspects.has(declaration));
}

interface Place {
  readonly in: Declaration;
  readonly keys: readonly string[];
  readonly part: 'key' | 'value';
  readonly text: string;
  readonly title: boolean;
  /** What it is compared among. */
  readonly among: string;
}

/** The names that a reader tells a declaration by: its own, its titles, and the roles of an access policy. */
function written(declaration: Declaration): Place[] {
  const { name, title, kind, spec } = declaration;
  const found: Place[] = [{ in: declaration, keys: ['metadata', 'name'], part: 'value', text: name, title: false, among: 'name' }];
  if (typeof title === 'string') found.push({ in: declaration, keys: ['metadata', 'title'], part: 'value', text: title, title: true, among: 'title ' });
  else for (const [language, text] of Object.entries(title ?? {})) found.push({ in: declaration, keys: ['metadata', 'title', language], part: 'value', text, title: true, among: `title ${language}` });
  const roles = kind === 'AccessPolicy' ? Object.keys((spec as { readonly roles?: object }).roles ?? {}) : [];
  for (const role of roles) found.push({ in: declaration, keys: ['spec', 'roles', role], part: 'key', text: role, title: true, among: `role ${name}` });
  return found;
}
