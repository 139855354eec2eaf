// What another runner brings is data: each field has its form, each word is one of those that a probe says.
import { expect, test } from 'vitest';
import { hasForm, isReason } from '../../../src/measure/history/facts.ts';

const at = '2026-11-20T06:00:00Z';
const timings = { resolve: 1, connect: 2, tls: 3, firstByte: 4, total: 5 };
const certificate = { protocol: 'TLSv1.3', cipher: 'x', subject: 's', issuer: 'i', names: ['a'], validFrom: at, validTo: at, fingerprint: 'f', trusted: true, distrust: '' };
const exported = { file: 'x.csv', exportedAt: at, rows: 1 };
const failed = { reached: false, phase: 'connect', detail: '', timings: { total: 1 }, error: 'refused' };
const one = {
  id: 'issue-1', kind: 'fault', service: 'erp', customer: null, channel: null, about: null, opened: at, priority: 'P1', source: 'x', updated: at, weight: { breadth: 'person', urgency: 'high' },
  events: [{ at, by: 'staff', type: 'pause', reason: 'r' }, { at, by: 'staff', type: 'priority', priority: 'P2' }, { at, by: 'staff', type: 'premise', clause: 'premise.1' }],
};
const cases = { open: ['a'], others: ['b'], until: at, left: 0, troubles: [{ about: 'a', what: 'b', column: 'c' }], cases: [one] };
const whole: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  tcp: { reached: true, address: 'a', timings }, tls: { reached: true, address: 'a', timings, ...certificate }, dns: { reached: true, records: ['a'], timings },
  http: { reached: true, address: 'a', timings, status: 200, headers: { a: 'b' }, contains: { a: true }, bytes: 1, redirects: ['a'], tls: certificate },
  inventory: { ...exported, nameless: 0, devices: [{ name: 'pc', model: 'm', system: 's', version: 'v', encrypted: true, seenAt: at }] }, 'github-issues': cases, 'case-export': { ...exported, ...cases },
};
const held = { ...exported, held: [{ principal: 'a', person: 'b', role: 'c' }] };
const decided = (decision: string): object => ({ ...exported, decisions: [{ person: 'a', decidedAt: at, decision }] });

/** Every copy with one value, however deep, made another. */
function spoiled(value: unknown, by: (value: unknown) => unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [by(value)];
  if (Array.isArray(value)) return value.flatMap((inner, index) => spoiled(inner, by).map((other) => value.with(index, other)));
  return Object.entries(value).flatMap(([key, inner]) => spoiled(inner, by).map((other) => ({ ...value, [key]: other })));
}

test('what a probe says whole has its form; with any value of another type, however deep, it has none', () => {
  for (const [probe, facts] of [...Object.entries(whole), ['access-export', held], ['access-export', decided('approve')], ['tcp', failed], ['tls', failed], ['dns', failed], ['http', failed]] as const) {
    expect([probe, hasForm(probe, facts)]).toEqual([probe, true]);
    for (const other of spoiled(facts, (value) => (typeof value === 'object' ? 7 : { is: value }))) expect([probe, other, hasForm(probe, other)]).toEqual([probe, other, false]);
    for (const key of Object.keys(facts).filter((name) => name !== 'tls' && name !== 'until')) expect([probe, key, hasForm(probe, Object.fromEntries(Object.entries(facts).filter(([name]) => name !== key)))]).toEqual([probe, key, false]);
  }
});

test('what may be missing may be missing, and what may be nothing may be null', () => {
  expect(hasForm('tcp', { ...whole['tcp'], timings: { total: 5 } })).toBe(true);
  expect(hasForm('tcp', { ...whole['tcp'], timings: {} })).toBe(false);
  const { tls: _tls, ...plain } = whole['http'] as { tls: unknown };
  expect(hasForm('http', plain)).toBe(true);
  const { source: _source, updated: _updated, weight: _weight, ...bare } = one;
  expect(hasForm('github-issues', { ...cases, cases: [{ ...bare, service: null, customer: 'c', channel: 'phone', about: 'x', priority: null, events: [{ at, by: 'staff', type: 'close' }] }] })).toBe(true);
  const { until: _until, ...unread } = cases;
  expect(hasForm('github-issues', unread)).toBe(true);
  expect(hasForm('inventory', { ...exported, nameless: 0, devices: [{ name: 'pc', model: null, system: null, version: null, encrypted: null, seenAt: null }] })).toBe(true);
  expect(hasForm('access-export', { ...exported, decisions: [{ person: 'a', decidedAt: null, decision: 'other' }] })).toBe(true);
});

test('a number is finite, a text bounded, an instant a date with its year first', () => {
  const status = (value: unknown): boolean => hasForm('http', { ...whole['http'], status: value });
  expect([status(0), status(Number.NaN), status(Infinity), status('200')]).toEqual([true, false, false, false]);
  const address = (value: unknown): boolean => hasForm('tcp', { ...whole['tcp'], address: value });
  expect([address(''), address('x'.repeat(100_000)), address('x'.repeat(100_001))]).toEqual([true, true, false]);
  const written = (value: unknown): boolean => hasForm('inventory', { ...exported, exportedAt: value, nameless: 0, devices: [] });
  expect(['2026-11-20', '2026-11-20T06:00:00.000+01:00', `${' '.repeat(21)}2026-11-20`, 'Nov 20 2026', '20 Nov 2026', '2026-99-99', '+002026-11-20T06:00:00Z', ''].map(written)).toEqual([true, true, false, false, false, false, false, false]);
  const zeros = (count: number): string => `2026-11-20T06:00:00.${'0'.repeat(count)}Z`;
  expect([written(zeros(19)), written(zeros(20))]).toEqual([true, false]);
});

test('a record is no list, and a list no record', () => {
  expect(hasForm('http', { ...whole['http'], headers: ['a'] })).toBe(false);
  expect(hasForm('http', { ...whole['http'], headers: null })).toBe(false);
  expect(hasForm('dns', { ...whole['dns'], records: { 0: 'a' } })).toBe(false);
  expect([null, [], 'x', undefined].map((facts) => hasForm('tcp', facts))).toEqual([false, false, false, false]);
});

test('every word that a probe says is known, and no other', () => {
  const said = (words: readonly string[], facts: (word: string) => readonly [string, object]): void => {
    expect(words.filter((word) => !hasForm(...facts(word)))).toEqual([]);
    expect(hasForm(...facts('')) || hasForm(...facts('constructor'))).toBe(false);
  };
  const event = (more: object): readonly [string, object] => ['github-issues', { ...cases, cases: [{ ...one, events: [{ at, by: 'staff', type: 'close', ...more }] }] }];
  said(['resolve', 'connect', 'tls', 'send', 'wait', 'body'], (phase) => ['tcp', { ...failed, phase }]);
  said(['refused', 'reset', 'closed', 'no-answer', 'host-unreachable', 'no-such-name', 'no-such-record', 'name-server-failed', 'tls-refused', 'certificate-refused', 'protocol-error', 'body-cut-off', 'body-too-large', 'too-many-redirects'], (error) => ['tcp', { ...failed, error }]);
  said(['P1', 'P2', 'P3', 'P4'], (priority) => event({ type: 'priority', priority }));
  said(['staff', 'customer', 'program', 'measured'], (by) => event({ by }));
  said(['report', 'detect', 'assign', 'respond', 'restore', 'resume', 'close', 'reopen', 'pause', 'priority'], (type) => event({ type }));
  said(['fault', 'request', 'problem', 'announcement'], (kind) => ['github-issues', { ...cases, cases: [{ ...one, kind }] }]);
  said(['organisation', 'department', 'person'], (breadth) => ['github-issues', { ...cases, cases: [{ ...one, weight: { breadth, urgency: 'high' } }] }]);
  said(['high', 'medium', 'low'], (urgency) => ['github-issues', { ...cases, cases: [{ ...one, weight: { breadth: 'person', urgency } }] }]);
  said(['approve', 'deny', 'other'], (decision) => ['access-export', decided(decision)]);
});

test('of a probe whose form is not known here, only what failed is held against one', () => {
  expect(hasForm('own', { any: 1 })).toBe(true);
  expect(hasForm('own', failed)).toBe(true);
  expect(hasForm('own', { ...failed, error: 'x' })).toBe(false);
  expect([hasForm('own', null), hasForm('own', [1]), hasForm('constructor', 'x')]).toEqual([false, false, false]);
});

test('every reason why something could not be asked is known, and no other', () => {
  const reasons = ['address-forbidden', 'network-unreachable', 'no-resolver', 'not-possible-from-here', 'secret-missing', 'secret-not-for-host', 'estate-not-trusted', 'file-missing', 'file-forbidden', 'file-unreadable', 'answer-missing', 'answer-refused', 'answer-incomplete', 'self-check-failed', 'cut-off', 'failed'];
  expect(reasons.filter((reason) => !isReason(reason))).toEqual([]);
  expect(['', 'constructor', 7, null, undefined].map(isReason)).toEqual([false, false, false, false, false]);
});
