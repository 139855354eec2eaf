import { expect, it } from 'vitest';
import { observe } from '../../src/observe.ts';
import http, { type HttpFacts } from '../../src/probes/http.ts';
import type { Using } from '../../src/observe.ts';
import { createSecrets } from '../../src/world/secrets.ts';
import { closedPort, httpPeer, looking, namesPeer } from '../peers.ts';
import { estateWith, lookingFor } from './estate.ts';

const using = (options?: Parameters<typeof looking>[0]): Using => looking(options) as Using;

it('looks at every http probe of every service, with all that is declared as the question', () => {
  const ask = { url: 'https://erp.move.example/login', expect: { status: 200, body: { contains: 'Logg inn' } } };
  expect(http.targets(estateWith({ login: { http: ask, every: '10m', timeout: '3s' }, port: { tcp: { host: 'a', port: 1 } } }))).toEqual([{ path: 'service/erp#probes/login', ask, every: 600_000, timeout: 3000 }]);
});

it('tells what was asked about, and nothing else of headers and body', async () => {
  const port = await httpPeer((_request, response) => response.writeHead(404, { 'X-Frame-Options': 'DENY', 'X-Other': '1' }).end('Logg inn på lønn'));
  const ask = { url: `http://127.0.0.1:${port}/`, expect: { headers: { 'x-frame-options': 'DENY', 'X-Missing': 'y' }, body: { contains: 'Logg inn', lacks: 'Feil' } } };
  expect(await http.look(ask, using())).toEqual({
    reached: true, status: 404, headers: { 'x-frame-options': 'DENY' }, contains: { 'Logg inn': true, Feil: false }, bytes: 18, address: '127.0.0.1', redirects: [],
    timings: { connect: expect.any(Number), firstByte: expect.any(Number), total: expect.any(Number) },
  });
});

it('tells where it was sent, and follows as declared', async () => {
  const port = await httpPeer((request, response) => response.writeHead(request.url === '/' ? 301 : 200, request.url === '/' ? { location: '/login' } : {}).end(request.method));
  await expect(http.look({ url: `http://127.0.0.1:${port}/` }, using())).resolves.toMatchObject({ status: 301, headers: { location: '/login' }, redirects: [] });
  await expect(http.look({ url: `http://127.0.0.1:${port}/`, redirects: 2, method: 'HEAD' }, using())).resolves.toMatchObject({ status: 200, redirects: [`http://127.0.0.1:${port}/login`], bytes: 0 });
});

it('sends secrets by name, and keeps none that the endpoint says again', async () => {
  const port = await httpPeer((request, response) => response.writeHead(200, { 'x-echo': String(request.headers.authorization) }).end(String(request.headers.authorization)));
  const options = { env: { ERP_TOKEN: 'hemmelig-verdi' }, environment: { ERP_TOKEN: { hosts: ['erp.test'] as [string] } }, secrets: createSecrets(), naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1' })] } };
  const ask = { url: `http://erp.test:${port}/`, headers: { authorization: { secret: 'ERP_TOKEN', prefix: 'Bearer ' } }, expect: { headers: { 'x-echo': 'a' }, body: { contains: 'Bearer' } } };
  const facts = await http.look(ask, using(options)) as HttpFacts;
  expect(facts).toMatchObject({ headers: { 'x-echo': 'Bearer ***' }, contains: { Bearer: true } });
  expect(JSON.stringify(facts)).not.toContain('hemmelig');
});

it('tells an outage as a fact, and what it could not ask as that', async () => {
  const aimed = (url: string): Parameters<typeof observe>[0][number] => ({ probe: 'http', path: 'service/erp#probes/login', ask: { url }, spec: 's', every: 1, timeout: 300, vantages: ['local'], look: http.look });
  const silent = await httpPeer(() => undefined);
  const seen = await observe([aimed(`http://127.0.0.1:${await closedPort()}/`), aimed('http://169.254.169.254/'), aimed(`http://127.0.0.1:${silent}/`)], lookingFor());
  expect(seen).toMatchObject([
    { seen: true, facts: { reached: false, phase: 'connect', error: 'refused' } },
    { seen: false, reason: 'address-forbidden', detail: expect.stringContaining('169.254.169.254') },
    { seen: true, facts: { reached: false, phase: 'wait', error: 'no-answer' } },
  ]);
});

it('tells of no outage when the run was ended, or its own network does not answer', async () => {
  const silent = await httpPeer(() => undefined);
  const target = { probe: 'http', path: 'service/erp#probes/login', ask: { url: `http://127.0.0.1:${silent}/` }, spec: 's', every: 1, timeout: 5000, vantages: ['local'], look: http.look };
  const run = new AbortController();
  setTimeout(() => run.abort(), 100);
  expect(await observe([target], lookingFor({ signal: run.signal, selfCheck: () => Promise.resolve(undefined) }))).toMatchObject([{ seen: false, reason: 'cut-off' }]);
  const gone = await closedPort();
  expect(await observe([target], lookingFor({ targets: [`tcp:127.0.0.1:${gone}`] }))).toMatchObject([{ seen: false, reason: 'self-check-failed', detail: expect.stringContaining('ECONNREFUSED') }]);
});
