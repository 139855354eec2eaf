import { expect, it } from 'vitest';
import { makeAuthority, makeCertificate } from '../../scripts/lab/certificates.ts';
import type { Using } from '../../src/observe.ts';
import tls from '../../src/probes/tls.ts';
import { closedPort, looking, namesPeer, temporaryFolder, tlsPeer } from '../peers.ts';
import { estateWith } from './estate.ts';

it('looks at every tls probe', () => {
  expect(tls.targets(estateWith({ certificate: { tls: { host: 'erp.move.example' } } }))).toMatchObject([{ path: 'service/erp#probes/certificate', ask: { host: 'erp.move.example' } }]);
});

it('tells what a certificate says, trusted or not', async () => {
  const authority = await makeAuthority(await temporaryFolder());
  const using = looking({ naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1', 'other.test': '127.0.0.1' })] }, ca: authority.certificate }) as Using;
  const { certificate: cert, key } = await makeCertificate(authority, { names: ['erp.test'], notAfter: new Date('2048-01-01T00:00:00Z') });
  const port = await tlsPeer({ cert, key });
  await expect(tls.look({ host: 'erp.test', port }, using)).resolves.toMatchObject({ reached: true, address: '127.0.0.1', names: ['erp.test'], validTo: '2048-01-01T00:00:00Z', trusted: true, distrust: '', timings: { tls: expect.any(Number) } });
  await expect(tls.look({ host: 'other.test', port }, using)).resolves.toMatchObject({ reached: true, trusted: false, distrust: 'ERR_TLS_CERT_ALTNAME_INVALID', validTo: '2048-01-01T00:00:00Z' });
});

it('tells an outage as a fact', async () => {
  await expect(tls.look({ host: '127.0.0.1', port: await closedPort() }, looking() as Using)).resolves.toMatchObject({ reached: false, phase: 'connect', error: 'refused' });
});
