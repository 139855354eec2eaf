// A run judges by what is in force at its instant.
import { expect, test } from 'vitest';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { judge, read, targetsOf } from '../../src/pipeline.ts';
import { digest } from '../../src/model/digest.ts';

const level = (from: string | undefined, restore: string): string => `apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold }
spec:
${from === undefined ? '' : `  effectiveFrom: ${from}\n`}  type: OLA
  priority:
    critical: { high: P1, medium: P2, low: P3 }
    high: { high: P2, medium: P3, low: P3 }
    medium: { high: P3, medium: P3, low: P4 }
    low: { high: P4, medium: P4, low: P4 }
  deadlines: { P1: { restore: { within: 1h } }, P2: { restore: { within: 2h } }, P3: { restore: { within: ${restore} } }, P4: { restore: { within: 10d } } }
`;
const service = (name: string, port: number, from?: string): string => `apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec:
${from === undefined ? '' : `  effectiveFrom: ${from}\n`}  serviceLevel: gold
  probes: { port: { tcp: { host: ${name}.example, port: ${port} }, every: 5m } }
`;
const estate = 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n';
const text = [estate, level(undefined, '8h'), level('2027-01-01', '4h'), service('erp', 443), service('shop', 443, '2027-01-01'), service('mail', 25), service('mail', 587, '2027-02-01')].join('---\n');
const readings = read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(text) }]);

const asked = (now: string): string[] => targetsOf(readings.estate, [], 'local', now).map(({ path, ask }) => `${path} ${JSON.stringify((ask as { port?: number }).port)}`);

function judged(at: string, past: Memory = emptyMemory): ReturnType<typeof judge> {
  const observations = targetsOf(readings.estate, [], 'local', at).map(({ path, spec, probe }): Observation =>
    ({ probe, target: path, spec, at, took: 1, from: 'local', seen: true, facts: { reached: false, phase: 'connect', error: 'refused', detail: '', timings: { total: 1 } } }));
  const segment = { run: '', commit: null, at, scope: { complete: true, selectors: [], vantages: ['local'], shard: null }, observations };
  return judge(readings, past, [{ segment, digest: digest(segment) }], (account) => account);
}

test('only what is in force is looked at, as the version in force says', () => {
  expect(readings.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(asked('2026-12-31T22:59:00Z')).toEqual(['service/erp#probes/port 443', 'service/mail#probes/port 25']);
  expect(asked('2027-01-31T23:00:00Z')).toEqual(['service/erp#probes/port 443', 'service/mail#probes/port 587', 'service/shop#probes/port 443']);
});

test('a fault has the deadline of the level in force when it is judged', () => {
  const key = 'endpoint-answers/service/erp#port';
  const restore = (at: string): string | null | undefined => judged(at).memory.findings[key]?.last.deadline;
  expect([restore('2026-12-31T12:00:00Z'), restore('2027-01-01T12:00:00Z')].map((one) => one?.slice(0, 16))).toEqual(['2026-12-31T20:00', '2027-01-01T16:00']);
});

test('a fault that goes on over the change keeps the deadline that it was opened with; the next one has the new', () => {
  const keys = ['endpoint-answers/service/erp#port', 'endpoint-answers/service/shop#port'];
  const opened = judged('2026-12-31T22:00:00Z');
  const goesOn = judged('2027-01-01T12:00:00Z', opened.memory);
  expect(keys.map((key) => goesOn.memory.findings[key]?.last.deadline?.slice(0, 16))).toEqual(['2027-01-01T06:00', '2027-01-01T16:00']);
});

test('what is not yet in force has no finding, and what it finds later is new', () => {
  const before = judged('2026-12-31T12:00:00Z');
  const about = (results: ReturnType<typeof judge>): string[] => results.results.findings.filter(({ subject }) => subject === 'service/shop').map(({ control, change }) => `${control} ${change}`);
  expect(about(before)).toEqual([]);
  expect(about(judged('2027-01-01T12:00:00Z', before.memory))).toContain('endpoint-answers opened');
  expect(before.results.findings.find(({ control }) => control === 'declaration-valid')?.status).toBe('pass');
});
