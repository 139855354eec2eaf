import type { Git } from './git.ts';
import { writeObject, type Leaf } from './objects.ts';
import { packDay, unpackDay } from './packed.ts';
import { placeOf, readRaw, readSingles, writeMonth, type RawMonth, type Reaches } from './raw.ts';
import type { Move } from './references.ts';
import { readObjects } from './objects.ts';

/** The moves that make one compact file of every finished day whose segments are all bound by the ledger's head; none where there is no such day. */
export async function compacted(git: Git, prefix: string, { at, linked }: { readonly at: string; readonly linked: Reaches }): Promise<Move[]> {
  const today = new Date(at).toISOString().slice(0, 10);
  const moves: Move[] = [];
  for (const month of await readRaw(git, prefix)) {
    const folders = new Set([...month.singles.keys()].map((path) => path.slice(0, 2)));
    const finished = [...folders].filter((day) => `${month.month}-${day}` < today && pathsOf(month, day).every((path) => placeOf(path).number <= (linked[placeOf(path).writer]?.[0] ?? 0)));
    if (finished.length === 0) continue;
    let { days, singles } = month;
    for (const day of finished) {
      const file = await pack(git, month, day);
      days = [...days.filter(({ name }) => name !== file.name && name !== day), file];
      singles = new Map([...singles].filter(([path]) => !path.startsWith(`${day}/`)));
    }
    moves.push({ ref: month.ref, from: month.commit, to: await writeMonth(git, { ...month, days, singles, at }) });
  }
  return moves;
}

const pathsOf = ({ singles }: RawMonth, day: string): string[] => [...singles.keys()].filter((path) => path.startsWith(`${day}/`));

/** What came late to a day joins those that are in its file already. */
async function pack(git: Git, month: RawMonth, day: string): Promise<Leaf> {
  const name = `${day}.day`;
  const [before] = await readObjects(git, month.days.filter((leaf) => leaf.name === name).map(({ id }) => id));
  const envelopes = [...(before === undefined ? [] : await unpackDay(before.body) ?? []), ...await readSingles(git, month, pathsOf(month, day))];
  const sorted = envelopes.toSorted((a, b) => ((a.writer ?? '') < (b.writer ?? '') ? -1 : a.writer === b.writer ? (a.number ?? 0) - (b.number ?? 0) : 1));
  return { name, id: await writeObject(git, 'blob', await packDay(sorted)), folder: false };
}
