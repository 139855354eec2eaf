import type { Declared } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'No clause is written twice',
  severity: 'warning',
  why: 'One promise would be counted twice, and the two may come to be proved differently.',
  fix: 'keep one of them',
  each: 'Agreement',
  reads: { Agreement: ['spec'] },
  check(estate, report) {
    for (const agreement of estate.Agreement.values()) {
      const first = new Map<string, string>();
      for (const [id, clause] of Object.entries(agreement.spec.clauses)) {
        const same = wordsOf(clause).find((words) => first.has(words));
        if (same !== undefined) report({ in: agreement, pointer: pointerTo('spec', 'clauses', id), part: 'key', message: `clause ${id} says the same as clause ${first.get(same) ?? ''}`, related: [{ in: agreement, pointer: pointerTo('spec', 'clauses', first.get(same) ?? ''), part: 'key', message: 'said first here' }] });
        else for (const words of wordsOf(clause)) first.set(words, id);
      }
    }
  },
} satisfies Rule;

/** The clause in each language, without what a reader would not see. */
function wordsOf({ text }: Declared<'Agreement'>['spec']['clauses'][string]): string[] {
  const texts: readonly (readonly [string, string])[] = typeof text === 'string' ? [['', text]] : Object.entries(text);
  return texts.map(([language, words]) => `${language} ${words.toLowerCase().replaceAll(/[\s\p{P}]+/gu, ' ').trim()}`);
}
