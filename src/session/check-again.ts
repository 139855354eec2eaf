// A check of files of which few have changed since all were checked: only what can be different by that is read and asked again.
import { createHash } from 'node:crypto';
import type { SourceFile } from '../load.ts';
import { together } from '../reading.ts';
import { rules } from '../rules/index.ts';
import { inOrder } from '../validate.ts';
import type { Cache } from '../world/cache.ts';
import { digestOf, readUnchanged, type Found } from '../world/unchanged.ts';
import { askAgain } from './asked-again.ts';
import { baseOf, type Base } from './base.ts';
import type { Said } from './checked.ts';
import { editedIn, type ChangedFile } from './edited.ts';
import { gone, unreadEstate } from './unread-estate.ts';

/** What is said of files as they are now, what tells their content from any other, and those that were read. */
export interface Again {
  readonly said: Said;
  readonly content: string;
  readonly files: ReadonlyMap<number, SourceFile>;
}

/** The most files that are looked at one by one; where more have changed, all are. */
const most = 64;

/** What a whole check would say, found out from the last one; nothing where that takes a whole check. */
export function checkAgain(cache: Cache, dir: string, found: Found): Again | undefined {
  const base = baseOf(cache, dir, found);
  if (base === undefined || base.suspects.length > most) return undefined;
  const files = new Map<number, SourceFile>();
  const fileAt = (index: number): SourceFile & { readonly bytes: Uint8Array } => {
    const file = (files.get(index) as ReturnType<typeof readUnchanged>) ?? readUnchanged(found, index);
    if (file === undefined) return gone();
    files.set(index, file);
    return file;
  };
  try {
    const changed = changedFiles(base, fileAt);
    const said = changed === undefined ? undefined : saidNow(base, changed, fileAt);
    return said === undefined || changed === undefined ? undefined : { said, content: contentOf(base, changed), files };
  } catch {
    // A file is being changed, or what was kept is no sense: whatever is wrong, the whole check finds it out.
    return undefined;
  }
}

function changedFiles({ suspects, held }: Base, fileAt: (index: number) => ChangedFile['file']): readonly ChangedFile[] | undefined {
  const changed: ChangedFile[] = [];
  for (const index of suspects) {
    const [before, file] = [held(index), fileAt(index)];
    if (before === undefined) return undefined;
    if (!before.equals(file.bytes)) changed.push({ index, before, file });
  }
  return changed;
}

function saidNow({ known }: Base, changed: readonly ChangedFile[], fileAt: (index: number) => SourceFile): Said | undefined {
  const estate = unreadEstate(known, fileAt);
  const edited = editedIn(changed, known, estate);
  if (edited === undefined) return undefined;
  const told = askAgain(rules, known, { estate, edited, files: new Set(changed.map(({ file }) => file.path)) });
  // An Estate that is set aside says no time zone any more.
  const againstEstate = (all: typeof told): number => all.filter(({ of, diagnostic }) => diagnostic.severity === 'error' && of?.startsWith('estate/') === true).length;
  if (againstEstate(told) !== againstEstate([...known.told])) return undefined;
  const { declarations, timeZone, home, broken, besides } = known;
  return { declarations, timeZone, home, diagnostics: together(broken, [...besides, ...told.map(({ diagnostic }) => diagnostic)].sort(inOrder)) };
}

/** What tells the content of all files from any other: that of the last whole check, and what is different since. */
function contentOf({ content }: Base, changed: readonly ChangedFile[]): string {
  return changed.length === 0 ? content : createHash('sha256').update(`${content}${changed.map(({ index, file }) => `\0${index} ${digestOf(file.bytes)}`).join('')}`).digest('hex');
}
