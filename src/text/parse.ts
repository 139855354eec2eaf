import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import { beyond, directive, opening, outgrown, strayCount } from './bounds.ts';
import { conflict } from './conflict.ts';
import { limits } from './limits.ts';
import { linesOf } from './lines.ts';
import { recently } from './recent.ts';
import { sentence } from './sentences.ts';
import type { Trouble } from './trouble.ts';

/** One document of a file: its nodes with their positions, or the first trouble that kept it from being read. */
export interface Parsed {
  readonly contents: Document.Parsed['contents'];
  /** Offset of its first character. */
  readonly from: number;
  readonly trouble: Trouble | undefined;
}

/** The documents of a file as far as it could be read, and why reading stopped, if it did. */
export interface ParsedFile {
  readonly documents: readonly Parsed[];
  readonly stopped: Trouble | undefined;
  /** The offsets at which its lines begin. */
  readonly lines: readonly number[];
}

const options = { version: '1.2', schema: 'core', merge: false, strict: true, stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/**
 * Text -> documents. Never throws. The limits are checked while the concrete syntax grows, so that a text far beyond
 * them costs no more than one at the limit.
 */
export const parse = recently(parseAnew);

function parseAnew(text: string): ParsedFile {
  const unfinished = conflict(text);
  if (unfinished !== undefined) return { documents: [], stopped: unfinished, lines: linesOf(text) };
  const documents: Parsed[] = [];
  const composer = new Composer(options);
  // A text can hold a million mistakes, and each would become an error with a stack of its own.
  const record = composer['onError'];
  let mistakes = 0;
  composer['onError'] = (...mistake: Parameters<typeof record>) => {
    if (++mistakes <= limits.told) record(...mistake);
  };
  const parser = new Parser();
  let met = 0;
  let stopped: Trouble | undefined;
  // The composer gives a document only when it meets the next: until then its syntax is kept, to look for what was never closed.
  let syntax: CST.Document | undefined;
  const take = (composed: Iterable<Document.Parsed>): void => {
    for (const { contents, range, errors } of composed) {
      documents.push({ contents, from: range[0], trouble: errors.length === 0 ? undefined : sentence(text, errors, () => opening(syntax)) });
    }
  };
  const feed = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) {
      if (token.type === 'directive') stopped ??= directive(token);
      if (token.type === 'document' && ++met > limits.documents) stopped ??= beyond('documents', token.offset);
      // Nothing after the first error in the stream itself can be relied on.
      if (token.type === 'error') stopped ??= sentence(text, [{ code: 'UNEXPECTED_TOKEN', message: token.message, pos: [token.offset, token.offset + Math.max(1, token.source.length)] }]);
      if (stopped !== undefined) return;
      mistakes = 0;
      take(composer.next(token));
      if (token.type === 'document') syntax = token;
    }
  };
  const strays = strayCount();
  for (const lexeme of new Lexer().lex(text)) {
    // Checked while they are met: the reader would gather a megabyte of them before it complains.
    if (strays(lexeme)) stopped ??= sentence(text, [{ code: 'UNEXPECTED_TOKEN', message: lexeme === ',' ? 'Unexpected ,' : 'Tags and anchors must', pos: [parser.offset, parser.offset + 1] }]);
    feed(parser.next(lexeme));
    stopped ??= outgrown(parser);
    if (stopped !== undefined) break;
  }
  if (stopped === undefined) feed(parser.end());
  // The composer holds back the last whole document until it knows what follows.
  take(composer.end());
  const { errors } = composer.streamInfo();
  if (stopped === undefined && errors.length > 0 && documents.length === 0) stopped = sentence(text, errors);
  return { documents, stopped, lines: linesOf(text) };
}
