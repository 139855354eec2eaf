// The answers of `due`: as data, and in words.
import { derivation } from '../../measure/cases/derivation.ts';
import type { Answer, Question } from '../../measure/cases/deadline.ts';
import type { Target } from '../../measure/cases/clock.ts';
import { coveredYears } from '../../measure/calendars/holidays.ts';
import type { Language } from '../../model/message.ts';
import { lasting, why } from '../../words/derivation.ts';
import { dueWords } from '../../words/due.ts';
import { say } from '../../words/vocabulary.ts';

/** How an answer is put into words. */
export interface Telling {
  readonly language: Language;
  /** IANA: the calendar's own. */
  readonly timeZone: string;
  calendarTitle(name: string): string;
}

/** An answer as `--format json` gives it: instants with the offset of their time zone, lengths as ISO 8601 durations. */
export interface DueJson {
  readonly dueAt: string | null;
  readonly remaining: string | null;
  readonly met: boolean | null;
  readonly warnings: readonly string[];
  readonly steps: readonly { readonly from: string; readonly to: string; readonly counted: string; readonly why: string; readonly id: string }[];
}

export function dueJson(question: Question, answer: Answer, telling: Telling): DueJson {
  const at = (instant: number): string => local(instant, telling.timeZone);
  const { dueAt, remaining, met, warnings } = answer;
  return {
    dueAt: dueAt === null ? null : at(dueAt), remaining: remaining === null ? null : duration(remaining), met, warnings: warnings.map(at),
    steps: derivation(question, answer).map((step) => ({ from: at(step.from), to: at(step.to), counted: duration({ milliseconds: step.counted }), why: why(step, telling, telling.calendarTitle), id: step.id })),
  };
}

/** An instant on a time zone's clocks, with its offset: an hour that comes twice must not be ambiguous. */
export function local(instant: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: instant % 1000 === 0 ? 'second' : 'millisecond' });
}

/** `PT2H30M`, `P3D` for business days; hours are never made into days. */
export function duration(target: Target): string {
  if ('businessDays' in target) return `P${target.businessDays}D`;
  const seconds = Math.floor(target.milliseconds / 1000);
  const rest = target.milliseconds % 1000 === 0 ? '' : `.${String(target.milliseconds % 1000).padStart(3, '0')}`;
  const [hours, minutes, last] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), `${seconds % 60}${rest}`];
  const text = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${last === '0' ? '' : `${last}S`}`;
  return text === '' ? 'PT0S' : `PT${text}`;
}

/** What is left, for people. */
export const leftOf = (target: Target, language: Language): string => lasting('businessDays' in target ? `${target.businessDays}bd` : `${target.milliseconds}ms`, language);

/** Steps as lines: from, to, what counts, and why. */
export function stepLines({ steps }: Pick<DueJson, 'steps'>): string[] {
  const width = Math.max(0, ...steps.map(({ counted }) => counted.length));
  return steps.map((step) => `  ${step.from} - ${step.to}  ${step.counted.padEnd(width)}  ${step.why}`);
}

/** What is wrong with a case, in words. */
export function errorText(id: string, language: Language): string {
  const text = Object.hasOwn(dueWords, id) ? dueWords[id as keyof typeof dueWords] : { en: id, nb: id };
  return say(text, language, { first: String(coveredYears.first), last: String(coveredYears.last) });
}
