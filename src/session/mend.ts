// What `check --fix` does: makes the changes that diagnostics are certain of, in memory, until none is left.
import { load, type SourceFile } from '../load.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { read } from '../reading.ts';
import { mended } from '../text/fix.ts';

/** A file that was mended: its text before and after, and the diagnostics that said how. */
export interface Mended {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly by: readonly Diagnostic[];
}

export interface Mending {
  /** All the files, mended where they could be. */
  readonly files: readonly SourceFile[];
  readonly mended: readonly Mended[];
}

/** One mistake may hide the next: what is mended is read again, so many times. */
const rounds = 5;

/**
 * Mends files as far as their diagnostics are certain how; of a file that is not wanted nothing is changed. Pure. Nothing
 * but the characters of a fix changes, no text can be read less well than before, and what is whole stays as it is.
 */
export function mend(files: readonly SourceFile[], wanted: (path: string) => boolean): Mending {
  const now = new Map(files.map((file) => [file.path, file]));
  const done = new Map<string, Mended>();
  for (let round = 0; round < rounds; round++) {
    const { diagnostics, texts } = read([...now.values()]);
    const fixable = Map.groupBy(diagnostics.filter(({ fix, at }) => (fix?.length ?? 0) > 0 && wanted(at.file)), ({ at }) => at.file);
    let changed = false;
    for (const [path, told] of fixable) {
      const [file, text] = [now.get(path), texts.get(path)];
      if (file === undefined || text === undefined || !('bytes' in file)) continue;
      const { text: after, made } = mended(text, told.flatMap(({ fix }) => (fix === undefined ? [] : [fix])));
      const bytes = encoded(after, file.bytes);
      if (after === text || !readsAsWell({ path, bytes: file.bytes }, { path, bytes })) continue;
      changed = true;
      now.set(path, { path, bytes });
      const before = done.get(path);
      done.set(path, { path, before: before?.before ?? text, after, by: [...(before?.by ?? []), ...told.filter(({ fix }) => made.includes(fix as readonly Edit[]))] });
    }
    if (!changed) break;
  }
  return { files: [...now.values()], mended: [...done.values()] };
}

/** With the byte-order mark that the file had. */
function encoded(text: string, like: Uint8Array): Uint8Array {
  const marked = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf;
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
}

/** No document less, and no more that cannot be read. */
function readsAsWell(before: SourceFile, after: SourceFile): boolean {
  const [old, fresh] = [load([before]), load([after])];
  return fresh.declarations.length >= old.declarations.length && fresh.diagnostics.length <= old.diagnostics.length;
}
