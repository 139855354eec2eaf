import type { Language } from '../../src/model/message.ts';
import { serviceLevel } from '../service-level.ts';

/** The declarations of the day: a small operator, by file name, with the language of its issues first. */
export function declarations(language: Language): Record<string, string> {
  return {
    'estate.yaml': `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move-operations, title: Move Operations }
spec:
  languages: [${language}, ${language === 'nb' ? 'en' : 'nb'}]
  timeZone: Europe/Oslo
  repository: github:move-operations/drift
  schedule: { audit: 5m }
  vantages: { oslo: { selfCheck: ["dns:ns1.move.example", "tcp:gateway.move.example:443"] } }
`,
    'level.yaml': serviceLevel('gold'),
    'people.yaml': `apiVersion: driftvakt/v1
kind: Team
metadata: { name: operations, title: { nb: Applikasjonsdrift, en: Application operations } }
spec: { members: { kari: { name: Kari Nordmann }, berit: { name: Berit Solberg } } }
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk, title: Fjordfisk AS }
spec: {}
`,
    'database.yaml': service('database-cluster', '{ nb: Databaseklynge, en: Database cluster }', 'tcp: { host: db.move.example, port: 5432 }'),
    'erp.yaml': service('erp', '{ nb: Lønn og regnskap, en: Payroll and accounting }', 'http: { url: "http://erp.move.example/login" }', 'dependsOn: [database-cluster], customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }'),
    'webshop.yaml': service('webshop', '{ nb: Nettbutikk, en: Web shop }', 'http: { url: "http://shop.move.example/" }', 'dependsOn: [database-cluster], customers: { fjordfisk: { serviceLevel: gold, criticality: high } }'),
    'files.yaml': service('file-service', '{ nb: Filtjeneste, en: File service }', 'http: { url: "http://files.move.example/" }', 'customers: { fjordfisk: { serviceLevel: gold, criticality: medium } }'),
  };
}

const service = (name: string, title: string, probe: string, more = 'serviceLevel: gold'): string => `apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name}, title: ${title} }
spec: { owner: operations, runbook: "https://wiki.move.example/${name}", ${more}, probes: { answer: { ${probe}, timeout: 2s } } }
`;

export const waiver = `apiVersion: driftvakt/v1
kind: Waiver
metadata: { name: erp-moves }
spec:
  control: endpoint-answers
  subjects: [service/erp]
  reason: The payroll system is being moved to another hall
  residualRisk: low
  requestedBy: operations/kari
  approvedBy: operations/berit
  until: 2027-01-31
`;
