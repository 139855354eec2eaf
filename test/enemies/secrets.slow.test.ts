// A merged insider, and an endpoint that was given a secret and says it again.
import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { makeAuthority, makeCertificate } from '../../scripts/lab/certificates.ts';
import { createSecrets } from '../../src/world/secrets.ts';
import { httpPeer, looking, namesPeer, reason, tcpPeer, temporaryFolder, tlsPeer } from '../peers.ts';

const secret = 'top-secret-value-0123456789';
const rules = async (): Promise<NonNullable<Parameters<typeof looking>[0]>> => ({
  env: { ERP_TOKEN: secret }, environment: { ERP_TOKEN: { hosts: ['erp.test', 'alias.test'] } }, secrets: createSecrets(),
  naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1', 'evil.test': '127.0.0.1' })] },
});
const authorization = { secret: 'ERP_TOKEN', prefix: 'Bearer ' } as const;

test('a secret goes to no other host by way of the Host header: what stands in front of both would hand it on', async () => {
  const untouched = await tcpPeer(() => { throw new Error('it was dialled'); });
  for (const host of ['evil.test', 'EVIL.test:80', 'erp.test.evil.test', 'erp.test@evil.test', 'erp.test, evil.test', 'evil.test/erp.test', '']) {
    expect([host, await reason(looking(await rules()).fetch({ url: `http://erp.test:${untouched}/`, method: 'GET', headers: { authorization, Host: host }, redirects: 0 }))]).toEqual([host, 'secret-not-for-host']);
  }
  for (const headers of [{ host: { secret: 'ERP_TOKEN' } }, { authorization, host: 'evil.test', HOST: 'erp.test' }, { authorization, host: 'erp.test', HOST: 'evil.test' }]) {
    expect(await reason(looking(await rules()).fetch({ url: `http://erp.test:${untouched}/`, method: 'GET', headers, redirects: 0 }))).toBe('secret-not-for-host');
  }
});

test('a Host header that the Estate names for the secret, or that goes with none, is sent', async () => {
  const got: IncomingHttpHeaders[] = [];
  const port = await httpPeer((request, response) => { got.push(request.headers); response.end(); });
  for (const headers of [{ authorization, host: 'alias.test' }, { authorization, host: `Erp.test:${port}` }, { host: 'evil.test' }]) {
    await looking(await rules()).fetch({ url: `http://erp.test:${port}/`, method: 'GET', headers, redirects: 0 });
  }
  expect(got.map(({ host, authorization: sent }) => [host, sent])).toEqual([['alias.test', `Bearer ${secret}`], [`Erp.test:${port}`, `Bearer ${secret}`], ['evil.test', undefined]]);
});

test('what is cut short is cut after it was masked: not even the beginning of a secret is told', async () => {
  for (let before = 170; before < 210; before += 3) {
    const port = await httpPeer((_request, response) => response.writeHead(302, { location: `ftp://${'x'.repeat(before)}${secret}` }).end());
    const refused = await looking(await rules()).fetch({ url: `http://erp.test:${port}/`, method: 'GET', headers: { authorization }, redirects: 1 });
    expect(JSON.stringify(refused)).not.toContain('top-');
    const encoded = await httpPeer((_request, response) => response.writeHead(200, { 'content-encoding': `${'x'.repeat(before - 100)}${secret}` }).end('body'));
    expect(JSON.stringify(await looking(await rules()).fetch({ url: `http://erp.test:${encoded}/`, method: 'GET', headers: { authorization }, redirects: 1 }))).not.toContain('top-');
  }
});

test('no part of a secret is told that stands at the end of what a certificate says', async () => {
  const authority = await makeAuthority(await temporaryFolder());
  const names = Array.from({ length: 4 }, (_, index) => `${`${'a'.repeat(49)}.`.repeat(5)}${'b'.repeat(39 + index * 4)}${index % 2 === 0 ? '.' : ''}${secret}.test`);
  const { certificate: cert, key } = await makeCertificate(authority, { names });
  const port = await tlsPeer({ cert, key });
  const options = await rules();
  options.secrets?.hide(secret);
  const seen = await looking(options).connect({ host: 'erp.test', port, tls: { serverName: 'erp.test', verify: false } });
  expect(seen).toMatchObject({ reached: true, tls: { names: expect.arrayContaining([expect.stringContaining('***')]) as unknown } });
  expect(JSON.stringify(seen)).not.toContain('top-');
});

test('a secret is hidden in hexadecimal of either case', () => {
  const secrets = createSecrets();
  secrets.hide(secret);
  const hex = Buffer.from(secret).toString('hex');
  expect(secrets.mask(`${hex} ${hex.toUpperCase()}`)).toBe('*** ***');
});
