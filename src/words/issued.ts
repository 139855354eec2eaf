import type { Vocabulary } from './vocabulary.ts';

/** Words about the versions of a month's report that were issued. */
export const issuedWords = {
  title: { nb: 'Utstedte versjoner', en: 'Issued versions' },
  only: { nb: 'Versjon 1 ble utstedt {at}. Ingen tall er endret siden.', en: 'Version 1 was issued {at}. No figure has changed since.' },
  several: { nb: 'Versjon 1 ble utstedt {at}. Siden er tall endret; dette er versjon {count}, av {last}.', en: 'Version 1 was issued {at}. Figures have changed since; this is version {count}, of {last}.' },
  versionHeading: { nb: 'Versjon', en: 'Version' },
  version: { nb: '{version}, {at}', en: '{version}, {at}' },
  stood: { nb: 'Sto', en: 'Stood' },
  stands: { nb: 'Står nå', en: 'Stands now' },
  availability: { nb: 'Tilgjengelighet, {service}', en: 'Availability, {service}' },
  respond: { nb: 'Respons innen frist, {priority}', en: 'Answered in time, {priority}' },
  restore: { nb: 'Feilretting innen frist, {priority}', en: 'Corrected in time, {priority}' },
  clause: { nb: 'Avtalepunkt: {clause}', en: 'Clause: {clause}' },
  ofCases: { nb: '{met} av {of}, {word}', en: '{met} of {of}, {word}' },
  reduction: { nb: 'grunnlag for prisavslag {reduction}', en: 'basis for a price reduction {reduction}' },
  nothing: { nb: 'ikke med', en: 'not there' },
  name: { nb: '{version} ({run})', en: '{version} ({run})' },
} satisfies Vocabulary;
