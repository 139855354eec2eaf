// The probes against servers that others wrote, where they are installed.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeAuthority, makeCertificate, type Wish } from '../../scripts/lab/certificates.ts';
import type { Using } from '../../src/observe.ts';
import dns from '../../src/probes/dns.ts';
import http from '../../src/probes/http.ts';
import tcp from '../../src/probes/tcp.ts';
import tls from '../../src/probes/tls.ts';
import { closedPort, get, installed, looking, namesPeer, outage, startProgram, temporaryFolder } from '../peers.ts';

/** Waits until something listens on a port. */
async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(() => true, () => false);
    socket.destroy();
    if (open) return;
    await new Promise((later) => { setTimeout(later, 50); });
  }
  throw new Error(`nothing listens on ${port}`);
}

const trusting = async (ca: string): Promise<Using> => looking({ ca, naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1', 'other.test': '127.0.0.1' })] } }, 10_000) as Using;

describe.skipIf(!installed('nginx'))('nginx', () => {
  it('is looked at with every probe that speaks to it', async () => {
    const folder = await temporaryFolder();
    const authority = await makeAuthority(join(folder, 'authority'));
    const { certificate, key } = await makeCertificate(authority, { names: ['erp.test'], days: 20 });
    const [plain, secured] = [await closedPort(), await closedPort()];
    await Promise.all([
      writeFile(join(folder, 'cert.pem'), certificate), writeFile(join(folder, 'key.pem'), key), writeFile(join(folder, 'page.html'), 'Logg inn '.repeat(5000)),
      writeFile(join(folder, 'nginx.conf'), `
        daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
        events {}
        http {
          access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
          server { listen 127.0.0.1:${plain}; return 301 https://erp.test:${secured}$request_uri; }
          server {
            listen 127.0.0.1:${secured} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem; root ${folder};
            add_header X-Frame-Options DENY always;
            location /closed { return 444; }
            location /slow { limit_rate_after 1k; limit_rate 500; alias ${folder}/page.html; }
          }
        }`),
    ]);
    startProgram('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')]);
    await Promise.all([listening(plain), listening(secured)]);
    const using = await trusting(authority.certificate);
    await expect(http.look({ url: `http://erp.test:${plain}/page.html`, redirects: 1, expect: { body: { contains: 'Logg inn' }, headers: { 'x-frame-options': 'DENY' } } }, using)).resolves.toMatchObject({
      status: 200, headers: { 'x-frame-options': 'DENY' }, contains: { 'Logg inn': true }, bytes: 45_000, redirects: [`https://erp.test:${secured}/page.html`], tls: { trusted: true },
      timings: { resolve: expect.any(Number), connect: expect.any(Number), tls: expect.any(Number), firstByte: expect.any(Number), total: expect.any(Number) },
    });
    await expect(http.look({ url: `https://erp.test:${secured}/nothing` }, using)).resolves.toMatchObject({ status: 404 });
    await expect(http.look({ url: `https://erp.test:${secured}/page.html`, method: 'HEAD' }, using)).resolves.toMatchObject({ status: 200, bytes: 0 });
    expect(await outage(using.fetch(get(`https://erp.test:${secured}/closed`)))).toBe('wait closed');
    expect(await outage(using.fetch(get(`https://other.test:${secured}/`)))).toBe('tls certificate-refused');
    expect(await outage(using.fetch(get(`https://erp.test:${plain}/`)))).toBe('tls tls-refused');
    const short = looking({ ca: authority.certificate, naming: { servers: [await namesPeer({ 'erp.test': '127.0.0.1' })] } }, 800);
    expect(await outage(short.fetch(get(`https://erp.test:${secured}/slow`)))).toBe('body no-answer');
    await expect(tls.look({ host: 'erp.test', port: secured }, using)).resolves.toMatchObject({ trusted: true, names: ['erp.test'] });
    await expect(tcp.look({ host: 'erp.test', port: secured }, using)).resolves.toMatchObject({ reached: true });
  });
});

describe.skipIf(!installed('openssl'))('openssl s_server', () => {
  const serve = async (wish: Wish, more: readonly string[] = []): Promise<{ using: Using; port: number }> => {
    const folder = await temporaryFolder();
    const authority = await makeAuthority(join(folder, 'authority'));
    const { certificate, key } = await makeCertificate(authority, wish);
    await Promise.all([writeFile(join(folder, 'cert.pem'), certificate), writeFile(join(folder, 'key.pem'), key)]);
    const port = await closedPort();
    startProgram('openssl', ['s_server', '-quiet', '-accept', `127.0.0.1:${port}`, '-cert', 'cert.pem', '-key', 'key.pem', ...more], folder);
    await listening(port);
    return { using: await trusting(authority.certificate), port };
  };

  it('shows certificates good and bad', async () => {
    const good = await serve({ names: ['erp.test'] }, ['-tls1_2']);
    await expect(tls.look({ host: 'erp.test', port: good.port }, good.using)).resolves.toMatchObject({ protocol: 'TLSv1.2', trusted: true });
    const expired = await serve({ names: ['erp.test'], notBefore: new Date('2020-01-01'), notAfter: new Date('2020-02-01T01:02:03Z') });
    await expect(tls.look({ host: 'erp.test', port: expired.port }, expired.using)).resolves.toMatchObject({ trusted: false, distrust: 'CERT_HAS_EXPIRED', validTo: '2020-02-01T01:02:03Z' });
  });

  it('refuses handshakes', async () => {
    const old = await serve({ names: ['erp.test'] }, ['-tls1_1', '-cipher', 'DEFAULT@SECLEVEL=0']);
    expect(await outage(tls.look({ host: 'erp.test', port: old.port }, old.using))).toBe('tls tls-refused');
    const mutual = await serve({ names: ['erp.test'] }, ['-tls1_2', '-Verify', '1', '-verify_return_error']);
    expect(await outage(tls.look({ host: 'erp.test', port: mutual.port }, mutual.using))).toBe('tls tls-refused');
  });
});

describe.skipIf(!installed('dnsmasq'))('dnsmasq', () => {
  it('is asked as a resolver and as a name server', async () => {
    const port = await closedPort();
    const long = Array.from({ length: 60 }, (_, index) => `--host-record=many.test,192.0.2.${index + 1}`);
    startProgram('dnsmasq', ['--no-daemon', '--conf-file=/dev/null', '--no-resolv', '--no-hosts', '--bind-interfaces', '--listen-address=127.0.0.1', `--port=${port}`, '--pid-file=', '--user=', '--local=/test/',
      '--address=/erp.test/192.0.2.1', '--mx-host=move.test,mail.move.test,10', '--txt-record=move.test,v=spf1 -all', '--srv-host=_ldap._tcp.move.test,ldap.move.test,389,10,5', '--edns-packet-max=512', ...long]);
    await listening(port);
    const server = `127.0.0.1:${port}`;
    for (const [using, at] of [[looking({ naming: { servers: [server] } }, 10_000) as Using, {}], [looking({}, 10_000) as Using, { server }]] as const) {
      await expect(dns.look({ name: 'erp.test', ...at }, using)).resolves.toMatchObject({ records: ['192.0.2.1'] });
      await expect(dns.look({ name: 'move.test', type: 'MX', ...at }, using)).resolves.toMatchObject({ records: ['10 mail.move.test'] });
      await expect(dns.look({ name: 'move.test', type: 'TXT', ...at }, using)).resolves.toMatchObject({ records: ['v=spf1 -all'] });
      await expect(dns.look({ name: '_ldap._tcp.move.test', type: 'SRV', ...at }, using)).resolves.toMatchObject({ records: ['10 5 389 ldap.move.test'] });
      // Too long for one datagram: asked again over TCP.
      const many = await dns.look({ name: 'many.test', ...at }, using);
      expect(many.reached && many.records.length).toBe(60);
      expect(await outage(dns.look({ name: 'nobody.test', ...at }, using))).toBe('resolve no-such-name');
      expect(await outage(dns.look({ name: 'many.test', type: 'AAAA', ...at }, using))).toBe('resolve no-such-record');
    }
  });
});
