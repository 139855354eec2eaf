import type { Vocabulary } from './vocabulary.ts';

/** What `verify` says beside the faults: how far its knowledge goes. */
export const verifyWords = {
  whole: {
    nb: '{links} ledd, {segments} {segments|segment|segmenter}: alt står slik det ble skrevet',
    en: '{links} {links|link|links}, {segments} {segments|segment|segments}: all of it stands as it was written',
  },
  altered: {
    nb: '{links} ledd, {segments} {segments|segment|segmenter}: {count} {count|registrering står|registreringer står} ikke slik {count|den|de} ble skrevet',
    en: '{links} {links|link|links}, {segments} {segments|segment|segments}: {count} {count|record is|records are} not as written',
  },
  whatToDo: {
    nb: 'Hva som må gjøres: la denne kopien stå som den er, og finn en annen (en klone, fjernlageret, en sikkerhetskopi) som `driftvakt verify` godtar med samme anker. Forskjellen på dem viser hva som er gjort. --format json navngir hver registrering.',
    en: 'What to do: leave this copy as it is, and find another (a clone, the remote, a backup) that `driftvakt verify` accepts with the same anchor. What differs between them shows what was done. --format json names every record.',
  },
  head: {
    nb: 'kjedens hode er {head}, av {at}',
    en: 'the head of the chain is {head}, of {at}',
  },
  unchained: {
    nb: '{count} {count|segment|segmenter} er fra før kjeden begynte: av {count|det|dem} kunne bare {count|dets eget segl|deres egne segl} kontrolleres.',
    en: '{count} {count|segment is|segments are} from before the chain began: of {count|it only its own seal|them only their own seals} could be checked.',
  },
  shallow: {
    nb: 'Denne kopien er avkortet: det som ligger før dens første commit, er ikke her, og ble ikke kontrollert. `git fetch --unshallow` henter det.',
    en: 'This copy is shallow: what lies before its first commit is not here, and was not checked. `git fetch --unshallow` brings it.',
  },
  unknown: {
    nb: 'Av {writer} er segmentene til og med {through} ikke her. Om de ble slettet etter lagringstiden, sier bare ledd som heller ikke er her.',
    en: 'Of {writer} the segments up to {through} are not here. Whether they were dropped by their retention only links say that are not here either.',
  },
  noMemory: {
    nb: 'Arbeidsminnet er ikke her; det følger av resten, og neste kjøring bygger det på nytt.',
    en: 'The working memory is not here; it follows from the rest, and the next run builds it anew.',
  },
  notBegun: {
    nb: 'Kjeden har ikke begynt: bare seglene til enkeltsegmenter kunne kontrolleres. Den begynner med neste kjøring.',
    en: 'The chain has not begun: only the seals of single segments could be checked. It begins with the next run.',
  },
  cutStep: {
    nb: 'Steget av {at} ble avbrutt før filene ble skrevet; neste kjøring fortsetter fra steget før.',
    en: 'The step of {at} was cut off before its files were written; the next run goes on from the step before.',
  },
  noAnchor: {
    nb: 'Det ble ikke oppgitt noe anker: om slutten er kuttet av, om en eldre kopi er lagt tilbake, eller om alt er skrevet på nytt, kan ikke vites av kopien alene. Oppgi et hode som ble publisert tidligere, med --anchor.',
    en: 'No anchor was given: whether its end was cut off, an older copy was put back, or all of it was written anew, cannot be known from the copy alone. Give a head that was published earlier with --anchor.',
  },
  unbound: {
    nb: '{count} {count|segment kom|segmenter kom} etter siste ledd, og ingen ledd binder {count|det|dem} ennå: bare et anker som er tatt siden, viser om {count|det|de} er byttet ut.',
    en: '{count} {count|segment came|segments came} after the last link, and no link binds {count|it|them} yet: only an anchor taken since shows whether {count|it was|they were} replaced.',
  },
  memory: {
    nb: 'Arbeidsminnet er kontrollert mot segmentene med måledata som er beholdt, og mot det siste leddet (av {at}). Hva målingene siden ble vurdert til, og dagen som pågår, følger av kontrollene: om det er skrevet om, viser bare det nyeste ankeret.',
    en: 'The working memory was held against the raw segments that are kept, and against the last link (of {at}). How the measurements since then were judged, and the day in progress, follow from the controls: whether that was rewritten only the newest anchor shows.',
  },
  memorySince: {
    nb: 'Arbeidsminnet har gått videre siden ankeret ble tatt. Det er kontrollert mot segmentene med måledata som er beholdt, og mot det siste leddet (av {at}); om det andre i det er skrevet om, viser bare et nyere anker.',
    en: 'The working memory went on since the anchor was taken. It was held against the raw segments that are kept, and against the last link (of {at}); whether anything else in it was rewritten only a newer anchor shows.',
  },
  memoryAnchored: {
    nb: 'Arbeidsminnet er det samme som da ankeret ble tatt.',
    en: 'The working memory is as it stood when the anchor was taken.',
  },
  late: {
    nb: '{count} {count|segment|segmenter} ble forseglet etter nyere fra samme skriver, det første er segment {number} fra {writer}, av {at}: {count|det|de} kom sent, eller er laget i ettertid. Kjeden sier hva {count|det|de} kom etter, ikke hvorfor.',
    en: '{count} {count|segment was|segments were} sealed after later ones of the same writer, the first is segment {number} of {writer}, of {at}: {count|it|they} came late, or {count|was|were} made afterwards. The chain says what {count|it|they} came after, not why.',
  },
  earlier: {
    nb: '{count} {count|ledd|ledd} sier et tidligere tidspunkt enn leddet før, det første er ledd {sequence}: {at} etter {before}. En klokke ble stilt tilbake, eller den som skrev {count|det|dem}, sier det slik. Rekkefølgen er den kjeden sier.',
    en: '{count} {count|link says|links say} an earlier instant than the link before, the first is link {sequence}: {at} after {before}. A clock was set back, or who wrote {count|it|them} says so. The order is that of the chain.',
  },
  dropped: {
    nb: 'Måledata fra {writer} til og med segment {through} er slettet etter lagringstiden (ledd {sequence}, {at}); de yngste var {days} døgn gamle. Om lagringstiden var avtalt slik, sier ikke kopien.',
    en: 'Raw evidence of {writer} up to segment {through} was dropped by its retention (link {sequence}, {at}); the youngest was {days} {days|day|days} old. Whether its retention was agreed to be so the copy does not say.',
  },
  noKeys: {
    nb: 'Det ble ikke oppgitt nøkler: hvem som skrev det, ble ikke kontrollert.',
    en: 'No keys were given: who wrote it was not checked.',
  },
} satisfies Vocabulary;
