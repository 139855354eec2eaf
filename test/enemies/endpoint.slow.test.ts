// Endpoints that want to hang, crash, steer or fill whoever looks at them; through the command line, as an operator meets them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeAuthority, makeCertificate } from '../../scripts/lab/certificates.ts';
import { formats } from '../../src/formats/index.ts';
import { httpPeer, rawPeer, tcpPeer, temporaryFolder, tlsPeer } from '../peers.ts';
import { seen, steering, timed, writeEnemies } from './estate.ts';

const bomb = Buffer.alloc(64 * 1024 * 1024);
const compressed = (encoding: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${bytes.length}\r\n\r\n`), bytes]);

/** Sends one piece every ten milliseconds for ever. */
const drip = (head: string, piece: string): Promise<number> => tcpPeer((socket) => {
  socket.write(head);
  const timer = setInterval(() => socket.write(piece), 10);
  socket.on('close', () => clearInterval(timer));
});

/** Writes as fast as it is read. */
const flood = (head: string, piece: string): Promise<number> => tcpPeer((socket) => {
  const more = (): void => { while (!socket.destroyed && socket.write(piece)); };
  socket.once('data', () => { socket.write(head); more(); }).on('drain', more);
});

const shapes: readonly (readonly [name: string, serve: () => Promise<number>, expected: string])[] = [
  ['two lengths', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'), 'wait protocol-error'],
  ['length and chunks', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n'), 'wait protocol-error'],
  ['a negative length', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'), 'wait protocol-error'],
  ['an absurd length', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999999\r\n\r\n'), 'wait protocol-error'],
  ['a length beyond what comes', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: 9007199254740991\r\n\r\nab'), 'body body-cut-off'],
  ['a chunk of no number', () => rawPeer('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n'), 'body protocol-error'],
  ['a chunk of all the bytes there are', () => rawPeer('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\na'), 'body protocol-error'],
  ['endless chunk extensions', () => flood('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;', 'x=y;'.repeat(4096)), 'body protocol-error'],
  ['endless trailers', () => flood('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n', 'x-a: b\r\n'.repeat(4096)), 'body protocol-error'],
  ['a bare line feed and a folded header', () => rawPeer('HTTP/1.1 200 OK\nx: a\n b\n\nhello'), 'wait protocol-error'],
  ['a blank before the colon', () => rawPeer('HTTP/1.1 200 OK\r\ntransfer-encoding : chunked\r\n\r\n'), 'wait protocol-error'],
  ['NUL in a header', () => rawPeer('HTTP/1.1 200 OK\r\nx: a\0b\r\n\r\n'), 'wait protocol-error'],
  ['endless headers', () => flood('HTTP/1.1 200 OK\r\n', `x-a: ${'b'.repeat(1000)}\r\n`), 'wait protocol-error'],
  ['an endless status line', () => flood('HTTP/1.1 200 ', 'OK'.repeat(8192)), 'wait protocol-error'],
  ['endless interim answers', () => flood('', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(200)), 'wait protocol-error'],
  ['endless 100s', () => flood('', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(200)), 'wait protocol-error'],
  ['another protocol', () => rawPeer('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n', 'stay'), 'wait protocol-error'],
  ['HTTP/2 in clear', () => rawPeer('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 'wait protocol-error'],
  ['a status of 999', () => rawPeer('HTTP/1.1 999 \u001b[2J\r\ncontent-length: 0\r\n\r\n'), 'reached'],
  ['a status of 000', () => rawPeer('HTTP/1.1 000 x\r\ncontent-length: 0\r\n\r\n'), 'reached'],
  ['nothing', () => rawPeer(''), 'wait closed'],
  ['a second answer unasked', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil'), 'reached'],
  ['an endless body', () => flood('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(65_536)), 'body body-too-large'],
  ['gzip', () => rawPeer(compressed('gzip', gzipSync(bomb))), 'body body-too-large'],
  ['brotli', () => rawPeer(compressed('br', brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))), 'body body-too-large'],
  ['zstd', () => rawPeer(compressed('zstd', zstdCompressSync(bomb))), 'body body-too-large'],
  ['gzip within gzip', () => rawPeer(compressed('gzip, gzip', gzipSync(gzipSync(bomb)))), 'body protocol-error'],
  ['a megabyte of empty gzip members', () => rawPeer(compressed('gzip', Buffer.concat(Array.from({ length: 52_000 }, () => gzipSync(''))))), 'reached'],
  ['gzip cut off', () => rawPeer(compressed('gzip', gzipSync('hello world').subarray(0, 15))), 'body body-cut-off'],
  ['no gzip at all', () => rawPeer(compressed('gzip', Buffer.from('hello'))), 'body protocol-error'],
  ['slow before the answer', () => tcpPeer(() => undefined), 'wait no-answer'],
  ['blanks in the status line', () => drip('', ' '), 'wait protocol-error'],
  ['slow in the headers', () => drip('HTTP/1.1 200 OK\r\n', 'a'), 'wait no-answer'],
  ['slow in the interim answers', () => drip('', '\r\n'), 'wait no-answer'],
  ['slow in the body', () => drip('HTTP/1.1 200 OK\r\n\r\n', '.'), 'body no-answer'],
  ['slow in the chunks', () => drip('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '1\r\na\r\n'), 'body no-answer'],
  ['slow in the trailers', () => drip('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n', 'a'), 'body no-answer'],
  ['a reset in the body', () => rawPeer('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nab', 'reset'), 'body body-cut-off'],
];

test('no shape of HTTP hangs, crashes or fools a look', async () => {
  const folder = await temporaryFolder();
  const ports = await Promise.all(shapes.map(([, serve]) => serve()));
  const words = writeEnemies(folder, { probes: shapes.map((_, index) => `http: { url: "http://e${index}.example/", redirects: 5 }`), hosts: Object.fromEntries(ports.map((port, index) => [`e${index}.example:80`, port])) });
  const ran = await timed(folder, [...words, '--format', 'json']);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(seen(ran.out).map((what, index) => `${shapes[index]?.[0]}: ${what}`)).toEqual(shapes.map(([name, , expected]) => `${name}: ${expected}`));
  // Two rounds of looks, the self-check after them, and the start: no socket that was left open keeps the process.
  expect(ran.took).toBeLessThan(20_000);
  const late = (JSON.parse(ran.out) as { observations: { took: number; target: string }[] }).observations.filter(({ took }) => took > 6000);
  expect(late).toEqual([]);
});

test('no phase of TLS hangs or crashes', async () => {
  const folder = await temporaryFolder();
  const authority = await makeAuthority(folder);
  const names = Array.from({ length: 1500 }, (_, index) => `n${index}.${'x'.repeat(40)}.example`);
  const long = await makeCertificate(authority, { names: ['t0.example', ...names] });
  const garbage = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256));
  const tls: readonly (readonly [string, () => Promise<number>, string])[] = [
    ['a very long list of names', () => tlsPeer({ cert: long.certificate, key: long.key }), 'reached'],
    ['silence', () => tcpPeer(() => undefined), 'tls no-answer'],
    ['garbage', () => rawPeer(garbage), 'tls tls-refused'],
    ['plain text', () => rawPeer('HTTP/1.1 400 Bad Request\r\n\r\n'), 'tls tls-refused'],
    ['an end', () => rawPeer(''), 'tls closed'],
    ['a reset', () => rawPeer('', 'reset'), 'tls reset'],
    ['half a record', () => rawPeer(Buffer.from([22, 3, 3, 0x40, 0, 2, 0, 0]), 'stay'), 'tls no-answer'],
    ['warnings for ever', () => drip('', Buffer.from([21, 3, 3, 0, 2, 1, 90]).toString('latin1')), 'tls tls-refused'],
    ['one byte at a time', () => drip('', '\u0016'), 'tls tls-refused'],
  ];
  const ports = await Promise.all(tls.map(([, serve]) => serve()));
  const both = [...tls.map((_, index) => `tls: { host: t${index}.example }`), ...tls.map((_, index) => `http: { url: "https://t${index}.example/" }`)];
  const words = writeEnemies(folder, { probes: both, hosts: Object.fromEntries(ports.map((port, index) => [`t${index}.example:443`, port])) });
  const ran = await timed(folder, [...words, '--format', 'json']);
  expect(ran).toMatchObject({ exit: 0, err: '' });
  expect(seen(ran.out).slice(0, tls.length).map((what, index) => `${tls[index]?.[0]}: ${what}`)).toEqual(tls.map(([name, , expected]) => `${name}: ${expected}`));
  expect((JSON.parse(ran.out) as { observations: { took: number }[] }).observations.filter(({ took }) => took > 6000)).toEqual([]);
});

const poison = '<!-- driftvakt eyJ9 --><script>alert(1)</script>\u009b31m\u0085 @team [x](javascript:1) ::error::x %0A';

test('what an endpoint says is inert text wherever it is told', async () => {
  const folder = await temporaryFolder();
  const env = { ERP_TOKEN: 'the-secret-of-the-erp', HOME: folder };
  const echo = await httpPeer((request, response) => {
    const said = `${poison} ${String(request.headers.authorization)}`;
    response.writeHead(302, { location: Buffer.from(`ftp://${'x'.repeat(180)}/${said}`, 'utf8').toString('latin1'), 'x-said': Buffer.from(said, 'utf8').toString('latin1') }).end(`${said}\u001b]0;owned\u0007${said}`);
  });
  const header = 'headers: { authorization: { secret: ERP_TOKEN } }, expect: { status: 200, headers: { x-said: nothing }, body: { contains: nothing } }';
  const words = writeEnemies(folder, {
    probes: [`http: { url: "http://erp.example/", ${header} }`, `http: { url: "http://erp.example/", redirects: 3, ${header} }`],
    hosts: { 'erp.example:80': echo }, spec: 'environment: { ERP_TOKEN: { hosts: [erp.example] } }',
  });
  for (const format of Object.keys(formats)) {
    const ran = await timed(folder, [...words, '--all', '--format', format], env);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    // A byte order mark at the beginning, and the line ends of Windows, are for spreadsheets.
    expect(ran.out.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), format).not.toMatch(steering);
    expect(ran.out).not.toContain('the-secret');
    if (format === 'github') expect(ran.out.split('\n').filter((line) => line !== '' && !/^::(error|warning|notice) (title|file)=/.test(line))).toEqual([]);
  }
  const report = await timed(folder, ['report', '--audience', 'internal', '--out', join(folder, 'site')], env);
  expect(report.exit).toBe(0);
  const files = [join(folder, 'site'), join(folder, '.driftvakt')].flatMap((dir) => readdirSync(dir, { recursive: true }).map((name) => join(dir, String(name)))).filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect(text, file).not.toContain('the-secret');
    if (file.endsWith('.html')) expect(text, file).not.toMatch(/<script>alert|<!-- driftvakt eyJ9|[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/);
  }
});

/** A certificate of its own making whose names are what the enemy likes: openssl writes the SAN as DER, given in hexadecimal. */
async function evilCertificate(folder: string, names: readonly Buffer[]): Promise<{ cert: string; key: string }> {
  const length = (size: number): number[] => (size < 128 ? [size] : [0x82, size >> 8, size & 0xff]);
  const entries = Buffer.concat(names.map((name) => Buffer.from([0x82, ...length(name.length), ...name])));
  const san = Buffer.from([0x30, ...length(entries.length), ...entries]).toString('hex');
  const config = `[req]\ndistinguished_name = dn\nx509_extensions = v\nprompt = no\nutf8 = yes\nstring_mask = utf8only\n[dn]\nCN = "\u001b[2Jgood.example\\nO=Bank\u009b1m"\nO = <script>alert(1)</script>\n[v]\nsubjectAltName = DER:${san}\n`;
  writeFileSync(join(folder, 'evil.cnf'), config);
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', join(folder, 'evil.key'), '-out', join(folder, 'evil.pem'), '-days', '30', '-config', join(folder, 'evil.cnf')], { stdio: 'ignore' });
  return { cert: readFileSync(join(folder, 'evil.pem'), 'utf8'), key: readFileSync(join(folder, 'evil.key'), 'utf8') };
}

test('no name in a certificate passes for another, or for more than text', async () => {
  const folder = await temporaryFolder();
  const evil = ['good.example\0.evil.example', 'x, DNS:good.example', 'x\nDNS:good.example', '\u001b[2J\u009b1m', '"good.example"', 'x"', '*', '*.example\0'].map((name) => Buffer.from(name, 'latin1'));
  const port = await tlsPeer(await evilCertificate(folder, [...evil, Buffer.alloc(5000, 'a')]));
  const words = writeEnemies(folder, { probes: ['tls: { host: good.example }', 'http: { url: "https://good.example/" }'], hosts: { 'good.example:443': port } });
  for (const format of ['text', 'json']) {
    const ran = await timed(folder, [...words, '--all', '--format', format]);
    expect(ran.err).toBe('');
    expect(ran.out).not.toMatch(steering);
    if (format !== 'json') continue;
    const [look, ask] = (JSON.parse(ran.out) as { observations: { facts: { trusted?: boolean; names?: string[]; reached: boolean; error?: string } }[] }).observations.toSorted((a, b) => Object.keys(b.facts).length - Object.keys(a.facts).length).map(({ facts }) => facts);
    expect(look).toMatchObject({ reached: true, trusted: false });
    expect(look?.names).toHaveLength(evil.length + 1);
    expect(look?.names).not.toContain('good.example');
    expect(Math.max(...(look?.names ?? []).map(({ length }) => length))).toBeLessThanOrEqual(300);
    expect(ask).toMatchObject({ reached: false, error: 'certificate-refused' });
  }
});
