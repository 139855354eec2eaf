// The certificates of the lab, kept from one start to the next for as long as they show what they are there to show.
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAuthority, makeCertificate, type Authority } from './certificates.ts';
import type { CertificateState } from './states.ts';

const day = 86_400_000;

export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  /** The authority that a client of the lab must trust: PEM. */
  readonly ca: string;
  /** The certificate that a host presents in a state. */
  of(host: string, state: 'healthy' | CertificateState): Promise<KeyAndCertificate>;
}

/** Certificates kept in a folder; `now` is the instant by which they are valid, about to expire or expired. */
export async function keepCertificates(folder: string, now: Date): Promise<Certificates> {
  const kept = join(folder, 'certificates');
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  const trusted = await keepAuthority(join(folder, 'authority'), 'Lab authority');
  const stranger = await keepAuthority(join(folder, 'stranger'), 'Stranger');
  return {
    ca: trusted.certificate,
    async of(host, state) {
      const file = join(kept, `${host}.${state}.json`);
      const old = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeyAndCertificate) : undefined;
      const authority = state === 'untrusted' ? stranger : trusted;
      if (old && stillShows(state, new X509Certificate(old.cert), authority, now)) return old;
      const { certificate, key } = await makeCertificate(authority, { names: [state === 'wrong-name' ? `other.${host}` : host], ...validity(state, now) });
      const made = { key, cert: certificate };
      writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
      return made;
    },
  };
}

// TLS judges by the machine's clock, driftvakt by the run's: what is healthy is so by both.
function validity(state: 'healthy' | CertificateState, now: Date): { notBefore: Date; notAfter: Date } {
  const at = (from: number, days: number): Date => new Date(from + days * day);
  const [first, last] = [Math.min(now.getTime(), Date.now()), Math.max(now.getTime(), Date.now())];
  if (state === 'expiring') return { notBefore: at(first, -85), notAfter: at(now.getTime(), 5) };
  if (state === 'expired') return { notBefore: at(first, -92), notAfter: at(now.getTime(), -2) };
  return { notBefore: at(first, -30), notAfter: at(last, 60) };
}

async function keepAuthority(folder: string, name: string): Promise<Authority> {
  const file = join(folder, 'authority.pem');
  if (existsSync(file)) return { certificate: readFileSync(file, 'utf8'), folder };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return await makeAuthority(folder, name);
}

function stillShows(state: 'healthy' | CertificateState, certificate: X509Certificate, authority: Authority, now: Date): boolean {
  if (!certificate.verify(new X509Certificate(authority.certificate).publicKey)) return false;
  const left = (certificate.validToDate.getTime() - now.getTime()) / day;
  if (state === 'expiring') return left > 1 && left < 6;
  if (state === 'expired') return left < 0;
  return left > 40 && (certificate.validToDate.getTime() - Date.now()) / day > 40 && certificate.validFromDate.getTime() < now.getTime();
}
