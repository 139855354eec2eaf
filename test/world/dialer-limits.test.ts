import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeAuthority, makeCertificate } from '../../scripts/lab/certificates.ts';
import { createNetwork } from '../../src/world/network.ts';
import { createSecrets } from '../../src/world/secrets.ts';
import { dnsPeer, get, httpPeer, installed, loopbackOnly, looking, namesPeer, outage, startProgram, tcpPeer, temporaryFolder, testNetwork, tlsPeer } from '../peers.ts';

const mine = (): string[] => process.getActiveResourcesInfo().filter((one) => /TCPSocketWrap|TLSWrap|QueryReqWrap|UDP|ChannelWrap|ConnectWrap/.test(one));
const moment = (): Promise<void> => new Promise((later) => { setTimeout(later, 50); });

describe('a look that ends', () => {
  it('in whatever phase leaves nothing open', async () => {
    const folder = await temporaryFolder();
    const { certificate: cert, key } = await makeCertificate(await makeAuthority(folder), { names: ['erp.test'] });
    const silentNames = await dnsPeer((name) => (name === 'silent.test' ? 'silent' : [{ type: 'A', name, ttl: 0, data: '127.0.0.1' }]));
    const closed: Promise<unknown>[] = [];
    const silent = await tcpPeer((socket) => closed.push(new Promise((done) => { socket.resume().once('close', done); })));
    const half = await httpPeer((_request, response) => void response.writeHead(200, { 'content-length': '100' }).write('x'));
    const tls = await tlsPeer({ cert, key });
    const before = mine().length;
    const run = new AbortController();
    const using = testNetwork({ naming: { servers: [silentNames] } }).using(run.signal);
    const looks = [
      using.connect({ host: 'silent.test', port: silent }), using.resolve({ name: 'silent.test', type: 'MX' }), using.resolve({ name: 'silent.test', type: 'A', server: silentNames }),
      using.connect({ host: '127.0.0.1', port: silent, tls: { serverName: 'erp.test', verify: false } }), using.fetch(get(`http://127.0.0.1:${silent}/`)), using.fetch(get(`http://127.0.0.1:${half}/`)),
      using.fetch(get(`https://127.0.0.1:${silent}/`)), using.fetch(get(`https://erp.test:${tls}/`)),
    ];
    // The certificate is not trusted: the last look is over by itself.
    await Promise.all([moment(), looks.at(-1)]);
    expect(mine().length).toBeGreaterThan(before);
    run.abort();
    const ends = await Promise.allSettled(looks);
    expect(ends.map((end) => (end.status === 'rejected' ? (end.reason as Error).message : 'fact'))).toEqual([...Array.from({ length: 7 }, () => 'the run was ended'), 'fact']);
    await Promise.all(closed);
    await moment();
    expect(mine().length).toBeLessThanOrEqual(before);
  });

  it('well, leaves nothing open either', async () => {
    const port = await httpPeer((request, response) => response.writeHead(request.url === '/' ? 302 : 200, { location: '/end' }).end('x'));
    const before = mine().length;
    for (let index = 0; index < 20; index += 1) await looking().fetch(get(`http://127.0.0.1:${port}/`, 1));
    await moment();
    expect(mine().length).toBeLessThanOrEqual(before);
  });
});

describe('many looks at once', () => {
  it('all come to their own end', async () => {
    const naming = { servers: [await namesPeer({ 'erp.test': '127.0.0.1' })] };
    const network = testNetwork({ naming });
    const port = await httpPeer((request, response) => void setTimeout(() => response.end(request.url), 50));
    const silent = await tcpPeer(() => undefined);
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on('warning', warn);
    const run = new AbortController();
    const looks = Array.from({ length: 200 }, async (_, index) => {
      const using = network.using(AbortSignal.any([run.signal, AbortSignal.timeout(index % 4 === 0 ? 1500 : 8000)]));
      return index % 4 === 0 ? await outage(using.fetch(get(`http://erp.test:${silent}/`))) : await using.fetch(get(`http://erp.test:${port}/${index}`)).then((seen) => (seen.reached ? seen.body : seen.error));
    });
    expect(await Promise.all(looks)).toEqual(Array.from({ length: 200 }, (_, index) => (index % 4 === 0 ? 'wait no-answer' : `/${index}`)));
    await moment();
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  });
});

describe.skipIf(!installed('prlimit'))('a process without descriptors', () => {
  it('could not ask', async () => {
    const child = startProgram('prlimit', ['--nofile=64', process.execPath, fileURLToPath(new URL('./few-descriptors.ts', import.meta.url))]);
    const said = (await child.stdout?.setEncoding('utf8').toArray())?.join('') ?? '';
    expect(JSON.parse(said)).toEqual({ tcp: 'not-possible-from-here', name: 'no-resolver', nameServer: 'not-possible-from-here', selfCheck: expect.stringContaining('EMFILE') });
  });
});

describe('what a network trusts', () => {
  it('is not a lab authority without the lab', async () => {
    const folder = await temporaryFolder();
    const { certificate: cert, key } = await makeCertificate(await makeAuthority(folder), { names: ['127.0.0.1'] });
    const port = await httpPeer((_request, response) => response.end(), { cert, key });
    const network = createNetwork({ networks: loopbackOnly, environment: {}, env: {}, secrets: createSecrets() });
    expect(await outage(network.using(AbortSignal.timeout(3000)).fetch(get(`https://127.0.0.1:${port}/`)))).toBe('tls certificate-refused');
  });
});
