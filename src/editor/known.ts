// What every answer is made from.
import type { SourceFile } from '../load.ts';
import { namesIn, type Named } from '../text/references.ts';
import type { Read } from '../reading.ts';
import type { Cursor } from './cursor.ts';
import type { Names } from './names.ts';

/** An estate as it is known while somebody writes in it. */
export interface Known {
  readonly files: readonly SourceFile[];
  /** What is declared as it is written now. */
  readonly names: Names;
  /** As it was last judged, which may be an edit ago. */
  readonly read: Read;
}

/** The name of something else that a cursor stands on; nothing where it stands on none. */
export function namedAt({ kind, keys, part, document }: Pick<Cursor, 'kind' | 'keys' | 'part' | 'document'>): Named | undefined {
  if (kind === undefined) return undefined;
  return namesIn(kind, document).find((named) => named.part === part && named.keys.length === keys.length && named.keys.every((key, index) => key === keys[index]));
}
