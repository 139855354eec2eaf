// One verdict for each device of a list that is believed; one about the whole where it is not.
import { expect, test } from 'vitest';
import { judgeDevices, standardsFor, type Judged } from '../../../src/measure/exports/equipment.ts';
import type { Declared } from '../../../src/model/estate.ts';
import type { Device, InventoryFacts } from '../../../src/model/exports.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { estateOf } from '../../verdicts/played.ts';

const inventory = (name: string, more: string): string => `apiVersion: driftvakt/v1\nkind: Inventory\nmetadata: { name: ${name} }\nspec: { customer: fjordfisk, class: laptop, source: { csv: i.csv, columns: { name: n, model: m }, exportedWithin: 7d }${more} }\n`;
const standard = (name: string, classes: string): string => `apiVersion: driftvakt/v1\nkind: EquipmentStandard\nmetadata: { name: ${name} }\nspec: { appliesTo: { class: [${classes}] }, models: { t: { match: "T*", useUntil: 2030-12-31 } }, operatingSystems: { w: { match: "W*", minimum: { "11": "11.1" } } }, require: { diskEncryption: true, seenWithin: 30d } }\n`;
const { estate } = estateOf(['apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec: {}\n', inventory('any', ''), inventory('counted', ', expected: { between: [2, 3] }'), standard('office', 'laptop, desktop'), standard('pocket', 'phone'), standard('strict', 'laptop')].join('---\n'));
const [any, counted] = ['any', 'counted'].map((name) => estate.Inventory.get(name)) as [Declared<'Inventory'>, Declared<'Inventory'>];

const device = (name: string, model: string): Device => ({ name, model, system: null, version: null, encrypted: null, seenAt: null });
const facts = (devices: readonly Device[], more: Partial<InventoryFacts> = {}): InventoryFacts => ({ file: 'i.csv', exportedAt: '2026-11-20T00:00:00Z', rows: devices.length, nameless: 0, devices, ...more });
const seen = (of: InventoryFacts): Observation<InventoryFacts> => ({ probe: 'inventory', target: 'x', spec: 's', at: '2026-11-20T06:00:00Z', took: 1, from: 'oslo', seen: true, facts: of });
// Its model says how each is to be judged.
const byModel = ({ model }: Device, exportedAt: string): Judged => ({ status: (model ?? 'pass') as Judged['status'], id: `is-${model ?? ''}`, values: { exportedAt } });
const judged = (of: InventoryFacts | undefined, where = any, now = '2026-11-21T00:00:00Z'): readonly Verdict[] => judgeDevices({ control: 'equipment', inventory: where, seen: of && seen(of), now, past: emptyMemory }, byModel);
const told = (verdicts: readonly Verdict[]): readonly string[] => verdicts.map(({ about, status, id }) => `${about} ${status} ${id}`);

test('the standards for a class are those that name it, in order of names', () => {
  expect(['laptop', 'desktop', 'phone', 'server'].map((of) => standardsFor(estate, of).map(({ name }) => name))).toEqual([['office', 'strict'], ['office'], ['pocket'], []]);
});

test('each device has its verdict, judged by the day of the export', () => {
  const verdicts = judged(facts([device('pc-1', 'pass'), device('pc-2', 'fail')]));
  expect(told(verdicts)).toEqual(['pc-1 pass is-pass', 'pc-2 fail is-fail']);
  expect(verdicts[1]).toEqual({ status: 'fail', about: 'pc-2', id: 'is-fail', values: { exportedAt: '2026-11-20T00:00:00Z' }, pointer: '/spec/source', evidence: ['inventory/any#source'] });
});

test('of a name that stands twice the worst is said, in whichever order: pass, warn, unknown, fail', () => {
  const order = ['pass', 'warn', 'unknown', 'fail'];
  for (const [index, worse] of order.entries()) for (const better of order.slice(0, index + 1)) {
    expect(told(judged(facts([device('pc', better), device('pc', worse)])))).toEqual([`pc ${worse} is-${worse}`]);
    expect(told(judged(facts([device('pc', worse), device('pc', better)])))).toEqual([`pc ${worse} is-${worse}`]);
  }
  // Of equals the first.
  const twice = judgeDevices({ control: 'equipment', inventory: any, seen: seen(facts([device('pc', 'first'), device('pc', 'second')])), now: '2026-11-21T00:00:00Z', past: emptyMemory }, ({ model }) => ({ status: 'fail', id: model ?? '', values: {} }));
  expect(told(twice)).toEqual(['pc fail first']);
});

test('rows without a name are counted, and said once of the whole', () => {
  expect(told(judged(facts([device('pc-1', 'pass')])))).toEqual(['pc-1 pass is-pass']);
  expect(judged(facts([device('pc-1', 'pass')], { nameless: 1, rows: 2 }))[1]).toMatchObject({ status: 'unknown', about: 'inventory', id: 'nameless', values: { count: { count: 1 } } });
});

test('an empty list is not believed where no number was expected; where none may be, it has no devices', () => {
  expect(judged(facts([]))).toEqual([{ status: 'unknown', about: 'inventory', id: 'list-empty', values: {}, pointer: '/spec/source', evidence: ['inventory/any#source'] }]);
  const mayBeNone = { ...counted, spec: { ...counted.spec, expected: { between: [0, 3] } } } as Declared<'Inventory'>;
  expect(told(judged(facts([]), mayBeNone))).toEqual(['inventory pass no-devices']);
});

test('a list of another length than expected is not believed: both bounds are within', () => {
  const many = (count: number): InventoryFacts => facts(Array.from({ length: count }, (_, index) => device(`pc-${index}`, 'pass')));
  expect([2, 3].map((count) => judged(many(count), counted).length)).toEqual([2, 3]);
  expect(judged(many(1), counted)).toMatchObject([{ about: 'inventory', id: 'count-unexpected', values: { count: { count: 1 }, fewest: { count: 2 }, most: { count: 3 } } }]);
  expect(told(judged(many(4), counted))).toEqual(['inventory unknown count-unexpected']);
});

test('what is too old, or was never seen, is unknown as a whole', () => {
  expect(told(judged(facts([device('pc-1', 'pass')]), any, '2026-11-27T00:00:01Z'))).toEqual(['inventory unknown export-too-old']);
  expect(judged(undefined)).toEqual([{ status: 'unknown', about: 'inventory', id: 'never-seen', values: {}, pointer: '/spec/source', evidence: [] }]);
});

test('a device that was wrong and is in the list no longer ends', () => {
  const past = { ...emptyMemory, findings: { 'equipment/inventory/any#pc-9': { raw: [], ended: null, last: { status: 'fail', change: 'persists' } } } } as unknown as typeof emptyMemory;
  const verdicts = judgeDevices({ control: 'equipment', inventory: any, seen: seen(facts([device('pc-1', 'pass')])), now: '2026-11-21T00:00:00Z', past }, byModel);
  expect(told(verdicts)).toEqual(['pc-1 pass is-pass', 'pc-9 pass no-longer-listed']);
  expect(verdicts[1]?.values).toEqual({ device: 'pc-9' });
});
