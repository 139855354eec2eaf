import type { Socket } from 'node:net';
import { connect, createSecureContext, getCACertificates, type SecureContext, type TLSSocket } from 'node:tls';
import { iso } from '../measure/duration.ts';
import type { TlsFacts, TlsWish } from '../observe.ts';
import { hostName, isAddress } from './addresses.ts';
import { during, TargetFailed } from './outages.ts';
import type { Look, Pinned } from './dialer.ts';

/** Whom to trust: what this Node trusts, and a lab's authority in addition. */
export function trust(ca: string | undefined): SecureContext {
  return createSecureContext(ca === undefined ? {} : { ca: [...getCACertificates('default'), ca] });
}

/**
 * Speaks TLS over an open connection. A certificate that is not trusted breaks it only where the wish is to verify; the facts tell in any case.
 * Throws `TargetFailed` (`tls-refused`, `certificate-refused`, ...) or `CouldNotAsk`.
 */
export async function secure(socket: Socket, wish: TlsWish & { readonly protocols?: string[] }, to: Pinned, context: SecureContext, look: Look): Promise<TLSSocket> {
  const name = hostName(wish.serverName) ?? wish.serverName;
  const secured = await look.watch.measure('tls', () => during<TLSSocket>(() => 'tls', to.where, look.signal, (done, failed) => {
    // Judged below: an untrusted certificate is a fact with its code, not an error among others. No name is sent for an address (RFC 6066).
    const options = { socket, host: name, secureContext: context, rejectUnauthorized: false, ...(wish.protocols && { ALPNProtocols: wish.protocols }), ...(!isAddress(name) && { servername: name }) };
    const wrapped = look.keep(connect(options, () => done(wrapped)));
    wrapped.once('error', failed);
    wrapped.once('close', () => failed(new TargetFailed('tls', 'closed', `${to.where}: the connection was closed during the handshake`)));
  }));
  if (wish.verify && !secured.authorized) throw new TargetFailed('tls', 'certificate-refused', `${to.where}: ${distrust(secured)}`);
  return secured;
}

const distrust = (socket: TLSSocket): string => (socket.authorized ? '' : String((socket.authorizationError as unknown) ?? 'UNSPECIFIED'));

/** What the certificate and the connection say, however long it is: it is to be masked before it is `bounded`. Throws `TargetFailed` where the server showed none. */
export function tlsFacts(socket: TLSSocket, where: string): TlsFacts {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) throw new TargetFailed('tls', 'tls-refused', `${where}: no certificate was shown`);
  return {
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher().name,
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    names: alternativeNames(certificate.subjectAltName ?? ''),
    validFrom: instant(certificate.validFrom, where),
    validTo: instant(certificate.validTo, where),
    fingerprint: certificate.fingerprint256,
    trusted: socket.authorized,
    distrust: distrust(socket),
  };
}

function instant(date: string, where: string): string {
  const epoch = Date.parse(date);
  if (Number.isNaN(epoch)) throw new TargetFailed('tls', 'protocol-error', `${where}: the certificate holds a date that is none`);
  return iso(epoch);
}

const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ');

/** The same facts, short enough for the evidence: what a certificate says may be long. */
export const bounded = (facts: TlsFacts): TlsFacts =>
  ({ ...facts, subject: facts.subject.slice(0, 500), issuer: facts.issuer.slice(0, 500), names: facts.names.slice(0, 100).map((name) => name.slice(0, 300)) });

/** The names and addresses. Node quotes, as JSON, a name that holds a comma: it cannot pass for two. */
function alternativeNames(text: string): string[] {
  const found = text.matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/g);
  return [...found].map(([, name = '']) => name);
}
