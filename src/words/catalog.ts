import type { Vocabulary } from './vocabulary.ts';

/** Words of the pages about controls. */
export const controlWords = {
  title: { nb: 'Kontroller', en: 'Controls' },
  intro: { nb: 'Hva som kontrolleres, og hvordan det står til.', en: 'What is checked, and how it stands.' },
  kind: { nb: 'Kontroll', en: 'Control' },
  control: { nb: 'Kontroll', en: 'Control' },
  about: { nb: 'Gjelder', en: 'About' },
  count: { nb: 'Avtalte krav', en: 'Promises' },
  why: { nb: 'Hvorfor', en: 'Why' },
  fix: { nb: 'Hva som må gjøres', en: 'What to do' },
  subjects: { nb: 'Alt den gjelder', en: 'Everything it is about' },
  nothing: {
    nb: 'Kontrollen fant ingenting å kontrollere. Den beviser derfor ingenting.',
    en: 'The control found nothing to check. It therefore proves nothing.',
  },
  nothingShort: { nb: 'fant ingenting å kontrollere', en: 'found nothing to check' },
  identifier: { nb: 'Navn i registreringen', en: 'Name in the declarations' },
} satisfies Vocabulary;

/** Words of the page with every finding, and of the evidence behind them. */
export const findingWords = {
  title: { nb: 'Funn', en: 'Findings' },
  intro: { nb: 'Alle avtalte krav som er kontrollert, de brutte først.', en: 'Every promise that was checked, the broken first.' },
  none: { nb: 'Ingen krav er kontrollert.', en: 'No promise has been checked.' },
  folded: { nb: 'Vis alle som er i orden', en: 'Show all that are kept' },
  cut: {
    nb: 'Her står {shown} av {all}. Resten er i orden og står på sidene om tjenestene og kontrollene.',
    en: 'Here are {shown} of {all}. The rest are kept and stand on the pages of services and controls.',
  },
  cutOthers: { nb: 'Her står {shown} av {all}. Alle står på siden «Funn».', en: 'Here are {shown} of {all}. All stand on the page “Findings”.' },
  evidenceTitle: { nb: 'Dokumentasjon', en: 'Evidence' },
  evidenceIntro: {
    nb: 'Hva hver vurdering bygger på: målingen, målestedet og tidspunktet.',
    en: 'What each judgement stands on: the measurement, the vantage and the instant.',
  },
  judged: { nb: 'Vurdert', en: 'Judged' },
  key: { nb: 'Nøkkel', en: 'Key' },
  change: { nb: 'Endring', en: 'Change' },
  episode: { nb: 'Feilen begynte', en: 'Fault began' },
  confirmed: { nb: 'bekreftet', en: 'confirmed' },
  lastFail: { nb: 'Sist målt med feil', en: 'Last seen failing' },
  history: { nb: 'Siste målte utfall', en: 'Last measured outcomes' },
  standsOn: { nb: 'Bygger på', en: 'Stands on' },
  standsOnNothing: { nb: 'registreringen selv og tidspunktet', en: 'the declaration itself and the instant' },
  looks: { nb: 'Målinger', en: 'Measurements' },
  looksNone: { nb: 'Ingen måling er tatt vare på.', en: 'No measurement is kept.' },
  vantage: { nb: 'Målested', en: 'Vantage' },
  instant: { nb: 'Tidspunkt', en: 'Instant' },
  took: { nb: 'Varighet', en: 'Took' },
  spec: { nb: 'Kontrollsum av spørsmålet', en: 'Digest of the question' },
  outcome: { nb: 'Utfall', en: 'Outcome' },
  detail: { nb: 'Nærmere', en: 'Detail' },
  phases: { nb: 'Tid', en: 'Time' },
  brief: { nb: 'Resten, kort', en: 'The rest, in brief' },
  declaredIn: { nb: 'Registrert i', en: 'Declared in' },
  backToSubject: { nb: 'Til {name}', en: 'To {name}' },
} satisfies Vocabulary;

/** Words of the page that says how to read the others. */
export const aboutWords = {
  title: { nb: 'Om rapporten', en: 'About the report' },
  statuses: { nb: 'Hva ordene betyr', en: 'What the words mean' },
  method: { nb: 'Slik blir den til', en: 'How it is made' },
  method1: {
    nb:
      'Avtalte krav er registrert i tekstfiler med versjonshistorikk. Målinger ser på virkeligheten, kontroller ' +
      'vurderer målingene, og vurderingene tas vare på.',
    en: 'Promises are declared in text files under version control. Probes look at the world, controls judge what was seen, and the judgements are kept.',
  },
  method2: {
    nb: 'En måling gjelder til neste måling av samme målepunkt, men aldri lenger enn tre ganger tiden mellom målingene. Deretter er svaret ukjent.',
    en: 'A measurement holds until the next one of its target, but never longer than three times the interval. After that the answer is unknown.',
  },
  method3: {
    nb: 'Det målepunktet selv gjør galt, er en feil. Det vi ikke fikk spurt om, er ukjent.',
    en: 'What the target itself does wrong is a failure. What we could not ask is unknown.',
  },
  method4: {
    nb: 'Frister løper fra den første målte feilen, ikke fra da den ble bekreftet, og stanses ikke av at målingen blir borte.',
    en: 'Deadlines run from the first measured failure, not from when it was confirmed, and are not stopped by missing measurements.',
  },
  method5: {
    nb: 'Prosenttall avkortes, og rundes aldri opp. Rapporten har ingen poengsum.',
    en: 'Percentages are cut off and never rounded up. The report has no score.',
  },
  origin: { nb: 'Hva den bygger på', en: 'What it stands on' },
  at: { nb: 'Kontrollkjøring', en: 'Run' },
  run: { nb: 'Kjøringens navn', en: 'Name of the run' },
  commit: { nb: 'Registreringene var', en: 'Declarations as of' },
  noCommit: { nb: 'ikke under versjonskontroll', en: 'not under version control' },
  version: { nb: 'driftvakt', en: 'driftvakt' },
  zone: { nb: 'Tidssone', en: 'Time zone' },
  segments: { nb: 'Kontrollkjøringer i dokumentasjonen', en: 'Runs in the evidence' },
  edition: { nb: 'Utgave', en: 'Edition' },
  internal: { nb: 'intern; alt vises', en: 'internal; everything is shown' },
  editionHides: { nb: 'viser ikke {what}', en: 'does not show {what}' },
} satisfies Vocabulary;
