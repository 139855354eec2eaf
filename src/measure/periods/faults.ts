// The faults of a time, however they became known, each with what it is judged by.
import type { Case } from '../../model/case.ts';
import { promisesOf } from '../../model/effective.ts';
import { inForce, type Declared, type Estate } from '../../model/estate.ts';
import type { Memory } from '../../model/memory.ts';
import { once, onceEach } from '../../model/once.ts';
import type { Measuring } from './achieved.ts';
import { respondedAt, restoredAt } from '../cases/log.ts';
import { finder, measuredFaults, type MeasuredFault } from '../cases/contacts.ts';
import { iso } from '../duration.ts';
import type { Metric } from '../cases/events.ts';
import { outcomesOf, type Judged, type Outcomes } from '../cases/outcomes.ts';

/** A fault of the period, however it became known: measured, reported, or both. */
export interface Fault {
  readonly case: Case;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** Nothing for one that was only reported. */
  readonly measured: MeasuredFault | undefined;
  /** How many people contacted the operator about it. */
  readonly contacts: number;
  /** When somebody first answered, in milliseconds since 1970; nothing where nobody did. */
  readonly answered: number | undefined;
  /** When it worked again, as far as that is known at the instant looked back from; nothing while it does not. In milliseconds it is never (`Infinity`) then. */
  readonly endedAt: string | undefined;
  readonly ended: number;
  readonly respond: Judged | undefined;
  readonly restore: Judged | undefined;
  /** Somebody paused its clock, changed its priority, or named a premise that failed. */
  readonly isMoved: boolean;
}

/**
 * Every fault that was not over before an instant and began before another (milliseconds since 1970), each once: the measured ones
 * with who called about them, and those that were only reported. Each is judged by what was in force when it was opened.
 */
export function faultsOf(given: Asking, customer: string | undefined, since = -Infinity, before = Infinity): readonly Fault[] {
  const told = toldBy(given, since, before);
  return customer === undefined ? told.all() : told.byCustomer().get(customer) ?? [];
}

/** The faults of a time as the operator is told of them, and as each customer is; found out when they are first asked for. */
interface Told {
  all(): readonly Fault[];
  byCustomer(): ReadonlyMap<string, readonly Fault[]>;
}

/** They are judged in the order in which they are remembered, and put in that of their beginnings then: what lies side by side is read in a fraction of the time. */
function toldOf(faults: readonly Found[], now: number): Told {
  const whole = (one: Found): Fault => one.fault ??= told(one, judged(one, undefined, now, both), contactsIn(one, undefined));
  const all = (): readonly Fault[] => faults.map(whole).sort(byBeginning);
  const byCustomer = (): ReadonlyMap<string, readonly Fault[]> => {
    const found = new Map<string, Fault[]>();
    for (const one of faults) {
      for (const customer of customersOf(one)) {
        const others = found.get(customer);
        if (others === undefined) found.set(customer, [toldTo(one, whole(one), customer, now)]);
        else others.push(toldTo(one, whole(one), customer, now));
      }
    }
    for (const one of found.values()) one.sort(byBeginning);
    return found;
  };
  return { all: asked(all), byCustomer: asked(byCustomer) };
}

const byBeginning = (a: Fault, b: Fault): number => a.began - b.began;

/** The same, found out once. */
function asked<T>(find: () => T): () => T {
  let found: { readonly it: T } | undefined;
  return () => (found ??= { it: find() }).it;
}

/** A fault as one customer is told of it. Often the promise that is due first of all is its own, and it is told what the operator is. */
function toldTo(found: Found, whole: Fault, customer: string, now: number): Fault {
  const others = both.filter((metric) => whole[metric] !== undefined && whole[metric].due.customer !== customer);
  const contacts = contactsIn(found, customer);
  if (others.length === 0 && contacts === whole.contacts) return whole;
  const own = others.length === 0 ? unjudged : judged(found, customer, now, others);
  const of = (metric: Metric): Judged | undefined => (others.includes(metric) ? own[metric] : whole[metric]);
  return told(found, { respond: of('respond'), restore: of('restore') }, contacts);
}

const told = ({ seen }: Found, { respond, restore }: Outcomes, contacts: number): Fault => ({ ...seen, respond, restore, contacts });

/** How many contacted the operator about a fault: of all, or of one customer. Of what was only reported it is the case itself. */
function contactsIn({ seen: { measured }, estate, about }: Found, customer: string | undefined): number {
  if (measured === undefined) return 1;
  const isOf = (contact: Case): boolean => customer === undefined || (contact.customer === null ? servicesIn(estate, [contact.service ?? '']).some(({ spec }) => Object.hasOwn(spec.customers ?? {}, customer)) : contact.customer === customer);
  return about.filter((contact) => contact.about !== measured.told && isOf(contact)).length;
}

/** What came of the promises about a fault; nothing of one without a priority. */
function judged({ seen: { case: { id, opened, priority, events, otherwise } }, estate, on }: Found, customer: string | undefined, now: number, metrics: readonly Metric[]): Outcomes {
  if (priority === null) return unjudged;
  const all = on.length === 1 ? promisesIn(estate)(on[0] as Declared<'Service'>) : on.flatMap(promisesIn(estate));
  const promises = customer === undefined ? all : all.filter((one) => one.customer === customer);
  // What was measured and never told in an issue has nobody who could have answered.
  return outcomesOf({ estate, promises, now }, { id, opened, priority, events, ...(otherwise !== undefined && { otherwise }) }, id.includes('/') && !events.some(({ type }) => type === 'respond') ? metrics.filter((one) => one === 'restore') : metrics);
}

const unjudged: Outcomes = { respond: undefined, restore: undefined };
const both: readonly Metric[] = ['respond', 'restore'];

// Asked for every fault.
const promisesIn = once((estate: Estate) => once((service: Declared<'Service'>) => promisesOf(estate, service)));

type Asking = Pick<Measuring, 'estate' | 'memory' | 'now'>;

/** A fault, and what it is judged by. */
interface Found {
  readonly seen: Omit<Fault, 'contacts' | Metric>;
  /** What was in force when it was opened, and the services it was seen on. */
  readonly estate: Estate;
  readonly on: readonly Declared<'Service'>[];
  readonly about: readonly Case[];
  /** As the operator is told of it, found out when it is first asked. */
  fault: Fault | undefined;
}

// Asked for every customer, one time after the other, of one instant after the other.
const known = new WeakMap<Memory, { readonly estate: Estate; readonly now: number; readonly faults: readonly Found[]; told?: { readonly since: number; readonly before: number; readonly by: Told } }>();

function toldBy({ estate, memory, now }: Asking, since: number, before: number): Told {
  let found = known.get(memory);
  if (found?.estate !== estate || found.now !== now) known.set(memory, found = { estate, now, faults: find({ estate, memory, now }) });
  if (found.told?.since !== since || found.told.before !== before) {
    found.told = { since, before, by: toldOf(found.faults.filter(({ seen: { began, ended } }) => ended >= since && began < before), now) };
  }
  return found.told.by;
}

/** Of what was only reported, the case is itself who called. */
const nobody: readonly Case[] = [];

// Most were seen on one service, and many on the same.
const alone = once((estate: Estate) => onceEach((name: string) => servicesIn(estate, [name])));

const servicesIn = ({ Service }: Estate, names: Iterable<string>): readonly Declared<'Service'>[] => [...names].flatMap((name) => Service.get(name.startsWith('service/') ? name.slice('service/'.length) : name) ?? []);

function find({ estate: whole, memory, now }: Asking): readonly Found[] {
  const current = inForce(whole, iso(now));
  const measured = measuredFaults(memory).filter(({ openedAt }) => Date.parse(openedAt) <= now);
  const cases = Object.values(memory.cases ?? {}).filter(({ kind, opened }) => kind === 'fault' && Date.parse(opened) <= now);
  const contacts = Map.groupBy(cases, finder(measured));
  const found = (one: Case, names: readonly string[], about: readonly Case[], fault?: MeasuredFault): Found => {
    const then = inForce(whole, one.opened);
    const seenOn = (estate: Estate): readonly Declared<'Service'>[] => (names.length === 1 ? alone(estate)(names[0] ?? '') : servicesIn(estate, names));
    const declared = seenOn(then);
    // What nobody had declared yet is judged by what is declared since.
    const [estate, on] = declared.length > 0 ? [then, declared] as const : [current, seenOn(current)] as const;
    const last = one.events.at(-1);
    const [endedAt, answer] = [restoredAt(last === undefined || Date.parse(last.at) <= now ? one : { opened: one.opened, events: one.events.filter(({ at }) => Date.parse(at) <= now) })?.at, respondedAt(one)];
    return {
      about, estate, on, fault: undefined,
      seen: {
        case: one, began: Date.parse(one.opened), measured: fault, answered: answer === undefined ? undefined : Date.parse(answer),
        endedAt, ended: endedAt === undefined ? Infinity : Date.parse(endedAt), isMoved: one.events.some(moves),
      },
    };
  };
  return [
    ...measured.map((fault) => found(joined(fault, contacts.get(fault) ?? []), [...fault.subjects], contacts.get(fault) ?? [], fault)),
    // What driftvakt told of that is no fault of a service any more, nobody has called about.
    ...(contacts.get(undefined) ?? []).filter((one) => one.about?.includes('/') !== true).map((one) => found(one, one.service === null ? [] : [one.service], nobody)),
  ];
}

const moves = ({ type }: Case['events'][number]): boolean => type === 'pause' || type === 'priority' || type === 'premise';

/** Those that its service was promised to, and whose own case it is. */
function customersOf({ on, seen: { case: { customer } } }: Found): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { spec } of on) for (const name in spec.customers) all.add(name);
  return customer === null ? all : all.add(customer);
}

const isHandling: ReadonlySet<Case['events'][number]['type']> = new Set(['respond', 'assign', 'pause', 'resume', 'priority', 'premise']);

/** A measured fault as a case: it began at the earlier of the first failing look and the first contact, and ended when it was measured to. What happened to its own issue happened to it. */
function joined(fault: MeasuredFault, about: readonly Case[]): Case {
  const own = about.filter((one) => one.about === fault.told);
  const opened = [fault.openedAt, ...about.map((one) => one.events.find(({ type }) => type === 'report')?.at ?? one.opened)].toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? fault.openedAt;
  const ended = fault.endedAt === undefined ? [] : [{ at: fault.endedAt, by: 'measured' as const, type: 'restore' as const }];
  const logOf = (events: (one: Case) => Case['events']): Case['events'] => [...own.flatMap(events).filter(({ type }) => isHandling.has(type)), ...ended].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    id: fault.told, kind: 'fault', service: null, customer: null, channel: null, about: null, opened, priority: fault.priority,
    events: logOf((one) => one.events), ...(own.some(({ otherwise }) => otherwise !== undefined) && { otherwise: logOf((one) => one.otherwise ?? one.events) }),
  };
}
