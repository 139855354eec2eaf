// What `due` says of a service, for people.
import type { Asked, Due } from '../../measure/cases/promised-deadline.ts';
import type { Metric } from '../../measure/cases/events.ts';
import { operator, type Declared, type Estate } from '../../model/estate.ts';
import type { Language } from '../../model/message.ts';
import { printable } from '../../text/printable.ts';
import { calendarTitle, lasting } from '../../words/derivation.ts';
import { dueWords } from '../../words/due.ts';
import { title } from '../../words/render.ts';
import { say } from '../../words/vocabulary.ts';
import { leftOf, stepLines, told, type DueJson } from './told.ts';

/** The deadline of one metric; nothing where it is not promised. */
export interface ServiceDue {
  readonly metric: Metric;
  readonly due: Due | undefined;
  readonly json: (DueJson & Readonly<Record<string, unknown>>) | null;
}

interface About {
  readonly estate: Estate;
  readonly service: Declared<'Service'>;
  readonly language: Language;
  readonly asked: Omit<Asked, 'metric'>;
}

/** Each deadline with its promise, whether it was met, its reminders and its steps. */
export function dueText(answers: readonly ServiceDue[], { estate, service, language, asked }: About): string {
  const timeZones = [operator(estate)?.spec.timeZone, answers.find(({ due }) => due !== undefined)?.due?.question.clock.calendar.hours.timeZone];
  const telling = { language, timeZone: timeZones.find((one) => one !== undefined) ?? 'UTC' };
  const lines = answers.flatMap(({ metric, due, json }): string[] => {
    const deadline = dueWords[metric][language];
    if (due === undefined || json === null) return ['', say(dueWords.notPromised, language, { deadline, priority: asked.priority })];
    const { answer: { dueAt, remaining, met, warnings, legs }, level, customer, question } = due;
    const clock = legs.at(-1)?.clock ?? question.clock;
    const { timeZone, name } = clock.calendar.hours;
    const { target } = clock;
    const within = 'businessDays' in target ? `${target.businessDays}bd` : `${target.milliseconds}ms`;
    const whose = [customer === undefined ? [] : title(estate.Customer.get(customer) ?? { name: customer }, language), title(level, language)].flat().join(', ');
    const promise = `${lasting(within, language)}, ${calendarTitle(estate, name, language)}; ${whose}`;
    const text = question.from === null ? dueWords.notBegun : dueAt === null ? dueWords.still : dueWords.due;
    // Several marks may be one instant, as those of a deadline of few business days.
    const marks = [...new Set(warnings)].map((at, index, all) => told(at, telling, all[index - 1]));
    const elsewhere = (at: number): string => (timeZone === telling.timeZone ? '' : ` (${told(at, { language, timeZone })}, ${timeZone})`);
    return [
      '', say(text, language, { deadline, promise, at: dueAt === null ? '' : `${told(dueAt, telling)}${elsewhere(dueAt)}`, remaining: remaining === null ? '' : leftOf(remaining, language) }),
      ...(met === null ? [] : [dueWords[met ? 'met' : 'breached'][language]]),
      ...(marks.length === 0 ? [] : [say(dueWords.reminders, language, { at: marks.join(', ') })]),
      ...stepLines(json, telling),
    ];
  });
  return `${[say(dueWords.opened, language, { service: title(service, language), priority: asked.priority, at: told(asked.opened, telling) }), ...lines].map(printable).join('\n')}\n`;
}
