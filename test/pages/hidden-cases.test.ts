import { expect, test } from 'vitest';
import { monthOf, type Month } from '../../src/measure/periods/month.ts';
import { openTime } from '../../src/measure/calendars/open-time.ts';
import { periodNamed, type Period } from '../../src/measure/periods/periods.ts';
import type { View } from '../../src/publish.ts';
import { audience } from '../../src/report/audience.ts';
import { at, memoryOf, november } from '../measure/november.ts';
import { example } from './example.ts';

const now = at('12-03T06:00');
const view: View = { ...example, estate: november.estate, memory: memoryOf(now), results: { ...example.results, findings: [], observations: [] } };
const month = ({ estate, memory }: View): Month => monthOf({ estate, memory, now, open: openTime(estate) }, 'Europe/Oslo', periodNamed('2026-11', 'Europe/Oslo') as Period, undefined);

test('anyone on the web reads the same faults and contacts as the operator, and not who called about what in which words', () => {
  const [all, shown] = [month(view), month(audience(view, 'public'))];
  expect([shown.faults.length, shown.contacts, shown.responded[0]?.met, shown.restored[0]?.met]).toEqual([all.faults.length, all.contacts, all.responded[0]?.met, all.restored[0]?.met]);
  expect(shown.contacts).toBe(1);
  expect(Object.values(audience(view, 'public').memory.cases ?? {}).map(({ customer, channel }) => [customer, channel])).toEqual([[null, null], [null, null]]);
});

test('an issue about what an audience may not know is no report of a fault to it', () => {
  const own = { id: 'issue-9', kind: 'fault', service: 'erp', customer: null, channel: null, about: 'access-granted/access-policy/erp#p', opened: '2026-11-17T19:25:00Z', priority: 'P2', events: [] } as const;
  expect(Object.keys(audience({ ...view, memory: { ...view.memory, cases: { own } } }, 'public').memory.cases ?? {})).toEqual([]);
});

test('what may have happened to a case otherwise tells anyone no reason in words of its own either', () => {
  const pause = { at: '2026-11-17T19:30:00Z', by: 'staff', type: 'pause', reason: 'Somebody is ill' } as const;
  const doubted = { id: 'desk:1', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: null, about: null, opened: '2026-11-17T19:25:00Z', priority: 'P2', events: [pause], otherwise: [{ ...pause, reason: 'waiting-for-customer' }, pause] } as const;
  const [shown] = Object.values(audience({ ...view, memory: { ...view.memory, cases: { doubted } } }, 'public').memory.cases ?? {});
  expect([shown?.events, shown?.otherwise].map((events) => events?.map((event) => 'reason' in event && event.reason))).toEqual([['[…reason]'], ['waiting-for-customer', '[…reason]']]);
});
