// Every way to an address that nobody may ask: through the command line, with a resolver and redirects of the enemy's own.
import { expect, test } from 'vitest';
import { dnsPeer, httpPeer, tcpPeer, temporaryFolder } from '../peers.ts';
import { seen, steering, timed, writeEnemies } from './estate.ts';

const metadata = ['169.254.169.254', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '0xa9.254.0251.254', '169.254.43518', '169.16689662', '169.254.169.254.', ...['１６９.２５４.１６９.２５４', '169。254。169。254'].map(encodeURIComponent), '%31%36%39.254.169.254',
  '[::ffff:169.254.169.254]', '[::ffff:a9fe:a9fe]', '[::169.254.169.254]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1:a9fe:a9:fe00::]', '[2002:a9fe:a9fe::1]', '[2001:0:1::5601:5601]', '[fe80::5efe:a9fe:a9fe]', '[fd00:ec2::254]'];
const inside = ['10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '127.0.0.1', '127.1', '2130706433', '0.0.0.0', '0', '[::1]', '[::]', '[fc00::1]', '[fe80::1]', '[ff02::1]', '255.255.255.255', '224.0.0.1', '192.0.2.1', '198.18.0.1', 'localhost', 'a.localhost', 'LOCALHOST.'];
const malformed = ['http://[/', 'http:///', 'http://kari:pass@erp.example/', 'http://erp.example:0/', 'http://erp.example:65536/', 'file:///etc/passwd', 'FILE:/etc/passwd', 'gopher://10.0.0.1/', 'data:text/html,x', 'javascript:1', 'ftp://10.0.0.1/', 'http://a b/', 'http://a%00b/', '//kari@10.0.0.1/', 'http://xn--a/', 'http://[::1%25lo]/'];

test('no literal, no redirect, no name and no chain of names leads to an address that is not allowed', async () => {
  const folder = await temporaryFolder();
  const untouched = await tcpPeer(() => { throw new Error('it was dialled'); });
  const answers: Readonly<Record<string, readonly string[]>> = {
    'meta.example': ['169.254.169.254'], 'private.example': ['10.0.0.1'], 'loop.example': ['127.0.0.1'], 'zero.example': ['0.0.0.0'], 'mixed.example': ['93.184.215.14', '169.254.169.254'],
    'many.example': [...Array.from({ length: 24 }, (_, index) => `93.184.215.${index + 1}`), '10.0.0.1'],
  };
  let rebound = 0;
  const resolver = await dnsPeer((name, type) => {
    if (name === 'rebind.example') return type === 'A' ? [{ type: 'A', name, ttl: 0, data: ++rebound === 1 ? '93.184.215.14' : '127.0.0.1' }] : [];
    if (name === 'alias.example') return type === 'A' ? [{ type: 'CNAME', name, ttl: 0, data: 'meta.example' }, { type: 'A', name: 'meta.example', ttl: 0, data: '169.254.169.254' }] : [];
    if (name === 'sixth.example') return type === 'AAAA' ? [{ type: 'AAAA', name, ttl: 0, data: '::ffff:169.254.169.254' }] : [];
    const data = answers[name];
    return data === undefined ? 'NXDOMAIN' : type === 'A' ? data.map((one) => ({ type: 'A' as const, name, ttl: 0, data: one })) : [];
  });
  const names = [...Object.keys(answers), 'alias.example', 'sixth.example'];
  const places = [...[...metadata, ...inside, ...names].flatMap((host) => [`http://${host}/`, `//${host}:80/latest/meta-data/`]), 'http://rebind.example/', 'http://rebind.example/'];
  const redirects = [...places, ...malformed];
  const from = await httpPeer((request, response) => response.writeHead(302, { location: Buffer.from(redirects[Number((request.url ?? '').slice(1))] ?? '/', 'utf8').toString('latin1') }).end());
  const literal = [...metadata, ...inside.slice(0, 18)].filter((host) => /^[\w.:[\]]+$/.test(host));
  const probes = [
    ...redirects.map((_, index) => `http: { url: "http://erp.example/${index}", redirects: 5 }`),
    ...literal.map((host) => `http: { url: "http://${host}/" }`),
    ...names.map((host) => `tcp: { host: ${host}, port: ${untouched} }`),
  ];
  const words = writeEnemies(folder, { probes, hosts: { 'erp.example:80': from, '127.0.0.1:80': untouched, '169.254.169.254:80': untouched, '10.0.0.1:80': untouched }, resolver, timeout: '5s' });
  const ran = await timed(folder, [...words, '--format', 'json']);
  expect(ran).toMatchObject({ err: '' });
  const what = seen(ran.out);
  expect(what.slice(0, places.length - 2).map((one, index) => `${places[index]} ${one}`)).toEqual(places.slice(0, -2).map((place) => `${place} address-forbidden`));
  // Of the two looks at a name that changes, one met an address that a lab does not hold, and one a forbidden one: none was dialled.
  expect(what.slice(places.length - 2, places.length).toSorted()).toEqual(['address-forbidden', 'not-possible-from-here']);
  const odd = what.slice(places.length, redirects.length).map((one, index) => `${malformed[index]} ${one}`);
  expect(odd.filter((one) => !/(wait protocol-error|resolve no-such-name|address-forbidden)$/.test(one))).toEqual([]);
  // What the schema refuses is not looked at; whatever is, is refused.
  expect(what.slice(redirects.length).filter((one) => one !== 'address-forbidden')).toEqual([]);
  expect(what.length).toBeGreaterThan(redirects.length + names.length);
  expect(ran.out).not.toMatch(steering);
});

test('what a name server says is inert text, and thousands of records are few', async () => {
  const folder = await temporaryFolder();
  const evil = '\u001b[2J\u009b1m<script>alert(1)</script> @team ::error::x';
  const resolver = await dnsPeer((name, type) => {
    if (name === 'poison.example' && type === 'TXT') return [{ type: 'TXT', name, ttl: 0, data: [Buffer.from(evil), Buffer.from([0, 255, 254])] }];
    if (name === 'crowd.example' && type === 'TXT') return Array.from({ length: 2000 }, (_, index) => ({ type: 'TXT' as const, name, ttl: 0, data: `r${index}` }));
    if (name === 'loop.example') return [{ type: 'CNAME', name, ttl: 0, data: 'loop.example' }];
    if (name === 'garbage.example') return 'garbage';
    return 'NXDOMAIN';
  });
  const words = writeEnemies(folder, { probes: ['poison', 'crowd', 'loop', 'garbage'].map((name) => `dns: { name: ${name}.example, type: ${name === 'loop' ? 'A' : 'TXT'}, expect: [nothing] }`), hosts: {}, resolver, timeout: '3s' });
  for (const format of ['text', 'json']) {
    const ran = await timed(folder, [...words, '--all', '--format', format]);
    expect(ran.err).toBe('');
    expect(ran.out).not.toMatch(steering);
    expect(ran.out.length).toBeLessThan(100_000);
    if (format === 'json') expect((JSON.parse(ran.out) as { observations: { took: number }[] }).observations.filter(({ took }) => took > 4500)).toEqual([]);
  }
});
