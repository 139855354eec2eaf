// What counts as a fault that was measured.
import { expect, test } from 'vitest';
import { measuredFaults } from '../../src/measure/cases/contacts.ts';
import type { PastFault } from '../../src/model/memory.ts';

const fault = (key: string, level: 'warn' | 'fail' = 'fail'): PastFault => ({
  key, told: key, priority: 'P1', deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, endedAt: '2026-11-17T21:50:00Z',
  episode: { id: key, level, openedAt: '2026-11-17T19:15:00Z', confirmedAt: '2026-11-17T19:25:00Z', lastFailAt: '2026-11-17T21:45:00Z' },
});

test('a service that does not work is a fault; a warning, and what deviates while it works, is none', () => {
  const told = (...faults: readonly PastFault[]): readonly string[] => measuredFaults({ faults, findings: {} }).map((one) => one.told);
  const [outage, slow] = ['endpoint-answers/service/erp#a', 'latency-within-thresholds/service/erp#a'] as const;
  expect(told(fault(outage), fault(slow), fault('pauses-agreed/service/erp#issue-1'), fault('restored-in-time/service/erp#issue-1'))).toEqual([outage, slow]);
  expect(told(fault(outage, 'warn'))).toEqual([]);
});
