/**
 * What a line of YAML is about, in words that outlive its number and its value: kind and name of its document, and the keys
 * above it by their indentation. Reads lines, not YAML, so that it says something of broken text too.
 */
export function whereabouts(lines: readonly string[], line: number): readonly string[] {
  const from = lines.findLastIndex((text, index) => index < line && isMark(text)) + 1;
  const after = lines.findIndex((text, index) => index >= line && isMark(text));
  const document = lines.slice(from, after === -1 ? undefined : after);
  const value = (pattern: RegExp): string => document.reduce((known, text) => known || (pattern.exec(text)?.[1] ?? ''), '');
  return [value(/^kind:\s*["']?(\w+)/), value(/^(?:\s+|metadata:\s*\{.*?\b)name:\s*["']?([\w-]+)/), ...path(document, line - 1 - from)];
}

const isMark = (text: string): boolean => /^---(\s|$)/.test(text);

function path(document: readonly string[], at: number): string[] {
  const keys: string[] = [];
  let within = Number.POSITIVE_INFINITY;
  for (let index = at; index >= 0 && within > 0; index -= 1) {
    const text = document[index] ?? '';
    const indent = text.search(/\S/);
    if (indent === -1 || indent >= within || text[indent] === '#') continue;
    within = indent;
    keys.unshift(wordOf(text.trim()));
  }
  return keys;
}

// Of an item of a list the whole, since a list has no keys.
const wordOf = (text: string): string => (text.startsWith('- ') ? text : (/^(?:"[^"]*"|'[^']*'|[^\s:#]+(?: [^\s:#]+)*)(?=:(\s|$))/.exec(text)?.[0] ?? text));
