import type { Declared } from '../model/estate.ts';
import { list } from '../words/figures.ts';
import { locale } from '../words/formatters.ts';
import { countedStatuses, statuses } from '../words/statuses.ts';
import { number, title } from '../words/render.ts';
import { say } from '../words/vocabulary.ts';
import type { Status } from '../model/finding.ts';
import { stripOf, type Strip } from './days.ts';
import { customersOf, type Reading } from './reading.ts';
import { worst } from './row.ts';
import { ownerOf } from './trouble.ts';

/** One line about a service. */
export interface ServiceLine {
  readonly title: string;
  readonly href: string;
  readonly status: Status | 'none';
  readonly statusWord: string;
  /** `2 ikke i orden, 5 i orden`. */
  readonly counts: string;
  readonly owner: string;
  readonly customers: string;
  readonly strip: Strip | null;
}

/** Every service in order of titles. */
export function servicesOf(about: Reading): ServiceLine[] {
  const { view, language } = about;
  const { compare } = new Intl.Collator(locale(language), { numeric: true });
  return [...view.estate.Service.values()]
    .map((service) => ({ service, title: title(service, language) }))
    .sort((a, b) => compare(a.title, b.title))
    .map(({ service, title: text }) => {
      const all = about.findings.filter(({ subject }) => subject === service.ref).map(({ status }) => status);
      const status = worst(all);
      return {
        title: text,
        href: `services/${service.name}.html`,
        status: status ?? 'none',
        statusWord: status === null ? '\u2013' : statuses[status][language],
        counts: countsOf(about, all),
        owner: ownerOf(about, service.ref) ?? '\u2013',
        customers: list(customersOf(about, Object.keys(service.spec.customers ?? {})), language),
        strip: stripOfService(about, service),
      };
    });
}

/** `2 ikke i orden, 1 ukjent og 5 i orden`; a dash for none. */
export function countsOf({ language }: Reading, all: readonly Status[]): string {
  const parts = (Object.keys(statuses) as Status[]).flatMap((status) => {
    const count = all.filter((one) => one === status).length;
    return count === 0 ? [] : [`${number(count, language)} ${say(countedStatuses[status], language, { count: { count } })}`];
  });
  return parts.length === 0 ? '\u2013' : list(parts, language);
}

// Of several targets the worst day counts: a service is not in order when one of its parts is not.
function stripOfService(about: Reading, { ref }: Declared<'Service'>): Strip | null {
  const targets = Object.entries(about.view.memory.targets)
    .filter(([key]) => key.startsWith(`${ref}#`))
    .map(([, past]) => past);
  if (targets.length === 0) return null;
  const days = Map.groupBy(
    targets.flatMap((past) => past.days),
    ({ date }) => date,
  );
  const joined = [...days].map(([date, all]) => ({
    date,
    good: Math.min(...all.map(({ good }) => good)),
    bad: Math.max(...all.map(({ bad }) => bad)),
    unknown: Math.max(...all.map(({ unknown }) => unknown)),
    maintenance: Math.max(...all.map(({ maintenance }) => maintenance)),
    latency: {},
  }));
  return stripOf(about, { days: joined }, targets);
}
