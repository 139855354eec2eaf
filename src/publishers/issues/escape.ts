import { plain } from '../../words/plain.ts';

// What could act in GitHub's Markdown: markup, HTML, mentions, references to issues, and addresses that become links.
const acting = /[&<>\\`*_~[\]|$]|@|#(?=\d)|gh-(?=\d)|:\/\/|www\.|^[-+=#]|^\d+[.)]/gi;
const joiner = '\u2060';

/**
 * Text from anywhere -> Markdown that shows it and does nothing else: one line, bounded, no markup, no mention, no
 * reference, no link. Holds in a paragraph, in a cell of a table and inside HTML.
 */
export function markdown(text: string, most = 1000): string {
  return plain(text, most).replace(acting, (found) => {
    if (/^(@|gh-|www\.)$/i.test(found)) return found + joiner;
    if (found === '://') return `:${joiner}//`;
    if (/^\d/.test(found)) return `${found.slice(0, -1)}&#${found.codePointAt(found.length - 1)};`;
    if (found === '#') return `#${joiner}`;
    return `&#${found.codePointAt(0)};`;
  });
}

/** The text of a title, which GitHub shows as it is: one line of at most so many characters, without a mention. */
export const titleText = (text: string, most = 200): string => plain(text.replaceAll(/@(?=\w)/g, '@ '), most);

/** A web address for the `href` of a link; empty for anything else. */
export function address(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return '';
  return url.href.slice(0, 2000).replace(/[^\w:/?=.~%+#-]/g, (found) => `&#${found.codePointAt(0)};`);
}

type Data = string | number | boolean | null | undefined | readonly Data[] | { readonly [name: string]: Data };

/** Every text in what a template shows, made harmless: templates then show plain values only. `href` is an address. */
export function harmless(data: Data, name = ''): Data {
  if (typeof data === 'string') return name === 'href' ? address(data) : markdown(data);
  if (Array.isArray(data)) return data.map((one: Data) => harmless(one));
  if (typeof data === 'object' && data !== null) return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, harmless(value, key)]));
  return data;
}
