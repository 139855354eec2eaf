import { expect, test } from 'vitest';
import type { Recorded } from '../src/model/finding.ts';
import { reaches } from '../src/view.ts';

const finding = (control: string, status: string, since: string, more: object = {}): Recorded => ({ control, status, since, at: '2026-11-17T20:10:00Z', evidence: [{ target: 'service/erp#probes/login', from: 'oslo', at: since }], ...more }) as unknown as Recorded;

test('what nobody can have measured at the very first look fails no run; whatever else is unknown does, and this too from the second run on', () => {
  const [now, before] = ['2026-11-17T20:10:00Z', '2026-11-17T20:05:00Z'];
  expect(reaches([finding('availability-kept', 'unknown', now)], 'unknown')).toBe(false);
  expect(reaches([finding('availability-kept', 'unknown', before)], 'unknown')).toBe(true);
  expect(reaches([finding('endpoint-answers', 'unknown', now)], 'unknown')).toBe(true);
  expect(reaches([finding('endpoint-answers', 'fail', now)], 'fail')).toBe(true);
  expect(reaches([finding('endpoint-answers', 'fail', now, { change: 'gone' }), finding('endpoint-answers', 'warn', now, { unconfirmed: { count: 1, of: 3 } })], 'warn')).toBe(false);
});

test('what is unknown only because of a failure that is not confirmed fails no run', () => {
  const now = '2026-11-17T20:15:00Z';
  const latency = finding('latency-within-thresholds', 'unknown', now);
  expect(reaches([latency, finding('endpoint-answers', 'warn', now, { unconfirmed: { count: 1, of: 3 } })], 'unknown')).toBe(false);
  expect(reaches([latency, finding('endpoint-answers', 'pass', now)], 'unknown')).toBe(true);
  expect(reaches([latency, finding('endpoint-answers', 'warn', now, { unconfirmed: { count: 1, of: 3 }, evidence: [{ target: 'service/webshop#probes/front', from: 'oslo', at: now }] })], 'unknown')).toBe(true);
});
