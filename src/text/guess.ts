/** A declaration that a text seems to hold. */
export interface Guess { readonly kind: string; readonly name: string }

/**
 * The kinds and names that an unreadable text seems to declare, so that what refers to them is not told that they do
 * not exist. Never more than a guess.
 */
export function guess(text: string): readonly Guess[] {
  return text.split(/^---.*$/m, 1001).flatMap((document) => {
    const kind = /^kind:[ \t]*["']?([A-Za-z]{1,60})\b/m.exec(document)?.[1];
    const name = /^metadata:[ \t]*(?:&\S{1,60}[ \t]+)?(?:\{[^\n}]{0,500}?|\n(?:[ \t]+[^\n]*\n){0,20}?[ \t]+)name:[ \t]*["']?([a-z0-9][a-z0-9-]{0,62})\b/m.exec(document)?.[1];
    return kind === undefined || name === undefined ? [] : [{ kind, name }];
  });
}
