// The evening of Tuesday 17 November 2026, as the memory holds it afterwards: the worked story of the agreement.
import { look } from '../../src/measure/availability/stretches.ts';
import type { Case } from '../../src/model/case.ts';
import type { Estate } from '../../src/model/estate.ts';
import { onceEach } from '../../src/model/once.ts';
import { emptyMemory, type Answer, type Memory, type PastFault, type Stretch, type TargetMemory } from '../../src/model/memory.ts';
import { estateOf } from '../verdicts/played.ts';

const matrix = '{ critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }';
const rest = 'P3: { restore: { within: 3bd, calendar: office } }, P4: { restore: { within: 10bd, calendar: office } }';

/** The declarations, as one file of them. */
export const declared = `apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move, title: Move Operations }
spec: { languages: [nb, en], timeZone: Europe/Oslo, schedule: { audit: 5m } }
---
apiVersion: driftvakt/v1
kind: Calendar
metadata: { name: office, title: { nb: Kontortid, en: Office hours } }
spec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }, holidays: "NO", dates: { 2026-12-24: ["08:00-12:00"], 2026-12-28: closed } }
---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: gold, title: { nb: Gull, en: Gold } }
spec:
  type: SLA
  priority: ${matrix}
  availability: { target: 99.9%, period: calendar-month, excludes: [planned-maintenance] }
  deadlines: { P1: { respond: { within: 15m }, restore: { within: 4h, met: 95% } }, P2: { respond: { within: 1h, calendar: office }, restore: { within: 8h, calendar: office, met: 90%, pausable: [waiting-for-customer] } }, ${rest} }
  warnAt: [50%, 75%, 90%]
  reductions: [{ below: 99.9%, reduction: 10%, of: monthly-fee }, { below: 99%, reduction: 25%, of: monthly-fee }]
---
apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: silver, title: { nb: Sølv, en: Silver } }
spec:
  type: SLA
  priority: ${matrix}
  availability: { target: 99.5%, period: calendar-month, excludes: [planned-maintenance] }
  deadlines: { P1: { respond: { within: 30m }, restore: { within: 6h } }, P2: { restore: { within: 8h, calendar: office } }, ${rest} }
  reductions: [{ below: 99.5%, reduction: 5%, of: monthly-fee }]
${['fjordfisk, title: Fjordfisk AS', 'nordlys-bygg, title: Nordlys Bygg AS'].map((name) => `---
apiVersion: driftvakt/v1
kind: Customer
metadata: { name: ${name} }
spec: { agreement: { of: operations, from: 2026-01-01 } }
`).join('')}${[['erp', 'Lønn og regnskap', 'fjordfisk', 'critical', 'gold'], ['webshop', 'Nettbutikk', 'nordlys-bygg', 'high', 'silver'], ['file-service', 'Filtjeneste', 'fjordfisk', 'medium', 'silver']].map(([name, title, customer, criticality, level]) => `---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: ${name}, title: ${title} }
spec: { ${name === 'file-service' ? '' : 'dependsOn: [database-cluster], '}probes: { p: { http: { url: "https://${name}.move.example/" } } }, customers: { ${customer}: { criticality: ${criticality}, serviceLevel: ${level} } } }
`).join('')}---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: database-cluster, title: Databaseklynge }
spec: { probes: { p: { tcp: { host: db.move.example, port: 5432 } } } }
---
apiVersion: driftvakt/v1
kind: Agreement
metadata: { name: operations, title: Drift }
spec:
  type: service-description
  clauses:
    scope.1: { text: "Vi drifter det som avtalen nevner.", duty: operator, controls: [service-as-agreed] }
    scope.5: { text: "Vi sørger for at tjenestene er tilgjengelige.", paragraph: "Hva tjenesten omfatter, 5", duty: operator, controls: [endpoint-answers, availability-kept] }
    scope.8: { text: "Vi følger opp de ansvarlige.", duty: operator, attested: { by: people, every: quarter, how: Referat fra driftsmøtet. } }
    quality.1: { text: "Feil rettes innen fristen.", paragraph: "Kvalitetskrav, 1", duty: operator, controls: [restored-in-time] }
    premise.1: { text: "Henvendelser kommer gjennom de godkjente kanalene.", duty: customer, controls: [channel-approved], tolerates: 5% }
---
apiVersion: driftvakt/v1
kind: Team
metadata: { name: people, title: Driftsgruppen }
spec: { members: { kari: { name: Kari Nordmann } } }
`;

/** The estate, and what is wrong with it: nothing. */
export const november: { readonly estate: Estate; readonly errors: readonly string[] } = estateOf(declared);

export const at = (local: string): number => Date.parse(`2026-${local}:00+01:00`);
const iso = (local: string): string => new Date(at(local)).toISOString().replace('.000Z', 'Z');
const speaks = 900_000;

/** Looks every five minutes until an instant, none in the gap of 14 November; what is down, or could not be asked, by the clock in Oslo. */
function stretchesOf(until: number, answer: (local: string) => Answer): readonly Stretch[] {
  let stretches: readonly Stretch[] = [];
  for (let instant = Date.parse('2026-10-31T22:00Z'); instant < until; instant += 300_000) {
    const local = new Date(instant + 3_600_000).toISOString().slice(5, 16);
    if (!(local > '11-14T02:55' && local < '11-14T04:10')) stretches = look(stretches, { at: new Date(instant).toISOString(), answer: answer(local), speaks });
  }
  return stretches;
}

function looked(name: string, until: number, stretches: readonly Stretch[]): readonly [string, TargetMemory] {
  return [`service/${name}#probes/p@oslo`, { last: { probe: 'http', target: `service/${name}#probes/p`, spec: 's', at: new Date(until).toISOString(), took: 1, from: 'oslo', seen: true, facts: {} }, recent: [], days: [], stretches }];
}

const told = 'endpoint-answers/service/database-cluster#p';
const over = (name: string, customers: readonly string[]): PastFault => ({
  key: `endpoint-answers/service/${name}#p`, told, priority: 'P1', deadline: iso('11-18T00:15'), respondBy: iso('11-17T20:30'), internalDeadline: null, customers, because: name === 'database-cluster' ? null : told,
  episode: { id: name, level: 'fail', openedAt: iso('11-17T20:15'), confirmedAt: iso('11-17T20:25'), lastFailAt: iso('11-17T22:45') }, endedAt: iso('11-17T22:50'),
});

/** The issue that told of it, and the call that the Service Desk registered. */
const cases: readonly Case[] = [
  {
    id: 'issue-431', kind: 'fault', service: 'database-cluster', customer: null, channel: null, about: told, opened: iso('11-17T20:25'), priority: 'P1',
    events: [
      { at: '2026-11-17T19:26:40Z', by: 'staff', type: 'assign' }, { at: '2026-11-17T19:26:40Z', by: 'staff', type: 'respond' },
      { at: iso('11-17T21:05'), by: 'staff', type: 'pause', reason: 'waiting-for-customer' }, { at: iso('11-17T21:40'), by: 'staff', type: 'resume' }, { at: iso('11-17T22:55'), by: 'program', type: 'close' },
    ],
  },
  {
    id: 'issue-432', kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, opened: iso('11-17T20:33'), priority: 'P1',
    events: [{ at: iso('11-17T20:19'), by: 'customer', type: 'report' }, { at: iso('11-18T08:40'), by: 'staff', type: 'close' }],
  },
];

/** What is remembered at an instant of December; `cutOff` where the prober’s own network was gone from 21:00 to 21:05. */
export const memoryOf = (until: number, cutOff = false): Memory => memories(cutOff)(until);

const memories = onceEach((cutOff: boolean) => onceEach((until: number): Memory => {
  const down = stretchesOf(until, (local) => (cutOff && (local === '11-17T21:00' || local === '11-17T21:05') ? 'unknown' : local >= '11-17T20:15' && local <= '11-17T22:45' ? 'bad' : 'good'));
  const night = { by: 'maintenance/network@1', from: iso('11-08T02:00'), until: iso('11-08T06:00'), announced: '2026-10-30T12:00:00Z', counts: 'excluded' as const };
  const late = { by: 'maintenance/database@2', from: iso('11-17T22:00'), until: iso('11-17T23:00'), announced: iso('11-17T21:30'), counts: 'late' as const };
  return {
    ...emptyMemory,
    excused: ['erp', 'webshop', 'file-service'].flatMap((name) => [{ ...night, service: `service/${name}` as const }, ...(name === 'file-service' ? [] : [{ ...late, service: `service/${name}` as const }])]),
    targets: Object.fromEntries([...['erp', 'webshop', 'database-cluster'].map((name) => looked(name, until, down)), looked('file-service', until, stretchesOf(until, () => 'good'))]),
    faults: [over('database-cluster', []), over('erp', ['fjordfisk']), over('webshop', ['nordlys-bygg'])],
    cases: Object.fromEntries(cases.map((one) => [one.id, one])),
  };
}));
