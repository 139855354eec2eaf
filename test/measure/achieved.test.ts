import { expect, test } from 'vitest';
import { achievedBy, seenOf, type Achieved } from '../../src/measure/periods/achieved.ts';
import type { Interval } from '../../src/measure/availability/intervals.ts';
import { periodAt, periodUntil } from '../../src/measure/periods/periods.ts';
import { percentCut } from '../../src/measure/promises/promise.ts';
import { look } from '../../src/measure/availability/stretches.ts';
import { inForce } from '../../src/model/estate.ts';
import { emptyMemory, type Answer, type Memory, type Stretch, type TargetMemory } from '../../src/model/memory.ts';
import { onceEach } from '../../src/model/once.ts';
import { estateOf } from '../verdicts/played.ts';

const level = (name: string, target: string, more = ''): string => `---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: ${name} }
spec:
  type: SLA
  priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }
  availability: { target: ${target}, period: calendar-month, excludes: [planned-maintenance], longestSingleOutage: 2h }
  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } }
${more}`;
const service = (name: string, customer: string, serviceLevel: string): string => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { probes: { p: { http: { url: "https://${name}.move.example/" } } }, customers: { ${customer}: { criticality: critical, serviceLevel: ${serviceLevel} } } }
`;
const operator = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk }
spec: {}
`;
const { estate, errors } = estateOf(`${operator}${level('gold', '99.9%', '  reductions: [{ below: 99.9%, reduction: 10%, of: monthly-fee }, { below: 99%, reduction: 25%, of: monthly-fee }]\n')}${level('silver', '99.5%', '  reductions: [{ below: 99.5%, reduction: 5%, of: monthly-fee }]\n')}${service('erp', 'fjordfisk', 'gold')}${service('webshop', 'fjordfisk', 'silver')}${service('file-service', 'fjordfisk', 'silver')}`);

const speaks = 900_000;
const at = (text: string): number => Date.parse(text);

/** Looks every five minutes until an instant, none in the gap of 14 November, failing while `isDown` says so of the clock in Oslo. */
function looked(until: string, isDown: (local: string) => boolean): TargetMemory {
  let stretches: readonly Stretch[] = [];
  for (let instant = at('2026-10-31T22:00Z'); instant < at(until); instant += 300_000) {
    const local = new Date(instant + 3_600_000).toISOString().slice(5, 16);
    const answer: Answer = isDown(local) ? 'bad' : 'good';
    if (!(local > '11-14T02:55' && local < '11-14T04:10')) stretches = look(stretches, { at: new Date(instant).toISOString(), answer, speaks });
  }
  return { last: { probe: 'http', target: '', spec: 's', at: until, took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], stretches };
}

const evening = (local: string): boolean => local >= '11-17T20:15' && local <= '11-17T22:45';

const memoryUntil = onceEach((until: string): Memory => {
  const down = looked(until, evening);
  const window = { by: 'maintenance/network@1', from: '2026-11-08T02:00:00+01:00', until: '2026-11-08T06:00:00+01:00', announced: '2026-10-30T12:00:00Z', counts: 'excluded' as const };
  const late = { by: 'maintenance/database@2', from: '2026-11-17T22:00:00+01:00', until: '2026-11-17T23:00:00+01:00', announced: '2026-11-17T21:30:00+01:00', counts: 'late' as const };
  const target = (name: string, past: TargetMemory) => [`service/${name}#probes/p@oslo`, { ...past, last: { ...past.last, target: `service/${name}#probes/p` } }] as const;
  return {
    ...emptyMemory,
    excused: ['erp', 'webshop', 'file-service'].flatMap((name) => [{ ...window, service: `service/${name}` as const }, ...(name === 'file-service' ? [] : [{ ...late, service: `service/${name}` as const }])]),
    targets: Object.fromEntries([target('erp', down), target('webshop', down), target('file-service', looked(until, () => false))]),
  };
});

function november(name: string, now: string): Achieved {
  const found = estate.Service.get(name);
  const [first] = found === undefined ? [] : achievedBy({ estate, memory: memoryUntil(now), now: at(now), open: (_, within: Interval) => [within] }, found, () => periodAt('calendar-month', at('2026-11-10T12:00Z'), 'Europe/Oslo'));
  if (first === undefined) throw new Error(`nothing was promised about ${name}`);
  return first;
}

const told = ({ measured, reached, reduction, budget, outlasted }: Achieved): unknown => ({
  knownOnly: percentCut(measured.knownOnly ?? Number.NaN), between: [measured.pessimistic, measured.optimistic].map((share) => percentCut(share ?? Number.NaN)), reached, outlasted,
  down: measured.down / 60_000, budget: (budget.whole / 60_000).toFixed(2), used: Math.floor((budget.used ?? 0) * 100), reduction: reduction?.reduction,
});

test('the evening of 17 November, as the report of November says it of each service', () => {
  expect(errors).toEqual([]);
  expect(told(november('erp', '2026-12-03T05:00:00Z'))).toEqual({ knownOnly: '99.63 %', between: ['99.48 %', '99.65 %'], reached: 'broken', outlasted: true, down: 155, budget: '42.96', used: 360, reduction: '10%' });
  expect(told(november('webshop', '2026-12-03T05:00:00Z'))).toEqual({ knownOnly: '99.63 %', between: ['99.48 %', '99.65 %'], reached: 'inconclusive', outlasted: true, down: 155, budget: '214.80', used: 72, reduction: undefined });
  expect(told(november('file-service', '2026-12-03T05:00:00Z'))).toEqual({ knownOnly: '100.00 %', between: ['99.86 %', '100.00 %'], reached: 'kept', outlasted: false, down: 0, budget: '214.80', used: 0, reduction: undefined });
});

test('a window that was announced late is listed, and takes nothing out', () => {
  expect(november('erp', '2026-12-03T05:00:00Z').windows.map(({ by, counts }) => [by, counts])).toEqual([['maintenance/network@1', 'excluded'], ['maintenance/database@2', 'late']]);
});

test('while the month runs: the budget is the whole month’s, what burns is said, and nothing is due yet', () => {
  const during = november('erp', '2026-11-17T21:00:00Z');
  expect(during.burning.map(({ factor }) => factor)).toEqual([14.4, 6, 3, 1]);
  expect(during.spentAt).toBe(at('2026-11-17T21:00:00Z'));
  expect([(during.budget.whole / 60_000).toFixed(2), during.reduction]).toEqual(['42.96', undefined]);
  const before = november('erp', '2026-11-10T12:00:00Z');
  expect([before.burning, before.spentAt, before.reached]).toEqual([[], undefined, 'kept']);
});

test('what burns at midnight burns on in the new month, by the hours behind it', () => {
  const service = estate.Service.get('erp');
  if (service === undefined) throw new Error('no service');
  const by = (now: string): readonly number[] => {
    const stretches: Stretch[] = [{ from: '2026-11-25T00:00:00Z', last: '2026-11-30T22:44:00Z', answer: 'good', speaks }, { from: '2026-11-30T22:45:00Z', last: '2026-11-30T22:59:00Z', answer: 'bad', speaks }, { from: '2026-11-30T23:00:00Z', last: now, answer: 'good', speaks }];
    const past = { ...looked('2026-11-30T22:59:00Z', () => false), stretches };
    const memory = { ...emptyMemory, targets: { 'service/erp#probes/p@oslo': { ...past, last: { ...past.last, target: 'service/erp#probes/p' } } } };
    return achievedBy({ estate, memory, now: at(now), open: (_, within: Interval) => [within] }, service, () => periodAt('calendar-month', at(now), 'Europe/Oslo'))[0]?.burning.map(({ factor }) => factor) ?? [];
  };
  // Midnight in Oslo is 23:00 in UTC.
  expect([by('2026-11-30T23:01:00Z'), by('2026-11-30T23:20:00Z'), by('2026-12-01T01:30:00Z')]).toEqual([[14.4, 6, 3, 1], [6, 3, 1], [1]]);
});

test('nothing was promised of a service before its first version: the rest of the period is what is measured', () => {
  const begun = estateOf(`${operator}${level('gold', '99.9%')}${service('erp', 'fjordfisk', 'gold').replace('spec: {', 'spec: { effectiveFrom: 2026-11-03,')}${service('erp', 'fjordfisk', 'gold').replace('spec: {', 'spec: { effectiveFrom: 2026-11-20, lifecycle: deprecated,')}`).estate;
  const now = at('2026-11-20T23:00:00Z');
  const of = (whole: typeof begun, period: ReturnType<typeof periodAt>): readonly number[] => {
    const then = inForce(whole, new Date(now).toISOString());
    const declared = then.Service.get('erp');
    if (declared === undefined) throw new Error('no service');
    return achievedBy({ estate: then, memory: memoryUntil('2026-11-20T23:00:00Z'), now, open: (_, within: Interval) => [within] }, declared, () => period).map(({ measured, budget }) => Math.round(measured.base / 3_600_000) + budget.whole / 3_600_000);
  };
  const [month, quarter] = [periodAt('calendar-month', now, 'Europe/Oslo'), periodAt('calendar-quarter', now, 'Europe/Oslo')];
  // Eighteen days have passed of 28 in November, and of 59 in the quarter, less four hours of maintenance.
  expect([of(begun, month), of(begun, quarter)].map(([one]) => one?.toFixed(3))).toEqual([(428 + 0.668).toFixed(3), (428 + 1.412).toFixed(3)]);
  expect(of(estate, month)[0]?.toFixed(3)).toBe((476 + 0.716).toFixed(3));
  expect(of(begun, { ...month, interval: [at('2026-10-01T00:00:00Z'), at('2026-11-01T00:00:00Z')] })).toEqual([]);
});

test('a window that rolls: what has left it counts no more, what burns is said, and a reduction is due at the end of a month only', () => {
  const service = estate.Service.get('erp');
  if (service === undefined) throw new Error('no service');
  const by = (until: string, now = until): Achieved => {
    const [first] = achievedBy({ estate, memory: memoryUntil(now), now: at(now), open: (_, within: Interval) => [within] }, service, () => periodUntil('30d', at(until), 'Europe/Oslo'));
    if (first === undefined) throw new Error('nothing was promised');
    return first;
  };
  const figures = ({ measured, budget, reduction, spentAt, period }: Achieved): unknown => [period.name, measured.down / 60_000, (budget.whole / 60_000).toFixed(2), reduction?.reduction, spentAt];
  // Thirty days permit 43.2 minutes at 99.9 %, less what the window of four hours takes with it.
  expect(figures(by('2026-11-30T23:00:00Z', '2026-12-03T05:00:00Z'))).toEqual(['2026-11-30/30d', 155, '42.96', '10%', undefined]);
  expect(figures(by('2026-12-03T05:00:00Z'))).toEqual(['2026-12-03/30d', 155, '42.96', undefined, at('2026-12-03T05:00:00Z')]);
  expect(by('2026-11-17T21:00:00Z').burning.map(({ factor }) => factor)).toEqual([14.4, 6, 3, 1]);
  expect([by('2026-11-17T21:00:00Z').spentAt, figures(by('2026-12-18T12:00:00Z'))]).toEqual([at('2026-11-17T21:00:00Z'), ['2026-12-18/30d', 0, '43.20', undefined, undefined]]);
});

test('a probe that was added later makes nothing unknown before it, and the first one all before itself', () => {
  const known = (text: string, until: string, answer: Answer): Stretch => ({ from: text, last: until, answer, speaks });
  const target = (name: string, stretches: readonly Stretch[]) => [`service/erp#probes/${name}@oslo`, { last: { probe: 'http', target: `service/erp#probes/${name}`, spec: 's', at: '', took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], stretches }] as const;
  const memory = { ...emptyMemory, targets: Object.fromEntries([target('p', [known('2026-11-02T00:00:00Z', '2026-11-30T00:00:00Z', 'good')]), target('q', [known('2026-11-20T00:00:00Z', '2026-11-30T00:00:00Z', 'good')])]) };
  const during = (from: string, until: string) => seenOf({ memory, now: at('2026-12-01T00:00:00Z') }, 'service/erp', [at(from), at(until)]).held;
  expect(during('2026-11-01T00:00:00Z', '2026-11-25T00:00:00Z')).toEqual({ bad: [], unknown: [[at('2026-11-01T00:00:00Z'), at('2026-11-02T00:00:00Z')]] });
  expect(during('2026-11-29T00:00:00Z', '2026-11-30T01:00:00Z').unknown).toEqual([[at('2026-11-30T00:15:00Z'), at('2026-11-30T01:00:00Z')]]);
  expect(seenOf({ memory, now: at('2026-12-01T00:00:00Z') }, 'service/er', [0, 10])).toEqual({ held: { bad: [], unknown: [[0, 10]] }, least: { bad: [], unknown: [[0, 10]] }, most: { bad: [], unknown: [[0, 10]] } });
});
