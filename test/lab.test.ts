import { X509Certificate } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from '../scripts/lab/start.ts';
import { get, listening, portOf, reach } from './lab/client.ts';

const services = join(import.meta.dirname, '../services');
const root = mkdtempSync(join(tmpdir(), 'driftvakt-lab-'));
const options = { services, root, state: join(root, 'state') };
let lab: Lab;

beforeAll(async () => { lab = await startLab(options); });
afterAll(async () => {
  await lab.stop();
  rmSync(root, { recursive: true });
});

const ask = (url: string, more: Parameters<typeof get>[2] = {}): ReturnType<typeof get> => get(lab, url, more);
const resolver = (server = lab.map.resolver): Resolver => {
  const made = new Resolver({ timeout: 300, tries: 1 });
  made.setServers([server]);
  return made;
};

const once = (server: Server): Promise<Server> => new Promise((resolve) => { server.once('listening', () => resolve(server)); });

describe('as it starts', () => {
  it('answers what the probes expect', async () => {
    const login = await ask('https://erp.move.example/login');
    expect(login).toMatchObject({ status: 200 });
    expect(login.body).toContain('Logg inn');
    const identity = await ask('https://login.move.example/.well-known/openid-configuration');
    expect(identity.headers['content-type']).toBe('application/json');
    expect(JSON.parse(identity.body)).toEqual({ issuer: 'https://login.move.example' });
    expect(await ask('https://nettbutikk.nordlys-bygg.example/kasse', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await ask('https://erp.move.example/nothing-here')).toMatchObject({ status: 404 });
  });

  it('sends on from http to https', async () => {
    const secure = 'https://nettbutikk.nordlys-bygg.example/';
    expect(await ask(secure.replace('https', 'http'))).toMatchObject({ status: 301, headers: { location: secure } });
    expect((await ask(secure)).body).toContain('Handlekurv');
  });

  it('demands the secret', async () => {
    const url = 'https://erp.move.example/api/v2/health';
    expect(await ask(url)).toMatchObject({ status: 401 });
    const authorization = `Bearer ${lab.environment['ERP_TOKEN'] ?? ''}`;
    expect(await ask(url, { headers: { authorization } })).toMatchObject({ status: 200, body: '{"database":"up"}\n' });
  });

  it('is slow, sluggish, silent and refusing where it says so', async () => {
    const urls = ['https://intranett.move.example/', 'https://files.move.example/', 'https://intranett.move.example/ansatte'];
    const times = await Promise.all(urls.map(async (url) => (await ask(url)).took));
    expect(times[0]).toBeGreaterThan(2000);
    expect(times[0]).toBeLessThan(5000);
    expect(times[1]).toBeGreaterThan(500);
    expect(times[1]).toBeLessThan(2000);
    expect(times[2]).toBeLessThan(500);
    await expect(ask('http://print.move.example:631/printers/', { timeout: 200 })).rejects.toThrow('no answer');
    await expect(ask('https://backup.move.example:9443/api/health')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('has a certificate with five days left, and others with many', async () => {
    const days = async (host: string): Promise<number> => ((await ask(`https://${host}/`)).validTo.getTime() - Date.now()) / 86_400_000;
    expect(await days('arkiv.solvik.example')).toBeCloseTo(5, 0);
    expect(await days('erp.move.example')).toBeGreaterThan(40);
  });

  it('knows the declared names, and one of them wrongly', async () => {
    expect(await resolver().resolve4('www.fjordfisk.example')).toEqual(['203.0.113.20']);
    expect(await resolver().resolve4('nettbutikk.nordlys-bygg.example')).toEqual(['203.0.113.31']);
    const exchanges = await resolver().resolveMx('fjordfisk.example');
    expect(exchanges.map(({ priority, exchange }) => `${priority} ${exchange}`).sort()).toEqual(['10 mx1.move.example', '20 mx2.move.example']);
    expect(await resolver().resolveTxt('fjordfisk.example')).toEqual([['v=spf1 +all']]);
    expect(await resolver().resolve4('www.solvik.example')).toHaveLength(1);
    expect(await resolver(lab.map.hosts['ns2.move.example:53']).resolveNs('move.example')).toHaveLength(2);
    await expect(resolver().resolve4('nobody.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver().resolve6('erp.move.example')).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('listens on the loopback and nowhere else', async () => {
    expect(Object.values(lab.map.hosts).every((at) => at.startsWith('127.0.0.1:'))).toBe(true);
    const ours = [...Object.values(lab.map.hosts), lab.map.resolver].map((at) => Number(at.split(':')[1]));
    const found = listening();
    // All but the one that refuses; the name servers twice, over UDP and TCP.
    expect(found.filter(({ port }) => ours.includes(port))).toHaveLength(ours.length - 1 + 3);
    expect(found.filter(({ address }) => address !== '127.0.0.1')).toEqual([]);
  });

  it('exports access and equipment as other systems do, with what is wrong in real life', () => {
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    const [headings, ...laptops] = read('inventory/fjordfisk-laptops.csv').trimEnd().split('\r\n').map((line) => line.split(','));
    expect(headings).toEqual(expect.arrayContaining(['DeviceName', 'LastContact', 'OSVersion', 'IsEncrypted']));
    expect(laptops).toHaveLength(84);
    expect(laptops.filter((fields) => fields.at(-1) === 'False').map(([, name]) => name)).toEqual(['FF-LT-017']);
    expect(laptops.filter((fields) => fields.at(-1) === '').map(([, name]) => name)).toEqual(['FF-LT-063']);
    expect(read('inventory/nordlys-bygg-laptops.csv')).toMatch(/^\ufeffDeviceId;DeviceName;/);
    expect(read('exports/file-service-owners.csv')).toMatch(/^\ufeffNavn;Brukernavn;Rolle;/);
    const phones = JSON.parse(read('inventory/solvik-phones.json')) as { value: { isEncrypted: boolean | null; lastSyncDateTime: string }[] };
    expect(phones.value).toHaveLength(96);
    expect(phones.value.filter(({ isEncrypted }) => isEncrypted === null)).toHaveLength(1);
    expect(phones.value.filter(({ lastSyncDateTime }) => lastSyncDateTime === '0001-01-01T00:00:00Z')).toHaveLength(1);
    expect((Date.now() - statSync(join(root, 'inventory/solvik-desktops.csv')).mtimeMs) / 86_400_000).toBeCloseTo(12, 1);
    expect(read('exports/erp-users.csv')).toContain('jonas.bakke@move.example,User,Administrator');
  });

  it('writes its file for its user alone', () => {
    expect(JSON.parse(readFileSync(lab.file, 'utf8'))).toEqual(lab.map);
    expect(statSync(lab.file).mode & 0o077).toBe(0);
  });
});

describe('switched', () => {
  const login = 'https://erp.move.example/login';
  const probe = 'service/erp#probes/login';

  it('refuses, keeps its port from others, and comes back', async () => {
    const port = portOf(lab, 'db1.move.example:5432');
    const reaches = (): Promise<boolean> => reach(port).then(() => true, () => false);
    expect(await reaches()).toBe(true);
    await lab.set('db1.move.example:5432', 'refused');
    expect(await reaches()).toBe(false);
    const others = await Promise.all(Array.from({ length: 200 }, async () => once(createServer().listen(0, '127.0.0.1'))));
    expect(others.map((server) => (server.address() as { port: number }).port)).not.toContain(port);
    for (const server of others) server.close();
    expect(await reaches()).toBe(false);
    await lab.set('service/database-cluster#probes/primary', 'healthy');
    expect(await reaches()).toBe(true);
  });

  it.each([
    ['error500', { status: 500 }],
    ['not-found', { status: 404 }],
    ['redirect-inside', { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } }],
    ['wrong-body', { status: 200, body: '<!doctype html><title>Feil</title><h1>Uventet feil</h1>\n' }],
  ] as const)('%s is of one address only', async (state, expected) => {
    await lab.set(probe, state);
    expect(await ask(login)).toMatchObject(expected);
    expect(await ask('https://erp.move.example/api/v2/health')).toMatchObject({ status: 401 });
    await lab.set(probe, 'healthy');
    expect(await ask(login)).toMatchObject({ status: 200 });
  });

  it.each([
    ['cut-off', /aborted/], ['reset', /ECONNRESET|disconnected/], ['closed', /disconnected|hang up|ECONNRESET/],
    ['silent', /no answer/], ['refused', /ECONNREFUSED/],
  ] as const)('%s breaks the answer', async (state, message) => {
    await lab.set(probe, state);
    await expect(ask(login, { timeout: 300 })).rejects.toThrow(message);
    await lab.set(probe, 'healthy');
    expect(await ask(login)).toMatchObject({ status: 200 });
  });

  it.each([
    ['expired', 'CERT_HAS_EXPIRED'], ['wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'], ['untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s is a certificate that nobody accepts', async (state, code) => {
    await lab.set('erp.move.example:443', state);
    await expect(ask(login)).rejects.toMatchObject({ code });
    await lab.set('erp.move.example:443', 'healthy');
    expect(await ask(login)).toMatchObject({ status: 200 });
  });

  it('slows a handshake', async () => {
    const to = { port: portOf(lab, 'dc1.move.example:636'), host: '127.0.0.1', servername: 'dc1.move.example', ca: lab.map.ca };
    const shake = (): Promise<number> => new Promise((resolve, reject) => {
      const begun = performance.now();
      const socket = connectSecurely(to, () => {
        socket.destroy();
        resolve(performance.now() - begun);
      }).once('error', reject);
    });
    await lab.set('service/identity#probes/directory', 'sluggish');
    expect(await shake()).toBeGreaterThan(1000);
    await lab.set('service/identity#probes/directory', 'healthy');
    expect(await shake()).toBeLessThan(500);
  });

  it('breaks connections that are kept alive', async () => {
    const agent = new Agent({ keepAlive: true });
    const socket = await new Promise<Socket>((resolve, reject) => {
      const to = { host: '127.0.0.1', port: portOf(lab, 'erp.move.example:443'), servername: 'erp.move.example', ca: lab.map.ca, path: '/login', agent };
      const asked = request(to, (response) => {
        const { socket: used } = response;
        response.resume().once('end', () => resolve(used));
      });
      asked.once('error', reject).end();
    });
    expect(socket.destroyed).toBe(false);
    const broken = new Promise<void>((resolve) => { socket.once('close', () => resolve()); });
    await lab.set(probe, 'refused');
    await broken;
    agent.destroy();
    await lab.set(probe, 'healthy');
  });

  it('changes what a name server says', async () => {
    await lab.set('dns:erp.move.example', 'no-such-name');
    await expect(resolver().resolve4('erp.move.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await lab.set('dns:erp.move.example', 'server-failure');
    await expect(resolver().resolve4('erp.move.example')).rejects.toMatchObject({ code: 'ESERVFAIL' });
    await lab.set('dns:erp.move.example', 'healthy');
    expect(await resolver().resolve4('erp.move.example')).toHaveLength(1);
    await lab.set('service/dns#probes/nordlys-bygg-web', 'wrong-record');
    expect(await resolver().resolve4('www.nordlys-bygg.example')).toEqual(['198.51.100.66']);
    await lab.set('service/dns#probes/nordlys-bygg-web', 'healthy');
    expect(await resolver().resolve4('www.nordlys-bygg.example')).toEqual(['203.0.113.30']);
    await lab.set('ns1.move.example:53', 'silent');
    await expect(resolver(lab.map.hosts['ns1.move.example:53']).resolveNs('move.example')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    expect(await resolver(lab.map.hosts['ns2.move.example:53']).resolveNs('move.example')).toHaveLength(2);
    await lab.set('ns1.move.example:53', 'healthy');
    expect(await resolver(lab.map.hosts['ns1.move.example:53']).resolveNs('move.example')).toHaveLength(2);
  });

  it('cuts our own network and nothing else, and gives back what was', async () => {
    await lab.set('network', 'cut');
    await lab.set('resolver', 'healthy');
    await lab.set('db2.move.example:5432', 'silent');
    for (const at of Object.values(lab.map.hosts)) {
      await expect(reach(Number(at.split(':')[1]))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    await expect(resolver().resolve4('ns1.move.example')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect((await fetch(`${lab.map.github.url}/repos/move-operations/drift/issues`, { headers: { authorization: `Bearer ${lab.map.github.token}` } })).status).toBe(200);
    await lab.set('network', 'healthy');
    expect(await resolver().resolve4('ns1.move.example')).toHaveLength(1);
    expect(await ask(login)).toMatchObject({ status: 200 });
    await expect(ask('https://backup.move.example:9443/api/health')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await lab.set('db2.move.example:5432', 'healthy');
  });

  it('takes GitHub away and brings it back with its issues', async () => {
    const issues = `${lab.map.github.url}/repos/move-operations/drift/issues`;
    const headers = { authorization: `Bearer ${lab.map.github.token}`, 'user-agent': 'test' };
    expect((await fetch(issues, { method: 'POST', headers, body: JSON.stringify({ title: 'Kept' }) })).status).toBe(201);
    await lab.set('github', 'refused');
    await expect(fetch(issues, { headers })).rejects.toThrow('fetch failed');
    await lab.set('github', 'healthy');
    expect(await (await fetch(issues, { headers })).json()).toMatchObject([{ title: 'Kept' }]);
  });

  it('says what it has not', async () => {
    await expect(lab.set('nowhere.example:1', 'refused')).rejects.toThrow('no target nowhere.example:1');
    await expect(lab.set('db1.move.example:5432', 'expired')).rejects.toThrow('cannot be expired');
    await expect(lab.set('network', 'slow')).rejects.toThrow('cannot be slow');
  });
});

describe('started again', () => {
  it('keeps certificates, issues and exports of the day', async () => {
    const facts = async (): Promise<unknown[]> => [
      lab.map.ca, new X509Certificate((await ask('https://arkiv.solvik.example/')).certificate).fingerprint256, lab.environment,
      ...['exports/erp-users.csv', 'exports/erp-review.csv', 'inventory/fjordfisk-laptops.csv', 'inventory/solvik-phones.json']
        .map((path) => readFileSync(join(root, path), 'utf8')),
      lab.github.state().repositories['move-operations/drift']?.issues.map(({ title }) => title),
    ];
    const before = await facts();
    await lab.stop();
    lab = await startLab(options);
    expect(await facts()).toEqual(before);
  });

  it('starts in other states where they are given', async () => {
    await lab.stop();
    lab = await startLab({ ...options, states: { 'service/erp#probes/login': 'error500' } });
    expect(await ask('https://erp.move.example/login')).toMatchObject({ status: 500 });
    expect((await ask('https://backup.move.example:9443/api/health')).status).toBe(200);
  });
});
