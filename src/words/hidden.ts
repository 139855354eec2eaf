// What stands in a text in place of what its reader may not know: what it is, and not what it is called.
import type { Language } from '../model/message.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The kinds of names that may be left out. `word` is anything that is said in words of somebody's own. */
export const hiddenNames = {
  person: { nb: 'en person', en: 'a person' },
  customer: { nb: 'en kunde', en: 'a customer' },
  another: { nb: 'en annen kunde', en: 'another customer' },
  service: { nb: 'en annen tjeneste', en: 'another service' },
  dependency: { nb: 'en avhengighet', en: 'a dependency' },
  endpoint: { nb: 'målepunktet', en: 'the endpoint' },
  address: { nb: 'en adresse', en: 'an address' },
  device: { nb: 'en enhet', en: 'a device' },
  reason: { nb: 'en grunn som ikke vises her', en: 'a reason that is not shown here' },
  word: { nb: '(ikke vist her)', en: '(not shown here)' },
} satisfies Vocabulary;

export type HiddenName = keyof typeof hiddenNames;

/** What every gap begins with. */
export const gapMark = '[…';

/** What stands for a name until it is known in which language it is read. */
export const gapFor = (what: HiddenName): string => `${gapMark}${what}]`;

const gaps = /\[…([a-z]+)\]/gu;

/** A text with what is left out said in words of a language. */
export const spoken = (text: string, language: Language): string => (text.includes(gapMark) ? text.replaceAll(gaps, (gap, what: string) => (Object.hasOwn(hiddenNames, what) ? hiddenNames[what as HiddenName][language] : gap)) : text);

/** The same for a text that is no language's: its kind alone, as `[address]`. */
export const unspoken = (text: string): string => (text.includes(gapMark) ? text.replaceAll(gaps, '[$1]') : text);
