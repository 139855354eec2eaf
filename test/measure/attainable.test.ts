import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { attainable } from '../../src/measure/availability/attainable.ts';
import type { Declared, Estate } from '../../src/model/estate.ts';
import { validate } from '../../src/validate.ts';
import { rounds } from '../rounds.ts';

const level = (name: string, target: string, hours = ''): string => `{ apiVersion: driftvakt/v1, kind: ServiceLevel, metadata: { name: ${name} }, spec: { type: OLA, availability: { target: ${target}${hours} },
  priority: { critical: { high: P1, medium: P1, low: P1 }, high: { high: P1, medium: P1, low: P1 }, medium: { high: P1, medium: P1, low: P1 }, low: { high: P1, medium: P1, low: P1 } },
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 4h } }, P3: { restore: { within: 4h } }, P4: { restore: { within: 4h } } } } }`;
const calendar = (name: string, hours: string): string => `{ apiVersion: driftvakt/v1, kind: Calendar, metadata: { name: ${name} }, spec: { timeZone: Europe/Oslo, hours: { ${hours} } } }`;
const service = (name: string, spec: string): string => `{ apiVersion: driftvakt/v1, kind: Service, metadata: { name: ${name} }, spec: { ${spec} } }`;

function estateOf(documents: readonly string[]): Estate {
  const files = Array.from({ length: Math.ceil(documents.length / 500) }, (_, index) => ({ path: `services/${index}.yaml`, bytes: new TextEncoder().encode(documents.slice(index * 500, (index + 1) * 500).join('\n---\n')) }));
  const { declarations, unread, diagnostics } = load(files);
  const validated = validate(declarations, { rules: {}, controls: [], unread });
  expect([...diagnostics, ...validated.diagnostics]).toEqual([]);
  return validated.estate;
}

function best(estate: Estate, name: string, calendar?: string): { readonly below: number; readonly whole: number } {
  const { below, whole } = attainable(estate)(estate.Service.get(name) as Declared<'Service'>, calendar);
  return { below, whole: whole() };
}

test('in series each takes its own part, and what several stand on is lost once', () => {
  const estate = estateOf([level('a', '99.9%'), level('b', '99.5%'), service('wan', 'serviceLevel: a'), service('dns', 'serviceLevel: b, dependsOn: [wan]'), service('disk', 'serviceLevel: b, dependsOn: [wan]'), service('shop', 'dependsOn: [dns, disk, wan]')]);
  expect(best(estate, 'dns').whole).toBeCloseTo(0.995, 12);
  // Both figures hold the network's 99.9 %, which is lost once.
  expect(best(estate, 'shop').below).toBeCloseTo((0.995 * 0.995) / 0.999, 12);
});

test('what stands in for each other is lost together with what all of it stands on', () => {
  const estate = estateOf([level('a', '99%'), level('b', '99.9%'), service('power', 'serviceLevel: b'), service('one', 'serviceLevel: a, dependsOn: [power]'), service('two', 'serviceLevel: a, dependsOn: [power]'), service('shop', 'dependsOnSome: { nodes: { of: [one, two] } }')]);
  const alone = 0.99 / 0.999;
  expect(best(estate, 'shop').below).toBeCloseTo(0.999 * (1 - (1 - alone) ** 2), 12);
});

test('a circle ends where it closes, and a chain of thousands is no deeper than one', { timeout: 60_000 }, () => {
  const deep = rounds(1000, 5000);
  const estate = estateOf([level('a', '99.9%'), service('one', 'serviceLevel: a, dependsOn: [two]'), service('two', 'serviceLevel: a, dependsOn: [one]'),
    ...Array.from({ length: deep }, (_, index) => service(`s${index}`, index === 0 ? 'serviceLevel: a' : `dependsOn: [s${index - 1}]`))]);
  expect(best(estate, 'one').whole).toBeCloseTo(0.999, 12);
  expect(best(estate, `s${deep - 1}`).below).toBeCloseTo(0.999, 12);
});

test('a group that several stand on is lost once, and so is a part that groups share', () => {
  const nodes = ['a', 'b', 'c'].map((name) => service(name, 'serviceLevel: l'));
  const estate = estateOf([level('l', '99%'), ...nodes,
    service('one', 'dependsOnSome: { nodes: { of: [a, b] } }'), service('two', 'dependsOnSome: { others: { of: [b, a] } }'), service('same', 'dependsOn: [one, two]'),
    service('overlapping', 'dependsOnSome: { first: { of: [a, b] }, second: { of: [a, c] } }'), service('needed', 'dependsOn: [a, one]')]);
  expect(best(estate, 'same').below).toBeCloseTo(1 - 0.01 ** 2, 12);
  expect(best(estate, 'overlapping').below).toBeCloseTo(0.99 + 0.01 * 0.99 ** 2, 12);
  expect(best(estate, 'needed').below).toBeCloseTo(0.99, 12);
});

test('where very much is shared the figure is no less than what is true', () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
  const estate = estateOf([level('l', '90%'), ...names.map((name) => service(name, 'serviceLevel: l')), service('shop', `dependsOnSome: { odd: { of: [${names.join(', ')}], needed: 11 }, more: { of: [${names.join(', ')}], needed: 10 } }`)]);
  expect(best(estate, 'shop').below).toBeCloseTo(0.9 ** 12 + 12 * 0.9 ** 11 * 0.1, 12);
});

test('what is promised in other hours takes away as much as these are of the hours asked about', () => {
  const estate = estateOf([calendar('office', 'monday-friday: ["08:00-16:00"]'), calendar('night', 'monday-friday: ["22:00-24:00"]'), level('l', '50%', ', calendar: office'), service('desk', 'serviceLevel: l'), service('shop', 'dependsOn: [desk]')]);
  expect(best(estate, 'shop', 'office').below).toBe(0.5);
  expect(best(estate, 'shop', 'night').below).toBe(1);
  expect(best(estate, 'shop').below).toBeCloseTo(1 - 0.5 * (40 / 168), 12);
});
