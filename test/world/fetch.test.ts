import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { closedPort, get, httpPeer, looking, outage, rawPeer, reason, tcpPeer } from '../peers.ts';

const at = (port: number, path = '/'): string => `http://127.0.0.1:${port}${path}`;
const fetched = (port: number, deadline?: number): Promise<string> => outage(looking({}, deadline).fetch(get(at(port))));
const head = 'HTTP/1.1 200 OK\r\n';

describe('an answer', () => {
  it('is told with status, headers, body, address and times', async () => {
    const port = await httpPeer((_request, response) => {
      response.writeHead(503, [['X-One', 'a'], ['x-one', 'b'], ['Set-Cookie', 'c=1'], ['set-cookie', 'd=2']]);
      setTimeout(() => response.end('Lønn og regnskap'), 30);
    });
    const seen = await looking().fetch(get(at(port, '/login?x=1#part')));
    expect(seen).toMatchObject({
      reached: true, url: at(port, '/login?x=1'), status: 503, headers: { 'x-one': 'a, b', 'set-cookie': 'c=1, d=2' }, body: 'Lønn og regnskap', address: '127.0.0.1', redirects: [],
    });
    expect(Object.keys(seen.timings)).toEqual(['connect', 'firstByte', 'total']);
    expect(seen.timings.firstByte).toBeGreaterThan(20);
    expect(seen.timings.total).toBeGreaterThanOrEqual(seen.timings.firstByte ?? 0);
  });

  it('is asked for as declared', async () => {
    const asked: unknown[] = [];
    const port = await httpPeer((request, response) => {
      asked.push([request.method, request.url, request.headers]);
      response.end();
    });
    await looking().fetch({ url: at(port, '/å b'), method: 'POST', headers: { Accept: 'application/json', 'X-Why': 'look' }, redirects: 0 });
    expect(asked).toEqual([['POST', '/%C3%A5%20b', {
      host: `127.0.0.1:${port}`, 'user-agent': 'driftvakt', accept: 'application/json', 'accept-encoding': 'identity', 'x-why': 'look', connection: 'close', 'content-length': '0',
    }]]);
    await looking().fetch({ ...get(at(port)), method: 'HEAD' });
    expect(asked[1]).toMatchObject(['HEAD', '/', { accept: '*/*' }]);
  });

  it('is decoded though nothing encoded was asked for, in its own character set', async () => {
    const port = await httpPeer((request, response) => {
      const encode = { '/gzip': gzipSync, '/deflate': deflateSync, '/br': brotliCompressSync, '/zstd': zstdCompressSync }[request.url ?? ''];
      const text = Buffer.from('blåbærsyltetøy', 'latin1');
      response.writeHead(200, { 'content-type': 'text/plain; charset=ISO-8859-1', ...(encode && { 'content-encoding': (request.url ?? '').slice(1) }) }).end(encode ? encode(text) : text);
    });
    for (const path of ['/plain', '/gzip', '/deflate', '/br', '/zstd']) await expect(looking().fetch(get(at(port, path)))).resolves.toMatchObject({ body: 'blåbærsyltetøy' });
  });

  it.each(['HEAD', 'GET'])('without a body needs no decoding (%s)', async (method) => {
    const port = await httpPeer((_request, response) => response.writeHead(method === 'HEAD' ? 200 : 204, { 'content-encoding': 'gzip', ...(method === 'HEAD' && { 'content-length': '5000000' }) }).end());
    await expect(looking().fetch({ ...get(at(port)), method })).resolves.toMatchObject({ body: '' });
  });

  it('may be as large as the limit', async () => {
    const port = await httpPeer((_request, response) => response.end('x'.repeat(1_048_576)));
    expect(await fetched(port)).toBe('reached');
  });
});

describe('an endpoint that fails', () => {
  it('fails in the phase it was in', async () => {
    expect(await fetched(await closedPort())).toBe('connect refused');
    expect(await fetched(await tcpPeer((socket) => socket.once('data', () => socket.end())))).toBe('wait closed');
    expect(await fetched(await tcpPeer((socket) => socket.once('data', () => socket.resetAndDestroy())))).toBe('wait reset');
    expect(await fetched(await tcpPeer(() => undefined), 250)).toBe('wait no-answer');
    expect(await fetched(await rawPeer(`${head}Content-Length: 10\r\n\r\nabc`))).toBe('body body-cut-off');
    expect(await fetched(await rawPeer(`${head}Content-Length: 10\r\n\r\nabc`, 'reset'))).toBe('body body-cut-off');
    expect(await fetched(await rawPeer(`${head}Content-Length: 10\r\n\r\nabc`, 'stay'), 250)).toBe('body no-answer');
    expect(await fetched(await rawPeer(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n`))).toBe('body body-cut-off');
    expect(await fetched(await rawPeer(`${head}Content-Encoding: gzip\r\n\r\n${'x'.repeat(10)}`))).toBe('body protocol-error');
    expect(await fetched(await rawPeer(Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`), gzipSync('x'.repeat(1000)).subarray(0, 20)])))).toBe('body body-cut-off');
  });

  it.each([
    ['garbage', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['another status line', 'HTTP/9.9 200 OK\r\n\r\n'],
    ['a broken header', `${head}Broken header\r\n\r\n`],
    ['both lengths', `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc`],
    ['two lengths', `${head}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`],
    ['headers without end', `${head}${'X-Filler: y\r\n'.repeat(5000)}`],
    ['one endless header', `${head}X: ${'y'.repeat(50_000)}`],
    ['interim answers without end', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(50)],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ])('by %s is told of a protocol error', async (_what, bytes) => {
    expect(await fetched(await rawPeer(bytes, 'stay'), 2000)).toBe('wait protocol-error');
  });

  it('in the framing of its body is told of a protocol error', async () => {
    expect(await fetched(await rawPeer(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nabc`, 'stay'), 2000)).toBe('body protocol-error');
    expect(await fetched(await rawPeer(`${head}Content-Encoding: compress\r\n\r\nabc`))).toBe('body protocol-error');
    expect(await fetched(await rawPeer(Buffer.from(`${head}Content-Encoding: br\r\n\r\n${'\xff'.repeat(20)}`, 'latin1')))).toBe('body protocol-error');
    expect(await fetched(await rawPeer(`${head}Content-Encoding: zstd\r\n\r\nabcdefgh`))).toBe('body protocol-error');
  });

  it('by a body without end is read no further', async () => {
    let sent = 0;
    const port = await httpPeer((request, response) => {
      const more = (): void => { while (!request.destroyed && sent < 200_000_000 && response.write(Buffer.alloc(65_536))) sent += 65_536; };
      response.on('drain', more);
      more();
    });
    expect(await fetched(port)).toBe('body body-too-large');
    expect(sent).toBeLessThan(20_000_000);
  });

  it.each([['gzip', gzipSync], ['br', (data: Buffer) => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })], ['zstd', zstdCompressSync]] as const)('by a bomb of %s is decoded no further', async (encoding, encode) => {
    const bomb = encode(Buffer.alloc(50_000_000));
    const port = await httpPeer((_request, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetched(port)).toBe('body body-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('by dripping byte after byte is ended by the deadline', async () => {
    const drip = (text: string): Promise<number> => tcpPeer((socket) => {
      let index = 0;
      const timer = setInterval(() => socket.write(text[index++] ?? 'y'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const begun = performance.now();
    expect(await fetched(await drip(`${head}X: `), 300)).toBe('wait no-answer');
    expect(await fetched(await drip('HTTP/1.1 200 OK\r\n\r\n'), 900)).toBe('body no-answer');
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});

describe('what is not asked', () => {
  it.each(['http://kari:hemmelig@127.0.0.1/', 'http://kari@127.0.0.1/', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'nonsense'])('%s', async (url) => {
    expect(await reason(looking().fetch(get(url)))).toBe('address-forbidden');
  });
  it.each(['Transfer-Encoding', 'content-length', 'Connection', 'upgrade', 'Expect'])('a message framed by the declaration: %s', async (name) => {
    expect(await reason(looking().fetch({ ...get('http://127.0.0.1/'), headers: { [name]: '1' } }))).toBe('not-possible-from-here');
  });
  it('a header that no message may hold', async () => {
    const port = await httpPeer(() => { throw new Error('it was asked'); });
    expect(await reason(looking().fetch({ ...get(at(port)), headers: { accept: 'a\r\nx-evil: 1' } }))).toBe('failed');
  });
});
