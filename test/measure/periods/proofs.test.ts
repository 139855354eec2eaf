// What proves something for whom: of what is declared about each customer, of its cases, and of what is everybody's.
import { expect, test } from 'vitest';
import { proofsOf, type Unit } from '../../../src/measure/periods/proofs.ts';
import type { Case } from '../../../src/model/case.ts';
import type { Recorded } from '../../../src/model/finding.ts';
import { emptyMemory, type Memory, type PastFault } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared } from '../november.ts';

const inventory = (name: string, more: string): string => `---\napiVersion: driftvakt/v1\nkind: Inventory\nmetadata: { name: ${name} }\nspec: { class: laptop, ${more}source: { csv: exports/${name}.csv, columns: { name: Device, model: Model, system: OS, version: Version, encrypted: Encrypted, seenAt: Seen }, exportedWithin: 7d } }\n`;
const waiver = (name: string, subjects: string): string => `---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: ${name} }\nspec: { control: works, subjects: [${subjects}], reason: A new server comes, residualRisk: low, requestedBy: people/kari, approvedBy: people/ola, until: 2026-12-31 }\n`;
const { estate, errors } = estateOf([
  declared.replace('members: { kari: { name: Kari Nordmann } }', 'members: { kari: { name: Kari Nordmann }, ola: { name: Ola Nordmann } }'), inventory('clients', 'customer: fjordfisk, '), inventory('own', ''),
  waiver('slow', 'service/erp, service/file-service, service/webshop'), waiver('listed', 'inventory/clients, service/erp'), waiver('machines', 'inventory/own'),
  '---\napiVersion: driftvakt/v1\nkind: AccessPolicy\nmetadata: { name: accounts }\nspec: { service: webshop, source: { csv: exports/erp.csv, columns: { principal: User, role: Role }, exportedWithin: 7d }, roles: { administrator: { grants: { people/kari: { reason: Operates it, approvedBy: people/ola } } } } }\n',
].join(''));
const iso = (local: string): string => new Date(at(local)).toISOString();
const finding = (key: string, more: Partial<Recorded> = {}): Recorded => ({ key, change: 'persists', status: 'pass', episode: null, ...more }) as Recorded;
const episode = (level: 'warn' | 'fail', openedAt: string): NonNullable<Recorded['episode']> => ({ id: 'e', level, openedAt: iso(openedAt), confirmedAt: iso(openedAt), lastFailAt: iso(openedAt) });
const over = (key: string, from: string, until: string, level: 'warn' | 'fail' = 'fail'): PastFault => ({ key, told: key, priority: null, deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: iso(until), episode: episode(level, from) });
const units = (customer: string, control: string, findings: readonly Recorded[], memory: Partial<Memory> = {}): readonly Unit[] | undefined => proofsOf({ estate, memory: { ...emptyMemory, ...memory }, findings }).get(customer)?.get(control);
/** Whom a finding proves something for, and how much. */
const whose = (key: string, memory: Partial<Memory> = {}): unknown => Object.fromEntries(['fjordfisk', 'nordlys-bygg'].flatMap((customer) => { const found = units(customer, 'c', [finding(key)], memory); return found === undefined ? [] : [[customer, found.length]]; }));
const [both, first, second] = [{ 'fjordfisk': 1, 'nordlys-bygg': 1 }, { fjordfisk: 1 }, { 'nordlys-bygg': 1 }];

test('what is declared is of the customers of its service, its own customer, or all', () => {
  expect(errors).toEqual([]);
  expect([whose('c/service/erp#p'), whose('c/service/webshop#p'), whose('c/service/database-cluster#p')]).toEqual([first, second, {}]);
  expect([whose('c/access-policy/accounts#kari'), whose('c/inventory/clients#pc-1'), whose('c/inventory/own#pc-1')]).toEqual([second, first, {}]);
  expect([whose('c/waiver/slow#x'), whose('c/waiver/listed#x'), whose('c/waiver/machines#x')]).toEqual([both, first, {}]);
  expect([whose('c/estate/move#list'), whose('c/estate/move'), whose('c/service/gone#p'), whose('c/estate')]).toEqual([both, both, {}, {}]);
});

test('a case is of the customer that it names, else of those whom its service is promised to, else of all', () => {
  const one = (more: Partial<Case>): Partial<Memory> => ({ cases: { a: { id: 'issue-1', kind: 'fault', service: null, customer: null, channel: null, about: null, opened: iso('11-17T20:00'), priority: 'P1', events: [], ...more } } });
  const of = (more: Partial<Case>, key = 'c/estate/move#issue-1'): unknown => whose(key, one(more));
  expect([of({}), of({ service: 'webshop' }), of({ service: 'webshop', customer: 'fjordfisk' }), of({ service: 'gone' }), of({ service: 'webshop' }, 'c/estate/move#issue-2')]).toEqual([both, second, first, {}, both]);
  expect([of({ customer: 'somebody-else' }), of({ id: '' }, 'c/estate/move')]).toEqual([{}, both]);
});

test('what fails has no end yet; what is only warned of has not failed, and what is unknown is not known', () => {
  const of = (...findings: readonly Recorded[]): unknown => units('fjordfisk', 'c', findings);
  const key = 'c/service/erp#p';
  const plain = { failed: [], known: true, here: true };
  expect(of(finding(key))).toEqual([plain]);
  expect(of(finding(key, { status: 'fail', episode: episode('fail', '11-17T20:00') }))).toEqual([{ ...plain, failed: [[at('11-17T20:00'), Infinity]] }]);
  expect(of(finding(key, { status: 'warn', episode: episode('warn', '11-17T20:00') }))).toEqual([plain]);
  expect(of(finding(key, { status: 'unknown' }))).toEqual([{ ...plain, known: false }]);
  expect(of(finding(key), finding('c/service/erp#q', { status: 'unknown' }))).toEqual([plain, { ...plain, known: false }]);
  expect(of(finding(key, { change: 'gone' }))).toBeUndefined();
});

test('what failed before belongs to what is judged now under the same key; what is judged no more is known and not here', () => {
  const key = 'c/service/erp#p';
  const faults = [over(key, '11-10T12:00', '11-10T13:00'), over(key, '11-12T12:00', '11-12T13:00', 'warn'), over(key, '11-14T12:00', '11-14T13:00')];
  const failed = [[at('11-10T12:00'), at('11-10T13:00')], [at('11-14T12:00'), at('11-14T13:00')]];
  expect(units('fjordfisk', 'c', [finding(key, { status: 'unknown' })], { faults })).toEqual([{ failed, known: false, here: true }]);
  expect([units('fjordfisk', 'c', [], { faults }), units('fjordfisk', 'c', [finding(key, { change: 'gone', status: 'unknown' })], { faults })]).toEqual([[{ failed, known: true, here: false }], [{ failed, known: true, here: false }]]);
  expect(units('nordlys-bygg', 'c', [], { faults })).toBeUndefined();
});
