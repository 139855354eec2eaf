// A plain client of the lab: goes where the lab file says a name is, and knows nothing of driftvakt.
import { X509Certificate } from 'node:crypto';
import { request as plainly, type IncomingHttpHeaders } from 'node:http';
import { request as securely } from 'node:https';
import { connect } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Lab } from '../../scripts/lab/start.ts';

/** The port of the loopback behind a declared `name:port`. */
export const portOf = ({ map }: Lab, target: string): number => Number(map.hosts[target]?.split(':')[1]);

/** Connects to a port of the loopback and hangs up; rejects with what the system said. */
export const reach = (port: number): Promise<void> => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.destroy();
    resolve();
  }).once('error', reject);
});

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds. */
  readonly took: number;
  readonly certificate: Buffer;
  readonly validTo: Date;
}

export interface Wish {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Asks once; rejects with what the system or TLS said, or `no answer`. */
export function get(lab: Lab, url: string, { method = 'GET', headers = {}, timeout = 9000 }: Wish = {}): Promise<Got> {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asked = (secure ? securely : plainly)({
      host: '127.0.0.1', port: portOf(lab, `${hostname}:${port || (secure ? 443 : 80)}`), servername: hostname, ca: lab.map.ca,
      path: pathname + search, method, agent: false, headers: { host: hostname, ...headers },
    }, (response) => {
      const certificate = secure ? (response.socket as TLSSocket).getPeerCertificate().raw : Buffer.alloc(0);
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => resolve({
        status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString(), took: performance.now() - begun,
        certificate, validTo: secure ? new X509Certificate(certificate).validToDate : new Date(0),
      }));
    });
    asked.setTimeout(timeout, () => asked.destroy(new Error('no answer'))).once('error', reject).end();
  });
}

interface Handle {
  readonly type: string;
  readonly localEndpoint?: { readonly host: string; readonly port: number } | null;
  readonly remoteEndpoint?: object | null;
}

/** The addresses and ports at which this process can be reached, TCP and UDP. */
export function listening(): { readonly address: string; readonly port: number }[] {
  // Without this Node would ask for the names of the addresses.
  Object.assign(process.report, { excludeNetwork: true });
  const { libuv } = process.report.getReport() as unknown as { readonly libuv: readonly Handle[] };
  return libuv.filter(({ type, remoteEndpoint }) => /^(tcp|udp)$/.test(type) && !remoteEndpoint)
    .flatMap(({ localEndpoint }) => (localEndpoint ? [{ address: localEndpoint.host, port: localEndpoint.port }] : []));
}
