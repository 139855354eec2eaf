// What a run says besides its findings: when the watch was silent, and what will soon be unknown where nobody looks. Pure.
import type { Language } from '../model/message.ts';
import type { Results } from '../model/results.ts';
import { silenceText } from './silences.ts';
import { textWords } from './text.ts';
import { instant } from './time.ts';
import { say } from './vocabulary.ts';

/** One sentence for each silence, and at most one for the promises whose evidence will soon be too old: kept ones too, which most outputs do not list. */
export interface Notices {
  readonly silences: readonly string[];
  readonly expiring: readonly string[];
}

/** The notices of a run, in words; what is gone expires no more. */
export function noticesOf({ gaps = [], findings }: Pick<Results, 'gaps' | 'findings'>, { language, timeZone }: { readonly language: Language; readonly timeZone: string }): Notices {
  const ends = findings.flatMap(({ change, expires }) => (change === 'gone' ? [] : expires ?? [])).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return {
    silences: gaps.map((gap) => silenceText(gap, language, timeZone)),
    expiring: ends[0] === undefined ? [] : [say(textWords.expiring, language, { count: { count: ends.length }, at: instant(ends[0], language, timeZone) })],
  };
}
