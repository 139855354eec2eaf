// A premise that failed for a case: what it makes of the shares in time, each share worked out by hand.
import { expect, test } from 'vitest';
import { openTime } from '../../../src/measure/calendars/open-time.ts';
import { monthOf, type Month } from '../../../src/measure/periods/month.ts';
import { periodNamed, type Period } from '../../../src/measure/periods/periods.ts';
import { premiseAdjustments, premisesIn, premisesOf } from '../../../src/measure/periods/premises.ts';
import type { Case, CaseEvent } from '../../../src/model/case.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import { at, november } from '../november.ts';

const { estate } = november;
const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const named = (local: string, clause = 'premise.1'): CaseEvent => ({ at: iso(local), by: 'staff', type: 'premise', clause });
const restored = (local: string): CaseEvent => ({ at: iso(local), by: 'staff', type: 'restore' });
const one = (id: string, opened: string, priority: 'P1' | 'P2', ...events: readonly CaseEvent[]): Case => ({ id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, opened: iso(opened), priority, events });
const month = (cases: readonly Case[], now = '12-10T12:00', name = '2026-11'): Month =>
  monthOf({ estate, memory: { ...emptyMemory, cases: Object.fromEntries(cases.map((each) => [each.id, each])) }, now: at(now), open: openTime(estate) }, 'Europe/Oslo', periodNamed(name, 'Europe/Oslo') as Period, 'fjordfisk');
const adjusted = (of: Month, now = '12-10T12:00'): readonly unknown[] => premiseAdjustments(of, of.faults, estate, at(now)).map(({ kind, about, from, reason, by, effect, share }) => [kind, about, from, reason, by, effect, share?.with, share?.without]);

// P1 is restored within 4 hours around the clock: the first is in time, the second an hour late.
const [early, late] = [one('a', '11-10T10:00', 'P1', restored('11-10T13:00')), one('b', '11-11T10:00', 'P1', named('11-11T10:30'), restored('11-11T15:00'))];

test('only clauses that are the customer’s duty are premises, and only what had been said by then', () => {
  expect([...premisesIn(estate).keys()]).toEqual(['premise.1']);
  expect(premisesOf(estate, { events: [named('11-11T10:30'), named('11-11T10:31', 'scope.1'), named('11-11T10:32', 'premise.7')] }, at('11-12T00:00')).map(({ clause }) => clause)).toEqual(['premise.1']);
  expect([premisesOf(estate, late, at('11-11T10:29')).length, premisesOf(estate, late, at('11-11T10:30')).length]).toEqual([0, 1]);
});

test('with the case one of two is in time, without it one of one; nothing is taken out of the figures themselves', () => {
  const found = month([early, late]);
  expect(found.restored[0]).toMatchObject({ met: 1, breached: 1 });
  expect(found.premised?.restored[0]).toMatchObject({ met: 1, breached: 0 });
  expect(adjusted(found)).toEqual([['premise', 'b', iso('11-11T10:30'), 'premise.1', 'staff', 0, 0.5, 1]]);
});

test('of cases for which nobody named one there is no other figure', () => {
  const found = month([early, one('b', '11-11T10:00', 'P1', named('11-11T10:30', 'scope.1'), restored('11-11T15:00'))]);
  expect(found.premised).toBeUndefined();
  expect(adjusted(found)).toEqual([]);
});

test('shares are of the same priority; where no other case has it there is none without', () => {
  const found = month([early, one('b', '11-11T10:00', 'P2', named('11-11T10:30'), restored('11-13T15:00'))]);
  expect(found.premised?.restored.map(({ met, breached }) => [met, breached])).toEqual([[1, 0], [0, 0], [0, 0], [0, 0]]);
  expect(adjusted(found)).toEqual([['premise', 'b', iso('11-11T10:30'), 'premise.1', 'staff', 0, undefined, undefined]]);
});

test('it counts in the month in which the case was decided, and one that is not decided is in none', () => {
  const over = one('b', '11-30T22:00', 'P1', named('11-30T22:30'), restored('12-01T01:00'));
  // Nobody answered in a quarter of an hour: of the answer that was decided in November.
  expect(adjusted(month([over]))).toEqual([['premise', 'b', iso('11-30T22:30'), 'premise.1', 'staff', 0, undefined, undefined]]);
  expect(adjusted(month([over], '12-10T12:00', '2026-12'))).toEqual([['premise', 'b', iso('11-30T22:30'), 'premise.1', 'staff', 0, undefined, undefined]]);
  const answered: CaseEvent = { at: iso('11-30T22:05'), by: 'staff', type: 'respond' };
  const open = one('b', '11-30T22:00', 'P1', answered, named('11-30T22:30'));
  expect(month([open], '11-30T22:04').premised).toBeUndefined();
});

test('of a deadline that asks for an answer alone the share of answers is told', () => {
  const answered = (local: string): CaseEvent => ({ at: iso(local), by: 'staff', type: 'respond' });
  const found = month([one('a', '11-30T10:00', 'P1', answered('11-30T10:05'), restored('11-30T11:00')), one('b', '11-30T22:00', 'P1', named('11-30T22:01'), answered('11-30T22:50'))], '11-30T23:00');
  expect(found.responded[0]).toMatchObject({ met: 1, breached: 1 });
  expect(adjusted(found, '11-30T23:00')).toEqual([['premise', 'b', iso('11-30T22:01'), 'premise.1', 'staff', 0, 0.5, 1]]);
});

test('what is decided at midnight belongs to the month that begins then', () => {
  const answered = (local: string): CaseEvent => ({ at: iso(local), by: 'staff', type: 'respond' });
  const cases = [one('a', '11-10T10:00', 'P1', answered('11-10T10:05'), restored('11-10T13:00')), one('b', '11-30T22:00', 'P1', named('11-30T22:01'), answered('11-30T22:50'), restored('12-01T00:00'))];
  // In November its answer came late, one of two; in December it was restored in time, and there is no other.
  expect(adjusted(month(cases))).toEqual([['premise', 'b', iso('11-30T22:01'), 'premise.1', 'staff', 0, 0.5, 1]]);
  const december = month(cases, '12-10T12:00', '2026-12');
  expect(december.restored[0]).toMatchObject({ met: 1, breached: 0 });
  expect(adjusted(december)).toEqual([['premise', 'b', iso('11-30T22:01'), 'premise.1', 'staff', 0, undefined, undefined]]);
});

test('a premise that is named after the month is told of in none of its figures', () => {
  const cases = [early, one('b', '11-11T10:00', 'P1', restored('11-11T15:00'), named('12-02T10:00'))];
  expect(adjusted(month(cases))).toEqual([]);
});
