// When a look need not be judged again: it says what one said that passed.
import { expect, test } from 'vitest';
import type { Observation } from '../../src/model/observation.ts';
import { goesOn, passedBy, type Passed } from '../../src/session/diff/alike.ts';

const look = (facts: unknown): Observation => ({ probe: 'http', target: 'service/erp#probes/p', spec: 's', at: '2026-11-01T00:00:00Z', took: 1, from: 'oslo', seen: true, facts });
const facts = (more: object = {}, total = 40): object => ({ reached: true, status: 200, headers: { server: 'x' }, redirects: [], timings: { connect: 3, total }, ...more });
const passed = (of: unknown, until = 1000): Passed => {
  const [one] = passedBy(look(of), until);
  if (one === undefined) throw new Error('nothing passed');
  return one;
};

test('the same facts go on, as long as nothing took longer and until it was judged for', () => {
  expect([goesOn(passed(facts()), facts(), 1000), goesOn(passed(facts()), facts(), 1001)]).toEqual([true, false]);
  expect([39, 40, 40.1].map((total) => goesOn(passed(facts()), facts({}, total), 0))).toEqual([true, true, false]);
  expect([goesOn(passed(facts()), facts({ timings: { connect: 4, total: 40 } }), 0), goesOn(passed(facts()), facts({ timings: { total: 40 } }), 0), goesOn(passed(facts()), facts({ timings: { connect: 3, total: 40, tls: 1 } }), 0)]).toEqual([false, false, false]);
});

test('any other fact does not, however deep it lies, and neither does one more or one less', () => {
  const one = facts({ tls: { names: ['a'], trusted: true } });
  const others = [{ status: 204 }, { headers: { server: 'y' } }, { headers: {} }, { redirects: ['x'] }, { redirects: {} }, { tls: { names: ['b'], trusted: true } }, { tls: { names: ['a'], trusted: true, more: 1 } }, { tls: null }, { more: undefined }];
  expect(others.map((other) => goesOn(passed(one), { ...one, ...other }, 0))).toEqual(others.map(() => false));
  const { tls: _tls, ...less } = one as { readonly tls: object };
  expect([goesOn(passed(one), less, 0), goesOn(passed(one), undefined, 0), goesOn(passed(one), 'x', 0), goesOn(passed(one), structuredClone(one), 0)]).toEqual([false, false, false, true]);
});

test('facts without timings, and looks that saw nothing', () => {
  expect([goesOn(passed({ listed: 3 }), { listed: 3 }, 0), goesOn(passed({ listed: 3 }), { listed: 4 }, 0), goesOn(passed(facts()), { reached: true, status: 200, headers: { server: 'x' }, redirects: [] }, 0)]).toEqual([true, false, false]);
  const { facts: _facts, ...common } = look({}) as Extract<Observation, { readonly seen: true }>;
  expect([passedBy({ ...common, seen: false, reason: 'self-check-failed', detail: '' }, 0), passedBy(look('x'), 0)]).toEqual([[], []]);
});
