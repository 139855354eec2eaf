import type { Language, Text, Values } from '../model/message.ts';
import { render } from './render.ts';

/** Words of the interface by name. What lacks a language does not compile. */
export type Vocabulary = Readonly<Record<string, Text>>;

/** A vocabulary in one language, for a template. */
export type Words<V extends Vocabulary> = { readonly [K in keyof V]: string };

/** The words of one language. */
export function inLanguage<const V extends Vocabulary>(vocabulary: V, language: Language): Words<V> {
  return Object.fromEntries(Object.entries(vocabulary).map(([name, text]) => [name, text[language]])) as Words<V>;
}

/** A sentence of the interface with its values filled in. Its values hold no instants: those are rendered before. */
export function say(text: Text, language: Language, values: Values = {}): string {
  return render(text, values, { language, timeZone: 'UTC' });
}
