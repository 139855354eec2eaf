import { forget } from '../../evidence/envelope.ts';
import type { Git } from './git.ts';
import { readObjects, writeObject, type Leaf } from './objects.ts';
import { packDay, unpackDay } from './packed.ts';
import { readRaw, readSingles, singleText, writeMonth } from './raw.ts';
import { moveReferences, type Move } from './references.ts';
import { sweepReplaced } from './sweep.ts';

/** Takes a name out of the raw references; how many segments held it. Objects that only the replaced references held are gone where they lie loose; git takes the others when it prunes. */
export async function forgetIn(git: Git, prefix: string, person: string): Promise<number> {
  let count = 0;
  const moves: Move[] = [];
  for (const month of await readRaw(git, prefix)) {
    const before = count;
    const days = await Promise.all(month.days.map(async (leaf): Promise<Leaf> => {
      const [object] = leaf.folder ? [] : await readObjects(git, [leaf.id]);
      const envelopes = object === undefined ? [] : await unpackDay(object.body) ?? [];
      const without = envelopes.map((one) => forget(one, person));
      const found = without.filter((one) => one !== undefined).length;
      count += found;
      return found === 0 ? leaf : { ...leaf, id: await writeObject(git, 'blob', await packDay(envelopes.map((one, index) => without[index] ?? one))) };
    }));
    const singles = new Map(month.singles);
    const paths = [...singles.keys()];
    for (const [index, envelope] of (await readSingles(git, month, paths)).entries()) {
      const without = forget(envelope, person);
      if (without === undefined) continue;
      count += 1;
      singles.set(paths[index] ?? '', await writeObject(git, 'blob', singleText(without)));
    }
    // Dated as before: that somebody was forgotten, and when, is nobody's business.
    const at = `${month.month}-01T00:00:00Z`;
    if (count > before) moves.push({ ref: month.ref, from: month.commit, to: await writeMonth(git, { ...month, days, singles, at }) });
  }
  await moveReferences(git, moves);
  await sweepReplaced(git, moves, { atOnce: true });
  return count;
}
