import type { Vocabulary } from './vocabulary.ts';

/** Sentences about one finding. */
export const rowWords = {
  overdue: { nb: '{late} over fristen', en: '{late} overdue' },
  unconfirmed: { nb: 'Ikke bekreftet: {count} av {of} målinger har feilet.', en: 'Not confirmed: {count} of {of} measurements have failed.' },
  recovering: { nb: 'På vei tilbake: {count} av {of} målinger på rad i orden; feilen er over først da.', en: 'Recovering: {count} of {of} measurements in a row in order; not before that is the fault over.' },
  inMaintenance: {
    nb: 'Målt i et vedlikeholdsvindu som var meldt i tide, og regnes ikke med:',
    en: 'Measured in a maintenance window announced in time, and not counted:',
  },
  lateMaintenance: {
    nb: 'Målt i et vedlikeholdsvindu som ble meldt for sent, og regnes derfor med:',
    en: 'Measured in a maintenance window announced too late, and therefore counted:',
  },
  known: { nb: 'Kjent fra før, og derfor ikke meldt på nytt:', en: 'Known before, and so not told anew:' },
  waivedBy: { nb: 'Uten dispensasjon: {was}. Dispensasjon:', en: 'Without the waiver: {was}. Waiver:' },
} satisfies Vocabulary;
