// A view with a marked text in every field that some audience must not see.
import type { Hide } from '../../src/report/hidden-estate.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { View } from '../../src/publish.ts';
import { finding } from './example-findings.ts';
import { example } from './example.ts';
import { diagnostic, estate } from './sentinel-estate.ts';

/** What must not be read where a kind of facts is hidden. */
export const sentinels: Readonly<Record<Hide, readonly string[]>> = {
  hosts: [
    'zzweb.secret-host.example',
    'zzdb.secret-host.example',
    'zzsolohost',
    'zzwiki.secret-host.example',
    '10.66.77.88',
    'fd00:6677::88',
    '10.99.0.0/16',
    'zzenv.secret-host.example',
    'zzcheck.secret-host.example',
    'zzmail@secret-host.example',
    'zzfact.secret-host.example',
  ],
  people: [
    'Zebulon',
    'Quistgaard',
    'zebulonq-login',
    'zebulon.q@people.example',
    'customer-one/zebkey',
    'team-one/zebkey',
    'Ymir Äskelund',
    'Äskelund',
    'zzprincipal@people.example',
  ],
  customers: ['zcustomer', 'Zcustomer Holding', 'Zcustomer'],
  // What a customer may not read of the others: see the test of one customer's edition.
  otherCustomers: [],
  evidence: ['#ZZTICK-9981', 'zzreason', 'zzcompensating', 'zzissuetitle', 'zzdetail', 'zzdiagnostic', 'zzcommand', 'zzheader', 'zzbody', '7777777'],
  equipment: ['ZZDEV-0001', 'ZZModel', 'zzinventory-title', 'zzstandard-title', 'zzclass'],
  access: ['ZZRole', 'zzpolicy-title', 'zzaccount'],
};

const { at } = example.results;
const look = (target: string, facts: object): Observation => ({ probe: 'http', target, spec: 'zzcommand', at, took: 5, from: 'oslo', seen: true, facts });
const observations: readonly Observation[] = [
  look('service/portal#probes/front', {
    reached: true,
    status: 500,
    url: 'https://zzfact.secret-host.example/',
    address: '10.66.77.88',
    redirects: ['https://zzfact.secret-host.example/zzheader'],
    headers: { location: 'zzheader' },
    contains: { zzbody: false },
    records: ['fd00:6677::88'],
    subject: 'CN=zzfact.secret-host.example',
    names: ['zzfact.secret-host.example'],
    bytes: 7_777_777,
    note: 'Zebulon Quistgaard of Zcustomer zzdetail',
    timings: { total: 7 },
  }),
  { ...look('service/portal#probes/port', {}), seen: false, reason: 'failed', detail: 'zzdetail connect 10.66.77.88:1 for Zebulon' } as unknown as Observation,
  look('access-policy/portal-admins#source', {
    file: 'exports/zcustomer.csv',
    exportedAt: at,
    rows: 2,
    held: [
      { principal: 'zebulon.q@people.example', person: 'p-00000000a1', role: 'ZZRole' },
      { principal: 'zzprincipal@people.example', person: 'p-00000000a2', role: 'ZZRole' },
    ],
  }),
  look('inventory/zcustomer-laptops#source', {
    file: 'inventory/zcustomer.csv',
    exportedAt: at,
    rows: 1,
    devices: [{ name: 'ZZDEV-0001', model: 'ZZModel' }],
    nameless: 0,
  }),
  look('estate/operator#repository', { issues: [{ number: 1, title: 'zzissuetitle', author: 'zebulonq-login' }] }),
];
const told = { number: 7_777_777, author: 'zebulonq-login' };
const findings = [
  finding('endpoint-answers', 'service/portal', 'front', {
    status: 'fail',
    id: 'body-lacks',
    values: { host: 'zzweb.secret-host.example', text: 'zzbody' },
    customers: ['zcustomer'],
    file: 'services/zcustomer/erp.yaml',
    waiver: 'waiver/one',
    priority: 'P1',
    change: 'opened',
    evidence: [{ target: 'service/portal#probes/front', from: 'oslo', at }],
  }),
  finding('endpoint-answers', 'service/zcustomer-lan', 'gateway', {
    status: 'fail',
    id: 'wrong-status',
    values: { host: 'zzsolohost', status: 'zzdetail', expected: '10.66.77.88' },
    because: 'endpoint-answers/service/portal#front',
  }),
  finding('certificate-trusted', 'service/portal', 'certificate', {
    status: 'unknown',
    id: 'not-trusted',
    values: { host: '[fd00:6677::88]:443', code: 'zzheader by Zebulon Quistgaard' },
  }),
  finding('access-granted', 'access-policy/portal-admins', 'p-00000000a2', {
    status: 'fail',
    id: 'not-granted',
    values: { person: { person: 'p-00000000a2' }, role: 'ZZRole' },
  }),
  finding('equipment-encrypted', 'inventory/zcustomer-laptops', 'ZZDEV-0001', { status: 'fail', id: 'not-encrypted', values: { device: 'ZZDEV-0001' } }),
  finding('restored-in-time', 'estate/operator', '#1', {
    status: 'fail',
    id: 'deadline-passed',
    values: { issue: 'zzissuetitle', priority: 'P1', deadline: { instant: at }, late: { seconds: 60 } },
    customers: ['zcustomer'],
  }),
  finding('waiver-in-force', 'waiver/one', 'until', { status: 'pass', id: 'in-force', values: { date: { date: '2027-01-01' } } }),
  finding('declaration-valid', 'estate/operator', 'service/zcustomer-old', {
    status: 'unknown',
    id: 'set-aside',
    values: { ref: 'service/zcustomer-old', place: 'services/zcustomer/x.yaml:1', problem: 'zzdiagnostic' },
  }),
];

/** A view in which everything is marked. */
export const marked: View = {
  ...example,
  estate,
  results: {
    ...example.results,
    diagnostics: [diagnostic],
    observations,
    findings,
    scope: { complete: false, selectors: ['customer=zcustomer'], vantages: ['oslo'], shard: null },
  },
  memory: {
    ...example.memory,
    findings: Object.fromEntries(findings.map((last) => [last.key, { raw: [], last, ended: null }])),
    targets: Object.fromEntries(
      observations.map((last) => [
        `${last.target}@oslo`,
        { last, recent: [], days: [{ date: '2026-11-16', good: 86_000, bad: 400, unknown: 0, maintenance: 0, latency: {} }] },
      ]),
    ),
    cases: {
      'zzreason desk:1': {
        id: 'desk:1', kind: 'fault', service: 'zzcommand', customer: 'zcustomer', channel: 'zzmail by Zebulon', about: 'zzreason', opened: at, priority: 'P2', source: 'zzcommand#cases/desk', updated: at,
        events: [{ at, by: 'staff', type: 'pause', reason: 'waiting for Zebulon Quistgaard at zzweb.secret-host.example' }],
      },
    },
    casesRead: { 'zzcommand#cases/desk': at },
    serviceLevels: { gold: 'zzcommand' as never },
    announced: { 'maintenance/window@zzcommand': at },
  },
  told: { 'endpoint-answers/service/portal#front': told, 'access-granted/access-policy/portal-admins#p-00000000a2': told },
  people: { 'p-00000000a2': 'Zebulon Quistgaard' },
  repository: 'https://github.com/zzreason/zzcommand',
};
