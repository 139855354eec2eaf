// The levels that a service was promised at, to whom, and where each promise is written.
import { expect, test } from 'vitest';
import { contractLevel, effectiveInterval, levelsOf, statedOf, to } from '../../../src/measure/promises/promised.ts';
import type { Declared, Estate } from '../../../src/model/estate.ts';
import { estateOf } from '../../verdicts/played.ts';

const level = (name: string): string => `{ apiVersion: driftvakt/v1, kind: ServiceLevel, metadata: { name: ${name} }, spec: { type: SLA, priority: { critical: { high: P1, medium: P1, low: P1 }, high: { high: P1, medium: P1, low: P1 }, medium: { high: P1, medium: P1, low: P1 }, low: { high: P1, medium: P1, low: P1 } },
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 4h } }, P3: { restore: { within: 4h } }, P4: { restore: { within: 4h } } } } }`;
const declared = (kind: string, name: string, spec: string): string => `{ apiVersion: driftvakt/v1, kind: ${kind}, metadata: { name: ${name} }, spec: { ${spec} } }`;
const both = 'customers: { one: { criticality: high, serviceLevel: gold }, two: { criticality: low, serviceLevel: GOLD } }';
function estate(defaults = 'defaults: { serviceLevel: base }'): Estate {
  const all = estateOf([
    declared('Estate', 'move', `languages: [en], timeZone: Europe/Oslo, schedule: { audit: 10m }${defaults === '' ? '' : `, ${defaults}`}`), level('gold'), level('silver'), level('base'), declared('Customer', 'one', ''), declared('Customer', 'two', ''),
    declared('Service', 'both', both.replace('GOLD', 'silver')), declared('Service', 'same', both.replace('GOLD', 'gold')), declared('Service', 'own', `serviceLevel: base, ${both.replace('GOLD', 'silver')}`), declared('Service', 'plain', ''), declared('Service', 'alone', 'serviceLevel: silver'),
    declared('Supplier', 'net', 'contracts: { line: { serviceLevel: gold, from: 2026-01-01, until: 2028-01-01, notice: 3mo }, talk: { from: 2026-01-01, until: 2028-01-01, notice: 3mo } }'),
  ].join('\n---\n'));
  expect(all.errors).toEqual([]);
  return all.estate;
}
const told = (all: Estate, name: string, of = statedOf): readonly string[] => of(all, all.Service.get(name) as Declared<'Service'>).map(({ level: { name: at }, customer, criticality, pointer }) => `${at} ${customer ?? '-'} ${criticality} ${pointer}`);

test('a service is promised to each customer, and by its own level beside; by the estate’s only where there is neither', () => {
  const all = estate();
  expect(told(all, 'both')).toEqual(['gold one high /spec/customers/one/serviceLevel', 'silver two low /spec/customers/two/serviceLevel']);
  expect(told(all, 'own').at(-1)).toMatch(/^base - \w+ \/spec\/serviceLevel$/);
  expect([told(all, 'own').length, told(all, 'alone'), told(all, 'plain')]).toEqual([3, [expect.stringMatching(/^silver - \w+ \/spec\/serviceLevel$/)], [expect.stringMatching(/^base - \w+ \/metadata\/name$/)]]);
  expect(told(estate(''), 'plain')).toEqual([]);
});

test('each level once, by the first to whom it was promised', () => {
  const all = estate();
  expect([told(all, 'same', levelsOf), told(all, 'both', levelsOf)]).toEqual([['gold one high /spec/customers/one/serviceLevel'], told(all, 'both')]);
});

test('what has ended before an era is promised no more in it', () => {
  const all = estate();
  const ended = (spec: object): readonly string[] => {
    const one = { ...(all.Service.get('both') as Declared<'Service'>), spec } as Declared<'Service'>;
    return statedOf({ ...all, since: '2026-06-01' }, one).map(({ customer }) => customer ?? '-');
  };
  const { customers } = (all.Service.get('both') as Declared<'Service'>).spec;
  expect([ended({ customers }), ended({ customers, retired: '2026-05-31' }), ended({ customers: { ...customers, one: { ...customers?.['one'], retired: '2026-05-31' } } })]).toEqual([['one', 'two'], [], ['two']]);
  expect(statedOf(all, { ...(all.Service.get('both') as Declared<'Service'>), spec: { customers: { one: { criticality: 'high', serviceLevel: 'nothing' } } } } as unknown as Declared<'Service'>)).toEqual([]);
});

test('a contract is kept by the level that it names', () => {
  const all = estate();
  expect(['net/line', 'net/talk', 'net/constructor', 'net', 'nobody/line', ''].map((contract) => contractLevel(all, contract)?.name)).toEqual(['gold', undefined, undefined, undefined, undefined, undefined]);
});

test('a probe looks as seldom as its own interval and the estate’s schedule have it', () => {
  expect([effectiveInterval(estate()), effectiveInterval(estate(), '1m'), effectiveInterval(estate(), '15m')]).toEqual([600_000, 600_000, 900_000]);
  const { estate: nobody } = estateOf(declared('Customer', 'one', ''));
  expect([effectiveInterval(nobody), effectiveInterval(nobody, '1m')]).toEqual([300_000, 60_000]);
});

test('for whom a promise is made is said before it', () => {
  expect([to('fjordfisk'), to(undefined)]).toEqual(['fjordfisk ', '']);
});
