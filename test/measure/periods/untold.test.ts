import { expect, test } from 'vitest';
import { achievedBy } from '../../../src/measure/periods/achieved.ts';
import { periodAt } from '../../../src/measure/periods/periods.ts';
import { operator, service, thresholds } from '../../verdicts/estates.ts';
import { estateOf, story } from '../../verdicts/played.ts';

const declared = operator(', defaults: { thresholds: patient }').replace('type: SLA', 'type: SLA\n  availability: { target: 99.9%, period: calendar-month }')
  + thresholds('patient', '{ fail: 3 of 5, pass: 2 }') + service('erp', 'customers: { fjordfisk: { criticality: critical, serviceLevel: gold } }');

test('what flaps is told once, when it is confirmed: failures that still may be burn no budget', () => {
  const { estate, errors } = estateOf(declared);
  expect(errors).toEqual([]);
  const played = story(declared);
  const erp = estate.Service.get('erp');
  const burns = (at: string): number | undefined => {
    const now = Date.parse(at);
    const [one] = erp === undefined ? [] : achievedBy({ estate, memory: played.memory, now, open: (_, within) => [within] }, erp, () => periodAt('calendar-month', now, 'Europe/Oslo'));
    return one?.burningUntold.length;
  };
  const run = (minute: number, said: 'pass' | 'fail'): number | undefined => {
    const at = `2026-11-17T10:${String(minute).padStart(2, '0')}:00Z`;
    played.run({ at, looks: { erp: said } });
    return burns(at);
  };
  expect([[0, 'pass'], [5, 'fail'], [10, 'pass'], [15, 'fail'], [20, 'pass']].map(([minute, said]) => run(minute as number, said as 'pass' | 'fail'))).toEqual([0, 0, 0, 0, 0]);
  // The next look counts with the four before it: the first failure is too short to be confirmed for good.
  expect(run(25, 'pass')).toBeGreaterThan(0);
});
