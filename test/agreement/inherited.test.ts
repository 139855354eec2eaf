import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { thresholdsOf } from '../../src/model/effective.ts';
import type { Declared, Estate } from '../../src/model/estate.ts';
import { givenBy, inherited, lineage } from '../../src/model/inherited.ts';
import { validate } from '../../src/validate.ts';

const limits = (name: string, spec: string): string => `apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const estateOf = (...documents: readonly string[]): Estate => {
  const { declarations } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode(documents.join('---\n')) }]);
  return validate(declarations, { rules: {}, controls: [] }).estate;
};
const named = (estate: Estate, name: string): Declared<'Thresholds'> => estate.Thresholds.get(name) as Declared<'Thresholds'>;

const estate = estateOf(
  limits('standard', '{ limits: { latency: { warn: 500ms, fail: 2s }, disk-free: { warn: 20%, fail: 8% } }, confirm: { fail: 3 of 5, pass: 2 } }'),
  limits('web', '{ extends: standard, limits: { latency: { fail: 5s } } }'),
  limits('shop', '{ extends: web, confirm: { fail: 2 of 3 } }'),
  'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec: { thresholds: shop }\n',
);

test('mappings are joined key by key, and the nearer value wins', () => {
  expect(inherited(estate, named(estate, 'shop'))).toEqual({ limits: { latency: { warn: '500ms', fail: '5s' }, 'disk-free': { warn: '20%', fail: '8%' } }, confirm: { fail: '2 of 3', pass: 2 }, extends: 'web' });
  expect(lineage(estate, named(estate, 'shop')).map(({ name }) => name)).toEqual(['shop', 'web', 'standard']);
});

test('it can be told who gave a value', () => {
  const origin = (...keys: readonly string[]): string | undefined => givenBy(estate, named(estate, 'shop'), keys);
  expect([origin('confirm', 'fail'), origin('limits', 'latency', 'fail'), origin('limits', 'latency', 'warn'), origin('limits', 'packet-loss')]).toEqual(['thresholds/shop', 'thresholds/web', 'thresholds/standard', undefined]);
});

test('the limits of a service are those after inheritance', () => {
  const service = estate.Service.get('shop') as Declared<'Service'>;
  expect(thresholdsOf(estate, service).value.limits?.latency).toEqual({ warn: '500ms', fail: '5s' });
});

test('a cycle ends where it closes', () => {
  const round = estateOf(limits('a', '{ extends: b }'), limits('b', '{ extends: a, confirm: { pass: 3 } }'));
  expect(inherited(round, named(round, 'a')).confirm).toEqual({ pass: 3 });
});
