// Cases are judged by what was in force when they were opened, in whichever month they end.
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/measure/periods/faults.ts';
import { monthOf, type Month } from '../../src/measure/periods/month.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { periodNamed, type Period } from '../../src/measure/periods/periods.ts';
import type { Case, CaseEvent } from '../../src/model/case.ts';
import { emptyMemory, type Memory, type PastFault } from '../../src/model/memory.ts';
import { read } from '../../src/pipeline.ts';

const rest = 'priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P2, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }';
const level = (from: string, hours: number): string => `apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold }
spec: { ${from}type: SLA, ${rest}, deadlines: { P1: { respond: { within: 30m }, restore: { within: ${hours}h } }, P2: { restore: { within: ${hours}h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } } }
`;
const promised = (customer: string): string => `${customer}: { criticality: critical, serviceLevel: gold }`;
const service = (name: string, from: string, customers: string): string => `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { ${from}customers: { ${customers} }, probes: { p: { tcp: { host: ${name}.example, port: 443 } } } }\n`;
const customer = (name: string): string => `apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: ${name} }\nspec: {}\n`;
const text = [
  'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n',
  customer('fjordfisk'), customer('nordlys-bygg'), level('', 8), level('effectiveFrom: 2027-01-01, ', 4),
  service('erp', '', promised('fjordfisk')), service('erp', 'effectiveFrom: 2027-01-01, ', promised('nordlys-bygg')), service('shop', 'effectiveFrom: 2027-01-01, ', promised('fjordfisk')),
].join('---\n');
const { estate, diagnostics } = read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(text) }]);
const at = (utc: string): string => `${utc}:00Z`;
const event = (when: string, type: CaseEvent['type']): CaseEvent => ({ at: at(when), type, by: 'staff' }) as CaseEvent;
const fault = (id: string, name: string, opened: string, ...events: CaseEvent[]): Case => ({ id, kind: 'fault', service: name, customer: null, channel: 'phone', about: null, opened: at(opened), priority: 'P1', events });
const memoryOf = (cases: readonly Case[], faults: readonly PastFault[] = []): Memory => ({ ...emptyMemory, faults, cases: Object.fromEntries(cases.map((one) => [one.id, one])) });
const month = (name: string, memory: Memory, to?: string, now = '2027-03-01T06:00'): Month =>
  monthOf({ estate, memory, now: Date.parse(at(now)), open: openTime(estate) }, 'Europe/Oslo', periodNamed(name, 'Europe/Oslo') as Period, to);
const hoursOf = ({ faults }: Month): readonly (readonly [string, number | undefined, string | undefined])[] =>
  faults.map(({ case: { id, opened }, restore }) => [id, restore?.due.dueAt === undefined ? undefined : (Number(restore.due.dueAt) - Date.parse(opened)) / 3_600_000, restore?.outcome]);

const old = fault('old', 'erp', '2026-12-31T20:00', event('2026-12-31T20:10', 'respond'), event('2027-01-01T02:00', 'restore'), event('2027-01-01T09:00', 'close'));
const young = fault('young', 'erp', '2027-01-02T20:00', event('2027-01-03T02:00', 'restore'));

test('six hours were in time by the level of the old year, and are too late by that of the new', () => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const january = month('2027-01', memoryOf([old, young]));
  expect(hoursOf(january)).toEqual([['old', 8, 'met'], ['young', 4, 'breached']]);
  expect(january.restored[0]).toMatchObject({ met: 1, breached: 1, reached: 'broken' });
});

test('whose fault it was is told by whom the service was promised to when it was opened', () => {
  const of = (to: string): readonly string[] => month('2027-01', memoryOf([old, young]), to).faults.map(({ case: { id } }) => id);
  expect([of('fjordfisk'), of('nordlys-bygg')]).toEqual([['old'], ['young']]);
});

test('what was reported before anybody had declared the service is judged by what is declared since', () => {
  expect(hoursOf(month('2027-01', memoryOf([fault('early', 'shop', '2026-12-31T22:00', event('2027-01-01T01:00', 'restore'))])))).toEqual([['early', 4, 'met']]);
});

test('a measured fault likewise, and what was reported of it makes it begin earlier', () => {
  const told = 'endpoint-answers/service/erp#p';
  const past: PastFault = {
    key: told, told, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: at('2027-01-01T05:00'),
    episode: { id: 'e', level: 'fail', openedAt: at('2026-12-31T23:10'), confirmedAt: at('2026-12-31T23:10'), lastFailAt: at('2027-01-01T04:00') },
  };
  // 23:10 in UTC is the new year in Oslo, and the call before it the old.
  expect(hoursOf(month('2027-01', memoryOf([], [past])))).toEqual([[told, 4, 'breached']]);
  expect(hoursOf(month('2027-01', memoryOf([fault('call', 'erp', '2026-12-31T22:40')], [past])))).toEqual([[told, 8, 'met']]);
});

test('each deadline counts in the month in which it was decided, once, and what goes on is in the backlog of each', () => {
  const long = fault('long', 'erp', '2026-12-30T08:00', event('2026-12-30T08:10', 'respond'), event('2027-02-02T08:00', 'restore'));
  const memory = memoryOf([long]);
  const told = ({ restored, responded, backlog, faults, toAnswer, toRestore }: Month): unknown =>
    [restored[0]?.breached, responded[0]?.met, backlog.count, faults.length, toAnswer?.mean, toRestore?.mean];
  const lasted = Date.parse(at('2027-02-02T08:00')) - Date.parse(long.opened);
  expect(['2026-12', '2027-01', '2027-02', '2027-03'].map((name) => told(month(name, memory, undefined, '2027-03-15T06:00')))).toEqual([
    [1, 1, 1, 1, 600_000, undefined], [0, 0, 1, 1, undefined, undefined], [0, 0, 0, 1, undefined, lasted], [0, 0, 0, 0, undefined, undefined],
  ]);
  expect(month('2027-01', memory).backlog.oldest).toBe(Date.parse('2027-01-31T23:00:00Z') - Date.parse(long.opened));
});

test('of a fault without a priority nothing is due, and it is in the month in which it ended', () => {
  const memory = memoryOf([{ ...young, priority: null }]);
  expect([hoursOf(month('2027-01', memory)), hoursOf(month('2027-02', memory))]).toEqual([[['young', undefined, undefined]], []]);
  expect(month('2027-01', memory).backlog.count).toBe(0);
});

test('a fault is left out where it was over before an instant, and of one memory each instant is asked anew', () => {
  const memory = memoryOf([old, young]);
  const ids = (now: string, since?: string): string[] => faultsOf({ estate, memory, now: Date.parse(at(now)) }, undefined, since === undefined ? undefined : Date.parse(at(since))).map(({ case: { id } }) => id);
  expect([ids('2027-01-01T00:00'), ids('2027-02-01T00:00'), ids('2027-02-01T00:00', '2027-01-02T00:00'), ids('2026-12-31T00:00')]).toEqual([['old'], ['old', 'young'], ['young'], []]);
});
