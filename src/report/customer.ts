// The view of one customer: its services and what they stand on, its months and faults, and nothing that is another's.
import { iso } from '../measure/duration.ts';
import { strictestKnown } from '../measure/cases/promised-deadline.ts';
import { interrupts } from '../measure/availability/windows.ts';
import type { Declaration } from '../model/declaration.ts';
import { highest, promisesOf, type Promised } from '../model/effective.ts';
import { everyEra, inForce, type Declared, type Estate } from '../model/estate.ts';
import type { Priority, Recorded } from '../model/finding.ts';
import type { ServiceSpec } from '../model/kinds.gen.ts';
import { proofsOf } from '../measure/periods/proofs.ts';
import { confirmedFor } from './month/confirmed.ts';
import type { Memory, PastFault } from '../model/memory.ts';
import type { View } from '../publish.ts';
import { title } from '../words/render.ts';
import { titlesOf } from './scrub.ts';

type Service = Declared<'Service'>;

/** `endpoint-answers/service/erp#login` -> `service/erp`. */
export const refIn = (key: string): string => key.slice(key.indexOf('/') + 1).split('#', 1)[0] ?? '';

const isFor = ({ spec }: Service, customer: string): boolean => Object.hasOwn(spec.customers ?? {}, customer);

/**
 * What is of a customer, structurally: of services its own and what they stand on, as long as that is nobody else's; of each only
 * its own promises; of what was found, seen and remembered only what is about these. Names within texts are left to `scrub`.
 */
export function forCustomer(view: View, customer: string, othersToo: boolean): View {
  const { estate, results, memory: { promised: _promised, ...memory } } = view;
  const shown = estateOf(estate, customer, othersToo);
  const stays = (ref: string): boolean => isIn(shown, ref);
  // Of the months behind also what was its then.
  const stayed = (ref: string): boolean => everyEra(shown).some((era) => isIn(era, ref));
  const keys = new Set(results.findings.filter(({ subject }) => stays(subject)).map(({ key }) => key));
  const toldAs = (told: string, key: string, then = shown): string => (/^[a-z0-9-]+[+]/.test(told) || isIn(then, refIn(told)) ? told : key);
  const explains = Map.groupBy(results.findings.filter(({ because, subject }) => because !== null && stays(subject)), ({ because }) => because ?? '');
  const finding = (one: Recorded): Recorded => {
    const services = [one, ...(explains.get(one.key) ?? [])].flatMap(({ subject }) => shown.Service.get(subject.replace(/^service\//, '')) ?? []);
    return {
      ...one, ...(one.priority === null ? {} : ranked(view, shown, services, one)), internalDeadline: null, told: toldAs(one.told, one.key),
      customers: othersToo ? one.customers : one.customers.filter((name) => name === customer), because: one.because !== null && keys.has(one.because) ? one.because : null,
    };
  };
  const faults = faultsOf(memory, { stays: (ref, at) => isIn(inForce(shown, at), ref), toldAs: (told, key, at) => toldAs(told, key, inForce(shown, at)), customer, rank: (all) => {
    const then = inForce(shown, all[0]?.episode.openedAt ?? results.at);
    const services = all.flatMap(({ key }) => then.Service.get(refIn(key).replace(/^service\//, '')) ?? []);
    return (one) => (one.priority === null ? null : weighed(view, then, services, { control: one.key.split('/', 1)[0] ?? '', level: one.episode.level }).priority);
  } });
  return {
    ...view, estate: shown, customer,
    proofs: { units: proofsOf({ estate, memory, findings: results.findings }).get(customer) ?? new Map(), titles: Object.fromEntries([...Object.entries(view.controls).map(([id, { title }]) => [id, title] as const), ...[...estate.Team.values()].map((team) => [team.ref, { nb: title(team, 'nb'), en: title(team, 'en') }] as const)]), confirmed: confirmedFor(view, customer, ({ attested }) => attested?.by ?? '') },
    results: {
      ...results, scope: { ...results.scope, selectors: [] }, diagnostics: [], observations: results.observations.filter(({ target }) => stays(target.split('#', 1)[0] ?? '')),
      findings: results.findings.filter(({ subject }) => stays(subject)).map(finding),
    },
    memory: {
      ...memory, faults, serviceLevels: {}, announced: {},
      findings: Object.fromEntries(Object.entries(memory.findings).filter(([, { last }]) => stays(last.subject)).map(([key, past]) => [key, { ...past, last: finding(past.last) }])),
      targets: Object.fromEntries(Object.entries(memory.targets).filter(([key]) => stayed(key.split('#', 1)[0] ?? ''))),
      ...(memory.former && { former: Object.fromEntries(Object.entries(memory.former).filter(([key]) => stayed(key.split('#', 1)[0] ?? ''))) }),
      excused: (memory.excused ?? []).filter(({ service, from }) => isIn(inForce(shown, from), service)),
      cases: Object.fromEntries(Object.entries(memory.cases ?? {}).filter(([, one]) => one.customer === customer || (one.customer === null && isIn(inForce(shown, one.opened), one.about === null ? `service/${one.service ?? ''}` : refIn(one.about))))),
    },
    told: Object.fromEntries(Object.entries(view.told).filter(([key]) => keys.has(key) || stays(refIn(key)))),
    controls: Object.fromEntries(Object.entries(view.controls).filter(([id]) => results.findings.some(({ control, subject }) => control === id && stays(subject)))),
  };
}

/** Whether something is declared in what is shown of an estate. */
function isIn({ Service, AccessPolicy, Inventory, EquipmentStandard, Waiver }: Estate, ref: string): boolean {
  const [kind = '', name = ''] = ref.split('/');
  return { service: Service, 'access-policy': AccessPolicy, inventory: Inventory, 'equipment-standard': EquipmentStandard, waiver: Waiver }[kind]?.has(name) ?? false;
}

/** Its own services, and those that they stand on, near or far, that were promised to nobody else. */
function servicesFor(estate: Estate, customer: string): ReadonlyMap<string, Service> {
  const all = [...estate.Service.values()].filter((service) => isFor(service, customer));
  const found = new Map(all.map((service) => [service.name, service]));
  for (let next = all.pop(); next !== undefined; next = all.pop()) {
    for (const name of next.spec.dependsOn ?? []) {
      const below = estate.Service.get(name);
      if (below === undefined || found.has(name) || Object.keys(below.spec.customers ?? {}).length > 0) continue;
      found.set(name, below);
      all.push(below);
    }
  }
  return found;
}

function servedTo(service: Service, customer: string, kept: ReadonlyMap<string, Service>, othersToo: boolean): Service {
  // The operator's own target is between its own people.
  const { serviceLevel: _internal, customers, dependsOn, ...spec } = service.spec;
  const pair = customers?.[customer];
  const shown: ServiceSpec = { ...spec, ...(dependsOn !== undefined && { dependsOn: dependsOn.filter((name) => kept.has(name)) }), ...(pair !== undefined && { customers: othersToo ? customers ?? {} : { [customer]: pair } }) };
  return { ...service, spec: shown };
}

// No page shows these, or they are the operator's own.
const gone = ['Baseline', 'ChangePolicy', 'Channel', 'Exposure', 'Procedure', 'Supplier'] as const;

/** What is shown of an estate, now and in every era. */
const estateOf = (estate: Estate, customer: string, othersToo: boolean): Estate =>
  ({ ...shownOf(estate, customer, othersToo), eras: estate.eras.map((era) => ({ ...era, estate: shownOf(era.estate, customer, othersToo) })) });

function shownOf(estate: Estate, customer: string, othersToo: boolean): Estate {
  const own = servicesFor(estate, customer);
  const kept = new Map([...own.values()].map((service) => [service.name, servedTo(service, customer, own, othersToo)]));
  const only = <D extends Declaration>(all: ReadonlyMap<string, D>, is: (one: D) => boolean): ReadonlyMap<string, D> => new Map([...all].filter(([, one]) => is(one)));
  const services = [...kept.values()];
  const levels = new Set(services.flatMap(({ spec }) => Object.values(spec.customers ?? {}).map(({ serviceLevel }) => serviceLevel)));
  const inventories = only(estate.Inventory, ({ spec }) => spec.customer === customer);
  const classes = new Set([...inventories.values()].map(({ spec }) => spec.class));
  const names = new Set([customer, ...(othersToo ? services.flatMap(({ spec }) => Object.keys(spec.customers ?? {})) : [])]);
  const onlyOwn = (name: string): boolean => Object.keys(estate.Service.get(name)?.spec.customers ?? {}).join() === customer;
  const policies = only(estate.AccessPolicy, ({ spec }) => onlyOwn(spec.service));
  const refs = new Set<string>([...services.map(({ ref }) => ref), ...[...policies.values()].map(({ ref }) => ref), ...[...inventories.values()].map(({ ref }) => ref)]);
  return {
    ...estate, ...Object.fromEntries(gone.map((kind) => [kind, new Map()])), eras: [],
    Agreement: only(estate.Agreement, ({ name }) => name === estate.Customer.get(customer)?.spec.agreement?.of),
    Service: kept, Customer: only(estate.Customer, ({ name }) => names.has(name)), ServiceLevel: only(estate.ServiceLevel, ({ name }) => levels.has(name)),
    Inventory: inventories, EquipmentStandard: only(estate.EquipmentStandard, ({ spec }) => spec.appliesTo.class.some((one) => classes.has(one))), AccessPolicy: policies,
    Team: only(estate.Team, ({ name }) => services.some(({ spec }) => spec.owner === name)),
    Waiver: new Map([...estate.Waiver].flatMap(([name, one]) => {
      const subjects = one.spec.subjects.filter((ref) => refs.has(ref));
      return subjects.length === 0 ? [] : [[name, { ...one, spec: { ...one.spec, subjects: subjects as [string, ...string[]] } }]];
    })),
    Maintenance: new Map([...estate.Maintenance].flatMap(([name, one]) => {
      const interrupted = services.filter((service) => interrupts(one.spec, service)).map((service) => service.name);
      const { labels: _labels, ...spec } = one.spec;
      return interrupted.length === 0 ? [] : [[name, { ...one, spec: { ...spec, services: interrupted } }]];
    })),
    aside: new Map([...estate.aside].filter(([ref]) => refs.has(ref))),
  } as Estate;
}

/** The promises to this customer about some services, and the priority that they give: a shared service may weigh more for another. */
function weighed({ controls }: View, estate: Estate, services: readonly Service[], { control, level }: { readonly control: string; readonly level: 'warn' | 'fail' | undefined }): { readonly promises: readonly Promised[]; readonly priority: Priority | null } {
  const promises = services.flatMap((service) => promisesOf(estate, service)).filter(({ customer }) => customer !== undefined);
  const usual = controls[control]?.urgency ?? 'medium';
  const urgency = level !== 'warn' ? usual : usual === 'high' ? 'medium' : 'low';
  const impact = highest(promises.map(({ criticality }) => criticality));
  return { promises, priority: (promises.flatMap((one) => one.level?.spec.priority[impact][urgency] ?? []).toSorted()[0] ?? null) as Priority | null };
}

/** Priority and deadlines as this customer was promised them. */
function ranked(view: View, estate: Estate, services: readonly Service[], { control, episode }: Recorded): Pick<Recorded, 'priority' | 'deadline' | 'respondBy'> {
  const { promises, priority } = weighed(view, estate, services, { control, level: episode?.level });
  const due = (metric: 'restore' | 'respond'): string | null => {
    if (priority === null || episode === null) return null;
    const dueAt = strictestKnown(estate, promises, { priority, metric, opened: Date.parse(episode.openedAt), told: [{ type: 'detect', at: Date.parse(episode.confirmedAt) }] })?.answer.dueAt;
    return dueAt === undefined || dueAt === null ? null : iso(dueAt);
  };
  return { priority, deadline: due('restore'), respondBy: due('respond') };
}

interface Choosing {
  readonly customer: string;
  /** Whether something stays that was seen at an instant (ISO). */
  stays(ref: string, at: string): boolean;
  toldAs(told: string, key: string, at: string): string;
  /** How the faults that are told together are ranked, by all of them. */
  rank(together: readonly PastFault[]): (one: PastFault) => Priority | null;
}

/** The faults that are over, of what stays, told by what stays. */
function faultsOf({ faults = [] }: Memory, { customer, stays, toldAs, rank }: Choosing): readonly PastFault[] {
  const kept = faults.filter(({ key, episode: { openedAt } }) => stays(refIn(key), openedAt));
  const together = Map.groupBy(kept, ({ told, endedAt }) => `${told} ${endedAt}`);
  return kept.map((one): PastFault => ({
    ...one, priority: rank(together.get(`${one.told} ${one.endedAt}`) ?? [one])(one), deadline: null, respondBy: null, internalDeadline: null,
    told: toldAs(one.told, one.key, one.episode.openedAt), because: one.because !== null && stays(refIn(one.because), one.episode.openedAt) ? one.because : null, customers: one.customers.filter((name) => name === customer),
  }));
}

// So short or so common that they say nothing of anybody, and may be the name of a field.
const commonplace = /^(?:.{0,3}|http|name|title|spec|service|services|customer|customers|owner|estate|labels?|status|target|level|mail|print|probes?|controls?|people)$/iu;

/** What may not be read of others: the names and titles of other customers, and of services that were promised only to them. */
export function namesOfOthers(estate: Estate, customer: string): { readonly customers: readonly Declaration[]; readonly words: readonly string[] } {
  const all = everyEra(estate).flatMap(({ Service }) => [...Service.values()]);
  const services = all.filter((service) => !isFor(service, customer) && Object.keys(service.spec.customers ?? {}).length > 0);
  const mine = new Set(all.filter((service) => isFor(service, customer)).flatMap(titlesOf));
  return {
    customers: everyEra(estate).flatMap(({ Customer }) => [...Customer.values()]).filter(({ name }) => name !== customer),
    words: services.flatMap(titlesOf).filter((word) => !commonplace.test(word) && !mine.has(word)),
  };
}

/** The names and titles of everything that a customer's own services stand on, however far down. */
export function titlesBelow({ Service }: Estate, customer: string | undefined): readonly string[] {
  if (customer === undefined) return [];
  const below = new Set<string>();
  const walk = (service: Service | undefined): void => {
    for (const name of [...service?.spec.dependsOn ?? [], ...Object.values(service?.spec.dependsOnSome ?? {}).flatMap(({ of }) => of)]) {
      if (below.has(name)) continue;
      below.add(name);
      walk(Service.get(name));
    }
  };
  for (const service of Service.values()) if (isFor(service, customer)) walk(service);
  return [...below].flatMap((name) => { const service = Service.get(name); return service === undefined ? [name] : titlesOf(service); });
}
