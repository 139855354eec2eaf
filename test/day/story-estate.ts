// The worked story of the agreement as an estate: two customers, three services on one database cluster or beside it.

const matrix = '{ critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }';
const rest = 'P3: { restore: { within: 3bd, calendar: office } }, P4: { restore: { within: 10bd, calendar: office } }';
const office = '{ within: 8h, calendar: office, met: 90%, pausable: [waiting-for-customer] }';

const document = (kind: string, metadata: string, spec: string): string => `apiVersion: driftvakt/v1\nkind: ${kind}\nmetadata: { ${metadata} }\nspec: ${spec}\n`;

const level = (name: string, title: string, spec: string): string => document('ServiceLevel', `name: ${name}, title: ${title}`, `{ priority: ${matrix}, ${spec} }`);

const service = (name: string, title: string, probe: string, more: string): string => document('Service', `name: ${name}, title: ${title}`,
  `{ owner: operations, thresholds: slow, runbook: "https://wiki.move.example/${name}", ${more}, probes: { answer: { ${probe}, timeout: 2s } } }`);

const of = (customer: string, criticality: string, serviceLevel: string, more = ''): string => `${more}customers: { ${customer}: { criticality: ${criticality}, serviceLevel: ${serviceLevel} } }`;

/** By file name. */
export const storyDeclarations: Readonly<Record<string, string>> = {
  'estate.yaml': document('Estate', 'name: move-operations, title: Move Operations', `{ languages: [nb, en], timeZone: Europe/Oslo, repository: "github:move-operations/drift", schedule: { audit: 5m, by: host }, evidence: { anchor: status.json }, vantages: { oslo: { selfCheck: ["dns:ns1.move.example", "tcp:gateway.move.example:443"] } } }`),
  'office.yaml': document('Calendar', 'name: office, title: { nb: Kontortid, en: Office hours }', '{ timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }, holidays: "NO", dates: { 2026-12-24: ["08:00-12:00"], 2026-12-28: closed } }'),
  'slow.yaml': document('Thresholds', 'name: slow', '{ confirm: { fail: 3 of 5, pass: 2 } }'),
  'levels.yaml': [
    level('gold', '{ nb: Gull, en: Gold }', `type: SLA, availability: { target: 99.9%, period: calendar-month, excludes: [planned-maintenance] }, maintenance: { notice: 5d }, warnAt: [50%, 75%, 90%],
  deadlines: { P1: { respond: { within: 15m }, restore: { within: 4h, met: 95% } }, P2: { respond: { within: 1h, calendar: office }, restore: ${office} }, ${rest} },
  reductions: [{ below: 99.9%, reduction: 10%, of: monthly-fee }, { below: 99%, reduction: 25%, of: monthly-fee }]`),
    level('silver', '{ nb: Sølv, en: Silver }', `type: SLA, availability: { target: 99.5%, period: calendar-month, excludes: [planned-maintenance] }, maintenance: { notice: 5d },
  deadlines: { P1: { respond: { within: 30m }, restore: { within: 6h } }, P2: { restore: { within: 8h, calendar: office } }, ${rest} }, reductions: [{ below: 99.5%, reduction: 5%, of: monthly-fee }]`),
    level('platform', '{ nb: Plattform, en: Platform }', `type: OLA, maintenance: { notice: 5d }, deadlines: { P1: { respond: { within: 15m }, restore: { within: 3h } }, P2: { restore: { within: 8h } }, ${rest} }`),
  ].join('---\n'),
  'people.yaml': [
    document('Team', 'name: operations, title: { nb: Applikasjonsdrift, en: Application operations }', '{ members: { kari: { name: Kari Nordmann, accounts: { github: kari-n } }, berit: { name: Berit Solberg } } }'),
    document('Customer', 'name: fjordfisk, title: Fjordfisk AS', '{}'), document('Customer', 'name: nordlys-bygg, title: Nordlys Bygg AS', '{}'),
  ].join('---\n'),
  'database.yaml': service('database-cluster', '{ nb: Databaseklynge, en: Database cluster }', 'tcp: { host: db.move.example, port: 5432 }', 'serviceLevel: platform'),
  'erp.yaml': service('erp', '{ nb: Lønn og regnskap, en: Payroll and accounting }', 'http: { url: "http://erp.move.example/login" }', of('fjordfisk', 'critical', 'gold', 'dependsOn: [database-cluster], ')),
  'webshop.yaml': service('webshop', '{ nb: Nettbutikk, en: Web shop }', 'http: { url: "http://shop.move.example/" }', of('nordlys-bygg', 'high', 'silver', 'dependsOn: [database-cluster], ')),
  'files.yaml': service('file-service', '{ nb: Filtjeneste, en: File service }', 'http: { url: "http://files.move.example/" }', of('fjordfisk', 'medium', 'silver')),
  'night.yaml': document('Maintenance', 'name: network, title: { nb: Nytt nettverksutstyr, en: New network equipment }', '{ services: [erp, webshop, file-service, database-cluster], from: "2026-11-08T02:00:00+01:00", until: "2026-11-08T06:00:00+01:00", announce: 7d }'),
};

/** What is merged in the middle of the outage. */
export const emergency = document('Maintenance', 'name: database, title: { nb: Omstart av databaseklyngen, en: Restart of the database cluster }', '{ services: [database-cluster], from: "2026-11-17T22:00:00+01:00", until: "2026-11-17T23:00:00+01:00" }');
