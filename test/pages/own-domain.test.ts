import { expect, test } from 'vitest';
import { addresses, ownDomains, ownHosts, scrub } from '../../src/report/scrub.ts';
import { spoken, unspoken } from '../../src/words/hidden.ts';
import { estateOf } from '../verdicts/played.ts';

const people = (kind: string, name: string, upn: string): string => `---
apiVersion: driftvakt/v1
kind: ${kind}
metadata: { name: ${name} }
spec: { ${kind === 'Team' ? 'members' : 'people'}: { one: { name: Somebody, accounts: { upn: ${upn} } } } }
`;
const { estate } = estateOf(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }
${people('Team', 'operations', 'kari@move.example')}${people('Customer', 'fjordfisk', 'ingrid@fjordfisk.example')}${people('Customer', 'nordlys', 'anne@shared.example')}${people('Customer', 'solvik', 'per@shared.example')}`);

test('a customer reads the hosts of its own domain, and of no other', () => {
  expect(['fjordfisk', 'nordlys', 'nobody'].map((name) => ownDomains(estate, name))).toEqual([['fjordfisk.example'], [], []]);
  const said = { text: 'https://www.fjordfisk.example/login, fjordfisk.example:443, erp.move.example, notfjordfisk.example and ingrid@fjordfisk.example' };
  expect(scrub(said, { words: ['www.fjordfisk.example'], beginnings: [], exactly: [], patterns: addresses, own: ownDomains(estate, 'fjordfisk') }))
    .toEqual({ text: 'https://www.fjordfisk.example/login, fjordfisk.example:443, […address], […address] and […address]' });
});

test('a customer reads the very hosts of its own services, and no other of their domain', () => {
  const services = ['erp fjordfisk http: { url: "https://erp.move.example/login" }', 'mail nordlys tcp: { host: mail.move.example, port: 25 }', 'names fjordfisk dns: { name: move.example }'].map((line) => line.split(/ (\w+) /u, 2).concat(line.replace(/^\w+ \w+ /u, '')));
  const { estate: declared } = estateOf(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }
${people('Customer', 'fjordfisk', 'ingrid@fjordfisk.example')}${people('Customer', 'nordlys', 'anne@nordlys.example')}${services.map(([name, customer, probe]) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { customers: { ${customer}: { criticality: high, serviceLevel: gold } }, probes: { p: { ${probe} } } }
`).join('')}---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 9d } } }
`);
  expect([ownHosts(declared, 'fjordfisk'), ownHosts(declared, 'nordlys'), ownHosts(declared, 'nobody')]).toEqual([['erp.move.example', 'move.example'], ['mail.move.example'], []]);
  const said = { text: 'https://ERP.move.example/login, erp.move.example:443, move.example, mail.move.example, xx.erp.move.example, https://me@erp.move.example/ and kari@move.example' };
  expect(scrub(said, { words: [], beginnings: [], exactly: [], patterns: addresses, ownHosts: ownHosts(declared, 'fjordfisk') }))
    .toEqual({ text: 'https://ERP.move.example/login, erp.move.example:443, move.example, […address], […address], […address] and […address]' });
});

test('what is left out of a sentence is said by what it is, in the language of the page; in a list of figures by its kind', () => {
  const text = ['person', 'customer', 'another', 'service', 'dependency', 'endpoint', 'address', 'device', 'reason', 'word', 'other'].map((what) => `[…${what}]`).join(', ');
  expect(spoken(text, 'nb')).toBe('en person, en kunde, en annen kunde, en annen tjeneste, en avhengighet, målepunktet, en adresse, en enhet, en grunn som ikke vises her, (ikke vist her), […other]');
  expect(spoken(text, 'en')).toBe('a person, a customer, another customer, another service, a dependency, the endpoint, an address, a device, a reason that is not shown here, (not shown here), […other]');
  expect([unspoken(text).slice(0, 32), spoken('[…]', 'nb'), unspoken('as it is')]).toEqual(['[person], [customer], [another],', '[…]', 'as it is']);
});
