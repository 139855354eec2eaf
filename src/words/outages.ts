// An outage in words: how it failed, and in which phase.
import type { Message, Text } from '../model/message.ts';
import type { Outage, Phase, Unreached } from '../model/observation.ts';

/** How a target failed, as the rest of a sentence. */
export const ways: Readonly<Record<Outage, Text>> = {
  refused: { en: 'the connection was refused', nb: 'forbindelsen ble avvist' },
  reset: { en: 'the connection was broken off', nb: 'forbindelsen ble brutt' },
  closed: { en: 'the connection was closed without an answer', nb: 'forbindelsen ble lukket uten svar' },
  'no-answer': { en: 'no answer came in time', nb: 'det kom ikke noe svar i tide' },
  'host-unreachable': { en: 'the host cannot be reached', nb: 'verten kan ikke nås' },
  'no-such-name': { en: 'the name does not exist', nb: 'navnet finnes ikke' },
  'no-such-record': { en: 'the name has no such record', nb: 'navnet har ingen slik oppføring' },
  'name-server-failed': { en: 'the name server failed', nb: 'navnetjeneren feilet' },
  'tls-refused': { en: 'the encrypted connection was refused', nb: 'den krypterte forbindelsen ble avvist' },
  'certificate-refused': { en: 'its certificate is not trusted', nb: 'sertifikatet er ikke til å stole på' },
  'protocol-error': { en: 'what it said is no valid answer', nb: 'det som ble sendt, er ikke et gyldig svar' },
  'body-cut-off': { en: 'the answer was cut off', nb: 'svaret ble avkortet' },
  'body-too-large': { en: 'the answer is too large', nb: 'svaret er for stort' },
  'too-many-redirects': { en: 'it redirects too many times', nb: 'det videresendes for mange ganger' },
};

/** In which phase it failed, as the end of a sentence. */
export const phases: Readonly<Record<Phase, Text>> = {
  resolve: { en: 'while its name was looked up', nb: 'under navneoppslag' },
  connect: { en: 'while connecting', nb: 'under oppkobling' },
  tls: { en: 'while encryption was agreed on', nb: 'under avtale om kryptering' },
  send: { en: 'while the question was sent', nb: 'mens spørsmålet ble sendt' },
  wait: { en: 'while waiting for the answer', nb: 'mens svaret ble ventet på' },
  body: { en: 'while the answer was read', nb: 'mens svaret ble lest' },
};

/** What says by itself in which phase it happened. */
const clear = new Set<string>(['no-such-name', 'no-such-record', 'name-server-failed', 'tls-refused', 'certificate-refused', 'too-many-redirects']);
/** Something was answered, and it cannot be used. */
const answered = new Set<string>(['certificate-refused', 'protocol-error', 'body-cut-off', 'body-too-large', 'too-many-redirects']);

const sentence = (way: string, how: Text, when: Text): Text => ({
  en: `{host} ${answered.has(way) ? 'gives no valid answer' : 'does not answer'}: ${how.en}${clear.has(way) ? '' : ` (${when.en})`}.`,
  nb: `{host} ${answered.has(way) ? 'gir ikke et gyldig svar' : 'svarer ikke'}: ${how.nb}${clear.has(way) ? '' : ` (${when.nb})`}.`,
});

/** The texts of what `outage` says, for every way and phase; each needs the value `host`. */
export const outageTexts: Readonly<Record<string, Text>> = Object.fromEntries(Object.entries(ways).flatMap(([way, how]) => Object.entries(phases).map(([phase, when]) => [`outage-${way}-${phase}`, sentence(way, how, when)])));

/** What there is to say of a target that was not reached. */
export const outage = ({ error, phase }: Unreached, host: string): Message => ({ id: `outage-${error}-${phase}`, values: { host } });
