import { expect, it } from 'vitest';
import type { Using } from '../../src/observe.ts';
import dns from '../../src/probes/dns.ts';
import { parseLabMap } from '../../src/world/lab-map.ts';
import { closedPort, dnsPeer, looking, namesPeer, outage, reason } from '../peers.ts';
import { estateWith } from './estate.ts';

const zone = (): Promise<string> => dnsPeer((name, type) => {
  const record = { name, ttl: 60 } as const;
  if (type === 'A') return ['192.0.2.9', '192.0.2.10'].map((data) => ({ ...record, type, data }));
  if (type === 'AAAA') return [{ ...record, type, data: '2001:db8:0::1' }];
  if (type === 'MX') return [{ ...record, type, data: { preference: 20, exchange: 'Mail2.move.test' } }, { ...record, type, data: { preference: 10, exchange: 'mail.move.test' } }];
  if (type === 'NS' || type === 'CNAME') return [{ ...record, type, data: 'NS1.move.test' }];
  if (type === 'TXT') return [{ ...record, type, data: ['v=spf1 include:_spf.move.test', ' -all'] }];
  if (type === 'CAA') return [{ ...record, type, data: { flags: 0, tag: 'issue', value: 'letsencrypt.org' } }, { ...record, type, data: { flags: 128, tag: 'iodef', value: 'mailto:a@move.test' } }];
  if (type === 'SRV') return [{ ...record, type, data: { priority: 10, weight: 5, port: 389, target: 'ldap.move.test' } }];
  if (type === 'SOA') return [{ ...record, type, data: { mname: 'ns1.move.test', rname: 'drift.move.test', serial: 2026111701, refresh: 1, retry: 2, expire: 3, minimum: 4 } }];
  return [];
});

it('looks at every dns probe', () => {
  const ask = { name: 'move.example', type: 'MX' as const, expect: ['10 mail.move.example'] as [string] };
  expect(dns.targets(estateWith({ mail: { dns: ask } }))).toMatchObject([{ path: 'service/erp#probes/mail', ask }]);
});

it.each([
  ['A', ['192.0.2.10', '192.0.2.9']],
  ['AAAA', ['2001:db8::1']],
  ['MX', ['10 mail.move.test', '20 mail2.move.test']],
  ['NS', ['ns1.move.test']],
  ['CNAME', ['ns1.move.test']],
  ['TXT', ['v=spf1 include:_spf.move.test -all']],
  ['CAA', ['0 issue "letsencrypt.org"', '128 iodef "mailto:a@move.test"']],
  ['SRV', ['10 5 389 ldap.move.test']],
  ['SOA', ['ns1.move.test drift.move.test 2026111701 1 2 3 4']],
] as const)('tells records of type %s as sorted texts, from the resolver and from a name server', async (type, records) => {
  const server = await zone();
  const facts = { reached: true, records, timings: { resolve: expect.any(Number), total: expect.any(Number) } };
  expect(await dns.look({ name: 'move.test', type }, looking({ naming: { servers: [server] } }) as Using)).toEqual(facts);
  expect(await dns.look({ name: 'move.test', type, server }, looking() as Using)).toEqual(facts);
});

it('asks for A where no type is declared', async () => {
  await expect(dns.look({ name: 'erp.test' }, looking({ naming: { servers: [await namesPeer({ 'erp.test': '192.0.2.1' })] } }) as Using)).resolves.toMatchObject({ records: ['192.0.2.1'] });
});

it('tells what a name server does wrong as facts of its own', async () => {
  const asked = async (server: string, deadline?: number): Promise<string> => outage(looking({}, deadline).resolve({ name: 'erp.test', type: 'A', server }));
  expect(await asked(await dnsPeer(() => 'NXDOMAIN'))).toBe('resolve no-such-name');
  expect(await asked(await dnsPeer(() => []))).toBe('resolve no-such-record');
  expect(await asked(await dnsPeer(() => 'SERVFAIL'))).toBe('resolve name-server-failed');
  expect(await asked(await dnsPeer(() => 'REFUSED'))).toBe('resolve name-server-failed');
  expect(await asked(await dnsPeer(() => 'garbage'))).toBe('wait protocol-error');
  expect(await asked(await dnsPeer(() => 'silent'), 300)).toBe('wait no-answer');
  expect(await asked(`127.0.0.1:${await closedPort()}`)).toBe('connect refused');
});

it('guards a name server like any host', async () => {
  const resolver = await namesPeer({ 'ns.test': '127.0.0.1', 'meta.test': '169.254.169.254' });
  const server = await zone();
  const using = looking({ naming: { servers: [resolver] } }) as Using;
  await expect(dns.look({ name: 'move.test', server: `ns.test:${server.split(':')[1]}` }, using)).resolves.toMatchObject({ records: ['192.0.2.10', '192.0.2.9'] });
  expect(await reason(dns.look({ name: 'move.test', server: 'meta.test' }, using))).toBe('address-forbidden');
  expect(await reason(dns.look({ name: 'move.test', server: '0xa9fea9fe' }, using))).toBe('address-forbidden');
  expect(await reason(dns.look({ name: 'move.test', server: 'ns.test:0' }, using))).toBe('address-forbidden');
  expect(await outage(dns.look({ name: 'move.test', server: 'nobody.test' }, using))).toBe('resolve no-such-name');
});

it('asks the lab where there is one', async () => {
  const server = await zone();
  const lab = parseLabMap(JSON.stringify({ hosts: { 'ns1.move.example:53': server }, resolver: await namesPeer({ 'erp.move.example': '192.0.2.7' }) }));
  const using = looking({ lab }) as Using;
  await expect(dns.look({ name: 'erp.move.example' }, using)).resolves.toMatchObject({ records: ['192.0.2.7'] });
  await expect(dns.look({ name: 'erp.move.example', server: 'ns1.move.example' }, using)).resolves.toMatchObject({ records: ['192.0.2.10', '192.0.2.9'] });
});
