import { expect, test } from 'vitest';
import { emptyMemory } from '../../src/model/memory.ts';
import { read } from '../../src/pipeline.ts';
import { checkSelected, checkSelectors } from '../../src/session/choose.ts';
import { didYouMeanName, meantNames } from '../../src/text/meant.ts';

const names = ['endpoint-answers', 'probe-too-rare', 'service/wan-oslo', 'service/webshop', 'service-level/bronze', 'access-policy/webshop', 'team/operations'];

test.for([
  ['servicelevel/bronze', ['service-level/bronze']],
  ['ServiceLevel/Bronze', ['service-level/bronze']],
  ['service-levels/bronze', ['service-level/bronze']],
  ['services/wan_oslo', ['service/wan-oslo']],
  ['accessPolicies/webshop', ['access-policy/webshop']],
  ['bronze', ['service-level/bronze']],
  ['webshop', ['service/webshop', 'access-policy/webshop']],
  ['team/webshop', ['service/webshop', 'access-policy/webshop']],
  ['operatons', ['team/operations']],
  ['EndpointAnswers', ['endpoint-answers']],
  ['probe-to-rare', ['probe-too-rare']],
  ['nothing-like-it', []],
  ['', []],
] as const)('%s is %j', ([word, meant]) => {
  expect(meantNames(word, names)).toEqual(meant);
});

test('a word as long as a file is meant for nothing, at once', () => {
  const started = performance.now();
  expect(didYouMeanName('s/'.repeat(500_000), names)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(100);
});

const declared = `apiVersion: driftvakt/v1
kind: Service
metadata: { name: wan-oslo, labels: { area: network } }
spec: {}
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk }
spec: { calendar: around-the-clock }
`;
const { estate } = read([{ path: 'a.yaml', bytes: new TextEncoder().encode(declared) }]);

test.for([
  ['service/wan-olso', 'did you mean "service/wan-oslo"?'],
  ['services/wan-oslo', 'did you mean "service/wan-oslo"?'],
  ['customer=fjordfsk', 'did you mean "customer=fjordfisk"?'],
  ['area=netwrok', 'did you mean "area=network"?'],
  ['area=Network', 'did you mean "area=network"?'],
  ['team/nobody', 'selects nothing that is declared'],
] as const)('a selector %s that selects nothing: %s', ([selector, words]) => {
  expect(() => checkSelected([selector], estate, emptyMemory)).toThrow(words);
});

test.for([
  ['wan-oslo', 'did you mean "*/wan-oslo"?'],
  ['Service/wan-oslo', 'did you mean "service/wan-oslo"?'],
  ['ServiceLevel/Gold', 'did you mean "service-level/gold"?'],
  ['a b', '"a b" selects nothing: say kind/name'],
  ['', '"" selects nothing: say kind/name'],
] as const)('%s has not the form of a selector: %s', ([selector, words]) => {
  expect(() => checkSelectors([selector])).toThrow(words);
});
