import type { Gap } from '../model/memory.ts';
import type { Language } from '../model/message.ts';
import { instant } from './time.ts';
import { say } from './vocabulary.ts';
import { watchWords } from './watch.ts';

/** A silence of the watch as a sentence, with its instants in the time zone. */
export function silenceText({ vantage, from, to, missed }: Gap, language: Language, timeZone: string): string {
  const at = (when: string): string => instant(when, language, timeZone);
  return say(to === null ? watchWords.lasting : watchWords.silent, language, { vantage, from: at(from), missed: { count: missed }, ...(to !== null && { to: at(to) }) });
}
