import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressRules } from '../../src/world/addresses.ts';
import type { Kinds } from '../../src/model/kinds.gen.ts';
import { createSecrets } from '../../src/world/secrets.ts';
import { get, httpPeer, looking, namesPeer, outage, reason, tcpPeer } from '../peers.ts';

const at = (port: number, path = '/'): string => `http://127.0.0.1:${port}${path}`;

/** A server that sends each path where the table says; the others it answers. */
const sending = (to: Readonly<Record<string, string>>, status = 302): Promise<number> =>
  httpPeer((request, response) => {
    const location = to[request.url ?? ''];
    response.writeHead(location === undefined ? 200 : status, location === undefined ? {} : { location }).end(`${request.method} ${request.url}`);
  });

describe('a redirect', () => {
  it('is itself the answer unless it may be followed', async () => {
    const port = await sending({ '/': '/login' });
    await expect(looking().fetch(get(at(port)))).resolves.toMatchObject({ status: 302, headers: { location: '/login' }, redirects: [] });
  });

  it('is followed as often as is declared, and told', async () => {
    const port = await sending({ '/': '/a#top', '/a': 'b?x=1', '/b?x=1': '/c' });
    await expect(looking().fetch(get(at(port), 3))).resolves.toMatchObject({ status: 200, url: at(port, '/c'), body: 'GET /c', redirects: [at(port, '/a'), at(port, '/b?x=1'), at(port, '/c')] });
    const seen = await looking().fetch(get(at(port), 2));
    expect(seen).toMatchObject({ reached: false, phase: 'wait', error: 'too-many-redirects' });
  });

  it('in a circle ends', async () => {
    const port = await sending({ '/': '/' });
    expect(await outage(looking().fetch(get(at(port), 10)))).toBe('wait too-many-redirects');
  });

  it.each([[301, 'GET'], [302, 'GET'], [303, 'GET'], [307, 'POST'], [308, 'POST']])('by %i turns a POST into a %s', async (status, method) => {
    const port = await sending({ '/': '/next' }, status);
    await expect(looking().fetch({ ...get(at(port), 1), method: 'POST' })).resolves.toMatchObject({ body: `${method} /next` });
  });

  it('without a place to go is the answer', async () => {
    const port = await httpPeer((_request, response) => response.writeHead(302).end('nowhere'));
    await expect(looking().fetch(get(at(port), 3))).resolves.toMatchObject({ status: 302, body: 'nowhere' });
  });

  it.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'http://kari:hemmelig@127.0.0.1/', 'http://[', 'data:text/plain,x'])('to %s is not followed', async (location) => {
    expect(await outage(looking().fetch(get(at(await sending({ '/': location })), 3)))).toBe('wait protocol-error');
  });

  it.each(['169.254.169.254', '0xa9fea9fe', '2852039166', '[::ffff:a9fe:a9fe]', '10.0.0.1', '192.168.1.1', '[fd00::1]', '0.0.0.0', 'meta.test', 'inside.test'])('to %s is refused', async (host) => {
    const port = await sending({ '/': `http://${host}/latest/meta-data/` });
    const naming = { servers: [await namesPeer({ 'meta.test': '169.254.169.254', 'inside.test': '10.0.0.1' })] };
    expect(await reason(looking({ naming }).fetch(get(at(port), 3)))).toBe('address-forbidden');
  });

  it('from an allowed address to one that only this run forbids is refused, too', async () => {
    expect(addressRules({ allow: ['127.0.0.1/32'] })('127.0.0.2')).toMatch(/loopback/);
    const target = await tcpPeer(() => { throw new Error('it was dialled'); });
    const port = await sending({ '/': `http://127.0.0.2:${target}/` });
    expect(await reason(looking({ networks: { allow: ['127.0.0.1/32'] } }).fetch(get(at(port), 3)))).toBe('address-forbidden');
  });

  it('sums the times of all hops', async () => {
    const port = await httpPeer((request, response) => void setTimeout(() => response.writeHead(request.url === '/' ? 302 : 200, { location: '/end' }).end(), 40));
    const seen = await looking().fetch(get(at(port), 1));
    expect(seen.timings.firstByte).toBeGreaterThan(70);
  });
});

describe('a secret', () => {
  const env = { ERP_TOKEN: 'top/secret+value=1', OTHER: 'other-secret' };
  const environment: NonNullable<Kinds['Estate']['environment']> = { ERP_TOKEN: { hosts: ['erp.test'] }, OTHER: { hosts: ['elsewhere.test'] } };
  const options = async (): Promise<Parameters<typeof looking>[0]> => ({
    env, environment, secrets: createSecrets(), naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1', 'evil.test': '127.0.0.1' })] },
  });
  const headers = { Authorization: { secret: 'ERP_TOKEN', prefix: 'Bearer ' }, 'X-Key': { secret: 'ERP_TOKEN' }, Cookie: 'plain=1', Accept: 'text/plain' } as const;

  it('goes to the host that the Estate names, and never on to another origin, nor back', async () => {
    const asked: [string, IncomingHttpHeaders][] = [];
    let second = 0;
    const note = (port: () => number, next: (path: string) => string | undefined) => httpPeer((request, response) => {
      asked.push([`${port()}${request.url}`, request.headers]);
      const location = next(request.url ?? '');
      response.writeHead(location === undefined ? 200 : 302, location === undefined ? {} : { location }).end();
    });
    const first: number = await note(() => 1, (path) => ({ '/': '/same', '/same': `http://evil.test:${second}/` })[path]);
    second = await note(() => 2, () => `http://erp.test:${first}/back`);
    await looking(await options()).fetch({ url: `http://erp.test:${first}/`, method: 'GET', headers, redirects: 5 });
    const sent = asked.map(([where, { authorization, cookie, accept, 'x-key': key }]) => [where, authorization, key, cookie, accept]);
    const secret = 'top/secret+value=1';
    expect(sent).toEqual([
      ['1/', `Bearer ${secret}`, secret, 'plain=1', 'text/plain'],
      ['1/same', `Bearer ${secret}`, secret, 'plain=1', 'text/plain'],
      ['2/', undefined, undefined, undefined, 'text/plain'],
      ['1/back', undefined, undefined, undefined, 'text/plain'],
    ]);
  });

  it('another port of the same host is another origin', async () => {
    let got: IncomingHttpHeaders = {};
    const second = await httpPeer((request, response) => { got = request.headers; response.end(); });
    const first = await httpPeer((_request, response) => response.writeHead(307, { location: `http://erp.test:${second}/` }).end());
    await expect(looking(await options()).fetch({ url: `http://erp.test:${first}/`, method: 'GET', headers, redirects: 1 })).resolves.toMatchObject({ status: 200 });
    expect(got).toMatchObject({ host: `erp.test:${second}` });
    expect(JSON.stringify(got)).not.toContain('secret');
  });

  it('is not given for a host that the Estate does not name', async () => {
    const port = await tcpPeer(() => { throw new Error('it was dialled'); });
    const ask = async (host: string, secret: string): Promise<string> => reason(looking(await options()).fetch({ url: `http://${host}:${port}/`, method: 'GET', headers: { 'x-key': { secret } }, redirects: 0 }));
    expect(await ask('evil.test', 'ERP_TOKEN')).toBe('secret-not-for-host');
    expect(await ask('erp.test', 'OTHER')).toBe('secret-not-for-host');
    expect(await ask('erp.test.evil.test', 'ERP_TOKEN')).toBe('secret-not-for-host');
  });

  it('that the endpoint says again is in nothing that is told', async () => {
    const spelled = [encodeURIComponent(env.ERP_TOKEN), Buffer.from(env.ERP_TOKEN).toString('base64'), Buffer.from(`kari:${env.ERP_TOKEN}`).toString('base64')];
    const port = await httpPeer((request, response) => {
      const said = String(request.headers.authorization);
      response.writeHead(302, { location: `/next?t=${encodeURIComponent(said)}`, 'x-echo': said, [`x-${Buffer.from(env.ERP_TOKEN).toString('hex')}`]: '1' }).end(JSON.stringify({ said, spelled }));
    });
    const with3 = await options();
    const seen = await looking(with3).fetch({ url: `http://erp.test:${port}/`, method: 'GET', headers, redirects: 0 });
    expect(seen).toMatchObject({ headers: { location: '/next?t=Bearer%20***', 'x-echo': 'Bearer ***' } });
    for (const one of [env.ERP_TOKEN, Buffer.from(env.ERP_TOKEN).toString('hex'), ...spelled]) expect(JSON.stringify(seen)).not.toContain(one);
    const tooMany = await looking(with3).fetch({ url: `http://erp.test:${port}/`, method: 'GET', headers, redirects: 1 });
    expect(JSON.stringify(tooMany)).not.toContain('secret');
    const ftp = await httpPeer((request, response) => response.writeHead(302, { location: `ftp://x/${String(request.headers.authorization)}` }).end());
    const refused = await looking(with3).fetch({ url: `http://erp.test:${ftp}/`, method: 'GET', headers, redirects: 1 });
    expect(refused).toMatchObject({ error: 'protocol-error', detail: expect.stringContaining('***') });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});
