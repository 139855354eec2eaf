// An estate while somebody writes in it: its files on disk, under the texts that are open in the editor.
import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { load, type SourceFile } from '../load.ts';
import { read } from '../reading.ts';
import { askingSince } from '../session/ask-since.ts';
import type { Showing } from './diagnostics.ts';
import type { Known } from './known.ts';
import { namesOf, type Names } from './names.ts';

/** An estate below a folder of the editor's workspace. Paths are those that `check` names when it is run in that folder. */
export interface OpenEstate extends Showing {
  /** The folder of declarations, absolute. */
  readonly dir: string;
  /** The path of a declaration's file by its address; nothing for any other file. */
  pathOf(uri: string): string | undefined;
  /** Takes the files on disk, named by absolute paths: all of them, or with `only` in place of those of the same name. */
  onDisk(files: readonly SourceFile[], only?: 'these'): void;
  /** Whether a file was on disk when it was last looked at. */
  isOnDisk(path: string): boolean;
  /** A text is shown in the editor, or is no longer. */
  shown(uri: string, text: string | undefined): void;
  /** The paths of the texts that are shown. */
  open(): readonly string[];
  /** With the names of now; judged as it last was, if it was before. */
  known(): Known;
  /** Judged as it is written now. */
  judged(): Known;
}

/** Opens the estate in a folder of a workspace; empty until it is handed what is on disk. */
export function openEstate(root: string, folder: string): OpenEstate {
  const dir = resolve(root, folder);
  const disk = new Map<string, SourceFile>();
  const open = new Map<string, { readonly uri: string; readonly text: string; readonly file: SourceFile }>();
  const now: { files?: readonly SourceFile[] | undefined; names?: Names | undefined; judged?: Known | undefined } = {};
  const ask = askingSince();
  const changed = (): void => {
    now.files = undefined;
    now.names = undefined;
  };
  const named = (file: SourceFile): SourceFile => ({ ...file, path: relative(root, file.path) || '.' });
  const files = (): readonly SourceFile[] => {
    now.files ??= [...disk.values()].filter(({ path }) => !open.has(path) || isNoFile(disk.get(path))).concat([...open.entries()].flatMap(([path, { file }]) => (isNoFile(disk.get(path)) ? [] : [file])));
    return now.files;
  };
  const names = (): Names => {
    now.names ??= namesOf(load(files()).declarations);
    return now.names;
  };
  const judged = (): Known => {
    if (now.judged?.files !== files()) now.judged = { files: files(), names: names(), read: read(files(), {}, ask) };
    return now.judged as Known;
  };
  const pathOf = (uri: string): string | undefined => {
    const path = pathIn(uri);
    return path === undefined || !isDeclaration(relative(dir, path)) ? undefined : relative(root, path);
  };
  return {
    dir, judged,
    address: (path) => open.get(path)?.uri ?? pathToFileURL(resolve(root, path)).href,
    text: (path) => open.get(path)?.text ?? now.judged?.read.texts.get(path),
    pathOf,
    onDisk(fresh, only) {
      const all = fresh.map(named);
      const kept = new Map(all.map((file) => [file.path, same(disk.get(file.path), file)]));
      if (only === undefined) disk.clear();
      for (const [path, file] of kept) {
        if ('problem' in file && file.problem === 'missing') disk.delete(path);
        else disk.set(path, file);
      }
      changed();
    },
    isOnDisk: (path) => disk.has(path),
    shown(uri, text) {
      const path = pathOf(uri);
      if (path === undefined) return;
      if (text === undefined) open.delete(path);
      else open.set(path, { uri, text, file: { path, bytes: new TextEncoder().encode(text) } });
      changed();
    },
    open: () => [...open.keys()],
    known: () => (now.judged === undefined ? judged() : { files: files(), names: names(), read: now.judged.read }),
  };
}

/** What is a link, a folder or no file on disk is that, whatever the editor shows in its place. */
const isNoFile = (file: SourceFile | undefined): boolean => file !== undefined && 'problem' in file && ['symbolic-link', 'folder', 'not-a-file'].includes(file.problem);

/** What was read before stays the same thing as long as it says the same, so that it is not read again. */
function same(before: SourceFile | undefined, now: SourceFile): SourceFile {
  return before !== undefined && 'bytes' in before && 'bytes' in now && Buffer.compare(before.bytes, now.bytes) === 0 ? before : now;
}

/** Whether a path below the folder is one of those that are read. */
function isDeclaration(inside: string): boolean {
  const parts = inside.split('/');
  return inside !== '' && !isAbsolute(inside) && /\.ya?ml$/.test(inside) && !parts.some((part) => part.startsWith('.') || part === 'node_modules');
}

/** The path of a file by its address; nothing for what is no file. */
export function pathIn(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
