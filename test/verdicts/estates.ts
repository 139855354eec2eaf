/** YAML of the estates that the stories are played on. */
const level = (name: string, type: string, restore: string): string => `---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: ${name} }
spec:
  type: ${type}
  priority:
    critical: { high: P1, medium: P2, low: P3 }
    high: { high: P2, medium: P3, low: P3 }
    medium: { high: P3, medium: P3, low: P4 }
    low: { high: P4, medium: P4, low: P4 }
  deadlines:
    P1: { respond: { within: 15m }, restore: { within: ${restore} } }
    P2: { respond: { within: 1h }, restore: { within: 8h } }
    P3: { restore: { within: 3d } }
    P4: { restore: { within: 10d } }
`;

export const operator = (more = ''): string => `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m }${more} }
${level('gold', 'SLA', '4h')}${level('silver', 'SLA', '6h')}${level('platform', 'OLA', '3h')}---
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
