import { droppedBy } from '../../evidence/dropped.ts';
import type { Link } from '../../evidence/link.ts';
import type { Git } from './git.ts';
import { monthOf, readMonth, readRaw, type RawMonth } from './raw.ts';
import { moveReferences } from './references.ts';

/** The months that ended before the instant, with what they hold of each writer, and his last segment in them. */
export async function monthsBefore(git: Git, prefix: string, before: string): Promise<{ readonly months: readonly RawMonth[]; readonly last: Readonly<Record<string, number>>; readonly held: NonNullable<Link['dropped']> }> {
  const oldest = new Date(before).toISOString().slice(0, 7);
  const found = await Promise.all((await readRaw(git, prefix)).filter(({ month }) => month < oldest).map(async (month) => ({ month, held: await readMonth(git, month) })));
  // By what is sealed in them: under the name of an older month, what is younger would be said to be dropped.
  const right = found.filter(({ month, held }) => held.every((one) => monthOf(one) === month.month));
  const [months, all] = [right.map(({ month }) => month), right.flatMap(({ held }) => held)];
  const last: Record<string, number> = {};
  for (const { writer = '', number = 0 } of all) last[writer] = Math.max(last[writer] ?? 0, number);
  return { months, last, held: droppedBy(all) };
}

/** Drops the references of months: what they held was folded, and the chain says that it is gone. */
export const dropMonths = (git: Git, months: readonly RawMonth[]): Promise<void> => moveReferences(git, months.map(({ ref, commit }) => ({ ref, from: commit, to: null })));
