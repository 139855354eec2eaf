import { expect, test } from 'vitest';
import { load } from '../src/load.ts';
import type { Estate } from '../src/model/estate.ts';
import { validate, type Rule } from '../src/validate.ts';
import { serviceLevel } from './service-level.ts';

const level = serviceLevel('gold');
const service = (name: string, spec = '{}'): string => `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const held = (text: string, rules: Readonly<Record<string, Rule>> = {}, lastValid = {}): ReturnType<typeof validate> => {
  const { declarations, unread } = load([{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }]);
  return validate(declarations, { rules, controls: [], unread, lastValid });
};
const refs = (estate: Estate): string[] => [...estate.aside.keys()];

test('an estate is sorted by name, whatever the order in the files', () => {
  const { estate } = held([service('c'), service('a'), service('b')].join('---\n'));
  expect([...estate.Service.keys()]).toEqual(['a', 'b', 'c']);
  expect(estate.Service.get('a')).toMatchObject({ kind: 'Service', ref: 'service/a', labels: {}, source: { file: 'a.yaml', document: 1 } });
});

test('a service level that is not valid is replaced by its last valid version, and stays set aside', () => {
  const [valid] = [...held(level).estate.ServiceLevel.values()];
  const { estate, diagnostics } = held(`${level.replace('4h', '4 hours')}---\n${service('web', '{ serviceLevel: gold }')}`, {}, { gold: valid?.spec });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['schema']);
  expect(estate.ServiceLevel.get('gold')?.spec.deadlines.P1.restore.within).toBe('4h');
  expect(refs(estate)).toEqual(['service-level/gold']);
  expect([...estate.Service.keys()]).toEqual(['web']);
});

test('so is one that cannot even be read; but not one that is gone, nor by what is no level any more', () => {
  const [valid] = [...held(level).estate.ServiceLevel.values()];
  expect(held(level.replace('4h', '{'), {}, { gold: valid?.spec }).estate.ServiceLevel.get('gold')?.spec.type).toBe('SLA');
  expect(held(service('web'), {}, { gold: valid?.spec }).estate.ServiceLevel.size).toBe(0);
  expect(held(level.replace('4h', '{'), {}, { gold: { type: 'SLA' } }).estate.ServiceLevel.size).toBe(0);
});

test('an error of a rule sets its declaration aside, and what cannot be judged without it; a warning does not', () => {
  const text = `${service('web', '{ thresholds: slow }')}---\napiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: slow }\nspec: {}\n`;
  const rule = (severity: Rule['severity']): Rule => ({ title: 'None', severity, why: 'why', fix: 'mend it', check: (estate, report) => { for (const one of estate.Thresholds.values()) report({ in: one, pointer: '/metadata/name', message: 'no' }); } });
  const failed = held(text, { none: rule('error') });
  expect(refs(failed.estate)).toEqual(['service/web', 'thresholds/slow']);
  expect(failed.estate.aside.get('service/web')?.because).toMatchObject({ rule: 'none', message: 'no', help: 'mend it', at: { line: 8, column: 19 } });
  expect(failed.estate.Service.size + failed.estate.Thresholds.size).toBe(0);
  const warned = held(text, { none: rule('warning') });
  expect(refs(warned.estate)).toEqual([]);
  expect(warned.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
});

test('diagnostics come by file, line and column, whatever found them', () => {
  const { diagnostics } = held([service('b', '{ owner: nobody }'), service('a', '{ bogus: 1 }'), service('b')].join('---\n'));
  expect(diagnostics.map(({ at, rule }) => `${at.line} ${rule}`)).toEqual(['9 schema', '13 duplicate']);
});

test('nothing declared is no estate, and has a place', () => {
  const { estate, diagnostics } = validate([], { rules: {}, controls: [], dir: 'services' });
  expect([diagnostics, estate.Service.size]).toEqual([[], 0]);
});

test('ten thousand references to nothing are told in little time', () => {
  const started = performance.now();
  const text = Array.from({ length: 900 }, (_, index) => service(`web-${index}`, `{ dependsOn: [${Array.from({ length: 12 }, (_ignored, other) => `wob-${index}-${other}`).join(', ')}] }`)).join('---\n');
  expect(held(text).diagnostics.length).toBe(900 * 12);
  expect(performance.now() - started).toBeLessThan(8_000);
});
