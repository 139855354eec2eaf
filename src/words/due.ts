import type { Vocabulary } from './vocabulary.ts';

/** Words of the answer of `due`. */
export const dueWords = {
  opened: { nb: '{service}, {priority}, meldt {at}', en: '{service}, {priority}, opened {at}' },
  respond: { nb: 'Responsfrist', en: 'Response deadline' },
  restore: { nb: 'Gjenopprettingsfrist', en: 'Restore deadline' },
  due: { nb: '{deadline}: {at} ({promise})', en: '{deadline}: {at} ({promise})' },
  still: { nb: '{deadline}: ingen så lenge saken er satt på vent; {remaining} gjenstår ({promise})', en: '{deadline}: none while the case is paused; {remaining} is left ({promise})' },
  notBegun: { nb: '{deadline}: begynner ikke å løpe før saken er tildelt; {remaining} gjenstår ({promise})', en: '{deadline}: does not run before the case is assigned; {remaining} is left ({promise})' },
  notPromised: { nb: '{deadline}: ikke avtalt for {priority}', en: '{deadline}: not promised for {priority}' },
  met: { nb: 'Innen fristen', en: 'In time' },
  breached: { nb: 'Fristbrudd', en: 'Breached' },
  reminders: { nb: 'Påminnelser: {at}', en: 'Reminders: {at}' },
  error: { nb: 'Kan ikke regnes ut: {error}', en: 'Cannot be counted: {error}' },
  'calendar-never-opens': { nb: 'kalenderen har ingen åpningstid', en: 'the calendar never opens' },
  'beyond-calendar': { nb: 'kalenderen er bare kjent for {first} til {last}', en: 'the calendar is known only for {first} to {last}' },
  'events-not-ordered': { nb: 'hendelsene står ikke i rekkefølge etter tid', en: 'the events are not in order of time' },
  'event-before-opening': { nb: 'en hendelse ligger før saken ble åpnet', en: 'an event lies before the case was opened' },
} satisfies Vocabulary;
