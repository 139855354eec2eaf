import type { Vocabulary } from './vocabulary.ts';

/** Words of the text format. */
export const textWords = {
  since: { nb: 'siden {at}', en: 'since {at}' },
  restoreBy: { nb: 'gjenopprettes innen {at}', en: 'restore by {at}' },
  unconfirmed: { nb: 'ikke bekreftet: {count} av {of}', en: 'not confirmed: {count} of {of}' },
  recovering: { nb: 'på vei tilbake: {count} av {of}', en: 'recovering: {count} of {of}' },
  because: { nb: 'skyldes {key}', en: 'because of {key}' },
  waiver: { nb: 'ved {ref}', en: 'by {ref}' },
  within: { nb: 'i {ref}', en: 'within {ref}' },
  notExcused: { nb: 'ikke unnskyldt av {ref}', en: 'not excused by {ref}' },
  known: { nb: 'kjent, se {ref}', en: 'known, see {ref}' },
  expires: { nb: 'målingen gjelder bare til {at}', en: 'its evidence speaks until {at} only' },
  expiring: {
    nb: '{count} {count|krav bygger på en måling|krav bygger på målinger} som snart er for {count|gammel|gamle}, den første {at}. Måles det ikke før, blir de ukjente.',
    en: '{count} {count|promise stands|promises stand} on measurements that will soon be too old, the first at {at}. Without a look before that, they become unknown.',
  },
  replayed: {
    nb: 'Vurdert på nytt av {runs} {runs|kjøring|kjøringer} fra {since} til {until}: ingenting er målt, ingenting er registrert.',
    en: 'Judged again from {runs} {runs|run|runs} from {since} to {until}: nothing was looked at, nothing is recorded.',
  },
  opened: { nb: 'ny', en: 'opened' },
  standsOn: { nb: 'bygger på {target} fra {from} {at} ({segment})', en: 'stands on {target} from {from} at {at} ({segment})' },
  resolved: { nb: 'rettet', en: 'restored' },
  gone: { nb: 'borte', en: 'gone' },
  goneWhy: { nb: 'det er ikke lenger noe å vurdere', en: 'there is nothing to judge any more' },
  more: { nb: 'og {count} til: se --format json', en: 'and {count} more: see --format json' },
  seen: { nb: 'sett', en: 'seen' },
  unseen: { nb: 'ikke sett', en: 'not seen' },
  failed: { nb: 'svarte ikke: {error} ({phase})', en: 'did not answer: {error} ({phase})' },
  declarations: { nb: '{count} {count|registrering|registreringer}', en: '{count} {count|declaration|declarations}' },
  errors: { nb: '{count} feil', en: '{count} {count|error|errors}' },
  warnings: { nb: '{count} {count|advarsel|advarsler}', en: '{count} {count|warning|warnings}' },
  looks: { nb: '{count} {count|måling|målinger}', en: '{count} {count|look|looks}' },
  promises: {
    nb: 'avtalte krav: {pass} i orden, {fail} ikke i orden, {warn} med varsel, {unknown} ukjent, {waived} med dispensasjon',
    en: 'promises: {pass} kept, {fail} broken, {warn} at risk, {unknown} unknown, {waived} waived',
  },
} satisfies Vocabulary;
