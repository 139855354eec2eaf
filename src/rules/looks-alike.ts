import type { Declaration } from '../model/declaration.ts';
import { kindNames } from '../model/kinds.gen.ts';
import { mixedWord, skeleton } from '../text/confusable.ts';
import { pointerTo } from '../text/pointer.ts';
import { quoted } from '../text/printable.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Names can be told from each other',
  severity: 'warning',
  why: 'Names that differ only by case, by an accent or by a letter that looks like another are mistaken: by people, and on purpose.',
  fix: 'give one of them a name that nobody takes for the other',
  check(estate, report) {
    for (const kind of kindNames) {
      const first = new Map<string, Place>();
      for (const place of ([...estate[kind].values()] as Declaration[]).flatMap(written)) {
        const mixed = place.title ? mixedWord(place.text) : undefined;
        if (mixed !== undefined) report({ in: place.in, pointer: place.pointer, message: `${quoted(mixed.word)} mixes Latin letters with one that only looks like them: U+${(mixed.letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`, help: 'write it in one alphabet' });
        const key = `${place.among} ${skeleton(place.text)}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, place);
        else if (other.text !== place.text) report({ in: place.in, pointer: place.pointer, part: place.part, message: `${quoted(place.text)} is easily mistaken for ${quoted(other.text)}`, related: [{ in: other.in, pointer: other.pointer, part: other.part, message: `${quoted(other.text)} is here` }] });
      }
    }
  },
} satisfies Rule;

interface Place {
  readonly in: Declaration;
  readonly pointer: string;
  readonly part: 'key' | 'value';
  readonly text: string;
  readonly title: boolean;
  /** What it is compared among. */
  readonly among: string;
}

/** The names that a reader tells a declaration by: its own, its titles, and the roles of an access policy. */
function written(declaration: Declaration): Place[] {
  const { name, title, kind, spec } = declaration;
  const titles: readonly (readonly [string[], string])[] = title === undefined ? [] : typeof title === 'string' ? [[[], title]] : Object.entries(title).map(([language, text]) => [[language], text]);
  const roles = kind === 'AccessPolicy' ? Object.keys((spec as { readonly roles?: object }).roles ?? {}) : [];
  return [
    { in: declaration, pointer: '/metadata/name', part: 'value', text: name, title: false, among: 'name' },
    ...titles.map(([keys, text]): Place => ({ in: declaration, pointer: pointerTo('metadata', 'title', ...keys), part: 'value', text, title: true, among: `title ${keys.join('')}` })),
    ...roles.map((role): Place => ({ in: declaration, pointer: pointerTo('spec', 'roles', role), part: 'key', text: role, title: true, among: `role ${name}` })),
  ];
}
