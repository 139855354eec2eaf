import type { Vocabulary } from './vocabulary.ts';

/** Words of the overview. */
export const overviewWords = {
  title: { nb: 'Oversikt', en: 'Overview' },
  lead: { nb: '{fail} av {all} avtalte krav er ikke oppfylt.', en: '{fail} of {all} promises {fail|is|are} not kept.' },
  leadNone: { nb: 'Ingen av de {all} avtalte kravene er brutt.', en: 'None of the {all} promises is broken.' },
  first: {
    nb: 'Overvåkingen begynte {at}. {seen} av {all} målepunkter er målt, og {pass} av {promises} avtalte krav er så langt i orden. Om tilgjengelighet og frister er holdt, kan først sies når det er målt over tid.',
    en: 'The watch began on {at}. {seen} of {all} targets {seen|was|were} measured, and {pass} of {promises} promises {pass|is|are} kept so far. Whether availability and deadlines are kept can be said when there are measurements over time.',
  },
  rightNow: { nb: 'Akkurat nå:', en: 'Right now:' },
  leadEmpty: { nb: 'Ingen krav er kontrollert.', en: 'No promise has been checked.' },
  leadUnknown: { nb: '{unknown} er {unknown|ukjent|ukjente}.', en: '{unknown} {unknown|is|are} unknown.' },
  leadNoUnknown: { nb: 'Ingen er ukjente.', en: 'None is unknown.' },
  leadRest: { nb: '{states}.', en: '{states}.' },
  restWarn: { nb: '{count} har varsel', en: '{count} {count|has|have} a warning' },
  restWaived: { nb: '{count} har dispensasjon', en: '{count} {count|is|are} waived' },
  restPass: { nb: '{count} er i orden', en: '{count} {count|is|are} kept' },
  next: {
    nb: 'Neste kontrollkjøring var ventet innen {by}. Er klokken mer enn det, og siden ikke er ny, har en kjøring uteblitt.',
    en: 'The next run was due by {by}. If it is later than that and this page is not new, a run was missed.',
  },
  tally: { nb: 'Avtalte krav etter status', en: 'Promises by status' },
  now: { nb: 'Ikke i orden nå', en: 'Not kept now' },
  nowNone: { nb: 'Ingenting er målt og funnet ikke i orden.', en: 'Nothing has been measured and found not kept.' },
  together: { nb: '{count} funn hører sammen: {names}.', en: '{count} findings belong together: {names}.' },
  andMore: { nb: '{count} til', en: '{count} more' },
  confirmed: { nb: 'bekreftet', en: 'confirmed' },
  owner: { nb: 'Hos', en: 'With' },
  brings: { nb: 'Følger', en: 'Brings down' },
  affects: { nb: 'Berører', en: 'Affects' },
  cut: { nb: 'Her står {shown} av {all}.', en: 'Here are {shown} of {all}.' },
  seeServices: { nb: 'Se alle tjenester', en: 'See all services' },
  seeAll: { nb: 'Se alle funn', en: 'See all findings' },
  unknown: { nb: 'Ukjent', en: 'Unknown' },
  unknownIntro: {
    nb: 'Dette vet vi ikke. Ukjent regnes aldri som i orden, og lukker ingen sak.',
    en: 'This we do not know. Unknown never counts as kept, and closes no case.',
  },
  unknownNone: { nb: 'Ingenting av det som kontrolleres, er ukjent.', en: 'Nothing that is checked is unknown.' },
  nothingChecked: { nb: 'Ingenting er kontrollert ennå.', en: 'Nothing has been checked yet.' },
  warnings: { nb: 'Varsler', en: 'Warnings' },
  warningsNone: { nb: 'Ingen varsler.', en: 'No warnings.' },
  waived: { nb: 'Dispensasjoner i bruk', en: 'Waivers in use' },
  waivedNone: { nb: 'Ingen dispensasjoner er i bruk.', en: 'No waiver is in use.' },
  changed: { nb: 'Endret siden forrige kontrollkjøring', en: 'Changed since the last run' },
  changedNone: { nb: 'Ingen endringer.', en: 'No changes.' },
  gone: { nb: 'Ikke lenger avtalt: {names}.', en: 'No longer promised: {names}.' },
  services: { nb: 'Tjenestene', en: 'The services' },
  looked: { nb: 'Hva som er kontrollert', en: 'What was looked at' },
  weaknesses: { nb: 'Svakheter ved denne rapporten', en: 'Weaknesses of this report' },
  weaknessesNone: { nb: 'Ingen kjente svakheter i denne kjøringen.', en: 'No known weaknesses in this run.' },
} satisfies Vocabulary;

/** What was looked at, sentence by sentence. */
export const lookedWords = {
  targets: {
    nb: '{seen} av {all} {all|målepunkt|målepunkter} ble målt sist de skulle måles, fra {from}.',
    en: '{seen} of {all} {all|target|targets} {seen|was|were} measured when last due, from {from}.',
  },
  noTargets: { nb: 'Ingen målepunkter er målt.', en: 'No target has been measured.' },
  coverage: { nb: 'Måledekning de siste 30 døgnene: {share} av tiden.', en: 'Coverage of the last 30 days: {share} of the time.' },
  coverageSince: { nb: 'Måledekning siden {since}: {share} av tiden.', en: 'Coverage since {since}: {share} of the time.' },
  controls: {
    nb: '{used} av {all} {all|kontroll|kontroller} gjelder noe i driftsmiljøet.',
    en: '{used} of {all} {all|control|controls} {used|has|have} something to judge.',
  },
  declared: { nb: 'Registrert: {what}.', en: 'Declared: {what}.' },
  services: { nb: '{count} {count|tjeneste|tjenester}', en: '{count} {count|service|services}' },
  customers: { nb: '{count} {count|kunde|kunder}', en: '{count} {count|customer|customers}' },
  policies: { nb: '{count} sett tilgangsregler', en: '{count} access {count|policy|policies}' },
  inventories: { nb: '{count} {count|utstyrsoversikt|utstyrsoversikter}', en: '{count} {count|inventory|inventories}' },
} satisfies Vocabulary;

/** What the report admits about itself, sentence by sentence. */
export const weaknessWords = {
  partial: {
    nb: 'Kjøringen dekket ikke alt. Det som ikke ble kontrollert nå, står som ved forrige kjøring.',
    en: 'The run did not cover everything. What was not checked now stands as in the run before.',
  },
  selectors: { nb: 'Utvalget var {names}.', en: 'The selection was {names}.' },
  aside: {
    nb: '{count} {count|registrering er ikke gyldig|registreringer er ikke gyldige} og derfor {count|ukjent|ukjente}: {names}.',
    en: '{count} {count|declaration is|declarations are} not valid and therefore unknown: {names}.',
  },
  selfCheck: {
    nb: 'Målestedet {from} besto ikke sin egen kontroll. {count} {count|måling|målinger} derfra er ikke brukt.',
    en: 'The vantage {from} failed its self-check. {count} {count|measurement|measurements} from it {count|is|are} not used.',
  },
  unseen: {
    nb: '{count} {count|måling|målinger} ble ikke gjort ({names}). {reason}',
    en: '{count} {count|measurement was|measurements were} not made ({names}). {reason}',
  },
  stale: { nb: '{name}: eksporten er {age} gammel; avtalt er høyst {within}.', en: '{name}: the export is {age} old; agreed is at most {within}.' },
  quoted: { nb: '«{text}»', en: '“{text}”' },
  noSubjects: {
    nb: '{count} {count|kontroll|kontroller} fant ingenting å kontrollere: {names}.',
    en: '{count} {count|control|controls} found nothing to check: {names}.',
  },
  unwatched: { nb: '{count} {count|tjeneste|tjenester} måles ikke: {names}.', en: '{count} {count|service is|services are} not measured: {names}.' },
  unconfirmed: {
    nb: '{count} {count|feil|feil} er ennå ikke bekreftet og står som varsel.',
    en: '{count} {count|failure is|failures are} not yet confirmed and stand as warnings.',
  },
  untold: {
    nb: '{count} {count|brudd|brudd} er ikke meldt som sak.',
    en: '{count} broken {count|promise|promises} {count|has|have} not been told as an issue.',
  },
  coverage: { nb: '{share} av de siste 30 døgnene er ikke målt.', en: '{share} of the last 30 days was not measured.' },
  coverageSince: { nb: '{share} av tiden siden {since} er ikke målt.', en: '{share} of the time since {since} was not measured.' },
} satisfies Vocabulary;
