// How long faults took, and how often they came: sentences under the table of deadlines.
import type { Month } from '../../measure/periods/month.ts';
import { monthWords } from '../../words/months.ts';
import { say } from '../../words/vocabulary.ts';
import type { Reading } from '../reading.ts';
import { lasting } from './achieved.ts';
import { premisedSentence } from './premises.ts';

/** So many there must be before one of them in the middle says more than their mean. */
const fewest = 3;

/** Whom the faults touched, how long they took, how often they came, and what was left at the end. */
export function meansOf(about: Reading, month: Month): readonly string[] {
  const { language } = about;
  const { faults, toRestore, toAnswer, begun, backlog } = month;
  const customers = touched(month);
  const half = (of: typeof toRestore): readonly string[] => (of === undefined || of.count < fewest ? [] : [say(monthWords.median, language, { count: { count: of.count }, median: lasting(of.median, about) })]);
  return [
    ...premisedSentence(about, month),
    ...(customers === 0 ? [] : [say(monthWords.touched, language, { faults: { count: faults.length }, customers: { count: customers } })]),
    ...(toRestore === undefined ? [] : [say(monthWords.means, language, { restore: lasting(toRestore.mean, about) }), ...half(toRestore)]),
    ...(toAnswer === undefined ? [] : [say(monthWords.meanAnswer, language, { answer: lasting(toAnswer.mean, about) }), ...half(toAnswer)]),
    ...(begun.count < 2 ? [] : [say(monthWords.betweenFaults, language, { count: { count: begun.count }, between: lasting(begun.within / begun.count, about) })]),
    ...(backlog.count === 0 ? [] : [say(monthWords.backlog, language, { count: { count: backlog.count }, oldest: lasting(backlog.oldest, about) })]),
  ];
}

/** How many customers the faults of the operator's total touched; none in a customer's own report, where the others are nobody's business. */
function touched({ customer, faults }: Month): number {
  const all = new Set<string>();
  for (const { measured, case: { customer: own } } of customer === undefined ? faults : []) {
    for (const one of measured?.customers ?? []) all.add(one);
    if (own !== null) all.add(own);
  }
  return all.size;
}
