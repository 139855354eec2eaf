import { expect, test } from 'vitest';
import text from '../../src/formats/text.ts';
import { operator, service } from '../verdicts/estates.ts';
import { story, works } from '../verdicts/played.ts';

test('of one status the gravest is told first, then by key', () => {
  const yaml = operator() + service('a-printer', 'customers: { nordlys-bygg: { serviceLevel: silver, criticality: low } }') + service('b-wan', '') + service('erp', 'customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }');
  const at = '2026-11-17T12:00:00Z';
  const findings = Object.values(story(yaml).run({ at, looks: { 'a-printer': 'fail', 'b-wan': 'fail', erp: 'fail' } }));
  const written = text.write({
    command: 'audit', exit: 1, controls: { works }, rules: {}, sources: new Map(), declarations: 3, language: 'en', timeZone: 'UTC', colour: false, version: '0', repository: undefined, place: (file) => file,
    results: { run: '', commit: null, at, scope: { complete: true, selectors: [], vantages: ['oslo'], shard: null }, diagnostics: [], observations: [], findings },
  });
  expect([...written.matchAll(/^fail +works\/service\/([a-z-]+)/gm)].map(([, name]) => name)).toEqual(['erp', 'a-printer', 'b-wan']);
});
