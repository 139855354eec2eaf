import { control } from '../evaluate.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Verdict } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import { probePath } from '../model/target.ts';
import { plain } from '../words/plain.ts';
import { unseen, unseenTexts } from '../words/reasons.ts';
import { dayOf } from '../words/time.ts';

interface Presented {
  readonly trusted: boolean;
  readonly distrust: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** OpenSSL's and Node's codes, and the message that says it. */
const reasons: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-name',
  HOSTNAME_MISMATCH: 'wrong-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chain-incomplete',
  UNABLE_TO_GET_ISSUER_CERT: 'chain-incomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'chain-incomplete',
  CERT_REVOKED: 'revoked',
};

export default control({
  about: 'Service',
  title: { en: 'Every certificate is trusted', nb: 'Alle sertifikater er til å stole på' },
  why: {
    en: 'Browsers and other systems refuse a connection whose certificate they do not trust, and who clicks the warning away may be speaking with somebody else.',
    nb: 'Nettlesere og andre systemer avviser en forbindelse når de ikke stoler på sertifikatet, og den som klikker bort varselet, kan ha en annen i den andre enden.',
  },
  fix: {
    en: 'Install a certificate for the right name, from an issuer that clients trust, with the whole chain.',
    nb: 'Det installeres et sertifikat for riktig navn, fra en utsteder som klientene stoler på, med hele kjeden.',
  },
  urgency: 'high',
  effect: 'outage',
  texts: {
    ...unseenTexts,
    trusted: { en: 'The certificate of {host} is trusted.', nb: 'Sertifikatet for {host} er til å stole på.' },
    expired: { en: 'The certificate of {host} expired on {date}.', nb: 'Sertifikatet for {host} utløp {date}.' },
    'not-yet-valid': { en: 'The certificate of {host} is not valid until {date}.', nb: 'Sertifikatet for {host} er ikke gyldig før {date}.' },
    'wrong-name': { en: 'The certificate at {host} is made for another name.', nb: 'Sertifikatet på {host} er utstedt for et annet navn.' },
    'self-signed': { en: 'The certificate of {host} is signed by itself.', nb: 'Sertifikatet for {host} er signert av seg selv.' },
    'unknown-issuer': { en: 'The certificate of {host} is from an issuer that is not known.', nb: 'Sertifikatet for {host} er fra en utsteder som ikke er kjent.' },
    'chain-incomplete': { en: 'The chain of the certificate of {host} does not lead to a known issuer.', nb: 'Kjeden til sertifikatet for {host} fører ikke til en kjent utsteder.' },
    revoked: { en: 'The certificate of {host} was revoked.', nb: 'Sertifikatet for {host} er trukket tilbake.' },
    'not-trusted': { en: 'The certificate of {host} is not trusted: {code}.', nb: 'Sertifikatet for {host} er ikke til å stole på: {code}.' },
    'not-seen-outage': { en: 'The certificate was not seen, since {host} did not answer.', nb: 'Sertifikatet er ikke sett, fordi {host} ikke svarte.' },
  },
  judge({ ref, spec }, { estate, seen, now }) {
    return Object.entries(spec.probes ?? {}).flatMap(([about, { tls }]): Verdict[] => {
      if (tls === undefined) return [];
      const target = probePath(ref, about);
      const pointer = `/spec/probes/${about}/tls`;
      const observation = seen('tls', target);
      if (!observation?.seen) return [unseen(observation, target, about, pointer)];
      const common = { about, pointer, evidence: [target] };
      if (!observation.facts.reached) return [{ ...common, status: 'unknown', id: 'not-seen-outage', values: { host: tls.host } }];
      const wrong = distrust(observation.facts, tls.host, now, timeZoneOf(estate));
      return [{ ...common, status: wrong === undefined ? 'pass' : 'fail', ...(wrong ?? { id: 'trusted', values: { host: tls.host } }) }];
    });
  },
});

// The dates are held against the instant judged, since a certificate may expire between two looks.
function distrust({ trusted, distrust: code, validFrom, validTo }: Presented, host: string, now: string, timeZone: string): Message | undefined {
  const day = (at: string): Message['values'] => ({ host, date: { date: dayOf(at, timeZone) } });
  if (Date.parse(validTo) <= Date.parse(now)) return { id: 'expired', values: day(validTo) };
  if (Date.parse(validFrom) > Date.parse(now)) return { id: 'not-yet-valid', values: day(validFrom) };
  if (trusted) return undefined;
  const id = reasons[code];
  return id === undefined ? { id: 'not-trusted', values: { host, code: plain(code) || '?' } } : { id, values: { host } };
}
