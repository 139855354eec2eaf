import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLabMap } from '../../src/world/lab-map.ts';
import { closedPort, dnsPeer, get, httpPeer, looking, namesPeer, outage, reason, tcpPeer, temporaryFolder } from '../peers.ts';

const naming = (server: string): { naming: { servers: string[] } } => ({ naming: { servers: [server] } });

describe('a name', () => {
  it('is resolved and its address pinned', async () => {
    const port = await tcpPeer(() => undefined);
    const seen = await looking(naming(await namesPeer({ 'erp.test': '127.0.0.1' }))).connect({ host: 'ERP.test.', port });
    expect(seen).toEqual({ reached: true, address: '127.0.0.1', timings: { resolve: expect.any(Number), connect: expect.any(Number), total: expect.any(Number) } });
  });

  it('has IPv6 addresses where it has no IPv4 address', async () => {
    const asked: string[] = [];
    const server = await dnsPeer((name, type) => {
      asked.push(type);
      return type === 'AAAA' ? [{ type: 'AAAA', name, ttl: 0, data: '::1' }] : [];
    });
    const port = await closedPort();
    await expect(looking(naming(server)).connect({ host: 'six.test', port })).resolves.toMatchObject({ detail: `six.test:${port} at ::1: ECONNREFUSED` });
    expect(asked).toEqual(['A', 'AAAA']);
  });

  it('that does not exist, has no address, or whose servers fail, is a fact', async () => {
    const server = await dnsPeer((name) => (name.startsWith('nx') ? 'NXDOMAIN' : name.startsWith('fail') ? 'SERVFAIL' : []));
    const connect = (host: string): Promise<string> => outage(looking(naming(server)).connect({ host, port: 443 }));
    expect(await connect('nx.test')).toBe('resolve no-such-name');
    expect(await connect('none.test')).toBe('resolve no-such-record');
    expect(await connect('fail.test')).toBe('resolve name-server-failed');
    expect(await connect(`${'x'.repeat(64)}.test`)).toBe('resolve no-such-name');
  });

  it('that alone gets no answer is a fact; that our resolver answers nobody is our fault', async () => {
    const dumb = await dnsPeer((name) => (name === 'silent.test' ? 'silent' : []));
    expect(await outage(looking(naming(dumb), 700).connect({ host: 'silent.test', port: 443 }))).toBe('resolve no-answer');
    const silent = await dnsPeer(() => 'silent');
    expect(await reason(looking(naming(silent), 700).connect({ host: 'erp.test', port: 443 }))).toBe('no-resolver');
    expect(await reason(looking(naming(await dnsPeer(() => 'SERVFAIL'))).connect({ host: 'erp.test', port: 443 }))).toBe('no-resolver');
    expect(await reason(looking(naming(await dnsPeer(() => 'REFUSED'))).connect({ host: 'erp.test', port: 443 }))).toBe('no-resolver');
    expect(await reason(looking(naming(await dnsPeer(() => 'garbage'))).connect({ host: 'erp.test', port: 443 }))).toBe('no-resolver');
    expect(await reason(looking(naming(`127.0.0.1:${await closedPort()}`)).connect({ host: 'erp.test', port: 443 }))).toBe('no-resolver');
  });

  it('is refused when any of its addresses is forbidden', async () => {
    const server = await dnsPeer((name) => ['127.0.0.1', '169.254.169.254'].map((data) => ({ type: 'A', name, ttl: 0, data })));
    await expect(looking(naming(server)).connect({ host: 'mixed.test', port: 80 })).rejects.toThrow('mixed.test:80: 169.254.169.254 is in the range "link local"');
  });

  it('that is bound anew between two looks, or between two hops of one, is refused', async () => {
    const rebinding = async (): Promise<string> => await dnsPeer((name, _type, before) => [{ type: 'A', name, ttl: 0, data: before === 0 ? '127.0.0.1' : '169.254.169.254' }]);
    const port = await httpPeer((request, response) => response.writeHead(request.url === '/' ? 302 : 200, { location: '/again' }).end());
    const server = await rebinding();
    await expect(looking(naming(server)).fetch(get(`http://rebind.test:${port}/end`))).resolves.toMatchObject({ status: 200 });
    expect(await reason(looking(naming(server)).fetch(get(`http://rebind.test:${port}/end`)))).toBe('address-forbidden');
    expect(await reason(looking(naming(await rebinding())).fetch(get(`http://rebind.test:${port}/`, 3)))).toBe('address-forbidden');
  });

  it('in the hosts file needs no resolver, and localhost never has one', async () => {
    const hostsFile = join(await temporaryFolder(), 'hosts');
    await writeFile(hostsFile, '# names\n127.0.0.1 localhost\n::1 both.test\n127.0.0.1\tErp.test erp # ours\n127.0.0.1 both.test\nnonsense x.test\n');
    const port = await tcpPeer(() => undefined);
    const connect = (host: string): Promise<string> => outage(looking({ naming: { servers: ['127.0.0.1:1'], hostsFile } }).connect({ host, port }));
    expect(await connect('erp.test')).toBe('reached');
    expect(await connect('ERP')).toBe('reached');
    expect(await connect('both.test')).toBe('reached');
    expect(await connect('localhost')).toBe('reached');
    expect(await reason(looking({ naming: { servers: ['127.0.0.1:1'], hostsFile } }).connect({ host: 'x.test', port }))).toBe('no-resolver');
  });
});

describe('in a lab', () => {
  const lab = async (hosts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>> = {}): Promise<{ lab: ReturnType<typeof parseLabMap> }> => ({
    lab: parseLabMap(JSON.stringify({ hosts: Object.fromEntries(Object.entries(hosts).map(([name, port]) => [name, `127.0.0.1:${port}`])), resolver: await namesPeer(names) })),
  });

  it('a declared name and port lead to loopback, though the estate allows no loopback', async () => {
    const port = await tcpPeer(() => undefined);
    const options = { ...await lab({ 'erp.move.example:443': port }), networks: undefined };
    expect(await outage(looking(options).connect({ host: 'ERP.move.example.', port: 443 }))).toBe('reached');
  });

  it('nothing else is ever dialled', async () => {
    const port = await tcpPeer(() => { throw new Error('it was dialled'); });
    const options = { ...await lab({}, { 'inside.example': '10.1.2.3', 'outside.example': '8.8.8.8', 'meta.example': '169.254.169.254' }), networks: { allow: ['127.0.0.0/8'] } };
    const why = (host: string): Promise<string> => reason(looking(options).connect({ host, port }));
    expect(await why('127.0.0.1')).toBe('not-possible-from-here');
    expect(await why('localhost')).toBe('not-possible-from-here');
    expect(await why('outside.example')).toBe('not-possible-from-here');
    expect(await why('inside.example')).toBe('address-forbidden');
    expect(await why('meta.example')).toBe('address-forbidden');
    expect(await why('169.254.169.254')).toBe('address-forbidden');
    expect(await outage(looking(options).connect({ host: 'nobody.example', port }))).toBe('resolve no-such-name');
  });

  it('a literal is judged by the declared rules before it is mapped', async () => {
    const port = await tcpPeer(() => undefined);
    const options = { ...await lab({ '10.20.0.5:22': port, '169.254.169.254:80': port }), networks: { allow: ['10.20.0.0/16'] } };
    expect(await outage(looking(options).connect({ host: '10.20.0.5', port: 22 }))).toBe('reached');
    expect(await reason(looking(options).connect({ host: '169.254.169.254', port: 80 }))).toBe('address-forbidden');
  });

  it('without a resolver has none', async () => {
    expect(await reason(looking({ lab: parseLabMap('{}') }).connect({ host: 'erp.test', port: 1 }))).toBe('no-resolver');
  });
});
