// What a service can reach at best: worked examples, and estates by chance against every state that their parts can be in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attainable, offered, offeredBy, shareWithin } from '../../../src/measure/availability/attainable.ts';
import type { Declared, Estate } from '../../../src/model/estate.ts';
import { estateOf } from '../../verdicts/played.ts';

const level = (name: string, target: string | undefined, hours = ''): string => `{ apiVersion: driftvakt/v1, kind: ServiceLevel, metadata: { name: ${name} }, spec: { type: OLA, ${target === undefined ? '' : `availability: { target: ${target}${hours} }, `}
  priority: { critical: { high: P1, medium: P1, low: P1 }, high: { high: P1, medium: P1, low: P1 }, medium: { high: P1, medium: P1, low: P1 }, low: { high: P1, medium: P1, low: P1 } },
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 4h } }, P3: { restore: { within: 4h } }, P4: { restore: { within: 4h } } } } }`;
const declared = (kind: string, name: string, spec: string): string => `{ apiVersion: driftvakt/v1, kind: ${kind}, metadata: { name: ${name} }, spec: { ${spec} } }`;
const service = (name: string, spec: string): string => declared('Service', name, spec);
function estate(...documents: readonly string[]): Estate {
  const all = estateOf(documents.join('\n---\n'));
  expect(all.errors).toEqual([]);
  return all.estate;
}
const of = (all: Estate, name: string): Declared<'Service'> => all.Service.get(name) as Declared<'Service'>;
const below = (all: Estate, name: string): number => attainable(all)(of(all, name)).below;
/** The same of several, asked one after the other. */
const belowEach = (all: Estate, ...names: readonly string[]): readonly number[] => { const asked = attainable(all); return names.map((name) => asked(of(all, name)).below); };

const term = 'from: 2026-01-01, until: 2028-01-01, notice: 3mo';
const office = declared('Calendar', 'office', 'timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }');
const customers = ['one', 'two'].map((name) => declared('Customer', name, ''));

test('a service is offered at its own level, else at the highest that a customer was promised; of what promises no availability nothing', () => {
  const all = estate(level('low', '99%'), level('high', '99.9%'), level('silent', undefined), ...customers,
    service('own', 'serviceLevel: low, customers: { one: { criticality: high, serviceLevel: high } }'), service('promised', 'customers: { one: { criticality: high, serviceLevel: low }, two: { criticality: high, serviceLevel: high } }'),
    service('turned', 'customers: { one: { criticality: high, serviceLevel: high }, two: { criticality: high, serviceLevel: low } }'), service('quiet', 'serviceLevel: silent, customers: { one: { criticality: high, serviceLevel: low } }'), service('silent', 'serviceLevel: silent'), service('none', ''));
  expect(['own', 'promised', 'turned', 'quiet', 'silent', 'none'].map((name) => offered(all, of(all, name)))).toEqual([0.99, 0.999, 0.999, 0.99, undefined, undefined]);
  expect(['own', 'promised', 'turned'].map((name) => offeredBy(all, of(all, name))?.level.name)).toEqual(['low', 'high', 'high']);
});

test('what a level permits in its own hours weighs as much as these are of the hours asked about', () => {
  const all = estate(level('hours', '99%', ', calendar: office'), level('always', '99%'), level('silent', undefined), office);
  const [hours, always, silent] = ['hours', 'always', 'silent'].map((name) => all.ServiceLevel.get(name)) as [Declared<'ServiceLevel'>, Declared<'ServiceLevel'>, Declared<'ServiceLevel'>];
  // Forty of the week's 168 hours.
  expect([shareWithin(all, hours), shareWithin(all, hours, 'office'), shareWithin(all, always), shareWithin(all, always, 'office'), shareWithin(all, silent)]).toEqual([expect.closeTo(1 - 0.01 * 40 / 168, 12), expect.closeTo(0.99, 12), 0.99, 0.99, 1]);
});

test('a figure that is promised holds what is below it: its own part is what it lacks; none where it promises more than it can, or stands on nothing that lasts', () => {
  const all = estate(level('a', '99%'), level('b', '98%'), level('c', '99.9%'), service('base', 'serviceLevel: a'), service('lower', 'serviceLevel: b, dependsOn: [base]'), service('same', 'serviceLevel: a, dependsOn: [base]'), service('higher', 'serviceLevel: c, dependsOn: [base]'), service('plain', 'dependsOn: [base]'),
    ...['lower', 'same', 'higher', 'plain'].map((name) => service(`on-${name}`, `dependsOn: [${name}, base]`)));
  const best = (name: string): readonly number[] => { const one = attainable(all)(of(all, name)); return [one.below, one.whole()].map((share) => Math.round(share * 1e9) / 1e9); };
  expect(['base', 'lower', 'same', 'higher', 'plain'].map(best)).toEqual([[1, 0.99], [0.99, 0.98], [0.99, 0.99], [0.99, 0.99], [0.99, 0.99]]);
  expect(['lower', 'same', 'higher', 'plain'].map((name) => best(`on-${name}`)[0])).toEqual([0.98, 0.99, 0.99, 0.99]);
});

test('contracts with suppliers are in series, each once', () => {
  const all = estate(level('a', '99%'), level('silent', undefined), level('b', '98%'),
    declared('Supplier', 'net', `contracts: { line: { serviceLevel: a, ${term} }, talk: { serviceLevel: silent, ${term} }, power: { serviceLevel: b, ${term} }, bare: { ${term} } }`),
    service('wan', 'contracts: [net/line]'), service('both', 'contracts: [net/line, net/power]'), service('talk', 'contracts: [net/talk, net/bare]'), service('shop', 'dependsOn: [wan], contracts: [net/line]'), service('site', 'dependsOn: [wan], contracts: [net/power]'), service('unknown', 'dependsOn: [wan]'));
  expect(belowEach(all, 'wan', 'both', 'talk', 'shop', 'site', 'unknown')).toEqual([0.99, expect.closeTo(0.99 * 0.98, 12), 1, 0.99, expect.closeTo(0.99 * 0.98, 12), 0.99]);
});

test('names that run together are still several: what one stands on is not what another stands on', () => {
  const all = estate(level('a', '99%'), level('b', '90%'), service('x', 'serviceLevel: a'), service('yz', 'serviceLevel: a'), service('xy', 'serviceLevel: b'), service('z', 'serviceLevel: b'),
    service('first', 'dependsOn: [x, yz]'), service('second', 'dependsOn: [xy, z]'), service('groups', 'dependsOnSome: { one: { of: [x, yz] }, two: { of: [xy, z] } }'));
  expect(belowEach(all, 'first', 'second', 'groups')).toEqual([expect.closeTo(0.9801, 12), expect.closeTo(0.81, 12), expect.closeTo((1 - 0.01 ** 2) * (1 - 0.1 ** 2), 12)]);
});

test('a group of the same services is the same group, in whatever order and wherever it is stood on', () => {
  const all = estate(level('a', '90%'), service('x', 'serviceLevel: a'), service('y', 'serviceLevel: a'), service('one', 'dependsOnSome: { g: { of: [x, y] } }'), service('two', 'dependsOnSome: { h: { of: [y, x] } }'), service('shop', 'dependsOn: [one, two]'), service('both', 'dependsOnSome: { g: { of: [x, y], needed: 2 } }'));
  expect([below(all, 'one'), below(all, 'shop'), below(all, 'both')]).toEqual([expect.closeTo(0.99, 12), expect.closeTo(0.99, 12), expect.closeTo(0.81, 12)]);
});

test('what all members stand on is lost with the group, however much it is', () => {
  const shared = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const all = estate(level('a', '99%'), ...shared.map((name) => service(name, 'serviceLevel: a')), service('x', 'serviceLevel: a'), service('y', 'serviceLevel: a'),
    ...['x', 'y'].map((name) => service(`m${name}`, `dependsOn: [${[...shared, name].join(', ')}]`)), service('shop', 'dependsOnSome: { g: { of: [mx, my] } }'));
  expect(below(all, 'shop')).toBeCloseTo(0.99 ** 12 * (1 - 0.01 ** 2), 12);
});

test('in a circle each is told what is known of the others, and nothing is counted twice', () => {
  const all = estate(level('a', '99%'), level('b', '98%'), service('base', 'serviceLevel: a'), service('one', 'dependsOn: [two, base]'), service('two', 'dependsOn: [one, other]'), service('other', 'serviceLevel: b'), service('shop', 'dependsOn: [one]'), service('third', 'dependsOn: [two, base]'), service('fourth', 'dependsOn: [one, other]'));
  for (const names of [['shop', 'third', 'fourth'], ['one', 'third', 'shop', 'fourth']]) expect(belowEach(all, ...names)).toEqual(names.map(() => expect.closeTo(0.99 * 0.98, 12) as number));
});

test('of a circle by way of a group, what closes it takes nothing away', () => {
  const all = estate(level('a', '90%'), service('x', 'serviceLevel: a'), service('y', 'dependsOn: [pair]'), service('pair', 'dependsOnSome: { g: { of: [x, y], needed: 2 } }'));
  expect(belowEach(all, 'pair', 'y')).toEqual([expect.closeTo(0.9, 12), 1]);
});

test('a part that is met in a group within a group is one and the same', () => {
  const all = estate(level('a', '80%'), service('x', 'serviceLevel: a'), service('y', 'serviceLevel: a'), service('pair', 'dependsOnSome: { g: { of: [x, y] } }'), service('shop', 'dependsOnSome: { g: { of: [pair, x] } }'), service('needs', 'dependsOn: [x], dependsOnSome: { g: { of: [pair, y], needed: 2 } }'));
  // Either pair or x is x or y; and where x is needed, the pair is there whenever it is asked for.
  expect([below(all, 'shop'), below(all, 'needs')]).toEqual([expect.closeTo(0.96, 12), expect.closeTo(0.64, 12)]);
});

test('groups within groups by the hundred have an answer', () => {
  const all = estate(level('a', '50%'), service('n0', 'serviceLevel: a'), service('leaf', 'serviceLevel: a'), ...Array.from({ length: 100 }, (_, index) => service(`n${index + 1}`, `dependsOnSome: { g: { of: [n${index}, leaf] } }`)));
  expect([below(all, 'n1'), below(all, 'n16'), below(all, 'n100')].map((share) => share >= 0.75 && share <= 1)).toEqual([true, true, true]);
  expect(below(all, 'n16')).toBeCloseTo(0.75, 12);
});

/** Leaves that work by themselves with a chance each; above them services that stand on some in series, and on groups. */
const random = fc.record({
  leaves: fc.array(fc.integer({ min: 80, max: 99 }), { minLength: 3, maxLength: 5 }),
  above: fc.array(fc.record({ series: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }), groups: fc.array(fc.record({ of: fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 2, maxLength: 3 }), needed: fc.integer({ min: 1, max: 2 }) }), { maxLength: 2 }) }), { minLength: 3, maxLength: 5 }),
});

test('by chance: the best is how likely it is that everything needed works, over all states of the parts', () => {
  fc.assert(fc.property(random, ({ leaves, above }) => {
    const size = leaves.length;
    const nodes = above.map(({ series, groups }, index) => {
      const lower = (one: number): number => one % (size + index);
      return { series: [...new Set(series.map(lower))], groups: groups.map(({ of: members, needed }) => ({ of: [...new Set(members.map(lower))], needed })).filter((group) => group.of.length >= 2) };
    });
    const all = estate(...leaves.map((share, index) => level(`l${index}`, `${share}%`)), ...leaves.map((_, index) => service(`n${index}`, `serviceLevel: l${index}`)), ...nodes.map(({ series, groups }, index) => service(`n${size + index}`, [
      ...(series.length === 0 ? [] : [`dependsOn: [${series.map((one) => `n${one}`).join(', ')}]`]), ...(groups.length === 0 ? [] : [`dependsOnSome: { ${groups.map((group, at) => `g${at}: { of: [${group.of.map((one) => `n${one}`).join(', ')}], needed: ${group.needed} }`).join(', ')} }`]),
    ].join(', '))));
    const works = Array.from({ length: 2 ** size }, (_, state) => {
      const up: boolean[] = leaves.map((_share, index) => ((state >> index) & 1) === 1);
      for (const { series, groups } of nodes) up.push(series.every((one) => up[one]) && groups.every((group) => group.of.filter((one) => up[one]).length >= group.needed));
      return { up, chance: leaves.reduce((product, share, index) => product * (((state >> index) & 1) === 1 ? share / 100 : 1 - share / 100), 1) };
    });
    const asked = attainable(all);
    for (const index of nodes.keys()) expect(asked(of(all, `n${size + index}`)).below).toBeCloseTo(works.filter(({ up }) => up[size + index]).reduce((sum, { chance }) => sum + chance, 0), 10);
  }), { numRuns: 60, seed: 7 });
});
