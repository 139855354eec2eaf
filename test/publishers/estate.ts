import { serviceLevel } from '../service-level.ts';

/** The estate of the story: a database that two services of two customers stand on, at a platform level of its own. */
const customer = (name: string, title: string): string => `---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: ${name}, title: ${title} }
spec: {}
`;

const service = (name: string, titles: string, spec: string): string => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name}, title: ${titles}, labels: { area: platform } }
spec: { owner: application-operations, runbook: "https://docs.move.example/${name}", probes: { tcp: { tcp: { host: ${name}.move.example, port: 443 } } }, ${spec} }
`;

const head = (massLimit: string): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m }, repository: "github:move-operations/drift", issues: { massLimit: ${massLimit} } }
`;

const rest = `---
${serviceLevel('gold', { title: '{ nb: gull, en: gold }' })}---
${serviceLevel('silver', { restore: '6h' })}---
${serviceLevel('platform', { type: 'OLA', restore: '3h' })}${customer('fjordfisk', 'Fjordfisk')}${customer('nordlys-bygg', 'Nordlys Bygg')}---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: application-operations, title: { nb: Applikasjonsdrift, en: Application operations } }
spec: { members: { berit: { name: Berit Solberg }, kari: { name: Kari Moe } }, contact: "+47 22 00 00 00" }
---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: patient }
spec: { confirm: { fail: 3 of 5, pass: 2 } }
${service('database-cluster', '{ nb: Databaseklynge, en: Database cluster }', 'serviceLevel: platform, thresholds: patient')}${
  service('erp', '{ nb: Lønn og regnskap, en: Payroll and accounting }', 'dependsOn: [database-cluster], customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }')}${
  service('webshop', '{ nb: Nettbutikk, en: Web shop }', 'dependsOn: [database-cluster], customers: { nordlys-bygg: { serviceLevel: silver, criticality: high } }')}${
  service('file-service', '{ nb: Filtjeneste, en: File service }', 'customers: { fjordfisk: { serviceLevel: silver, criticality: medium } }')}`;

const waiver = `---
apiVersion: driftvakt/v1
kind: Waiver
metadata: { name: known, title: Kjent feil i databasen }
spec: { control: works, subjects: [service/database-cluster], reason: Known, residualRisk: low, requestedBy: application-operations/berit, approvedBy: application-operations/kari, until: 2026-12-31 }
`;

/** The YAML of the estate. */
export const estateText = ({ massLimit = '25%', waived = false }: { readonly massLimit?: string; readonly waived?: boolean } = {}): string =>
  head(massLimit) + rest + (waived ? waiver : '');
