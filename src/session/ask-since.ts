// Rules asked about an estate that is a few letters away from the one they were asked about before, as in an editor.
import type { Declaration, Ref } from '../model/declaration.ts';
import type { Estate } from '../model/estate.ts';
import { kindNames, type Kinds } from '../model/kinds.gen.ts';
import { refTo } from '../model/declaration.ts';
import { changesBetween } from '../text/changes.ts';
import { judge, type Ask, type Told } from '../validate.ts';
import { askAgain, type Anew } from './asked-again.ts';
import { besideValues, type Edited } from './edited.ts';

/** A way to ask the same rules about one estate after the other: what they say is what they would say if they were asked anew. */
export function askingSince(): Ask {
  const known: Answered[] = [];
  return (rules, estate, fallback) => {
    const told = known.reduce<readonly Told[] | undefined>((found, before) => {
      const anew = found !== undefined || before.fallback !== fallback ? undefined : editedSince(before.estate, estate);
      return anew === undefined ? found : askAgain(rules, before, anew);
    }, undefined) ?? judge(rules, estate, fallback);
    known.unshift({ estate, told, fallback });
    known.length = Math.min(known.length, most);
    return told;
  };
}

/** So many estates are remembered: whoever types makes a mistake and mends it with the next letter, and both are known then. */
const most = 6;

interface Answered { readonly estate: Estate; readonly told: readonly Told[]; readonly fallback: string }

/** What was edited between two estates that declare the same names; nothing where a rule may say something else for another reason. */
function editedSince(before: Estate, now: Estate): Anew | undefined {
  if (before.since !== now.since || !isSame([...before.aside.keys()], [...now.aside.keys()])) return undefined;
  const edited: Edited[] = [];
  const files = new Set<string>();
  const parents = new Set<Ref>();
  for (const kind of kindNames) {
    const [then, today] = [[...before[kind].values()], [...now[kind].values()]] as readonly [readonly Declaration[], readonly Declaration[]];
    if (!isSame(then.map(({ name }) => name), today.map(({ name }) => name))) return undefined;
    for (const { inherits } of [...then, ...today]) if (inherits !== undefined) parents.add(refTo(kind, inherits.from));
    for (const [at, one] of today.entries()) {
      const other = then[at];
      if (other === undefined || other === one || (other.source === one.source && other.inherits !== undefined)) continue;
      files.add(other.source.file).add(one.source.file);
      const changes = changesBetween(written(other), written(one));
      edited.push({ kind: kind as keyof Kinds, ref: one.ref, changes: [...changes, ...(other.source.text === one.source.text ? [] : [besideValues])] });
      // Who gives what to an heir may be another by now.
      if (changes.length > 0 && (kind === 'Estate' || other.inherits !== undefined || one.inherits !== undefined)) return undefined;
    }
  }
  return edited.some(({ ref, changes }) => parents.has(ref) && changes.some((change) => change !== besideValues)) ? undefined : { estate: now, edited, files };
}

/** What rules can read of a declaration, as it is in its document. */
const written = ({ name, title, description, labels, spec }: Declaration): object => ({ metadata: { name, title, description, labels }, spec });

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);
