import type { Declaration } from '../../src/model/declaration.ts';
import type { ServiceSpec } from '../../src/model/kinds.gen.ts';

type Titles = Declaration['title'];

const web = (name: string): NonNullable<ServiceSpec['probes']> => ({
  front: { http: { url: `https://${name}.move.example/`, expect: { status: 200 } } },
  certificate: { tls: { host: `${name}.move.example` }, every: '1h' },
});

/** The services of the example, by name: title, spec and description. */
export const services: Readonly<Record<string, readonly [title: Titles, spec: ServiceSpec, description?: Titles]>> = {
  erp: [
    { nb: 'Lønn og regnskap', en: 'Payroll and accounting' },
    {
      owner: 'application-operations',
      customers: { fjordfisk: { serviceLevel: 'gold', criticality: 'critical' } },
      dependsOn: ['identity', 'database-cluster', 'wan-oslo'],
      runbook: 'https://wiki.move.example/drift/lonn-og-regnskap',
      thresholds: 'standard',
      probes: web('erp'),
    },
    { nb: 'Lønnskjøring, regnskap og fakturering.', en: 'Payroll, accounting and invoicing.' },
  ],
  webshop: [
    { nb: 'Nettbutikk', en: 'Web shop' },
    {
      owner: 'application-operations',
      customers: { 'nordlys-bygg': { serviceLevel: 'silver', criticality: 'high' } },
      dependsOn: ['database-cluster'],
      runbook: 'https://wiki.move.example/drift/nettbutikk',
      probes: web('shop'),
    },
  ],
  'case-archive': [
    {
      nb: 'Saksbehandlings- og dokumentarkivsystem med integrasjoner mot folkeregister og matrikkel',
      en: 'Case and document archive with integrations to the population and land registers',
    },
    {
      owner: 'application-operations',
      customers: { solvik: { serviceLevel: 'gold', criticality: 'critical' } },
      dependsOn: ['database-cluster', 'file-service'],
      probes: web('arkiv'),
    },
  ],
  'database-cluster': [
    { nb: 'Databaseklynge', en: 'Database cluster' },
    {
      owner: 'platform-operations',
      serviceLevel: 'platform',
      dependsOn: ['wan-oslo'],
      runbook: 'https://wiki.move.example/drift/databaseklynge',
      probes: { primary: { tcp: { host: 'db1.move.example', port: 5432 } }, standby: { tcp: { host: 'db2.move.example', port: 5432 } } },
    },
    { nb: 'To noder, felles for fagsystemene.', en: 'Two nodes, shared by the business applications.' },
  ],
  identity: [
    { nb: 'Pålogging', en: 'Sign-in' },
    { owner: 'platform-operations', probes: web('id') },
  ],
  'file-service': [
    { nb: 'Filtjeneste', en: 'File service' },
    {
      owner: 'platform-operations',
      customers: { fjordfisk: { serviceLevel: 'silver', criticality: 'medium' }, solvik: { serviceLevel: 'gold', criticality: 'high' } },
      probes: web('filer'),
    },
  ],
  intranet: [
    { nb: 'Intranett', en: 'Intranet' },
    { owner: 'application-operations', customers: { solvik: { serviceLevel: 'silver', criticality: 'low' } }, probes: web('intranett') },
  ],
  dns: [
    { nb: 'Navnetjeneste', en: 'Name service' },
    {
      owner: 'network-operations',
      probes: { ns1: { dns: { name: 'move.example', type: 'NS', server: '10.20.0.53', expect: ['ns1.move.example', 'ns2.move.example'] } } },
    },
  ],
  'wan-oslo': [
    { nb: 'Stamnett Oslo', en: 'Backbone Oslo' },
    { owner: 'network-operations', probes: { gateway: { tcp: { host: '10.20.0.1', port: 443 } } } },
  ],
  print: [
    { nb: 'Utskrift', en: 'Printing' },
    { owner: 'platform-operations', lifecycle: 'deprecated' },
  ],
};
