import { disclose, heldIn } from '../../evidence/envelope.ts';
import { later } from '../../measure/duration.ts';
import type { Memory } from '../../model/memory.ts';
import type { Segment } from '../../model/results.ts';
import { filedDays, newestBefore } from './filed.ts';
import { stamp } from './folder.ts';

/** How many segments of before a look's instant are read to find it: as many as may be folded at once. */
const mostRead = 20;

/** Accounts' own names stand in the facts of exports of access only, each beside its pseudonym. */
export async function peopleIn(filed: string, { targets }: Memory): Promise<Readonly<Record<string, string>>> {
  const looks = Object.values(targets).map(({ last }) => last).filter((one) => heldIn(one).length > 0);
  const days = looks.length === 0 ? [] : await filedDays(filed);
  const known: Record<string, string> = {};
  const opened = new Map<string, Promise<readonly Segment[]>>();
  for (const look of looks) {
    // A segment is named by the beginning of its run, and so never later than what it holds; a run may go on over midnight.
    const near = new Set([look.at, later(look.at, -86_400_000)].map((at) => stamp(at).slice(0, 10)));
    for (const day of days.filter(({ date }) => near.has(date)).toReversed()) {
      const key = `${day.folder} ${day.date} ${look.at}`;
      const reading = opened.get(key) ?? newestBefore(filed, day, look.at, mostRead).then((all) => all.map(disclose));
      opened.set(key, reading);
      const found = (await reading).flatMap(({ observations }) => observations).find(({ target, from, at }) => target === look.target && from === look.from && at === look.at);
      if (found === undefined) continue;
      for (const { person, principal } of heldIn(found)) if (principal !== '') known[person] = principal;
      break;
    }
  }
  return known;
}
