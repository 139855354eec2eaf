// What is confirmed by hand of a clause, in a sentence: by whom, until when, and what speaks against it.
import type { ClauseMonth } from '../../measure/periods/clauses.ts';
import type { AgreementClause } from '../../model/kinds.gen.ts';
import { peopleOf } from '../../model/people.ts';
import { doubtTexts, handWords as w } from '../../words/attested.ts';
import { date } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import type { Reading } from '../reading.ts';

/** One sentence for a clause that is confirmed by hand; none for others. */
export function byHand({ attested, clause }: ClauseMonth, { view: { estate, proofs }, language }: Reading, wordsOf: (text: AgreementClause['text']) => string): readonly string[] {
  if (attested === undefined || clause.attested === undefined) return [];
  const how = wordsOf(clause.attested.how);
  const { why, confirmation } = attested;
  if (confirmation === undefined) return [say(w.none, language, { how })];
  const { by, on, from, until, doubt } = confirmation;
  const who = peopleOf(estate).find(({ ref }) => ref === by)?.name ?? proofs?.titles[`team/${by}`]?.[language] ?? by;
  const reason = doubt === undefined ? '' : doubtTexts[`doubt-${doubt}`][language];
  return [say(w[why], language, { who, how, reason, on: date(on, language), from: date(from, language), until: date(until, language) })];
}
