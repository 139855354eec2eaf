// What the rich view remembers besides its findings: looks of four weeks, faults that are over, cases and maintenance.
import type { Case } from '../../src/model/case.ts';
import type { Excused, PastFault, Stretch } from '../../src/model/memory.ts';
import { at } from './example-findings.ts';

const speaks = 900_000;
const stretch = (from: string, last: string, answer: Stretch['answer']): Stretch => ({ from, last, answer, speaks });

/** Four weeks of looks: an hour that was missed, and of what is `down` forty short outages and one that outlived its maintenance. */
export const stretches = (down: boolean): readonly Stretch[] => [
  stretch('2026-10-21T00:00:00Z', '2026-11-02T08:00:00Z', 'good'),
  ...(down ? Array.from({ length: 40 }, (_, index) => {
    const minute = (by: number): string => new Date(Date.parse('2026-11-02T08:05:00Z') + (index * 30 + by) * 60_000).toISOString();
    return [stretch(minute(0), minute(5), 'bad'), stretch(minute(10), minute(25), 'good')];
  }).flat() : [stretch('2026-11-02T08:05:00Z', '2026-11-03T04:00:00Z', 'good')]),
  stretch('2026-11-03T04:05:00Z', '2026-11-08T04:55:00Z', 'good'),
  ...(down ? [stretch('2026-11-08T05:00:00Z', '2026-11-08T05:25:00Z', 'bad')] : []),
  stretch('2026-11-08T05:30:00Z', '2026-11-14T01:55:00Z', 'good'), stretch('2026-11-14T03:10:00Z', at, 'good'),
];

export const excused: readonly Excused[] = (['service/erp', 'service/database-cluster', 'service/webshop'] as const).flatMap((service) => [
  { service, by: 'maintenance/network@1', from: '2026-11-08T01:00:00Z', until: '2026-11-08T05:00:00Z', announced: '2026-10-30T12:00:00Z', counts: 'excluded' as const },
  { service, by: 'maintenance/database@2', from: '2026-11-10T01:00:00Z', until: '2026-11-10T02:00:00Z', announced: '2026-11-10T00:30:00Z', counts: 'late' as const },
]);

/** More faults than a page lists, of which the longest were corrected too late. */
export const faults: readonly PastFault[] = Array.from({ length: 110 }, (_, index): PastFault => {
  const openedAt = new Date(Date.parse('2026-11-02T08:05:00Z') + index * 3_600_000).toISOString();
  const endedAt = new Date(Date.parse(openedAt) + (index % 20 === 0 ? 5 : 0.5) * 3_600_000).toISOString();
  const key = `endpoint-answers/service/erp#front-${index}`;
  return { key, told: key, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: ['fjordfisk'], because: null, endedAt, episode: { id: key, level: 'fail', openedAt, confirmedAt: openedAt, lastFailAt: openedAt } };
});

/** A call that waited for the customer, one that was closed without a word, and one whose priority was changed. */
export const cases: Readonly<Record<string, Case>> = Object.fromEntries((['P2', 'P3', 'P2'] as const).map((priority, index): [string, Case] => [`issue-${500 + index}`, {
  id: `issue-${500 + index}`, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: `none-${index}`, opened: '2026-11-09T08:00:00Z', priority,
  events: [
    [{ at: '2026-11-09T08:10:00Z', by: 'staff' as const, type: 'respond' as const }, { at: '2026-11-09T08:30:00Z', by: 'staff' as const, type: 'pause' as const, reason: 'waiting-for-customer' }, { at: '2026-11-09T09:30:00Z', by: 'customer' as const, type: 'resume' as const }, { at: '2026-11-09T10:00:00Z', by: 'staff' as const, type: 'restore' as const }],
    [{ at: '2026-11-16T12:00:00Z', by: 'staff' as const, type: 'close' as const }],
    [{ at: '2026-11-09T08:20:00Z', by: 'staff' as const, type: 'priority' as const, priority: 'P3' as const }],
  ][index] ?? [],
}]));
