import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, makeCertificate, makeSelfSigned, type Authority, type Certificate, type Wish } from '../../scripts/lab/certificates.ts';
import { get, httpPeer, looking, namesPeer, outage, rawPeer, tcpPeer, tlsPeer } from '../peers.ts';
import type { TlsFacts } from '../../src/observe.ts';

let folder: string;
let authority: Authority;
let stranger: Authority;
let good: Certificate;
let options: { naming: { servers: string[] }; ca: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driftvakt-test-'));
  [authority, stranger] = await Promise.all([makeAuthority(join(folder, 'ours')), makeAuthority(join(folder, 'strange'))]);
  good = await makeCertificate(authority, { names: ['erp.test', '127.0.0.1'] });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const names = async (): Promise<void> => { options = { naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1', 'other.test': '127.0.0.1' })] }, ca: authority.certificate }; };

const serving = async (wish: Wish, by = authority): Promise<number> => {
  const { certificate: cert, key } = await makeCertificate(by, wish);
  return await tlsPeer({ cert, key });
};

async function facts(port: number, host = 'erp.test', verify = false): Promise<TlsFacts> {
  const seen = await looking(options).connect({ host, port, tls: { serverName: host, verify } });
  if (!seen.reached || seen.tls === undefined) throw new Error(JSON.stringify(seen));
  return seen.tls;
}

describe('a certificate', () => {
  it('is told with all that it says', async () => {
    await names();
    const { certificate: cert, key } = await makeCertificate(authority, { names: ['erp.test', '*.move.test', '127.0.0.1', '::1'], notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2049-02-03T04:05:06Z') });
    const port = await tlsPeer({ cert, key });
    const der = Buffer.from(cert.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    expect(await facts(port)).toEqual({
      protocol: 'TLSv1.3', cipher: expect.stringMatching(/^TLS_/), subject: 'CN=erp.test', issuer: 'CN=Lab authority ours', names: ['erp.test', '*.move.test', '127.0.0.1', '0:0:0:0:0:0:0:1'],
      validFrom: '2026-01-01T00:00:00Z', validTo: '2049-02-03T04:05:06Z', fingerprint: createHash('sha256').update(der).digest('hex').toUpperCase().replaceAll(/(..)(?=.)/g, '$1:'), trusted: true, distrust: '',
    });
    expect(await facts(port, '127.0.0.1', true)).toMatchObject({ trusted: true });
  });

  it.each([
    ['that has expired', 'CERT_HAS_EXPIRED', async () => serving({ names: ['erp.test'], notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') })],
    ['that is not valid yet', 'CERT_NOT_YET_VALID', async () => serving({ names: ['erp.test'], notBefore: new Date('2045-01-01'), notAfter: new Date('2046-01-01') })],
    ['for another host', 'ERR_TLS_CERT_ALTNAME_INVALID', async () => serving({ names: ['elsewhere.test'] })],
    ['of a stranger', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', async () => serving({ names: ['erp.test'] }, stranger)],
    ['that vouches for itself', 'DEPTH_ZERO_SELF_SIGNED_CERT', async () => { const { certificate: cert, key } = await makeSelfSigned(folder, { names: ['erp.test'] }); return await tlsPeer({ cert, key }); }],
  ])('%s is told as such, and refused where it is to be verified', async (_what, code, serve) => {
    await names();
    const port = await serve();
    expect(await facts(port)).toMatchObject({ trusted: false, distrust: code });
    const verified = await looking(options).connect({ host: 'erp.test', port, tls: { serverName: 'erp.test', verify: true } });
    expect(verified).toMatchObject({ reached: false, phase: 'tls', error: 'certificate-refused', detail: expect.stringContaining(code) });
  });

  it('is asked for by the name, and held against it', async () => {
    await names();
    const other = await makeCertificate(authority, { names: ['other.test'] });
    const asked: string[] = [];
    const port = await tlsPeer({
      cert: good.certificate, key: good.key,
      SNICallback: (name, done) => {
        asked.push(name);
        done(null, createSecureContext({ cert: other.certificate, key: other.key }));
      },
    });
    expect(await facts(port, 'other.test')).toMatchObject({ subject: 'CN=other.test', trusted: true });
    expect(await facts(port, '127.0.0.1')).toMatchObject({ subject: 'CN=erp.test', trusted: true });
    expect(asked).toEqual(['other.test']);
  });
});

describe('a handshake', () => {
  const handshake = async (port: number, deadline?: number): Promise<string> => {
    await names();
    return await outage(looking(options, deadline).connect({ host: 'erp.test', port, tls: { serverName: 'erp.test', verify: false } }));
  };
  it('that the server refuses is a fact', async () => {
    expect(await handshake(await tlsPeer({ cert: good.certificate, key: good.key, ciphers: 'ECDHE-RSA-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' }))).toBe('tls tls-refused');
    expect(await handshake(await tlsPeer({ cert: good.certificate, key: good.key, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }))).toBe('tls tls-refused');
  });
  it('that is not answered, closed, reset or answered by another protocol is a fact', async () => {
    expect(await handshake(await tcpPeer(() => undefined), 300)).toBe('tls no-answer');
    expect(await handshake(await tcpPeer((socket) => socket.once('data', () => socket.end())))).toBe('tls closed');
    expect(await handshake(await tcpPeer((socket) => socket.once('data', () => socket.resetAndDestroy())))).toBe('tls reset');
    expect(await handshake(await rawPeer('HTTP/1.1 400 Bad Request\r\n\r\n'))).toBe('tls tls-refused');
  });
  it('that wants a certificate of ours fails as soon as it is seen', async () => {
    await names();
    const tls = { cert: good.certificate, key: good.key, requestCert: true, rejectUnauthorized: true, ca: authority.certificate };
    const port = await httpPeer((_request, response) => response.end(), tls);
    expect(await outage(looking(options).fetch(get(`https://erp.test:${port}/`)))).toBe('wait tls-refused');
  });
  it('is timed apart', async () => {
    await names();
    const port = await tlsPeer({ cert: good.certificate, key: good.key });
    const { timings } = await looking(options).connect({ host: 'erp.test', port, tls: { serverName: 'erp.test', verify: true } });
    expect(Object.keys(timings)).toEqual(['resolve', 'connect', 'tls', 'total']);
  });
});
