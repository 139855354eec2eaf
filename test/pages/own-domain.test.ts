import { expect, test } from 'vitest';
import { addresses, ownDomains, scrub } from '../../src/report/scrub.ts';
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
    .toEqual({ text: 'https://www.fjordfisk.example/login, fjordfisk.example:443, […], […] and […]' });
});
