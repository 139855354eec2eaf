/**
 * Text from outside as one line of at most so many characters: control characters, and those that turn or hide text, are
 * removed; what is cut off ends with an ellipsis. It is still only text: every output escapes it by its own rules.
 */
export function plain(text: string, most = 100): string {
  const line = text.slice(0, most * 20).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
