import { expect, test } from 'vitest';
import { references } from '../../src/model/references.gen.ts';
import { namesIn, needed } from '../../src/text/references.ts';

test('every reference that is needed is one', () => {
  const all = Object.entries(references).flatMap(([kind, list]) => list.map(({ path }) => `${kind} ${path.join('.')}`));
  expect([...needed].filter((one) => !all.includes(one))).toEqual([]);
});

test('names are found as values, in lists, as keys and below them', () => {
  const spec = { owner: 'operations', dependsOn: ['a', 'b'], customers: { fjordfisk: { serviceLevel: 'gold' } } };
  expect(namesIn('Service', { spec }).map(({ to, name, keys, part }) => `${to} ${name} ${keys.join('/')} ${part}`)).toEqual([
    'Team operations spec/owner value', 'Customer fjordfisk spec/customers/fjordfisk key', 'ServiceLevel gold spec/customers/fjordfisk/serviceLevel value',
    'Service a spec/dependsOn/0 value', 'Service b spec/dependsOn/1 value',
  ]);
});

test('an account among the grants is no person', () => {
  const spec = { service: 'erp', roles: { admin: { grants: { 'team/kari': { approvedBy: 'team/ola' }, 'svc-backup': { approvedBy: 'team/ola' } } } } };
  expect(namesIn('AccessPolicy', { spec }).filter(({ to, part }) => to === 'Person' && part === 'key').map(({ name }) => name)).toEqual(['team/kari']);
});
