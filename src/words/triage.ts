import type { Vocabulary } from './vocabulary.ts';

/** Words of the list of open cases. */
export const triageWords = {
  none: { nb: 'Ingen saker er åpne.', en: 'No case is open.' },
  fault: { nb: 'feil', en: 'fault' },
  request: { nb: 'forespørsel', en: 'request' },
  problem: { nb: 'problem', en: 'problem' },
  announcement: { nb: 'melding om endring', en: 'announcement' },
  'no-service': { nb: 'mangler tjeneste', en: 'has no service' },
  'no-priority': { nb: 'mangler prioritet', en: 'has no priority' },
  measured: { nb: 'gjelder en feil som er målt: {key}', en: 'is about a fault that is measured: {key}' },
  since: { nb: 'meldt {at}', en: 'reported {at}' },
  respond: { nb: 'skal besvares innen {at}, om {left}', en: 'to be answered by {at}, in {left}' },
  respondLate: { nb: 'skulle vært besvart {at}, {left} over fristen', en: 'was to be answered by {at}, {left} ago' },
  restore: { nb: 'skal rettes innen {at}, om {left}', en: 'to be corrected by {at}, in {left}' },
  restoreLate: { nb: 'skulle vært rettet {at}, {left} over fristen', en: 'was to be corrected by {at}, {left} ago' },
} satisfies Vocabulary;
