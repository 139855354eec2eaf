import { join } from 'node:path';
import { disclose, heldIn } from '../../evidence/envelope.ts';
import type { Memory } from '../../model/memory.ts';
import type { Segment } from '../../model/results.ts';
import { names, readEnvelope, stamp } from './folder.ts';

/** How many segments of before a look's instant are read to find it: as many as may be folded at once. */
const mostRead = 20;

/** Accounts' own names stand in the facts of exports of access only, each beside its pseudonym. */
export async function peopleIn(filed: string, { targets }: Memory): Promise<Readonly<Record<string, string>>> {
  const looks = Object.values(targets).map(({ last }) => last).filter((one) => heldIn(one).length > 0);
  const all = looks.length === 0 ? [] : (await Promise.all((await names(filed)).map(async (month) => (await names(join(filed, month))).map((name) => ({ month, name }))))).flat();
  const known: Record<string, string> = {};
  const opened = new Map<string, Promise<Segment>>();
  for (const look of looks) {
    // A segment is named by the beginning of its run, and so never later than what it holds.
    for (const { month, name } of all.filter((one) => one.name.slice(0, 22) <= stamp(look.at)).slice(-mostRead).reverse()) {
      const reading = opened.get(name) ?? readEnvelope(join(filed, month, name)).then(disclose);
      opened.set(name, reading);
      const found = (await reading).observations.find(({ target, from, at }) => target === look.target && from === look.from && at === look.at);
      if (found === undefined) continue;
      for (const { person, principal } of heldIn(found)) if (principal !== '') known[person] = principal;
      break;
    }
  }
  return known;
}
