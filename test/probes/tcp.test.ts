import { expect, it } from 'vitest';
import type { Using } from '../../src/observe.ts';
import tcp from '../../src/probes/tcp.ts';
import { closedPort, looking, namesPeer, tcpPeer } from '../peers.ts';
import { estateWith } from './estate.ts';

it('looks at every tcp probe, by default every five minutes for ten seconds, from the vantages declared', () => {
  const ask = { host: 'db.move.example', port: 5432 };
  expect(tcp.targets(estateWith({ port: { tcp: ask, vantages: ['oslo'] }, other: { dns: { name: 'a' } } }))).toEqual([{ path: 'service/erp#probes/port', ask, every: 300_000, timeout: 10_000, vantages: ['oslo'] }]);
});

it('tells that a port takes connections, where, and how fast', async () => {
  const using = looking({ naming: { servers: [await namesPeer({ 'db.test': '127.0.0.1' })] } }) as Using;
  expect(await tcp.look({ host: 'db.test', port: await tcpPeer(() => undefined) }, using)).toEqual({
    reached: true, address: '127.0.0.1', timings: { resolve: expect.any(Number), connect: expect.any(Number), total: expect.any(Number) },
  });
});

it('tells that nothing listens', async () => {
  expect(await tcp.look({ host: '127.0.0.1', port: await closedPort() }, looking() as Using)).toMatchObject({ reached: false, phase: 'connect', error: 'refused', timings: { total: expect.any(Number) } });
});
