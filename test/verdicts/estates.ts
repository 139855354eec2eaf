import { serviceLevel } from '../service-level.ts';

/** YAML of the estates that the stories are played on. */

export const operator = (more = ''): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m }${more} }
---
${serviceLevel('gold')}---
${serviceLevel('silver', { restore: '6h' })}---
${serviceLevel('platform', { type: 'OLA', restore: '3h' })}---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: fjordfisk }
spec: {}
---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: nordlys-bygg }
spec: {}
`;

export const service = (name: string, spec: string): string => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name} }
spec: { probes: { p: { tcp: { host: ${name}.move.example, port: 443 } } }${spec === '' ? '' : `, ${spec}`} }
`;

export const thresholds = (name: string, confirm: string): string => `---
apiVersion: driftvakt/v1
kind: Thresholds
metadata: { name: ${name} }
spec: { confirm: ${confirm} }
`;

export const waiver = (spec: string): string => `---
apiVersion: driftvakt/v1
kind: Waiver
metadata: { name: known }
spec: { control: works, subjects: [service/erp], reason: Known, residualRisk: low, requestedBy: a/b, approvedBy: a/c, ${spec} }
---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: a }
spec: { members: { b: { name: B }, c: { name: C } } }
`;

export const maintenance = (spec: string): string => `---
apiVersion: driftvakt/v1
kind: Maintenance
metadata: { name: window }
spec: { services: [erp], ${spec} }
`;
