// Which texts people take for the same: by case, by diacritics, by letters of another script, by 0 and O, 1 and l. Pure.

// Letters of other scripts as the Latin ones that they look like; in lower case.
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', ѕ: 's', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', ь: 'b', г: 'r', п: 'n',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ω: 'w',
  ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', ı: 'i', þ: 'p', '0': 'o', '1': 'l', '|': 'l',
};

/** What is left of a text when everything is taken away that a reader may overlook: two texts with the same are easily mistaken for each other. */
export function skeleton(text: string): string {
  const folded = text.normalize('NFKD').replaceAll(/[\p{Mn}\p{Cf}]/gu, '').toLowerCase();
  return folded.replaceAll(/[01|]|[^\x00-\x7f]/gu, (character) => lookalikes[character] ?? character).replaceAll('rn', 'm').replaceAll(/[\s\p{P}]+/gu, '');
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const alike = (word: string): string | undefined => [...word].find((letter) => foreign.test(letter) && lookalikes[letter.toLowerCase()] !== undefined);

/** The first word of a text that mixes Latin letters with letters of another script that look like Latin ones, and the first such letter. */
export function mixedWord(text: string): { readonly word: string; readonly letter: string } | undefined {
  if (!foreign.test(text)) return undefined;
  const word = text.split(/[^\p{L}]+/u).find((one) => /\p{Script=Latin}/u.test(one) && alike(one) !== undefined);
  return word === undefined ? undefined : { word, letter: alike(word) ?? '' };
}
