import { expect, test } from 'vitest';
import { expiryOf } from '../../src/measure/history/expiry.ts';

const at = (minutes: number): string => new Date(Date.parse('2026-11-17T12:00:00Z') + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const intervals = new Map([['a', 5 * 60_000], ['b', 60 * 60_000]]);
const look = (target: string, minutes: number): { target: string; from: string; at: string } => ({ target, from: 'oslo', at: at(minutes) });

test('evidence expires three intervals after its look: warned of once a look was missed', () => {
  const when = (now: number): string | undefined => expiryOf({ status: 'pass', evidence: [look('a', 0)] }, intervals, at(now));
  expect([when(0), when(4.9), when(5), when(9), when(14)]).toEqual([undefined, undefined, at(15), at(15), at(15)]);
});

test('the first that expires speaks; unknown needs no warning, and what no interval is known of has none', () => {
  expect(expiryOf({ status: 'fail', evidence: [look('a', 0), look('b', -70), look('b', -130)] }, intervals, at(6))).toBe(at(15));
  expect(expiryOf({ status: 'fail', evidence: [look('a', 0), look('b', -170)] }, intervals, at(6))).toBe(at(10));
  expect(expiryOf({ status: 'unknown', evidence: [look('a', 0)] }, intervals, at(6))).toBeUndefined();
  expect(expiryOf({ status: 'pass', evidence: [look('c', 0)] }, intervals, at(6))).toBeUndefined();
});
