// A large estate to measure with: the worked example and, around it, as many further declarations as are asked for.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const example = join(import.meta.dirname, '../../services');
const first = '# yaml-language-server: $schema=https://driftvakt.example/schemas/driftvakt.schema.json\napiVersion: driftvakt/v1\n';

/** Every document of the worked example. */
const worked = (): string[] => readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml')).toSorted()
  .flatMap((path) => readFileSync(join(example, path), 'utf8').split(/^---\n/m));

/** One declaration in so many of each kind: the shares add up to 100. */
const kinds: readonly (readonly [share: number, kind: string, write: (n: number) => string])[] = [
  [62, 'Service', service], [12, 'Customer', customer], [8, 'Team', team], [8, 'Inventory', inventory], [6, 'Waiver', waiver], [4, 'Maintenance', maintenance],
];
const turns = kinds.flatMap(([share, kind, write]) => Array.from({ length: share }, () => ({ kind, write })));

/**
 * So many declarations, all valid (dates in quotes, so that readers of YAML 1.1 take them for texts too), the same ones every time.
 * The n-th of its hundred is of the kind whose turn it is, and names those of its own hundred and the worked example only; what is left over after the last whole hundred are services alone.
 */
export function declarations(count: number): string[] {
  const base = worked();
  const length = Math.max(0, count - base.length);
  const more = Array.from({ length }, (_, n) => {
    // 37 and 100 have no common divisor: each hundred holds every turn once, well mixed.
    const turn = n < length - (length % 100) ? turns[(n * 37) % 100] : undefined;
    return turn === undefined ? `${first}kind: Service\n${service(n, 'nordlys-bygg', 'tor')}` : `${first}kind: ${turn.kind}\n${turn.write(n)}`;
  });
  return [...base, ...more].slice(0, count);
}

/** Writes an estate below a folder, `each` documents a file, a hundred files a folder. */
export function writeEstate(dir: string, count: number, each = 1): void {
  const all = declarations(count);
  for (let at = 0; at < all.length; at += each) {
    const file = at / each;
    const folder = join(dir, `part-${String(Math.floor(file / 100)).padStart(3, '0')}`);
    if (file % 100 === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `declaration-${String(file).padStart(6, '0')}.yaml`), all.slice(at, at + each).join('---\n'));
  }
}

/** The number in the same hundred of the declaration whose turn is given: 73 undoes 37. */
const nearby = (n: number, turn: number): number => n - (n % 100) + (turn * 73) % 100;
const turnOf = (n: number): number => (n * 37) % 100;

/** One of the twelve customers of the same hundred: their turns begin at 62. */
const customerOf = (n: number): string => `customer-${nearby(n, 62 + (turnOf(n) % 12))}`;

/** A service of the same hundred, for each whose turn comes after the services another. */
const serviceOf = (n: number): string => `service-${nearby(n, turnOf(n) - 62)}`;

function service(n: number, named = customerOf(n), person = 'ingrid'): string {
  return `metadata:
  name: service-${n}
  title: { nb: Fagsystem ${n}, en: Business application ${n} }
  description:
    nb: Saksbehandling, arkiv og innsyn for avdeling ${n % 40}, med egne skjemaer.
    en: Case work, archive and public access for department ${n % 40}, with forms of its own.
  labels: { area: area-${n % 12}, generation: "${n % 5}" }
spec:
  owner: application-operations
  managedBy: application-management
  accountable: service-management/berit
  serviceLevel: application
  customers:
    fjordfisk: { serviceLevel: bronze, criticality: low, systemOwner: fjordfisk/ingrid }
    ${named}: { serviceLevel: silver, criticality: medium, systemOwner: ${named}/${person} }
  dependsOn: [identity, database-cluster]            # what it stands on
  runbook: https://wiki.move.example/drift/service-${n}
  probes:
    front: { http: { url: "https://service-${n}.move.example/", expect: { status: 200, body: { contains: Innhold } } }, timeout: 5s }
    certificate: { tls: { host: service-${n}.move.example }, every: 1h, timeout: 5s }
`;
}

function customer(n: number): string {
  return `metadata:
  name: customer-${n}
  title: Kunde ${n} AS
  description: { nb: "En kunde med ${n} ansatte, i nord og sør.", en: "A customer with ${n} employees, north and south." }
  labels: { industry: retail }
spec:
  effectiveFrom: "2026-01-01"
  agreement: { of: operations, from: "2026-01-01", until: "2028-12-31", notice: 6mo }
  accountable: { operator: service-management/berit, customer: customer-${n}/ingrid }
  calendar: office
  people:
    ingrid: { name: Ingrid Vik, role: system-owner, accounts: { upn: ingrid@customer-${n}.example } }
    anne: { name: Anne Sørensen, role: accountant, accounts: { upn: anne@customer-${n}.example } }
  meetings: { every: month, minutes: minutes/customer-${n}/ }
  report: { every: month, due: 5bd, objectionsWithin: 10bd, language: nb }
  dataProcessing:
    agreement: https://move.example/dpa/customer-${n}
    signed: "2026-01-05"
    notifyBreachWithin: 24h
    contact: customer-${n}/ingrid
`;
}

function team(n: number): string {
  return `metadata:
  name: team-${n}
  title: { nb: Driftsgruppe ${n}, en: Operations team ${n} }
  description: { nb: "Drifter servere og databaser i del ${n}.", en: "Operates servers and databases in part ${n}." }
spec:
  contact: team-${n}@move.example
  calendar: office
  members:
    marte: { name: Marte Lie, role: team-lead, accounts: { github: marte-${n}-move, upn: marte.${n}@move.example }, skills: { postgresql: expert, storage: able } }
    jonas: { name: Jonas Bakke, accounts: { github: jonas-${n}-move, upn: jonas.${n}@move.example }, skills: { postgresql: able, storage: expert } }
`;
}

function inventory(n: number): string {
  return `metadata: { name: laptops-${n}, title: { nb: Bærbare nummer ${n}, en: Laptops number ${n} } }
spec:
  customer: fjordfisk
  class: laptop
  source:
    csv: inventory/laptops-${n}.csv       # through a spreadsheet
    columns: { name: DeviceName, model: Model, system: OS, version: OSVersion, encrypted: IsEncrypted, seenAt: LastContact }
    exportedWithin: 7d
  expected: { between: [75, 95] }
`;
}

function waiver(n: number): string {
  return `metadata:
  name: waiver-${n}
  title: { nb: Treg forside ${n}, en: Slow front page ${n} }
spec:
  control: latency-within-thresholds
  subjects: [service/${serviceOf(n)}]
  about: front
  reason: |
    The front page gathers news from ${n} old systems.
    It is rebuilt during 2027.
  residualRisk: low
  compensating: The staff directory and the forms have pages of their own, which are fast
  ticket: "#${n}"
  requestedBy: application-operations/kari
  approvedBy: service-management/berit
  until: "2027-10-31"
`;
}

function maintenance(n: number): string {
  return `metadata:
  name: window-${n}
  title: { nb: Vindu ${n}, en: Window ${n} }
  description: { nb: "Oppdateringer nummer ${n} innføres andre tirsdag i måneden.", en: "Updates number ${n} are introduced on the second Tuesday of the month." }
spec:
  services: [${serviceOf(n)}]
  recurring: { every: month, on: second tuesday, at: "22:00", for: 3h, timeZone: Europe/Oslo }
  announce: 5d
`;
}
