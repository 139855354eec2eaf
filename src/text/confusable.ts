// Which texts people take for the same: by case, by diacritics, by letters of another script, by 0 and O, 1 and l. Pure.

// Letters of other scripts as the Latin ones that they look like; in lower case.
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', ѕ: 's', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', ь: 'b', г: 'r', п: 'n',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ω: 'w',
  ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', ı: 'i', þ: 'p', '0': 'o', '1': 'l', '|': 'l',
};

/** What is left of a text when everything is taken away that a reader may overlook: two texts with the same are easily mistaken for each other. */
export function skeleton(text: string): string {
  return isPlain(text) ? plainSkeleton(text) : foldedSkeleton(text);
}

/** A number that texts with the same skeleton share, and most others do not: found sooner than the skeleton. */
export function fingerprint(text: string): number {
  let sum = 7;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code === 32 || code === 45) continue;
    if (code >= 65 && code <= 90) code += 32;
    // 0 as o, 1 as l, rn as m
    if (code === 48) code = 111;
    else if (code === 49) code = 108;
    else if (code === 114 && (text.charCodeAt(at + 1) | 32) === 110) {
      code = 109;
      at++;
    } else if (!((code >= 97 && code <= 122) || (code >= 50 && code <= 57))) return summed(foldedSkeleton(text));
    sum = (Math.imul(sum, 31) + code) | 0;
  }
  return sum;
}

/** The number of a text from which everything is taken away already. */
function summed(bare: string): number {
  let sum = 7;
  for (let at = 0; at < bare.length; at++) sum = (Math.imul(sum, 31) + bare.charCodeAt(at)) | 0;
  return sum;
}

/** Whether a text is of letters, digits and hyphens of ASCII alone, as names are, and spaces. */
const isPlain = (text: string): boolean => !/[^A-Za-z0-9 -]/.test(text);

const plainSkeleton = (text: string): string => text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm').replaceAll('-', '').replaceAll(' ', '');

function foldedSkeleton(text: string): string {
  const folded = text.normalize('NFKD').replaceAll(/[\p{Mn}\p{Cf}]/gu, '').toLowerCase();
  return folded.replaceAll(/[01|]|[^\x00-\x7f]/gu, (character) => lookalikes[character] ?? character).replaceAll('rn', 'm').replaceAll(/[\s\p{P}]+/gu, '');
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const alike = (word: string): string | undefined => [...word].find((letter) => foreign.test(letter) && lookalikes[letter.toLowerCase()] !== undefined);

/** The first word of a text that mixes Latin letters with letters of another script that look like Latin ones, and the first such letter. */
export function mixedWord(text: string): { readonly word: string; readonly letter: string } | undefined {
  if (isPlain(text) || !foreign.test(text)) return undefined;
  const word = text.split(/[^\p{L}]+/u).find((one) => /\p{Script=Latin}/u.test(one) && alike(one) !== undefined);
  return word === undefined ? undefined : { word, letter: alike(word) ?? '' };
}
