// Taking names out of text: what a structure does not hide, a sentence may still say.
import type { Declaration } from '../model/declaration.ts';
import { everyEra, operator, type Estate } from '../model/estate.ts';
import { onceEach } from '../model/once.ts';
import { peopleOf } from '../model/people.ts';
import { gapFor, type HiddenName } from '../words/hidden.ts';

/** Fields and keys that hold names of declarations and their parts: there a word is replaced by a code, the same everywhere, so that links hold. */
const identities = new Set([
  'about',
  'approvedBy',
  'because',
  'customer',
  'customers',
  'dependsOn',
  'from',
  'key',
  'name',
  'owner',
  'person',
  'principal',
  'ref',
  'requestedBy',
  'selectors',
  'service',
  'serviceLevel',
  'services',
  'subject',
  'subjects',
  'target',
  'thresholds',
  'told',
  'vantages',
  'waiver',
  'known',
]);

/** Texts that must not be read, and how each kind of them is found. */
export interface Unspeakable {
  /** Whole words, whatever their case; of a customer also words that begin so. */
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
  /** Parts of names of people, as they are written. */
  readonly exactly: readonly string[];
  /** Each finds only what has a dot, a colon or an @ in it. */
  readonly patterns: readonly RegExp[];
  /** Domains that the reader calls his own: a host in one of them is no secret from him. */
  readonly own?: readonly string[];
  /** Hosts of the reader's own services: neither are they, by just that name. */
  readonly ownHosts?: readonly string[];
  /** What a text that was found is a name of, so that the sentence says that instead; an address where nobody says. */
  what?(found: string): HiddenName;
}

/** Plain data, with maps, in which no string and no key says what is unspeakable. Pure, and the same words get the same codes. */
export function scrub<T>(whole: T, { words, beginnings, exactly, patterns, own = [], ownHosts = [], what = () => 'address' }: Unspeakable): T {
  const names = [
    ...finder(
      beginnings.filter((word) => word.length > 3),
      'giu',
      '[\\p{L}\\p{N}]*',
    ),
    ...finder([...words, ...beginnings.filter((word) => word.length <= 3)], 'giu', '(?![\\p{L}\\p{N}])'),
    ...finder(exactly, 'gu', 's?(?![\\p{L}\\p{N}])'),
  ];
  // The path of a file has dots without being an address.
  const finders = [...patterns, ...names];
  const codes = new Map<string, string>();
  const codeOf = (found: string): string => {
    const known = codes.get(found.toLowerCase()) ?? `x${codes.size + 1}`;
    codes.set(found.toLowerCase(), known);
    return known;
  };
  const hosts = new Set(ownHosts.map((host) => host.toLowerCase()));
  const isOwn = (found: string): boolean => own.length + hosts.size > 0 && !found.includes('@') && (hosts.has(hostIn(found)) || own.some((domain) => hostIn(found) === domain || hostIn(found).endsWith(`.${domain}`)));
  const replace = (found: string, identity: boolean): string => (isOwn(found) ? found : identity ? codeOf(found) : gapFor(what(found)));
  const holds = (find: RegExp, value: string): boolean => value.search(find) !== -1;
  // Nearly every text says nothing of anybody, in whatever field.
  const isPlain = onceEach((value: string) => !(signs.test(value) && patterns.some((find) => holds(find, value))) && !names.some((find) => holds(find, value)));
  // Most texts are said thousands of times; instants are not, and say nothing of anybody.
  const spoken = (identity: boolean, all: readonly RegExp[]): ((value: string) => string) => {
    const scrubbed = onceEach((value: string) => all.reduce((rest, find) => rest.replaceAll(find, (found) => replace(found, identity)), value));
    return (value) => (instant.test(value) || isPlain(value) ? value : scrubbed(value));
  };
  const [named, said, filed] = [spoken(true, finders), spoken(false, finders), spoken(false, names)];
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return (identities.has(field) ? named : field === 'file' ? filed : said)(value);
    // What says nothing that is to be taken out stays as it is.
    if (Array.isArray(value)) return walkEach(value, () => field) ?? value;
    if (value instanceof Map) return new Map([...value].map(([key, inner]) => [named(String(key)), walk(inner, '')]));
    if (typeof value !== 'object' || value === null) return value;
    const held = value as Readonly<Record<string, unknown>>;
    const [keys, inner] = [Object.keys(held), Object.values(held)];
    const all = walkEach(inner, (index) => keys[index] as string) ?? inner;
    return all === inner && keys.every((key) => named(key) === key) ? value : Object.fromEntries(keys.map((key, index) => [named(key), all[index]]));
  };
  /** Nothing where all stays as it is. */
  const walkEach = (before: readonly unknown[], fieldOf: (index: number) => string): readonly unknown[] | undefined => {
    let after: unknown[] | undefined;
    for (let index = 0; index < before.length; index++) {
      const one = walk(before[index], fieldOf(index));
      if (one !== before[index]) (after ??= [...before])[index] = one;
    }
    return after;
  };
  return walk(whole, '') as T;
}

/** The host of an address, or of a name with its port. */
const hostIn = (found: string): string => (URL.parse(found)?.host.replace(/:\d+$/u, '') || found.replace(/:\d+$/u, '')).toLowerCase();

/** The domains of a customer's own accounts, and of nobody else's. */
export function ownDomains({ Customer, Team }: Estate, customer: string): readonly string[] {
  const of = (groups: Iterable<Readonly<Record<string, { readonly accounts?: { readonly upn?: string } }>> | undefined>): Set<string> =>
    new Set([...groups].flatMap((people) => Object.values(people ?? {}).flatMap(({ accounts }) => accounts?.upn?.split('@')[1]?.toLowerCase() ?? [])));
  const others = of([...[...Team.values()].map(({ spec }) => spec.members), ...[...Customer.values()].filter(({ name }) => name !== customer).map(({ spec }) => spec.people)]);
  return [...of([Customer.get(customer)?.spec.people])].filter((domain) => domain.includes('.') && !others.has(domain));
}

const signs = /[.:@]/;
/** The hosts that a customer's own services are measured at. */
export const ownHosts = ({ Service }: Estate, customer: string): readonly string[] => [...Service.values()].filter(({ spec }) => Object.hasOwn(spec.customers ?? {}, customer)).flatMap(({ spec }) => Object.values(spec.probes ?? {}).flatMap(({ http, tcp, tls, dns }) =>
  [http === undefined ? undefined : URL.parse(http.url)?.hostname, tcp?.host, tls?.host, dns?.name].filter((host) => host !== undefined && host !== '') as string[]));

const instant = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

function finder(all: readonly string[], flags: string, end: string): RegExp[] {
  const longestFirst = [...new Set(all.filter((word) => word.trim().length > 1))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // Where none of them begins none of thousands needs to be tried.
  const beginnings = [...new Set(longestFirst.map((word) => RegExp.escape(String.fromCodePoint(word.codePointAt(0) ?? 0))))].join('');
  return longestFirst.length === 0 ? [] : [new RegExp(`(?<![\\p{L}\\p{N}])(?=[${beginnings}])(?:${longestFirst.map((word) => RegExp.escape(word)).join('|')})${end}`, flags)];
}

/** Addresses of every form: on the web, of mail, IPv4, IPv6, and names with dots. */
export const addresses: readonly RegExp[] = [
  /[a-z][a-z0-9+.-]*:\/\/[^\s»”"<>]+/giu,
  // A target and its vantage are joined by an @ too, but a vantage has no dot.
  /[^\s@<>"«»“”(]+@[^\s@<>"«»“”)]+\.[^\s@<>"«»“”)]+/gu,
  /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|:\d+)?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}:])(?:(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}|[0-9a-f:]*::[0-9a-f:]*)(?:\/\d{1,3})?(?![\p{L}\p{N}:])/giu,
  /(?<![\p{L}\p{N}_])(?:[\p{L}\p{N}_][\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d+)?/gu,
];

/** Every host that the estate names. */
export const hostsOf = (estate: Estate): string[] => everyEra(estate).flatMap(hostsIn);

function hostsIn(estate: Estate): string[] {
  const of = operator(estate)?.spec;
  const probes = [...estate.Service.values()].flatMap(({ spec }) => Object.values(spec.probes ?? {}));
  const urls = [...probes.map(({ http }) => http?.url), ...[...estate.Service.values()].map(({ spec }) => spec.runbook)];
  return [
    ...urls.flatMap((url) => (url === undefined ? [] : [URL.parse(url)?.hostname ?? url])),
    ...probes.flatMap(({ tcp, tls, dns }) => [tcp?.host, tls?.host, dns?.name, dns?.server, dns?.server?.replace(/:\d+$/, ''), ...(dns?.expect ?? [])]),
    ...Object.values(of?.environment ?? {}).flatMap(({ hosts }) => hosts),
    ...Object.values(of?.vantages ?? {}).flatMap(({ selfCheck = [] }) =>
      selfCheck.flatMap((check) => [check.replace(/^\w+:/, ''), check.replace(/^\w+:/, '').replace(/:\d+$/, '')]),
    ),
    ...(of?.networks?.allow ?? []),
    ...(of?.networks?.deny ?? []),
  ].filter((host) => host !== undefined && host !== '') as string[];
}

/** Every customer by name and by title, also without what kind of body it is. */
export const customerNamesOf = (customers: Iterable<Declaration>): string[] =>
  [...customers].flatMap((one) => {
    const [name = '', ...titles] = titlesOf(one);
    return [name, name.replaceAll('-', ' '), ...titles, ...titles.map((title) => title.replace(/\s+\S+$/, ''))];
  });

/** The name of a declaration, and its titles in every language. */
export const titlesOf = ({ name, title }: Declaration): readonly string[] => [name, ...(typeof title === 'string' ? [title] : Object.values(title ?? {}))];

/** Every person by reference, full name and account; and, apart, by each part of the name. */
export function personsOf(estate: Estate): { readonly whole: string[]; readonly parts: string[] } {
  const all = everyEra(estate).map(personsIn);
  return { whole: all.flatMap(({ whole }) => whole), parts: all.flatMap(({ parts }) => parts) };
}

function personsIn(estate: Estate): { readonly whole: string[]; readonly parts: string[] } {
  const groups = [...[...estate.Team.values()].map(({ spec }) => spec.members), ...[...estate.Customer.values()].map(({ spec }) => spec.people ?? {})];
  const people = groups.flatMap((group) => Object.values(group));
  return {
    whole: [
      ...peopleOf(estate).flatMap(({ ref, name }) => [ref, name]),
      ...people.flatMap(({ accounts }) => [accounts?.github, accounts?.upn].filter((one) => one !== undefined)),
    ],
    parts: people.flatMap(({ name }) => name.split(/[\s-]+/).filter((part) => part.length > 2)),
  };
}
