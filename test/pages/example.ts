// A rich view: what the operator might see one evening in November, with every status and every odd case.
import { controls } from '../../src/controls/index.ts';
import type { Day, Memory, TargetMemory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { View } from '../../src/publish.ts';
import { estate } from './estate.ts';
import { access, at, cause, devices, equipment, held, inventory, outageSince, policy, services } from './example-findings.ts';
import { cases, excused, faults, stretches } from './example-past.ts';

const look = (probe: string, target: string, facts: object, from = 'oslo', took = 143): Observation => ({
  probe,
  target,
  spec: '5f1c0f6e9a3b7d21',
  at,
  took,
  from,
  seen: true,
  facts,
});
const timings = { resolve: 4, connect: 11, tls: 27, firstByte: 96, total: 143 };
const tls = {
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  subject: 'CN=erp.move.example',
  issuer: 'CN=Move Test CA',
  names: ['erp.move.example'],
  validFrom: '2026-08-22T00:00:00Z',
  validTo: '2026-11-20T12:00:00Z',
  fingerprint: 'AB:CD',
  trusted: true,
  distrust: '',
};
const answered = { reached: true, status: 200, headers: {}, contains: { 'Logg inn': true }, bytes: 5120, address: '10.20.4.7', redirects: [], timings };
const observations: readonly Observation[] = [
  look(
    'tcp',
    'service/database-cluster#probes/primary',
    { reached: false, phase: 'connect', error: 'refused', detail: 'connect ECONNREFUSED 10.20.4.11:5432', timings: { resolve: 3, total: 5 } },
    'oslo',
    5,
  ),
  look(
    'tcp',
    'service/database-cluster#probes/primary',
    { reached: false, phase: 'connect', error: 'refused', detail: 'connect ECONNREFUSED 10.20.4.11:5432', timings: { resolve: 9, total: 21 } },
    'bergen',
    21,
  ),
  look('tcp', 'service/database-cluster#probes/standby', { reached: true, address: '10.20.4.12', timings: { resolve: 3, connect: 2, total: 5 } }),
  look('http', 'service/erp#probes/front', { ...answered, status: 500 }),
  look('tls', 'service/erp#probes/certificate', { ...tls, reached: true, address: '10.20.4.7', timings: { connect: 9, tls: 20, total: 30 } }),
  look('http', 'service/webshop#probes/front', { ...answered, status: 500 }),
  look('http', 'service/case-archive#probes/front', answered),
  look('http', 'service/identity#probes/front', { ...answered, timings: { ...timings, total: 1240 } }),
  look('http', 'service/intranet#probes/front', { ...answered, timings: { ...timings, total: 4120 } }),
  look('http', 'service/file-service#probes/front', { reached: false, phase: 'wait', error: 'no-answer', detail: '', timings: { connect: 8, total: 10_000 } }),
  {
    probe: 'dns',
    target: 'service/dns#probes/ns1',
    spec: '1',
    at,
    took: 2001,
    from: 'bergen',
    seen: false,
    reason: 'self-check-failed',
    detail: 'tcp:gateway.move.example:443 did not answer',
  },
  look('access-export', `${policy}#source`, { file: 'exports/erp-users.csv', exportedAt: '2026-11-17T04:00:00Z', rows: 4, held }),
  {
    probe: 'access-export',
    target: `${policy}#review`,
    spec: '2',
    at,
    took: 1,
    from: 'oslo',
    seen: false,
    reason: 'file-missing',
    detail: 'exports/erp-review.csv',
  },
  look('inventory', `${inventory}#source`, { file: 'inventory/fjordfisk.csv', exportedAt: '2026-11-17T04:00:00Z', rows: 84, devices, nameless: 0 }),
  look('inventory', 'inventory/solvik-phones#source', {
    file: 'inventory/solvik.json',
    exportedAt: '2026-11-05T04:00:00Z',
    rows: 96,
    devices: [],
    nameless: 0,
  }),
];

// Thirty days: announced maintenance on the 8th, no runs for an hour on the 14th, an outage on the 2nd and now.
const days = (odd: Readonly<Record<string, Partial<Day>>>): readonly Day[] =>
  Array.from({ length: 28 }, (_, index) => {
    const date = new Date(Date.parse('2026-10-21') + index * 86_400_000).toISOString().slice(0, 10);
    const given = odd[date] ?? {};
    return {
      date,
      bad: 0,
      unknown: 0,
      maintenance: 0,
      latency: {},
      ...given,
      good: 86_400 - (given.bad ?? 0) - (given.unknown ?? 0) - (given.maintenance ?? 0),
    };
  });
const usual = { '2026-11-08': { maintenance: 14_400 }, '2026-11-14': { unknown: 3600 } };
const past = (one: Observation, odd: Readonly<Record<string, Partial<Day>>> = {}): TargetMemory => ({
  last: one,
  recent: [{ at, state: 'good', total: 143 }],
  days: days({ ...usual, ...odd }),
  stretches: stretches(one.target.includes('erp')),
});
const memory: Memory = {
  at,
  serviceLevels: {},
  announced: {},
  excused,
  faults,
  cases,
  segments: ['a'.repeat(64), 'b'.repeat(64)],
  findings: {
    [cause]: {
      raw: [
        { at: '2026-11-17T19:10:00Z', status: 'pass' },
        { at: outageSince, status: 'fail' },
        { at: '2026-11-17T19:20:00Z', status: 'fail' },
        { at, status: 'fail' },
      ],
      last: services[0] as (typeof services)[number],
      ended: null,
    },
  },
  targets: Object.fromEntries(
    observations
      .filter(({ target }) => target.startsWith('service/'))
      .map((one) => [
        `${one.target}@${one.from}`,
        past(one, one.target.includes('database') ? { '2026-11-02': { bad: 9300 }, '2026-11-17': { bad: 600 } } : {}),
      ]),
  ),
};

/** The whole of it, as the operator's own people see it. */
export const example: View = {
  unread: { left: 2, partly: 1, waiting: 3, lists: [{ name: 'desk', reason: 'file-missing' }] },
  estate,
  controls,
  memory,
  results: {
    run: '2026-11-17T192500Z-oslo',
    commit: '4d3c2b1a00112233445566778899aabbccddeeff',
    at,
    scope: { complete: false, selectors: [], vantages: ['oslo', 'bergen'], shard: null },
    diagnostics: [],
    observations,
    findings: [...services, ...access, ...equipment],
  },
  told: { [cause]: { number: 431, author: 'driftvakt[bot]' }, [`equipment-encrypted+${inventory}`]: { number: 398, author: 'driftvakt[bot]' } },
  people: {},
  repository: 'https://github.com/move-operations/drift',
  version: '0.1.0',
};
