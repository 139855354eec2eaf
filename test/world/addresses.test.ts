import { BlockList } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressRules, hostName, parseEndpoint } from '../../src/world/addresses.ts';

describe('hostName', () => {
  it.each([
    ['ERP.Move.Example.', 'erp.move.example'], ['0x7f.1', '127.0.0.1'], ['2130706433', '127.0.0.1'], ['127.1', '127.0.0.1'], ['0177.0.0.1', '127.0.0.1'],
    ['127.0.0.1.', '127.0.0.1'], ['0xa9fea9fe', '169.254.169.254'], ['１２７.0.0.1', '127.0.0.1'], ['[::FFFF:7F00:1]', '::ffff:7f00:1'], ['::ffff:127.0.0.1', '::ffff:7f00:1'],
    ['fe80::1', 'fe80::1'], ['_dmarc.move.example', '_dmarc.move.example'], ['blåbær.example', 'xn--blbr-roah.example'],
  ])('reads %s as %s', (host, name) => {
    expect(hostName(host)).toBe(name);
  });
  it.each(['', 'a b', 'a/b', 'a@b', 'a?b', 'a#b', 'a\\b', '%31', 'a:80', '[::1]:80', 'fe80::1%eth0', '1.2.3.4.5', '0x7f.0.0.0.1', '256.1.1.1', 'a..b', '..', '127.0.0.1..', 'a\nb'])('refuses %j', (host) => {
    expect(hostName(host)).toBeUndefined();
  });
});

describe('parseEndpoint', () => {
  it('reads hosts with and without a port', () => {
    expect(parseEndpoint('ns1.move.example', 53)).toEqual({ host: 'ns1.move.example', port: 53 });
    expect(parseEndpoint('ns1.move.example:5353', 53)).toEqual({ host: 'ns1.move.example', port: 5353 });
    expect(parseEndpoint('[::1]:853')).toEqual({ host: '::1', port: 853 });
  });
  it.each(['ns1.move.example', 'a:0', 'a:65536', 'a:b', ':53', '[::1', ''])('refuses %j', (text) => {
    expect(parseEndpoint(text)).toBeUndefined();
  });
});

describe('addressRules', () => {
  const free = addressRules(undefined);
  it.each(['8.8.8.8', '185.199.108.153', '2606:4700::1111', '::ffff:8.8.8.8'])('lets %s be reached', (address) => {
    expect(free(address)).toBeUndefined();
  });
  it.each([
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1', '192.168.1.1',
    '198.18.0.1', '198.51.100.7', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '::ffff:0:10.0.0.1', '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:a9fe:a9fe::1', 'fc00::1', 'fd12::1', 'fe80::1', 'fec0::1', 'ff02::1', '5f00::1', '4000::1', 'fe80::1%lo', 'not an address', '',
  ])('refuses %j', (address) => {
    expect(free(address)).toMatch(/^(is|cannot)/);
  });

  it('allows what the estate allows, and denies what it denies', () => {
    const forbids = addressRules({ allow: ['10.20.0.0/16', 'fd00:20::/32'], deny: ['10.20.99.0/24', '8.8.8.0/24'] });
    expect(forbids('10.20.1.1')).toBeUndefined();
    expect(forbids('::ffff:10.20.1.1')).toBeUndefined();
    expect(forbids('fd00:20::5')).toBeUndefined();
    expect(forbids('10.21.1.1')).toBe('is in the range "private", and networks.allow does not name it');
    expect(forbids('10.20.99.1')).toBe('is in networks.deny');
    expect(forbids('8.8.8.8')).toBe('is in networks.deny');
    expect(forbids('::ffff:8.8.8.8')).toBe('is in networks.deny (as 8.8.8.8)');
  });

  it('judges the address within the address, too', () => {
    const forbids = addressRules({ allow: ['64:ff9b::/96', '2002::/16', '2001::/32', '::/96'], deny: ['8.8.4.4/32'] });
    expect(forbids('64:ff9b::808:808')).toBeUndefined();
    expect(forbids('64:ff9b::a9fe:a9fe')).toMatch(/"link local" \(as 169\.254\.169\.254\)/);
    expect(forbids('64:ff9b::808:404')).toBe('is in networks.deny (as 8.8.4.4)');
    expect(forbids('2002:7f00:1::1')).toMatch(/loopback/);
    expect(forbids('2001:0:808:808::80ff:fffe')).toMatch(/loopback/);
    expect(forbids('::a00:1')).toMatch(/private/);
    expect(addressRules(undefined)('2606:4700::5efe:a00:1')).toMatch(/private/);
  });

  it('reads a mapped network as the network it maps', () => {
    expect(addressRules({ deny: ['::ffff:8.0.0.0/104'] })('8.8.8.8')).toBe('is in networks.deny');
  });

  it('forbids everything when what is denied cannot be read, and allows nothing by what cannot be read', () => {
    expect(addressRules({ deny: [':::/8'] })('8.8.8.8')).toMatch(/":::\/8" in networks.deny is not a network/);
    expect(addressRules({ allow: ['10.0.0.0/99', '10.0.0.1'] })('10.0.0.2')).toMatch(/private/);
    expect(addressRules({ allow: ['10.0.0.1'] })('10.0.0.1')).toBeUndefined();
  });

  // Node's own list of blocks, filled from IANA's registries of special-purpose addresses, is the second opinion.
  it('lets through no address that IANA has set apart, in whatever clothes', () => {
    const apart = new BlockList();
    for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24], ['192.52.193.0', 24],
      ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) apart.addSubnet(net, bits, 'ipv4');
    const anywhere = addressRules({ allow: ['64:ff9b::/96', '2002::/16'] });
    const octet = fc.oneof(fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 255), fc.integer({ min: 0, max: 255 }));
    fc.assert(fc.property(fc.tuple(octet, octet, octet, octet), ([a, b, c, d]) => {
      const plain = `${a}.${b}.${c}.${d}`;
      const set = apart.check(plain);
      const hex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      for (const clothes of [plain, `::ffff:${plain}`, `::ffff:${hex}`, `64:ff9b::${hex}`, `2002:${hex}::1`, `2606:4700::5efe:${hex}`]) expect([clothes, anywhere(clothes) !== undefined]).toEqual([clothes, set]);
      // And each notation of a host leads to the same address.
      for (const notation of [String(((a * 256 + b) * 256 + c) * 256 + d), `0x${a.toString(16)}.${b}.${c * 256 + d}`, `0${a.toString(8)}.${b}.${c}.${d}.`]) expect(hostName(notation)).toBe(plain);
    }), { seed: 1, numRuns: 3000 });
  });
});
