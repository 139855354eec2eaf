// What is confirmed by hand of a clause: by whom, until when, and whether anything bears it.
import { doubtOf, type AttestedFacts, type Doubt } from '../../model/attested.ts';
import type { Declared } from '../../model/estate.ts';
import type { AgreementClause, AgreementConfirmation } from '../../model/kinds.gen.ts';
import type { Observation } from '../../model/observation.ts';
import { confirmationPath } from '../../model/target.ts';

/** A person, and the accounts that are declared. */
export interface Accounts {
  /** `team/member` or `customer/person`. */
  readonly ref: string;
  readonly github?: string;
  readonly upn?: string;
}

/** A confirmation as it counts. Days as ISO dates, inclusive. */
export interface Confirmation extends Pick<AgreementConfirmation, 'by' | 'on'> {
  readonly name: string;
  readonly from: string;
  /** As declared, at most the last day of the period after the one in which it was given. */
  readonly until: string;
  /** Why it does not count; absent where it does. */
  readonly doubt?: Doubt;
}

/** What a clause's confirmations come to on a day. */
export interface Attested {
  /** Only what is in date and borne by evidence is kept. */
  readonly why: 'in-date' | 'not-verified' | 'ended' | 'not-yet' | 'none';
  /** The one that speaks, or spoke last; absent where there is none. */
  readonly confirmation?: Confirmation;
}

const months: Readonly<Record<NonNullable<AgreementClause['attested']>['every'], number>> = { week: 0, month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The last day of the period after the one that a day lies in: until then the next confirmation must have come. */
export function lastDayOf(every: keyof typeof months, day: string): string {
  const date = Temporal.PlainDate.from(day);
  const first = every === 'week' ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1, month: date.month - ((date.month - 1) % months[every]) });
  return first.add(every === 'week' ? { weeks: 2 } : { months: 2 * months[every] }).subtract({ days: 1 }).toString();
}

interface Asked {
  readonly clause: string;
  /** What was given after it was not given yet: ISO date. */
  readonly today: string;
  /** Everybody where it is absent. */
  readonly customer?: string | undefined;
  /** The last look at a target. */
  seen(target: string): Observation | undefined;
}

/** The confirmations of a clause for a customer, by what was seen of them, in order of their ends. */
export function confirmationsOf({ ref, spec }: Pick<Declared<'Agreement'>, 'ref' | 'spec'>, { clause, today, customer, seen }: Asked): readonly Confirmation[] {
  const attested = spec.clauses[clause]?.attested;
  if (attested === undefined) return [];
  return Object.entries(attested.given ?? {}).flatMap(([name, given]): Confirmation[] => {
    if (given.on > today || (customer !== undefined && given.customers?.includes(customer) === false)) return [];
    const look = seen(confirmationPath(ref, clause, name));
    const doubt = doubtOf(given, attested.by, look?.seen === true ? look.facts as AttestedFacts : undefined);
    const limit = lastDayOf(attested.every, given.on);
    return [{ name, by: given.by, on: given.on, from: given.from ?? given.on, until: given.until < limit ? given.until : limit, ...(doubt !== undefined && { doubt }) }];
  }).toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

/** What confirmations come to on a day: one that counts and is in date before all others. */
export function attestedOn(all: readonly Confirmation[], day: string): Attested {
  const inDate = all.filter(({ from, until }) => from <= day && day <= until);
  const counts = inDate.findLast(({ doubt }) => doubt === undefined);
  if (counts !== undefined) return { why: 'in-date', confirmation: counts };
  const doubted = inDate.at(-1);
  if (doubted !== undefined) return { why: 'not-verified', confirmation: doubted };
  const ended = all.findLast(({ until }) => until < day);
  if (ended !== undefined) return { why: 'ended', confirmation: ended };
  const [next] = all;
  return next === undefined ? { why: 'none' } : { why: 'not-yet', confirmation: next };
}

/** Tells by a mail address, as git has it, whether somebody is the one who confirms, another who is declared, or nobody who is known. */
export function attestedBy(people: readonly Accounts[], by: string): (address: string) => 'same' | 'another' | 'unknown' {
  const own = people.filter(({ ref }) => ref === by);
  // Whoever is declared in two places with one account is one.
  const isOne = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a.toLowerCase() === b?.toLowerCase();
  const same = new Set(people.filter((one) => own.some((self) => self.ref === one.ref || isOne(self.github, one.github) || isOne(self.upn, one.upn))));
  return (address) => {
    const login = /^(?:\d+\+)?([a-z0-9-]+)@users\.noreply\.github\.com$/iu.exec(address)?.[1];
    const found = people.filter(({ github, upn }) => isOne(upn, address) || isOne(github, login));
    return found.some((one) => same.has(one)) ? 'same' : found.length === 0 ? 'unknown' : 'another';
  };
}

/** The confirmations of every clause, by the agreement's name and the clause's, with a space between. */
export type Confirmed = ReadonlyMap<string, readonly Confirmation[]>;
