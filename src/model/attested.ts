// What was confirmed by hand: what is declared of it, and what was seen of it.
import type { AgreementConfirmation } from './kinds.gen.ts';

/** Lines of a file of declarations, and the document that they name. */
export interface Entry {
  /** As it was read: the file with its whole text, and the first and the last line, from 1. */
  readonly file: string;
  readonly text: string;
  readonly lines: readonly [number, number];
  /** A file, from the repository's root. */
  readonly document: string;
}

/** What the protected branch says of an entry. */
export type Entered =
  /** There is no repository; the branch holds the declarations otherwise; or its history does not reach back to who wrote them. */
  | { readonly found: false; readonly why: 'no-repository' | 'not-committed' | 'history-cut' }
  /** The mail addresses, as git has them, of those who wrote one of the lines last, and the document's SHA-256; null where the branch has no such file. */
  | { readonly found: true; readonly authors: readonly string[]; readonly sha256: string | null };

/** What was seen of one confirmation. */
export interface AttestedFacts {
  /** Who entered it, as against who confirms it; else why that cannot be said. `unknown-author`: whoever it was is declared nowhere. */
  readonly entered: 'by-another' | 'by-the-same' | 'unknown-author' | 'no-repository' | 'not-committed' | 'history-cut';
  /** The document, as the protected branch holds it; null where nothing could be looked at. */
  readonly document: 'same' | 'another' | 'missing' | null;
}

/** Why a confirmation is declared and not verified. */
export type Doubt = Exclude<AttestedFacts['entered'], 'by-another'> | 'another-document' | 'document-missing' | 'no-document' | 'another-team' | 'not-looked-at';

/** Why what is declared does not count, by what was seen of it; nothing where it does. */
export function doubtOf({ by, document }: AgreementConfirmation, team: string, seen: AttestedFacts | undefined): Doubt | undefined {
  if (!by.startsWith(`${team}/`)) return 'another-team';
  if (document === undefined) return 'no-document';
  if (seen === undefined) return 'not-looked-at';
  if (seen.entered !== 'by-another') return seen.entered;
  return seen.document === 'missing' ? 'document-missing' : seen.document === 'same' ? undefined : 'another-document';
}
