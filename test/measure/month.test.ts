import { expect, test } from 'vitest';
import { clockAdjustments, windowAdjustments } from '../../src/measure/periods/adjustments.ts';
import { derived } from '../../src/measure/cases/promised-deadline.ts';
import { monthOf, type Month } from '../../src/measure/periods/month.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { periodNamed, type Period } from '../../src/measure/periods/periods.ts';
import type { Case } from '../../src/model/case.ts';
import { percentCut } from '../../src/measure/promises/promise.ts';
import { at, memoryOf, november } from './november.ts';

const { estate, errors } = november;
const zone = 'Europe/Oslo';
const period = periodNamed('2026-11', zone) as Period;
const report = (customer: string | undefined, cutOff = false, now = at('12-03T06:00')): Month => monthOf({ estate, memory: memoryOf(now, cutOff), now, open: openTime(estate) }, zone, period, customer);
const told = ({ achieved }: Month): unknown => achieved.map(({ service, measured, reached, reduction }) => [
  service.name, percentCut(measured.knownOnly ?? Number.NaN), percentCut(measured.pessimistic ?? Number.NaN), reached, reduction?.reduction,
]);

test('November of one customer: what was available, and the fault of the evening corrected in time', () => {
  expect(errors).toEqual([]);
  const fjordfisk = report('fjordfisk');
  expect(told(fjordfisk)).toEqual([['erp', '99.63 %', '99.48 %', 'broken', '10%'], ['file-service', '100.00 %', '99.86 %', 'kept', undefined]]);
  expect([fjordfisk.faults.length, fjordfisk.contacts]).toEqual([1, 1]);
  expect(fjordfisk.restored[0]).toEqual({ priority: 'P1', metric: 'restore', met: 1, breached: 0, inconclusive: 0, promised: 0.95, reached: 'kept' });
  expect(fjordfisk.responded[0]).toMatchObject({ met: 1, breached: 0 });
  const [fault] = fjordfisk.faults;
  expect([fault?.restore?.due.dueAt, fault?.respond?.due.dueAt]).toEqual([at('11-18T00:15'), at('11-17T20:30')]);
  expect([fault?.restore?.stopped, fault?.respond?.stopped]).toEqual(['2026-11-17T21:50:00Z', '2026-11-17T19:26:40Z']);
  expect(fault?.restore && derived(fault.restore.due).answer.warnings).toEqual([at('11-17T22:15'), at('11-17T23:15'), at('11-17T23:51')]);
});

test('the other customer, by its own level; and the operator in total: one fault, one contact', () => {
  const nordlys = report('nordlys-bygg');
  expect(told(nordlys)).toEqual([['webshop', '99.63 %', '99.48 %', 'inconclusive', undefined]]);
  expect([nordlys.faults.length, nordlys.contacts, nordlys.restored[0]?.met]).toEqual([1, 0, 1]);
  expect(nordlys.faults[0]?.restore?.due.dueAt).toBe(at('11-18T02:15'));
  const total = report(undefined);
  expect([total.faults.length, total.contacts, total.restored[0]?.met, total.backlog]).toEqual([1, 1, 1, { count: 0, oldest: 0 }]);
  expect([total.toRestore, total.toAnswer]).toEqual([{ count: 1, mean: 155 * 60_000, median: 155 * 60_000 }, { count: 1, mean: 700_000, median: 700_000 }]);
  expect(total.begun).toEqual({ count: 1, within: 30 * 86_400_000 });
});

test('while the prober was cut off nothing is known, and the deadline stays where it was', () => {
  const erp = report('fjordfisk', true).achieved[0];
  expect([(erp?.measured.down ?? 0) / 60_000, (erp?.measured.unknown ?? 0) / 60_000, percentCut(erp?.measured.knownOnly ?? 0), percentCut(erp?.measured.pessimistic ?? 0)]).toEqual([145, 70, '99.66 %', '99.48 %']);
});

test('what moved the figures: the night’s maintenance by 240 minutes, the late one and the pause by nothing', () => {
  const fjordfisk = report('fjordfisk');
  const [erp] = fjordfisk.achieved;
  const [fault] = fjordfisk.faults;
  if (erp === undefined || fault === undefined) throw new Error('nothing was promised, or nothing happened');
  const windows = windowAdjustments(erp, [period.interval]);
  expect(windows.map(({ kind, effect, by }) => [kind, effect / 60_000, by])).toEqual([['maintenance', 240, 'maintenance/network'], ['late-maintenance', 0, 'maintenance/database']]);
  expect(percentCut(windows[0]?.share?.without ?? 0)).toBe('99.64 %');
  expect(clockAdjustments(fault).map(({ kind, effect, until, reason }) => [kind, effect, until, reason])).toEqual([['pause-not-allowed', 0, '2026-11-17T20:40:00Z', 'waiting-for-customer']]);
});

test('while the month runs nothing is decided that has not happened', () => {
  const during = report('fjordfisk', false, at('11-17T21:00'));
  expect(during.faults.map(({ restore }) => restore?.outcome)).toEqual(['running']);
  expect(during.backlog).toEqual({ count: 1, oldest: 45 * 60_000 });
});

test('a case that was over before the month began is not told in it, with a priority or without', () => {
  const now = at('12-03T06:00');
  const memory = memoryOf(now);
  const bare = { kind: 'fault', service: 'file-service', customer: 'fjordfisk', channel: null, about: null } as const;
  const cases: readonly Case[] = [
    { ...bare, id: 'a', opened: '2026-10-05T08:00:00Z', priority: 'P3', events: [{ at: '2026-10-05T09:00:00Z', by: 'staff', type: 'restore' }] },
    { ...bare, id: 'b', opened: '2026-10-05T08:00:00Z', priority: null, events: [{ at: '2026-10-06T08:00:00Z', by: 'staff', type: 'close' }] },
    { ...bare, id: 'c', opened: '2026-10-05T08:00:00Z', priority: null, events: [] },
    { ...bare, id: 'ours', about: 'certificate-expiry/service/file-service#p', opened: '2026-11-05T08:00:00Z', priority: 'P3', events: [] },
  ];
  const month = monthOf({ estate, memory: { ...memory, cases: Object.fromEntries(cases.map((one) => [one.id, one])) }, now, open: openTime(estate) }, zone, period, 'fjordfisk');
  expect(month.faults.map(({ case: { id } }) => id)).toEqual(['c', 'endpoint-answers/service/database-cluster#p']);
});
