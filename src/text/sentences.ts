import { printable } from './printable.ts';
import { slip } from './slips.ts';
import type { Trouble } from './trouble.ts';

/** An error of the YAML reader, as far as we need it. */
export interface YamlError { readonly code: string; readonly message: string; readonly pos: readonly [number, number] }

type Words = readonly [test: RegExp, message: string, help?: string];

// The reader's own words are for those who know its grammar. The first that fits is told.
const words: readonly Words[] = [
  [/^Missing closing ['"]quote/, 'a text in quotes is never closed', 'close it with the quote it began with'],
  [/end with a \}/, 'a "{" is never closed', 'close it with "}", indented further than its key'],
  [/end with a \]/, 'a "[" is never closed', 'close it with "]", indented further than its key'],
  [/^All (mapping|sequence) items must start at the same column/, 'this line is not indented like the others beside it', 'let all keys of a mapping, and all items of a list, begin in the same column'],
  [/^Implicit map keys need to be followed by map values/, 'a key without ":" and value', 'write `key: value`'],
  [/^Implicit keys need to be on a single line/, 'a key, or a text before ":", runs over several lines', 'is a ":" missing on the line before, or a quote? A text with ": " in it needs quotes'],
  [/^Nested mappings are not allowed in compact mappings/, 'a second ": " in one line', 'write a text with ": " in it in quotes, or the inner mapping on a line of its own'],
  [/^Plain value cannot start with/, 'a text cannot begin with this character unless it is in quotes', 'put the text in quotes'],
  [/^Invalid escape sequence/, 'a backslash that stands for nothing', 'write the text in single quotes, or double the backslash'],
  [/^Comments must be separated/, 'a comment needs a space before its "#"', 'put a space before "#", or the text in quotes'],
  [/^Missing space after :/, 'a space is missing after ":"'],
  [/^Missing , (between|or :)/, 'a "," is missing between two items'],
  [/^Unexpected (,|empty item)/, 'a "," with nothing before it'],
  [/^Missing newline after block sequence props|Tags and anchors must|at most one (anchor|tag)|Anchors and tags must|alias node must not/, 'an anchor, alias or tag stands where it may not'],
  [/^Alias cannot be an empty string/, 'an alias without a name', 'a text that begins with "*" needs quotes'],
  [/^Anchor cannot be an empty string/, 'an anchor without a name', 'a text that begins with "&" needs quotes'],
  [/^Block collections are not allowed within flow/, 'an indented list or mapping inside "{ }" or "[ ]"', 'write it with brackets too'],
  [/^A block sequence may not be used as an implicit map key/, 'a list where a key is expected'],
  [/stringKeys/, 'a key must be a text', 'put the key in quotes'],
  [/^Missing directives-end/, 'a directive must be followed by a line "---"'],
  [/doc-start indicator|same line with directives-end/, 'a mapping or list cannot begin on the line of "---"', 'begin it on the next line'],
  [/^Block scalar header/, 'a text that begins with "|" or ">" has something else on that line', 'put the text in quotes, or begin it on the next line'],
  [/^Sequence item without/, 'a list item without "- "'],
  [/flow-(map|seq)-end/, 'a closing bracket that nothing opened'],
  [/^Unexpected flow-error-end|flow-error-end/, 'a bracket that is not closed before the indentation ends'],
  [/block-seq-ind on same line/, 'a list cannot begin on the line of its key', 'begin it on the next line'],
  [/^Unexpected (scalar|double-quoted-scalar|single-quoted-scalar|alias|anchor|tag|comma|map-value-ind|explicit-key-ind)/, 'something stands where the value before it should have ended', 'is a quote, a comma or a line break missing?'],
  [/^Not a YAML token/, 'this cannot be read as YAML'],
  [/^(Unresolved tag|Could not resolve tag|.* used for)/, 'tags are not part of the language', 'remove the tag'],
];

/**
 * The first of the reader's errors as a plain sentence, at its place. A tab in the indentation explains whatever else went
 * wrong after it; of what is never closed the beginning is shown, where that is known.
 */
export function sentence(text: string, errors: readonly YamlError[], opened?: () => number | undefined): Trouble {
  const [first] = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const { code = '', message = '', pos: [from, to] = [0, 1] } = first ?? {};
  const tab = code === 'TAB_AS_INDENT' ? text.indexOf('\t', from) : tabBefore(text, from);
  if (tab !== undefined && tab !== -1) return yaml('a tab in the indentation', 'indent with spaces: YAML does not allow tabs there', tab);
  const known = slip(text, message, Math.min(from, text.length));
  if (known !== undefined) return known;
  const deeper = message.startsWith('Nested mappings') ? keyBelow(text, from) : undefined;
  if (deeper !== undefined) return yaml('this line is indented deeper than the keys beside it', 'let all keys of a mapping begin in the same column', deeper);
  const open = /end with a|^Missing closing/.test(message) ? opened?.() : undefined;
  const found = words.find(([test]) => test.test(message));
  const [, plain = `this is not YAML: ${printable(message)}`, help] = found ?? [];
  let at = Math.min(from, text.length);
  while (text[at] === ' ') at++;
  return yaml(plain, help, open ?? at, open === undefined ? Math.max(to, at + 1) : open + 1);
}

const yaml = (message: string, help: string | undefined, from: number, to = from + 1): Trouble => ({ rule: 'yaml', message, ...(help !== undefined && { help }), from, to });

/** Where the next line begins, when it is there that the second ":" of a value stands, and not in the value's own line. */
function keyBelow(text: string, from: number): number | undefined {
  const end = text.indexOf('\n', from);
  if (end === -1 || /:(\s|$)/.test(text.slice(from, end))) return undefined;
  return end + 1 + (/^[ ]*/.exec(text.slice(end + 1, end + 1000))?.[0].length ?? 0);
}

/** A tab that indents the line of an offset, the line before it or the one after it. */
function tabBefore(text: string, offset: number): number | undefined {
  const line = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const before = text.lastIndexOf('\n', Math.max(0, line - 2)) + 1;
  const next = text.indexOf('\n', offset) + 1;
  for (const start of [before, line, ...(next === 0 ? [] : [next])]) {
    let at = start;
    while (text[at] === ' ') at++;
    if (text[at] === '\t' && /^[ \t]*[^\s#]/.test(text.slice(at, at + 200))) return at;
  }
  return undefined;
}
