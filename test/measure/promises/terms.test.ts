// What an estate promises, term by term: what it is shown as, and the place where it is written.
import { expect, test } from 'vitest';
import { keyOf, termsOf, type Term } from '../../../src/measure/promises/terms.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { onceEach } from '../../../src/model/once.ts';
import { estateOf } from '../../verdicts/played.ts';
import { declared } from '../november.ts';

const limits = `---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: slow }
spec: { confirm: { fail: 3 of 5, pass: 2 }, limits: { latency: { warn: 500ms, fail: 2s } } }
---
apiVersion: driftvakt/v1
kind: Maintenance
metadata: { name: night }
spec: { services: [erp], from: "2026-12-10T02:00:00+01:00", until: "2026-12-10T04:00:00+01:00", announce: 5d }
---
apiVersion: driftvakt/v1
kind: Maintenance
metadata: { name: elsewhere }
spec: { services: [webshop], from: "2026-12-11T02:00:00+01:00", until: "2026-12-11T04:00:00+01:00", announce: 5d }
`;
const { estate, errors } = estateOf(`${declared}${limits}`.replace('schedule: { audit: 5m }', 'schedule: { audit: 5m }, defaults: { thresholds: slow }').replace('dependsOn: [database-cluster], probes: { p: { http: { url: "https://erp', 'dependsOn: [file-service, database-cluster], probes: { p: { every: 10m, timeout: 5s, http: { url: "https://erp'));
const within = [Date.parse('2026-12-01T00:00:00Z'), Date.parse('2026-12-08T00:00:00Z')] as const;
const termsIn = onceEach((of: Estate): readonly Term[] => [...termsOf(of, ['endpoint-answers/service/erp#p', 'latency/service/erp#p', 'endpoint-answers/service/nothing#p', 'faults-classified/estate/move#a#b', 'x/customer/fjordfisk#c', 'y/maintenance/night#d'], within).values()]);
const terms = (): readonly Term[] => termsIn(estate);
const of = (subject: string, customer: string | undefined): readonly Term[] => terms().filter((term) => term.subject === subject && term.customer === customer);
const told = (all: readonly Term[]): readonly string[] => all.map(({ what, shown, declaration, pointer }) => `${what}: ${shown} @ ${declaration.ref}${pointer}`);

test('a service as a whole: how it is confirmed, watched and interrupted, and what it stands on', () => {
  expect(errors).toEqual([]);
  const own = of('service/erp', undefined);
  expect(told(own)).toEqual([
    ':  @ service/erp/metadata/name', 'confirm.fail: 3 of 5 @ thresholds/slow/spec/confirm/fail', 'confirm.pass: 2 @ thresholds/slow/spec/confirm/pass', 'limits.latency.warn: 500ms @ thresholds/slow/spec/limits/latency/warn', 'limits.latency.fail: 2s @ thresholds/slow/spec/limits/latency/fail',
    'p every: 10m @ service/erp/spec/probes/p/every', 'p asks: {"http":{"url":"https://erp.move.example/"}} @ service/erp/spec/probes/p', 'dependsOn: file-service, database-cluster @ service/erp/spec/dependsOn',
    'maintenance night: {"from":"2026-12-10T02:00:00+01:00","until":"2026-12-10T04:00:00+01:00","announce":"5d"} @ maintenance/night/metadata/name',
    'judged endpoint-answers p: judged @ service/erp/metadata/name', 'judged latency p: judged @ service/erp/metadata/name',
  ]);
  expect(own.every(({ customers }) => customers.join() === 'fjordfisk')).toBe(true);
  expect(own.filter(({ permits }) => permits === true).map(({ what }) => what)).toEqual(['maintenance night']);
  // The order in which it is written says nothing.
  expect(own.find(({ what }) => what === 'dependsOn')?.value).toBe('database-cluster,file-service');
  expect(told(of('service/file-service', undefined)).find((one) => one.startsWith('dependsOn'))).toBe('dependsOn: nothing @ service/file-service/spec/dependsOn');
});

test('more failures of as many looks are looser than more looks', () => {
  const value = (name: string): number | undefined => { const scale = of('service/erp', undefined).find(({ what }) => what === name)?.scale; return scale?.by === 'number' ? scale.value : undefined; };
  expect([value('confirm.fail'), value('confirm.pass')]).toEqual([-3 + 5 / 1000, 2]);
});

test('what is promised to one customer, at the place where its level says so', () => {
  const all = of('service/webshop', 'nordlys-bygg');
  expect(told(all)).toEqual([
    ':  @ service/webshop/spec/customers/nordlys-bygg/serviceLevel', 'criticality: high @ service/webshop/spec/customers/nordlys-bygg/criticality',
    ...[['high', 'P1'], ['medium', 'P3'], ['low', 'P3']].map(([urgency = '', priority = '']) => `priority of ${urgency} urgency: ${priority} @ service-level/silver/spec/priority/high/${urgency}`),
    'type: SLA @ service-level/silver/spec/type', ...['below: 99.5%', 'reduction: 5%', 'of: monthly-fee'].map((one) => `reductions.0.${one} @ service-level/silver/spec/reductions/0/${one.split(':')[0] ?? ''}`),
    'availability.target: 99.5% @ service-level/silver/spec/availability/target', 'availability.period: calendar-month @ service-level/silver/spec/availability/period', 'availability.excludes: planned-maintenance @ service-level/silver/spec/availability/excludes', 'availability.hours: around-the-clock @ service-level/silver/spec/availability/calendar',
    ...[['P1', 'respond', '30m (around-the-clock)'], ['P1', 'restore', '6h (around-the-clock)'], ['P2', 'restore', '8h (office)'], ['P3', 'restore', '3bd (office)'], ['P4', 'restore', '10bd (office)']].flatMap(([priority = '', metric = '', shown = '']) => [
      `deadlines.${priority}.${metric}: ${shown} @ service-level/silver/spec/deadlines/${priority}/${metric}/within`, `deadlines.${priority}.${metric}.pausable: nothing @ service-level/silver/spec/deadlines/${priority}/${metric}/pausable`,
    ]),
  ]);
  expect(all.every(({ customers }) => customers.join() === 'nordlys-bygg')).toBe(true);
  const scale = (name: string): unknown => { const found = all.find(({ what }) => what === name)?.scale; return found?.by === 'number' ? found.value : found?.by; };
  expect([scale('criticality'), scale('priority of high urgency'), scale('priority of low urgency'), scale('availability.hours'), scale('deadlines.P1.restore'), scale('availability.excludes'), scale('availability.target')]).toEqual([2, -1, -3, 'time', 'deadline', 'permits', 'schema']);
});

test('what pauses a clock, and shares to be met, have places of their own', () => {
  const all = told(of('service/erp', 'fjordfisk'));
  expect(all).toContain('deadlines.P2.restore.pausable: waiting-for-customer @ service-level/gold/spec/deadlines/P2/restore/pausable');
  expect(all).toContain('deadlines.P2.restore.met: 90% @ service-level/gold/spec/deadlines/P2/restore/met');
  expect(all).toContain('warnAt.0: 50% @ service-level/gold/spec/warnAt/0');
});

test('two deadlines are the same where length and hours are, whatever these are called', () => {
  const value = (customer: string, what: string): string | undefined => terms().find((term) => term.customer === customer && term.what === what)?.value;
  expect(value('fjordfisk', 'deadlines.P3.restore')).toMatch(/^3bd \{.*"monday-friday":\["08:00-16:00"\]/);
  expect(value('fjordfisk', 'deadlines.P1.restore')).toMatch(/^4h \{/);
  expect(value('nordlys-bygg', 'availability.hours')).toBe('{"name":"around-the-clock"}');
});

test('other kinds: that they are there, what their schema says the strictness of, and whom they touch', () => {
  expect(told(of('maintenance/night', undefined))).toEqual(['judged y d: judged @ maintenance/night/metadata/name', ':  @ maintenance/night/metadata/name', 'announce: 5d @ maintenance/night/spec/announce']);
  expect(of('maintenance/night', undefined).map(({ customers, permits }) => [customers.join(), permits])).toEqual([['fjordfisk', undefined], ['fjordfisk', true], ['fjordfisk', undefined]]);
  expect(told(of('customer/fjordfisk', undefined))).toEqual(['judged x c: judged @ customer/fjordfisk/metadata/name', ':  @ customer/fjordfisk/metadata/name']);
  expect(of('customer/fjordfisk', undefined).map(({ customers }) => customers)).toEqual([['fjordfisk'], ['fjordfisk']]);
});

test('what is judged is told of subjects that are declared, with all of what it is about', () => {
  expect(told(of('estate/move', undefined))).toEqual(['judged faults-classified a#b: judged @ estate/move/metadata/name']);
  expect(terms().filter(({ what }) => what.startsWith('judged')).length).toBe(5);
});

test('a term has a key of its own', () => {
  expect([keyOf({ subject: 'service/erp', customer: 'fjordfisk', what: 'x' }), keyOf({ subject: 'service/erp', customer: undefined, what: 'x' })]).toEqual(['service/erp fjordfisk x', 'service/erp  x']);
  expect(new Set(terms().map(keyOf)).size).toBe(terms().length);
});
