import { refTo, type Declaration } from '../../src/model/declaration.ts';
import type { Estate } from '../../src/model/estate.ts';
import { estate as plain } from './estate.ts';

const declare = (kind: string, name: string, title: Declaration['title'], spec: unknown): readonly [string, Declaration] => [
  name,
  {
    kind,
    name,
    ref: refTo(kind, name),
    title,
    description: {
      nb: 'Står på zzdb.secret-host.example, for Zcustomer Holding AS. Spør Zebulon Quistgaard.',
      en: 'Stands on zzdb.secret-host.example, for Zcustomer Holding AS. Ask Zebulon Quistgaard.',
    },
    labels: { host: 'zzweb.secret-host.example', customer: 'zcustomer' },
    spec,
    source: { file: 'services/zcustomer/erp.yaml', text: 'zzdiagnostic Zebulon Quistgaard zzweb.secret-host.example', document: 0 },
  },
];

const person = { name: 'Zebulon Quistgaard', role: 'owner', accounts: { github: 'zebulonq-login', upn: 'zebulon.q@people.example' } };
const grant = { reason: 'zzreason for Zebulon', ticket: '#ZZTICK-9981', approvedBy: 'customer-one/zebkey', until: '2027-01-01' };
const maps: Readonly<Record<string, readonly (readonly [string, Declaration])[]>> = {
  Estate: [
    declare('Estate', 'operator', 'Operator', {
      languages: ['nb', 'en'],
      timeZone: 'Europe/Oslo',
      repository: 'github:zzreason/zzcommand',
      schedule: { audit: '5m' },
      environment: { TOKEN: { hosts: ['zzenv.secret-host.example'] } },
      networks: { allow: ['10.99.0.0/16'] },
      vantages: { oslo: { selfCheck: ['dns:zzcheck.secret-host.example', 'tcp:zzsolohost:443'] } },
    }),
  ],
  Team: [declare('Team', 'team-one', 'Gruppe én for Zcustomer', { contact: 'zzmail@secret-host.example', members: { zebkey: person } })],
  Customer: [
    declare('Customer', 'zcustomer', 'Zcustomer Holding AS', { people: {} }),
    declare(
      'Customer',
      'customer-one',
      { nb: 'Zcustomer Holding to', en: 'Zcustomer Holding two' },
      { people: { zebkey: { ...person, name: 'Ymir Äskelund' } } },
    ),
  ],
  Service: [
    declare(
      'Service',
      'portal',
      { nb: 'Portalen til Zcustomer Holding på zzweb.secret-host.example', en: 'Portal of Zcustomer Holding at zzweb.secret-host.example' },
      {
        owner: 'team-one',
        customers: { zcustomer: { serviceLevel: 'gold', criticality: 'high' } },
        dependsOn: ['zcustomer-lan'],
        runbook: 'https://zzwiki.secret-host.example/a',
        probes: {
          front: {
            http: {
              url: 'https://zzweb.secret-host.example/?q=Zcustomer',
              headers: { 'x-zzheader': { secret: 'zzcommand' } },
              expect: { body: { contains: 'zzbody' } },
            },
          },
          port: { tcp: { host: 'zzsolohost', port: 5432 } },
          certificate: { tls: { host: 'zzdb.secret-host.example' } },
          name: { dns: { name: 'zzweb.secret-host.example', server: '10.66.77.88:53', expect: ['fd00:6677::88'] } },
        },
      },
    ),
    declare('Service', 'zcustomer-lan', { nb: 'Nettet hos Zcustomers ansatte', en: 'The network of Zcustomer’s staff' }, { owner: 'team-one', probes: {} }),
  ],
  AccessPolicy: [
    declare('AccessPolicy', 'portal-admins', 'zzpolicy-title', {
      service: 'portal',
      source: { csv: 'exports/zcustomer.csv', columns: {} },
      roles: { ZZRole: { grants: { 'customer-one/zebkey': grant, 'zzaccount@secret-host.example': grant } } },
    }),
  ],
  Inventory: [
    declare('Inventory', 'zcustomer-laptops', 'zzinventory-title', {
      customer: 'zcustomer',
      class: 'zzclass',
      source: { csv: 'inventory/zcustomer.csv', columns: {} },
    }),
  ],
  EquipmentStandard: [
    declare('EquipmentStandard', 'standard', 'zzstandard-title', { appliesTo: { class: ['zzclass'] }, models: { one: { match: 'ZZModel*' } } }),
  ],
  Waiver: [
    declare(
      'Waiver',
      'one',
      { nb: 'Dispensasjon for Zcustomer', en: 'Waiver for Zcustomer' },
      {
        control: 'endpoint-answers',
        subjects: ['service/portal', 'inventory/zcustomer-laptops'],
        reason: 'zzreason',
        residualRisk: 'low',
        compensating: 'zzcompensating',
        ticket: '#ZZTICK-9981',
        requestedBy: 'team-one/zebkey',
        approvedBy: 'customer-one/zebkey',
        until: '2027-01-01',
      },
    ),
  ],
  Maintenance: [
    declare('Maintenance', 'window', 'Bytte av zzsolohost hos Zcustomer', {
      services: ['portal'],
      from: '2026-12-01T20:00:00Z',
      until: '2026-12-01T22:00:00Z',
    }),
  ],
};
export const diagnostic = {
  rule: 'schema',
  severity: 'error',
  message: 'zzdiagnostic at zzweb.secret-host.example by Zebulon',
  at: { file: 'services/zcustomer/x.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 },
} as const;
/** An estate with a marked text in every field that some audience must not see. */
export const estate = {
  ...plain,
  ...Object.fromEntries(Object.entries(maps).map(([kind, all]) => [kind, new Map(all)])),
  eras: [],
  aside: new Map([['service/zcustomer-old', { ref: 'service/zcustomer-old', because: diagnostic }]]),
} as unknown as Estate;
