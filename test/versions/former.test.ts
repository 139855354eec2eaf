// An edit of what is promised holds from the run that first sees it; what it said before is remembered.
import { expect, test } from 'vitest';
import { digest } from '../../src/model/digest.ts';
import { inForce, type Estate } from '../../src/model/estate.ts';
import { promisedIn, promisesAfter, remembering, type Promises } from '../../src/model/former.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { judge, read, targetsOf, type Read } from '../../src/pipeline.ts';

const matrix = '{ critical: { high: P1, medium: P2, low: P3 }, high: { high: P2, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }';
const level = (name: string, restore: string, from?: string): string => `apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: ${name} }
spec: { ${from === undefined ? '' : `effectiveFrom: ${from}, `}type: OLA, priority: ${matrix}, deadlines: { P1: { restore: { within: 1h } }, P2: { restore: { within: 2h } }, P3: { restore: { within: ${restore} } }, P4: { restore: { within: 10d } } } }
`;
const service = (own: string): string => `apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp }
spec: { ${own}, probes: { port: { tcp: { host: erp.example, port: 443 }, every: 5m } } }
`;
const owner = 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n';
const readingsOf = (...documents: readonly string[]): Read => read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode([owner, ...documents].join('---\n')) }]);
const [before, after] = [readingsOf(level('gold', '8h'), service('serviceLevel: gold')), readingsOf(level('gold', '4h'), service('serviceLevel: gold'))];

function judged(readings: Read, at: string, past: Memory, { reached = false, complete = true } = {}): Memory {
  const facts = reached ? { reached: true, timings: { total: 1 } } : { reached: false, phase: 'connect', error: 'refused', detail: '', timings: { total: 1 } };
  const observations = targetsOf(readings.estate, [], 'local', at).map(({ path, spec, probe }): Observation => ({ probe, target: path, spec, at, took: 1, from: 'local', seen: true, facts }));
  const segment = { run: '', commit: at.slice(0, 10), at, scope: { complete, selectors: [], vantages: ['local'], shard: null }, observations };
  return judge(readings, past, [{ segment, digest: digest(segment) }], (account) => account).memory;
}

const deadline = ({ findings }: Memory): string | undefined => findings['endpoint-answers/service/erp#port']?.last.deadline?.slice(0, 16);

test('a fault that was open keeps its deadline when its level is edited, in that run and after it; the next fault has the new one', () => {
  const opened = judged(before, '2026-11-10T12:00:00Z', emptyMemory);
  const edited = judged(after, '2026-11-10T13:00:00Z', opened);
  const later = judged(after, '2026-11-10T14:00:00Z', edited);
  expect([opened, edited, later].map(deadline)).toEqual(['2026-11-10T20:00', '2026-11-10T20:00', '2026-11-10T20:00']);
  expect(later.promised?.former.map(({ ref, effectiveFrom, until, commit }) => [ref, effectiveFrom, until, commit])).toEqual([['service-level/gold', null, '2026-11-10T13:00:00Z', '2026-11-10']]);
  expect(later.promised).toBe(edited.promised);
  const next = judged(after, '2026-11-10T16:00:00Z', judged(after, '2026-11-10T15:00:00Z', later, { reached: true }));
  expect(deadline(next)).toBe('2026-11-10T20:00');
  expect(next.findings['endpoint-answers/service/erp#port']?.last.episode?.openedAt).toBe('2026-11-10T16:00:00Z');
});

test('what a run saw only in part, or somebody tried out, or is not valid, changes nothing that is remembered', () => {
  const opened = judged(before, '2026-11-10T12:00:00Z', emptyMemory);
  expect(judged(after, '2026-11-10T13:00:00Z', opened, { complete: false }).promised).toBe(opened.promised);
  const invalid = readingsOf(level('gold', 'soon'), service('serviceLevel: gold'));
  expect(invalid.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  expect(judged(invalid, '2026-11-10T13:00:00Z', opened).promised).toBe(opened.promised);
});

const at = (day: string): string => `2026-${day}T00:00:00Z`;
const history = (...states: readonly (readonly [day: string, estate: Estate])[]): Promises => states.reduce<Promises | undefined>((past, [day, estate]) => promisesAfter(past, promisedIn(estate), at(day), null), undefined) as Promises;
const restoreOf = (estate: Estate, day: string, name = 'gold'): string | undefined => inForce(estate, at(day)).ServiceLevel.get(name)?.spec.deadlines.P3.restore?.within;

test('of several edits each speaks for its own time, and what was never seen otherwise for all of it', () => {
  const [first, second, third] = ['8h', '6h', '4h'].map((within) => readingsOf(level('gold', within), level('silver', '9h'), service('serviceLevel: gold')).estate) as [Estate, Estate, Estate];
  const whole = remembering(third, history(['01-01', first], ['03-01', second], ['06-01', third]));
  expect(['01-15', '02-28', '03-01', '05-31', '06-01', '12-31'].map((day) => restoreOf(whole, day))).toEqual(['8h', '8h', '6h', '6h', '4h', '4h']);
  expect(['01-15', '12-31'].map((day) => restoreOf(whole, day, 'silver'))).toEqual(['9h', '9h']);
  expect(restoreOf(inForce(whole, at('12-31')), '02-01')).toBe('8h');
});

test('what was announced for a day holds from it as it was announced, and is edited by itself', () => {
  const [first, second] = ['2h', '3h'].map((within) => readingsOf(level('gold', '8h'), level('gold', within, '2026-07-01'), service('serviceLevel: gold')).estate) as [Estate, Estate];
  const whole = remembering(second, history(['01-01', first], ['08-01', second]));
  expect(['06-30', '07-15', '08-15'].map((day) => restoreOf(whole, day))).toEqual(['8h', '2h', '3h']);
});

test('a version that is taken away was in force until then; one that is added for a day behind speaks for it', () => {
  const [both, one] = [readingsOf(level('gold', '8h'), level('gold', '4h', '2026-03-01'), service('serviceLevel: gold')).estate, readingsOf(level('gold', '8h'), service('serviceLevel: gold')).estate];
  expect(['02-01', '04-01', '07-01'].map((day) => restoreOf(remembering(one, history(['01-01', both], ['06-01', one])), day))).toEqual(['8h', '4h', '8h']);
  expect(['02-01', '04-01', '07-01'].map((day) => restoreOf(remembering(both, history(['01-01', one], ['06-01', both])), day))).toEqual(['8h', '4h', '4h']);
});

test('a service goes back to whom it was promised, with all else as it is declared now; one that is gone does not come back', () => {
  const customer = 'apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec: {}\n';
  const promised = readingsOf(level('gold', '8h'), customer, service('customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }')).estate;
  const own = readingsOf(level('gold', '8h'), customer, service('serviceLevel: gold, runbook: "https://wiki.example/erp"')).estate;
  const then = inForce(remembering(own, history(['01-01', promised], ['06-01', own])), at('05-01')).Service.get('erp')?.spec;
  expect(then).toMatchObject({ runbook: 'https://wiki.example/erp', customers: { fjordfisk: { serviceLevel: 'gold', criticality: 'critical' } } });
  expect(then?.serviceLevel).toBeUndefined();
  const without = readingsOf(level('gold', '8h'), customer).estate;
  expect(inForce(remembering(without, history(['01-01', promised], ['06-01', without])), at('05-01')).Service.size).toBe(0);
});

test('who owns a system is not remembered, and what ended more than 400 days ago is forgotten', () => {
  const customer = 'apiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec: { people: { ingrid: { name: Ingrid Vik } } }\n';
  const { estate } = readingsOf(level('gold', '8h'), customer, service('customers: { fjordfisk: { serviceLevel: gold, criticality: critical, systemOwner: fjordfisk/ingrid } }'));
  expect(JSON.stringify(promisedIn(estate))).not.toContain('ingrid');
  const edited = history(['01-01', before.estate], ['02-01', after.estate]);
  const kept = (instant: string): number => promisesAfter(edited, promisedIn(after.estate), instant, null).former.length;
  expect([kept('2027-03-08T00:00:00Z'), kept('2027-03-08T00:00:01Z')]).toEqual([1, 0]);
});
