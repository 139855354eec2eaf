// A file of cases answered one by one. What is wrong with one case is its answer, and the others are answered all the same.
import { deadline } from '../../measure/cases/deadline.ts';
import { OutsideCalendar } from '../../measure/calendars/business-time.ts';
import type { Language } from '../../model/message.ts';
import { printable } from '../../text/printable.ts';
import type { FileCase } from './file.ts';
import { dueJson, errorText, leftOf, local, stepLines, told, type DueJson, type Telling } from './told.ts';

/** One answer: what `due` says of a case, with the same in the words of the file. */
export interface CaseAnswer extends DueJson {
  readonly id: string;
  readonly dueAtUtc: string | null;
  readonly remainingMinutes?: number;
  readonly warnAt?: string | null;
  readonly warnAtUtc?: string | null;
  readonly error?: string;
}

/** The answers to a file's cases, in its order. */
export function answersTo(cases: readonly FileCase[], telling: Omit<Telling, 'timeZone'>): readonly CaseAnswer[] {
  return cases.map(({ id, question, timeZone, warns }) => {
    const failed = (error: string): CaseAnswer => ({ id, dueAt: null, dueAtUtc: null, remaining: null, met: null, warnings: [], error, steps: [] });
    if ('error' in question) return failed(question.error);
    try {
      const answer = deadline(question);
      const { dueAt, remaining, warnings: [first] } = answer;
      const { steps, ...told } = dueJson(question, answer, { ...telling, timeZone });
      return {
        id, ...told, dueAtUtc: dueAt === null ? null : local(dueAt, 'UTC').replace('+00:00', 'Z'),
        ...(remaining !== null && 'milliseconds' in remaining && { remainingMinutes: remaining.milliseconds / 60_000 }),
        ...(warns && { warnAt: first === undefined ? null : local(first, timeZone), warnAtUtc: first === undefined ? null : local(first, 'UTC').replace('+00:00', 'Z') }), steps,
      };
    } catch (error) {
      if (error instanceof OutsideCalendar) return failed(error.id);
      throw error;
    }
  });
}

/** The answers for people. */
export function casesText(answers: readonly CaseAnswer[], cases: readonly FileCase[], language: Language): string {
  return answers.map((one, index) => {
    const telling = { language, timeZone: cases[index]?.timeZone ?? 'UTC' };
    const head = one.error !== undefined ? errorText(one.error, language) : one.dueAt !== null ? told(Date.parse(one.dueAt), telling) : `- (${one.remainingMinutes === undefined ? (one.remaining ?? '') : leftOf({ milliseconds: one.remainingMinutes * 60_000 }, language)})`;
    return [`${printable(one.id)}: ${head}`, ...stepLines(one, telling).map(printable), ''].join('\n');
  }).join('');
}
