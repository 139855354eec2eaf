// A workspace in memory: the worked example, and whatever a test writes over it. A cursor stands where a text says `|`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionItem, MarkupContent, Position } from 'vscode-languageserver';
import { actions } from '../../src/editor/actions.ts';
import { completion } from '../../src/editor/completion.ts';
import { definition } from '../../src/editor/definition.ts';
import { hover } from '../../src/editor/hover.ts';
import type { Known } from '../../src/editor/known.ts';
import { openEstate, type OpenEstate } from '../../src/editor/open-estate.ts';
import { positionOf } from '../../src/editor/position.ts';
import { files } from '../tidy/files.ts';

const root = '/workspace';
const example = files('services/**/*.yaml').map((path) => ({ path: join(root, path), bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../..', path))) }));

/** The worked example, with other files over it or beside it. */
export function estateWith(others: Readonly<Record<string, string>> = {}, base = example): OpenEstate {
  const estate = openEstate(root, 'services');
  estate.onDisk(base);
  for (const [path, text] of Object.entries(others)) estate.shown(uriOf(path), text);
  return estate;
}

/** The address of a file of the workspace. */
export const uriOf = (path: string): string => pathToFileURL(join(root, path)).href;

/** A text without its `|`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number; readonly position: Position } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, position: positionOf(text, offset) };
}

const path = 'services/tried.yaml';
const standing = estateWith();

/** What is found with other files over the worked example: in one estate for all who ask, which has read what is on disk once, as in an editor. */
function within<Found>(others: Readonly<Record<string, string>>, find: (estate: OpenEstate) => Found): Found {
  for (const [other, text] of Object.entries(others)) standing.shown(uriOf(other), text);
  try {
    return find(standing);
  } finally {
    for (const other of Object.keys(others)) standing.shown(uriOf(other), undefined);
  }
}

/** What a hover says at the `|` of a file beside the worked example. */
export function hovered(marked: string, { markdown = false, others = {} }: { readonly markdown?: boolean; readonly others?: Readonly<Record<string, string>> } = {}): string | undefined {
  const { text, position } = cursorIn(marked);
  const found = within({ ...others, [path]: text }, (estate) => hover({ path, text }, position, estate.judged(), markdown));
  return (found?.contents as MarkupContent | undefined)?.value;
}

const typing = estateWith();

/** What is offered at the `|`, in order: while it is typed, so in an estate that was judged before. */
export function offered(marked: string): readonly CompletionItem[] {
  const { text, position } = cursorIn(marked);
  return completion({ path, text }, position, typed(text), false).items;
}

function typed(text: string): Known {
  typing.known();
  typing.shown(uriOf(path), text);
  return typing.known();
}

/** The text after the offer of that label is taken at the `|`. */
export function taken(marked: string, label: string): string {
  const { text } = cursorIn(marked);
  const edit = offered(marked).find((one) => one.label === label)?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error(`"${label}" is not offered`);
  return edited(text, [edit]);
}

/** A text after changes that do not overlap. */
export function edited(text: string, edits: readonly { readonly range: { readonly start: Position; readonly end: Position }; readonly newText: string }[]): string {
  const at = ({ line, character }: Position): number => text.split('\n').slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return edits.toSorted((a, b) => at(b.range.start) - at(a.range.start)).reduce((now, { range, newText }) => now.slice(0, at(range.start)) + newText + now.slice(at(range.end)), text);
}

/** Where what stands at the `|` is declared: `file:line:column`. */
export function defined(marked: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  const { text, offset } = cursorIn(marked);
  const at = Object.keys(others).length === 0 ? definition(text, offset, typed(text)) : within({ ...others, [path]: text }, (estate) => definition(text, offset, estate.judged()));
  return at === undefined ? undefined : `${at.file}:${at.line}:${at.column}`;
}

/** The text of a file beside the worked example after each quick fix at the `|`, by its title. */
export function fixed(marked: string, only?: readonly string[]): Readonly<Record<string, string>> {
  const { text, position } = cursorIn(marked);
  return within({ [path]: text }, (estate) => Object.fromEntries(actions({ path, text }, { range: { start: position, end: position }, only }, estate.judged(), estate).map(({ title, edit }) => [title, edited(text, edit?.changes?.[uriOf(path)] ?? [])])));
}
