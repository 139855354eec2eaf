import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependants, highest, impactOf } from '../../src/model/effective.ts';
import type { Declared, Estate } from '../../src/model/estate.ts';
import { rounds } from '../rounds.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const criticality = fc.constantFrom('low', 'medium', 'high', 'critical');
const service = fc.record({ customers: fc.option(fc.dictionary(fc.constantFrom('x', 'y'), fc.record({ criticality }), { maxKeys: 2 }), { nil: undefined }), dependsOn: fc.option(fc.subarray(names), { nil: undefined }), dependsOnSome: fc.option(fc.record({ group: fc.record({ of: fc.subarray(names) }) }), { nil: undefined }) });

/** As it is defined: asked of each service by itself, upwards through everything that stands on it. */
function slowly(estate: Estate, asked: Declared<'Service'>): string {
  const found: ('low' | 'medium' | 'high' | 'critical')[] = [];
  const met = new Set([asked]);
  for (const one of met) {
    const own = Object.values(one.spec.customers ?? {}).map((customer) => customer.criticality);
    const above = [...estate.Service.values()].filter(({ spec }) => [...spec.dependsOn ?? [], ...spec.dependsOnSome?.['group']?.of ?? []].includes(one.name));
    expect(dependants(estate, one.name)).toEqual(above);
    found.push(...own);
    if (own.length === 0) for (const other of above) met.add(other);
    if (own.length === 0 && above.length === 0) found.push('medium');
  }
  return highest(found);
}

test('the impact of a service is the highest of its customers, else of whatever stands on it, also in circles', () => {
  fc.assert(fc.property(fc.array(service, { minLength: 1, maxLength: names.length }), (specs) => {
    const all = specs.map((spec, index) => [names[index] ?? '', { name: names[index] ?? '', spec }] as const);
    const estate = { Service: new Map(all), Estate: new Map() } as unknown as Estate;
    for (const one of estate.Service.values()) expect([one.name, impactOf(estate, one)]).toEqual([one.name, slowly(estate, one)]);
  }), { numRuns: rounds(400, 2000) });
});

test('a chain of a hundred thousand takes no longer than its length', () => {
  const all = Array.from({ length: rounds(20_000, 100_000) }, (_, n) => [`s${n}`, { name: `s${n}`, spec: n === 0 ? { customers: { x: { criticality: 'critical' } }, dependsOn: ['s1'] } : { dependsOn: [`s${n + 1}`] } }] as const);
  const estate = { Service: new Map(all), Estate: new Map() } as unknown as Estate;
  expect(new Set([...estate.Service.values()].map((one) => impactOf(estate, one)))).toEqual(new Set(['critical']));
});
