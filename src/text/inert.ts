import { harmless } from './harmless.ts';

// What could act in GitHub's Markdown: markup, HTML, mathematics, mentions, references to issues, addresses and hashes of
// commits that become links. A character reference keeps the Markdown reader from seeing markup. GitHub looks for mentions,
// references and hashes in what comes out, so those are broken by a joiner, which is not seen.
const acting = /[&<>\\`*_~[\]|$]|@|#(?=\d)|gh-(?=\d)|:\/\/|www\.|(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])|^[-+=#]|^\d+[.)]/gi;
const joiner = '\u2060';

/** Text from anywhere as Markdown that shows it and does nothing else: one line; holds in a paragraph and in a cell of a table. */
export function inert(text: string): string {
  return harmless(text).replace(acting, (found) => {
    if (/^[0-9a-f]{7,}$/i.test(found)) return found.replaceAll(/.{6}(?=.)/g, `$&${joiner}`);
    if (/^(@|gh-|www\.)$/i.test(found)) return found + joiner;
    if (found === '://') return `:${joiner}//`;
    if (found === '#') return `#${joiner}`;
    if (/^\d/.test(found)) return `${found.slice(0, -1)}&#${found.codePointAt(found.length - 1)};`;
    return `&#${found.codePointAt(0)};`;
  });
}

/** The path of a file as part of an address: every segment percent-encoded, parentheses too. */
export const addressOf = (path: string): string => path.toWellFormed().split('/').map((segment) => encodeURIComponent(segment).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)).join('/');
