// How likely it is that everything needed works: against every state of the parts, and where that is told only roughly.
import { expect, test } from 'vitest';
import { fromBelow } from '../../../src/measure/availability/below.ts';
import { burning, unseen } from '../../../src/measure/availability/budget.ts';
import { chance, grouped, type Part, type Parts } from '../../../src/measure/availability/chance.ts';
import type { Declared } from '../../../src/model/estate.ts';

type Shares = Readonly<Record<string, number>>;
const all = (shares: Shares): Parts => new Map(Object.entries(shares).map(([name, share]) => [name, { share }]));
const oneOf = (...members: readonly Shares[]): Part => grouped({ needed: 1, members: members.map(all) });
const named = (...groups: readonly Part[]): Parts => new Map(groups.map((group, index) => [`group ${index}`, group]));

/** By all states: which parts work, and whether each group has one member of which all do. */
function bruteForce(groups: readonly (readonly Shares[])[]): number {
  const parts = Object.entries(Object.assign({}, ...groups.flat()) as Shares);
  let sum = 0;
  for (let state = 0; state < 2 ** parts.length; state++) {
    const works = new Set(parts.flatMap(([name], index) => ((state >> index) % 2 === 1 ? [name] : [])));
    const likely = parts.reduce((product, [name, share]) => product * (works.has(name) ? share : 1 - share), 1);
    if (groups.every((members) => members.some((member) => Object.keys(member).every((name) => works.has(name))))) sum += likely;
  }
  return sum;
}

test('groups that hang together by others are one question, in whatever order they come', () => {
  const [p, q, r, x, y] = [{ p: 0.5 }, { q: 0.6 }, { r: 0.7 }, { x: 0.8 }, { y: 0.9 }];
  for (const groups of [[[p, x], [p, q], [x, r]], [[p, q], [x, r], [p, x]], [[p, x], [q, r], [p, r], [q, y]], [[p, q], [r, x]], [[{ ...p, ...q }, r], [{ ...q, ...x }, y], [r, y]]]) {
    expect(chance(named(...groups.map((members) => oneOf(...members))))).toBeCloseTo(bruteForce(groups), 12);
  }
});

test('what is needed anyhow is certain wherever it is met within a group', () => {
  expect(chance(new Map([...all({ p: 0.5 }), ...named(oneOf({ p: 0.5 }, { q: 0.5 }))]))).toBe(0.5);
  expect(chance(new Map([...all({ p: 0.5 }), ...named(oneOf({ p: 0.5, r: 0.5 }, { q: 0.5 }))]))).toBeCloseTo(0.5 * 0.75, 12);
  expect([chance(new Map()), chance(all({ p: 0.5, q: 0.5 }))]).toEqual([1, 0.25]);
});

test('parts that never fail, and such as never work', () => {
  for (const share of [0, 1]) {
    const groups = [[{ p: share }, { q: 0.5 }], [{ p: share }, { r: 0.5 }]];
    expect(chance(named(...groups.map((members) => oneOf(...members))))).toBe(bruteForce(groups));
  }
});

test('eight parts that are shared are told exactly; of nine the least of the groups', () => {
  const shared = (count: number): Shares => Object.fromEntries(Array.from({ length: count }, (_none, index) => [`p${index}`, 0.9]));
  const two = (count: number): Parts => named(oneOf(shared(count), { q: 0.5 }), oneOf(shared(count), { r: 0.4 }));
  expect(chance(two(8))).toBeCloseTo(0.9 ** 8 + (1 - 0.9 ** 8) * 0.5 * 0.4, 12);
  expect(chance(two(9))).toBeCloseTo(0.9 ** 9 + (1 - 0.9 ** 9) * 0.4, 12);
});

test('of groups within each other sixteen are told exactly, and of more only what they come to', () => {
  let part: Part = { share: 0.5 };
  for (let deep = 1; deep <= 16; deep++) {
    part = grouped({ needed: 1, members: [new Map([['inner', part]]), all({ [`other ${deep}`]: 0.5 })] });
    expect([part.group?.deep, part.share]).toEqual([deep, 1 - 0.5 ** (deep + 1)]);
  }
  const members = [new Map([['inner', part]]), all({ more: 0.5 })];
  expect(grouped({ needed: 1, members })).toEqual({ share: 1 - 0.5 ** 18 });
  expect(grouped({ needed: 1, members: [...members, all({ shallow: 0.5 })] })).toEqual({ share: 1 - 0.5 ** 19 });
});

test('each service is settled once, after all below it, and in a circle without what closes it', () => {
  const below: Readonly<Record<string, readonly string[]>> = { top: ['left', 'right'], left: ['base'], right: ['base', 'left'], base: [], a: ['b'], b: ['c', 'base'], c: ['a'], self: ['self'] };
  const service = (name: string): Declared<'Service'> => ({ name }) as unknown as Declared<'Service'>;
  const settled: string[] = [];
  const asked = fromBelow<string>(({ name }) => (below[name] ?? []).map(service), ({ name }, known) => {
    settled.push(name);
    return `${name}(${(below[name] ?? []).map((one) => known.get(one) ?? '?').join(' ')})`;
  });
  expect(['base', 'top', 'left', 'top'].map((name) => asked(service(name)))).toEqual(['base()', 'top(left(base()) right(base() left(base())))', 'left(base())', 'top(left(base()) right(base() left(base())))']);
  expect(settled.toSorted()).toEqual(['base', 'left', 'right', 'top']);
  expect(['a', 'b', 'c', 'self'].map((name) => asked(service(name)))).toEqual(['a(b(c(?) base()))', 'b(c(?) base())', 'c(?)', 'self(?)']);
  expect(settled.toSorted()).toEqual(['a', 'b', 'base', 'c', 'left', 'right', 'self', 'top']);
});

test('an outage can pass between two looks, and is confirmed after as many as must fail', () => {
  expect(unseen(300_000, 3)).toEqual({ unseen: 300_000, confirmed: 900_000 });
});

test('a pair of windows of which one is not known does not burn', () => {
  const at = Date.parse('2026-03-10T12:00:00Z');
  const [hour, minute] = [3_600_000, 60_000];
  const time = [[at - 100 * hour, at]] as const;
  const down = (bad: readonly (readonly [number, number])[], unknown: readonly (readonly [number, number])[] = []): readonly string[] => burning({ bad, unknown }, time, at, 0.999).map(({ long, short }) => `${long / minute}/${short / minute}`);
  // One minute of an hour is sixteen times what a budget of a thousandth permits.
  expect(down([[at - minute, at]])).toEqual(['60/5']);
  expect(down([[at - 100 * hour, at]])).toEqual(['60/5', '360/30', '1440/120', '4320/360']);
  expect(down([[at - 100 * hour, at - 5 * minute]], [[at - 5 * minute, at]])).toEqual(['360/30', '1440/120', '4320/360']);
  expect(down([], [[at - 100 * hour, at]])).toEqual([]);
});
