import type { Vocabulary } from './vocabulary.ts';

/** Sentences of the formats about one entry, and about what they leave out. */
export const formatWords = {
  because: { nb: 'På grunn av {key}.', en: 'Because of {key}.' },
  known: { nb: 'Kjent, se {baseline}.', en: 'Known, see {baseline}.' },
  waivedBy: { nb: 'Dispensasjon: {waiver}.', en: 'Waived by {waiver}.' },
  unconfirmed: { nb: 'Ikke bekreftet: {count} av {of}.', en: 'Not confirmed: {count} of {of}.' },
  recovering: { nb: 'På vei tilbake: {count} av {of}.', en: 'Recovering: {count} of {of}.' },
  whatToDo: { nb: 'Hva som må gjøres: {fix}', en: 'What to do: {fix}' },
  anchor: { en: 'The head of the evidence is {anchor}. Kept elsewhere, it shows later whether anything was cut off or rewritten.', nb: 'Hodet i dokumentasjonen er {anchor}. Oppbevart et annet sted viser det senere om noe er kuttet av eller skrevet om.' },
  wholeAnchor: { nb: 'Det samme som fil for `driftvakt verify --anchor`: det viser også hva som er kommet etter det siste leddet', en: 'The same as a file for `driftvakt verify --anchor`: it also shows what came after the last link' },
  leftOut: { nb: '{shown} av {all} står her, de alvorligste først; {left} er utelatt.', en: '{shown} of {all} are here, the gravest first; {left} are left out.' },
  moreAnnotations: { nb: '{left} til vises ikke her: {what}. Alle står i sammendraget av jobben.', en: '{left} more are not shown here: {what}. All are in the summary of the job.' },
  fromShown: { nb: 'GitHub viser de {most} alvorligste av {all}.', en: 'GitHub shows the {most} gravest of {all}.' },
  errors: { nb: '{count} feil', en: '{count} {count|error|errors}' },
  warnings: { nb: '{count} {count|varsel|varsler}', en: '{count} {count|warning|warnings}' },
  notices: { nb: '{count} {count|merknad|merknader}', en: '{count} {count|notice|notices}' },
  declarations: { nb: '{count} {count|deklarasjon|deklarasjoner}', en: '{count} {count|declaration|declarations}' },
  promises: {
    nb: 'avtalte krav: {pass} i orden, {fail} ikke i orden, {warn} med fare for brudd, {unknown} ukjent, {waived} med dispensasjon',
    en: 'promises: {pass} kept, {fail} broken, {warn} at risk, {unknown} unknown, {waived} waived',
  },
  nothingWrong: { nb: 'Ingen feil er funnet.', en: 'Nothing wrong was found.' },
} satisfies Vocabulary;

/** Words of the summary of a job. */
export const summaryWords = {
  inDeclarations: { nb: 'I deklarasjonene', en: 'In the declarations' },
  severity: { nb: 'Alvorlighet', en: 'Severity' },
  rule: { nb: 'Regel', en: 'Rule' },
  what: { nb: 'Hva', en: 'What' },
  where: { nb: 'Hvor', en: 'Where' },
  priority: { nb: 'Prioritet', en: 'Priority' },
  promise: { nb: 'Avtalt krav', en: 'Promise' },
  since: { nb: 'Siden', en: 'Since' },
  restoreBy: { nb: 'Gjenopprettes innen', en: 'Restore by' },
  error: { nb: 'feil', en: 'error' },
  warning: { nb: 'varsel', en: 'warning' },
  info: { nb: 'merknad', en: 'notice' },
} satisfies Vocabulary;
