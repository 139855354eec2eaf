import type { Vocabulary } from '../../words/vocabulary.ts';

/** The fixed words of issues and their comments. */
export const issueWords = {
  language: { nb: 'Norsk', en: 'English' },
  separator: { nb: ' – berører ', en: ' – affects ' },
  since: { nb: 'Siden', en: 'Since' },
  lastOk: { nb: 'sist i orden {at}', en: 'last in order {at}' },
  quoted: { nb: '«{text}»', en: '“{text}”' },
  confirmed: { nb: 'bekreftet {at}', en: 'confirmed {at}' },
  measurements: { nb: '{fail} av {of} målinger', en: '{fail} of {of} measurements' },
  consequences: { nb: 'Følger', en: 'Consequences' },
  noConsequences: { nb: 'ingen kunde er registrert på tjenesten', en: 'no customer is registered on the service' },
  priority: { nb: 'Prioritet', en: 'Priority' },
  respond: { nb: 'Responsfrist', en: 'Response deadline' },
  restore: { nb: 'Gjenopprettingsfrist', en: 'Restore deadline' },
  internal: { nb: 'Internt mål', en: 'Internal target' },
  owner: { nb: 'Ansvarlig', en: 'Responsible' },
  runbook: { nb: 'Driftsrutine', en: 'Runbook' },
  promise: { nb: 'Avtalt krav', en: 'Promise' },
  why: { nb: 'Hvorfor', en: 'Why' },
  fix: { nb: 'Hva som må gjøres', en: 'What to do' },
  evidence: { nb: 'Måling', en: 'Measurement' },
  evidenceFrom: { nb: 'fra {from}, {at}', en: 'from {from}, {at}' },
  declared: { nb: 'Registrert i', en: 'Declared in' },
  key: { nb: 'Nøkkel', en: 'Key' },
  count: { nb: 'Funn', en: 'Findings' },
  about: { nb: 'Gjelder', en: 'About' },
  status: { nb: 'Status', en: 'Status' },
  message: { nb: 'Funn', en: 'Finding' },
  cut: { nb: '{count} rader til er utelatt her; rapporten har alle.', en: '{count} more rows are left out here; the report has them all.' },
  table: { nb: 'Tabellen står ovenfor.', en: 'The table stands above.' },
  together: { nb: '{count} funn', en: '{count} {count|finding|findings}' },
  person: { nb: 'en person', en: 'a person' },
} satisfies Vocabulary;

/** The sentences of comments. */
export const commentWords = {
  status: { nb: 'Status: {old} → {new}.', en: 'Status: {old} → {new}.' },
  priority: { nb: 'Prioritet: {old} → {new}.', en: 'Priority: {old} → {new}.' },
  message: { nb: 'Funn: {old} → {new}.', en: 'Finding: {old} → {new}.' },
  rows: { nb: 'Antall funn: {old} → {new}.', en: 'Number of findings: {old} → {new}.' },
  none: { nb: 'ingen', en: 'none' },
  relapse: { nb: 'Feilen er tilbake: ikke i orden siden {at}.', en: 'The fault is back: not in order since {at}.' },
  stillFailing: { nb: 'Saken ble lukket, men kravet er fortsatt ikke oppfylt. Den åpnes derfor igjen; fristene løper fra {at} som før.', en: 'The issue was closed, but the promise is still not kept. It is therefore open again; deadlines run from {at} as before.' },
  waiverEnded: { nb: 'Dispensasjonen gjelder ikke lenger, og kravet er fortsatt ikke oppfylt. Saken åpnes igjen.', en: 'The waiver no longer holds, and the promise is still not kept. The issue is open again.' },
  promisedAgain: { nb: 'Kravet er registrert igjen, og er ikke oppfylt siden {at}.', en: 'The promise is declared again, and has not been kept since {at}.' },
  restored: { nb: 'Rettet: målt i orden fra {from}, bekreftet {confirmed}.', en: 'Restored: measured in order from {from}, confirmed {confirmed}.' },
  restoredTogether: { nb: 'Rettet: alle {count} er målt i orden, sist {confirmed}.', en: 'Restored: all {count} are measured in order, the last {confirmed}.' },
  lasted: { nb: 'Avbruddet varte {span}.', en: 'The outage lasted {span}.' },
  lastedBetween: { nb: 'Avbruddet varte {span} (minst {least}, høyst {most}).', en: 'The outage lasted {span} (at least {least}, at most {most}).' },
  deviated: { nb: 'Det varte {span}.', en: 'It lasted {span}.' },
  beforeDeadline: { nb: 'Gjenopprettet {span} før fristen.', en: 'Restored {span} before the deadline.' },
  afterDeadline: { nb: 'Gjenopprettet {span} etter fristen.', en: 'Restored {span} after the deadline.' },
  noLongerDeclared: { nb: '{subject} er ikke lenger registrert. Det som var avtalt om den, gjelder ikke lenger, og saken lukkes uten at noe er målt i orden.', en: '{subject} is no longer declared. What was promised about it holds no more, and the issue is closed without anything being measured in order.' },
  noLongerPromised: { nb: 'Det avtalte kravet om {subject} finnes ikke lenger i registreringen, og saken lukkes uten at noe er målt i orden.', en: 'The promise about {subject} is no longer among the declarations, and the issue is closed without anything being measured in order.' },
  waived: { nb: 'Dispensasjon til og med {until}: {waiver}. Kravet er fortsatt ikke oppfylt, men varsles ikke så lenge dispensasjonen gjelder.', en: 'Waived until and including {until}: {waiver}. The promise is still not kept, but nobody is told as long as the waiver holds.' },
  duplicate: { nb: 'Samme sak som nr. {number}.', en: 'The same as number {number}.' },
} satisfies Vocabulary;

/** The sentences of reminders. */
export const reminderWords = {
  respond: { nb: 'Påminnelse: {share} av responstiden er brukt. Responsfristen er {at}.', en: 'Reminder: {share} of the time to answer is used. The response deadline is {at}.' },
  respondPassed: { nb: 'Påminnelse: responsfristen var {at}, for {left} siden.', en: 'Reminder: the response deadline was {at}, {left} ago.' },
  restore: { nb: 'Påminnelse: {share} av tiden til gjenoppretting er brukt. Gjenopprettingsfristen er {at}.', en: 'Reminder: {share} of the time to restore is used. The restore deadline is {at}.' },
  restorePassed: { nb: 'Påminnelse: gjenopprettingsfristen var {at}, for {left} siden.', en: 'Reminder: the restore deadline was {at}, {left} ago.' },
  left: { nb: 'Det er {left} igjen.', en: 'That leaves {left}.' },
  owner: { nb: 'Ansvarlig: {owner}.', en: 'Responsible: {owner}.' },
} satisfies Vocabulary;
