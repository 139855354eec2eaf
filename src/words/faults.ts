// What `verify` says of each fault, and of where it is.
import type { Language, Values } from '../model/message.ts';
import { say, type Vocabulary } from './vocabulary.ts';

/** What is wrong with a record, by name. */
export const faultWords = {
  noLink: { nb: 'intet ledd kan leses i den: «{text}»', en: 'no link can be read in it: "{text}"' },
  linkForm: {
    nb: 'det er ikke skrevet slik et ledd skrives: en nøkkel står to ganger, eller noe står imellom',
    en: 'it is not written as a link is: a key twice, or something between',
  },
  linkBefore: { nb: 'det fortsetter ikke fra leddet før', en: 'it does not go on from the link before it' },
  linkNumber: { nb: 'nummeret er {number}, og {expected} skulle ha kommet', en: 'its number is {number}, and {expected} was to come' },
  linkFiles: { nb: 'filene som det binder, er andre enn det sier ({files})', en: 'the files that it binds are others than it says ({files})' },
  noSegment: { nb: 'det er ikke et segment som kan leses', en: 'it is no segment that can be read' },
  notSealed: { nb: 'det er ikke slik det ble forseglet', en: 'it is not as it was sealed' },
  holdsOther: { nb: 'det inneholder segment {number} fra {writer}', en: 'it holds segment {number} of {writer}' },
  thereTwice: { nb: 'segment {number} fra {writer} finnes to ganger', en: 'segment {number} of {writer} is there twice' },
  segmentBefore: { nb: 'det fortsetter ikke fra segmentet før', en: 'it does not go on from the segment before it' },
  missing: { nb: 'mangler, og er ikke slettet etter lagringstiden', en: 'missing, and not dropped by its retention' },
  othersBound: { nb: 'de er andre enn {bound} binder', en: 'they are others than {bound} binds' },
  otherCommit: {
    nb: 'den inneholder leddet som ankeret navngir, og ankeret navngir commit {commit}: det som står rundt leddene, er skrevet på nytt',
    en: 'it holds the link that the anchor names, and the anchor names commit {commit}: what stands around the links was written anew',
  },
  anchorOther: {
    nb: 'det navngir ledd {number} med avtrykket av ledd {other}: det er ikke slik det ble publisert',
    en: 'it names link {number} by the digest of link {other}: it is not as it was published',
  },
  endCut: {
    nb: 'ankeret navngir det, og kjeden slutter med {last}: slutten er kuttet av',
    en: 'the anchor names it, and the chain ends with {last}: its end was cut off',
  },
  anchorBefore: {
    nb: 'ankeret navngir det, og denne avkortede kopien begynner med {first}: hent resten (`git fetch --unshallow`) for å kontrollere mot ankeret',
    en: 'the anchor names it, and this shallow copy begins with {first}: fetch the rest (`git fetch --unshallow`) to hold it against the anchor',
  },
  chainRewritten: {
    nb: 'kjeden har et annet enn det ankeret navngir: den er skrevet om',
    en: 'the chain has another than the anchor names: it was rewritten',
  },
  memoryOther: {
    nb: 'det er ikke slik det sto da ankeret ble tatt, og ingen kjøring har kommet siden',
    en: 'it is not as it stood when the anchor was taken, and no run came since',
  },
  stoodLoose: {
    nb: 'der det sto før sammenføyingen, fortsetter det ikke fra noe som sto før',
    en: 'where it stood before it was joined does not go on from any that stood before it',
  },
  stoodOther: { nb: 'ingen av dem som er beholdt, sto der slik {bound} binder dem', en: 'none that are kept stood there as {bound} binds them' },
  notHeard: {
    nb: 'det sier at en kjøring fra {vantage} ble hørt {heard}, og intet segment er av en slik',
    en: 'it says that a run from {vantage} was heard of at {heard}, and no segment is of one',
  },
  noLast: { nb: 'intet segment inneholder målingen det husker som den siste', en: 'no segment holds the look that it remembers as the last' },
  otherLast: {
    nb: 'målingen det husker som den siste, er en annen i segmentet sitt',
    en: 'the look that it remembers as the last is another in its segment',
  },
  noLook: { nb: 'intet segment inneholder en måling det husker', en: 'no segment holds a look that it remembers' },
  otherTime: { nb: 'en måling det husker, tok en annen tid i segmentet sitt', en: 'a look that it remembers took another time in its segment' },
  sawNothing: { nb: 'det husker som {state} en måling som ikke så noe', en: 'it remembers as {state} a look that saw nothing' },
  otherAnswer: {
    nb: 'det husker en måling som {state}, og som {answer} der avbrudd regnes fra',
    en: 'it remembers a look as {state}, and as {answer} where outages are counted from',
  },
  notRemembered: { nb: 'en måling som segmentet inneholder, er ikke husket', en: 'a look that its segment holds is not remembered' },
  boundOtherwise: {
    nb: 'hovedboken binder målinger som {answer} fra {from}, og det sier noe annet',
    en: 'the ledger binds looks as {answer} from {from} on, and it says otherwise',
  },
  leadsAway: {
    nb: 'det er en lenke: det den viser til, er ikke lagret her. Sett tilbake det som sto der',
    en: 'it is a link: what it leads to is not kept here. Put in its place what was there',
  },
  notWritten: { nb: 'det er ikke slik det ble skrevet', en: 'it is not as it was written' },
  unboundThere: {
    nb: 'det ligger blant det som er tatt med, og intet ledd binder det',
    en: 'it lies where what is folded does, and no link binds it',
  },
  missingOrUnread: { nb: 'det mangler eller kan ikke leses', en: 'it is missing or cannot be read' },
  pieceMissing: { nb: 'hovedboken navngir det, og det mangler', en: 'the ledger names it, and it is missing' },
  stranger: { nb: 'der hører ingenting hjemme', en: 'nothing belongs there' },
  otherName: { nb: 'navnet er et annet segments', en: 'its name is that of another segment' },
  misleading: {
    nb: 'git viser den i stedet for dokumentasjonen, eller dokumentasjonen viser et annet sted',
    en: 'git shows it in the place of the evidence, or the evidence leads elsewhere',
  },
  aroundLink: {
    nb: 'det som står rundt leddet (navn, datoer, ord), er ikke slik det ble skrevet',
    en: 'what stands around its link (names, dates, words) is not as it was written',
  },
  fileTwice: { nb: 'en fil finnes to ganger, eller er ikke en vanlig fil', en: 'a file is there twice, or is no plain file' },
  history: {
    nb: 'den har en historikk, der det som er slettet eller glemt, kan leve videre',
    en: 'it has a history, in which what was dropped or forgotten may live on',
  },
  unreadDay: { nb: 'segmentene i den kan ikke leses', en: 'its segments cannot be read' },
  notSealedParts: { nb: 'det er ikke slik det ble forseglet ({parts})', en: 'it is not as it was sealed ({parts})' },
  memoryAhead: {
    nb: 'arbeidsminnet står på ledd {number}, som ikke er nær slutten: slutten er kuttet av, eller en eldre hovedbok eller et eldre arbeidsminne er lagt tilbake',
    en: 'the working memory stands on link {number}, which is not near its end: its end was cut off, or an older ledger or memory was put back',
  },
  saysOtherwise: { nb: 'det sier noe annet enn {path} i hovedboken', en: 'it says otherwise than {path} of the ledger' },
  segmentForm: {
    nb: 'det er ikke skrevet slik et segment skrives: en nøkkel står to ganger, eller noe står imellom',
    en: 'it is not written as a segment is: a key twice, or something between',
  },
  misplaced: { nb: 'et segment av {of} hører ikke hjemme der', en: 'a segment of {of} does not belong there' },
  folderUnsigned: {
    nb: 'dokumentasjon i en mappe er ikke signert: oppbevar den på en gren for å signere den',
    en: 'evidence in a folder is not signed: keep it on a branch to sign it',
  },
  noSignature: { nb: 'ingen gyldig signatur med noen av de oppgitte nøklene: {reason}', en: 'no good signature by any of the given keys: {reason}' },
} satisfies Vocabulary;

export type FaultId = keyof typeof faultWords;

/** What a fault says: its sentence in English, and what gives it in each language. */
export interface Said {
  readonly message: string;
  readonly says: FaultId;
  readonly values: Values;
}

/** What a fault says, by name. */
export const says = (id: FaultId, values: Values = {}): Said => ({ message: say(faultWords[id], 'en', values), says: id, values });

/** What a fault is called before its place. */
export const kindWords = {
  altered: { nb: 'endret', en: 'altered' }, removed: { nb: 'fjernet', en: 'removed' }, added: { nb: 'lagt til', en: 'added' }, reordered: { nb: 'flyttet', en: 'reordered' },
  unreadable: { nb: 'uleselig', en: 'unreadable' }, unsigned: { nb: 'usignert', en: 'unsigned' }, cut: { nb: 'kuttet', en: 'cut' }, rewritten: { nb: 'omskrevet', en: 'rewritten' }, link: { nb: 'ledd', en: 'link' },
} satisfies Vocabulary;

// Files, references and commits have the same name in every language.
const places: readonly (readonly [RegExp, string])[] = [
  [/^segment (\d+) of (.+)$/u, 'segment $1 fra $2'], [/^segments (\d+) to (\d+) of (.+)$/u, 'segment $1 til $2 fra $3'],
  [/^segments of (.+) up to (\d+), as they stood before they were joined$/u, 'segmentene fra $1 til og med $2, slik de sto før sammenføyingen'], [/^segments of (.+) up to (\d+)$/u, 'segmentene fra $1 til og med $2'],
  [/^the working memory of (.+)$/u, 'arbeidsminnet for $1'], [/^the working memory$/u, 'arbeidsminnet'], [/^the anchor$/u, 'ankeret'], [/^the ledger$/u, 'hovedboken'], [/^the raw references$/u, 'referansene med måledata'], [/^link (\d+)$/u, 'ledd $1'],
];

/** Where a fault is, in a language. */
export function placeIn(place: string, language: Language): string {
  const found = language === 'en' ? undefined : places.find(([pattern]) => pattern.test(place));
  return found === undefined ? place : place.replace(...found);
}

/** The sentence of a fault in a language, with its kind, its place and its link. */
export function faultSentence({ kind, place, says: id, values, sequence, at = '' }: Omit<Said, 'message'> & { readonly kind: keyof typeof kindWords; readonly place: string; readonly sequence?: number; readonly at?: string }, language: Language): string {
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'bound' && typeof value === 'string' ? placeIn(value, language) : value]));
  const where = [...(sequence === undefined ? [] : [`${kindWords.link[language]} ${sequence}`]), ...(at === '' ? [] : [at])].join(', ');
  return `${kindWords[kind][language].padEnd(10)} ${placeIn(place, language)}: ${say(faultWords[id], language, named)}${where === '' ? '' : ` (${where})`}`;
}
