import type { Source } from './model/declaration.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { bySpan, compareText } from './model/span.ts';
import { decode, textOf } from './text/decode.ts';
import { fast, type Values } from './text/fast.ts';
import { guess, type Guess } from './text/guess.ts';
import type { Identity } from './text/identity.ts';
import { limits } from './text/limits.ts';
import { linesOf, spanBetween } from './text/lines.ts';
import { parse } from './text/parse.ts';
import { mayHoldSecrets } from './text/plain-secrets.ts';
import type { Trouble } from './text/trouble.ts';
import { valueOf } from './text/value.ts';

/** A file of declarations, and what it says where that is known already; or a place where one was expected and why it was not read. */
export type SourceFile =
  | { readonly path: string; readonly bytes: Uint8Array; readonly says?: Says }
  | { readonly path: string; readonly problem: Problem };

/** Why a path was not read. */
export type Problem = 'missing' | 'symbolic-link' | 'folder' | 'not-a-file' | 'unreadable' | 'too-large' | 'too-many';

/** One document as it is written: plain data, not yet held against anything. */
export interface Written {
  readonly document: Readonly<Record<string, unknown>>;
  readonly source: Source;
  /** Who it is, where it was held against the schema of its kind already, and nothing is wrong with it. */
  readonly valid?: Identity | undefined;
}

/** What could not be read, and the declarations that it seems to hold: nothing is known of them, but they are not missing. */
export interface Unread {
  readonly file: string;
  readonly because: Diagnostic;
  readonly guesses: readonly Guess[];
}

export interface Loaded {
  /** In order of files, then of documents. */
  readonly declarations: readonly Written[];
  readonly unread: readonly Unread[];
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that has one, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Files -> declarations. Pure; the order of the files does not matter. Never throws: what cannot be read becomes a diagnostic. */
export function load(files: readonly SourceFile[]): Loaded {
  const sorted = files.toSorted((a, b) => compareText(a.path, b.path));
  const all = sorted.map((file) => {
    if ('says' in file && file.says !== undefined) return file.says;
    const known = loaded.get(file) ?? loadOne(file);
    loaded.set(file, known);
    return known;
  });
  return {
    declarations: all.flatMap(({ declarations }) => declarations),
    unread: all.flatMap(({ unread }) => unread),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics).sort((a, b) => bySpan(a.at, b.at)),
    texts: new Map(all.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const]))),
  };
}

// What a file says depends on nothing else: of an editor's thousand files all but the one that is edited are handed in again.
const loaded = new WeakMap<SourceFile, Says>();

/** Holds a document against the schema of its kind: who it is, where nothing is wrong with it. */
export type Hold = (document: Written['document'], source: Source) => Identity | undefined;

/** What one file says; what is plainly written in it is held against its schema, where that is wanted. Never throws. */
export const loadOne = (file: SourceFile, hold?: Hold): Says => ('bytes' in file ? read(file.path, file.bytes, hold) : refused(file.path, file.problem));

/** What an ordinary file says, whose values the same program has read: in its text there is no trouble. */
export function sayOrdinary(path: string, bytes: Uint8Array, values: Values, innocent: boolean, hold: Hold): Says {
  const text = textOf(bytes);
  return { path, text, declarations: writtenIn({ path, text, innocent }, values, hold), unread: nothing, diagnostics: nothing };
}

const nothing: readonly never[] = [];

function writtenIn({ path: file, text, innocent = false }: { readonly path: string; readonly text: string; readonly innocent?: boolean }, values: Values, hold?: Hold): Written[] {
  const written: Written[] = [];
  for (let document = 0; document < values.length; document++) {
    const value = values[document];
    if (value === null || value === undefined) continue;
    const source = { file, text, document, innocent };
    written.push({ document: value, source, valid: hold?.(value, source) });
  }
  return written;
}

/** What one file says. */
export interface Says extends Omit<Loaded, 'texts'> { readonly path: string; readonly text: string | undefined }

const problems: Readonly<Record<Problem, readonly [rule: string, message: string, help?: string]>> = {
  'missing': ['file', 'there is no such file or folder'],
  'symbolic-link': ['file', 'a symbolic link, which is not followed', 'put the file itself here'],
  'folder': ['file', 'a folder with the name of a file', 'rename it: only files end in .yaml or .yml'],
  'not-a-file': ['file', 'not a regular file', 'remove it'],
  'unreadable': ['file', 'the file cannot be read', 'see who may read it'],
  'too-large': ['limits', `the file is larger than ${limits.bytes} bytes (1 MiB)`, 'divide it among several files'],
  'too-many': ['limits', `more than ${limits.files} files of declarations`, 'divide the estate'],
};

function refused(path: string, problem: Problem, guesses: readonly Guess[] = []): Says {
  const [rule, message, help] = problems[problem];
  const because: Diagnostic = { rule, severity: 'error', message, ...(help !== undefined && { help }), at: { file: path, line: 1, column: 1, endLine: 1, endColumn: 2 } };
  return { path, text: undefined, declarations: [], unread: [{ file: path, because, guesses }], diagnostics: [because] };
}

function read(path: string, bytes: Uint8Array, hold?: Hold): Says {
  if (bytes.length > limits.bytes) return refused(path, 'too-large');
  const { text, trouble } = decode(bytes);
  const quick = trouble === undefined ? fast(text) : undefined;
  // Whoever reads very much looks for secrets while the text is at hand; an editor looks where it is asked.
  const plain = quick === undefined ? [] : writtenIn({ path, text, innocent: hold !== undefined && !mayHoldSecrets(text) }, quick, hold);
  // A file that declares nothing is told so below.
  if (plain.length > 0) return { path, text, declarations: plain, unread: nothing, diagnostics: nothing };
  const lines = linesOf(text);
  const failed: Unread[] = [];
  const diagnostics: Diagnostic[] = [];
  const fail = (troubles: readonly Trouble[], from: number, to: number): void => {
    const told = troubles.map((one) => inFile(path, text, lines, one));
    diagnostics.push(...told);
    if (told[0] !== undefined) failed.push({ file: path, because: told[0], guesses: guess(text.slice(from, to)) });
  };
  const declarations: Written[] = [];
  if (trouble !== undefined) {
    fail([trouble], 0, text.length);
    return { path, text, declarations, unread: failed, diagnostics };
  }
  const { documents, stopped } = parse(text);
  documents.forEach(({ contents, from, trouble: broken }, document) => {
    const end = documents[document + 1]?.from ?? text.length;
    const { value, troubles } = broken === undefined ? valueOf(text, contents) : { value: undefined, troubles: [broken] };
    if (troubles.length > 0) return fail(troubles, from, end);
    if (value === null) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) return fail([shapeless(value, contents?.range ?? [from, end])], from, end);
    declarations.push({ document: value as Written['document'], source: { file: path, text, document } });
    return undefined;
  });
  if (stopped !== undefined) fail([stopped], documents.at(-1)?.from ?? 0, text.length);
  if (declarations.length === 0 && diagnostics.length === 0) fail([{ rule: 'yaml', message: 'the file declares nothing', help: 'write a declaration, or remove the file', from: 0, to: 1 }], 0, 0);
  return { path, text, declarations, unread: failed, diagnostics };
}

function shapeless(value: unknown, [from, to]: readonly number[]): Trouble {
  return { rule: 'schema', message: `a declaration is a mapping, not ${Array.isArray(value) ? 'a list' : 'a single value'}`, help: 'write the keys apiVersion, kind, metadata and spec', from: from ?? 0, to: to ?? 1 };
}

function inFile(file: string, text: string, lines: readonly number[], { rule, message, help, from, to, related, fix }: Trouble): Diagnostic {
  return {
    rule, severity: 'error', message, ...(help !== undefined && { help }), at: spanBetween(file, text, lines, from, to),
    ...(related !== undefined && { related: related.map((one) => ({ message: one.message, at: spanBetween(file, text, lines, one.from, one.to) })) }),
    ...(fix !== undefined && { fix: [{ at: spanBetween(file, text, lines, fix.from, fix.to), text: fix.text }] }),
  };
}
