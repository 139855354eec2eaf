import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/validate.ts';
import { rounds } from '../rounds.ts';
import { estates, lies } from './stated.ts';

test('every rule reads what it states and nothing else, and says of each alone what it says of all', () => {
  const found = estates().filter((_one, at) => at % rounds(3, 1) === 0).flatMap(({ folder, estate }) => Object.entries<Rule>(rules).flatMap(([id, rule]) => lies(id, rule, estate).map((lie) => `${folder}: ${lie}`)));
  expect(found).toEqual([]);
});

test('every rule states what it reads: an edit need not ask it for nothing', () => {
  expect(Object.entries<Rule>(rules).filter(([, { reads }]) => reads === undefined).map(([id]) => id)).toEqual([]);
});

test.for([
  ['reads more', 'same-probe', { reads: { Service: ['spec.owner'] } }],
  ['reads more', 'timeout-longer-than-interval', { reads: { Service: ['spec.probes.*.every'] } }],
  ['reads another kind', 'deadline-outside-rota', { reads: { Service: ['spec'], ServiceLevel: ['spec'], Calendar: ['spec'] } }],
  ['reads titles', 'looks-alike', { reads: { AccessPolicy: ['spec'] } }],
  ['reads only keys', 'customer-without-agreement', { reads: { Service: ['spec'], Agreement: ['spec'], Customer: ['spec.agreement.#', 'spec.people'] } }],
  ['stands on others', 'stands-on-what-ends', { each: 'Service' }],
  ['stands on others', 'waiver-twice', { each: 'Waiver' }],
  ['stands on others of other kinds', 'account-of-two-people', { each: '*' }],
] as const)('a rule that lies is found out: %s, %s', ([, id, lie]) => {
  const all = estates();
  expect(all.some(({ estate }) => lies(id, { ...rules[id], ...lie } as Rule, estate).length > 0)).toBe(true);
});
