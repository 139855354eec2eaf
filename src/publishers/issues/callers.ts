// Whoever called about a fault is told in his own case that it is over. The case stays open: it is for people to close.
import { faultFinder } from '../../measure/cases/contacts.ts';
import { openFaults } from '../../measure/cases/faults.ts';
import type { View } from '../../publish.ts';
import { say } from '../../words/vocabulary.ts';
import type { Sentences } from './templates.ts';
import type { Topic } from './topics.ts';
import { commentWords } from './words.ts';

const start = 'issue-';

/** The numbers of the issues that are open and were opened by people about a fault that was told under a key and is over. */
export function callersOf({ key }: Topic, { memory }: View): readonly number[] {
  const faultOf = faultFinder(memory);
  return openFaults(memory).filter((one) => one.id.startsWith(start)).filter((one) => {
    const fault = faultOf(one);
    return fault?.told === key && fault.endedAt !== undefined;
  }).map(({ id }) => Number(id.slice(start.length))).filter(Number.isSafeInteger);
}

/** What is said there: that it is over, and the proof. */
export const overFor = (proof: readonly Sentences[]): readonly Sentences[] => proof.map(({ language, sentences }) => ({ language, sentences: [say(commentWords.callers, language), ...sentences] }));
