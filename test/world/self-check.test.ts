import { describe, expect, it } from 'vitest';
import { parseLabMap } from '../../src/world/lab-map.ts';
import { closedPort, dnsPeer, namesPeer, tcpPeer, testNetwork } from '../peers.ts';

const check = async (targets: readonly string[], server = '127.0.0.1:1'): Promise<string> =>
  (await testNetwork({ naming: { servers: [server] } }).selfCheck(targets, AbortSignal.timeout(20_000))) ?? 'believed';

describe('the self-check of a vantage', () => {
  it('is the loopback where nothing is declared', async () => {
    expect(await check([])).toBe('believed');
    expect(await testNetwork({ lab: parseLabMap('{}') }).selfCheck([], AbortSignal.timeout(5000))).toBeUndefined();
  });

  it('believes a resolver that says anything of a name, and none that does not work', async () => {
    const server = await namesPeer({ 'ns1.move.test': '127.0.0.1' });
    expect(await check(['dns:ns1.move.test', 'dns:nobody.test'], server)).toBe('believed');
    expect(await check(['dns:ns1.move.test'], await dnsPeer(() => []))).toBe('believed');
    expect(await check(['dns:ns1.move.test'], await dnsPeer((name) => (name === '.' ? [] : 'SERVFAIL')))).toBe('dns:ns1.move.test does not answer: ns1.move.test: ESERVFAIL');
    expect(await check(['dns:ns1.move.test'], await dnsPeer(() => 'REFUSED'))).toMatch(/our resolver said EREFUSED/);
    expect(await check(['dns:ns1.move.test'], `127.0.0.1:${await closedPort()}`)).toMatch(/our resolver said ECONNREFUSED/);
  });

  it('believes a port that takes a connection, and none that does not', async () => {
    const port = await tcpPeer(() => undefined);
    const gone = await closedPort();
    expect(await check([`tcp:127.0.0.1:${port}`])).toBe('believed');
    expect(await check([`tcp:127.0.0.1:${port}`, `tcp:127.0.0.1:${gone}`])).toBe(`tcp:127.0.0.1:${gone} does not answer: 127.0.0.1:${gone}: ECONNREFUSED`);
    expect(await check(['tcp:10.0.0.1:443'])).toMatch(/10\.0\.0\.1 is in the range "private"/);
    expect(await check(['tcp:127.0.0.1'])).toBe('tcp:127.0.0.1 is no self-check: dns:NAME or tcp:HOST:PORT');
    expect(await check(['ping:127.0.0.1'])).toBe('ping:127.0.0.1 is no self-check: dns:NAME or tcp:HOST:PORT');
  });

  it('asks through the lab where there is one', async () => {
    const port = await tcpPeer(() => undefined);
    const lab = parseLabMap(JSON.stringify({ hosts: { 'gateway.move.example:443': `127.0.0.1:${port}` }, resolver: await namesPeer({}) }));
    expect(await testNetwork({ lab }).selfCheck(['tcp:gateway.move.example:443', 'dns:ns1.move.example'], AbortSignal.timeout(5000))).toBeUndefined();
    expect(await testNetwork({ lab }).selfCheck(['tcp:gateway.move.example:444'], AbortSignal.timeout(5000))).toMatch(/does not answer/);
  });

  it('of a run that was ended believes nothing', async () => {
    expect(await testNetwork().selfCheck(['tcp:127.0.0.1:1'], AbortSignal.abort())).toBe('the run was ended');
    expect(await testNetwork().selfCheck([], AbortSignal.abort())).toBe('the run was ended');
  });
});
