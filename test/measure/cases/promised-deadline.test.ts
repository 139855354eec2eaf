// Several promises of one deadline: each customer's own, and which of them comes first.
import { expect, test } from 'vitest';
import { derived, isSooner, owedOf, strictestKnown } from '../../../src/measure/cases/promised-deadline.ts';
import { promisesOf } from '../../../src/model/effective.ts';
import type { Declared } from '../../../src/model/estate.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared } from '../november.ts';

const { estate, errors } = estateOf(`${declared}---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: portal, title: Portal }
spec: { serviceLevel: silver, probes: { p: { http: { url: "https://portal.move.example/" } } }, customers: { fjordfisk: { criticality: critical, serviceLevel: gold }, nordlys-bygg: { criticality: high, serviceLevel: gold } } }
`);
const promises = promisesOf(estate, estate.Service.get('portal') as Declared<'Service'>);
const opened = at('11-18T09:00');
const minutes = (due: number | null | undefined): number => ((due ?? Number.NaN) - opened) / 60_000;

test('customers of the same level are due at the same instant, each with his own name and criticality', () => {
  expect(errors).toEqual([]);
  const dues = promises.flatMap((one) => strictestKnown(estate, [one], { priority: 'P1', metric: 'respond', opened }) ?? []);
  expect(dues.map(({ customer, criticality, level, answer }) => [customer, criticality, level.name, minutes(answer.dueAt)]).toSorted()).toEqual([['fjordfisk', 'critical', 'gold', 15], ['nordlys-bygg', 'high', 'gold', 15]]);
  // Computed again from the log it is the same.
  const again = dues.map((due) => derived(owedOf(due, 'respond', { estate, priority: 'P1', opened, log: [], now: opened })));
  expect(again).toEqual(dues);
  expect(strictestKnown(estate, promises, { priority: 'P1', metric: 'restore', opened })?.customer).toBe(dues[0]?.customer);
});

test('what is not promised is due to nobody', () => {
  const silver = promisesOf(estate, estate.Service.get('webshop') as Declared<'Service'>);
  expect([strictestKnown(estate, silver, { priority: 'P2', metric: 'respond', opened }), strictestKnown(estate, [], { priority: 'P1', metric: 'respond', opened })]).toEqual([undefined, undefined]);
});

test('the one that is due first is sooner, whatever reminds first; of equals the one that reminds first, and what stands still comes last', () => {
  const one = (dueAt: number | null, remindsAt?: number): { readonly dueAt: number | null; readonly remindsAt: number | undefined } => ({ dueAt, remindsAt });
  expect([isSooner(one(1, 9), one(2, 3)), isSooner(one(2, 3), one(1, 9)), isSooner(one(5, 3), one(5, 4)), isSooner(one(5, 4), one(5, 3)), isSooner(one(5, 3), one(5, 3)), isSooner(one(5, 3), one(5)), isSooner(one(5), one(5, 3))]).toEqual([true, false, true, false, false, true, false]);
  expect([isSooner(one(null, 1), one(9)), isSooner(one(9), one(null, 1)), isSooner(one(null, 1), one(null, 2)), isSooner(one(null), one(null))]).toEqual([false, true, true, false]);
});
