import type { CodeAction, Range, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../model/diagnostic.ts';
import { mend } from '../session/mend.ts';
import { mended } from '../text/fix.ts';
import { printable } from '../text/printable.ts';
import { diagnosticTold, type Showing } from './diagnostics.ts';
import type { Shown } from './hover.ts';
import type { Known } from './known.ts';
import { rangeOf, touches } from './position.ts';

/** What the editor asks for: of which kinds, and whether it asked for mending everything at once, as when a file is saved. */
export interface Wish { readonly range: Range; readonly only: readonly string[] | undefined }

const fixAll = 'source.fixAll.driftvakt';

/**
 * What mends a file: a quick fix for each diagnostic in the range that is certain how, and all of them together. Changes
 * characters, never lines. `known` must have been judged with this very text.
 */
export function actions(shown: Shown, { range, only }: Wish, known: Known, showing: Showing): CodeAction[] {
  const uri = showing.address(shown.path);
  const wants = (kind: string): boolean => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const certain = known.read.diagnostics.filter(({ at, fix }) => at.file === shown.path && fix !== undefined && fix.length > 0);
  if (certain.length === 0) return [];
  const edit = (edits: TextEdit[]): Pick<CodeAction, 'edit'> => ({ edit: { changes: { [uri]: edits } } });
  const single = certain.filter(({ at }) => touches(rangeOf(at, shown.text), range)).map((one): CodeAction => ({
    title: titleOf(one.fix ?? []), kind: 'quickfix', isPreferred: true, diagnostics: [diagnosticTold(one, showing)], ...edit((one.fix ?? []).map(({ at, text }) => ({ range: rangeOf(at, shown.text), newText: text }))),
  }));
  const title = 'Mend everything in this file that is certain';
  const all: CodeAction[] = [];
  // One mistake may hide the next. To look for those takes longer, so it is done where all is asked for by name.
  if (only !== undefined && wants(fixAll)) all.push({ title, kind: fixAll, ...edit(changed(shown.text, mend(known.files, (path) => path === shown.path).mended[0]?.after ?? textOf(shown))) });
  else if (certain.length > 1 && single.length > 0 && wants('quickfix')) all.push({ title, kind: 'quickfix', ...edit(changed(shown.text, mended(textOf(shown), certain.map(({ fix }) => fix ?? [])).text)) });
  return [...(wants('quickfix') ? single : []), ...all].filter(({ edit: made }) => Object.values(made?.changes ?? {}).some((edits) => edits.length > 0));
}

const titleOf = (fix: readonly Edit[]): string => `Write ${fix.map(({ text }) => printable(text)).join(', ')}`;

/** Without the byte-order mark, as it is read. */
const textOf = ({ text }: Shown): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** The changes between a text and a mended one: in lines that both have, only what differs; where lines came or went, those between the first and the last that differ. */
function changed(text: string, after: string): TextEdit[] {
  const [old, fresh] = [textOf({ path: '', text }).split('\n'), after.split('\n')];
  if (old.length !== fresh.length) return between([old.join('\n'), after], text);
  return old.flatMap((line, index) => between([line, fresh[index] ?? line], text, index));
}

/** The one change between two texts that begin at a line. */
function between([old, fresh]: readonly [string, string], text: string, line = 0): TextEdit[] {
  if (old === fresh) return [];
  let [from, end] = [0, 0];
  const least = Math.min(old.length, fresh.length);
  while (from < least && old[from] === fresh[from]) from++;
  while (end < least - from && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
  const place = (offset: number): { line: number; column: number } => ({ line: line + old.slice(0, offset).split('\n').length, column: offset - old.lastIndexOf('\n', offset - 1) });
  const [start, stop] = [place(from), place(old.length - end)];
  return [{ range: rangeOf({ ...start, endLine: stop.line, endColumn: stop.column }, text), newText: fresh.slice(from, fresh.length - end) }];
}
