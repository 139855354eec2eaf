import { cut } from '../../text/harmless.ts';

/** The most characters of a text that GitHub takes. */
const most = 1024;

/**
 * A text of a result: what SARIF would take for an embedded link or a placeholder, and GitHub would make one of, is broken
 * by a joiner that is not seen; never empty, and cut at GitHub's limit.
 */
export function textOf(text: string): { readonly text: string } {
  const plain = text.replaceAll('](', ']\u2060(').replaceAll(/\{(?=\d+\})/g, '{\u2060');
  return { text: plain.trim() === '' ? '-' : cut(plain, most) };
}
