import type { Estate } from '../model/estate.ts';
import type { Language, Text, Value } from '../model/message.ts';
import { milliseconds } from '../measure/duration.ts';
import { render, title, type Wording } from './render.ts';
import { date, span } from './time.ts';
import { say, type Vocabulary } from './vocabulary.ts';

/** The words of the steps by which a deadline is counted. */
export const derivationWords = {
  counted: { en: 'Counted: within “{calendar}”.', nb: 'Regnes med: innenfor «{calendar}».' },
  'counted-always': { en: 'Counted: around the clock.', nb: 'Regnes med: døgnet rundt.' },
  'outside-hours': { en: 'Not counted: outside “{calendar}”.', nb: 'Regnes ikke med: utenfor «{calendar}».' },
  'closed-days': { en: 'Not counted: outside “{calendar}”; closed on {days}.', nb: 'Regnes ikke med: utenfor «{calendar}»; stengt {days}.' },
  paused: { en: 'Not counted: the case is paused.', nb: 'Fristen løper ikke: saken er satt på vent.' },
  'paused-for': { en: 'Not counted: the case is paused ({reason}).', nb: 'Fristen løper ikke: saken er satt på vent ({reason}).' },
  'case-closed': { en: 'Not counted: the case is closed until it is reopened.', nb: 'Fristen løper ikke: saken er lukket til den åpnes igjen.' },
  'first-day': { en: 'The day that the clock starts on, by “{calendar}”: {of} {of|business day is|business days are} counted from the next.', nb: 'Dagen fristen begynner å løpe, etter «{calendar}»: {of} {of|arbeidsdag|arbeidsdager} regnes fra den neste.' },
  'business-day': { en: 'Business day {number} of {of}, until it closes.', nb: 'Arbeidsdag {number} av {of}, til stengetid.' },
  'day-paused': { en: 'A business day that does not count: the case is paused when it closes.', nb: 'En arbeidsdag som ikke regnes med: saken er satt på vent ved stengetid.' },
  'day-closed': { en: 'A business day that does not count: the case is closed when it ends.', nb: 'En arbeidsdag som ikke regnes med: saken er lukket ved stengetid.' },
  'not-before-change': { en: 'The days have passed already: it is due when the priority changes, not before.', nb: 'Dagene er alt gått: fristen er når prioriteten endres, ikke før.' },
  'priority-from-open': { en: 'The priority changes: counted anew from the beginning, by what the new one promises.', nb: 'Prioriteten endres: det regnes på nytt fra begynnelsen, etter det som er avtalt for den nye.' },
  'priority-restart': { en: 'The priority changes: a new deadline begins here.', nb: 'Prioriteten endres: en ny frist begynner her.' },
  'priority-carry-elapsed': { en: 'The priority changes: what has been counted is carried over, and the rest is counted by what the new one promises.', nb: 'Prioriteten endres: det som er regnet med til nå, beholdes, og resten regnes etter det som er avtalt for den nye.' },
  'reopened-restart': { en: 'The case is reopened: a new deadline begins here.', nb: 'Saken åpnes igjen: en ny frist begynner her.' },
  'pause-not-allowed': { en: 'A pause that stops nothing: this deadline cannot be paused.', nb: 'Saken settes på vent uten virkning: denne fristen kan ikke settes på vent.' },
  'reason-not-allowed': { en: 'A pause that stops nothing: {reason} is no agreed reason.', nb: 'Saken settes på vent uten virkning: {reason} er ingen avtalt grunn.' },
  'at-once': { en: 'Nothing is to be counted: it is due at once.', nb: 'Det er ingenting å regne: fristen er med en gang.' },
} satisfies Vocabulary;

/** Words for a length of time and for the calendar it is counted in. */
export const targetWords = {
  aroundTheClock: { nb: 'døgnet rundt', en: 'around the clock' },
  businessDays: { nb: '{count} {count|arbeidsdag|arbeidsdager}', en: '{count} {count|business day|business days}' },
} satisfies Vocabulary;

/** `90m` -> `1 t 30 min`; `3bd` -> `3 arbeidsdager`. */
export function lasting(within: string, language: Language): string {
  if (within.endsWith('bd')) return say(targetWords.businessDays, language, { count: { count: Number.parseInt(within, 10) } });
  return span(milliseconds(within) / 1000, language);
}

/** What people call a calendar: its title, else its name. */
export function calendarTitle(estate: Estate, name: string, language: Language): string {
  if (name === 'around-the-clock') return targetWords.aroundTheClock[language];
  const declared = estate.Calendar.get(name);
  return declared === undefined ? name : title(declared, language);
}

const usualReasons: Readonly<Record<string, Text>> = {
  'waiting-for-customer': { nb: 'venter på kunden', en: 'waiting for the customer' },
  'waiting-for-supplier': { nb: 'venter på leverandøren', en: 'waiting for the supplier' },
};

/** Why a case is paused, in words where it is a reason that everybody uses; else as the label has it. */
export const pauseReason = (reason: string, language: Language): string => usualReasons[reason]?.[language] ?? reason;

/** Why a step of a deadline counts or does not, in words. Days are written out, and calendars called by their titles. */
export function why({ id, values }: { readonly id: string; readonly values: Readonly<Record<string, Value>> }, wording: Wording, calendarTitle: (name: string) => string): string {
  const text = (derivationWords as Readonly<Record<string, Text>>)[id] ?? { en: id, nb: id };
  const { calendar, days, reason } = values;
  return render(text, {
    ...values,
    ...(typeof calendar === 'string' && { calendar: calendarTitle(calendar) }),
    ...(typeof reason === 'string' && { reason: pauseReason(reason, wording.language) }),
    ...(typeof days === 'object' && 'list' in days && { days: { list: days.list.map((day) => date(day, wording.language)) } }),
  }, wording);
}
