// Cases for which something failed that is presumed of the customer: told with them and without them, never silently cleaned.
import { premisesIn, premisesOf } from '../../measure/periods/premises.ts';
import type { Month } from '../../measure/periods/month.ts';
import { list } from '../../words/figures.ts';
import { monthWords } from '../../words/months.ts';
import { say } from '../../words/vocabulary.ts';
import type { Reading } from '../reading.ts';

/** A premise as readers know it: by its paragraph, else by its name. */
export const premiseName = ({ view: { estate } }: Reading, clause: string): string => premisesIn(estate).get(clause)?.paragraph ?? clause;

/** How many cases, which premises, and the shares in time without them; nothing where nobody named one. */
export function premisedSentence(about: Reading, { premised, faults, period: { interval: [, ends] } }: Month): readonly string[] {
  if (premised === undefined) return [];
  const { language, view: { estate, results: { at } } } = about;
  const until = Math.min(ends, Date.parse(at));
  const named = faults.flatMap((fault) => (fault.isMoved ? [premisesOf(estate, fault.case, until)] : [])).filter((all) => all.length > 0);
  const clauses = list([...new Set(named.flat().map(({ clause }) => premiseName(about, clause)))].toSorted(), language);
  const shares = premised.restored.filter(({ met, breached, inconclusive }) => met + breached + inconclusive > 0)
    .map(({ priority, met, breached, inconclusive }) => say(monthWords.share, language, { priority, met: { count: met }, all: { count: met + breached + inconclusive } }));
  return [say(shares.length === 0 ? monthWords.premisedAlone : monthWords.premised, language, { count: { count: named.length }, clauses, shares: list(shares, language) })];
}
