import { expect, test } from 'vitest';
import { certain, didYouMean, suggest, within } from '../../src/text/suggest.ts';

test.for([
  ['Servce', ['Service', 'ServiceLevel', 'Team'], 'Service'],
  ['onwer', ['owner', 'runbook'], 'owner'],
  ['service', ['Team', 'Service'], 'Service'],
  ['goldd', ['silver', 'gold'], 'gold'],
  ['x', ['y'], 'y'],
  ['database', ['web', 'erp'], undefined],
  ['', ['a'], undefined],
  ['a', [], undefined],
] as const)('%s among %j is %s', ([word, candidates, best]) => {
  expect(suggest(word, candidates)).toBe(best);
});

test('of two equally near the first is taken, so that the order decides', () => {
  expect(suggest('bat', ['cat', 'rat'])).toBe('cat');
  expect(suggest('bat', ['rat', 'cat'])).toBe('rat');
});

test('a word as long as a file is not compared with anything', () => {
  const started = performance.now();
  expect(suggest('x'.repeat(1_000_000), Array.from({ length: 10_000 }, () => 'x'.repeat(1_000_000)))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});

test('where nothing is near, what is allowed is said', () => {
  expect(didYouMean('zzzzzz', ['owner'], 'allowed here: owner')).toBe('allowed here: owner');
  expect(didYouMean('ownr', ['owner'], 'allowed here: owner')).toBe('did you mean "owner"?');
});

test.for([
  ['clinical-systems/diarmuid', ['clinical-systems/beatriz', 'clinical-systems/aoife'], undefined],
  ['clinical-systems/beatris', ['clinical-systems/beatriz', 'clinical-systems/aoife'], 'clinical-systems/beatriz'],
  ['clincal-systems/aoife', ['clinical-systems/beatriz', 'clinical-systems/aoife'], 'clinical-systems/aoife'],
  ['ehr-vendor/hosting', ['ehr-vendor/support', 'ehr-vendor/housing'], 'ehr-vendor/housing'],
  ['service/imagng', ['service/imaging', 'team/imaging'], 'service/imaging'],
] as const)('of %s among %j the part behind the stroke decides: %s', ([word, candidates, best]) => {
  expect(within(word, candidates, suggest)).toBe(best);
});

test('another contract of the same supplier is not written in place of one that is missing', () => {
  expect(certain('ehr-vendor/export', ['ehr-vendor/support'])).toBe('ehr-vendor/support');
  expect(within('ehr-vendor/export', ['ehr-vendor/support'], certain)).toBeUndefined();
  expect(within('ehr-vendor/suport', ['ehr-vendor/support'], certain)).toBe('ehr-vendor/support');
});
