// Words for an editor: what comes from declarations is shown and does nothing else.
import type { MarkupContent } from 'vscode-languageserver';
import { harmless } from '../text/harmless.ts';
import { inert } from '../text/inert.ts';
import { withoutSecrets } from '../text/plain-secrets.ts';

/** A part of a line: words, a name or value as it is written, or words that stand out. */
export type Words = string | { readonly code: string } | { readonly strong: string };

/** A paragraph of lines, or lines shown to the letter. */
export type Block = readonly (readonly Words[])[] | { readonly listing: string };

/** The longest text that is shown: UTF-16 code units. */
const most = 8000;

/** Blocks as the editor can show them. Secrets are asterisks; nothing is a link, a picture, a command or HTML. */
export function told(blocks: readonly Block[], markdown: boolean): MarkupContent {
  const value = blocks.map((block) => ('listing' in block ? listing(block.listing, markdown) : block.map((line) => line.map((one) => word(one, markdown)).join('')).join(markdown ? '  \n' : '\n'))).join('\n\n');
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}

function word(one: Words, markdown: boolean): string {
  const text = cutTo(typeof one === 'string' ? one : 'code' in one ? one.code : one.strong);
  if (!markdown) return harmless(text);
  if (typeof one === 'string') return inert(text);
  if ('strong' in one) return `**${inert(text)}**`;
  // A back quote would end what is shown to the letter.
  return text.includes('`') || text.trim() !== text || text === '' ? inert(text) : `\`${harmless(text)}\``;
}

function listing(text: string, markdown: boolean): string {
  const lines = cutTo(text).split('\n').map(harmless).join('\n');
  const fence = '~'.repeat(Math.max(3, ...[...lines.matchAll(/~+/g)].map(([run]) => run.length + 1)));
  return markdown ? `${fence}text\n${lines}\n${fence}` : lines;
}

function cutTo(text: string): string {
  const safe = withoutSecrets(text.slice(0, most + 500));
  return safe.length > most ? `${safe.slice(0, most - 1)}…` : safe;
}
