import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { closedPort, installed, looking, outage, reason, startProgram, tcpPeer, testNetwork } from '../peers.ts';

describe('a connection', () => {
  it('is told with its address and its time', async () => {
    const port = await tcpPeer(() => undefined);
    const seen = await looking().connect({ host: '127.0.0.1', port });
    expect(seen).toEqual({ reached: true, address: '127.0.0.1', timings: { connect: expect.any(Number), total: expect.any(Number) } });
    expect(Math.round(seen.timings.total * 10)).toBeCloseTo(seen.timings.total * 10, 6);
  });

  it('is tried with IPv6, too', async () => {
    expect(await reason(looking({ networks: undefined }).connect({ host: '::1', port: 1 }))).toBe('address-forbidden');
    expect(await outage(looking().connect({ host: '[::1]', port: await closedPort() }))).toMatch(/^connect refused$/);
  });

  it('that is refused is a fact', async () => {
    const port = await closedPort();
    const seen = await looking().connect({ host: '127.0.0.1', port });
    expect(seen).toMatchObject({ reached: false, phase: 'connect', error: 'refused', detail: `127.0.0.1:${port}: ECONNREFUSED` });
  });

  it('that nobody takes before the deadline is a fact', async () => {
    const port = await fullBacklog();
    const seen = await looking({}, 200).connect({ host: '127.0.0.1', port });
    expect(seen).toMatchObject({ reached: false, phase: 'connect', error: 'no-answer' });
    expect(seen.timings.total).toBeGreaterThan(150);
    expect(seen.timings.total).toBeLessThan(2000);
  });

  it('is no fact once the run was ended, whatever it met', async () => {
    const port = await fullBacklog();
    const run = new AbortController();
    const look = testNetwork().using(AbortSignal.any([run.signal, AbortSignal.timeout(5000)])).connect({ host: '127.0.0.1', port });
    run.abort();
    expect(await reason(look)).toBe('cut-off');
    expect(await reason(testNetwork().using(run.signal).connect({ host: '127.0.0.1', port }))).toBe('cut-off');
  });

  it('that the far side breaks at once is a fact, whichever the system tells first', async () => {
    const port = await tcpPeer((socket) => socket.resetAndDestroy());
    expect(['reached', 'connect reset']).toContain(await outage(looking().connect({ host: '127.0.0.1', port })));
  });
});

describe('an address that is forbidden', () => {
  it.each(['0x7f.1', '2130706433', '127.1', '0177.0.0.1', '127.0.0.1.', '[::ffff:7f00:1]', '::ffff:127.0.0.1', '::1', 'localhost', 'LOCALHOST.', 'a.localhost', '0.0.0.0', '0', '169.254.169.254', '0xa9fea9fe', '10.0.0.1', '64:ff9b::7f00:1'])(
    'is not dialled as %s', async (host) => {
      const port = await tcpPeer(() => { throw new Error('it was dialled'); });
      expect(await reason(looking({ networks: undefined }).connect({ host, port }))).toBe('address-forbidden');
      expect(await reason(looking({ networks: undefined }).fetch({ url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}/`, method: 'GET', headers: {}, redirects: 0 }))).toBe('address-forbidden');
    });
  it.each(['a b', 'a/b', '1.2.3.4.5', ''])('is also one that is none: %j', async (host) => {
    expect(await reason(looking().connect({ host, port: 80 }))).toBe('address-forbidden');
  });
  it('is named together with its host', async () => {
    await expect(looking({ networks: undefined }).connect({ host: 'localhost', port: 80 })).rejects.toThrow('localhost:80: 127.0.0.1 is in the range "loopback", and networks.allow does not name it');
  });
});

// Needs a network namespace of its own, so that nothing can leave it; in it also loopback is down at first.
describe.skipIf(!installed('unshare', ['-rn', 'true']) || !installed('ip'))('a network that is cut', () => {
  it('is our own fault, and a host that cannot be reached is a fact', async () => {
    const child = startProgram('unshare', ['-rn', process.execPath, fileURLToPath(new URL('./cut-network.ts', import.meta.url))]);
    const said = (await child.stdout?.setEncoding('utf8').toArray())?.join('') ?? '';
    expect(JSON.parse(said)).toEqual({
      loopbackDown: 'network-unreachable', selfCheckDown: expect.stringContaining('loopback'), noRoute: 'network-unreachable', unreachable: 'connect host-unreachable',
      prohibited: 'not-possible-from-here', nameServer: 'network-unreachable', selfCheck: 'nothing',
    });
  });
});

/** A port whose queue of connections is full: the system answers no more. */
async function fullBacklog(): Promise<number> {
  const child = startProgram(process.execPath, ['-e', `require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port); })`]);
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data') as [Buffer];
  const port = Number(String(line));
  child.kill('SIGSTOP');
  const fillers: Socket[] = Array.from({ length: 6 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  onTestFinished(() => fillers.forEach((socket) => socket.destroy()));
  await Promise.all(fillers.slice(0, 2).map((socket) => once(socket, 'connect')));
  await new Promise((later) => { setTimeout(later, 50); });
  return port;
}
