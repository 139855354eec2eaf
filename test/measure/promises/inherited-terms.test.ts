// What an estate promises where it is not written out: by what a level extends, by the operator's own levels, and by declarations that name others.
import { expect, test } from 'vitest';
import { termsOf, type Term } from '../../../src/measure/promises/terms.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { onceEach } from '../../../src/model/once.ts';
import { estateOf } from '../../verdicts/played.ts';
import { declared } from '../november.ts';

const more = `---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: strict }
spec: { extends: gold, availability: { target: 99.95% }, deadlines: { P1: { restore: { within: 2h, pausable: [waiting-for-supplier, waiting-for-customer] } } } }
---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: base }
spec: { confirm: { fail: 4 of 6, pass: 3 }, limits: { latency: { warn: 500ms, fail: 2s } } }
---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: slow }
spec: { extends: base, limits: { latency: { fail: 3s } } }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: intranet }
spec: { serviceLevel: strict, thresholds: slow, dependsOn: [erp], probes: { p: { tcp: { host: intranet.move.example, port: 443 } } } }
---
apiVersion: driftvakt/v1
kind: Waiver
metadata: { name: slow }
spec: { control: works, subjects: [service/webshop, inventory/clients, service/erp], reason: A new server comes, residualRisk: low, requestedBy: people/kari, approvedBy: people/ola, until: 2026-12-31 }
---
apiVersion: driftvakt/v1
kind: Inventory
metadata: { name: clients }
spec: { class: laptop, customer: nordlys-bygg, source: { csv: exports/clients.csv, columns: { name: Device, model: Model, system: OS, version: Version, encrypted: Encrypted, seenAt: Seen }, exportedWithin: 7d } }
`;
const { estate, errors } = estateOf(`${declared}${more}`.replace('members: { kari: { name: Kari Nordmann } }', 'members: { kari: { name: Kari Nordmann }, ola: { name: Ola Nordmann } }').replace('criticality: medium, serviceLevel: silver', 'criticality: low, serviceLevel: silver'));
const termsIn = onceEach((of: Estate): readonly Term[] => [...termsOf(of, ['works/service/intranet#p', 'works/service/erp#', 'works/inventory/clients#pc'], [Date.parse('2026-12-01T00:00:00Z'), Date.parse('2026-12-08T00:00:00Z')]).values()]);
const terms = (): readonly Term[] => termsIn(estate);
const found = (subject: string, customer: string | undefined, what: string): Term | undefined => terms().find((term) => term.subject === subject && term.customer === customer && term.what === what);
const place = (what: string, subject = 'service/intranet'): string => { const term = found(subject, undefined, what); return `${term?.shown} @ ${term?.declaration.ref}${term?.pointer}`; };

test('the operator’s own level touches no customer, and of a level each term is written where it was said', () => {
  expect(errors).toEqual([]);
  expect([place('availability.target'), place('availability.period'), place('deadlines.P1.restore'), place('deadlines.P1.respond'), place('criticality')]).toEqual([
    '99.95% @ service-level/strict/spec/availability/target', 'calendar-month @ service-level/gold/spec/availability/period', '2h (around-the-clock) @ service-level/strict/spec/deadlines/P1/restore/within',
    '15m (around-the-clock) @ service-level/gold/spec/deadlines/P1/respond/within', 'medium @ service/intranet/spec/criticality',
  ]);
  expect(terms().filter(({ subject }) => subject === 'service/intranet').every(({ customers }) => customers.length === 0)).toBe(true);
  expect(terms().filter(({ what }) => what.includes('extends') || what.includes('effectiveFrom'))).toEqual([]);
});

test('a clock permits the reasons that may pause it, in whatever order they are written', () => {
  const permitted = (what: string): unknown => { const term = found('service/intranet', undefined, what); return [term?.shown, term?.value, term?.scale]; };
  expect(permitted('deadlines.P1.restore.pausable')).toEqual(['waiting-for-customer, waiting-for-supplier', 'waiting-for-customer, waiting-for-supplier', { by: 'permits', value: new Set(['waiting-for-customer', 'waiting-for-supplier']) }]);
  expect(permitted('deadlines.P1.respond.pausable')).toEqual(['nothing', 'nothing', { by: 'permits', value: new Set() }]);
  expect(permitted('deadlines.P2.restore.pausable')).toEqual(['waiting-for-customer', 'waiting-for-customer', { by: 'permits', value: new Set(['waiting-for-customer']) }]);
});

test('the more critical the more is promised', () => {
  const scale = (subject: string, customer: string): unknown => found(subject, customer, 'criticality')?.scale;
  expect([scale('service/erp', 'fjordfisk'), scale('service/webshop', 'nordlys-bygg'), scale('service/file-service', 'fjordfisk')]).toEqual([3, 2, 0].map((value) => ({ by: 'number', value })));
});

test('thresholds hold with what they extend, by the strictness that their schema says', () => {
  expect([place('limits.latency.fail'), place('limits.latency.warn'), place('confirm.fail'), place('confirm.pass')].map((one) => one.split(' @')[0])).toEqual(['3s', '500ms', '4 of 6', '3']);
  expect(found('service/intranet', undefined, 'limits.latency.fail')?.scale).toEqual({ by: 'schema', kind: 'Thresholds', keys: ['spec', 'limits', 'latency', 'fail'], value: '3s' });
});

test('whom it touches: the service’s own customers and not those of what it stands on, who is named, and the customers of services that are', () => {
  const touched = (subject: string, what: string): readonly string[] | undefined => found(subject, undefined, what)?.customers;
  expect([touched('service/intranet', 'judged works p'), touched('service/erp', 'judged works '), touched('inventory/clients', 'judged works pc')]).toEqual([[], ['fjordfisk'], ['nordlys-bygg']]);
  expect([touched('waiver/slow', ''), touched('inventory/clients', ''), touched('team/people', '')]).toEqual([['fjordfisk', 'nordlys-bygg'], ['nordlys-bygg'], []]);
});

test('a waiver takes from what is promised; a list of equipment does not', () => {
  expect([found('waiver/slow', undefined, '')?.permits, found('inventory/clients', undefined, '')?.permits]).toEqual([true, undefined]);
});
