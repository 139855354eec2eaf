// The answers of `due`: as data, and in words.
import { derivation } from '../../measure/cases/derivation.ts';
import type { Answer, Question } from '../../measure/cases/deadline.ts';
import type { Target } from '../../measure/cases/clock.ts';
import { coveredYears } from '../../measure/calendars/holidays.ts';
import type { Language } from '../../model/message.ts';
import { lasting, why } from '../../words/derivation.ts';
import { dueWords } from '../../words/due.ts';
import { instant, timeOfDay } from '../../words/time.ts';
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

/** An instant for people, with its seconds where it has any, and only the time of day where `before` lies on the same day. An hour that comes twice says which it is. */
export function told(at: number, { language, timeZone }: Pick<Telling, 'language' | 'timeZone'>, before?: number): string {
  const [zoned, earlier] = [at, before ?? Number.NaN].map((one) => (Number.isNaN(one) ? undefined : Temporal.Instant.fromEpochMilliseconds(one).toZonedDateTimeISO(timeZone)));
  const iso = new Date(at).toISOString();
  const day = zoned?.toPlainDate().toString();
  const seconds = at % 60_000 === 0 ? '' : `:${iso.slice(17, 19)}`;
  const isTwice = [-1, 1].some((hours) => zoned?.add({ hours }).toPlainDateTime().toString() === zoned?.toPlainDateTime().toString());
  return `${day === earlier?.toPlainDate().toString() ? timeOfDay(iso, timeZone) : instant(iso, language, timeZone)}${seconds}${isTwice ? ` (UTC${zoned?.offset ?? ''})` : ''}`;
}

/** Steps as lines for people: from, to, what counts, and why. */
export function stepLines({ steps }: Pick<DueJson, 'steps'>, telling: Pick<Telling, 'language' | 'timeZone'>): string[] {
  const rows = steps.map(({ from, to, why: reason }, index) => {
    const [begins, ends] = [Date.parse(from), Date.parse(to)];
    const counted = Temporal.Duration.from(steps[index]?.counted ?? 'PT0S').total('milliseconds');
    return [begins === ends ? told(begins, telling) : `${told(begins, telling)} \u2013 ${told(ends, telling, begins)}`, exactly(counted, telling.language), reason] as const;
  });
  const [when, counts] = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))) as [number, number];
  return rows.map(([span, counted, reason]) => `  ${span.padEnd(when)}  ${counted.padEnd(counts)}  ${reason}`);
}

/** To the second: what is counted in each step adds up to what was promised. */
function exactly(counted: number, language: Language): string {
  const seconds = Math.floor(counted / 1000);
  const parts = [[Math.floor(seconds / 3600), language === 'nb' ? 't' : 'h'], [Math.floor(seconds / 60) % 60, 'min'], [seconds % 60, 's']] as const;
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length === 0 ? '\u2013' : said.join(' ');
}

/** What is wrong with a case, in words. */
export function errorText(id: string, language: Language): string {
  const text = Object.hasOwn(dueWords, id) ? dueWords[id as keyof typeof dueWords] : { en: id, nb: id };
  return say(text, language, { first: String(coveredYears.first), last: String(coveredYears.last) });
}
