// What was found in the example: every status, and every odd case.
import type { Ref } from '../../src/model/declaration.ts';
import { keyOf, type Recorded } from '../../src/model/finding.ts';

export const at = '2026-11-17T19:25:00Z';
const seenBy = (target: string, from = 'oslo', when = at): Recorded['evidence'][number] => ({ target, from, at: when });

type Given = Partial<Recorded> & Pick<Recorded, 'status' | 'id' | 'values'>;

/** A finding with what most have. */
export function finding(control: string, subject: Ref, about: string, given: Given): Recorded {
  const key = keyOf(control, subject, about);
  return {
    key,
    control,
    subject,
    about,
    priority: null,
    deadline: null,
    respondBy: null,
    internalDeadline: null,
    customers: [],
    because: null,
    told: key,
    episode: null,
    pointer: '/spec',
    measured: given.status === 'unknown' ? null : given.status === 'waived' ? 'fail' : given.status,
    at,
    evidence: [],
    since: '2026-09-01T06:00:00Z',
    change: given.status === 'pass' ? 'kept' : 'persists',
    file: 'services/services.yaml',
    line: 12,
    ...given,
  };
}

export const outageSince = '2026-11-17T19:15:00Z';
const episode = { id: 'e-1', level: 'fail', openedAt: outageSince, confirmedAt: at, lastFailAt: at } as const;
export const cause = keyOf('endpoint-answers', 'service/database-cluster', 'primary');
const web = (service: Ref, host: string): Recorded[] => [
  finding('endpoint-answers', service, 'front', { status: 'pass', id: 'answered', values: { host }, evidence: [seenBy(`${service}#probes/front`)] }),
  finding('latency-within-thresholds', service, 'front', {
    status: 'pass',
    id: 'within',
    values: { host, time: { milliseconds: 143 } },
    evidence: [seenBy(`${service}#probes/front`)],
  }),
  finding('certificate-expiry', service, 'certificate', { status: 'pass', id: 'valid', values: { host, date: { date: '2027-02-20' }, left: { days: 95 } } }),
];

export const services: readonly Recorded[] = [
  finding('endpoint-answers', 'service/database-cluster', 'primary', {
    status: 'fail',
    id: 'outage-refused-connect',
    values: { host: 'db1.move.example:5432' },
    priority: 'P1',
    deadline: '2026-11-17T23:15:00Z',
    respondBy: '2026-11-17T19:30:00Z',
    internalDeadline: '2026-11-17T22:15:00Z',
    customers: ['fjordfisk', 'nordlys-bygg', 'solvik'],
    episode,
    since: at,
    change: 'opened',
    evidence: [seenBy('service/database-cluster#probes/primary'), seenBy('service/database-cluster#probes/primary', 'bergen')],
  }),
  finding('endpoint-answers', 'service/database-cluster', 'standby', { status: 'pass', id: 'connected', values: { host: 'db2.move.example:5432' } }),
  ...(['erp', 'webshop'] as const).map((name) =>
    finding('endpoint-answers', `service/${name}`, 'front', {
      status: 'fail',
      id: 'wrong-status',
      values: { host: `${name}.move.example`, status: '500', expected: '200' },
      priority: 'P1',
      deadline: '2026-11-17T23:15:00Z',
      customers: [name === 'erp' ? 'fjordfisk' : 'nordlys-bygg'],
      because: cause,
      told: cause,
      episode,
      since: at,
      change: 'opened',
      evidence: [seenBy(`service/${name}#probes/front`)],
    }),
  ),
  finding('latency-within-thresholds', 'service/erp', 'front', {
    status: 'unknown',
    id: 'not-measured-outage',
    values: { host: 'erp.move.example' },
    change: 'opened',
    since: at,
  }),
  finding('certificate-expiry', 'service/erp', 'certificate', {
    status: 'fail',
    id: 'expires',
    values: { host: 'erp.move.example', date: { date: '2026-11-20' }, left: { days: 2 } },
    priority: 'P2',
    deadline: '2026-11-17T13:00:00Z',
    customers: ['fjordfisk'],
    since: '2026-11-16T05:00:00Z',
  }),
  ...web('service/case-archive', 'arkiv.move.example'),
  finding('name-resolves', 'service/dns', 'ns1', {
    status: 'unknown',
    id: 'unseen-self-check-failed',
    values: {},
    evidence: [seenBy('service/dns#probes/ns1', 'bergen')],
  }),
  finding('endpoint-answers', 'service/wan-oslo', 'gateway', { status: 'unknown', id: 'too-old', values: { seenAt: { instant: '2026-11-17T02:00:00Z' } } }),
  finding('endpoint-answers', 'service/file-service', 'front', {
    status: 'warn',
    id: 'outage-no-answer-wait',
    values: { host: 'filer.move.example' },
    unconfirmed: { count: 1, of: 3 },
    maintenance: { ref: 'maintenance/late-patching', excluded: false },
    customers: ['fjordfisk', 'solvik'],
    change: 'opened',
    since: at,
  }),
  finding('latency-within-thresholds', 'service/identity', 'front', {
    status: 'warn',
    id: 'slow',
    values: { host: 'id.move.example', time: { milliseconds: 1240 }, limit: { milliseconds: 800 } },
    priority: 'P3',
    deadline: '2026-11-20T19:00:00Z',
    since: '2026-11-17T18:55:00Z',
  }),
  finding('endpoint-answers', 'service/identity', 'front', {
    status: 'pass',
    id: 'answered',
    values: { host: 'id.move.example' },
    change: 'resolved',
    since: at,
  }),
  finding('latency-within-thresholds', 'service/intranet', 'front', {
    status: 'waived',
    was: 'fail',
    waiver: 'waiver/intranet-latency',
    id: 'too-slow',
    values: { host: 'intranett.move.example', time: { milliseconds: 4120 }, limit: { milliseconds: 3000 } },
    customers: ['solvik'],
    since: '2026-10-02T07:00:00Z',
  }),
  finding('endpoint-answers', 'service/print', 'queue', { status: 'fail', id: 'connected', values: { host: 'print.move.example' }, change: 'gone' }),
  finding('waiver-in-force', 'waiver/old-tls', 'until', {
    status: 'fail',
    id: 'expired',
    values: { date: { date: '2026-10-31' } },
    priority: 'P4',
    deadline: '2026-11-27T11:00:00Z',
    since: '2026-11-01T00:00:00Z',
  }),
  finding('waiver-in-force', 'waiver/intranet-latency', 'until', { status: 'pass', id: 'in-force', values: { date: { date: '2027-10-31' } } }),
  finding('declaration-valid', 'estate/move-operations', 'service/voip', {
    status: 'unknown',
    id: 'set-aside',
    values: { ref: 'service/voip', place: 'services/voip.yaml:7', problem: 'owner: must be text' },
  }),
];

export const policy = 'access-policy/erp-administrators';
export const held = [
  { principal: 'kari.nordmann@move.example', person: 'p-00000000a1', role: 'Administrator' },
  { principal: 'per.olsen@move.example', person: 'p-00000000a2', role: 'Administrator' },
  { principal: 'svc-erp-backup@move.example', person: 'p-00000000a3', role: 'Administrator' },
  { principal: 'gammel.konsulent@leverandor.example', person: 'p-00000000a4', role: 'Administrator' },
];
export const access: readonly Recorded[] = [
  finding('access-granted', policy, 'p-00000000a4', {
    status: 'fail',
    id: 'not-granted',
    values: { person: { person: 'p-00000000a4' }, role: 'Administrator' },
    priority: 'P2',
    deadline: '2026-11-18T03:00:00Z',
    customers: ['fjordfisk'],
    since: '2026-11-16T06:00:00Z',
    evidence: [seenBy(`${policy}#source`)],
  }),
  finding('access-granted', policy, 'p-00000000a1', { status: 'pass', id: 'granted', values: { person: { person: 'p-00000000a1' }, role: 'Administrator' } }),
  finding('access-ended', policy, 'Administrator:p-00000000a2', {
    status: 'fail',
    id: 'ended',
    values: { person: { person: 'p-00000000a2' }, role: 'Administrator', date: { date: '2026-10-31' } },
    priority: 'P2',
    deadline: '2026-11-18T03:00:00Z',
    customers: ['fjordfisk'],
    since: '2026-11-01T06:00:00Z',
  }),
  finding('access-reviewed', policy, 'review', { status: 'unknown', id: 'unseen-file-missing', values: {} }),
];

export const inventory = 'inventory/fjordfisk-laptops';
export const devices = Array.from({ length: 84 }, (_, index) => ({
  name: `FF-BÆRBAR-${String(index + 1).padStart(4, '0')}`,
  model: index === 7 ? 'ThinkPad T480' : 'ThinkPad T14 Gen 5',
  system: 'Windows 11',
  version: index % 17 === 3 ? '10.0.26100.2033' : '10.0.26100.6899',
  encrypted: index === 12 ? null : index % 21 !== 5,
  seenAt: index === 40 ? '2026-10-01T08:00:00Z' : '2026-11-16T08:00:00Z',
}));
export const equipment: readonly Recorded[] = [
  ...devices.flatMap(({ name: device, model, system, version, encrypted, seenAt }) => {
    const one = (control: string, broken: boolean | null, [good, bad, unknown]: readonly [string, string, string], values: Recorded['values']): Recorded =>
      finding(control, inventory, device, {
        status: broken === null ? 'unknown' : broken ? 'fail' : 'pass',
        id: broken === null ? unknown : broken ? bad : good,
        values: { device, ...values },
        told: `${control}+${inventory}`,
        ...(broken === true && { priority: 'P3' as const, deadline: '2026-11-24T11:00:00Z', customers: ['fjordfisk'], since: '2026-11-10T06:00:00Z' }),
        evidence: [seenBy(`${inventory}#source`)],
        file: 'services/equipment/inventories.yaml',
      });
    return [
      one('equipment-approved', model === 'ThinkPad T480', ['approved', 'use-ended', 'model-unknown'], { model, date: { date: '2026-06-30' } }),
      one('equipment-encrypted', encrypted === null ? null : !encrypted, ['encrypted', 'not-encrypted', 'encryption-unknown'], {}),
      one('equipment-version', version === '10.0.26100.2033', ['new-enough', 'too-old', 'version-unknown'], { system, version, minimum: '10.0.26100.6899' }),
      one('equipment-seen', seenAt < '2026-11-03', ['seen', 'not-seen', 'seen-unknown'], { date: { date: seenAt.slice(0, 10) }, limit: { days: 14 } }),
    ];
  }),
  finding('equipment-approved', 'inventory/solvik-phones', 'inventory', {
    status: 'unknown',
    id: 'export-too-old',
    values: { age: { days: 12 }, exported: { instant: '2026-11-05T04:00:00Z' }, limit: { days: 7 } },
  }),
];
