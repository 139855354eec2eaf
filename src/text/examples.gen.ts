// Generated from test/cases by `npm run gen`. Do not edit.
/** Files that are refused, by path and text, and what is said of them. */
export interface Example { readonly input: readonly (readonly [path: string, text: string])[]; readonly says: string }
export const examples: Readonly<Record<string, Example>> = {
 "account-of-two-people": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg, accounts: { upn: Kari@Move.example } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:6:51: error account-of-two-people: operations/kari and management/berit are two people with one upn account\n  services/a.yaml:13:52: of management/berit here\n  help: correct one of the two; who is a member in two places has the same name in both\naside: team/operations\n"
 },
 "availability-beyond-dependencies": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  availability: { target: 99.9%, period: calendar-year }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: application }\nspec:\n  type: OLA\n  availability: { target: 99.5%, period: calendar-year }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: application\n  customers: { fjordfisk: { serviceLevel: gold, criticality: high } }\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n"
   ]
  ],
  "says": "services/shop.yaml:7:43: warning availability-beyond-dependencies: shop promises fjordfisk 99.9 % but its own level application aims at 99.5 %: at best 99.50 %\n  services/levels.yaml:6:27: gold promises 99.9 %\n  services/levels.yaml:23:27: application gives 99.5 %\n  help: promise less, agree on more with those it stands on, or let others stand in for them (dependsOnSome)\n"
 },
 "business-days-around-the-clock": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 15m }, restore: { within: 4h } }\n    P2: { respond: { within: 1h, calendar: office }, restore: { within: 8h, calendar: office } }\n    P3: { respond: { within: 8h, calendar: office }, restore: { within: 3bd } }\n    P4: { restore: { within: 10bd, calendar: around-the-clock }, report: { within: 20bd, calendar: office } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec:\n  timeZone: Europe/Oslo\n  hours: { monday-friday: [\"08:00-16:00\"] }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/levels.yaml:14:73: warning business-days-around-the-clock: restore P3 within 3bd names no calendar, and is counted around the clock: there every day is a business day, Sundays and holidays too\n  help: name the calendar that the days are counted in (calendar: NAME), or write days: 3d\nservices/levels.yaml:15:30: warning business-days-around-the-clock: restore P4 within 10bd is counted around the clock: there every day is a business day, Sundays and holidays too\n  help: name the calendar that the days are counted in (calendar: NAME), or write days: 3d\n"
 },
 "calendar-boundary-in-dst-hour": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 30d, calendar: night } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: night }\nspec:\n  timeZone: Europe/Oslo\n  hours: { sunday: [\"02:30-12:00\"] }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/levels.yaml:22:21: warning calendar-boundary-in-dst-hour: 02:30 on sunday is left out and repeated when Europe/Oslo changes its clocks\n  help: begin and end outside that hour\n"
 },
 "calendar-never-open": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 30d, calendar: night } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: night }\nspec:\n  timeZone: Europe/Oslo\n  hours: { monday-sunday: [\"22:00-22:00\"] }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/levels.yaml:22:28: error calendar-never-open: the hours 22:00-22:00 of monday-sunday end when they begin\n  help: write a whole day as 00:00-24:00; hours that end before they begin go over midnight, into the next day\naside: calendar/night\n"
 },
 "change-freeze-overlaps-maintenance": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop, labels: { area: finance } }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: year-end }\nspec:\n  freeze: true\n  from: 2026-12-18T16:00:00+01:00\n  until: 2027-01-04T08:00:00+01:00\n---\napiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: patch }\nspec:\n  services: [shop]\n  recurring: { every: month, on: last tuesday, at: \"22:00\", for: 3h }\n"
   ]
  ],
  "says": "services/shop.yaml:22:14: warning change-freeze-overlaps-maintenance: patch of 2026-12-29T21:00:00Z falls into year-end, in which nothing of shop may be changed\n  services/shop.yaml:14:9: year-end is from 2026-12-18T16:00:00+01:00 until 2027-01-04T08:00:00+01:00\n  help: move the window, end it before the freeze, or leave those services out of the freeze\n"
 },
 "change-nobody-approves": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: ChangePolicy\nmetadata: { name: changes }\nspec:\n  types: { normal: { approvals: 4 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:21:33: warning change-nobody-approves: a change of type normal needs 4 approvals, and the teams have 3 people besides whoever asks\n  help: at most 3 can be asked for\n"
 },
 "class-without-standard": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/, inventory/]\n"
   ],
   [
    "services/i.yaml",
    "apiVersion: driftvakt/v1\nkind: Inventory\nmetadata: { name: clients }\nspec:\n  class: laptop\n  source: { csv: inventory/c.csv, columns: { name: Device } }\n"
   ]
  ],
  "says": "services/i.yaml:5:10: warning class-without-standard: no EquipmentStandard applies to the class laptop\n  help: declare an EquipmentStandard that applies to the class\n"
 },
 "clause-control-misspelt": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [endpoint-answer] }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:7:77: warning clause-control-misspelt: there is no control \"endpoint-answer\", so it does not prove clause scope.1\n  help: did you mean \"endpoint-answers\"?\n"
 },
 "clause-control-to-come": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [endpoint-answers, promised-for-next-year] }\n    scope.2: { text: Operation logs are read, duty: operator, controls: [read-by-owls] }\n    scope.3: { text: We meet, duty: operator, controls: [read-by-owls], attested: { by: operations, every: quarter, how: The minutes of the meeting } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:7:95: info clause-control-to-come: 2 of the controls that operations names do not exist, and prove nothing: promised-for-next-year, read-by-owls; until then nothing proves scope.2\n  services/a.yaml:8:73: nothing else proves clause scope.2\n  help: add the control, or say by whom the clause is attested until it is there\n"
 },
 "clause-twice": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  clauses:\n    scope.1: { text: { nb: Feil rettes innen fristen., en: Faults are corrected in time. }, duty: operator, controls: [endpoint-answers] }\n    scope.2: { text: { nb: \"Feil rettes, innen fristen\" }, duty: operator, controls: [restored-in-time] }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:8:5: warning clause-twice: clause scope.2 says the same as clause scope.1\n  services/a.yaml:7:5: said first here\n  help: keep one of them\n"
 },
 "clause-without-control": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [endpoint-answers] }\n    scope.2: { text: We work closely with the sister service, duty: operator }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:8:5: warning clause-without-control: clause scope.2 of operations is a duty of the operator, and nothing proves it: no control, and nobody attests it\n  help: name the controls that prove it, or say by whom and how often it is attested\n"
 },
 "clause-without-heading": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  headings: { scope: What the service covers, quality: The quality demanded }\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [endpoint-answers] }\n    qualty.1: { text: Faults are corrected in time, duty: operator, controls: [restored-in-time] }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:6:47: warning clause-without-heading: no clause stands under the heading quality\n  help: write its clauses, or remove it\nservices/a.yaml:9:5: warning clause-without-heading: clause qualty.1 stands under qualty, which is no heading of operations: there are scope, quality\n  help: did you mean \"quality\"?\n"
 },
 "clocks-while-channels-closed": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 15m }, restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec:\n  timeZone: Europe/Oslo\n  hours: { monday-friday: [\"08:00-16:00\"] }\n---\napiVersion: driftvakt/v1\nkind: Channel\nmetadata: { name: desk }\nspec:\n  opens: office\n  by: { phone: { label: \"channel:phone\", phone: \"+47 22 00 00 00\" }, portal: { label: \"channel:portal\", address: \"https://portal.example/\", opens: office } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n"
   ]
  ],
  "says": "services/levels.yaml:12:20: warning clocks-while-channels-closed: respond P1 is counted around-the-clock, but every channel for fjordfisk is closed for up to 2d 16h of it: office (also restore P2)\n  services/levels.yaml:28:10: desk is open office\n  help: attend a channel in the deadline\u2019s calendar, or count the deadline in the hours that a channel is open\n"
 },
 "confirm-more-than-measured": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { thresholds: standard }\n"
   ],
   [
    "services/thresholds.yaml",
    "apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: standard }\nspec:\n  confirm: { fail: 3 of 2 }\n"
   ]
  ],
  "says": "services/thresholds.yaml:5:20: error confirm-more-than-measured: 3 failures of 2 measurements cannot happen\n  help: did you mean \"2 of 3\"?\naside: thresholds/standard\n"
 },
 "confirm-slower-than-response": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 15m }, restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: standard }\nspec:\n  confirm: { fail: 3 of 5, pass: 2 }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  thresholds: standard\n  customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 15m } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n"
   ]
  ],
  "says": "services/shop.yaml:8:68: warning confirm-slower-than-response: 3 of 5 failures every 15m confirm an outage of shop after 45m, but P1 of gold is answered within 15m\n  services/levels.yaml:12:30: it must be answered so soon\n  services/levels.yaml:21:20: it is confirmed so\n  help: look more often, confirm with fewer failures, or promise a later response\n"
 },
 "confirmation-not-as-agreed": {
  "input": [
   [
    "services/all.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec: { members: { berit: { name: Berit, accounts: { github: berits } }, kari: { name: Kari, accounts: { upn: kari@move.example } } } }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: people }\nspec: { members: { ola: { name: Ola } } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec: { agreement: { of: operations, from: 2025-01-01 } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: nordlys }\nspec: { agreement: { of: operations, from: 2025-01-01 } }\n---\napiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: service-description\n  clauses:\n    scope.1:\n      text: Vi holder m\u00f8ter.\n      duty: operator\n      attested:\n        by: management\n        every: quarter\n        how: Referatet.\n        given:\n          too-long: { by: management/berit, on: 2026-02-03, until: 2027-12-31, document: { file: minutes/a.md, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 } }\n          ends-first: { by: management/berit, on: 2026-02-03, until: 2026-01-31, document: { file: minutes/a.md, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 } }\n          of-another: { by: people/ola, on: 2026-02-03, until: 2026-03-31, document: { file: minutes/a.md, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 } }\n"
   ]
  ],
  "says": "services/all.yaml:19:9: warning customer-without-service: fjordfisk has the agreement operations with us, and no service names it among its customers\n  help: name the customer under customers of the services that are operated for it\nservices/all.yaml:24:9: warning customer-without-service: nordlys has the agreement operations with us, and no service names it among its customers\n  help: name the customer under customers of the services that are operated for it\nservices/all.yaml:31:3: info control-without-clause: 4 controls judge what is declared and prove no clause of any agreement: cases-readable, channel-approved, declaration-valid, faults-classified\n  help: name it under the clause that it proves\nservices/all.yaml:40:68: warning confirmation-not-as-agreed: clause scope.1 is confirmed every quarter: given on 2026-02-03, the confirmation too-long counts until 2026-06-30 at most\n  help: let the team that is named under `by` confirm it, until the end of the next period at most\nservices/all.yaml:41:70: warning confirmation-not-as-agreed: the confirmation ends-first of clause scope.1 ends before it begins, and is never in date\n  help: let the team that is named under `by` confirm it, until the end of the next period at most\nservices/all.yaml:42:29: warning confirmation-not-as-agreed: clause scope.1 is confirmed by management, and people/ola is not of that team: the confirmation of-another does not count\n  help: let the team that is named under `by` confirm it, until the end of the next period at most\n"
 },
 "control-without-clause": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: service-description\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [faults-classified, certificate-expiry] }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:6:3: info control-without-clause: 3 controls judge what is declared and prove no clause of any agreement: cases-readable, channel-approved, declaration-valid\n  help: name it under the clause that it proves\n"
 },
 "customer-without-agreement": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [endpoint-answers] }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: solvik }\nspec:\n  agreement: { of: operations, from: 2026-01-01 }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  people: { ingrid: { name: Ingrid Vik } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  customers: { fjordfisk: { serviceLevel: silver, criticality: low }, solvik: { serviceLevel: silver, criticality: low } }\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:18:1: warning customer-without-agreement: fjordfisk is served and has no agreement; there is operations\n  services/a.yaml:26:16: it is promised web here\n  help: say which: agreement: { of: NAME, from: DATE }\n"
 },
 "customer-without-service": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: operations }\nspec:\n  type: framework\n  clauses:\n    scope.1: { text: We operate what was agreed, duty: operator, controls: [endpoint-answers] }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  agreement: { of: operations, from: 2026-01-01 }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:13:3: warning customer-without-service: fjordfisk has the agreement operations with us, and no service names it among its customers\n  help: name the customer under customers of the services that are operated for it\n"
 },
 "deadline-eats-budget": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  availability: { target: 99.9%, period: calendar-year, longestSingleOutage: 2h }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n"
   ]
  ],
  "says": "services/levels.yaml:6:78: warning deadline-eats-budget: no outage may last longer than 2h, but P1 restored within 4h is in time\n  services/levels.yaml:13:30: it may take so long\n  help: let P1 be restored within the longest single outage\n"
 },
 "deadline-outside-rota": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 15m }, restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec:\n  timeZone: Europe/Oslo\n  hours: { monday-friday: [\"08:00-16:00\"] }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  owner: platform\n  customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: platform }\nspec:\n  contact: platform@operator.example\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n  calendar: office\n"
   ]
  ],
  "says": "services/shop.yaml:7:43: warning deadline-outside-rota: shop promises fjordfisk to respond P1 within 15m (around-the-clock), but platform works office and has no on-call rota: up to 2d 16h with nobody there (also restore P1, restore P2)\n  services/levels.yaml:12:20: gold promises it here\n  services/shop.yaml:24:13: when platform is there\n  help: let the team\u2019s on-call rota cover the deadline\u2019s calendar, say when the team is at work (calendar of the Team), or count the deadline in the hours that somebody is there\n"
 },
 "deadlines-not-ordered": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 12h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/levels.yaml:12:30: error deadlines-not-ordered: restore P1 within 12h (around-the-clock) may come 4h after restore P2 within 8h (around-the-clock)\n  services/levels.yaml:13:30: it must not come before the other\n  help: look at both deadlines and their calendars: one of them is wrong\naside: service-level/gold\n"
 },
 "dependency-cycle": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: erp }\nspec:\n  lifecycle: experimental\n  probes: { port: { tcp: { host: erp.example, port: 443 } } }\n  dependsOn: [erp]\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ]
  ],
  "says": "services/a.yaml:7:15: error dependency-cycle: erp depends on itself\n  help: remove the dependency that a service can work without\naside: service/erp\n"
 },
 "ends-before-it-begins": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/m.yaml",
    "apiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: patch-night }\nspec:\n  services: [web]\n  from: 2026-12-08T22:00:00+01:00\n  until: 2026-12-08T20:30:00Z\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes: { port: { tcp: { host: web.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/m.yaml:7:10: error ends-before-it-begins: the maintenance ends at 2026-12-08T20:30:00Z, before it begins\n  services/m.yaml:6:9: it begins here\n  help: look at both: one of them is wrong\naside: maintenance/patch-night\n"
 },
 "expected-reversed": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/, inventory/]\n"
   ],
   [
    "services/i.yaml",
    "apiVersion: driftvakt/v1\nkind: Inventory\nmetadata: { name: clients }\nspec:\n  class: laptop\n  source: { csv: inventory/c.csv, columns: { name: Device } }\n  expected: { between: [220, 180] }\n"
   ],
   [
    "services/s.yaml",
    "apiVersion: driftvakt/v1\nkind: EquipmentStandard\nmetadata: { name: workstation }\nspec:\n  appliesTo: { class: [laptop] }\n"
   ]
  ],
  "says": "services/i.yaml:7:24: error expected-reversed: between 220 and 180 there is no number\n  help: did you mean [180, 220]?\naside: inventory/clients\n"
 },
 "exposure-of-unknown-host": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Exposure\nmetadata: { name: front }\nspec:\n  hosts: [wev.example]\n  ports: { tcp: [443] }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:13:11: warning exposure-of-unknown-host: no probe of any service looks at \"wev.example\"\n  help: did you mean \"web.example\"?\n"
 },
 "grant-approved-by-holder": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: AccessPolicy\nmetadata: { name: web-access }\nspec:\n  service: web\n  source: { csv: exports/web.csv, columns: { principal: upn, role: role } }\n  roles:\n    admin:\n      grants:\n        operations/kari: { until: 2027-12-31, reason: Operates it, approvedBy: operations/kari }\n        ola@move.example: { until: 2027-12-31, reason: Operates it, approvedBy: operations/ola }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/]\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:34:80: error grant-approved-by-holder: operations/kari approves that operations/kari holds admin on web, and that is the same person\n  services/a.yaml:34:9: granted here\n  help: let somebody else approve it, or take it away\nservices/a.yaml:35:81: error grant-approved-by-holder: operations/ola approves that ola@move.example holds admin on web, and that is the same person\n  services/a.yaml:35:9: granted here\n  help: let somebody else approve it, or take it away\naside: access-policy/web-access\n"
 },
 "grant-without-end": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: AccessPolicy\nmetadata: { name: web-access }\nspec:\n  service: web\n  source: { csv: exports/web.csv, columns: { principal: upn, role: role } }\n  roles:\n    admin:\n      grants:\n        operations/kari: { reason: Operates it, approvedBy: management/berit }\n        ola@move.example: { reason: Operates it, approvedBy: management/berit }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/]\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:34:9: warning grant-without-end: operations/kari is granted admin on web without an end\n  help: add until: DATE; it can be renewed when it is still needed\nservices/a.yaml:35:9: warning grant-without-end: ola@move.example is granted admin on web without an end\n  help: add until: DATE; it can be renewed when it is still needed\n"
 },
 "grants-beyond-limits": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: AccessPolicy\nmetadata: { name: web-access }\nspec:\n  service: web\n  source: { csv: exports/web.csv, columns: { principal: upn, role: role } }\n  roles:\n    admin:\n      atLeast: 2\n      grants:\n        operations/kari: { until: 2027-12-31, reason: Operates it, approvedBy: management/berit }\n        svc: { until: 2027-12-31, reason: Operates it, approvedBy: management/berit, type: service }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/]\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:33:16: error grants-beyond-limits: admin on web must be held by at least 2 people, and is granted to 1\n  services/a.yaml:34:7: the grants\n  help: end grants or change the limit, with whoever approved it\naside: access-policy/web-access\n"
 },
 "holidays-not-known": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 30d, calendar: night } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: night }\nspec:\n  timeZone: Europe/Oslo\n  hours: { monday-friday: [\"08:00-16:00\"] }\n  holidays: XX\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: munich }\nspec:\n  timeZone: Europe/Berlin\n  hours: { monday-friday: [\"08:00-16:00\"] }\n  holidays: DE-BX\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/levels.yaml:23:13: error holidays-not-known: the public holidays of XX are not known (those of 561 countries and regions are, for 2015 to 2050)\n  help: name a country or a region of it by ISO 3166, or write the free days under dates\nservices/levels.yaml:27:19: info named-by-nobody: nothing names the calendar munich\n  help: name it where it was meant to hold, or remove it\nservices/levels.yaml:31:13: error holidays-not-known: the public holidays of DE-BX are not known (those of 561 countries and regions are, for 2015 to 2050)\n  help: did you mean \"DE-BB\"?\naside: calendar/munich\naside: calendar/night\n"
 },
 "host-exposed-twice": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Exposure\nmetadata: { name: front }\nspec:\n  hosts: [web.example]\n  ports: { tcp: [443] }\n---\napiVersion: driftvakt/v1\nkind: Exposure\nmetadata: { name: other-front }\nspec:\n  hosts: [Web.example]\n  ports: { tcp: [443] }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:20:11: warning host-exposed-twice: web.example may show what other-front says, and what front says\n  services/a.yaml:13:11: said here too\n  help: keep the host in one of them\n"
 },
 "hours-beyond-dependencies": {
  "input": [
   [
    "services/all.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m, by: host }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: premium }\nspec:\n  type: OLA\n  availability: { target: 99.95% }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 20m } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: desk }\nspec:\n  type: UnderpinningContract\n  availability: { target: 99.99%, calendar: office, period: calendar-year }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 5m } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Supplier\nmetadata: { name: cloudy }\nspec: { contracts: { run: { from: 2025-01-01, until: 2029-12-31, notice: 3mo, serviceLevel: desk } } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: premium\n  dependsOn: [glue]\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: glue }\nspec:\n  lifecycle: experimental\n  contracts: [cloudy/run]\n  probes: { port: { tcp: { host: glue.example, port: 443 }, every: 1m } }\n"
   ]
  ],
  "says": "services/all.yaml:58:17: warning hours-beyond-dependencies: shop promises 99.95 % (around-the-clock) but stands on cloudy/run (office): of cloudy/run nothing is promised in 5d 8h of 7d in an ordinary week\n  services/all.yaml:19:17: premium promises around-the-clock\n  services/all.yaml:36:45: desk promises only office\n  help: agree on the same hours with those it stands on, or promise fewer\nservices/all.yaml:65:1: warning service-without-level: service glue has no service level\n  help: name one for each customer, for the service (serviceLevel: NAME), or for all in the Estate under defaults\n"
 },
 "looks-alike": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web-10, title: First }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: a.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web-lo, title: Second }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: b.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:11:19: warning looks-alike: \"web-lo\" is easily mistaken for \"web-10\"\n  services/a.yaml:3:19: \"web-10\" is here\n  help: give one of them a name that nobody takes for the other\n"
 },
 "maintenance-announced-too-late": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  maintenance: { notice: 5d }\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n---\napiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: patch-night }\nspec:\n  services: [shop]\n  recurring: { every: month, on: second tuesday, at: \"22:00\", for: 1h }\n  announce: 2d\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m }\n"
   ]
  ],
  "says": "services/a.yaml:28:13: warning maintenance-announced-too-late: patch-night counts when it is announced 2d ahead, and gold promises the users of shop 5d\n  services/a.yaml:5:26: gold promises it here\n  services/a.yaml:19:17: at this level\n  help: write announce: 5d, or agree on a shorter notice\n"
 },
 "maintenance-exceeds-budget": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  availability: { target: 99.9% }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 40m } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n---\napiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: patch }\nspec:\n  services: [shop]\n  recurring: { every: week, on: tuesday, at: \"22:00\", for: 3h }\n"
   ]
  ],
  "says": "services/shop.yaml:6:17: warning maintenance-exceeds-budget: shop promises 99.9 % a month, which leaves 44m 38s, but has 15h of maintenance in a month (patch 5 x 3h)\n  services/shop.yaml:14:14: patch 5 x 3h\n  services/levels.yaml:6:27: gold promises 99.9 %\n  help: plan less, promise less, or agree that planned maintenance is taken out (excludes)\n"
 },
 "matrix-not-monotone": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P2, medium: P1, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/levels.yaml:7:23: error matrix-not-monotone: urgency high gives P2, the lesser urgency medium gives P1 (impact critical, urgency medium)\n  services/levels.yaml:7:35: the lesser gives P1\n  help: let the priority fall or stay from left to right, and from critical to low\naside: service-level/gold\n"
 },
 "more-needed-than-there-are": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: line }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: line\n  dependsOnSome: { lines: { of: [line-a, line-b], needed: 3 } }\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: line-a }\nspec:\n  lifecycle: experimental\n  serviceLevel: line\n  probes: { port: { tcp: { host: line-a.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: line-b }\nspec:\n  lifecycle: experimental\n  serviceLevel: line\n  probes: { port: { tcp: { host: line-b.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/shop.yaml:7:59: error more-needed-than-there-are: shop needs 3 of lines, which has 2\n  services/shop.yaml:7:33: these 2\n  help: need fewer of them, or name more\naside: service/shop\n"
 },
 "named-by-nobody": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: strict }\nspec:\n  limits: { latency: { warn: 1s, fail: 2s } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: shops }\nspec:\n  timeZone: Europe/Oslo\n  hours: { monday-saturday: [\"09:00-21:00\"] }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Supplier\nmetadata: { name: lines }\nspec:\n  contracts: { oslo: { from: 2026-01-01, until: 2028-12-31, notice: 6mo } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:11:19: info named-by-nobody: nothing names the thresholds strict\n  help: name it where it was meant to hold, or remove it\nservices/a.yaml:17:19: info named-by-nobody: nothing names the calendar shops\n  help: name it where it was meant to hold, or remove it\nservices/a.yaml:24:19: info named-by-nobody: nothing names the service level gold\n  help: name it where it was meant to hold, or remove it\nservices/a.yaml:42:16: info named-by-nobody: no service stands on the contract lines/oslo\n  help: name it under contracts of the services that stand on it: [lines/oslo]\n"
 },
 "one-estate": {
  "input": [
   [
    "services/team.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n"
   ]
  ],
  "says": "services/team.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\n"
 },
 "person-of-another": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  people: { ingrid: { name: Ingrid Vik } }\n  accountable: { operator: solvik/mona, customer: management/berit }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: solvik }\nspec:\n  people: { mona: { name: Mona Berge } }\n  accountable: { operator: management/berit, customer: solvik/mona }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  accountable: fjordfisk/ingrid\n  customers: { fjordfisk: { serviceLevel: silver, criticality: low, systemOwner: solvik/mona } }\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:22:28: warning person-of-another: solvik/mona is of solvik, and answers here for the operator (accountable)\n  services/a.yaml:26:19: solvik is declared here\n  help: name a person of the right side, as customer/person or team/member\nservices/a.yaml:22:51: warning person-of-another: management/berit is of management, and answers here for fjordfisk (the customer\u2019s side)\n  help: name a person of the right side, as customer/person or team/member\nservices/a.yaml:36:16: warning person-of-another: fjordfisk/ingrid is of fjordfisk, and answers here for the operator (accountable)\n  services/a.yaml:19:19: fjordfisk is declared here\n  help: name a person of the right side, as customer/person or team/member\nservices/a.yaml:37:82: warning person-of-another: solvik/mona is of solvik, and answers here for fjordfisk (system owner)\n  services/a.yaml:26:19: solvik is declared here\n  help: name a person of the right side, as customer/person or team/member\n"
 },
 "probe-oftener-than-schedule": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: shop.example, port: 443 }, every: 1m }\n    page: { http: { url: \"https://shop.example/\" }, every: 299s, timeout: 5s }\n"
   ]
  ],
  "says": "services/a.yaml:12:1: warning service-without-level: service shop has no service level\n  help: name one for each customer, for the service (serviceLevel: NAME), or for all in the Estate under defaults\nservices/a.yaml:15:60: warning probe-oftener-than-schedule: probe port is to look every 1m, but driftvakt runs every 5m: it looks every 5m\n  services/a.yaml:7:22: it runs so often\n  help: let driftvakt run as often (schedule.audit of the Estate), or say how often the probe really looks\nservices/a.yaml:16:60: warning probe-oftener-than-schedule: probe page is to look every 299s, but driftvakt runs every 5m: it looks every 5m\n  services/a.yaml:7:22: it runs so often\n  help: let driftvakt run as often (schedule.audit of the Estate), or say how often the probe really looks\n"
 },
 "probe-too-rare": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  availability: { target: 99.9% }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 40m } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 5m } }\n"
   ]
  ],
  "says": "services/shop.yaml:7:68: warning probe-too-rare: shop is looked at every 5m, too seldom to measure its availability: 99.9 % a month leaves 44m 38s, and a tenth of that is 4m 27s\n  services/levels.yaml:6:27: gold promises it here\n  help: look at least every 4m 27s (the probe\u2019s every and the estate\u2019s schedule.audit both count), or promise what can be measured\n"
 },
 "procedure-approved-by-performer": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Procedure\nmetadata: { name: restore-test }\nspec:\n  every: quarter\n  performedBy: operations\n  approvedBy: operations\n  asks: { result: [passed, failed] }\n  judges: [{ result: passed }]\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:23:15: error procedure-approved-by-performer: operations approves what operations performs\n  services/a.yaml:22:16: performed by it here\n  help: let another team approve it\naside: procedure/restore-test\n"
 },
 "reductions-not-ordered": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  availability: { target: 99.9%, period: calendar-year }\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n  reductions:\n    - { below: 99.95%, reduction: 10% }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n"
   ]
  ],
  "says": "services/levels.yaml:18:16: error reductions-not-ordered: the price is reduced below 99.95 %, though only 99.9 % is promised\n  services/levels.yaml:6:27: the target\n  help: begin at the target, and let the reduction grow as availability falls\nservices/shop.yaml:7:68: warning probe-oftener-than-schedule: probe port is to look every 1m, but driftvakt runs every 5m: it looks every 5m\n  services/estate.yaml:7:22: it runs so often\n  help: let driftvakt run as often (schedule.audit of the Estate), or say how often the probe really looks\naside: service-level/gold\n"
 },
 "reminders-not-ordered": {
  "input": [
   [
    "services/all.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m, by: host }\n  issues: { remindAt: [50%, 90%, 75%] }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: base }\nspec:\n  type: OLA\n  warnAt: [90%, 50%]\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 1h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: base\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n"
   ]
  ],
  "says": "services/all.yaml:8:34: warning reminders-not-ordered: the reminder at 75 % stands behind the one at 90 %, and does not come after it\n  services/all.yaml:8:29: no sooner than this\n  help: write [50%, 75%, 90%]\nservices/all.yaml:15:17: warning reminders-not-ordered: the reminder at 50 % stands behind the one at 90 %, and does not come after it\n  services/all.yaml:15:12: no sooner than this\n  help: write [50%, 90%]\n"
 },
 "restore-later-than-promised": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: application }\nspec:\n  type: OLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 6h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: application\n  customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n"
   ]
  ],
  "says": "services/shop.yaml:6:17: warning restore-later-than-promised: shop promises fjordfisk to restore P1 within 4h (around-the-clock) where the operator\u2019s own application aims at 6h (around-the-clock)\n  services/levels.yaml:12:20: gold promises it here\n  services/levels.yaml:28:20: application aims at it here\n  help: tighten the operator\u2019s own level, or promise the customers a later deadline\n"
 },
 "restore-shorter-than-supplier": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: shop }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: support }\nspec:\n  type: UnderpinningContract\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 6h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: shop\n  contracts: [supplier/support]\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Supplier\nmetadata: { name: supplier }\nspec:\n  contracts:\n    support: { from: 2024-01-01, until: 2028-12-31, notice: 6mo, serviceLevel: support }\n"
   ]
  ],
  "says": "services/shop.yaml:6:17: warning restore-shorter-than-supplier: shop promises to restore P1 within 4h (around-the-clock) but supplier/support restores it within 6h (around-the-clock): up to 2h too late\n  services/levels.yaml:12:20: shop promises it here\n  services/levels.yaml:28:20: support gives it here\n  help: promise a later deadline, or agree on an earlier one with the supplier\n"
 },
 "restored-before-answered": {
  "input": [
   [
    "services/all.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m, by: host }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: base }\nspec:\n  type: OLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 4h, calendar: office }, restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: base\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n"
   ]
  ],
  "says": "services/all.yaml:25:20: warning restored-before-answered: respond P1 within 4h (office) may come 2d 16h after restore P1 within 4h (around-the-clock) in an ordinary week\n  services/all.yaml:25:63: it must not come before the other\n  help: count both in the same calendar, or let the restoration wait for the hours in which somebody answers\n"
 },
 "reviewer-holds-access": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: AccessPolicy\nmetadata: { name: web-access }\nspec:\n  service: web\n  source: { csv: exports/web.csv, columns: { principal: upn, role: role } }\n  roles:\n    admin:\n      grants:\n        ola@move.example: { until: 2027-12-31, reason: Operates it, approvedBy: management/berit }\n  review: { every: 180d, reviewer: operations/ola, results: { csv: exports/review.csv, columns: { principal: upn, decidedAt: at, decision: decision } } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/]\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:35:36: warning reviewer-holds-access: operations/ola reviews who holds access to web, and holds admin\n  services/a.yaml:34:9: held by this grant\n  help: let somebody review it who holds none of it\n"
 },
 "rota-slower-than-response": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 15m }, restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  owner: platform\n  customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }\n  probes: { port: { tcp: { host: shop.example, port: 443 } } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: platform }\nspec:\n  contact: platform@operator.example\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n  onCall: { rota: weekly, order: [kari, ola], starts: 2026-11-23T08:00, covers: around-the-clock, respondWithin: 30m }\n"
   ]
  ],
  "says": "services/shop.yaml:7:43: warning rota-slower-than-response: shop promises fjordfisk to respond to P1 within 15m, but whoever is on call in platform begins within 30m\n  services/levels.yaml:12:30: gold promises it here\n  services/shop.yaml:24:114: the rota says so here\n  help: let the rota respond sooner, or promise a later response\n"
 },
 "same-probe": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes: { login: { http: { url: \"https://shared.example/\" } } }\n"
   ],
   [
    "services/b.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  probes: { login: { http: { url: \"https://shared.example/\" } } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ]
  ],
  "says": "services/a.yaml:6:13: info same-probe: probe login of web asks the same as a probe of shop\n  services/b.yaml:6:13: asked here too\n  help: keep the probe with one service, and let the other depend on it: dependsOn\n"
 },
 "schedule-slower-than-promise": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m, by: actions }\n"
   ],
   [
    "services/levels.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { respond: { within: 15m }, restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/shop.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 5m } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  calendar: around-the-clock\n"
   ]
  ],
  "says": "services/estate.yaml:7:30: warning schedule-slower-than-promise: shop promises fjordfisk to respond to P1 within 15m, but GitHub\u2019s schedule, every 5m, is an hour late and more: a fault is told after 1h 5m\n  services/levels.yaml:12:30: gold promises it here\n  help: run driftvakt on a host of your own (schedule.by: host), or promise a later response\n"
 },
 "secret-in-plain-text": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    front: { http: { url: \"https://web.example/health?token=a1b2c3d4e5f6\" } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:7:27: error secret-in-plain-text: spec.probes.front.http.url holds a secret in the query of an address\n  help: revoke it, put the new one into an environment variable that the Estate lists under environment, and name that: { secret: NAME }\naside: service/web\n"
 },
 "secret-not-for-host": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n  environment: { ERP_TOKEN: { hosts: [erp.example] } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    login:\n      http:\n        url: https://erp.example/login\n        headers: { authorization: { secret: ERP_TOKN, prefix: \"Bearer \" } }\n"
   ]
  ],
  "says": "services/web.yaml:10:45: error secret-not-for-host: the Estate lists no variable ERP_TOKN under environment\n  help: did you mean \"ERP_TOKEN\"?\naside: service/web\n"
 },
 "separation-of-duties-broken": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: AccessPolicy\nmetadata: { name: web-access }\nspec:\n  service: web\n  source: { csv: exports/web.csv, columns: { principal: upn, role: role } }\n  roles:\n    admin:\n      grants:\n        operations/kari: { until: 2027-12-31, reason: Operates it, approvedBy: management/berit }\n    approver:\n      grants:\n        operations/kari: { until: 2027-12-31, reason: Operates it, approvedBy: management/berit }\n  separationOfDuties: [[admin, approver]]\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/]\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:37:9: error separation-of-duties-broken: operations/kari is granted approver and admin, which are kept apart on web\n  services/a.yaml:34:9: granted admin here\n  services/a.yaml:38:24: kept apart here\n  help: end one of the two, or give it to somebody else\naside: access-policy/web-access\n"
 },
 "service-level-of-another-type": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: inside }\nspec:\n  type: OLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: bought }\nspec:\n  type: UnderpinningContract\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  people: { ingrid: { name: Ingrid Vik } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  serviceLevel: silver\n  contracts: [lines/oslo]\n  customers: { fjordfisk: { serviceLevel: inside, criticality: low } }\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: mail }\nspec:\n  lifecycle: experimental\n  serviceLevel: bought\n  probes:\n    port: { tcp: { host: mail.example, port: 25 } }\n---\napiVersion: driftvakt/v1\nkind: Supplier\nmetadata: { name: lines }\nspec:\n  contracts: { oslo: { from: 2026-01-01, until: 2028-12-31, notice: 6mo, serviceLevel: inside } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:44:17: warning service-level-of-another-type: silver is an SLA, and stands here for what our teams have agreed, which is an OLA\n  services/estate.yaml:14:9: its type\n  help: name a level of the right type, or correct the level\u2019s type\nservices/a.yaml:46:43: warning service-level-of-another-type: inside is an OLA, and stands here for what fjordfisk is promised, which is an SLA\n  services/a.yaml:5:9: its type\n  help: name a level of the right type, or correct the level\u2019s type\nservices/a.yaml:55:17: warning service-level-of-another-type: bought is a supplier\u2019s contract, and stands here for what our teams have agreed, which is an OLA or an SLA\n  services/a.yaml:21:9: its type\n  help: name a level of the right type, or correct the level\u2019s type\nservices/a.yaml:63:88: warning service-level-of-another-type: inside is an OLA, and stands here for what lines promises us, which is a supplier\u2019s contract\n  services/a.yaml:5:9: its type\n  help: name a level of the right type, or correct the level\u2019s type\n"
 },
 "service-without-level": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes: { port: { tcp: { host: web.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/web.yaml:4:1: warning service-without-level: service web has no service level\n  help: name one for each customer, for the service (serviceLevel: NAME), or for all in the Estate under defaults\n"
 },
 "service-without-on-call": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  people: { ingrid: { name: Ingrid Vik } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: erp }\nspec:\n  runbook: https://wiki.example/web\n  owner: operations\n  accountable: operations/kari\n  customers: { fjordfisk: { serviceLevel: silver, criticality: critical } }\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ]
  ],
  "says": "services/a.yaml:20:10: warning service-without-on-call: silver promises fjordfisk P1 corrected around the clock for erp (critical), and its owner operations has nobody on call\n  services/estate.yaml:21:5: promised here\n  services/a.yaml:3:19: the team, without onCall\n  help: give the team a rota under onCall, let another team operate it, or promise P1 in office hours\n"
 },
 "service-without-owner": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  probes: { port: { tcp: { host: web.example, port: 443 } } }\n  runbook: https://wiki.example/web\n"
   ]
  ],
  "says": "services/web.yaml:4:1: warning service-without-owner: service web has no owner\n  help: name the Team that operates it: owner: TEAM (or say lifecycle: experimental)\n"
 },
 "service-without-probe": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n"
   ]
  ],
  "says": "services/web.yaml:4:1: warning service-without-probe: nothing watches service web: it has no probe\n  help: declare at least one probe under probes\n"
 },
 "service-without-runbook": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/team.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: deprecated\n  probes: { port: { tcp: { host: web.example, port: 443 } } }\n  owner: operations\n"
   ]
  ],
  "says": "services/web.yaml:4:1: warning service-without-runbook: service web has no runbook\n  help: say where it is written what to do: runbook: ADDRESS (or say lifecycle: experimental)\n"
 },
 "skill-of-one-person": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, skills: { erp: expert, web: able } }\n    ola: { name: Ola Hansen, skills: { web: able } }\n---\napiVersion: driftvakt/v1\nkind: Customer\nmetadata: { name: fjordfisk }\nspec:\n  people: { ingrid: { name: Ingrid Vik } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: erp }\nspec:\n  runbook: https://wiki.example/web\n  owner: operations\n  accountable: operations/kari\n  customers: { fjordfisk: { serviceLevel: silver, criticality: critical } }\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:6:44: warning skill-of-one-person: only one of operations knows erp, and it operates erp, whose criticality is critical\n  services/a.yaml:20:10: operated by the team here\n  help: let one more learn it; or require no more than one under requires, where that is what was agreed\n"
 },
 "source-columns": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  files: [exports/, inventory/]\n"
   ],
   [
    "services/i.yaml",
    "apiVersion: driftvakt/v1\nkind: Inventory\nmetadata: { name: clients }\nspec:\n  class: laptop\n  source: { csv: inventory/c.csv, columns: { name: Device, modell: Model, seenAt: LastSeen } }\n"
   ],
   [
    "services/s.yaml",
    "apiVersion: driftvakt/v1\nkind: EquipmentStandard\nmetadata: { name: workstation }\nspec:\n  appliesTo: { class: [laptop] }\n"
   ]
  ],
  "says": "services/i.yaml:6:60: error source-columns: nothing asks for a column modell here\n  help: did you mean \"model\"?\naside: inventory/clients\n"
 },
 "source-outside-files": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ],
   [
    "services/i.yaml",
    "apiVersion: driftvakt/v1\nkind: Inventory\nmetadata: { name: clients }\nspec:\n  class: laptop\n  source: { json: inventory/clients.json, columns: { name: Device } }\n"
   ],
   [
    "services/s.yaml",
    "apiVersion: driftvakt/v1\nkind: EquipmentStandard\nmetadata: { name: workstation }\nspec:\n  appliesTo: { class: [laptop] }\n"
   ]
  ],
  "says": "services/i.yaml:6:19: error source-outside-files: inventory/clients.json is in no folder that the Estate allows\n  help: put the export in one of the folders that the Estate lists under files, or list its folder there\naside: inventory/clients\n"
 },
 "stands-on-what-ends": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  dependsOn: [mail]\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: mail }\nspec:\n  lifecycle: deprecated\n  owner: operations\n  runbook: https://wiki.example/mail\n  probes:\n    port: { tcp: { host: mail.example, port: 25 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:14:15: warning stands-on-what-ends: web stands on mail, which is deprecated\n  services/a.yaml:22:14: deprecated here\n  help: move it to what takes the other\u2019s place, or end it no later\n"
 },
 "team-lacks-skills": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, skills: { erp: able } }\n    ola: { name: Ola Hansen }\n  requires: { critical: { people: 3, skills: { erp: { able: 2, expert: 1 } } } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:8:35: warning team-lacks-skills: services of criticality critical require 3 people, and operations has 2\n  services/a.yaml:5:3: the members\n  help: train or add people, or lower what is required with the customers who stand on it\nservices/a.yaml:8:61: warning team-lacks-skills: services of criticality critical require 2 who are able in erp, and operations has 1\n  help: train or add people, or lower what is required with the customers who stand on it\nservices/a.yaml:8:72: warning team-lacks-skills: services of criticality critical require 1 expert in erp, and operations has 0\n  help: train or add people, or lower what is required with the customers who stand on it\n"
 },
 "team-of-hired": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    per: { name: Per Olsen, employer: hired }\n    ida: { name: Ida Berg, employer: hired }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  owner: operations\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:5:3: warning team-of-hired: operations operates web, and all its members are hired\n  services/a.yaml:14:10: operated by it here\n  help: let somebody of our own be a member, or give the services to another team\n"
 },
 "timeout-longer-than-interval": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes: { port: { tcp: { host: web.example, port: 443 }, every: 5s } }\n"
   ]
  ],
  "says": "services/web.yaml:6:67: warning probe-oftener-than-schedule: probe port is to look every 5s, but driftvakt runs every 5m: it looks every 5m\n  services/estate.yaml:7:22: it runs so often\n  help: let driftvakt run as often (schedule.audit of the Estate), or say how often the probe really looks\nservices/web.yaml:6:67: warning timeout-longer-than-interval: probe port waits 10s for an answer, longer than the 5s between two looks\n  help: shorten the timeout, or look less often\n"
 },
 "vantage-not-declared": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n  vantages: { oslo: {}, bergen: {} }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes: { port: { tcp: { host: web.example, port: 443 }, vantages: [bergen, olso] } }\n"
   ]
  ],
  "says": "services/web.yaml:6:79: error vantage-not-declared: the Estate declares no vantage olso\n  help: did you mean \"oslo\"?\naside: service/web\n"
 },
 "waiver-approved-by-own-group": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: old }\nspec:\n  control: certificate-expiry\n  subjects: [service/web]\n  reason: The terminals are replaced in February\n  residualRisk: low\n  requestedBy: operations/kari\n  approvedBy: operations/ola\n  until: 2027-03-01\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:34:15: warning waiver-approved-by-own-group: operations/ola approves for service/web what a member of operations too asked for, and is not accountable for it\n  services/a.yaml:33:16: asked for here\n  help: let somebody accountable approve it: for the service, or for the customers who stand on it\n"
 },
 "waiver-approved-by-requester": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h } }\n    P2: { restore: { within: 8h } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n"
   ],
   [
    "services/team.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n"
   ],
   [
    "services/waiver.yaml",
    "apiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: old }\nspec:\n  control: certificate-expiry\n  subjects: [service/web]\n  reason: The terminals are replaced in February\n  residualRisk: low\n  requestedBy: operations/kari\n  approvedBy: operations/kari\n  until: 2027-03-01\n"
   ],
   [
    "services/web.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes: { port: { tcp: { host: web.example, port: 443 } } }\n"
   ]
  ],
  "says": "services/waiver.yaml:10:15: error waiver-approved-by-requester: operations/kari approves what operations/kari asked for\n  services/waiver.yaml:9:16: asked for here\n  help: let somebody else approve it\naside: waiver/old\n"
 },
 "waiver-longer-than-year": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  lifecycle: experimental\n  serviceLevel: gold\n  probes: { port: { tcp: { host: shop.example, port: 443 }, every: 1m } }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec: { members: { kari: { name: Kari Nordmann } } }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec: { members: { berit: { name: Berit Dahl } } }\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: old }\nspec:\n  control: endpoint-answers\n  subjects: [service/shop]\n  reason: It is replaced in February\n  residualRisk: low\n  requestedBy: operations/kari\n  approvedBy: management/berit\n  from: 2024-02-29\n  until: 2025-03-01\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 1m }\n"
   ]
  ],
  "says": "services/a.yaml:42:10: error waiver-longer-than-year: old is to last from 2024-02-29 until 2025-03-01, longer than a year\n  services/a.yaml:41:9: it begins here\n  help: write until: 2025-02-28 at the latest\naside: waiver/old\n"
 },
 "waiver-matches-nothing": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: old }\nspec:\n  control: endpoint-answers\n  subjects: [service/web]\n  about: prot\n  reason: The terminals are replaced in February\n  residualRisk: low\n  requestedBy: operations/kari\n  approvedBy: management/berit\n  until: 2027-03-01\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:31:10: warning waiver-matches-nothing: web has no probe \"prot\", so endpoint-answers is waived for nothing of it\n  services/a.yaml:22:3: its probes\n  help: did you mean \"port\"?\n"
 },
 "waiver-twice": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann, accounts: { upn: kari@move.example } }\n    ola: { name: Ola Hansen, accounts: { upn: ola@move.example } }\n    per: { name: Per Olsen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: management }\nspec:\n  members:\n    berit: { name: Berit Solberg }\n---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  lifecycle: experimental\n  probes:\n    port: { tcp: { host: web.example, port: 443 } }\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: old }\nspec:\n  control: certificate-expiry\n  subjects: [service/web]\n  reason: The terminals are replaced in February\n  residualRisk: low\n  requestedBy: operations/kari\n  approvedBy: management/berit\n  until: 2027-03-01\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: older }\nspec:\n  control: certificate-expiry\n  subjects: [service/web]\n  reason: The terminals are replaced in February\n  residualRisk: low\n  requestedBy: operations/kari\n  approvedBy: management/berit\n  until: 2027-09-01\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { serviceLevel: silver }\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: silver }\nspec:\n  type: SLA\n  priority:\n    critical: { high: P1, medium: P2, low: P3 }\n    high: { high: P2, medium: P3, low: P3 }\n    medium: { high: P3, medium: P3, low: P4 }\n    low: { high: P4, medium: P4, low: P4 }\n  deadlines:\n    P1: { restore: { within: 4h, calendar: office } }\n    P2: { restore: { within: 8h, calendar: office } }\n    P3: { restore: { within: 3d } }\n    P4: { restore: { within: 10d } }\n---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n"
   ]
  ],
  "says": "services/a.yaml:42:14: warning waiver-twice: certificate-expiry of service/web is waived by older until 2027-09-01, and by old until 2027-03-01\n  services/a.yaml:30:14: waived here too\n  help: keep the one that was approved last, and remove the other\n"
 },
 "warn-beyond-fail": {
  "input": [
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n  defaults: { thresholds: standard }\n"
   ],
   [
    "services/thresholds.yaml",
    "apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: standard }\nspec:\n  limits:\n    latency: { warn: 3s, fail: 800ms }\n"
   ]
  ],
  "says": "services/thresholds.yaml:6:22: error warn-beyond-fail: latency warns at 3s, which is beyond where it fails: 800ms\n  services/thresholds.yaml:6:32: it fails here\n  help: let it warn earlier, or fail later\naside: thresholds/standard\n"
 },
 "duplicate": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: operations }\nspec:\n  members:\n    kari: { name: Kari Nordmann }\n    ola: { name: Ola Hansen }\n"
   ],
   [
    "services/estate.yaml",
    "apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: operator }\nspec:\n  languages: [en]\n  timeZone: Europe/Oslo\n  schedule: { audit: 5m }\n"
   ]
  ],
  "says": "services/a.yaml:11:19: error duplicate: Team \"operations\" is declared twice\n  services/a.yaml:3:19: first declared here\n  help: give one of them another name, or remove it\nservices/a.yaml:19:19: error duplicate: Team \"operations\" is declared twice\n  services/a.yaml:3:19: first declared here\n  help: give one of them another name, or remove it\naside: team/operations\n"
 },
 "encoding": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web, title: Nettsted p\ufffd M\ufffdre }\nspec: {}\n"
   ]
  ],
  "says": "services/a.yaml:3:41: error encoding: byte 0xE5 is not UTF-8; in Latin-1 it would be \"\u00e5\"\n  help: save the file as UTF-8\nservices/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\naside: service/web\n"
 },
 "extends": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: web }\nspec: { extends: shop }\n---\napiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: shop }\nspec: { extends: web }\n"
   ]
  ],
  "says": "services/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\nservices/a.yaml:4:18: error extends: web extends itself: web -> shop -> web\n  help: remove extends from one of them\nservices/a.yaml:9:18: error extends: shop extends itself: shop -> web -> shop\n  help: remove extends from one of them\naside: thresholds/shop\naside: thresholds/web\n"
 },
 "file": {
  "input": [
   [
    "services/a.yaml/service.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec: {}\n"
   ]
  ],
  "says": "services/a.yaml:1:1: error file: a folder with the name of a file\n  help: rename it: only files end in .yaml or .yml\nservices/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\n"
 },
 "limits": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
   ]
  ],
  "says": "services/a.yaml:4:70: error limits: more than 64 levels inside each other\nservices/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\naside: service/web\n"
 },
 "reference": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: [\"08:00-16:00\"] } }\n---\napiVersion: driftvakt/v1\nkind: Channel\nmetadata: { name: service-desk }\nspec: { opens: ofice, by: { phone: { label: \"channel:phone\" } } }\n"
   ]
  ],
  "says": "services/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\nservices/a.yaml:9:16: error reference: there is no Calendar \"ofice\"\n  help: did you mean \"office\"?\naside: channel/service-desk\n"
 },
 "schema": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  owner: # web-operations\n"
   ]
  ],
  "says": "services/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\nservices/a.yaml:5:3: error schema: spec.owner has no value\n  help: what stands behind \"#\" is a comment: put the text in quotes, if it is the value\naside: service/web\n"
 },
 "yaml": {
  "input": [
   [
    "services/a.yaml",
    "apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: web }\nspec:\n  // who\n  owner: web-operations\n"
   ]
  ],
  "says": "services/a.yaml:5:3: error yaml: // does not begin a comment\n  help: a comment begins with \"#\"\nservices/a.yaml:1:1: error one-estate: no Estate is declared\n  help: declare exactly one document of kind Estate\naside: service/web\n"
 }
};
