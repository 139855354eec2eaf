// The declared world of the example: plain data of the shapes that the schemas give.
import { refTo, type Declaration } from '../../src/model/declaration.ts';
import type { Estate } from '../../src/model/estate.ts';
import { kindNames, type Kinds } from '../../src/model/kinds.gen.ts';
import { services } from './services.ts';

type Titles = Declaration['title'];

const declare = <K extends keyof Kinds>(
  kind: K,
  file: string,
  all: Readonly<Record<string, readonly [title: Titles, spec: Kinds[K], description?: Titles]>>,
): ReadonlyMap<string, Declaration<Kinds[K]>> =>
  new Map(
    Object.entries(all).map(([name, [title, spec, description]]) => [
      name,
      { kind, name, ref: refTo(kind, name), title, description, labels: {}, spec, source: { file, text: '', document: 0 } },
    ]),
  );

const row = {
  critical: { high: 'P1', medium: 'P2', low: 'P3' },
  high: { high: 'P2', medium: 'P3', low: 'P3' },
  medium: { high: 'P3', medium: 'P3', low: 'P4' },
  low: { high: 'P4', medium: 'P4', low: 'P4' },
} as const;
const level = (type: 'SLA' | 'OLA', ...[p1, p2, p3, p4]: readonly [string, string, string, string]): Kinds['ServiceLevel'] => ({
  type,
  priority: row,
  ...(type === 'SLA' && { availability: { target: '99.9%', excludes: ['planned-maintenance'], longestSingleOutage: '30m' }, reductions: [{ below: '99.9%', reduction: '10%', of: 'monthly-fee' }] }),
  deadlines: {
    P1: { respond: { within: '15m' }, restore: { within: p1 } },
    P2: { restore: { within: p2, calendar: 'office', met: '90%', pausable: ['waiting-for-customer'] } },
    P3: { restore: { within: p3 } },
    P4: { restore: { within: p4 } },
  },
});

/** The example's estate, cast once: it is plain data, not a thing that `validate` made. */
export const estate = {
  ...Object.fromEntries(kindNames.map((kind) => [kind, new Map()])),
  Estate: declare('Estate', 'services/estate.yaml', {
    'move-operations': [
      'Move Operations',
      {
        languages: ['nb', 'en'],
        timeZone: 'Europe/Oslo',
        repository: 'github:move-operations/drift',
        schedule: { audit: '5m' },
        vantages: { oslo: { selfCheck: ['dns:ns1.move.example', 'tcp:gateway.move.example:443'] }, bergen: {} },
        environment: { ERP_TOKEN: { hosts: ['erp.move.example'] } },
        networks: { allow: ['10.20.0.0/16'] },
      },
    ],
  }),
  Agreement: declare('Agreement', 'services/agreement.yaml', {
    operations: [
      { nb: 'Drift', en: 'Operations' },
      {
        type: 'service-description',
        clauses: {
          'scope.5': { text: { nb: 'Vi overvåker tjenestene og sørger for at de er tilgjengelige.', en: 'We monitor the services, and see that they are available.' }, paragraph: 'Hva tjenesten omfatter, 5', duty: 'operator', controls: ['endpoint-answers', 'availability-kept', 'capacity-forecast'] },
          'quality.1': { text: { nb: 'Feil rettes innen fristen for sakens prioritet.', en: 'Faults are corrected within the deadline of the case’s priority.' }, paragraph: 'Kvalitetskrav, 1', duty: 'operator', controls: ['restored-in-time'] },
          'premise.4': { text: { nb: 'Kundens utstyr følger utstyrsstandarden.', en: 'The customer’s equipment follows the standard.' }, paragraph: 'Forutsetninger, 4', duty: 'customer', controls: ['equipment-encrypted'], tolerates: '2%' },
        },
      },
    ],
  }),
  Team: declare('Team', 'services/teams.yaml', {
    'application-operations': [
      { nb: 'Applikasjonsdrift', en: 'Application operations' },
      {
        contact: 'applikasjonsdrift@move.example',
        members: {
          kari: { name: 'Kari Nordmann', accounts: { github: 'karinordmann-move', upn: 'kari.nordmann@move.example' } },
          per: { name: 'Per Olsen', accounts: { upn: 'per.olsen@move.example' } },
        },
      },
    ],
    'platform-operations': [
      { nb: 'Plattformdrift', en: 'Platform operations' },
      { members: { siri: { name: 'Siri Aasen-Bjørnstad', accounts: { github: 'siri-ab-move' } } } },
    ],
    'network-operations': [{ nb: 'Nettdrift', en: 'Network operations' }, { members: {} }],
    'service-management': [
      { nb: 'Tjenesteledelse', en: 'Service management' },
      { members: { berit: { name: 'Berit Solberg', accounts: { upn: 'berit.solberg@move.example' } } } },
    ],
  }),
  Customer: declare('Customer', 'services/customers.yaml', {
    fjordfisk: ['Fjordfisk AS', { agreement: { of: 'operations', from: '2026-01-01' }, people: { ingrid: { name: 'Ingrid Vik', accounts: { upn: 'ingrid.vik@fjordfisk.example' } } } }],
    'nordlys-bygg': ['Nordlys Bygg AS', { people: {} }],
    solvik: [{ nb: 'Solvik kommune', en: 'Solvik municipality' }, {}],
  }),
  Calendar: declare('Calendar', 'services/calendars.yaml', {
    office: [{ nb: 'Kontortid', en: 'Office hours' }, { timeZone: 'Europe/Oslo', hours: { 'monday-friday': ['08:00-16:00'] }, holidays: 'NO' }],
  }),
  ServiceLevel: declare('ServiceLevel', 'services/levels.yaml', {
    gold: [{ nb: 'Gull', en: 'Gold' }, { ...level('SLA', '4h', '8h', '3d', '10d'), effectiveFrom: '2026-01-01' }],
    silver: [{ nb: 'Sølv', en: 'Silver' }, level('SLA', '6h', '12h', '5d', '14d')],
    platform: [{ nb: 'Plattform', en: 'Platform' }, level('OLA', '3h', '6h', '2d', '7d')],
  }),
  Thresholds: declare('Thresholds', 'services/thresholds.yaml', {
    standard: [undefined, { limits: { latency: { warn: '800ms', fail: '3s' } }, confirm: { fail: '3 of 5', pass: 2 } }],
  }),
  Service: declare('Service', 'services/services.yaml', services),
  AccessPolicy: declare('AccessPolicy', 'services/access/erp.yaml', {
    'erp-administrators': [
      { nb: 'Tilgang til Lønn og regnskap', en: 'Access to Payroll and accounting' },
      {
        service: 'erp',
        source: { csv: 'exports/erp-users.csv', columns: {}, exportedWithin: '7d' },
        review: { every: '180d', results: { csv: 'exports/erp-review.csv', columns: {} } },
        roles: {
          Administrator: {
            grants: {
              'application-operations/kari': {
                from: '2026-02-01',
                until: '2027-12-31',
                reason: 'Systemansvarlig',
                ticket: '#377',
                approvedBy: 'fjordfisk/ingrid',
              },
              'application-operations/per': {
                from: '2026-03-01',
                until: '2026-10-31',
                reason: 'Oppgradering til versjon 24',
                ticket: '#391',
                approvedBy: 'fjordfisk/ingrid',
              },
              'svc-erp-backup@move.example': { type: 'service', until: '2028-06-30', reason: 'Nattlig eksport', approvedBy: 'fjordfisk/ingrid' },
            },
          },
          Betalingsgodkjenner: { grants: { 'fjordfisk/ingrid': { reason: 'Godkjenner betalinger', approvedBy: 'service-management/berit' } } },
        },
      },
    ],
  }),
  EquipmentStandard: declare('EquipmentStandard', 'services/equipment/standard.yaml', {
    'workstation-2026': [
      { nb: 'Arbeidsplass 2026', en: 'Workstation 2026' },
      {
        appliesTo: { class: ['laptop', 'desktop'] },
        models: { t14: { match: 'ThinkPad T14*', useUntil: '2030-12-31' }, t480: { match: 'ThinkPad T480*', useUntil: '2026-06-30' } },
        operatingSystems: { 'windows-11': { match: 'Windows*', minimum: { '10.0.26100': '10.0.26100.6899' } } },
        require: { diskEncryption: true, seenWithin: '14d' },
      },
    ],
  }),
  Inventory: declare('Inventory', 'services/equipment/inventories.yaml', {
    'fjordfisk-laptops': [
      { nb: 'Bærbare hos Fjordfisk', en: 'Laptops of Fjordfisk' },
      {
        customer: 'fjordfisk',
        class: 'laptop',
        source: { csv: 'inventory/fjordfisk.csv', columns: {}, exportedWithin: '7d' },
        expected: { between: [75, 95] },
      },
    ],
    'solvik-phones': [
      { nb: 'Telefoner i Solvik kommune', en: 'Phones of Solvik municipality' },
      { customer: 'solvik', class: 'phone', source: { json: 'inventory/solvik.json', columns: {}, exportedWithin: '7d' } },
    ],
  }),
  Maintenance: declare('Maintenance', 'services/maintenance.yaml', {
    'storage-renewal': [
      { nb: 'Nytt lagringssystem', en: 'New storage system' },
      { services: ['file-service', 'erp'], from: '2026-12-06T22:00:00+01:00', until: '2026-12-07T06:00:00+01:00' },
    ],
    'late-patching': [
      { nb: 'Hasteretting av filtjenesten', en: 'Urgent correction of the file service' },
      { services: ['file-service'], from: '2026-11-17T20:00:00+01:00', until: '2026-11-17T22:00:00+01:00' },
    ],
  }),
  Waiver: declare('Waiver', 'services/waivers.yaml', {
    'intranet-latency': [
      { nb: 'Treg forside på intranettet', en: 'Slow front page of the intranet' },
      {
        control: 'latency-within-thresholds',
        subjects: ['service/intranet'],
        about: 'front',
        reason: 'Forsiden henter nyheter fra tre gamle systemer; den bygges om i 2027.',
        residualRisk: 'low',
        compensating: 'Personaloversikt og skjemaer har egne sider, som er raske.',
        ticket: '#412',
        requestedBy: 'application-operations/kari',
        approvedBy: 'service-management/berit',
        until: '2027-10-31',
      },
    ],
    'old-tls': [
      { nb: 'Gammelt sertifikat', en: 'Old certificate' },
      {
        control: 'certificate-trusted',
        subjects: ['service/print'],
        reason: 'Skriverne byttes.',
        residualRisk: 'medium',
        requestedBy: 'application-operations/kari',
        approvedBy: 'service-management/berit',
        until: '2026-10-31',
      },
    ],
  }),
  eras: [],
  aside: new Map([
    [
      'service/voip',
      {
        ref: 'service/voip',
        because: {
          rule: 'schema',
          severity: 'error',
          message: 'owner: must be text',
          at: { file: 'services/voip.yaml', line: 7, column: 10, endLine: 7, endColumn: 12 },
        },
      },
    ],
  ]),
} as unknown as Estate;
