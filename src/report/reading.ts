import { declarationOf, operator } from '../model/estate.ts';
import type { Ref } from '../model/declaration.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { AccessFacts } from '../model/exports.ts';
import type { Recorded } from '../model/finding.ts';
import type { Language } from '../model/message.ts';
import { grantee, peopleOf } from '../model/people.ts';
import type { View } from '../publish.ts';
import { title, type Wording } from '../words/render.ts';
import { serviceWords } from '../words/service.ts';
import { kinds } from '../words/statuses.ts';
import { instant, moment } from '../words/time.ts';
import { subjectHref, type Link } from './links.ts';

/** A view with one language: what every page reads. */
export interface Reading {
  readonly view: View;
  readonly language: Language;
  readonly wording: Wording;
  readonly timeZone: string;
  /** Everything promised in the estate: without what is gone, in order of keys. */
  readonly findings: readonly Recorded[];
  readonly byKey: ReadonlyMap<string, Recorded>;
}

/** An instant for a `time` element: the machine's and the reader's. */
export interface Moment {
  readonly iso: string;
  readonly text: string;
  /** Without the day of the week, for tables. */
  readonly short: string;
}

/** Prepares a view for one language. Pure. */
export function reading(view: View, language: Language): Reading {
  const timeZone = timeZoneOf(view.estate);
  const findings = view.results.findings.filter(({ change }) => change !== 'gone');
  return {
    view,
    language,
    wording: { language, timeZone, people: namesOf(view) },
    timeZone,
    findings,
    byKey: new Map(findings.map((finding) => [finding.key, finding])),
  };
}

// An access export shown in full holds account and pseudonym side by side; a declared account is a declared person.
function namesOf(view: View): Readonly<Record<string, string>> {
  const declared = peopleOf(view.estate);
  const held = view.results.observations.flatMap((one) => (one.seen && one.probe === 'access-export' ? ((one.facts as Partial<AccessFacts>).held ?? []) : []));
  const accounts = {
    ...Object.fromEntries(held.filter(({ principal }) => principal !== '').map(({ principal, person: known }) => [known, principal])),
    ...view.people,
  };
  return Object.fromEntries(Object.entries(accounts).map(([known, account]) => [known, grantee(declared, account).person?.name ?? account]));
}

/**
 * The part of its subject that a finding is about: a measuring point by its name, a customer by his title, what is promised to
 * none of them in words, and a person in it by name where the audience may know it. Nothing of what is about all open faults,
 * which its message says.
 */
export function partOf({ view: { estate }, language, wording }: Reading, { about, subject }: Pick<Recorded, 'about' | 'subject'>): string {
  const service = subject.startsWith('service/') ? estate.Service.get(subject.slice('service/'.length)) : undefined;
  if (service !== undefined && !Object.hasOwn(service.spec.probes ?? {}, about)) {
    if (about === 'own') return serviceWords.ownUse[language];
    if (about === 'open-faults') return '';
    if (Object.hasOwn(service.spec.customers ?? {}, about)) return title(estate.Customer.get(about) ?? { name: about }, language);
  }
  return about.replace(/:(?=p-)/, ': ').replaceAll(/p-[0-9a-f]{10}/g, (known) => wording.people?.[known] ?? known);
}

export function momentOf({ language, timeZone }: Reading, at: string): Moment {
  const text = unbroken(moment(at, language, timeZone));
  return { iso: at, text, short: text };
}

/** With the day of the week: for the few instants that people remember by it. */
export const dayOfWeekOf = (about: Reading, at: string): Moment => ({ ...momentOf(about, at), text: unbroken(instant(at, about.language, about.timeZone)) });

// A time of day stays with its word, and a day with its month.
const unbroken = (text: string): string => text.replace(/(kl\.|at) (?=\d)/, '$1\u00A0').replace(/(\d\.?) (?=\p{L})/u, '$1\u00A0');

/** The title of a declaration, its kind in words where it has none, and the page that shows it. */
export function linkTo({ view, language }: Reading, ref: Ref): Link {
  const declared = declarationOf(view.estate, ref);
  const name = ref.slice(ref.indexOf('/') + 1);
  return { text: declared === undefined ? name : title(declared, language), href: subjectHref(view.estate, ref) };
}

/** `tjeneste`, `service`: the kind of a declaration in words. */
export const kindWord = ({ language }: Reading, ref: Ref): string => kinds[ref.split('/')[0] ?? '']?.[language] ?? ref.split('/')[0] ?? '';

/** The title of the estate. */
export const estateTitle = (view: View, language: Language): string => title(operator(view.estate) ?? { name: 'driftvakt' }, language);

/** The title of a control, and its page; its id where the catalog lacks it. */
export function controlLink({ view, language }: Reading, id: string): Link {
  const control = view.controls[id];
  return control === undefined ? { text: id, href: null } : { text: control.title[language], href: `controls/${id}.html` };
}

/** A person by name, where the audience may know it; else as the declaration has it. */
export function person({ view }: Reading, named: string): string {
  const [group = '', member = ''] = named.split('/');
  const known = view.estate.Team.get(group)?.spec.members[member] ?? view.estate.Customer.get(group)?.spec.people?.[member];
  return known?.name ?? named;
}

/** Customers by title, in order of titles. */
export const customersOf = ({ view, language }: Reading, names: readonly string[]): string[] =>
  names.map((name) => title(view.estate.Customer.get(name) ?? { name }, language)).sort((a, b) => a.localeCompare(b, language));

/** Whether the audience is not shown facts of a kind. */
export const isHidden = (view: View, what: string): boolean => view.hidden?.includes(what) ?? false;
