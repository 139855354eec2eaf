// What an estate promises, one term at a time, per service and customer: not how it is written, but what it comes to.
import { confirmationOf, thresholdsOf } from '../../model/effective.ts';
import { givenBy } from '../../model/inherited.ts';
import type { Declaration, Ref } from '../../model/declaration.ts';
import { declarationOf, operator, type Declared, type Estate } from '../../model/estate.ts';
import { kindNames } from '../../model/kinds.gen.ts';
import { keysIn, pointerTo } from '../../text/pointer.ts';
import { namesIn } from '../../text/references.ts';
import { hasDirection, type Scale } from './direction.ts';
import type { Interval } from '../availability/intervals.ts';
import { openTime } from '../calendars/open-time.ts';
import { counted, openingOf } from '../calendars/opening.ts';
import { statedOf, type Stated } from './promised.ts';
import { interrupts } from '../availability/windows.ts';

/** One thing that is promised. */
export interface Term {
  readonly subject: Ref;
  /** Nobody where it is promised to nobody in particular. */
  readonly customer: string | undefined;
  /** What it is about: `availability.target`, `deadlines.P1.restore`, `watched login`. */
  readonly what: string;
  /** For people. */
  readonly shown: string;
  /** Two terms are the same where these are. */
  readonly value: string;
  readonly scale: Scale | undefined;
  /** It takes from what is promised: whoever adds it promises less. */
  readonly permits?: true;
  /** The customers whom it touches. */
  readonly customers: readonly string[];
  readonly declaration: Declaration;
  readonly pointer: string;
}

/** The parts that hold for a whole service or for one customer of it: where one is missing, its terms are missing with it. */
const groupOf = ({ subject, customer }: Pick<Term, 'subject' | 'customer'>): string => `${subject} ${customer ?? ''}`;
export const keyOf = (term: Pick<Term, 'subject' | 'customer' | 'what'>): string => `${groupOf(term)} ${term.what}`;

const severity = ['low', 'medium', 'high', 'critical'];
// What is promised in ways of its own, below.
const described: ReadonlySet<string> = new Set(['Service', 'ServiceLevel', 'Calendar', 'Thresholds', 'Estate', 'Baseline']);

/** Every term of an estate that is in force. `judged` are the keys of all findings that could be found: what is judged. Calendars are laid beside each other over `within`. */
export function termsOf(estate: Estate, judged: readonly string[], within: Interval): ReadonlyMap<string, Term> {
  const open = openTime(estate);
  const terms = [
    ...[...estate.Service.values()].flatMap((service) => serviceTerms(estate, service, (calendar) => open(calendar, within))),
    ...watched(estate, judged),
    ...kindNames.filter((kind) => !described.has(kind)).flatMap((kind) => [...estate[kind].values()].flatMap((one) => declaredTerms(estate, one as Declaration))),
  ];
  return new Map(terms.map((term) => [keyOf(term), term]));
}

const customersOf = (service: Declared<'Service'> | undefined): readonly string[] => Object.keys(service?.spec.customers ?? {});
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

type Open = (calendar: string | undefined) => ReturnType<ReturnType<typeof openTime>>;

function serviceTerms(estate: Estate, service: Declared<'Service'>, open: Open): Term[] {
  const { ref, spec } = service;
  const base = { subject: ref, customer: undefined, customers: customersOf(service), declaration: service };
  const limits = thresholdsOf(estate, service);
  const level = estate.Thresholds.get(spec.thresholds ?? operator(estate)?.spec.defaults?.thresholds ?? '') ?? service;
  const { fail, of, pass } = confirmationOf(estate, ref, 'outage');
  const leaves = leavesOf(limits.value).filter(([keys]) => keys[0] !== 'confirm' && keys[0] !== 'extends');
  return [
    { ...base, what: '', shown: '', value: '', scale: undefined, pointer: '/metadata/name' },
    ...statedOf(estate, service).flatMap((stated) => promiseTerms(estate, service, stated, open)),
    { ...base, what: 'confirm.fail', shown: `${fail} of ${of}`, value: `${fail} of ${of}`, scale: { by: 'number', value: -fail + of / 1000 }, declaration: level, pointer: '/spec/confirm/fail' },
    { ...base, what: 'confirm.pass', shown: String(pass), value: String(pass), scale: { by: 'number', value: pass }, declaration: level, pointer: '/spec/confirm/pass' },
    ...leaves.map(([keys, value]) => schemaTerm({ ...base, declaration: level }, 'Thresholds', keys, value)),
    ...Object.entries(spec.probes ?? {}).flatMap(([name, { every = '5m', timeout: _timeout, ...asks }]): Term[] => [
      { ...schemaTerm(base, 'Service', ['probes', name, 'every'], every), what: `${name} every` },
      { ...base, what: `${name} asks`, shown: JSON.stringify(asks), value: JSON.stringify(asks), scale: undefined, pointer: pointerTo('spec', 'probes', name) },
    ]),
    { ...base, what: 'dependsOn', shown: spec.dependsOn?.join(', ') ?? 'nothing', value: spec.dependsOn?.toSorted().join() ?? '', scale: undefined, pointer: '/spec/dependsOn' },
    ...[...estate.Maintenance.values()].filter((one) => interrupts(one.spec, service)).map((one): Term => {
      const { services: _services, labels: _labels, ...when } = one.spec;
      return { ...base, what: `maintenance ${one.name}`, shown: JSON.stringify(when), value: JSON.stringify(when), scale: undefined, permits: true, declaration: one, pointer: '/metadata/name' };
    }),
  ];
}

type Base = Pick<Term, 'subject' | 'customer' | 'customers' | 'declaration'>;

function schemaTerm(base: Base, kind: string, keys: readonly string[], value: unknown): Term {
  return { ...base, what: keys.join('.'), shown: plain(value), value: plain(value), scale: { by: 'schema', kind, keys: ['spec', ...keys], value }, pointer: pointerTo('spec', ...keys) };
}

function promiseTerms(estate: Estate, service: Declared<'Service'>, { level, customer, criticality, pointer }: Stated, open: Open): Term[] {
  const base = { subject: service.ref, customer, customers: customer === undefined ? [] : [customer], declaration: level };
  const { deadlines, priority, availability, effectiveFrom: _from, extends: _extends, ...rest } = level.spec;
  const { calendar, excludes = [], ...agreed } = availability ?? {};
  const permits = (what: string, all: readonly string[], keys: readonly string[]): Term => {
    const shown = all.toSorted().join(', ') || 'nothing';
    return { ...base, what, shown, value: shown, scale: { by: 'permits', value: new Set(all) }, pointer: pointerTo('spec', ...keys) };
  };
  const terms: Term[] = [
    { ...base, what: '', shown: '', value: '', scale: undefined, declaration: service, pointer },
    { ...base, what: 'criticality', shown: criticality, value: criticality, scale: { by: 'number', value: severity.indexOf(criticality) }, declaration: service, pointer: pointer.replace(/serviceLevel$/, 'criticality') },
    ...Object.entries(priority[criticality]).map(([urgency, given]): Term => ({ ...base, what: `priority of ${urgency} urgency`, shown: given, value: given, scale: { by: 'number', value: -Number(given.slice(1)) }, pointer: pointerTo('spec', 'priority', criticality, urgency) })),
    ...leavesOf({ ...rest, ...(availability !== undefined && { availability: agreed }) }).map(([keys, value]) => schemaTerm(base, 'ServiceLevel', keys, value)),
    ...(availability === undefined ? [] : [
      permits('availability.excludes', excludes, ['availability', 'excludes']),
      { ...base, what: 'availability.hours', shown: calendar ?? 'around-the-clock', value: hours(estate, calendar), scale: { by: 'time', value: open(calendar) }, pointer: '/spec/availability/calendar' } satisfies Term,
    ]),
    ...Object.entries(deadlines).flatMap(([of, metrics]) => Object.entries(metrics as object).flatMap(([metric, promise]): Term[] => {
      const { within, calendar: clock, pausable = [], ...more } = promise as { readonly within: string; readonly calendar?: string; readonly pausable?: readonly string[] };
      const keys = ['deadlines', of, metric];
      const due: Term = {
        ...base, what: keys.join('.'), shown: counted({ within, calendar: clock }), value: `${within} ${hours(estate, clock)}`, pointer: pointerTo('spec', ...keys, 'within'),
        scale: { by: 'deadline', within, opening: openingOf(estate, clock), open: open(clock) },
      };
      return [due, permits(`${keys.join('.')}.pausable`, pausable, [...keys, 'pausable']), ...leavesOf(more).map(([inner, value]) => schemaTerm(base, 'ServiceLevel', [...keys, ...inner], value))];
    })),
  ];
  return terms.map((term) => (term.declaration === level ? { ...term, declaration: givenBy(estate, level, keysIn(term.pointer).slice(1)) } : term));
}

/** What a calendar says, whatever it is called. */
function hours(estate: Estate, name = 'around-the-clock'): string {
  const { effectiveFrom: _from, extends: _extends, ...spec } = estate.Calendar.get(name)?.spec ?? { name };
  return JSON.stringify(spec);
}

/** What of each subject is judged at all, and by which controls. */
function watched(estate: Estate, judged: readonly string[]): Term[] {
  const parts = Map.groupBy(judged, (key) => key.slice(key.indexOf('/') + 1));
  return [...parts].flatMap(([part, keys]) => {
    const [subject = '', about = ''] = part.split(/#(.*)/s);
    const declaration = declarationOf(estate, subject as Ref);
    if (declaration === undefined) return [];
    return keys.map((key): Term => {
      const control = key.slice(0, key.indexOf('/'));
      return { subject: declaration.ref, customer: undefined, customers: touched(estate, declaration), what: `judged ${control} ${about}`, shown: 'judged', value: 'judged', scale: undefined, declaration, pointer: '/metadata/name' };
    });
  });
}

/** Customers that a declaration names, and those of the services that it names. */
function touched(estate: Estate, { kind, name, spec }: Declaration): readonly string[] {
  if (kind === 'Customer') return [name];
  if (kind === 'Service') return customersOf(estate.Service.get(name));
  const named = namesIn(kind, { spec });
  return [...new Set(named.flatMap(({ to, name: of }) => (to === 'Customer' ? [of] : to === 'Service' ? customersOf(estate.Service.get(of)) : of.startsWith('service/') ? customersOf(estate.Service.get(of.slice(8))) : [])))].toSorted();
}

/** Of other kinds: that they are there, and what their schema says the strictness of. */
function declaredTerms(estate: Estate, declaration: Declaration): Term[] {
  const base = { subject: declaration.ref, customer: undefined, customers: touched(estate, declaration), declaration };
  const permits = declaration.kind === 'Waiver' || declaration.kind === 'Maintenance';
  return [
    { ...base, what: '', shown: '', value: '', scale: undefined, pointer: '/metadata/name', ...(permits && { permits: true as const }) },
    ...leavesOf(declaration.spec).filter(([keys]) => hasDirection(declaration.kind, ['spec', ...keys])).map(([keys, value]) => schemaTerm(base, declaration.kind, keys, value)),
  ];
}

/** Every scalar of a value, with its keys. */
function leavesOf(value: unknown, keys: readonly string[] = []): [readonly string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[keys, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
}
