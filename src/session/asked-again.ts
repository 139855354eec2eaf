// Which rules must be asked again of what was edited, and about whom: what a rule does not read makes no difference to what it says.
import type { Ref } from '../model/declaration.ts';
import { declarationOf, type Estate, type Kind } from '../model/estate.ts';
import { kindOf } from '../model/declaration.ts';
import { kindNames } from '../model/kinds.gen.ts';
import { compareText } from '../model/span.ts';
import { touches } from '../text/changes.ts';
import { judge, type Rule, type Told } from '../validate.ts';
import type { Known } from './base.ts';
import type { Edited } from './edited.ts';

/** What of an estate is asked again: as it is now, what of it was edited, and the files in which places may have moved. */
export interface Anew {
  readonly estate: Estate;
  readonly edited: readonly Edited[];
  readonly files: ReadonlySet<string>;
}

/** What all rules say of an estate as it is now, by what they said before: those that an edit makes no difference to are not asked. */
export function askAgain(rules: Readonly<Record<string, Rule>>, { told, fallback }: Pick<Known, 'told' | 'fallback'>, anew: Anew): Told[] {
  const before = Map.groupBy(told, ({ rule }) => rule);
  return Object.entries(rules).flatMap(([id, rule]) => toldNow([id, rule], before.get(id) ?? [], anew, fallback));
}

function toldNow([id, rule]: readonly [string, Rule], before: readonly Told[], { estate, edited, files }: Anew, fallback: string): readonly Told[] {
  const read = edited.filter((one) => reads(rule, one));
  // Where the text is another, places in it are.
  const moved = before.filter(({ diagnostic }) => [diagnostic.at, ...(diagnostic.related ?? []).map(({ at }) => at)].some(({ file }) => files.has(file)));
  if (read.length + moved.length === 0 && rule.reads !== undefined) return before;
  const { each } = rule;
  const refs = new Set([...read.map(({ ref }) => ref), ...moved.flatMap(({ of }) => of ?? [])]);
  // Of an heir is not told what its parent is told: neither is asked about alone.
  const isAlone = each !== undefined && rule.reads !== undefined && [...refs].every((ref) => declarationOf(estate, ref)?.inherits === undefined) && moved.every(({ of }) => of !== undefined) && [...refs].every((ref) => each === '*' || kindOf(ref) === each);
  if (!isAlone) return judge({ [id]: rule }, estate, fallback);
  const now = judge({ [id]: rule }, alone(estate, each, refs), fallback, estate).filter(({ of }) => of !== undefined && refs.has(of));
  return [...before.filter(({ of }) => of === undefined || !refs.has(of)), ...now];
}

/** Whether a rule reads what was edited. */
const reads = ({ reads: all }: Rule, { kind, changes }: Edited): boolean => {
  const paths = all === undefined ? undefined : [...all[kind] ?? [], ...all['*'] ?? []];
  return changes.some((change) => paths === undefined || paths.some((path) => touches(change, path)));
};

/** The same estate where a kind (`*`: every one but the Estate) holds only those named. */
export function alone(estate: Estate, each: Kind | '*', refs: ReadonlySet<Ref>): Estate {
  const all = [...refs].flatMap((ref) => declarationOf(estate, ref) ?? []).sort((a, b) => compareText(a.name, b.name));
  const kinds = each === '*' ? kindNames.filter((kind) => kind !== 'Estate') : [each];
  return { ...estate, ...(Object.fromEntries(kinds.map((kind) => [kind, new Map(all.filter((one) => one.kind === kind).map((one) => [one.name, one]))])) as object) };
}
