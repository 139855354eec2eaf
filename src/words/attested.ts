// Words about what is confirmed by hand.
import type { Doubt } from '../model/attested.ts';
import type { Text } from '../model/message.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why a confirmation is declared and not verified: whole sentences. */
export const doubtTexts: Readonly<Record<`doubt-${Doubt}`, Text>> = {
  'doubt-by-the-same': { en: 'Whoever confirms it has entered it too.', nb: 'Den som bekrefter, har også registrert bekreftelsen.' },
  'doubt-unknown-author': { en: 'Whoever entered it is none of the people who are declared.', nb: 'Den som registrerte bekreftelsen, er ikke blant de registrerte personene.' },
  'doubt-no-repository': { en: 'Without a repository nobody can see who entered it.', nb: 'Uten et repository kan ingen se hvem som registrerte bekreftelsen.' },
  'doubt-not-committed': { en: 'It does not stand like this on the protected branch.', nb: 'Den står ikke slik på den beskyttede grenen.' },
  'doubt-history-cut': { en: 'The repository was fetched without its history, so that nobody can see who entered it.', nb: 'Repositoryet er hentet uten historikk, så ingen kan se hvem som registrerte bekreftelsen.' },
  'doubt-another-document': { en: 'The document in the repository is not the one that was confirmed.', nb: 'Dokumentet i repositoryet er et annet enn det som ble bekreftet.' },
  'doubt-document-missing': { en: 'The document is not in the repository.', nb: 'Dokumentet finnes ikke i repositoryet.' },
  'doubt-no-document': { en: 'It names no document that bears it.', nb: 'Den viser ikke til noe dokument.' },
  'doubt-another-team': { en: 'Whoever confirms it is not of the team that is to confirm it.', nb: 'Den som bekrefter, hører ikke til teamet som skal bekrefte.' },
  'doubt-not-looked-at': { en: 'No run has looked at it yet.', nb: 'Ingen kontrollkjøring har sett på den ennå.' },
};

/** What the monthly report says of it. */
export const handWords = {
  none: { nb: 'Bekreftes manuelt, og er ikke bekreftet her ennå: {how}', en: 'Confirmed by hand, and not confirmed here yet: {how}' },
  'in-date': { nb: 'Bekreftet manuelt av {who} {on}, gjelder til og med {until}: {how}', en: 'Confirmed by hand by {who} on {on}, in force until {until}: {how}' },
  'not-verified': { nb: 'Registrert som bekreftet av {who} {on}, men ikke verifisert. {reason}', en: 'Declared as confirmed by {who} on {on}, and not verified. {reason}' },
  ended: { nb: 'Bekreftelsen fra {who} gjaldt til og med {until}, og er ikke fornyet: {how}', en: 'The confirmation by {who} was in force until {until}, and was not renewed: {how}' },
  'not-yet': { nb: 'Bekreftelsen fra {who} gjelder først fra {from}: {how}', en: 'The confirmation by {who} is in force only from {from}: {how}' },
} satisfies Vocabulary;
