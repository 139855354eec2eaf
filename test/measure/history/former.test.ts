// What is remembered of targets that are declared no more: whole days of March, worked by hand.
import { expect, test } from 'vitest';
import { formerAfter } from '../../../src/measure/history/former.ts';
import type { Memory, Stretch, TargetMemory } from '../../../src/model/memory.ts';

const day = (count: number): string => new Date(Date.UTC(2026, 2, count)).toISOString().replace('.000Z', 'Z');
const stretch = (from: number, last: number): Stretch => ({ from: day(from), last: day(last), answer: 'good', speaks: 86_400_000 });
const target = (name: string, stretches?: readonly Stretch[]): TargetMemory => ({ last: { probe: 'tcp', target: name, spec: `s-${name}`, at: day(3), took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], ...(stretches === undefined ? {} : { stretches }) });
const after = (past: Pick<Memory, 'targets' | 'earlier' | 'former'>, declared: readonly string[] | undefined, at = 10, targets: Memory['targets'] = {}): Memory['former'] => formerAfter(past, { at: day(at), declared: declared && new Set(declared), targets });

test('a target that is declared no more is kept with its last looks, in order of names; one that nobody looked at is not', () => {
  const targets = { 'b@oslo': target('b', [stretch(1, 3)]), 'a@oslo': target('a', [stretch(2, 3)]), 'kept@oslo': target('kept', [stretch(1, 3)]), 'bare@oslo': target('bare', []), 'none@oslo': target('none') };
  const found = after({ targets }, ['kept']);
  expect(found).toEqual({ 'a@oslo': { spec: 's-a', until: day(10), stretches: [stretch(2, 3)] }, 'b@oslo': { spec: 's-b', until: day(10), stretches: [stretch(1, 3)] } });
  expect(Object.keys(found ?? {})).toEqual(['a@oslo', 'b@oslo']);
  // A run that cannot say what is declared takes nothing away.
  expect([after({ targets }, undefined), after({ targets: {} }, [])]).toEqual([undefined, undefined]);
});

test('what is looked at again has its past back, and what ended 400 days ago is forgotten', () => {
  const former = { 'a@oslo': { spec: 's', until: day(2), stretches: [stretch(1, 2)] } };
  expect(after({ targets: {}, former }, [])).toEqual(former);
  expect(after({ targets: {}, former }, [], 10, { 'a@oslo': target('a') })).toBeUndefined();
  expect([after({ targets: {}, former }, [], 402), after({ targets: {}, former }, [], 403)]).toEqual([former, undefined]);
});

test('what the ledger alone remembers is kept until its last look has spoken, or as long as was known, but not beyond the run', () => {
  const earlier = { 'service/x@y@oslo\tspec': [stretch(4, 6)] };
  const name = 'service/x@y@oslo';
  expect(after({ targets: {}, earlier }, [])).toEqual({ [name]: { spec: 'spec', until: day(7), stretches: [stretch(4, 6)] } });
  expect(after({ targets: {}, earlier }, [], 6)?.[name]?.until).toBe(day(6));
  expect(after({ targets: {}, earlier, former: { [name]: { spec: 'old', until: day(9), stretches: [stretch(5, 6), stretch(1, 3)] } } }, [])).toEqual({ [name]: { spec: 'spec', until: day(9), stretches: [stretch(1, 3), stretch(4, 6), stretch(5, 6)] } });
  expect([after({ targets: {}, earlier }, ['service/x@y']), after({ targets: {}, earlier }, undefined), after({ targets: {}, earlier: { 'z@oslo\tspec': [] } }, [])]).toEqual([undefined, undefined, undefined]);
});
