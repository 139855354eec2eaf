import { expect, test } from 'vitest';
import { availability, outlasted, reached, reductionFor, type Availability } from '../../src/measure/availability/availability.ts';
import { budgetOf, burning, burnRate, burnWindows, firesAfter, spentAt } from '../../src/measure/availability/budget.ts';
import type { Interval } from '../../src/measure/availability/intervals.ts';
import { periodNamed } from '../../src/measure/periods/periods.ts';
import { percentCut } from '../../src/measure/promises/promise.ts';
import { agreed, anyDown, look, seen } from '../../src/measure/availability/stretches.ts';
import type { Answer, Stretch } from '../../src/model/memory.ts';

const at = (text: string): number => Date.parse(text);
const minutes = (milliseconds: number): number => milliseconds / 60_000;
const speaks = 15 * 60_000;

/** Looks every five minutes from one instant to before another, each with what `say` says of it; where it says nothing nobody looked. */
function looked(from: string, until: string, say: (local: string) => Answer | undefined): readonly Stretch[] {
  let stretches: readonly Stretch[] = [];
  for (let instant = at(from); instant < at(until); instant += 5 * 60_000) {
    const answer = say(new Date(instant + 3_600_000).toISOString().slice(5, 16));
    if (answer !== undefined) stretches = look(stretches, { at: new Date(instant).toISOString(), answer, speaks });
  }
  return stretches;
}

const november: Interval = periodNamed('2026-11', 'Europe/Oslo')?.interval ?? [0, 0];
const maintenance: Interval = [at('2026-11-08T02:00+01:00'), at('2026-11-08T06:00+01:00')];
const isDown = (local: string): boolean => local >= '11-17T20:15' && local <= '11-17T22:45';
const nobodyLooked = (local: string): boolean => local > '11-14T02:55' && local < '11-14T04:10';

function measured(say: (local: string) => Answer | undefined): Availability {
  const stretches = looked('2026-10-31T22:00Z', '2026-12-01T00:00Z', say);
  return availability(seen(stretches, november, at('2026-12-03T05:00Z')), { period: november, open: [november], excluded: [maintenance] });
}

test('a P1 in the evening: November of the service, each figure as it is computed by hand', () => {
  const erp = measured((local) => (nobodyLooked(local) ? undefined : isDown(local) ? 'bad' : 'good'));
  expect({ base: minutes(erp.base), excluded: minutes(erp.excluded), down: minutes(erp.down), least: minutes(erp.least), most: minutes(erp.most), unknown: minutes(erp.unknown) })
    .toEqual({ base: 42_960, excluded: 240, down: 155, least: 150, most: 160, unknown: 60 });
  expect([erp.knownOnly, erp.optimistic, erp.pessimistic, erp.coverage].map((share) => percentCut(share ?? Number.NaN))).toEqual(['99.63 %', '99.65 %', '99.48 %', '99.86 %']);
  expect([0.999, 0.995].map((target) => reached(erp, target))).toEqual(['broken', 'inconclusive']);
  expect(erp.outages.map(({ interval }) => interval.map((instant) => new Date(instant).toISOString()))).toEqual([['2026-11-17T19:15:00.000Z', '2026-11-17T21:50:00.000Z']]);
  // What is known to have worked, by one outage: 42,960 less 60 unknown and 155 down.
  expect([minutes(erp.longestOutage), minutes(erp.upBetweenOutages ?? 0)]).toEqual([155, 42_745]);
  const [gold, silver] = [budgetOf(erp, 0.999), budgetOf(erp, 0.995)];
  expect([minutes(gold.whole), minutes(silver.whole)].map((whole) => whole.toFixed(2))).toEqual(['42.96', '214.80']);
  expect(Math.floor((gold.used ?? 0) * 100)).toBe(360);
  const steps = [{ below: '99.9%', reduction: '10%' }, { below: '99%', reduction: '25%' }];
  expect(reductionFor(erp, steps)?.reduction).toBe('10%');
  expect(reductionFor(erp, [{ below: '99.5%', reduction: '5%' }])).toBeUndefined();
});

test('nothing but the gap: all that was measured was up, and even the lower bound reaches the target', () => {
  const files = measured((local) => (nobodyLooked(local) ? undefined : 'good'));
  expect([files.knownOnly, files.pessimistic].map((share) => percentCut(share ?? Number.NaN))).toEqual(['100.00 %', '99.86 %']);
  expect(reached(files, 0.995)).toBe('kept');
});

test('while the prober was cut off nothing is known: one outage all the same', () => {
  const erp = measured((local) => (nobodyLooked(local) ? undefined : local === '11-17T21:00' || local === '11-17T21:05' ? 'unknown' : isDown(local) ? 'bad' : 'good'));
  expect([minutes(erp.down), minutes(erp.unknown)]).toEqual([145, 70]);
  expect([erp.knownOnly, erp.pessimistic].map((share) => percentCut(share ?? Number.NaN))).toEqual(['99.66 %', '99.48 %']);
  expect(erp.outages).toHaveLength(1);
});

test('maintenance trims an outage and does not delete it: what outlives the window counts from its end', () => {
  const over = measured((local) => (local >= '11-08T05:00' && local < '11-08T07:00' ? 'bad' : 'good'));
  expect([minutes(over.down), over.outages.length, minutes(over.longestOutage)]).toEqual([60, 1, 60]);
  const within = measured((local) => (local >= '11-08T03:00' && local < '11-08T04:00' ? 'bad' : 'good'));
  expect([within.down, within.outages, within.upBetweenOutages]).toEqual([0, [], undefined]);
});

test('never looked at is unknown, never up', () => {
  const nothing = availability(seen([], november, at('2026-12-03T05:00Z')), { period: november, open: [november], excluded: [] });
  expect([nothing.coverage, nothing.knownOnly, nothing.pessimistic, reached(nothing, 0.5)]).toEqual([0, undefined, 0, 'unknown']);
});

test('in service hours only what happens in them counts', () => {
  const open: Interval[] = Array.from({ length: 30 }, (_, day) => [november[0] + day * 86_400_000 + 8 * 3_600_000, november[0] + day * 86_400_000 + 16 * 3_600_000]);
  const stretches = looked('2026-10-31T22:00Z', '2026-12-01T00:00Z', (local) => (local >= '11-10T15:30' && local < '11-10T18:00' ? 'bad' : 'good'));
  const hours = availability(seen(stretches, november, at('2026-12-03T05:00Z')), { period: november, open, excluded: [maintenance] });
  expect([minutes(hours.base), minutes(hours.down), minutes(hours.excluded)]).toEqual([30 * 480, 30, 0]);
});

test('the field’s own figures: 43.2 minutes of 30 days at 99.9 %, and 14.4 over one hour fires after 52 seconds', () => {
  expect(minutes(budgetOf({ base: 30 * 86_400_000, down: 0 }, 0.999).whole)).toBeCloseTo(43.2, 9);
  expect(firesAfter(burnWindows[0] as (typeof burnWindows)[number], 0.999)).toBeCloseTo(51_840, 6);
  const end = at('2026-11-17T20:00Z');
  const down = (seconds: number) => ({ bad: [[end - seconds * 1000, end] as const], unknown: [] });
  expect(burning(down(51), [[0, end]], end, 0.999).filter(({ factor }) => factor === 14.4)).toEqual([]);
  expect(burning(down(51.84), [[0, end]], end, 0.999).map(({ factor }) => factor)).toContain(14.4);
  expect(burnRate(down(3600), [[0, end]], [end - 3_600_000, end], 0.999)).toBeCloseTo(1000, 6);
});

test('a budget that is spent evenly ends when the arithmetic says', () => {
  const day = 86_400_000;
  const period: Interval = [0, 30 * day];
  // A tenth of every day is down: of a budget of a fifth of thirty days, six days, five are left after ten days.
  const bad = Array.from({ length: 10 }, (_, one): Interval => [one * day, one * day + day / 10]);
  const budget = budgetOf({ base: 30 * day, down: day }, 0.9);
  expect(spentAt(budget, { bad, unknown: [] }, [period], period, 10 * day)).toBeCloseTo(10 * day + (2 * day) / 0.1, 0);
  expect(spentAt(budgetOf({ base: 30 * day, down: 4 * day }, 0.9), { bad, unknown: [] }, [period], period, 10 * day)).toBe(10 * day);
  expect(spentAt(budget, { bad: [], unknown: [] }, [period], period, 10 * day)).toBeUndefined();
});

test('side by side: one probe that is down is enough, and vantages vote', () => {
  const [a, b] = [{ bad: [[10, 20] as const], unknown: [[30, 40] as const] }, { bad: [[15, 25] as const, [35, 38] as const], unknown: [] }];
  expect(anyDown([a, b])).toEqual({ bad: [[10, 25], [35, 38]], unknown: [[30, 35], [38, 40]] });
  expect(agreed([a, b], [0, 50])).toEqual({ bad: [[15, 20], [35, 38]], unknown: [] });
  expect(agreed([a, b, { bad: [], unknown: [[0, 50]] }], [0, 50], 2)).toEqual({ bad: [[15, 20]], unknown: [[35, 38]] });
});

test('the lowest step that surely applies, in whatever order they are written; none where nothing was measured', () => {
  const down = measured((local) => (local >= '11-17T00:00' && local < '11-17T10:00' ? 'bad' : 'good'));
  const steps = [{ below: '99%', reduction: '25%' }, { below: '99.9%', reduction: '10%' }, { below: '98%', reduction: '50%' }];
  expect([reductionFor(down, steps)?.reduction, reductionFor(down, steps.toReversed())?.reduction, reductionFor(down, [])]).toEqual(['25%', '25%', undefined]);
  const nothing = availability(seen([], november, at('2026-12-03T05:00Z')), { period: november, open: [november], excluded: [] });
  const never = availability(seen([], november, at('2026-12-03T05:00Z')), { period: november, open: [], excluded: [] });
  expect([reductionFor({ ...nothing, optimistic: 0 }, steps), reductionFor(never, steps), reached(never, 0.5), never.coverage]).toEqual([undefined, undefined, 'unknown', undefined]);
});

test('an outage surely lasted from its first failing look to its last, and longer than was agreed only beyond that', () => {
  const erp = measured((local) => (isDown(local) ? 'bad' : 'good'));
  expect(erp.outages.map(({ counted, least }) => [minutes(counted), minutes(least)])).toEqual([[155, 150]]);
  expect([149, 150, 152].map((agreedMinutes) => outlasted(erp, agreedMinutes * 60_000))).toEqual([true, false, false]);
});
