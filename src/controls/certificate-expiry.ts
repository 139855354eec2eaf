import { control } from '../evaluate.ts';
import { milliseconds } from '../measure/duration.ts';
import { thresholdsOf, timeZoneOf } from '../model/effective.ts';
import type { Verdict } from '../model/finding.ts';
import { probePath } from '../model/target.ts';
import { unseen, unseenTexts } from '../words/reasons.ts';
import { dayOf } from '../words/time.ts';

/** What holds where nothing is declared. */
const usual: { readonly warn?: string; readonly fail?: string } = { warn: '30d', fail: '7d' };

export default control({
  about: 'Service',
  title: { en: 'No certificate is about to expire', nb: 'Ingen sertifikater er i ferd med å utløpe' },
  why: {
    en: 'On the day a certificate expires, everything that uses it stops, all at once and for everybody.',
    nb: 'Den dagen et sertifikat utløper, stanser alt som bruker det, på én gang og for alle.',
  },
  fix: {
    en: 'Renew the certificate and see that the server uses the new one. Find out why it was not renewed by itself.',
    nb: 'Sertifikatet fornyes, og det kontrolleres at tjeneren bruker det nye. Det undersøkes hvorfor det ikke ble fornyet av seg selv.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...unseenTexts,
    valid: { en: 'The certificate of {host} is valid until {date}, for another {left}.', nb: 'Sertifikatet for {host} er gyldig til {date}, i {left} til.' },
    expires: { en: 'The certificate of {host} expires on {date}, in {left}.', nb: 'Sertifikatet for {host} utløper {date}, om {left}.' },
    expired: { en: 'The certificate of {host} expired on {date}.', nb: 'Sertifikatet for {host} utløp {date}.' },
    'not-seen-outage': { en: 'The certificate was not seen, since {host} did not answer.', nb: 'Sertifikatet er ikke sett, fordi {host} ikke svarte.' },
  },
  judge(service, { estate, seen, now }) {
    const limits = thresholdsOf(estate, service).value.limits?.['certificate-expiry'] ?? usual;
    return Object.entries(service.spec.probes ?? {}).flatMap(([about, { tls }]): Verdict[] => {
      if (tls === undefined) return [];
      const target = probePath(service.ref, about);
      const pointer = `/spec/probes/${about}/tls`;
      const observation = seen('tls', target);
      if (!observation?.seen) return [unseen(observation, target, about, pointer)];
      const common = { about, pointer, evidence: [target] };
      if (!observation.facts.reached) return [{ ...common, status: 'unknown', id: 'not-seen-outage', values: { host: tls.host } }];
      const { validTo } = observation.facts;
      const left = Date.parse(validTo) - Date.parse(now);
      const values = { host: tls.host, date: { date: dayOf(validTo, timeZoneOf(estate)) } };
      if (left <= 0) return [{ ...common, status: 'fail', id: 'expired', values }];
      const under = (limit: string | undefined): boolean => limit !== undefined && left < milliseconds(limit);
      const status = under(limits.fail) ? 'fail' : under(limits.warn) ? 'warn' : 'pass';
      return [{ ...common, status, id: status === 'pass' ? 'valid' : 'expires', values: { ...values, left: remaining(left) } }];
    });
  },
});

// Whole days, and less than a day in hours.
const remaining = (left: number): { days: number } | { seconds: number } => (left >= 86_400_000 ? { days: Math.floor(left / 86_400_000) } : { seconds: Math.floor(left / 1000) });
