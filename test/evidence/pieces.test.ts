import { expect, test } from 'vitest';
import { digestsOf, joinMemory, splitMemory } from '../../src/evidence/pieces.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import { at, memoryOf } from '../measure/november.ts';

const promised: NonNullable<Memory['promised']> = {
  declared: { 'service-level/gold@': { title: 'Gold', spec: { type: 'SLA' } } },
  former: [{ ref: 'service-level/gold', effectiveFrom: null, until: '2026-11-02T00:00:00Z', commit: null, says: { spec: { type: 'OLA' } } }],
};
const whole: Memory = { ...memoryOf(at('12-03T06:00')), promised, at: '2026-12-03T05:00:00.000Z', earlier: { 'service/old#probes/p@oslo\ts': [{ from: '2026-11-01T00:00:00Z', last: '2026-11-02T00:00:00Z', answer: 'good', speaks: 900_000 }] } };

test('a memory taken apart is the same when it is put together, to the order of its keys', () => {
  for (const memory of [whole, { ...whole, promised: { declared: {}, former: [] } }, emptyMemory, { ...emptyMemory, faults: [], excused: [] }]) {
    const { rest, pieces } = splitMemory(memory);
    const again = joinMemory(JSON.parse(JSON.stringify(rest)), pieces);
    expect(again).toEqual(JSON.parse(JSON.stringify(memory)));
    expect([...splitMemory(again).pieces]).toEqual([...pieces]);
  }
});

test('one more look writes its target anew, and nothing that is over', () => {
  const before = digestsOf(splitMemory(whole));
  const targets = Object.fromEntries(Object.entries(whole.targets).map(([key, past]) => [key, { ...past, stretches: (past.stretches ?? []).map((one, index, all) => (index === all.length - 1 ? { ...one, last: '2026-12-03T09:00:00Z' } : one)) }]));
  const after = digestsOf(splitMemory({ ...whole, targets }));
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['targets-00000']);
  expect(Object.keys(after)).toContain('looks-2026-11');
});

test('no piece holds more than a thousand targets, and they come back in their order', () => {
  const one = Object.entries(whole.targets).slice(0, 1);
  const many = Object.fromEntries(Array.from({ length: 2500 }, (_, index) => one.map(([key, past]) => [`${key}${String(index).padStart(5, '0')}`, past] as const)).flat());
  const { rest, pieces } = splitMemory({ ...whole, targets: many });
  expect([...pieces.keys()].filter((name) => name.startsWith('targets-'))).toEqual(['targets-00000', 'targets-00001', 'targets-00002']);
  expect(Object.keys(joinMemory(rest, pieces).targets)).toEqual(Object.keys(many));
});
