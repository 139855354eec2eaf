// What could not be asked, in words: every control says it the same way.
import type { Verdict } from '../model/finding.ts';
import type { Text } from '../model/message.ts';
import type { Observation, Reason } from '../model/observation.ts';

const reasons: Readonly<Record<Reason, Text>> = {
  'address-forbidden': { en: 'Not measured: the estate does not allow its address to be reached.', nb: 'Ikke målt: driftsmiljøet tillater ikke at adressen nås.' },
  'network-unreachable': { en: 'Not measured: our own network was down.', nb: 'Ikke målt: vårt eget nettverk var nede.' },
  'no-resolver': { en: 'Not measured: no name server of our own answered.', nb: 'Ikke målt: ingen av våre egne navnetjenere svarte.' },
  'not-possible-from-here': { en: 'Not measured: it is not possible from where the measurement was made.', nb: 'Ikke målt: det er ikke mulig fra målestedet.' },
  'secret-missing': { en: 'Not measured: a secret that it needs is not set.', nb: 'Ikke målt: en hemmelighet som trengs, er ikke satt.' },
  'secret-not-for-host': { en: 'Not measured: the estate does not allow the secret to be sent to this host.', nb: 'Ikke målt: driftsmiljøet tillater ikke at hemmeligheten sendes til denne verten.' },
  'estate-not-trusted': { en: 'Not measured: nothing shows that the Estate is the protected branch’s, so its files and secrets are not used.', nb: 'Ikke målt: det er ikke vist at registreringen av driftsmiljøet er den på den beskyttede grenen, så filer og hemmeligheter brukes ikke.' },
  'file-missing': { en: 'Not measured: the file is not there.', nb: 'Ikke målt: filen finnes ikke.' },
  'file-forbidden': { en: 'Not measured: the estate does not allow the file to be read.', nb: 'Ikke målt: driftsmiljøet tillater ikke at filen leses.' },
  'file-unreadable': { en: 'Not measured: the file could not be understood.', nb: 'Ikke målt: filen lot seg ikke tolke.' },
  'answer-missing': { en: 'Not measured: the source did not answer.', nb: 'Ikke målt: kilden svarte ikke.' },
  'answer-refused': { en: 'Not measured: we were refused access to the source.', nb: 'Ikke målt: vi fikk ikke tilgang til kilden.' },
  'answer-incomplete': { en: 'Not measured: what the source gave is not complete.', nb: 'Ikke målt: det kilden ga, er ikke fullstendig.' },
  'self-check-failed': { en: 'Not measured: the place it was measured from did not reach its own network.', nb: 'Ikke målt: målestedet nådde ikke sitt eget nettverk.' },
  'cut-off': { en: 'Not measured: the run was ended before it was done.', nb: 'Ikke målt: kjøringen ble avbrutt før målingen var ferdig.' },
  failed: { en: 'Not measured: the measurement itself failed.', nb: 'Ikke målt: selve målingen feilet.' },
};

/** The texts of what `unseen` says: every control that stands on observations has them among its own. */
export const unseenTexts: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(reasons).map(([reason, text]) => [`unseen-${reason}`, text])),
  'never-seen': { en: 'Not measured yet.', nb: 'Ikke målt ennå.' },
};

/** The verdict `unknown` on a part of a subject of which nothing was seen, and why. */
export function unseen(observation: Observation | undefined, target: string, about: string, pointer: string): Verdict {
  const id = observation === undefined || observation.seen ? 'never-seen' : `unseen-${observation.reason}`;
  return { status: 'unknown', about, id, values: {}, pointer, evidence: observation === undefined ? [] : [target] };
}
