import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { thresholdsOf } from '../../src/model/effective.ts';
import type { Declared, Estate } from '../../src/model/estate.ts';
import { givenBy } from '../../src/model/inherited.ts';
import { effectiveValues, explainDeclaration } from '../../src/session/explain.ts';
import { validate, type Rule } from '../../src/validate.ts';
import { serviceLevel } from '../service-level.ts';

const limits = (name: string, spec: string): string => `apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const held = (...documents: readonly string[]): ReturnType<typeof validate> => {
  const { declarations } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode(documents.join('---\n')) }]);
  return validate(declarations, { rules: {}, controls: [] });
};
const estateOf = (...documents: readonly string[]): Estate => held(...documents).estate;
const told = (...documents: readonly string[]): string[] => held(...documents).diagnostics.map(({ rule, message, at }) => `${at.line} ${rule}: ${message}`);
const named = (estate: Estate, name: string): Declared<'Thresholds'> => estate.Thresholds.get(name) as Declared<'Thresholds'>;

const estate = estateOf(
  limits('standard', '{ limits: { latency: { warn: 500ms, fail: 2s }, disk-free: { warn: 20%, fail: 8% } }, confirm: { fail: 3 of 5, pass: 2 } }'),
  limits('web', '{ extends: standard, limits: { latency: { fail: 5s } } }'),
  limits('shop', '{ extends: web, confirm: { fail: 2 of 3 } }'),
  'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec: { thresholds: shop }\n',
);

test('mappings are joined key by key, and the nearer value wins', () => {
  expect(named(estate, 'shop').spec).toEqual({ limits: { latency: { warn: '500ms', fail: '5s' }, 'disk-free': { warn: '20%', fail: '8%' } }, confirm: { fail: '2 of 3', pass: 2 }, extends: 'web' });
});

test('it can be told who gave a value', () => {
  const origin = (...keys: readonly string[]): string => givenBy(estate, named(estate, 'shop'), keys).ref;
  expect([origin('confirm', 'fail'), origin('limits', 'latency', 'fail'), origin('limits', 'latency', 'warn'), origin('limits', 'packet-loss')]).toEqual(['thresholds/shop', 'thresholds/web', 'thresholds/standard', 'thresholds/standard']);
});

test('explain tells of a service what was chosen elsewhere, where it was chosen and who gives its impact', () => {
  const level = '  priority: { critical: { high: P1, medium: P1, low: P1 }, high: { high: P1, medium: P1, low: P1 }, medium: { high: P1, medium: P1, low: P1 }, low: { high: P1, medium: P1, low: P1 } }\n  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 4h } }, P3: { restore: { within: 4h } }, P4: { restore: { within: 4h } } }\n';
  const all = estateOf(
    limits('web', '{ confirm: { fail: 2 of 3 } }'),
    `apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  availability: { target: 99% }\n${level}`,
    'apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: sea }\nspec: {}\n',
    'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: parent }\nspec:\n  thresholds: web\n  serviceLevel: gold\n',
    'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: kid }\nspec: { extends: parent }\n',
    'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  dependsOnSome: { nodes: { of: [kid, parent] } }\n  customers: { sea: { serviceLevel: gold, criticality: high } }\n',
  );
  const given = Object.fromEntries(effectiveValues(all, all.Service.get('kid') as Declared<'Service'>).map(({ path, value, from }) => [path, `${String(value)} (${from})`]));
  expect(given['effective.thresholds.confirm.fail']).toBe('2 of 3 (a.yaml:4, chosen at a.yaml:24)');
  expect(given['effective.impact']).toBe('high (a.yaml:37, for whom shop stands on it)');
  expect(given['effective.availability.own.target']).toBe('99% (a.yaml:11, chosen at a.yaml:25)');
  expect(given['effective.deadlines.own.P1.restore.within']).toBe('4h (a.yaml:13, chosen at a.yaml:25)');
});

test('explain shows every value that holds, with the line that gave it', () => {
  expect(explainDeclaration(estate, named(estate, 'shop')).text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim())).toEqual([
    'thresholds/shop in a.yaml:11', 'limits.latency.warn 500ms (a.yaml:4)', 'limits.latency.fail 5s (a.yaml:9)', 'limits.disk-free.warn 20% (a.yaml:4)', 'limits.disk-free.fail 8% (a.yaml:4)',
    'confirm.fail 2 of 3 (a.yaml:14)', 'confirm.pass 2 (a.yaml:4)', 'extends web (a.yaml:14)', '',
  ]);
});

test('what a rule says of an inherited value names the line that gave it', () => {
  const { declarations } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode([limits('standard', '{ confirm: { pass: 2 } }'), limits('web', '{ extends: standard }')].join('---\n')) }]);
  const check: Rule['check'] = (all, report) => report({ in: named(all, 'web'), pointer: '/spec/confirm/pass', message: 'no' });
  const [told] = validate(declarations, { rules: { none: { title: 'None', severity: 'warning', why: 'why', fix: 'mend it', check } }, controls: [] }).diagnostics;
  expect(told).toMatchObject({ at: { line: 9 }, related: [{ message: 'inherited from standard', at: { line: 4, column: 26 } }] });
});

test('the limits of a service are those after inheritance', () => {
  const service = estate.Service.get('shop') as Declared<'Service'>;
  expect(thresholdsOf(estate, service).value.limits?.latency).toEqual({ warn: '500ms', fail: '5s' });
});

test('an heir may leave out what it is given; who gives it may not', () => {
  const level = serviceLevel('gold');
  const heir = 'apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: platinum }\nspec: { extends: gold, deadlines: { P1: { restore: { within: 2h } } } }\n';
  const both = held(level, heir);
  expect(both.diagnostics).toEqual([]);
  expect(both.estate.ServiceLevel.get('platinum')?.spec.deadlines).toMatchObject({ P1: { restore: { within: '2h' } }, P2: { restore: { within: '8h' } } });
  expect(both.estate.ServiceLevel.get('gold')?.spec.deadlines.P1.restore.within).toBe('4h');
  const lacks = held(level.replace('  type: SLA\n', ''), heir);
  expect(lacks.diagnostics.map(({ at, message }) => `${at.line} ${message}`)).toEqual(['4 the key "type" is missing in spec']);
  expect([...lacks.estate.aside.keys()]).toEqual(['service-level/gold', 'service-level/platinum']);
});

test('an own mistake is told of an heir, an inherited one of whoever wrote it', () => {
  expect(told(limits('a', '{ confirm: { pass: 0 } }'), limits('b', '{ extends: a, limits: { latencie: { warn: 1s } } }'))).toEqual([
    '4 schema: spec.confirm.pass must be at least 1, not 0', '9 schema: unknown key "latencie" in spec.limits',
  ]);
});

test('who extends itself, or nothing that is there, is told and set aside with all its heirs', () => {
  const round = held(limits('a', '{ extends: b }'), limits('b', '{ extends: a }'), limits('c', '{ extends: b }'), limits('d', '{ extends: e }'));
  expect(round.diagnostics.map(({ at, rule, message }) => `${at.line}:${at.column} ${rule}: ${message}`)).toEqual([
    '4:18 extends: a extends itself: a -> b -> a', '9:18 extends: b extends itself: b -> a -> b', '19:18 reference: there is no Thresholds "e"',
  ]);
  expect([...round.estate.aside.keys()]).toEqual(['thresholds/a', 'thresholds/b', 'thresholds/c', 'thresholds/d']);
  expect(told(limits('a', '{ extends: a }'))).toEqual(['4 extends: a extends itself: a -> a']);
});

test('a line of more generations than are read is told; ten thousand heirs of much cost little', () => {
  const line = Array.from({ length: 20 }, (_, index) => limits(`t${index}`, index === 0 ? '{}' : `{ extends: t${index - 1} }`));
  expect(told(...line).filter((one) => one.includes('limits'))).toHaveLength(4);
  const large = limits('large', `{ limits: { ${Array.from({ length: 2_000 }, (_, index) => `k${index}: { warn: 1s }`).join(', ')} } }`);
  const started = performance.now();
  expect(told(large, ...Array.from({ length: 990 }, (_, index) => limits(`h${index}`, '{ extends: large }'))).some((one) => one.includes('limits: more is inherited'))).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});
