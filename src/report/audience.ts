import type { Declaration } from '../model/declaration.ts';
import { kindOf } from '../model/declaration.ts';
import { everyEra, operator, type Estate } from '../model/estate.ts';
import type { AccessFacts } from '../model/exports.ts';
import type { Recorded } from '../model/finding.ts';
import type { Value } from '../model/message.ts';
import type { Observation } from '../model/observation.ts';
import { unreadOf } from '../measure/cases/unread.ts';
import type { View } from '../publish.ts';
import { forCustomer, namesOfOthers, refIn, titlesBelow } from './customer.ts';
import { agreedReasons, casesFor } from './hidden-cases.ts';
import { estateFor, type Hide } from './hidden-estate.ts';
import { addresses, customerNamesOf, hostsOf, ownDomains, ownHosts, personsOf, scrub, type Unspeakable } from './scrub.ts';
import { gapFor, type HiddenName } from '../words/hidden.ts';
import { phases, ways } from '../words/outages.ts';

/** Who reads: anyone on the web, the operator's own people, or one customer, by name. */
export type Audience = 'public' | 'internal' | `customer=${string}`;

/** The name of the customer that an audience is; nothing for the others. */
export const customerIn = (audience: Audience): string | undefined => /^customer=(.*)$/s.exec(audience)?.[1];

/** What holds where the estate says nothing: anyone on the web sees states and services, a customer what is its own, the operator's people all. */
const usual: Readonly<Record<'public' | 'internal' | 'customer', readonly Hide[]>> = { public: ['hosts', 'evidence', 'people', 'customers', 'equipment', 'access'], internal: [], customer: ['people', 'otherCustomers'] };

/** The kinds of declarations that are left out as a whole, with all that was found of them. */
const kindsOf: Readonly<Partial<Record<Hide, readonly string[]>>> = {
  people: ['Team'],
  customers: ['Customer'],
  equipment: ['EquipmentStandard', 'Inventory'],
  access: ['AccessPolicy'],
};

export function hidesOf(estate: Estate, audience: Audience): readonly Hide[] {
  const name = audience === 'public' || audience === 'internal' ? audience : 'customer';
  return operator(estate)?.spec.audiences?.[name]?.hide ?? usual[name];
}

/**
 * The view as an audience may see it: what the estate hides from it is in no field, no key and no text of what comes back.
 * Pure. Every page is made from its result and from nothing else. What is left out makes no promise look kept: `hidden` says so.
 */
export function audience(whole: View, name: Audience, hide: readonly Hide[] = hidesOf(whole.estate, name)): View {
  const customer = customerIn(name);
  if (hide.length === 0 && customer === undefined) return { ...whole, hidden: [] };
  const hidden = new Set(hide);
  const view = customer === undefined ? whole : forCustomer(whole, customer, !hidden.has('otherCustomers'));
  const others = customer !== undefined && hidden.has('otherCustomers') ? namesOfOthers(whole.estate, customer) : { customers: hidden.has('customers') ? everyEra(whole.estate).flatMap(({ Customer }) => [...Customer.values()]) : [], words: [] };
  const gone = new Set(hide.flatMap((what) => kindsOf[what] ?? []));
  const stays = (ref: string): boolean => !gone.has(kindOf(ref));
  const estate = estateFor(view, hidden, gone);
  const persons = hidden.has('people') ? personsOf(whole.estate) : { whole: [], parts: [] };
  const customerNames = customerNamesOf(others.customers);
  const text = {
    words: [...(hidden.has('hosts') ? hostsOf(whole.estate) : []), ...persons.whole, ...others.words],
    beginnings: customerNames,
    exactly: persons.parts,
    patterns: hidden.has('hosts') || hidden.has('people') ? addresses : [],
    ...ownOf(whole.estate, customer, hidden),
    what: naming({ persons, services: others.words, below: titlesBelow(whole.estate, customer), customers: customerNames, customer }),
  };
  const known = new Set(everyEra(estate).flatMap((era) => [...namesIn(era)]));
  const reasons = agreedReasons(view.estate);
  const keys = new Set(view.results.findings.filter(({ subject }) => stays(subject)).map(({ key }) => key));
  const tolds = new Set([...[...keys].map((key) => view.memory.findings[key]?.last.told ?? key), ...(view.memory.faults ?? []).filter(({ key }) => stays(refIn(key))).map(({ told }) => told)]);
  const finding = (one: Recorded): Recorded => findingFor(one, hidden, keys, known);
  const looks = (one: Observation): Observation => lookFor(one, hidden);
  // What was declared before is in the estate.
  const { promised: _promised, ...memory } = view.memory;
  const showsEvidence = !hidden.has('evidence');
  const unread = whole.unread ?? unreadOf(whole.memory);
  const rest = scrub(
    {
      estate,
      results: {
        ...view.results,
        diagnostics: showsEvidence ? view.results.diagnostics : [],
        observations: view.results.observations.filter(({ target }) => stays(target)).map(looks),
        findings: view.results.findings.filter(({ subject }) => stays(subject)).map(finding),
      },
      memory: {
        ...memory,
        findings: showsEvidence
          ? Object.fromEntries(
              Object.entries(view.memory.findings)
                .filter(([, { last }]) => stays(last.subject))
                .map(([key, past]) => [key, { ...past, last: finding(past.last) }]),
            )
          : {},
        targets: Object.fromEntries(
          Object.entries(view.memory.targets)
            .filter(([target]) => stays(target))
            .map(([key, past]) => [key, { ...past, last: looks(past.last) }]),
        ),
        ...(view.memory.former && { former: Object.fromEntries(Object.entries(view.memory.former).filter(([target]) => stays(target))) }),
        faults: (view.memory.faults ?? []).filter(({ key }) => stays(refIn(key))).map((one) => ({ ...one, customers: hidden.has('customers') ? [] : one.customers })),
        cases: Object.fromEntries(casesFor(Object.values(view.memory.cases ?? {}), hidden, known, tolds, reasons).map((one) => [one.id, one])),
        casesRead: {},
        serviceLevels: {},
        announced: {},
        segments: showsEvidence ? view.memory.segments : [],
      },
      told: showsEvidence ? view.told : {},
      people: hidden.has('people') ? {} : view.people,
    },
    text,
  );
  return {
    ...rest,
    controls: Object.fromEntries(Object.entries(view.controls).filter(([, { about }]) => !gone.has(about))),
    repository: showsEvidence ? view.repository : undefined,
    version: view.version,
    hidden: hide,
    ...(view.anchor !== undefined && { anchor: view.anchor }),
    // A version tells the figures of one reader alone.
    ...(view.issued !== undefined && { issued: view.issued.filter((one) => (one.customer === null ? view.customer === undefined : one.customer === view.customer)) }),
    ...(view.customer !== undefined && { customer: view.customer }),
    ...(unread !== undefined && { unread }),
    ...(view.proofs !== undefined && { proofs: view.proofs }),
  };
}

function findingFor(one: Recorded, hidden: ReadonlySet<Hide>, keys: ReadonlySet<string>, known: ReadonlySet<string>): Recorded {
  const shows = !hidden.has('evidence');
  return {
    ...one,
    values: Object.fromEntries(Object.entries(one.values).map(([name, value]) => [name, valueFor(value, hidden, known, gapFor(namedBy[name] ?? 'word'))])),
    customers: hidden.has('customers') ? [] : one.customers,
    because: one.because !== null && keys.has(one.because) ? one.because : null,
    evidence: shows ? one.evidence : [],
    file: shows ? one.file : '',
    line: shows ? one.line : 1,
    pointer: shows ? one.pointer : '',
  };
}

/** What a customer calls its own; nothing for other readers. Where the estate hides hosts from it, it reads those of its own domains alone. */
const ownOf = (estate: Estate, customer: string | undefined, hidden: ReadonlySet<Hide>): Pick<Unspeakable, 'own' | 'ownHosts'> =>
  (customer === undefined ? {} : { own: ownDomains(estate, customer), ...(!hidden.has('hosts') && { ownHosts: ownHosts(estate, customer) }) });

/** What the values of messages are names of. */
const namedBy: Readonly<Record<string, HiddenName>> = { host: 'endpoint', device: 'device', person: 'person', service: 'service', customer: 'customer', reason: 'reason' };

/** Tells of what a text that must not be read is the name. */
function naming({ persons, services, below, customers, customer }: { readonly persons: ReturnType<typeof personsOf>; readonly services: readonly string[]; readonly below: readonly string[]; readonly customers: readonly string[]; readonly customer: string | undefined }): (found: string) => HiddenName {
  const people = new Set([...persons.whole, ...persons.parts].map((one) => one.toLowerCase()));
  const other = new Set(services.map((one) => one.toLowerCase()));
  const under = new Set(below.map((one) => one.toLowerCase()));
  const named = customers.map((one) => one.toLowerCase()).filter((one) => one.length > 1);
  return (found) => {
    const text = found.toLowerCase();
    if (people.has(text) || people.has(text.replace(/s$/u, ''))) return 'person';
    if (other.has(text)) return under.has(text) ? 'dependency' : 'service';
    return named.some((one) => text.startsWith(one)) ? (customer === undefined ? 'customer' : 'another') : 'address';
  };
}

/** Without evidence a message keeps figures, dates and names of what is declared; what the world said in words it does not keep. */
function valueFor(value: Value, hidden: ReadonlySet<Hide>, known: ReadonlySet<string>, gap: string): Value {
  const word = (text: string): string => (!hidden.has('evidence') || known.has(text) || /^[\d\s,–%]{1,40}$/.test(text) ? text : gap);
  if (typeof value === 'string') return word(value);
  if ('list' in value) return { list: value.list.map(word) };
  if ('person' in value && hidden.has('people')) return { person: /^p-[0-9a-f]{10}$/.test(value.person) ? value.person : gapFor('person') };
  return value;
}

/** The names and titles of what an audience may see. */
function namesIn(estate: Estate): ReadonlySet<string> {
  const all = Object.values(estate as object).flatMap((kind: unknown) => (kind instanceof Map ? [...kind.values()] as Declaration[] : []));
  const titles = all.flatMap(({ name, title }) => [name, ...(typeof title === 'string' ? [title] : Object.values(title ?? {}))]);
  return new Set(
    [...titles, ...estate.aside.keys(), ...[...estate.Service.values()].flatMap(({ spec }) => Object.keys(spec.probes ?? {})), 'P1', 'P2', 'P3', 'P4'].filter(
      (name) => name !== undefined,
    ),
  );
}

/** A look without what it said: whether it was reached, how it failed and how long each part took. */
function lookFor(one: Observation, hidden: ReadonlySet<Hide>): Observation {
  const shows = !hidden.has('evidence');
  const spec = hidden.has('hosts') || !shows ? '' : one.spec;
  if (!one.seen) return { ...one, spec, detail: shows && !hidden.has('hosts') ? one.detail : '' };
  const facts: Readonly<Record<string, unknown>> = typeof one.facts === 'object' && one.facts !== null ? { ...one.facts } : {};
  if (!shows) return { ...one, spec, facts: outcome(facts) };
  const kept = Object.fromEntries(
    Object.entries(facts).filter(([name]) => !(hidden.has('hosts') && hostFacts.has(name)) && !(hidden.has('people') && personFacts.has(name))),
  );
  const { held } = facts as Partial<AccessFacts>;
  return { ...one, spec, facts: held === undefined || !hidden.has('people') ? kept : { ...kept, held: held.map((row) => ({ ...row, principal: '' })) } };
}

const personFacts = new Set(['people', 'issues']);
const hostFacts = new Set([
  'url',
  'address',
  'redirects',
  'headers',
  'records',
  'names',
  'subject',
  'issuer',
  'fingerprint',
  'detail',
  'contains',
  'tls',
  'file',
  'issues',
]);

function outcome({ reached, error, phase, timings }: Readonly<Record<string, unknown>>): object {
  const spent = Object.entries(typeof timings === 'object' && timings !== null ? timings : {}).filter(([, value]) => typeof value === 'number');
  return {
    ...(typeof reached === 'boolean' && { reached }),
    ...(Object.hasOwn(ways, String(error)) && { error }),
    ...(Object.hasOwn(phases, String(phase)) && { phase }),
    timings: Object.fromEntries(spent),
  };
}
