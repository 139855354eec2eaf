// How a promise stands in the period that runs, whom it was made to, and what it was measured on.
import { expect, test } from 'vitest';
import { madeTo, measuredOn, promisedAt, standing } from '../../../src/measure/periods/standing.ts';
import type { Declared } from '../../../src/model/estate.ts';
import { emptyMemory, type Memory, type TargetMemory } from '../../../src/model/memory.ts';
import { estateOf } from '../../verdicts/played.ts';
import { at, declared, november } from '../november.ts';

const now = new Date(at('11-10T12:00')).toISOString();
const erp = november.estate.Service.get('erp') as Declared<'Service'>;
const target = (name: string): TargetMemory => ({
  last: { probe: 'http', target: name, spec: 's', at: now, took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [],
  stretches: [{ from: new Date(at('11-01T00:00')).toISOString(), last: now, answer: 'good', speaks: 900_000 }],
});
const memory: Memory = { ...emptyMemory, targets: Object.fromEntries(['service/erp#probes/q@oslo', 'service/erp#probes/p@oslo', 'service/erp#probes/p@bergen', 'service/erp2#probes/p@oslo', 'service/webshop#probes/p@oslo'].map((key) => [key, target(key.split('@')[0] ?? '')])) };

test('the promise to each customer stands in the calendar month of the estate’s clock, so far', () => {
  const [only, ...others] = standing(erp, { estate: november.estate, past: memory, now });
  expect(others).toEqual([]);
  expect([only?.customer, only?.level.name, only?.period.name, only?.period.interval[0], only?.reached, only?.measured.base]).toEqual(['fjordfisk', 'gold', '2026-11', at('11-01T00:00'), 'kept', 9.5 * 86_400_000]);
});

test('a longer period is the one that its level says, and a level without availability promises none', () => {
  const said = (text: string): readonly (string | undefined)[] => {
    const { estate, errors } = estateOf(text);
    expect(errors).toEqual([]);
    return standing(estate.Service.get('erp') as Declared<'Service'>, { estate, past: memory, now }).map(({ period }) => period.name);
  };
  expect(said(declared.replace('period: calendar-month', 'period: calendar-quarter'))).toEqual(['2026-Q4']);
  expect(said(declared.replace('  availability: { target: 99.9%, period: calendar-month, excludes: [planned-maintenance] }\n', '').replace('  reductions: [{ below: 99.9%, reduction: 10%, of: monthly-fee }, { below: 99%, reduction: 25%, of: monthly-fee }]\n', ''))).toEqual([]);
});

test('vantages agree by the operator’s own number', () => {
  const down: TargetMemory = { ...target('service/erp#probes/p'), stretches: [{ from: new Date(at('11-01T00:00')).toISOString(), last: now, answer: 'bad', speaks: 900_000 }] };
  const past = { ...emptyMemory, targets: { 'service/erp#probes/p@oslo': target('service/erp#probes/p'), 'service/erp#probes/p@bergen': down, 'service/erp#probes/p@voss': target('service/erp#probes/p') } };
  const reached = (text: string): string | undefined => { const { estate } = estateOf(text); return standing(estate.Service.get('erp') as Declared<'Service'>, { estate, past, now })[0]?.reached; };
  expect([reached(declared), reached(declared.replace('schedule: { audit: 5m }', 'schedule: { audit: 5m }, quorum: 1'))]).toEqual(['kept', 'broken']);
});

test('a verdict is about whom it was made to, at the place where that is written', () => {
  expect([madeTo({ customer: 'fjordfisk' }), madeTo({ customer: undefined })]).toEqual(['fjordfisk', 'own']);
  const own = { ...erp, spec: { ...erp.spec, serviceLevel: 'gold' } };
  expect([promisedAt({ customer: 'fjordfisk', service: own }), promisedAt({ customer: undefined, service: own }), promisedAt({ customer: undefined, service: erp })]).toEqual(['/spec/customers/fjordfisk/serviceLevel', '/spec/serviceLevel', '/metadata/name']);
});

test('it was measured on the probes of that service alone, each once, in order', () => {
  expect(measuredOn({ service: erp }, memory)).toEqual(['service/erp#probes/p', 'service/erp#probes/q']);
});
