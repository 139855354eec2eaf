import { describe, expect, it } from 'vitest';
import { parseLabMap } from '../../src/world/lab-map.ts';

describe('a lab file', () => {
  it('is read', () => {
    const ca = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    const github = { url: 'http://127.0.0.1:4000', token: 'lab' };
    expect(parseLabMap(JSON.stringify({ hosts: { 'ERP.move.example:443': '127.0.0.1:34567', '[fd00::1]:53': '[::1]:53' }, resolver: '127.0.0.1:5353', ca, github }))).toEqual({
      hosts: new Map([['erp.move.example:443', { address: '127.0.0.1', port: 34567 }], ['[fd00::1]:53', { address: '::1', port: 53 }]]), resolver: '127.0.0.1:5353', ca, github,
    });
  });

  it.each([
    ['nonsense', 'is not JSON'],
    ['[]', 'one JSON object'],
    ['{"host":{}}', 'but not "host"'],
    ['{"hosts":[]}', '"hosts" in the lab file must be an object'],
    ['{"hosts":{"erp.move.example":"127.0.0.1:1"}}', '"erp.move.example" in the lab file is not a name and a port'],
    ['{"hosts":{"a:1":"10.0.0.1:1"}}', 'hosts["a:1"] in the lab file is "10.0.0.1:1", but a lab lives on loopback'],
    ['{"hosts":{"a:1":"evil.example:1"}}', 'loopback addresses only'],
    ['{"hosts":{"a:1":"localhost:1"}}', 'loopback addresses only'],
    ['{"hosts":{"a:1":"127.0.0.1"}}', 'must be an address and a port'],
    ['{"hosts":{"a:1":5}}', 'must be an address and a port'],
    ['{"resolver":"8.8.8.8:53"}', 'resolver in the lab file is "8.8.8.8:53"'],
    ['{"ca":"/etc/ssl/ca.pem"}', 'must be a certificate as PEM'],
    ['{"github":{"url":"https://api.github.com","token":"x"}}', 'loopback addresses only'],
    ['{"github":{"url":"http://127.0.0.1:1"}}', '"github" in the lab file must be'],
    ['{"github":"x"}', '"github" in the lab file must be'],
  ])('is refused: %s', (text, why) => {
    expect(() => parseLabMap(text)).toThrow(why);
  });
});
